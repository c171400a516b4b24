// Whether a test may read all of its own writable memory: not under a sanitizer, whose shadow of it has
// holes.
#pragma once

namespace rekam::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kMayReadOwnMemory = false;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr bool kMayReadOwnMemory = false;
#else
inline constexpr bool kMayReadOwnMemory = true;
#endif
#else
inline constexpr bool kMayReadOwnMemory = true;
#endif

} // namespace rekam::test
