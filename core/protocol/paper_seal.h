// What the QR code of a paper about cards says (manifest, record of a destruction, distribution list, letter
// in place of a card), byte by byte: docs/protocol/slip.md. Numbers and counts that stand on the paper, no
// name. Signed by the station like a slip; the text begins alike, the magic keeps them apart.
#pragma once

#include "core/base/result.h"
#include "core/protocol/packet_layout.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <vector>

namespace rekam {

enum class SealedPaper : quint8
{
    Manifest = 1,
    Destruction,
    Distribution,
    StockReport,
    SubstituteLetter,
    Attendance // of a session of the mobile service
};
const char* sealedPaperName(SealedPaper paper); // "manifest"

struct PaperClaims
{
    HomeKind kind = HomeKind::Training;
    SealedPaper paper = SealedPaper::Manifest;
    QString number;          // "KIRIM-20261122-1"
    QDateTime at;            // UTC, whole seconds
    QString office;          // "Kecamatan Grobogan"
    std::vector<int> counts; // in the order of the paper's table; at most eight
    friend bool operator==(const PaperClaims&, const PaperClaims&) = default;
};

// Magic and CBOR map: what is signed, before the key id.
QByteArray paperBody(const PaperClaims& claims);
bool isPaperBody(const QByteArray& body);
// Error: MessageMalformed.
Result<PaperClaims> decodePaperBody(const QByteArray& body);

} // namespace rekam
