#include "ui/pages/outbox/outbox_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

OutboxPage::OutboxPage(QWidget* parent) : Page(ScreenId::Outbox, parent)
{
    auto* stationCard = new Panel(Panel::Kind::Card, this);
    m_station = new RowTable({{tr("Bagian"), 134}, {tr("Keadaan"), 0}, {tr("Rincian"), 150}}, stationCard);
    m_station->setObjectName(QStringLiteral("stationList"));
    m_station->setAccessibleName(tr("Keadaan komputer dan alat"));
    m_damaged = makeParagraph(TextStyle::Small, {}, stationCard, QStringLiteral("damagedRows"));
    auto* stationColumn = new QVBoxLayout(stationCard);
    stationColumn->setContentsMargins(18, 16, 18, 14);
    stationColumn->addWidget(makeLabel(TextStyle::Heading, tr("Komputer dan alat"), stationCard));
    stationColumn->addWidget(m_station, 1);
    stationColumn->addWidget(m_damaged);

    auto* waitingCard = new Panel(Panel::Kind::Card, this);
    m_waitingTitle = makeLabel(TextStyle::Heading, {}, waitingCard);
    m_waiting = new RowTable(
        {{tr("Nomor"), 84}, {tr("Layanan"), 0}, {tr("Keadaan"), 150}, {tr("Sejak"), 120}}, waitingCard);
    m_waiting->setObjectName(QStringLiteral("centreList"));
    m_waiting->setAccessibleName(tr("Yang menunggu pusat"));
    m_nothing = new EmptyState(Icon::Outbox, waitingCard);
    m_nothing->say(tr("Tidak ada yang menunggu pusat"),
                   tr("Rekaman yang tersegel muncul di sini sampai kartunya diserahkan."));
    auto* waitingColumn = new QVBoxLayout(waitingCard);
    waitingColumn->setContentsMargins(18, 16, 18, 14);
    waitingColumn->addWidget(m_waitingTitle);
    waitingColumn->addWidget(m_waiting, 1);
    waitingColumn->addWidget(m_nothing, 1);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addWidget(stationCard, 1);
    row->addWidget(waitingCard, 1);
}

void OutboxPage::attach(OutboxPresenter& presenter)
{
    connect(&presenter, &OutboxPresenter::changed, this, [this, &presenter] {
        if (isVisible())
            setView(presenter.view());
    });
    connect(this, &OutboxPage::shown, this, [this, &presenter] { setView(presenter.view()); });
}

void OutboxPage::setView(const OutboxView& view)
{
    std::vector<std::vector<RowCell>> station;
    for (const StationRow& row : view.station) {
        RowCell value{row.value, {}, false, false};
        if (row.tone != Tone::Neutral)
            value.chip = row.tone;
        station.push_back({{row.label, {}, true, false}, value, {row.note, {}, false, true}});
    }
    m_station->setRows(station);
    std::vector<std::vector<RowCell>> waiting;
    for (const QueueRow& row : view.waiting)
        waiting.push_back({{row.ticket, {}, true, false},
                           {row.service, {}, false, false},
                           {row.note, Tone::Now, false, false},
                           {row.since, {}, false, true}});
    m_waiting->setRows(waiting);
    m_waiting->setVisible(!waiting.empty());
    m_nothing->setVisible(waiting.empty());
    m_waitingTitle->setText(tr("Menunggu pusat atau kartu (%1)").arg(waiting.size()));
    m_damaged->setText(
        view.damaged.empty()
            ? QString()
            : tr("Data rusak yang disisihkan: %1. Yang lain tetap dapat dipakai. Laporkan kepada supervisor.")
                  .arg(view.damaged.join(QStringLiteral(", "))));
    m_damaged->setVisible(!view.damaged.empty());
}

void OutboxPage::opened()
{
    Q_EMIT shown();
    m_station->setFocus(Qt::OtherFocusReason);
}

} // namespace rekam::ui
