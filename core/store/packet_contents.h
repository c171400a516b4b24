// What goes into the packet of one recording: entries with their names and uses, and the manifest over them.
// No disk, no keys.
#pragma once

#include "core/capture/attempt.h"
#include "core/protocol/packet_manifest.h"
#include "core/recording/recording.h"

#include <functional>
#include <vector>

namespace rekam {

struct PacketEntry
{
    ManifestEntry facts;
    SharedBytes bytes;
};

using AttemptLoader = std::function<Result<AttemptPayload>(const AttemptId&)>;

// portrait.jp2, signature.pen, signature.jp2, slap-13-1.jp2, finger-02.fmr, iris-right.jp2, approval.pen,
// applicant.cbor and the like (docs/protocol/packet.md); attempts that do not count carry their number.
// Errors of the loader are passed on.
Result<std::vector<PacketEntry>> packetEntries(const Recording& recording, const AttemptLoader& load);

PacketManifest manifestOf(const Recording& recording, const std::vector<PacketEntry>& entries,
                          const PacketHeader& header, const QString& operatorName);

// Everybody who answered for something in it besides the operator.
std::vector<AccountId> secondPersonsOf(const Recording& recording);

// Finger templates that count, one a finger: for the 1:1 at handover.
std::vector<BiometricTemplate> countingFingerTemplates(const Recording& recording,
                                                       const std::vector<PacketEntry>& entries);

} // namespace rekam
