#include "tests/support/catch_run.h"

#include <QCoreApplication>

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    return rekam::test::runTests(argc, argv);
}
