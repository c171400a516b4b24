// Activations of IKD as the centre sees them. The real ones are the ministry's: here the office's code is a
// random text, and in training a made-up telephone reads it after a moment. Any thread.
#pragma once

#include "app/central/ikd_faces.h"
#include "core/protocol/service_messages.h"

namespace rekam::central {

class IkdDesk
{
public:
    // How long a code is good. Not published: the KTP-el's own code in IKD lives 90 s (domain facts 1.9).
    static constexpr std::chrono::seconds kCodeLife{180};
    // So long the made-up resident takes to hold the telephone before the code.
    static constexpr std::chrono::seconds kTelephoneTakes{3};

    IkdDesk(Database& database, HomeKind kind) : m_database(database), m_kind(kind) {}

    // The same identity again: a new code in place of the old one. With a face: how the comparison stands,
    // for which a face of a higher number takes the place of one that was not the same. No code before a face
    // that was sent is the same. An identity of another station or resident: MessageMalformed.
    Result<IkdAnswer> activate(const StationId& station, const IkdOrder& order, const QDateTime& nowUtc);
    // Nothing where this station has no such activation.
    Result<std::optional<IkdAnswer>> state(const StationId& station, const QUuid& id,
                                           const QDateTime& nowUtc);

private:
    Status checkIdentity(const StationId& station, const IkdOrder& order);
    Result<IkdAnswer> compare(const StationId& station, const IkdOrder& order, const QDateTime& nowUtc);
    Result<IkdAnswer> giveCode(const StationId& station, const IkdOrder& order, const QDateTime& nowUtc);

    Database& m_database;
    HomeKind m_kind;
};

} // namespace rekam::central
