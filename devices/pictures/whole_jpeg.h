// Whether a JPEG file comes to its end. Decoders fill what is missing with grey and say nothing.
#pragma once

#include <QByteArray>

namespace rekam {

bool isJpeg(const QByteArray& bytes);
// Walks the segments and the scans to the end-of-image marker. What follows it is not looked at.
bool isWholeJpeg(const QByteArray& bytes);

} // namespace rekam
