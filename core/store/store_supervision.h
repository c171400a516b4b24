// The supervisor's questions as seen from the main thread.
#pragma once

#include "core/ports/supervision.h"
#include "core/store/store_ports.h"

namespace rekam {

class StoreSupervision final : public Supervision
{
    Q_OBJECT
public:
    explicit StoreSupervision(StoreWorker& worker);
    void loadPeriod(QDate first, QDate last, QObject* receiver, Reply<PeriodRows> reply) override;
    void loadPeople(std::vector<RequestId> requests, QObject* receiver,
                    Reply<std::vector<VisitPerson>> reply) override;
    void loadReview(QDate day, QObject* receiver, Reply<std::vector<ReviewItem>> reply) override;
    void decide(ReviewOrder order, QObject* receiver, Reply<void> reply) override;
    void loadAgeing(QObject* receiver, Reply<std::vector<AgeingRow>> reply) override;
    void loadSteps(QDate first, QDate last, QObject* receiver, Reply<std::vector<StepFact>> reply) override;
    void loadStock(QDate first, QDate last, QObject* receiver, Reply<StockFacts> reply) override;
    void loadUncollected(QDateTime before, QObject* receiver,
                         Reply<std::vector<UncollectedRow>> reply) override;
    void loadComplaints(int limit, QObject* receiver, Reply<std::vector<Complaint>> reply) override;
    void saveComplaint(Complaint complaint, QObject* receiver, Reply<void> reply) override;
    void loadAudit(AuditFilter filter, QObject* receiver, Reply<AuditPage> reply) override;
    void checkAudit(QObject* receiver, Reply<AuditState> reply) override;
    void loadIncident(QDateTime fromUtc, QDateTime untilUtc, std::optional<SecondPerson> second,
                      QObject* receiver, Reply<std::vector<IncidentRow>> reply) override;
    void noteExport(QString report, int rows, QObject* receiver, Reply<void> reply) override;

private:
    StoreWorker& m_worker;
};

} // namespace rekam
