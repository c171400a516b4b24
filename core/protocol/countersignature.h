// What a second person signs after sealing, where nobody else was there before: the packet's digest and the
// facts that they answer for. Detached, since nobody at the station can open the packet any more.
#pragma once

#include "core/base/digest.h"
#include "core/base/ids.h"
#include "core/capture/exception.h"
#include "core/protocol/packet_layout.h"

#include <QDateTime>
#include <vector>

namespace rekam {

struct CountersignedFacts
{
    HomeKind kind = HomeKind::Training;
    PacketId packet;
    RecordId record;
    Digest packetDigest; // of the whole file
    Digest facts;        // answeredFacts()
    AccountId account;   // who signs
    QDateTime at;        // station clock
    friend bool operator==(const CountersignedFacts&, const CountersignedFacts&) = default;
};

// A finding of the who-is-who guard that was overridden, by its number there.
struct AnsweredFinding
{
    quint8 kind = 0;
    quint8 position = 0;
    friend bool operator==(const AnsweredFinding&, const AnsweredFinding&) = default;
};

// What was excepted, which chip fingers were not found again and which findings of the guard were overridden,
// without the words of the operator: count 4, each exception: modality 1, position 1, reason 1; count 4, each
// finger: position 1; where there are findings: count 4, each: kind 1, position 1.
Digest answeredFacts(const std::vector<CaptureException>& exceptions,
                     const std::vector<FingerPosition>& notFoundAgain,
                     const std::vector<AnsweredFinding>& findings = {});

// 132 bytes: "RKMCSG" 0 1, kind 1, three zeros, packet 16, record 16, packet digest 32, facts digest 32,
// account 16, at 8 (ms since 1970 UTC). What Ed25519 signs.
QByteArray countersignedBytes(const CountersignedFacts& facts);

// As the centre gets it: the bytes above, the signer's public key 32, signature 64.
struct CountersignatureMessage
{
    CountersignedFacts facts;
    QByteArray publicKey;
    QByteArray signature; // not checked here
};
QByteArray encodeCountersignature(const CountersignatureMessage& message);
Result<CountersignatureMessage> decodeCountersignature(const QByteArray& bytes); // MessageMalformed

} // namespace rekam
