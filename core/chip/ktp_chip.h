// What a KTP-el tells anybody: its number, its control record, its photograph. All else in the chip opens
// only with a secure access module (SAM) of the ministry, behind SecureAccess; no key of one is known here,
// and none is looked for. The number of a chip proves nothing about its holder: it is an inventory number.
#pragma once

#include "core/chip/card_channel.h"

#include "core/base/secure_buffer.h"

namespace rekam {

// Elementary files of the card's application (DF 7F0A).
enum class ChipFile : quint16
{
    Control = 0x6FF0,
    Biodata = 0x6FF1,
    Photograph = 0x6FF2,
    Signature = 0x6FF3,
    FirstMinutiae = 0x6FF4,
    SecondMinutiae = 0x6FF5,
    DigitalSignature = 0x6FF6
};
bool isFree(ChipFile file); // read without a SAM

// The ministry's SAM, where an office has one: a plug-in of its maker. Blocking.
class SecureAccess
{
public:
    virtual ~SecureAccess() = default;
    virtual Result<SecureBuffer> read(CardChannel& channel, ChipFile file) = 0;
};

struct ChipReading
{
    QByteArray uid;          // 4 to 10 bytes
    QByteArray control;      // as it is stored
    SecureBuffer photograph; // a coded picture (JPEG); personal
    QString uidText() const { return QString::fromLatin1(uid.toHex()).toUpper(); }
};

constexpr int kMaxPhotographBytes = 32'000;

// ChipForeign where it is no KTP-el, ChipMissing where it was taken away, ChipUnreadable (fact what, and sw
// as the card gave it) otherwise.
Result<ChipReading> readChip(CardChannel& channel);
// One file. Free ones are read; others by `secure`, or ChipNeedsSam without one.
Result<SecureBuffer> readChipFile(CardChannel& channel, ChipFile file, SecureAccess* secure = nullptr);

} // namespace rekam
