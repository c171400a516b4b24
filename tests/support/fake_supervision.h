// The supervisor's questions, answered from values that the test steers.
#pragma once

#include "tests/support/visit_rows.h"

#include <QTimer>

namespace rekam::fake {

class Supervision final : public rekam::Supervision
{
public:
    ~Supervision() override;
    void loadPeriod(QDate first, QDate last, QObject* receiver, Reply<PeriodRows> reply) override
    {
        answer<PeriodRows>(receiver, std::move(reply), PeriodRows{first, last, test::rowsOf(day)});
    }
    void loadPeople(std::vector<RequestId> requests, QObject* receiver,
                    Reply<std::vector<VisitPerson>> reply) override
    {
        std::vector<VisitPerson> found;
        for (const VisitPerson& person : test::peopleOf(day)) {
            if (std::find(requests.begin(), requests.end(), person.request) != requests.end())
                found.push_back(person);
        }
        namesAsked += static_cast<int>(requests.size());
        answer<std::vector<VisitPerson>>(receiver, std::move(reply), std::move(found));
    }
    void loadReview(QDate, QObject* receiver, Reply<std::vector<ReviewItem>> reply) override
    {
        answer<std::vector<ReviewItem>>(receiver, std::move(reply), review);
    }
    void decide(ReviewOrder order, QObject* receiver, Reply<void> reply) override
    {
        if (refuses) {
            QTimer::singleShot(0, receiver,
                               [reply = std::move(reply), code = *refuses] { reply(Unexpected(code)); });
            return;
        }
        review.erase(std::remove_if(review.begin(), review.end(),
                                    [&](const ReviewItem& item) { return item.record == order.record; }),
                     review.end());
        decisions.push_back(std::move(order));
        QTimer::singleShot(0, receiver, [reply = std::move(reply)] { reply(Status()); });
    }
    void loadAgeing(QObject* receiver, Reply<std::vector<AgeingRow>> reply) override
    {
        answer<std::vector<AgeingRow>>(receiver, std::move(reply), ageing);
    }
    void loadSteps(QDate, QDate, QObject* receiver, Reply<std::vector<StepFact>> reply) override
    {
        answer<std::vector<StepFact>>(receiver, std::move(reply), steps);
    }
    void loadStock(QDate, QDate, QObject* receiver, Reply<StockFacts> reply) override
    {
        answer<StockFacts>(receiver, std::move(reply), stock);
    }
    void loadUncollected(QDateTime before, QObject* receiver,
                         Reply<std::vector<UncollectedRow>> reply) override
    {
        std::vector<UncollectedRow> old;
        std::copy_if(uncollected.begin(), uncollected.end(), std::back_inserter(old),
                     [&](const UncollectedRow& row) { return row.since < before; });
        answer<std::vector<UncollectedRow>>(receiver, std::move(reply), std::move(old));
    }
    void loadComplaints(int, QObject* receiver, Reply<std::vector<Complaint>> reply) override
    {
        answer<std::vector<Complaint>>(receiver, std::move(reply), complaints);
    }
    void saveComplaint(Complaint complaint, QObject* receiver, Reply<void> reply) override
    {
        complaints.erase(std::remove_if(complaints.begin(), complaints.end(),
                                        [&](const Complaint& one) { return one.id == complaint.id; }),
                         complaints.end());
        complaints.push_back(std::move(complaint));
        QTimer::singleShot(0, receiver, [reply = std::move(reply)] { reply(Status()); });
    }
    void loadAudit(AuditFilter filter, QObject* receiver, Reply<AuditPage> reply) override
    {
        filters.push_back(std::move(filter));
        answer<AuditPage>(receiver, std::move(reply), audit);
    }
    void checkAudit(QObject* receiver, Reply<AuditState> reply) override
    {
        answer<AuditState>(receiver, std::move(reply), auditState);
    }
    void loadIncident(QDateTime from, QDateTime until, std::optional<SecondPerson> second, QObject* receiver,
                      Reply<std::vector<IncidentRow>> reply) override
    {
        incidentsAsked.push_back({from, until});
        std::vector<IncidentRow> rows = incident;
        for (IncidentRow& row : rows) {
            if (!second)
                row.nik.clear();
        }
        answer<std::vector<IncidentRow>>(receiver, std::move(reply), std::move(rows));
    }
    void noteExport(QString report, int, QObject* receiver, Reply<void> reply) override
    {
        exported.push_back(std::move(report));
        QTimer::singleShot(0, receiver, [reply = std::move(reply)] { reply(Status()); });
    }

    test::DayWork day;
    int namesAsked = 0;
    std::vector<ReviewItem> review;
    std::vector<ReviewOrder> decisions;
    std::optional<Errc> refuses; // every decision
    std::vector<AgeingRow> ageing;
    std::vector<StepFact> steps;
    StockFacts stock;
    std::vector<UncollectedRow> uncollected;
    std::vector<Complaint> complaints;
    std::vector<AuditFilter> filters;
    AuditPage audit;
    AuditState auditState;
    std::vector<IncidentRow> incident;
    std::vector<std::pair<QDateTime, QDateTime>> incidentsAsked;
    std::vector<QString> exported;

private:
    template<typename T>
    static void answer(QObject* receiver, Reply<T> reply, T value)
    {
        QTimer::singleShot(0, receiver,
                           [reply = std::move(reply), value = std::move(value)] { reply(Result<T>(value)); });
    }
};

} // namespace rekam::fake
