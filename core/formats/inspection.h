// What is inside a biometric interchange file, as a JSON tree without pixels, and which rules it breaks.
#pragma once

#include "core/formats/picture_header.h"

#include <QJsonObject>
#include <vector>

namespace rekam {

struct Inspection
{
    FormatKind kind = FormatKind::Unknown;
    QJsonObject content;
    std::vector<QString> findings; // "images[1].position"; empty where the file is sound
};

// Containers are opened, each block inspected in its place. FormatUnknown, or what the reader of the kind
// says.
Result<Inspection> inspect(std::span<const unsigned char> bytes);

} // namespace rekam
