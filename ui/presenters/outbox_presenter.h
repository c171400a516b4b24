// How the station stands: link, what waits to be sent, room on the disk, key custody, devices.
#pragma once

#include "core/workflow/countersign_session.h"
#include "core/workflow/desk.h"
#include "ui/presenters/queue_presenter.h"
#include "ui/values/prompter.h"

namespace rekam::ui {

struct StationRow
{
    QString label;
    QString value;
    QString note;
    Tone tone = Tone::Neutral;
    friend bool operator==(const StationRow&, const StationRow&) = default;
};

struct OutboxView
{
    std::vector<StationRow> station; // link, outbox, disk, key, devices
    std::vector<QueueRow> waiting;   // visits that wait for the centre or for a card
    QStringList damaged;             // quarantined rows: what each is and the start of its number
    friend bool operator==(const OutboxView&, const OutboxView&) = default;
};

class OutboxPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    OutboxPresenter(Desk& desk, StationPorts& ports, Prompter& prompter, QObject* parent);
    void opened();
    OutboxView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;

private:
    void askWhose();
    void askCountersignature(const OwedCountersignature& owed);
    bool isOwed(const ServiceRequest& request) const;

    Desk& m_desk;
    StationPorts& m_ports;
    Prompter& m_prompter;
    CountersignSession m_countersign;
};

StationRow linkRow(const LinkReport& link);
StationRow outboxRow(const StoreFigures& figures, const QDateTime& nowUtc);
StationRow diskRow(const StoreFigures& figures);
StationRow keyRow(KeyCustody custody);

} // namespace rekam::ui
