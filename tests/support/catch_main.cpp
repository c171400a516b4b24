#include "core/base/ordered_application.h"
#include "tests/support/catch_run.h"

#include <QCoreApplication>

int main(int argc, char* argv[])
{
    rekam::OrderedApplication<QCoreApplication> application(argc, argv);
    return rekam::test::runTests(argc, argv);
}
