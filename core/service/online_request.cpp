#include "core/service/online_request.h"

#include "core/service/working_days.h"

#include <algorithm>
#include <array>

namespace rekam {
namespace {

using S = OnlineState;

struct Row
{
    const char* name;
    std::array<bool, 7> allowed; // in the order of OnlineState
};
// In the order of OnlineEvent.
constexpr std::array<Row, std::variant_size_v<OnlineEvent>> kTable = {{
    {"verified", {true, false, false, false, false, false, false}},
    {"rejected", {true, false, false, false, false, false, false}},
    {"invited", {true, false, false, false, false, false, false}},
    {"card-printed", {false, true, false, false, false, false, false}},
    {"handed-over", {false, true, true, false, false, false, false}},
    {"card-refused", {false, true, false, false, false, false, false}},
    {"decided-elsewhere", {true, true, false, false, true, true, false}},
    {"noted", {true, true, true, true, true, true, true}},
}};

constexpr std::array kRejectionNames = {"unreadable-paper", "missing-paper", "data-differ", "wrong-service",
                                        "lives-elsewhere",  "not-entitled",  "other"};
static_assert(kRejectionNames.size() == static_cast<std::size_t>(kLastOnlineRejection));

constexpr qsizetype kMostToldUnits = 400;

class Advance
{
public:
    Advance(const OnlineRequest& before, const char* eventName, const QDateTime& nowUtc)
        : m_now(before),
          m_eventName(eventName),
          m_at(nowUtc)
    {}

    Status operator()(const online_event::Verified& event)
    {
        if (takesBiometrics(m_now.service))
            return Unexpected(Errc::StepNotAllowed,
                              {{"state", QString::fromLatin1(onlineStateName(m_now.state))},
                               {"event", QString::fromLatin1(m_eventName)},
                               {"why", QStringLiteral("needs-recording")}});
        m_now.visit = event.visit;
        return decide(S::Verified, event.account);
    }
    Status operator()(const online_event::Rejected& event)
    {
        REKAM_CHECK(tell(event.sentence));
        m_now.rejection = event.reason;
        return decide(S::Rejected, event.account);
    }
    Status operator()(const online_event::Invited& event)
    {
        if (!event.day.isValid())
            return owed("comes-on");
        REKAM_CHECK(tell(event.sentence));
        m_now.comesOn = event.day;
        return decide(S::Invited, event.account);
    }
    Status operator()(const online_event::CardPrinted&) { return enter(S::Ready); }
    Status operator()(const online_event::HandedOver&) { return enter(S::HandedOver); }
    Status operator()(const online_event::CardRefused& event)
    {
        m_now.note = (m_now.note + QLatin1Char('\n') + event.said).trimmed().left(kMostToldUnits);
        m_now.visit = {};
        return decide(S::Arrived, {});
    }
    Status operator()(const online_event::DecidedElsewhere& event)
    {
        m_now.visit = {};
        m_now.rejection.reset();
        m_now.told.clear();
        m_now.comesOn = {};
        m_now.decidedElsewhere = event.state;
        return decide(S::Elsewhere, event.office);
    }
    Status operator()(const online_event::Noted& event)
    {
        m_now.note = event.text.trimmed().left(kMostToldUnits);
        return {};
    }
    const OnlineRequest& result() const { return m_now; }

private:
    Status owed(const char* what) const
    {
        return Unexpected(Errc::ReasonMissing,
                          {{"event", QString::fromLatin1(m_eventName)}, {"what", QString::fromLatin1(what)}});
    }
    Status tell(const QString& sentence)
    {
        if (sentence.trimmed().isEmpty())
            return owed("sentence");
        m_now.told = sentence.trimmed().left(kMostToldUnits);
        return {};
    }
    Status decide(S state, const QString& account)
    {
        m_now.decidedBy = account;
        return enter(state);
    }
    Status enter(S state)
    {
        m_now.state = state;
        m_now.stateSince = m_at;
        return {};
    }

