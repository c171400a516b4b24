#include "ui/pages/technician/technician_page.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/live_view.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/signature_view.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

QVBoxLayout* columnIn(Panel* card)
{
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 12);
    column->setSpacing(8);
    return column;
}

} // namespace

TechnicianPage::TechnicianPage(QWidget* parent) : Page(ScreenId::Technician, parent)
{
    auto* left = new QVBoxLayout;
    left->setSpacing(14);
    left->addWidget(makeSlotCard(), 52);
    left->addWidget(makeEventCard(), 48);
    auto* right = new QVBoxLayout;
    right->setSpacing(14);
    right->addWidget(makeTestCard(), 1);
    right->addWidget(makeStationCard());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    row->addLayout(left, 62);
    row->addLayout(right, 38);
}

Panel* TechnicianPage::makeSlotCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_slots = new RowTable({{tr("Bagian"), 130},
                            {tr("Perangkat"), 0},
                            {tr("Keadaan"), 112},
                            {tr("Ukuran"), 150},
                            {tr("Catatan"), 116}},
                           card);
    m_slots->setObjectName(QStringLiteral("slotList"));
    m_slots->setAccessibleName(tr("Perangkat di loket ini"));
    columnIn(card)->addWidget(m_slots);
    return card;
}

Panel* TechnicianPage::makeEventCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_events = new RowTable({{tr("Jam"), 84}, {tr("Bagian"), 124}, {tr("Kejadian"), 0}}, card);
    m_events->setObjectName(QStringLiteral("deviceEvents"));
    m_events->setAccessibleName(tr("Kejadian perangkat sejak program dimulai"));
    m_noEvents = new EmptyState(Icon::Clock, card);
    m_noEvents->say(tr("Belum ada kejadian"),
                    tr("Alat yang terputus, kembali, atau diganti tercatat di sini."));
    QVBoxLayout* column = columnIn(card);
    column->addWidget(makeLabel(TextStyle::Heading, tr("Kejadian sejak program dimulai"), card));
    column->addWidget(m_events, 1);
    column->addWidget(m_noEvents, 1);
    return card;
}

Panel* TechnicianPage::makeTestCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_testTitle = makeLabel(TextStyle::Heading, {}, card, QStringLiteral("testTitle"));
    m_testResult = new Chip(card);
    m_testResult->setObjectName(QStringLiteral("testResult"));
    m_testText = makeParagraph(TextStyle::Small, {}, card, QStringLiteral("testText"));
    m_live = new LiveView(card);
    m_live->setObjectName(QStringLiteral("testPicture"));
    m_live->setAccessibleName(tr("Gambar uji"));
    m_pad = new SignatureView(card);
    m_pad->setObjectName(QStringLiteral("testPad"));
    m_pad->setAccessibleName(tr("Goresan uji"));
    m_pad->hide();
    auto* head = new QHBoxLayout;
    head->addWidget(m_testTitle, 1);
    head->addWidget(m_testResult);
    QVBoxLayout* column = columnIn(card);
    column->addLayout(head);
    column->addWidget(m_live, 1);
    column->addWidget(m_pad, 1);
    column->addWidget(m_testText);
    return card;
}

Panel* TechnicianPage::makeStationCard()
{
    auto* card = new Panel(Panel::Kind::Card, this);
    m_station = new FactGrid(FactGrid::Size::Small, 1, card);
    m_station->setObjectName(QStringLiteral("stationParts"));
    m_station->setAccessibleName(tr("Keadaan komputer"));
    QVBoxLayout* column = columnIn(card);
    column->addWidget(makeLabel(TextStyle::Heading, tr("Komputer"), card));
    column->addWidget(m_station);
    return card;
}

void TechnicianPage::attach(TechnicianPresenter& presenter)
{
    m_presenter = &presenter;
    connect(&presenter, &TechnicianPresenter::changed, this, [this] {
        if (isVisible())
            setView(m_presenter->view());
    });
    connect(&presenter, &TechnicianPresenter::previewImage, this, &TechnicianPage::setPicture);
    connect(&presenter, &TechnicianPresenter::previewInk, this, &TechnicianPage::setInk);
    connect(&presenter, &TechnicianPresenter::cleared, this, [this] {
        m_live->setImage(QImage());
        m_pad->setInk({});
    });
    connect(m_slots, &RowTable::chosen, this, [this](int row) {
        if (row < static_cast<int>(m_rows.size()))
            m_presenter->select(m_rows[static_cast<size_t>(row)].slot);
    });
}

void TechnicianPage::setView(const TechnicianView& view)
{
    m_rows = view.rows;
    std::vector<std::vector<RowCell>> rows;
    for (const SlotRow& row : view.rows)
        rows.push_back({{row.title, {}, true, false},
                        {row.device, {}, false, false},
                        {row.state, row.tone, false, false},
                        {row.measure, {}, false, false},
                        {row.note, {}, false, true}});
    m_slots->setRows(rows);
    m_slots->choose(view.selected);
    std::vector<std::vector<RowCell>> events;
    for (const DeviceEventRow& row : view.events) {
        RowCell what{row.text, {}, false, false};
        what.isStrong = row.tone == Tone::Bad;
        events.push_back({{row.time, {}, false, true}, {row.slot, {}, false, false}, what});
    }
    m_events->setRows(events);
    m_events->setVisible(!events.empty());
    m_noEvents->setVisible(events.empty());
    std::vector<FactLine> station;
    for (const StationRow& row : view.station) {
        const bool isIll = row.tone == Tone::Fair || row.tone == Tone::Bad;
        station.push_back({row.label, row.value, isIll ? tr("periksa") : QString()});
        if (!row.note.isEmpty())
            station.push_back({QString(), row.note, QString()});
    }
    m_station->setLines(station);
    m_testTitle->setText(view.testTitle);
    m_testResult->say(view.testTone, view.testResult);
    m_testText->setText(view.testText);
    m_shown = view.picture;
    m_pad->setVisible(m_shown == TestPicture::Ink);
    m_live->setVisible(m_shown != TestPicture::Ink);
    m_live->setEmptyText(m_shown == TestPicture::Image   ? tr("Menunggu gambar…")
                         : m_shown == TestPicture::Paper ? tr("Lihat kertas di pencetak")
                                                         : tr("Gambar uji tampil di sini"));
}

void TechnicianPage::setPicture(const QImage& image)
{
    if (m_shown == TestPicture::Image)
        m_live->setImage(image);
}

void TechnicianPage::setInk(const Ink& ink)
{
    if (m_shown == TestPicture::Ink)
        m_pad->setInk(ink);
}

void TechnicianPage::opened()
{
    if (m_presenter)
        setView(m_presenter->view());
    m_slots->setFocus(Qt::OtherFocusReason);
}

} // namespace rekam::ui
