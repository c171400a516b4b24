// Identities. Each kind is a type of its own, so a record's id cannot stand where a ticket's is wanted.
#pragma once

#include <QString>
#include <QUuid>
#include <compare>
#include <functional>

namespace rekam {

template<typename Tag>
class Id
{
public:
    Id() = default; // null: "none yet"
    explicit Id(const QUuid& uuid) : m_uuid(uuid) {}

    static Id fromText(const QString& text) { return Id(QUuid::fromString(text)); }
    static Id fromBytes(const QByteArray& rfc4122) { return Id(QUuid::fromRfc4122(rfc4122)); }

    bool isNull() const { return m_uuid.isNull(); }
    QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }
    QByteArray bytes() const { return m_uuid.toRfc4122(); } // 16 bytes, big-endian

    friend bool operator==(const Id& a, const Id& b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id& a, const Id& b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using RequestId = Id<struct RequestTag>; // one service request, from ticket to closed
using RecordId = Id<struct RecordTag>;   // one recording; made once at its start
using AttemptId = Id<struct AttemptTag>; // one captured attempt, accepted or not
using PacketId = Id<struct PacketTag>;   // one sealed packet: the idempotency key towards the centre
using CardJobId = Id<struct CardJobTag>; // one card to print
using EventId = Id<struct EventTag>;     // one event told to the centre
using StationId = Id<struct StationTag>; // one enrolled station
using AccountId = Id<struct AccountTag>; // one person who may sign in
using ConfirmationId = Id<struct ConfirmationTag>; // one proof of a second person, good once

// Where identities come from. Handed in, so that tests repeat themselves.
class IdSource
{
public:
    virtual ~IdSource() = default;
    virtual QUuid next() = 0; // any thread

    template<typename IdType>
    IdType make()
    {
        return IdType(next());
    }
};

// Random version-4 identities from the operating system.
class RandomIdSource final : public IdSource
{
public:
    QUuid next() override { return QUuid::createUuid(); }
};

} // namespace rekam
