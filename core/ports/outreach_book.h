// What a station that goes out needs of the store besides the cases of the counter: the register's data of
// people who are expected, for days without a line; who came in a session; what one recording takes here. The
// session itself is a case of the counter (case_book.h). Main thread.
#pragma once

#include "core/base/reply.h"
#include "core/protocol/centre_messages.h"
#include "core/service/field_supplies.h"
#include "core/service/outreach.h"

namespace rekam {

struct AuditEntry;

// The register's word as it was heard then.
struct RegisterCopy
{
    ResidentRecord resident;
    QDateTime heardAt{}; // UTC
};

struct OutreachFigures
{
    RecordingCost cost{};
    qint64 freeBytes = 0; // beyond what the store keeps free in any case
};

class OutreachBook : public QObject
{
    Q_OBJECT
public:
    explicit OutreachBook(QObject* parent = nullptr) : QObject(parent) {}

    // All: VaultLocked while nobody is signed in, except figures().
    // Visits that began while that session was open, by arrival. A damaged row is left out.
    virtual void loadVisits(OutreachId session, QObject* receiver,
                            Reply<std::vector<OutreachVisit>> reply) = 0;
    // In place of older words about the same people; purged like the list of who was asked to come. One
    // transaction. The time that is kept comes back: the centre's, where it was ever heard.
    virtual void keepCopies(std::vector<ResidentRecord> residents, AuditEntry audit, QObject* receiver,
                            Reply<QDateTime> reply) = 0;
    // Nothing where none lies here.
    virtual void findCopy(const Nik& nik, QObject* receiver, Reply<std::optional<RegisterCopy>> reply) = 0;
    // Everybody whose data lie here: who was asked to come, and who was fetched for a session; at most
    // `most`, by name. A damaged row is left out.
    virtual void loadCopies(int most, QObject* receiver, Reply<std::vector<RegisterCopy>> reply) = 0;
    virtual void figures(QObject* receiver, Reply<OutreachFigures> reply) = 0;
};

} // namespace rekam
