// What a station asks the centre for when somebody who is recorded needs another card. Sealed to the centre's
// packet key, so that it can wait in the outbox; the process that opens it holds no socket.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/people/nik.h"

#include <QByteArray>
#include <QString>

namespace rekam {

struct CardRequest
{
    RequestId request; // the visit; the card job that answers carries it as its record
    Nik nik;           // personal
    QString service;   // "damaged-wni"
    friend bool operator==(const CardRequest&, const CardRequest&) = default;
};
QByteArray toCbor(const CardRequest& request);
Result<CardRequest> cardRequestFromCbor(const QByteArray& bytes); // MessageMalformed

// With which word the centre answers a request that it makes no card for; the detail says why.
inline constexpr const char* kCardRefused = "CARD_REQUEST_REFUSED";

} // namespace rekam
