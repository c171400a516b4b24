#include "core/service/service_request.h"

#include "core/base/cbor_fields.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace rekam {
namespace {

using S = RequestState;
namespace event = request_event;
namespace effect = request_effect;

struct Row
{
    const char* name;
    quint32 allowed; // bit n: RequestState n
};

constexpr quint32 in(std::initializer_list<RequestState> states)
{
    quint32 bits = 0;
    for (const RequestState state : states)
        bits |= 1u << static_cast<unsigned>(state);
    return bits;
}

// In the order of RequestEvent.
constexpr std::array<Row, std::variant_size_v<RequestEvent>> kTable = {{
    {"ticket-issued", in({S::Arrived})},
    {"called", in({S::Waiting})},
    {"called-again", in({S::Called})},
    {"did-not-come", in({S::Called})},
    {"skipped", in({S::Called})},
    {"transferred", in({S::Waiting, S::Called, S::Serving, S::Parked, S::NoShow})},
    {"serving-started", in({S::Called})},
    {"parked", in({S::Called, S::Serving})},
    {"taken-up-again", in({S::Parked, S::NoShow})},
    {"recording-started", in({S::Serving})},
    {"recording-sealed", in({S::Serving})},
    {"card-ready", in({S::Serving, S::WaitingForCentre, S::WaitingForCard})},
    {"card-handed-over", in({S::WaitingForCard})},
    {"service-finished", in({S::Called, S::Serving})},
    {"correction-ordered", in({S::Serving, S::WaitingForCentre})},
    {"cancelled", in({S::Arrived, S::Waiting, S::Called, S::Serving, S::Parked, S::WaitingForCentre,
                      S::CorrectionNeeded, S::NoShow})},
    {"differences-noted", in({S::Serving})},
    {"came-back", in({S::CorrectionNeeded, S::Waiting})},
    {"service-changed", in({S::Called, S::Serving})},
    {"intake-changed", in({S::Waiting})},
    {"card-requested", in({S::Arrived, S::Serving})},
    {"card-refused", in({S::WaitingForCentre})},
}};

const Row& rowOf(const RequestEvent& event) { return kTable[event.index()]; }

// Works on a copy of the request: nothing is changed where a step is refused.
class Advance
{
public:
    Advance(const ServiceRequest& request, const char* eventName, const QDateTime& now)
        : m_next(request),
          m_eventName(eventName),
          m_now(now)
    {}

    RequestOutcome outcome() && { return {std::move(m_next), std::move(m_effects)}; }

    Unexpected refuse(const char* why = nullptr) const
    {
        std::vector<Fact> facts = {{"state", QString::fromLatin1(requestStateName(m_next.state))},
                                   {"event", QString::fromLatin1(m_eventName)}};
        if (why)
            facts.push_back({"why", QString::fromLatin1(why)});
        return Unexpected(Errc::StepNotAllowed, std::move(facts));
    }

    Status apply(const event::TicketIssued& e)
    {
        m_next.ticket = e.ticket;
        m_next.queueClass = e.queueClass;
        m_next.turnFrom = m_next.arrivedAt;
        return enter(S::Waiting);
    }

    Status apply(const event::Called& e)
    {
        if (!e.outOfTurn.trimmed().isEmpty()) {
            m_next.reason = e.outOfTurn.trimmed();
            m_effects.push_back(effect::TellCentre{"queue-reordered"});
        }
        return call(e.counter);
    }

    Status apply(const event::CalledAgain&)
    {
        announce();
        return {};
    }

    Status apply(const event::DidNotCome&)
    {
        if (!m_next.cameBackAt.isValid())
            return enter(S::NoShow);
        m_next.cameBackAt = QDateTime();
        return enter(S::CorrectionNeeded);
    }

    Status apply(const event::Skipped&)
    {
        m_next.turnFrom = m_now;
        return enter(S::Waiting);
    }

    Status apply(const event::Transferred& e)
    {
        if (!m_next.recording.isNull())
            return refuse("has-a-recording");
        m_next.wantedCounter = e.counter.trimmed();
        m_next.queueClass = e.queueClass.value_or(m_next.queueClass);
        return enter(S::Waiting);
    }

    Status apply(const event::ServiceFinished&)
    {
        if (!m_next.recording.isNull())
            return refuse("has-a-recording");
        return enter(S::Closed);
    }

