// A centre that serves, a station enrolled there, and its link: what the tests of this folder talk through.
#pragma once

#include "tests/support/sync_station.h"

#include <memory>

namespace rekam::test {

using fake::waitUntil;

struct Line
{
    explicit Line(const QStringList& faults = {}, const QStringList& initOptions = {}) : centre(initOptions)
    {
        REQUIRE(centre.start(faults));
        const auto error = station.enrolAt(centre, centre.enrolCode(fake::SyncStation::name()));
        INFO((error ? error->logText().toStdString() : std::string()));
        REQUIRE_FALSE(error);
        outbox = std::make_unique<fake::Outbox>(station.enrolment.signingKeys);
        link = std::make_unique<SyncLink>(*outbox, clock, fake::quickPace());
    }
    OutboxItem queue(const QString& wanted = QStringLiteral("adult"))
    {
        const OutboxItem item = station.makePacket({centre.nikOf(wanted)});
        outbox->add(item);
        return item;
    }
    bool isReceipted(const PacketId& packet) const
    {
        return outbox->row(packet).item.state == OutboxState::Receipted;
    }
    bool hasWord(const PacketId& packet, const char* word) const
    {
        for (const StatusNews& news : outbox->news()) {
            if (news.packet == packet && news.word == QLatin1String(word))
                return true;
        }
        return false;
    }
    // Waits for the first failure of this packet and gives its code.
    std::optional<Errc> failureOf(const PacketId& packet) const
    {
        waitUntil([&] { return !outbox->row(packet).errors.empty(); });
        const auto errors = outbox->row(packet).errors;
        return errors.empty() ? std::nullopt : std::optional(errors.front().code());
    }
    std::optional<Errc> linkFailure() const
    {
        waitUntil([&] { return link->link().error.has_value(); });
        return link->link().error ? std::optional(link->link().error->code()) : std::nullopt;
    }
    QByteArray pathOf(const PacketId& packet) const { return "/v1/packets/" + packet.text().toLatin1(); }

    fake::CentreProcess centre;
    fake::SyncStation station;
    SystemClock clock;
    std::unique_ptr<fake::Outbox> outbox;
    std::unique_ptr<SyncLink> link;
};

} // namespace rekam::test
