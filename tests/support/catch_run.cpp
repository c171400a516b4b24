#define CATCH_CONFIG_RUNNER // all of Catch2 is compiled here, once
#include <catch2/catch.hpp>

#include "tests/support/catch_run.h"

int rekam::test::runTests(int argc, char* argv[]) { return Catch::Session().run(argc, argv); }
