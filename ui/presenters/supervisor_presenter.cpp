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

// Before the answer who it is: as wide as a masked NIK.
QString nameOf(const DayPerson& person)
{
    if (!person.isNamed && person.name.isEmpty() && person.maskedNik.isEmpty())
        return QStringLiteral("…");
    return person.name.isEmpty() ? person.maskedNik : person.name;
}

DayRow rowOf(const DayPerson& person, bool isEarlier, Period period)
{
    DayRow row;
    row.id = person.request.text();
    row.ticket = person.ticket.text();
    row.name = nameOf(person);
    if (period != Period::Day || isEarlier) // numbers begin anew each day
        row.name += QStringLiteral(" · ") + shortDayText(person.arrivedOn);
    row.cause = dayStepTitle(person.stage) + QStringLiteral(" · ") + dayCause(person);
    const NextStep next = dayNextStep(person);
    row.next = next.text;
    row.tone = toneOf(next.urgency);
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

QString listTitle(const DayList& list, size_t count)
{
    switch (list.kind) {
    case DayList::Kind::FellOut:
        return SupervisorPresenter::tr("Yang berhenti di jalan (%1)").arg(count);
    case DayList::Kind::All:
        return SupervisorPresenter::tr("Semua pemohon (%1)").arg(count);
    case DayList::Kind::Arrow:
        return SupervisorPresenter::tr("%1, belum %2 (%3)")
            .arg(dayStageTitle(list.from),
                 dayStageTitle(static_cast<DayStage>(static_cast<int>(list.from) + 1)).toLower())
            .arg(count);
    }
    return {};
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
void describeNothing(SupervisorView& view, const DayList& list)
{
    const bool hasPeople = !view.isEmpty;
    if (hasPeople && list.kind == DayList::Kind::Arrow) {
        view.nothingTitle = SupervisorPresenter::tr("Tidak ada yang berhenti di sini");
        view.nothingText = SupervisorPresenter::tr("Ctrl+↓ membuka langkah berikutnya.");
        return;
    }
    const bool isWell = hasPeople && list.kind == DayList::Kind::FellOut;
    view.nothingTitle = isWell ? SupervisorPresenter::tr("Tidak ada yang berhenti di jalan")
                               : SupervisorPresenter::tr("Belum ada pemohon");
    view.nothingText = isWell
                           ? SupervisorPresenter::tr("Semua berjalan. Tekan F10 untuk melihat semua pemohon.")
                           : SupervisorPresenter::tr("Pemohon tampil di sini begitu mengambil nomor.");
}

void describeNotes(SupervisorView& view, const DaySnapshot& snapshot)
{
    const DayOverview& day = snapshot.day;
    QStringList notes;
    if (day.withoutRecording > 0)
        notes.append(
            SupervisorPresenter::tr("%1 di antaranya layanan tanpa perekaman.").arg(day.withoutRecording));
    if (day.outreach > 0)
        notes.append(SupervisorPresenter::tr("%1 orang dilayani jemput bola.").arg(day.outreach));
    if (!day.carriedOver.empty())
        notes.append(SupervisorPresenter::tr("Belum selesai dari hari sebelumnya: %1 orang, di luar batang.")
                         .arg(day.carriedOver.size()));
    if (snapshot.damagedRows > 0)
        notes.append(
            SupervisorPresenter::tr("%1 data rusak disisihkan; panggil teknisi.").arg(snapshot.damagedRows));
    if (view.notShown > 0)
        notes.append(SupervisorPresenter::tr("%1 baris lagi di bawah.").arg(view.notShown));
    view.funnelNote = notes.join(QLatin1Char(' '));
}

} // namespace

std::vector<const DayPerson*> listedPeople(const DaySnapshot& snapshot, const DayList& list)
{
    std::vector<const DayPerson*> people;
    for (const std::vector<DayPerson>* group : {&snapshot.day.people, &snapshot.day.carriedOver}) {
        const auto begin = static_cast<std::ptrdiff_t>(people.size());
        for (const DayPerson& person : *group) {
            const bool isListed = list.kind == DayList::Kind::All ||
                                  (list.kind == DayList::Kind::FellOut && isFellOut(person.stop)) ||
                                  (list.kind == DayList::Kind::Arrow && person.stage == list.from);
            if (isListed)
                people.push_back(&person);
        }
        // By where somebody stopped, as people stand in the drawing above.
        if (list.kind == DayList::Kind::FellOut)
            std::stable_sort(
                people.begin() + begin, people.end(),
                [](const DayPerson* left, const DayPerson* right) { return left->stage < right->stage; });
    }
    return people;
}

SupervisorView describeDay(const DaySnapshot& snapshot, const DayList& list, const QString& selected,
                           int mostRows)
{
    const DayOverview& day = snapshot.day;
    const bool isToday = day.first <= snapshot.today && snapshot.today <= day.last;
    SupervisorView view;
    view.funnel = funnelOf(day);
    const std::vector<const DayPerson*> people = listedPeople(snapshot, list);
    const size_t shown = std::min(people.size(), static_cast<size_t>(mostRows));
    for (size_t i = 0; i < shown; ++i)
        view.rows.push_back(rowOf(*people[i], people[i]->arrivedOn < day.first, snapshot.period));
    view.notShown = static_cast<int>(people.size() - shown);
    view.isEmpty = snapshot.isLoaded && day.people.empty();
    view.emptyTitle = isToday && snapshot.period == Period::Day
                          ? SupervisorPresenter::tr("Belum ada yang datang hari ini")
                          : SupervisorPresenter::tr("Tidak ada yang datang pada waktu itu");
    view.emptyText =
        isToday ? SupervisorPresenter::tr("Tekan Esc untuk membuka antrean dan memberi nomor pertama.")
                : SupervisorPresenter::tr("Tekan Ctrl+→ untuk kembali ke hari berikutnya.");
    view.listTitle = listTitle(list, people.size());
    describeNothing(view, list);
    for (size_t i = 0; i < view.rows.size(); ++i) {
        if (view.rows[i].id == selected)
            view.selected = static_cast<int>(i);
    }
    if (view.selected < 0 && !view.rows.empty())
        view.selected = 0;
    describeNotes(view, snapshot);
    describeTrail(view, snapshot);
    return view;
}

SupervisorPresenter::SupervisorPresenter(DaySession& session, QObject* parent)
    : ScreenPresenter(parent),
      m_session(session)
{
    connect(&session, &DaySession::changed, this, &SupervisorPresenter::onSnapshot);
}

void SupervisorPresenter::opened()
{
    m_selected.clear();
    m_list = DayList();
    m_rows = kPageRows;
    m_session.open();
}

// Names are asked for as far as the list is looked at, a page at a time.
void SupervisorPresenter::onSnapshot()
{
    std::vector<RequestId> nameless;
    int rows = 0;
    for (const DayPerson* person : listedPeople(m_session.snapshot(), m_list)) {
        if (++rows > m_rows)
            break;
        if (!person->isNamed)
            nameless.push_back(person->request);
    }
    if (!nameless.empty() && nameless != m_asked)
        m_session.loadNames(nameless);
    m_asked = std::move(nameless);
    Q_EMIT changed();
}

void SupervisorPresenter::beginList(const DayList& list)
{
    m_list = list;
    m_rows = kPageRows;
    onSnapshot();
}

void SupervisorPresenter::showMore()
{
    if (view().notShown == 0)
        return;
    m_rows += kPageRows;
    onSnapshot();
}

SupervisorView SupervisorPresenter::view() const
{
    return describeDay(m_session.snapshot(), m_list, m_selected, m_rows);
}

ScreenFrame SupervisorPresenter::frame() const
{
    const DaySnapshot& snapshot = m_session.snapshot();
    const SupervisorView shown = view();
    ScreenFrame frame;
    frame.title = tr("Rekap · %1").arg(periodText(snapshot.period, snapshot.day.first, snapshot.day.last));
    frame.hasGuide = false;
    frame.banner = bannerOf(snapshot.error);
    const bool hasRows = shown.selected >= 0;
    if (hasRows)
        frame.bar.ticket = shown.rows[static_cast<size_t>(shown.selected)].ticket;
    frame.bar.actions = supervisorActions(snapshot, m_list, hasRows);
    return frame;
}

std::vector<ActionView> supervisorActions(const DaySnapshot& snapshot, const DayList& list, bool hasRows)
{
    const QString next = snapshot.period == Period::Day    ? SupervisorPresenter::tr("Minggu")
                         : snapshot.period == Period::Week ? SupervisorPresenter::tr("Bulan")
                                                           : SupervisorPresenter::tr("Hari");
    return {{ActionId::Back, SupervisorPresenter::tr("Antrean"), true},
            {ActionId::EarlierDay, SupervisorPresenter::tr("Lalu"), true},
            {ActionId::LaterDay, SupervisorPresenter::tr("Lanjut"), snapshot.day.last < snapshot.today},
            {ActionId::NextPeriod, next, true},
            {ActionId::NextList, SupervisorPresenter::tr("Langkah"), true},
            {ActionId::Choose,
             list.kind == DayList::Kind::FellOut ? SupervisorPresenter::tr("Semua")
                                                 : SupervisorPresenter::tr("Berhenti"),
             true},
            {ActionId::Repeat, SupervisorPresenter::tr("Muat ulang"), !snapshot.isBusy},
            {ActionId::Confirm, SupervisorPresenter::tr("Lihat riwayat"), hasRows}};
}

namespace {

Period periodAfter(Period period)
{
    switch (period) {
    case Period::Day:
        return Period::Week;
    case Period::Week:
        return Period::Month;
    case Period::Month:
        return Period::Day;
    }
    return Period::Day;
}

// Arrow by arrow along the line, then from its beginning.
DayList listAfter(const DayList& list)
{
    const auto last = static_cast<int>(kDayStages) - 2;
    if (list.kind != DayList::Kind::Arrow || static_cast<int>(list.from) >= last)
        return {DayList::Kind::Arrow, DayStage::Arrived};
    return {DayList::Kind::Arrow, static_cast<DayStage>(static_cast<int>(list.from) + 1)};
}

} // namespace

void SupervisorPresenter::perform(ActionId action)
{
    const SupervisorView shown = view();
    if (action == ActionId::EarlierDay || action == ActionId::LaterDay) {
        m_selected.clear();
        m_session.moveBy(action == ActionId::EarlierDay ? -1 : 1);
    } else if (action == ActionId::NextPeriod) {
        m_selected.clear();
        m_session.choose(periodAfter(m_session.snapshot().period));
    } else if (action == ActionId::NextList) {
        beginList(listAfter(m_list));
    } else if (action == ActionId::Choose) {
        beginList({m_list.kind == DayList::Kind::FellOut ? DayList::Kind::All : DayList::Kind::FellOut,
                   DayStage::Arrived});
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