    OnlineRequest m_now;
    const char* m_eventName;
    QDateTime m_at;
};

// Of the days after `from` up to `to`, both of them days of the calendar.
int workingDaysBetween(QDate from, const QDate& to, const std::vector<QDate>& holidays)
{
    constexpr int kMostDays = 1000; // a wrong clock is no reason to count for ever
    int count = 0;
    for (int day = 0; from < to && day < kMostDays; ++day) {
        from = from.addDays(1);
        count += isWorkingDay(from, holidays) ? 1 : 0;
    }
    return count;
}

} // namespace

const char* onlineStateName(OnlineState state)
{
    switch (state) {
    case S::Arrived:
        return "arrived";
    case S::Verified:
        return "verified";
    case S::Ready:
        return "ready";
    case S::HandedOver:
        return "handed-over";
    case S::Rejected:
        return "rejected";
    case S::Invited:
        return "invited";
    case S::Elsewhere:
        return "elsewhere";
    }
    return "?";
}

std::optional<OnlineState> onlineStateFrom(const QString& name)
{
    for (int number = 1; number <= static_cast<int>(kLastOnlineState); ++number) {
        const auto state = static_cast<S>(number);
        if (name == QLatin1String(onlineStateName(state)))
            return state;
    }
    return std::nullopt;
}

const char* onlineRejectionName(OnlineRejection reason)
{
    return kRejectionNames[static_cast<std::size_t>(reason) - 1];
}

std::optional<OnlineRejection> onlineRejectionFrom(const QString& name)
{
    const auto at = std::find_if(kRejectionNames.begin(), kRejectionNames.end(),
                                 [&](const char* known) { return name == QLatin1String(known); });
    if (at == kRejectionNames.end())
        return std::nullopt;
    return static_cast<OnlineRejection>(at - kRejectionNames.begin() + 1);
}

const std::vector<OnlineRejection>& allOnlineRejections()
{
    using R = OnlineRejection;
    static const std::vector<R> kAll = {R::UnreadablePaper, R::MissingPaper, R::DataDiffer, R::WrongService,
                                        R::LivesElsewhere,  R::NotEntitled,  R::Other};
    return kAll;
}

const char* onlineEventName(const OnlineEvent& event) { return kTable[event.index()].name; }

bool OnlineRequest::isOpen() const
{
    return state == S::Arrived || state == S::Verified || state == S::Ready;
}

Result<OnlineRequest> advance(const OnlineRequest& request, const OnlineEvent& event, const QDateTime& nowUtc)
{
    const Row& row = kTable[event.index()];
    if (!row.allowed[static_cast<std::size_t>(request.state) - 1])
        return Unexpected(Errc::StepNotAllowed,
                          {{"state", QString::fromLatin1(onlineStateName(request.state))},
                           {"event", QString::fromLatin1(row.name)}});
    Advance step(request, row.name, nowUtc);
    REKAM_CHECK(std::visit(step, event));
    return step.result();
}

OnlineClock clockOf(const OnlineRequest& request, const QDate& today, const ServiceRules& rules)
{
    OnlineClock clock;
    const auto due =
        dueOn(request.service, ServiceChannel::Online, request.sentAt.toLocalTime().date(), rules);
    // A service that cannot be asked for from afar is answered in the same time all the same.
    clock.due =
        due ? *due : proposedReturn(request.sentAt.toLocalTime().date(), {rules.onlineDays, rules.holidays});
    if (request.state != S::Arrived && request.state != S::Verified)
        return clock;
    if (today > clock.due) {
        clock.reading = ClockReading::Late;
        clock.workingDays = workingDaysBetween(clock.due, today, rules.holidays);
    } else {
        clock.reading = today == clock.due ? ClockReading::DueToday : ClockReading::InTime;
        clock.workingDays = workingDaysBetween(today, clock.due, rules.holidays);
    }
    return clock;
}

std::optional<QString> registerNumberFrom(const QString& text)
{
    constexpr qsizetype kShortest = 6;
    constexpr qsizetype kLongest = 30;
    QString number = text.trimmed().toUpper();
    for (const QChar separator : {QChar(u'/'), QChar(u'='), QChar(u':'), QChar(u' ')})
        number = number.mid(number.lastIndexOf(separator) + 1);
    const bool isPlain = std::all_of(number.begin(), number.end(), [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
    const bool hasDigit = std::any_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    if (!isPlain || !hasDigit || number.size() < kShortest || number.size() > kLongest)
        return std::nullopt;
    return number;
}

} // namespace rekam
