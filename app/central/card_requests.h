// Cards that stations ask for without a recording: what waits, and what came of it.
#pragma once

#include "app/central/database.h"
#include "core/protocol/card_request.h"
#include "core/protocol/centre_messages.h"

#include <optional>

namespace rekam::central {

struct WaitingCardRequest
{
    RequestId request;
    StationId station;
    QByteArray sealed;
};

// What the centre holds of somebody that a card shows or its chip keeps.
struct CardHolder
{
    QByteArray portraitJp2;
    QByteArray signatureJp2;
    std::vector<ChipFinger> fingers;
};

struct CardAnswer
{
    std::optional<CardJobMessage> card; // sealed to the station
    QString nik;                        // empty where the request could not be read
    QString why;                        // where there is no card: the register's word, or a name of an error
};

class CardRequests
{
public:
    explicit CardRequests(Database& database) : m_database(database) {}

    Result<std::optional<WaitingCardRequest>> next();
    // The card and the register's word, or a status word with why not: written at once.
    Status settle(const WaitingCardRequest& waiting, const CardAnswer& answer, const QDateTime& nowUtc);
    // The packet whose recording counts for this NIK; nothing where none came to this centre.
    Result<std::optional<PacketId>> packetOf(const Nik& nik);

private:
    Database& m_database;
};

} // namespace rekam::central
