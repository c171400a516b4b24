// How much longer than on a quiet machine a test waits before it calls something late. Sanitizer builds set
// more (packaging/cmake/RekamTest.cmake).
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <chrono>

namespace rekam::test {

// A test that waits for something to happen waits this long before it says that it never will: no figure of
// ours, and only seen where something is broken. A busy machine is not.
inline constexpr std::chrono::milliseconds kLongest = std::chrono::seconds(60);

inline int patience() { return std::max(1, qEnvironmentVariableIntValue("REKAM_TEST_PATIENCE")); }
inline std::chrono::milliseconds patient(std::chrono::milliseconds limit) { return limit * patience(); }

} // namespace rekam::test
