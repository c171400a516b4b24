// Whom the centre asked to come, kept at the station for days without a line to it.
#pragma once

#include "core/base/reply.h"
#include "core/people/nik.h"
#include "core/protocol/centre_messages.h"

namespace rekam {

// As the front desk asks it. Main thread.
class Roster : public QObject
{
    Q_OBJECT
public:
    explicit Roster(QObject* parent = nullptr) : QObject(parent) {}

    // Nothing where the NIK is not on the list; VaultLocked while nobody is signed in. What it says is as old
    // as the list: whether somebody was recorded since, only the register knows.
    virtual void findSummoned(const Nik& nik, QObject* receiver,
                              Reply<std::optional<ResidentRecord>> reply) = 0;
};

// As the sync engine fills it, page by page: signed bytes that the store verifies.
class RosterInbox : public QObject
{
    Q_OBJECT
public:
    explicit RosterInbox(QObject* parent = nullptr) : QObject(parent) {}

    virtual void rosterCursor(QObject* receiver, Reply<quint64> reply) = 0;
    // Whether it brought anybody: then there may be more. SignatureInvalid, MessageMalformed: not taken, and
    // asked for again another time.
    virtual void applyRoster(QByteArray signedPage, QObject* receiver, Reply<bool> reply) = 0;
};

} // namespace rekam
