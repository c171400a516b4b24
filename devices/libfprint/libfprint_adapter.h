// Single fingers through libfprint: the first real adapter. One reader, no slaps, no preview (libfprint has
// none): call capture and the reader waits for a finger.
#pragma once

#include "devices/contract/adapter.h"

namespace rekam {

// Options: "ppi" (what the reader's data sheet says; 500 where it is missing, since libfprint mostly reports
// none). With "folder" the fingers come from pictures (finger-01.* .. finger-10.*), pushed through
// libfprint's own virtual_image device: the whole library is used, only the glass is not.
std::unique_ptr<Adapter> makeLibfprintAdapter(const AdapterOptions& options);

} // namespace rekam
