#include "core/base/ordered_application.h"
#include "tests/support/catch_run.h"

#include <QApplication>

int main(int argc, char* argv[])
{
    rekam::OrderedApplication<QApplication> application(argc, argv);
    return rekam::test::runTests(argc, argv);
}
