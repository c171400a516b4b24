#include "tests/support/catch_run.h"

#include <QApplication>

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    return rekam::test::runTests(argc, argv);
}
