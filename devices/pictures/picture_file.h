// Foreign pictures: found by name in a folder, their size checked in the header, then decoded. Device host
// only.
#pragma once

#include "core/base/result.h"
#include "core/capture/frame.h"

#include <QString>

namespace rekam {

// Path of `stem`.png, .jpg, .jpeg, .bmp, .pgm, .ppm or .tif (any case) in the folder; empty where there is
// none.
QString findPicture(const QString& folder, const QString& stem);

// FileUnreadable, ImageTooLarge (by the header, before anything is decoded) or ImageUndecodable; the fact
// names no path. Colour: turned as its EXIF says. Grey: the luminance, or the alpha channel where the picture
// is all in alpha (one colour, many alphas), as in NIST's example prints.
Result<Frame> loadColourPicture(const QString& path, int pixelsPerInch = 0);
Result<Frame> colourPictureFrom(const QByteArray& coded, int pixelsPerInch = 0); // of bytes in memory
Result<Frame> loadGreyPicture(const QString& path, int pixelsPerInch);

} // namespace rekam
