// "manifest.cbor", the first entry of a packet: what lies in it, taken by which device, and who signed off.
// The operator's signature over these bytes stands beside it, so the manifest is read as received and never
// encoded again.
#pragma once

#include "core/capture/attempt.h"
#include "core/capture/exception.h"
#include "core/people/nik.h"
#include "core/protocol/manifest_answers.h"
#include "core/protocol/packet_layout.h"

#include <optional>
#include <vector>

namespace rekam {

// What an entry is good for. CardPortrait and CardSignature are JPEG 2000 pictures as the card shows them:
// exactly one portrait, at most one signature.
enum class EntryUse : quint8
{
    Other = 0,
    Sample = 1,
    SampleSecondImage,
    PenSeries,
    Template,
    CardPortrait,
    CardSignature,
    Applicant,
    ApprovalSheet,  // what the resident approved, as PDF
    ExceptionProof, // the hand or eye that cannot be given
    Rescan          // a chip finger once more, picture and template: not for comparing with others
};

struct ManifestEntry
{
    QString name; // of the payload entry, ASCII
    EntryUse use = EntryUse::Other;
    quint64 length = 0;
    Digest digest;
    // The rest for entries that come from an attempt.
    AttemptId attempt{};
    std::optional<CaptureTarget> target{};
    int position = 0;    // FingerPosition or Eye of a template
    bool chosen = false; // the attempt that counts
    QDateTime takenAt{};
    Provenance device{};
    friend bool operator==(const ManifestEntry&, const ManifestEntry&) = default;
};

struct PacketManifest
{
    HomeKind kind = HomeKind::Training; // this and the three identities must agree with the header
    PacketId packet;
    RecordId record;
    StationId station;
    Nik nik; // personal
    AccountId operatorAccount;
    QString operatorName; // account name
    QDateTime signedOffAt;
    std::vector<AccountId> secondPersons{};
    std::vector<CaptureException> exceptions{};
    std::vector<ManifestEntry> entries{}; // every payload entry but the manifest and its signature
    ManifestAnswers answers{};
};

QByteArray toCbor(const PacketManifest& manifest);
// PacketMalformed with fact "why"; at most 512 entries.
Result<PacketManifest> packetManifestFromCbor(const QByteArray& bytes);

// Name, length and digest of every payload entry agree with the manifest, both ways. PacketTampered with fact
// "why".
Status checkEntries(const PacketManifest& manifest, const std::vector<PayloadEntry>& entries);

} // namespace rekam
