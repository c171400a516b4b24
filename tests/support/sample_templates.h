// Templates of nobody: one made-up constellation of minutiae or one random code a number.
#pragma once

#include "core/capture/attempt.h"
#include "core/formats/minutiae_record.h"

#include <QRandomGenerator>

namespace rekam::test {

inline BiometricTemplate fingerTemplate(FingerPosition position, quint32 number)
{
    MinutiaeRecord record{.widthPx = 500, .heightPx = 500, .position = position, .minutiae = {}};
    QRandomGenerator random(number);
    for (int i = 0; i < 36; ++i)
        record.minutiae.push_back({static_cast<quint16>(20 + random.bounded(460)),
                                   static_cast<quint16>(20 + random.bounded(460)),
                                   static_cast<quint8>(random.bounded(256)), MinutiaKind::Ending, 80});
    return {static_cast<int>(position),
            std::make_shared<const SecureBuffer>(encodeMinutiaeRecord(record).value())};
}

// "RIC2", 256 bytes of code, 256 of mask with every bit set.
inline BiometricTemplate eyeTemplate(Eye eye, quint32 number)
{
    SecureBuffer bytes(4 + 256 + 256, Holds::Picture);
    const char magic[] = "RIC2";
    std::copy(magic, magic + 4, bytes.data());
    QRandomGenerator random(number);
    for (std::size_t i = 0; i < 256; ++i) {
        bytes.data()[4 + i] = static_cast<unsigned char>(random.bounded(256));
        bytes.data()[4 + 256 + i] = 0xFF;
    }
    return {static_cast<int>(eye), std::make_shared<const SecureBuffer>(std::move(bytes))};
}

} // namespace rekam::test
