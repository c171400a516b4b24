#include "ui/presenters/calendar_presenter.h"

#include "ui/wording/day_words.h"
#include "ui/wording/element_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

QString stateText(qint64 daysLeft)
{
    if (daysLeft == 0)
        return CalendarPresenter::tr("hari ini");
    return daysLeft < 0 ? CalendarPresenter::tr("lewat %1 hari").arg(-daysLeft)
                        : CalendarPresenter::tr("%1 hari lagi").arg(daysLeft);
}

} // namespace

CalendarView describeCalendar(const std::vector<ReRecording>& calendar, QDate today, const QString& selected)
{
    CalendarView view;
    int overdue = 0;
    for (const ReRecording& entry : calendar) {
        CalendarRow row;
        row.id = entry.request.text();
        row.day = longDayText(entry.on);
        row.ticket = entry.ticket.text();
        row.nik = entry.maskedNik;
        row.elements = entry.elements.empty() ? CalendarPresenter::tr("lihat surat perbaikan")
                                              : elementNames(entry.elements);
        const qint64 daysLeft = today.daysTo(entry.on);
        row.state = stateText(daysLeft);
        row.tone = daysLeft < 0 ? Tone::Bad : daysLeft == 0 ? Tone::Now : Tone::Neutral;
        overdue += daysLeft < 0 ? 1 : 0;
        if (row.id == selected)
            view.selected = static_cast<int>(view.rows.size());
        view.rows.push_back(std::move(row));
    }
    if (view.selected < 0 && !view.rows.empty())
        view.selected = 0;
    view.title = CalendarPresenter::tr("Janji rekam ulang (%1)").arg(view.rows.size());
    view.note =
        overdue == 0
            ? CalendarPresenter::tr("Pada tanggalnya atau sesudahnya, yang datang kembali didahulukan.")
            : CalendarPresenter::tr("%1 orang belum datang walau tanggalnya sudah lewat; janjinya tetap "
                                    "berlaku.")
                  .arg(overdue);
    return view;
}

CalendarPresenter::CalendarPresenter(Desk& desk, const Clock& clock, QObject* parent)
    : ScreenPresenter(parent),
      m_desk(desk),
      m_clock(clock)
{
    connect(&desk, &Desk::changed, this, &CalendarPresenter::changed);
}

void CalendarPresenter::opened()
{
    m_selected.clear();
    Q_EMIT changed();
}

CalendarView CalendarPresenter::view() const
{
    return describeCalendar(m_desk.snapshot().reRecordings, m_clock.nowUtc().toLocalTime().date(),
                            m_selected);
}

ScreenFrame CalendarPresenter::frame() const
{
    const DeskSnapshot& snapshot = m_desk.snapshot();
    const CalendarView shown = view();
    const bool hasRow = shown.selected >= 0 && !snapshot.isBusy;
    ScreenFrame frame;
    frame.title = tr("Rekam ulang");
    frame.hasGuide = false;
    frame.banner = bannerOf(snapshot.error);
    if (shown.selected >= 0) {
        const CalendarRow& row = shown.rows[static_cast<size_t>(shown.selected)];
        frame.bar.ticket = row.ticket;
        frame.bar.person = row.nik;
    }
    frame.bar.actions = {{ActionId::Back, tr("Antrean"), true},
                         {ActionId::Repeat, tr("Cetak surat lagi"), hasRow},
                         {ActionId::Confirm, tr("Sudah datang"), hasRow}};
    return frame;
}

void CalendarPresenter::perform(ActionId action)
{
    const CalendarView shown = view();
    if (shown.selected < 0)
        return;
    const RequestId request = RequestId::fromText(shown.rows[static_cast<size_t>(shown.selected)].id);
    if (action == ActionId::Confirm)
        m_desk.cameBack(request);
    else if (action == ActionId::Repeat)
        m_desk.printLetterAgain(request);
}

void CalendarPresenter::select(const QString& id)
{
    if (m_selected == id)
        return;
    m_selected = id;
    Q_EMIT changed();
}

} // namespace rekam::ui
