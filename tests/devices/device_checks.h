// All checks of the suite, in the order of the table.
#pragma once

#include "tests/devices/matrix.h"

namespace rekam::test {

std::vector<Check> allChecks();

} // namespace rekam::test