    Status apply(const event::ServingStarted&) { return enter(S::Serving); }

    Status apply(const event::Parked& e)
    {
        REKAM_CHECK(keepReason(e.reason));
        return enter(S::Parked);
    }

    Status apply(const event::TakenUpAgain& e) { return call(e.counter); }

    Status apply(const event::RecordingStarted& e)
    {
        if (!takesBiometrics(m_next.service))
            return refuse("service-takes-no-biometrics");
        if (e.recording.isNull())
            return refuse("no-recording");
        if (!m_next.recording.isNull() && !(m_next.recording == e.recording))
            return refuse("has-a-recording");
        m_next.recording = e.recording;
        return {};
    }

    Status apply(const event::RecordingSealed&)
    {
        if (m_next.recording.isNull())
            return refuse("no-recording");
        return enter(S::WaitingForCentre);
    }

    Status apply(const event::CardRequested&)
    {
        if (!m_next.recording.isNull())
            return refuse("has-a-recording");
        if (m_next.state == S::Arrived && m_next.channel != ServiceChannel::Online)
            return refuse("nobody-served-it");
        return enter(S::WaitingForCentre);
    }

    Status apply(const event::CardRefused& e)
    {
        if (!m_next.recording.isNull())
            return refuse("has-a-recording");
        REKAM_CHECK(keepReason(e.word));
        return enter(S::Parked);
    }

    Status apply(const event::CardReady&)
    {
        if (m_next.state == S::Serving && takesBiometrics(m_next.service))
            return refuse("recording-not-sealed");
        return enter(S::WaitingForCard);
    }

    Status apply(const event::CardHandedOver&) { return enter(S::Closed); }

    Status apply(const event::CorrectionOrdered& e)
    {
        if (!e.comeBackOn.isValid() || e.comeBackOn < m_now.date())
            return Unexpected(Errc::ReasonMissing, {{"what", QStringLiteral("comeBackOn")}});
        if (m_next.differences.empty()) {
            REKAM_CHECK(keepReason(e.reason));
        } else {
            m_next.reason = e.reason.trimmed();
        }
        m_next.comeBackOn = e.comeBackOn;
        m_next.cameBackAt = QDateTime();
        // What was begun on wrong data is cancelled; a new recording follows on that date.
        m_next.recording = RecordId();
        m_effects.push_back(effect::PrintCorrectionLetter{e.comeBackOn});
        m_effects.push_back(effect::TellCentre{"correction"});
        return enter(S::CorrectionNeeded);
    }

    Status apply(const event::Cancelled& e)
    {
        REKAM_CHECK(keepReason(e.reason));
        return enter(S::Cancelled);
    }

    Status apply(const event::DifferencesNoted& e)
    {
        if (!m_next.recording.isNull())
            return refuse("has-a-recording");
        std::vector<ElementDifference> noted;
        for (const ElementRule& rule : elementRules()) {
            for (const ElementDifference& difference : e.differences) {
                if (difference.element != rule.element)
                    continue;
                REKAM_CHECK(note(difference, noted));
            }
        }
        m_next.differences = std::move(noted);
        return {};
    }

    Status apply(const event::CameBack& e)
    {
        if (!m_next.comeBackOn.isValid() || !m_next.recording.isNull())
            return refuse("was-not-sent-away");
        m_next.ticket = e.ticket;
        m_next.cameBackAt = m_now;
        m_next.turnFrom = m_now;
        m_next.timesCalled = 0;
        return enter(S::Waiting);
    }

    Status apply(const event::ServiceChanged& e)
    {
        if (!m_next.recording.isNull())
            return refuse("has-a-recording");
        m_next.service = e.service;
        return {};
    }

    Status apply(const event::IntakeChanged& e)
    {
        if (e.service != m_next.service) {
            if (!m_next.recording.isNull())
                return refuse("has-a-recording");
            if (m_next.queueClass != QueueClass::Priority)
                m_next.queueClass = queueClassFor(e.service);
        }
        m_next.service = e.service;
        m_next.intake = e.intake;
        return {};
    }

private:
    Status note(const ElementDifference& difference, std::vector<ElementDifference>& noted) const
    {
        if (!noted.empty() && noted.back().element == difference.element)
            return refuse("element-twice");
        if (!doesProve(difference.paper, difference.element))
            return refuse("paper-proves-something-else");
        ElementDifference kept = difference;
        kept.onPaper = boundedText(difference.onPaper.simplified(), kMaxElementText);
        kept.inRegister = boundedText(difference.inRegister.simplified(), kMaxElementText);
        if (kept.onPaper.isEmpty())
            return Unexpected(Errc::ReasonMissing, {{"what", QStringLiteral("onPaper")}});
        if (readsTheSame(kept.onPaper, kept.inRegister))
            return refuse("no-difference");
        noted.push_back(std::move(kept));
        return {};
    }

