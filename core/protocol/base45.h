// Base45 (RFC 9285): bytes as the letters, digits and signs that a QR code packs densely.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace rekam {

QString toBase45(const QByteArray& bytes);
// Error: MessageMalformed (a foreign character, a length or a group that no bytes have). The blank belongs to
// the alphabet: nothing is trimmed.
Result<QByteArray> fromBase45(const QString& text);

} // namespace rekam
