// Picture files that a command measures, and why one cannot be used.
#pragma once

#include "core/base/result.h"
#include "core/capture/frame.h"

#include <QString>

namespace rekam::ctl {

// RGB. Refuses, before anything large is allocated, what is too large (24 megapixels, 12,000 px a side), cut
// off, smaller than 64 px a side, or of one plain colour. Errors: FileUnreadable, ImageTooLarge,
// ImageUndecodable, FrameMalformed.
Result<Frame> loadForAssessment(const QString& path);

// One English sentence.
QString whyUnusable(const Error& error);

} // namespace rekam::ctl
