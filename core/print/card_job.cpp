#include "core/print/card_job.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace rekam {
namespace {

using S = CardJobState;
namespace event = card_event;
namespace effect = card_effect;

struct Row
{
    const char* name;
    quint32 allowed; // bit n: CardJobState n
};

constexpr quint32 in(std::initializer_list<CardJobState> states)
{
    quint32 bits = 0;
    for (const CardJobState state : states)
        bits |= 1u << static_cast<unsigned>(state);
    return bits;
}

// In the order of CardEvent.
constexpr std::array<Row, std::variant_size_v<CardEvent>> kTable = {{
    {"print-started", in({S::Ready})},
    {"print-succeeded", in({S::Printing})},
    {"print-spoiled", in({S::Printing, S::Printed})},
    {"made-ready-again", in({S::Spoiled})},
    {"handed-over", in({S::Printed, S::Distributed})},
    {"distributed", in({S::Printed})},
    {"print-repeated", in({S::Printing})},
    {"shelved", in({S::Printed})},
    {"came-back", in({S::Distributed})},
}};

const Row& rowOf(const CardEvent& event) { return kTable[event.index()]; }

class Advance
{
public:
    Advance(const CardJob& job, const char* eventName, const QDateTime& now)
        : m_next(job),
          m_eventName(eventName),
          m_now(now)
    {}

    CardOutcome outcome() && { return {std::move(m_next), std::move(m_effects)}; }

    Unexpected refuse() const
    {
        return Unexpected(Errc::StepNotAllowed,
                          {{"state", QString::fromLatin1(cardJobStateName(m_next.state))},
                           {"event", QString::fromLatin1(m_eventName)}});
    }

    Status apply(const event::PrintStarted& e)
    {
        if (!e.mayPrint)
            return Unexpected(Errc::CardNotAllowedYet);
        const auto& spoiled = m_next.spoiledSerials;
        if (std::find(spoiled.begin(), spoiled.end(), e.serial.text()) != spoiled.end())
            return Unexpected(Errc::BlankSerialUsed, {{"serial", e.serial.text()}});
        m_next.serial = e.serial;
        m_effects.push_back(effect::SendToPrinter{});
        return enter(S::Printing);
    }

    Status apply(const event::PrintSucceeded&)
    {
        m_effects.push_back(effect::TellCentre{"printed"});
        return enter(S::Printed);
    }

    Status apply(const event::PrintSpoiled& e)
    {
        if (e.reason.trimmed().isEmpty())
            return reasonMissing();
        m_next.reason = e.reason.trimmed();
        if (m_next.serial)
            m_next.spoiledSerials.push_back(m_next.serial->text());
        m_next.serial.reset();
        m_effects.push_back(effect::TellCentre{"spoiled"});
        return enter(S::Spoiled);
    }

    Status apply(const event::MadeReadyAgain&) { return enter(S::Ready); }

    Status apply(const event::HandedOver& e)
    {
        if (e.proof.collector &&
            (e.proof.collector->name.trimmed().isEmpty() || !e.proof.collector->authorisedOn.isValid()))
            return reasonMissing();
        m_next.handover = e.proof;
        m_effects.push_back(effect::TellCentre{e.proof.collector ? "handed-over-to-proxy" : "handed-over"});
        return enter(S::HandedOver);
    }

    Status apply(const event::Distributed& e)
    {
        if (e.list.trimmed().isEmpty())
            return reasonMissing();
        m_next.distributionList = e.list.trimmed();
        m_effects.push_back(effect::TellCentre{"distributed"});
        return enter(S::Distributed);
    }

    Status apply(const event::PrintRepeated&)
    {
        m_effects.push_back(effect::SendToPrinter{});
        return enter(S::Printing);
    }

    // It stays Printed, and for as long as it was.
    Status apply(const event::Shelved& e) { return putInto(e.slot); }

    Status apply(const event::CameBack& e)
    {
        REKAM_CHECK(putInto(e.slot));
        m_effects.push_back(effect::TellCentre{"came-back"});
        return enter(S::Printed);
    }

private:
    Status putInto(const QString& text)
    {
        const QString slot = text.trimmed().toUpper();
        if (slot.isEmpty() || slot.size() > kLongestSlot)
            return reasonMissing();
        m_next.slot = slot;
        return {};
    }

    Status enter(CardJobState state)
    {
        m_next.state = state;
        m_next.stateSince = m_now;
        return {};
    }

    Unexpected reasonMissing() const
    {
        return Unexpected(Errc::ReasonMissing, {{"event", QString::fromLatin1(m_eventName)}});
    }

    CardJob m_next;
    std::vector<CardEffect> m_effects;
    const char* m_eventName;
    const QDateTime& m_now;
};

} // namespace

const char* cardReceiptName(CardReceipt receipt)
{
    switch (receipt) {
    case CardReceipt::NotAsked:
        return "not-asked";
    case CardReceipt::Signed:
        return "signed";
    case CardReceipt::ByWord:
        return "by-word";
    }
    return "?";
}

const char* cardJobStateName(CardJobState state)
{
    switch (state) {
    case S::Ready:
        return "ready";
    case S::Printing:
        return "printing";
    case S::Printed:
        return "printed";
    case S::Spoiled:
        return "spoiled";
    case S::HandedOver:
        return "handed-over";
    case S::Distributed:
        return "distributed";
    }
    return "?";
}

QDateTime readySince(const CardJob& job)
{
    return job.readySince.isValid() ? job.readySince : job.stateSince;
}

const char* cardEventName(const CardEvent& event) { return rowOf(event).name; }

Result<BlankSerial> BlankSerial::parse(const QString& text)
{
    const QString scanned = text.trimmed();
    const auto isSerialCharacter = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
    };
    if (scanned.size() < 6 || scanned.size() > 16)
        return Unexpected(Errc::BlankSerialMalformed, {{"length", QString::number(scanned.size())}});
    if (!std::all_of(scanned.begin(), scanned.end(), isSerialCharacter))
        return Unexpected(Errc::BlankSerialMalformed, {{"why", QStringLiteral("character")}});
    return BlankSerial(scanned.toUpper());
}

Result<CardOutcome> advance(const CardJob& job, const CardEvent& event, const QDateTime& nowUtc)
{
    const Row& row = rowOf(event);
    Advance advance(job, row.name, nowUtc);
    if ((row.allowed & in({job.state})) == 0)
        return advance.refuse();
    REKAM_CHECK(std::visit([&](const auto& e) { return advance.apply(e); }, event));
    return std::move(advance).outcome();
}

} // namespace rekam
