#include "core/store/store_supervision.h"

namespace rekam {
namespace {

// Runs `work` where the role may see the day, or what else is asked for.
template<typename T, typename Work>
auto allowed(Permission permission, Work work)
{
    return [permission, work = std::move(work)](StationDatabase& store) -> Result<T> {
        REKAM_CHECK(store.supervision().require(permission));
        return work(store);
    };
}

} // namespace

StoreSupervision::StoreSupervision(StoreWorker& worker) : m_worker(worker)
{
    connect(&worker, &StoreWorker::requestChanged, this, &Supervision::requestChanged, Qt::QueuedConnection);
}

void StoreSupervision::loadPeriod(QDate first, QDate last, QObject* receiver, Reply<PeriodRows> reply)
{
    m_worker.ask<PeriodRows>(receiver, std::move(reply),
                             allowed<PeriodRows>(Permission::SeeDay, [first, last](StationDatabase& store) {
                                 return store.work().facts().loadPeriod(first, last);
                             }));
}

void StoreSupervision::loadPeople(std::vector<RequestId> requests, QObject* receiver,
                                  Reply<std::vector<VisitPerson>> reply)
{
    using People = std::vector<VisitPerson>;
    m_worker.ask<People>(
        receiver, std::move(reply),
        allowed<People>(Permission::SeeDay, [requests = std::move(requests)](StationDatabase& store) {
            return store.supervision().loadPeople(requests);
        }));
}

void StoreSupervision::loadReview(QDate day, QObject* receiver, Reply<std::vector<ReviewItem>> reply)
{
    using Items = std::vector<ReviewItem>;
    m_worker.ask<Items>(receiver, std::move(reply),
                        allowed<Items>(Permission::SeeDay,
                                       [day](StationDatabase& store) { return store.review().load(day); }));
}

void StoreSupervision::decide(ReviewOrder order, QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply),
                       [this, order = std::move(order)](StationDatabase& store) -> Status {
                           REKAM_TRY(const auto moved, store.decideReview(order));
                           if (moved)
                               Q_EMIT m_worker.requestChanged(*moved);
                           Q_EMIT m_worker.workArrived();
                           return {};
                       });
}

void StoreSupervision::loadAgeing(QObject* receiver, Reply<std::vector<AgeingRow>> reply)
{
    using Rows = std::vector<AgeingRow>;
    m_worker.ask<Rows>(receiver, std::move(reply),
                       allowed<Rows>(Permission::SeeDay, [](StationDatabase& store) {
                           return store.work().facts().loadAgeing();
                       }));
}

void StoreSupervision::loadSteps(QDate first, QDate last, QObject* receiver,
                                 Reply<std::vector<StepFact>> reply)
{
    using Facts = std::vector<StepFact>;
    m_worker.ask<Facts>(receiver, std::move(reply),
                        allowed<Facts>(Permission::SeeDay, [first, last](StationDatabase& store) {
                            return store.work().facts().loadSteps(first, last);
                        }));
}

void StoreSupervision::loadStock(QDate first, QDate last, QObject* receiver, Reply<StockFacts> reply)
{
    m_worker.ask<StockFacts>(receiver, std::move(reply),
                             allowed<StockFacts>(Permission::SeeDay, [first, last](StationDatabase& store) {
                                 return store.work().facts().loadStock(first, last);
                             }));
}

void StoreSupervision::loadUncollected(QDateTime before, QObject* receiver,
                                       Reply<std::vector<UncollectedRow>> reply)
{
    using Rows = std::vector<UncollectedRow>;
    m_worker.ask<Rows>(receiver, std::move(reply),
                       allowed<Rows>(Permission::SeeDay, [before](StationDatabase& store) {
                           return store.supervision().loadUncollected(before);
                       }));
}

void StoreSupervision::loadComplaints(int limit, QObject* receiver, Reply<std::vector<Complaint>> reply)
{
    using Complaints = std::vector<Complaint>;
    m_worker.ask<Complaints>(receiver, std::move(reply),
                             allowed<Complaints>(Permission::Record, [limit](StationDatabase& store) {
                                 return store.complaints().load(limit);
                             }));
}

void StoreSupervision::saveComplaint(Complaint complaint, QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply),
                       [complaint = std::move(complaint)](StationDatabase& store) -> Status {
                           REKAM_CHECK(store.supervision().require(Permission::Record));
                           return store.complaints().save(complaint);
                       });
}

void StoreSupervision::loadAudit(AuditFilter filter, QObject* receiver, Reply<AuditPage> reply)
{
    m_worker.ask<AuditPage>(
        receiver, std::move(reply),
        allowed<AuditPage>(Permission::ReadAudit, [filter = std::move(filter)](StationDatabase& store) {
            return store.supervision().loadAudit(filter);
        }));
}

void StoreSupervision::checkAudit(QObject* receiver, Reply<AuditState> reply)
{
    m_worker.ask<AuditState>(receiver, std::move(reply),
                             allowed<AuditState>(Permission::ReadAudit, [](StationDatabase& store) {
                                 return store.supervision().checkAudit();
                             }));
}

void StoreSupervision::loadIncident(QDateTime fromUtc, QDateTime untilUtc, std::optional<SecondPerson> second,
                                    QObject* receiver, Reply<std::vector<IncidentRow>> reply)
{
    using Rows = std::vector<IncidentRow>;
    m_worker.ask<Rows>(receiver, std::move(reply),
                       allowed<Rows>(Permission::SeeDay, [fromUtc, untilUtc, second](StationDatabase& store) {
                           return store.supervision().loadIncident(fromUtc, untilUtc, second);
                       }));
}

void StoreSupervision::noteExport(QString report, int rows, QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply), [report, rows](StationDatabase& store) -> Status {
        REKAM_CHECK(store.supervision().require(Permission::SeeDay));
        return store.supervision().noteExport(report, rows);
    });
}

} // namespace rekam
