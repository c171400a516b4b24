// What the inspections of the several kinds share.
#pragma once

#include "core/capture/attempt.h"
#include "core/formats/inspection.h"

#include <QJsonArray>

namespace rekam::inspection {

using Bytes = std::span<const unsigned char>;

Result<Inspection> inspectWithin(Bytes bytes, int depth);

Result<Inspection> inspectFingers(Bytes bytes, int depth);
Result<Inspection> inspectFaces(Bytes bytes, int depth);
Result<Inspection> inspectIrises(Bytes bytes, int depth);
Result<Inspection> inspectMinutiae(Bytes bytes);
Result<Inspection> inspectSignature(Bytes bytes);
Result<Inspection> inspectPen(Bytes bytes);

// A set of kinds of files.
using Kinds = quint32;
template<typename... Kind>
constexpr Kinds kinds(Kind... kind)
{
    return (0U | ... | (1U << static_cast<unsigned>(kind)));
}
constexpr Kinds kRawPixels = 0;
constexpr Kinds kAnyJpeg2000 = kinds(FormatKind::Jpeg2000, FormatKind::Jpeg2000Stream);

// What a container says of a picture in it.
struct PictureClaim
{
    int widthPx = 0, heightPx = 0;
    Kinds kinds = kRawPixels; // one of these
};

Bytes viewOf(const SharedBytes& bytes);
QJsonArray arrayOf(std::initializer_list<int> numbers);
QString hex(quint32 number, int digits);
QString placeOf(const char* list, std::size_t index); // "images[2]"

// A block inside: its kind and length, and what it holds. What cannot be read is a finding of the whole.
QJsonObject blockInside(Bytes bytes, const QString& place, int depth, Inspection& whole);
// The same for a picture, held against what its container says.
QJsonObject pictureInside(Bytes bytes, const PictureClaim& claim, const QString& place, int depth,
                          Inspection& whole);

} // namespace rekam::inspection
