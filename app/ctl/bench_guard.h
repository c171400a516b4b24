// The who-is-who guard among many people, measured through the class that the counter uses.
#pragma once

namespace rekam::ctl {

// Prints how long it takes to make everybody ready and to look for one; returns the exit code: a finding
// where somebody is not found or somebody else is.
int benchGuard(int people, int searches, int threads, bool asJson);

} // namespace rekam::ctl
