// Runs the test cases of this program as the command line says; ctest's exit code. What it needs of Qt, main
// made before.
#pragma once

namespace rekam::test {

int runTests(int argc, char* argv[]);

} // namespace rekam::test
