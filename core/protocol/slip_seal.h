// What the QR code of a proof of recording says, byte by byte: docs/protocol/slip.md. It repeats what the
// slip shows and nothing more, so that whoever scans it can compare, and is signed by the station. Signing
// and checking are core/vault's work (signBody, verifiedBody).
#pragma once

#include "core/base/result.h"
#include "core/protocol/packet_layout.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <optional>

namespace rekam {

struct SlipClaims
{
    HomeKind kind = HomeKind::Training;
    QString reference;    // "7KQ-2M9-XDT"
    QDateTime recordedAt; // UTC, whole seconds
    QString name;         // as printed, in capitals
    QString nikEnds;      // the eight digits that are not masked: "33150003"
    QString ticket;       // "A-012"
    int fingers = 0;
    int fingersExcepted = 0;
    int irises = 0;
    int irisesExcepted = 0;
    bool portrait = false;
    bool signature = false;
    bool signatureExcepted = false;
    QDate cardBy;   // invalid where cardFrom is told
    QDate cardFrom; // who is under 17
    friend bool operator==(const SlipClaims&, const SlipClaims&) = default;
};

// Magic and CBOR map: what is signed, before the key id.
QByteArray slipBody(const SlipClaims& claims);
// Error: MessageMalformed.
Result<SlipClaims> decodeSlipBody(const QByteArray& body);

// "RKM1:" and base45 of body, key id and signature.
QString slipText(const QByteArray& signedBytes);
// Whether it is meant to be the code of a slip: anything else that was scanned is no forgery.
bool looksLikeSlipText(const QString& text);
Result<QByteArray> signedBytesOf(const QString& slipText); // MessageMalformed

} // namespace rekam
