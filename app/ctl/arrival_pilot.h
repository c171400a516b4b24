// Stands at the front desk for a resident of a script: papers under the scanner, somebody with a power of
// attorney, then a number. Talks to ArrivalSession only, like the page does. Main thread.
#pragma once

#include "core/workflow/arrival_session.h"

namespace rekam::ctl {

struct ArrivalOrder
{
    Nik nik;
    ServiceType service = ServiceType::NewWni;
    bool scansPapers = false;            // each paper that is asked for
    FiledBy filedBy = FiledBy::Resident; // who comes along, or in the resident's place
};

class ArrivalPilot : public QObject
{
    Q_OBJECT
public:
    // Ports and desk outlive the pilot.
    ArrivalPilot(StationPorts& ports, Desk& desk, QObject* parent = nullptr);
    ~ArrivalPilot() override;

    // One at a time. `came` follows with how many pages were sealed, or with why nobody got a number.
    void come(const ArrivalOrder& order);

Q_SIGNALS:
    void came(const rekam::Result<int>& pages);

private:
    void look();
    bool sayWhoComes(const ArrivalSnapshot& snapshot);
    bool scanNext(const ArrivalSnapshot& snapshot);
    void end(const Result<int>& pages);

    StationPorts& m_ports;
    ArrivalSession m_arrival;
    std::optional<ArrivalOrder> m_order;
    int m_pages = 0;
    bool m_isAsked = false; // for the number
};

} // namespace rekam::ctl