    Status enter(RequestState state)
    {
        if (m_next.state != state) {
            countService(state);
            m_next.stateSince = m_now;
        }
        if (state == S::Closed || state == S::Cancelled)
            m_next.intake = withoutContacts(std::move(m_next.intake));
        m_next.state = state;
        return {};
    }

    // Time that the counter had for nobody else. A call that nobody answers is not service.
    void countService(RequestState next)
    {
        const bool hasCome = m_next.state == S::Serving ||
                             (m_next.state == S::Called && (next == S::Serving || next == S::Closed));
        if (!hasCome)
            return;
        m_next.serviceTime += std::chrono::seconds(std::max<qint64>(0, m_next.stateSince.secsTo(m_now)));
        if (next == S::WaitingForCentre || next == S::WaitingForCard || next == S::Closed ||
            next == S::CorrectionNeeded)
            m_next.servedAt = m_now;
    }

    Status call(const QString& counter)
    {
        m_next.counter = counter;
        announce();
        return enter(S::Called);
    }

    void announce()
    {
        ++m_next.timesCalled;
        m_next.calledAt = m_now;
        m_effects.push_back(effect::AnnounceTicket{m_next.ticket, m_next.counter});
    }

    Status keepReason(const QString& reason)
    {
        if (reason.trimmed().isEmpty())
            return Unexpected(Errc::ReasonMissing, {{"event", QString::fromLatin1(m_eventName)}});
        m_next.reason = reason.trimmed();
        return {};
    }

    ServiceRequest m_next;
    std::vector<RequestEffect> m_effects;
    const char* m_eventName;
    const QDateTime& m_now;
};

} // namespace

const char* requestStateName(RequestState state)
{
    switch (state) {
    case S::Arrived:
        return "arrived";
    case S::Waiting:
        return "waiting";
    case S::Called:
        return "called";
    case S::Serving:
        return "serving";
    case S::Parked:
        return "parked";
    case S::WaitingForCentre:
        return "waiting-for-centre";
    case S::WaitingForCard:
        return "waiting-for-card";
    case S::Closed:
        return "closed";
    case S::CorrectionNeeded:
        return "correction-needed";
    case S::Cancelled:
        return "cancelled";
    case S::NoShow:
        return "no-show";
    }
    return "?";
}

const char* requestEventName(const RequestEvent& event) { return rowOf(event).name; }

QString TicketNumber::text() const
{
    return QStringLiteral("%1-%2").arg(series).arg(number, 3, 10, QLatin1Char('0'));
}

ServiceRequest startRequest(RequestId id, const Nik& nik, ServiceType service, ServiceChannel channel,
                            const QDateTime& nowUtc, Intake intake)
{
    return ServiceRequest{.id = id,
                          .nik = nik,
                          .service = service,
                          .channel = channel,
                          .arrivedAt = nowUtc,
                          .stateSince = nowUtc,
                          .queueClass = queueClassFor(service),
                          .turnFrom = nowUtc,
                          .intake = std::move(intake)};
}

QDateTime presentSince(const ServiceRequest& request)
{
    return request.cameBackAt.isValid() ? request.cameBackAt : request.arrivedAt;
}

bool comesFirst(const ServiceRequest& request)
{
    return request.state == S::Waiting && request.cameBackAt.isValid() &&
           request.turnFrom == request.cameBackAt && request.comeBackOn.isValid() &&
           request.cameBackAt.toLocalTime().date() >= request.comeBackOn;
}

Result<RequestOutcome> advance(const ServiceRequest& request, const RequestEvent& event,
                               const QDateTime& nowUtc)
{
    const Row& row = rowOf(event);
    Advance advance(request, row.name, nowUtc);
    if ((row.allowed & in({request.state})) == 0)
        return advance.refuse();
    REKAM_CHECK(std::visit([&](const auto& e) { return advance.apply(e); }, event));
    return std::move(advance).outcome();
}

} // namespace rekam
