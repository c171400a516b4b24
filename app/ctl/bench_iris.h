// rekamctl bench iris: how far genuine and strange eyes lie apart, how well defects are named, and how fast
// it is. In its own process.
#pragma once

namespace rekam::ctl {

// Made-up people with two eyes each, three pictures an eye. Returns the exit code: 1 where the largest
// genuine distance is not below the limit, or the smallest strange one not above it.
int benchIris(int eyes, bool asJson);

} // namespace rekam::ctl
