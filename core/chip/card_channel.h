// A card on a reader, and one command at a time. Blocking: a pool thread's, never the main one's.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace rekam {

class CardChannel
{
public:
    virtual ~CardChannel() = default;
    // The card's answer with its two status bytes at the end (ISO/IEC 7816-4). ChipMissing where the card or
    // the reader went, ChipUnreadable where the reader failed.
    virtual Result<QByteArray> transmit(const QByteArray& command) = 0;
};

} // namespace rekam
