#include "ui/presenters/supervisor_presenter.h"

#include "ui/wording/counter_words.h"
#include "ui/wording/day_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

Tone toneOf(Urgency urgency)
{
    switch (urgency) {
    case Urgency::None:
        return Tone::Neutral;
    case Urgency::Routine:
        return Tone::Now;
    case Urgency::Soon:
        return Tone::Fair;
    case Urgency::Now:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

Tone toneOf(const TimelineEvent& event)
{
    if (event.topic == TimelineTopic::Device)
        return event.what == QLatin1String("device-ready") ? Tone::Good : Tone::Fair;
    const bool isBad = event.what == QLatin1String("packet-parked") ||
                       event.what == QLatin1String("receipt-forged") ||
                       event.what == QLatin1String("handover-refused");
    if (isBad)
        return Tone::Bad;
    const bool isMilestone = event.what == QLatin1String("recording-sealed") ||
                             event.what == QLatin1String("receipt-verified") ||
                             event.what == QLatin1String("card-handed-over");
    return isMilestone ? Tone::Good : Tone::Neutral;
}

QString clockText(const QDateTime& utc) { return utc.toLocalTime().toString(QStringLiteral("HH.mm")); }

DayRow rowOf(const DayPerson& person, bool isEarlier)
{
    DayRow row;
    row.id = person.request.text();
    row.ticket = person.ticket.text();
    row.name = person.name.isEmpty() ? person.maskedNik : person.name;
    row.cause = dayStepTitle(person.stage) + QStringLiteral(" · ") + dayCause(person);
    const NextStep next = dayNextStep(person);
    row.next = next.text;
    row.tone = toneOf(next.urgency);
    row.isEarlier = isEarlier;
    if (isEarlier) // numbers begin anew each day
        row.ticket = SupervisorPresenter::tr("%1 (lama)").arg(row.ticket);
    return row;
}

Funnel funnelOf(const DayOverview& day)
{
    Funnel funnel;
    for (size_t i = 0; i < kDayStages; ++i) {
        FunnelBar bar{dayStageTitle(static_cast<DayStage>(i)), day.reached[i], 0, 0};
        if (i < day.arrows.size()) {
            bar.onTheWay = day.arrows[i].onTheWay;
            bar.fellOut = day.arrows[i].fellOut;
        }
        funnel.push_back(std::move(bar));
    }
    return funnel;
}

void addRows(std::vector<DayRow>& rows, const std::vector<DayPerson>& people, bool isEarlier, bool showsAll)
{
    for (const DayPerson& person : people) {
        if (showsAll || isFellOut(person.stop))
            rows.push_back(rowOf(person, isEarlier));
    }
}

// By where somebody stopped, as people stand in the drawing above.
std::vector<DayRow> rowsOf(const DayOverview& day, bool showsAll)
{
    std::vector<DayPerson> people = day.people;
    std::vector<DayPerson> earlier = day.carriedOver;
    if (!showsAll) {
        const auto byStage = [](const DayPerson& left, const DayPerson& right) {
            return left.stage < right.stage;
        };
        std::stable_sort(people.begin(), people.end(), byStage);
        std::stable_sort(earlier.begin(), earlier.end(), byStage);
    }
    std::vector<DayRow> rows;
    addRows(rows, people, false, showsAll);
    addRows(rows, earlier, true, showsAll);
    return rows;
}

void describeTrail(SupervisorView& view, const DaySnapshot& snapshot)
{
    view.trailTitle = SupervisorPresenter::tr("Riwayat");
    if (!snapshot.shown || snapshot.timeline.empty()) {
        view.trailEmpty = SupervisorPresenter::tr("Belum ada yang dibuka");
        view.trailHint =
            view.rows.empty()
                ? SupervisorPresenter::tr(
                      "Riwayat seorang pemohon tampil di sini, dari datang sampai kartu diserahkan.")
                : SupervisorPresenter::tr(
                      "Pilih seorang di daftar, lalu tekan Enter. Setiap pembukaan tercatat.");
        return;
    }
    const auto at = std::find_if(view.rows.begin(), view.rows.end(),
                                 [&](const DayRow& row) { return row.id == snapshot.shown->text(); });
    if (at != view.rows.end())
        view.trailTitle = SupervisorPresenter::tr("Riwayat %1").arg(at->ticket);
    for (const TimelineEvent& event : snapshot.timeline) {
        const QString who =
            event.second.isEmpty() ? event.actor : event.actor + QStringLiteral(" + ") + event.second;
        view.trail.push_back({clockText(event.at), trailSentence(event),
                              who == QLatin1String("station") ? SupervisorPresenter::tr("komputer") : who,
                              toneOf(event)});
    }
}

// Of a list without rows.
void describeNothing(SupervisorView& view)
{
    const bool hasPeople = !view.isEmpty;
    view.nothingTitle = hasPeople && !view.showsAll
                            ? SupervisorPresenter::tr("Tidak ada yang berhenti di jalan")
                            : SupervisorPresenter::tr("Belum ada pemohon");
    view.nothingText = hasPeople && !view.showsAll
                           ? SupervisorPresenter::tr("Semua berjalan. Tekan F10 untuk melihat semua pemohon.")
                           : SupervisorPresenter::tr("Pemohon tampil di sini begitu mengambil nomor.");
}

} // namespace

SupervisorView describeDay(const DaySnapshot& snapshot, bool showsAll, const QString& selected)
{
    const DayOverview& day = snapshot.day;
    const bool isToday = day.date == snapshot.today;
    SupervisorView view;
    view.funnel = funnelOf(day);
    view.showsAll = showsAll;
    view.rows = rowsOf(day, showsAll);
    view.isEmpty = snapshot.isLoaded && day.people.empty();
    view.emptyTitle = isToday ? SupervisorPresenter::tr("Belum ada yang datang hari ini")
                              : SupervisorPresenter::tr("Tidak ada yang datang pada hari itu");
    view.emptyText =
        isToday ? SupervisorPresenter::tr("Tekan Esc untuk membuka antrean dan memberi nomor pertama.")
                : SupervisorPresenter::tr("Tekan Ctrl+→ untuk kembali ke hari berikutnya.");
    view.listTitle = (showsAll ? SupervisorPresenter::tr("Semua pemohon (%1)")
                               : SupervisorPresenter::tr("Yang berhenti di jalan (%1)"))
                         .arg(view.rows.size());
    describeNothing(view);
    for (size_t i = 0; i < view.rows.size(); ++i) {
        if (view.rows[i].id == selected)
            view.selected = static_cast<int>(i);
    }
    if (view.selected < 0 && !view.rows.empty())
        view.selected = 0;
    QStringList notes;
    if (day.withoutRecording > 0)
        notes.append(
            SupervisorPresenter::tr("%1 di antaranya layanan tanpa perekaman.").arg(day.withoutRecording));
    if (!day.carriedOver.empty())
        notes.append(SupervisorPresenter::tr("Belum selesai dari hari sebelumnya: %1 orang, di luar batang.")
                         .arg(day.carriedOver.size()));
    if (snapshot.damagedRows > 0)
        notes.append(
            SupervisorPresenter::tr("%1 data rusak disisihkan; panggil teknisi.").arg(snapshot.damagedRows));
    view.funnelNote = notes.join(QLatin1Char(' '));
    describeTrail(view, snapshot);
    return view;
}

SupervisorPresenter::SupervisorPresenter(DaySession& session, QObject* parent)
    : ScreenPresenter(parent),
      m_session(session)
{
    connect(&session, &DaySession::changed, this, &SupervisorPresenter::changed);
}

void SupervisorPresenter::opened()
{
    m_selected.clear();
    m_showsAll = false;
    m_session.open();
}

SupervisorView SupervisorPresenter::view() const
{
    return describeDay(m_session.snapshot(), m_showsAll, m_selected);
}

ScreenFrame SupervisorPresenter::frame() const
{
    const DaySnapshot& snapshot = m_session.snapshot();
    const SupervisorView shown = view();
    ScreenFrame frame;
    frame.title = tr("Rekap · %1").arg(longDayText(snapshot.day.date));
    frame.hasGuide = false;
    frame.banner = bannerOf(snapshot.error);
    const bool hasRows = shown.selected >= 0;
    if (hasRows)
        frame.bar.ticket = shown.rows[static_cast<size_t>(shown.selected)].ticket;
    frame.bar.actions = {{ActionId::Back, tr("Antrean"), true},
                         {ActionId::EarlierDay, tr("Hari lalu"), true},
                         {ActionId::LaterDay, tr("Hari berikut"), snapshot.day.date < snapshot.today},
                         {ActionId::Choose, m_showsAll ? tr("Yang berhenti") : tr("Semua"), true},
                         {ActionId::Repeat, tr("Muat ulang"), !snapshot.isBusy},
                         {ActionId::Confirm, tr("Lihat riwayat"), hasRows}};
    return frame;
}

void SupervisorPresenter::perform(ActionId action)
{
    const SupervisorView shown = view();
    if (action == ActionId::EarlierDay || action == ActionId::LaterDay) {
        m_selected.clear();
        m_session.moveBy(action == ActionId::EarlierDay ? -1 : 1);
    } else if (action == ActionId::Choose) {
        m_showsAll = !m_showsAll;
        Q_EMIT changed();
    } else if (action == ActionId::Repeat) {
        m_session.refresh();
    } else if (action == ActionId::Confirm && shown.selected >= 0) {
        const QString id = shown.rows[static_cast<size_t>(shown.selected)].id;
        m_selected = id;
        m_session.showTimeline(RequestId::fromText(id));
    }
}

void SupervisorPresenter::select(const QString& id)
{
    if (m_selected == id)
        return;
    m_selected = id;
    Q_EMIT changed();
}

} // namespace rekam::ui
