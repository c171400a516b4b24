// What a station that goes out asks of its store, in memory: visits follow from what was committed while a
// session is open.
#pragma once

#include "tests/support/fake_desk_services.h"

namespace rekam::fake {

class Outreaches final : public OutreachBook
{
public:
    Outreaches(Store& store, Cases& cases, Clock& clock) : m_store(store), m_cases(cases), m_clock(clock) {}

    void loadVisits(OutreachId session, QObject* receiver, Reply<std::vector<OutreachVisit>> reply) override
    {
        std::vector<OutreachVisit> visits;
        for (const ServiceRequest& request : m_store.work.requests) {
            if (!beganIn(session, request))
                continue;
            OutreachVisit visit{.nik = request.nik};
            visit.request = request.id;
            visit.ticket = request.ticket.text();
            visit.arrivedAt = request.arrivedAt;
            for (const Recording& recording : m_store.work.recordings) {
                const bool isSealed =
                    recording.state == RecordingState::Sealed && recording.request == request.id;
                if (isSealed)
                    visit.stand = OutreachVisit::Stand::Recorded;
            }
            visits.push_back(visit);
        }
        later<std::vector<OutreachVisit>>(receiver, std::move(reply), std::move(visits));
    }
    void keepCopies(std::vector<ResidentRecord> residents, AuditEntry audit, QObject* receiver,
                    Reply<QDateTime> reply) override
    {
        lines.push_back(audit.what);
        for (ResidentRecord& resident : residents)
            copies.push_back({std::move(resident), m_clock.now});
        later<QDateTime>(receiver, std::move(reply), Result<QDateTime>(m_clock.now));
    }
    void findCopy(const Nik& nik, QObject* receiver, Reply<std::optional<RegisterCopy>> reply) override
    {
        std::optional<RegisterCopy> found;
        for (const RegisterCopy& copy : copies) {
            if (copy.resident.applicant.nik == nik)
                found = copy;
        }
        later<std::optional<RegisterCopy>>(receiver, std::move(reply), std::move(found));
    }
    void loadCopies(int, QObject* receiver, Reply<std::vector<RegisterCopy>> reply) override
    {
        later<std::vector<RegisterCopy>>(receiver, std::move(reply),
                                         Result<std::vector<RegisterCopy>>(copies));
    }
    void figures(QObject* receiver, Reply<OutreachFigures> reply) override
    {
        later<OutreachFigures>(receiver, std::move(reply), Result<OutreachFigures>(station));
    }

    std::vector<RegisterCopy> copies;
    std::vector<QString> lines; // of the trail
    OutreachFigures station{{20, 10'000'000, std::chrono::minutes(6)}, 900'000'000};

private:
    bool beganIn(const OutreachId& session, const ServiceRequest& request) const
    {
        for (const CounterCase& one : m_cases.kept) {
            if (one.id == QUuid::fromRfc4122(session.bytes()))
                return request.arrivedAt >= one.since;
        }
        return false;
    }

    Store& m_store;
    Cases& m_cases;
    Clock& m_clock;
};

} // namespace rekam::fake
