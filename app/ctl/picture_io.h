// Pictures in files for commands that read and write them: as frames, by the end of the name.
#pragma once

#include "core/base/result.h"
#include "core/capture/frame.h"

#include <QString>

namespace rekam::ctl {

constexpr int kFingerPixelsPerInch = 500;

// At most 256 MB. FileUnreadable.
Result<SecureBuffer> readBytes(const QString& path);
// Whole or not at all. FileUnwritable.
Status writeBytes(const QString& path, std::span<const unsigned char> bytes);
// .png, .pgm or .ppm (any case), the resolution inside where the format has a place for it. FileUnwritable;
// ConversionImpossible for another ending.
Status writePicture(const QString& path, const Frame& frame);
// A PNG, PGM or PPM file in memory; a JPEG or PNG block of a container as a frame. ConversionImpossible,
// ImageUndecodable, ImageTooLarge.
Result<SecureBuffer> encodePicture(const Frame& frame, const QString& ending);
Result<Frame> decodePicture(std::span<const unsigned char> bytes, int pixelsPerInch);
bool isPictureName(const QString& path);

} // namespace rekam::ctl
