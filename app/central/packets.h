// What the database knows of packets: uploads in progress, received and refused ones, and what came of them.
#pragma once

#include "app/central/database.h"
#include "core/protocol/centre_messages.h"

#include <QDateTime>
#include <optional>

namespace rekam::central {

enum class PacketState
{
    Uploading,
    Received,
    Refused
};

struct PacketRow
{
    PacketId id;
    StationId station;
    qint64 length = 0;
    PacketState state = PacketState::Uploading;
    QDateTime expiresAt; // while uploading
    QString reason;      // why refused
    QByteArray receipt;  // body, unsigned
};

struct ReceivedPacket
{
    PacketId id;
    RecordId record;
    StationId station;
};

// Everything that comes of one opened packet, written at once.
struct MatchOutcome
{
    StatusNews news;
    StationId station;
    QString nik;                        // empty where the packet could not be read
    std::vector<QByteArray> samples;    // digests of biometric samples, for the one that counts
    std::optional<CardJobMessage> card; // sealed to the station
};

struct NumberedCardJob
{
    qint64 number = 0;
    CardJobMessage message;
};

class Packets
{
public:
    explicit Packets(Database& database) : m_database(database) {}

    Result<std::optional<PacketRow>> find(const PacketId& id);
    // False where the id exists already; that row is left alone.
    Result<bool> create(const PacketRow& row);
    Status markReceived(const PacketId& id, const Receipt& receipt, const RecordId& record);
    Status markRefused(const PacketId& id, const QString& reason);
    Result<std::vector<PacketId>> takeExpired(const QDateTime& nowUtc); // rows are removed

    Result<std::optional<ReceivedPacket>> nextToMatch();
    // Whose NIK these samples or this person belong to already; empty where nobody's.
    Result<QString> recordedAs(const QString& nik, const RecordId& record,
                               const std::vector<QByteArray>& samples);
    Status settle(const MatchOutcome& outcome);

    Result<StatusList> statuses(const StationId& station, quint64 since);
    Result<std::vector<NumberedCardJob>> cardJobs(const StationId& station, qint64 since);
    // How many were new. "printed" and "handed-over" move the person's word in the register.
    Result<int> addEvents(const StationId& station, const std::vector<StationEvent>& events,
                          const QDateTime& nowUtc);

private:
    Database& m_database;
};

} // namespace rekam::central
