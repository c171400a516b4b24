// What stands round the screens: the status line and the rail.
#include "ui/presenters/workstation_presenter.h"

#include "ui/wording/counter_words.h"
#include "ui/wording/field_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

RailMark markOf(StepState state, bool isOpen)
{
    if (isOpen)
        return RailMark::Now;
    switch (state) {
    case StepState::Pending:
    case StepState::Active:
    case StepState::Candidate:
        return RailMark::Pending;
    case StepState::Accepted:
        return RailMark::Done;
    case StepState::Excepted:
        return RailMark::Excepted;
    case StepState::Deferred:
        return RailMark::Deferred;
    }
    return RailMark::Pending;
}

RailMark markAround(bool isNow, bool isPast)
{
    return isNow ? RailMark::Now : isPast ? RailMark::Done : RailMark::Pending;
}

Tone toneOf(SupplyLevel level)
{
    switch (level) {
    case SupplyLevel::Enough:
        return Tone::Good;
    case SupplyLevel::Fair:
        return Tone::Fair;
    case SupplyLevel::Bad:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

StatusItem itemOf(const QString& id, const StationRow& row, bool hasDot)
{
    return {id, row.value, row.tone, hasDot};
}

} // namespace

ScreenId screenOf(Step step)
{
    switch (step) {
    case Step::Photo:
        return ScreenId::Photo;
    case Step::Signature:
        return ScreenId::Signature;
    case Step::Fingers:
        return ScreenId::Fingers;
    case Step::Iris:
        return ScreenId::Iris;
    }
    return ScreenId::Photo;
}

TopBarView WorkstationPresenter::topBar() const
{
    const DeskSnapshot& desk = m_desk.snapshot();
    const StoreFigures& figures = hasLine() ? desk.figures : m_rolePages.bench().figures;
    TopBarView bar;
    bar.office = m_ports.office.officeName + QStringLiteral(" · ") + m_ports.office.counterName;
    bar.isTraining = m_ports.office.isTraining;
    bar.items = {itemOf(QStringLiteral("statusLink"), linkRow(desk.link), true)};
    const std::optional<LoginSession>& login = m_signIn.snapshot().login;
    if (m_isSomebodyElse)
        bar.items.insert(bar.items.begin(),
                         {QStringLiteral("statusScene"), tr("Orang lain di depan alat"), Tone::Bad, true});
    if (!login)
        return bar;
    bar.items.push_back(
        itemOf(QStringLiteral("statusOutbox"), outboxRow(figures, m_ports.clock.nowUtc()), false));
    if (const auto damaged = static_cast<int>(desk.quarantinedRows.size()); damaged > 0)
        bar.items.push_back(
            {QStringLiteral("statusDamage"), tr("%1 data rusak").arg(damaged), Tone::Bad, true});
    addStation(bar, figures);
    bar.items.push_back(itemOf(QStringLiteral("statusKey"), keyRow(m_signIn.snapshot().custody), false));
    bar.account = login->accountName + QStringLiteral(" · ") + roleWord(login->role);
    return bar;
}

// While the station is out, what is left of it stands where the disk does.
void WorkstationPresenter::addStation(TopBarView& bar, const StoreFigures& figures) const
{
    const OutreachSnapshot& outreach = m_servicePages.outreachSession().snapshot();
    const OfflineAllowance& allowance = m_desk.snapshot().allowance;
    if (outreach.current && !allowance.isConnected)
        bar.items.push_back({QStringLiteral("statusOffline"), offlineLeftText(allowance),
                             allowance.mayRecord() ? Tone::Fair : Tone::Bad, true});
    if (outreach.current && outreach.supplies)
        bar.items.push_back({QStringLiteral("statusSupplies"), suppliesText(*outreach.supplies),
                             toneOf(outreach.level), true});
    else
        bar.items.push_back(itemOf(QStringLiteral("statusDisk"), diskRow(figures), false));
}

RailView WorkstationPresenter::rail() const
{
    const DeskSnapshot& desk = m_desk.snapshot();
    RailView rail;
    const bool isAside = m_aside && m_screen == *m_aside;
    const std::optional<Role> who = role();
    const std::vector<RailLink> pages =
        who ? m_rolePages.links(*who, m_screen, mayLeave()) : std::vector<RailLink>();
    if (!hasLine()) {
        rail.links = pages;
        rail.links.push_back(
            {QStringLiteral("lock"), tr("Kunci layar"), keyCapOf(ActionId::Lock), 0, false, true});
        return rail;
    }
    const bool isServicePage = m_aside && ServicePages::screenOf(screenName(*m_aside)).has_value();
    const bool isRolePage =
        isServicePage || (m_aside && RolePages::screenOf(screenName(*m_aside)).has_value());
    if (!isAside || !isRolePage)
        addSteps(rail, isAside);
    const int toPrint = m_printSession ? static_cast<int>(desk.board.waitingForCard.size()) : 0;
    const bool canLeave = mayLeave();
    if (isRolePage)
        rail.links.push_back(
            {QStringLiteral("queue"), tr("Antrean"), keyCapOf(ActionId::Back), 0, false, true});
    if (!isServicePage)
        rail.links.insert(rail.links.end(), pages.begin(), pages.end());
    if (isServicePage || !isRolePage) {
        const std::vector<RailLink> services = m_servicePages.links(m_screen, mayLeave());
        rail.links.insert(rail.links.end(), services.begin(), services.end());
    }
    const QDate today = m_ports.clock.nowUtc().toLocalTime().date();
    const auto due = std::count_if(desk.reRecordings.begin(), desk.reRecordings.end(),
                                   [&](const ReRecording& entry) { return entry.on <= today; });
    const std::vector<RailLink> line = {
        {QStringLiteral("arrival"), tr("Penerimaan"), keyCapOf(ActionId::OpenArrival), 0,
         m_screen == ScreenId::Arrival, canLeave},
        {QStringLiteral("calendar"), tr("Janji"), keyCapOf(ActionId::OpenCalendar), static_cast<int>(due),
         m_screen == ScreenId::Calendar, canLeave},
        {QStringLiteral("print"), tr("Cetak"), keyCapOf(ActionId::OpenPrint), toPrint,
         m_screen == ScreenId::Print, canLeave},
        {QStringLiteral("handover"), tr("Penyerahan"), keyCapOf(ActionId::OpenHandover), 0,
         m_screen == ScreenId::Handover, canLeave},
        {QStringLiteral("outbox"), tr("Kiriman"), keyCapOf(ActionId::OpenOutbox), desk.figures.packetsWaiting,
         m_screen == ScreenId::Outbox, canLeave},
        {QStringLiteral("lock"), tr("Kunci layar"), keyCapOf(ActionId::Lock), 0, false, true}};
    rail.links.insert(rail.links.end(), line.begin(), line.end());
    return rail;
}

void WorkstationPresenter::addSteps(RailView& rail, bool isAside) const
{
    const DeskSnapshot& desk = m_desk.snapshot();
    const bool isQueue = m_screen == ScreenId::Queue;
    const bool isData = m_screen == ScreenId::Verification;
    const bool isDone = m_screen == ScreenId::Done;
    const bool isReview = m_screen == ScreenId::Review;
    const RecordingSession* session = m_desk.recording();
    const Recording* recording = session ? &session->snapshot().recording : nullptr;
    rail.steps.push_back({QStringLiteral("queue"), tr("Panggil"),
                          markAround(isQueue, !isQueue && (!isAside || recording)), isAside});
    rail.steps.push_back(
        {QStringLiteral("verification"), tr("Data"), markAround(isData, recording != nullptr), false});
    const bool mayOpen =
        recording && !recording->approval && !session->snapshot().isBusy && !isAside &&
        (recording->state == RecordingState::Capturing || recording->state == RecordingState::Review);
    for (const Step step : m_ports.rules.order) {
        const StepResult* result = recording ? recording->step(step) : nullptr;
        const bool isNow = m_screen == screenOf(step);
        const RailMark mark = result ? markOf(result->state, isNow) : RailMark::Pending;
        const bool canOpen = mayOpen && result && !isNow;
        rail.steps.push_back({QString::fromLatin1(stepName(step)), stepTitle(step), mark, canOpen});
    }
    const bool isSealed = recording && recording->packet;
    rail.steps.push_back({QStringLiteral("review"), tr("Tinjau"), markAround(isReview, isSealed), false});
    rail.steps.push_back(
        {QStringLiteral("done"), tr("Selesai"), markAround(isDone, isSealed), isAside && isSealed});
    if (!desk.board.waiting.empty()) {
        rail.nextTitle = tr("Berikutnya");
        rail.nextText = desk.board.waiting.front().ticket.text();
        if (desk.board.waiting.size() > 1)
            rail.nextText += tr(" · %1 orang lagi").arg(desk.board.waiting.size() - 1);
    }
}

} // namespace rekam::ui
