// Names and NIKs pass through containers of Qt on their way to a sealed row. What those free is overwritten
// by the C library where a program asked for it (mallopt M_PERTURB), except the small pieces that glibc keeps
// at hand for each thread: those are overwritten here.
#pragma once

namespace rekam {

// Small pieces that the calling thread freed last. A few microseconds. Any thread, for itself.
void wipeFreedMemory();

} // namespace rekam
