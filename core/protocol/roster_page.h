// A page of the list of summoned people. Travels signed by the centre and sealed to one station
// (docs/protocol/openapi.yaml, GET /v1/roster).
#pragma once

#include "core/protocol/centre_messages.h"

namespace rekam {

constexpr int kRosterPage = 200; // people on a page, at most

struct RosterPage
{
    quint64 next = 0; // what to ask from next time
    std::vector<ResidentRecord> people;
};

QByteArray toCbor(const RosterPage& page);
// MessageMalformed, also for more people than a page holds.
Result<RosterPage> rosterPageFromCbor(const QByteArray& bytes);

} // namespace rekam
