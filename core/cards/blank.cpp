#include "core/cards/blank.h"

#include "core/base/cbor_fields.h"

#include <array>

namespace rekam {
namespace {

using S = BlankState;
namespace event = blank_event;

constexpr quint32 in(std::initializer_list<BlankState> states)
{
    quint32 bits = 0;
    for (const BlankState state : states)
        bits |= 1u << static_cast<unsigned>(state);
    return bits;
}

struct Row
{
    const char* name;
    quint32 allowed; // bit n: BlankState n
};

// In the order of BlankEvent.
constexpr std::array<Row, std::variant_size_v<BlankEvent>> kTable = {{
    {"taken", in({S::Stock, S::Printing})},
    {"printed", in({S::Printing})},
    {"spoiled", in({S::Stock, S::Printing, S::Printed})},
    {"returned", in({S::Stock})},
    {"missed", in({S::Stock})},
    {"found", in({S::Missing})},
    {"picture-filed", in({S::Spoiled})},
    {"explained", in({S::Stock, S::Printing, S::Printed, S::Spoiled, S::Returned, S::Missing})},
}};

struct ReasonWord
{
    SpoilReason reason;
    const char* word;
};
constexpr std::array<ReasonWord, 5> kReasonWords = {{{SpoilReason::PrintFault, "cetakan cacat"},
                                                     {SpoilReason::RibbonOrFilm, "pita atau film habis"},
                                                     {SpoilReason::BlankFault, "blangko cacat"},
                                                     {SpoilReason::WrongData, "data salah"},
                                                     {SpoilReason::Other, "lainnya"}}};

class Advance
{
public:
    Advance(const Blank& blank, const char* eventName) : m_next(blank), m_eventName(eventName) {}

    Status apply(const event::Taken& e)
    {
        if (m_next.state == S::Printing && !(m_next.job == e.job))
            return Unexpected(Errc::BlankNotInStock,
                              {{"state", QString::fromLatin1(blankStateName(m_next.state))}});
        m_next.job = e.job;
        m_next.state = S::Printing;
        return {};
    }
    Status apply(const event::Printed&)
    {
        m_next.state = S::Printed;
        return {};
    }
    Status apply(const event::Spoiled& e)
    {
        if (e.reason == SpoilReason::Other)
            REKAM_CHECK(owed(e.note));
        m_next.state = S::Spoiled;
        m_next.spoiledBy = e.reason;
        m_next.note = bounded(e.note);
        m_next.picture = bounded(e.picture);
        return {};
    }
    Status apply(const event::Returned& e) { return leaveStock(S::Returned, e.note); }
    Status apply(const event::Missed& e) { return leaveStock(S::Missing, e.note); }
    Status apply(const event::Found&)
    {
        m_next.state = S::Stock;
        return {};
    }
    Status apply(const event::PictureFiled& e)
    {
        REKAM_CHECK(owed(e.picture));
        m_next.picture = bounded(e.picture);
        return {};
    }
    Status apply(const event::Explained& e)
    {
        REKAM_CHECK(owed(e.text));
        m_next.explanation = bounded(e.text);
        return {};
    }

    Blank take(const BlankState before, const QDateTime& now) &&
    {
        if (m_next.state != before)
            m_next.since = now;
        return std::move(m_next);
    }

private:
    static QString bounded(const QString& text) { return boundedText(text.trimmed(), kLongestBlankNote); }
    Status owed(const QString& text) const
    {
        if (text.trimmed().isEmpty())
            return Unexpected(Errc::ReasonMissing, {{"event", QString::fromLatin1(m_eventName)}});
        return {};
    }
    Status leaveStock(BlankState state, const QString& note)
    {
        REKAM_CHECK(owed(note));
        m_next.state = state;
        m_next.note = bounded(note);
        return {};
    }

    Blank m_next;
    const char* m_eventName;
};

// Stored in sealed rows: never reuse a number.
enum Key : int
{
    kSerial = 1,
    kBatch,
    kState,
    kSince,
    kJob,
    kSpoiledBy,
    kNote,
    kPicture,
    kExplanation
};
constexpr qsizetype kMaxBytes = 16LL * 1024;

} // namespace

const char* blankStateName(BlankState state)
{
    switch (state) {
    case S::Stock:
        return "stock";
    case S::Printing:
        return "printing";
    case S::Printed:
        return "printed";
    case S::Spoiled:
        return "spoiled";
    case S::Returned:
        return "returned";
    case S::Missing:
        return "missing";
    }
    return "?";
}

QString spoilReasonWord(SpoilReason reason)
{
    for (const ReasonWord& row : kReasonWords) {
        if (row.reason == reason)
            return QString::fromLatin1(row.word);
    }
    return {};
}

SpoilReason spoilReasonFrom(const QString& text)
{
    for (const ReasonWord& row : kReasonWords) {
        const QLatin1String word(row.word);
        if (text == word || text.startsWith(word + QLatin1Char(':')))
            return row.reason;
    }
    return SpoilReason::Other;
}

const char* blankEventName(const BlankEvent& event) { return kTable[event.index()].name; }

Result<Blank> advance(const Blank& blank, const BlankEvent& event, const QDateTime& nowUtc)
{
    const Row& row = kTable[event.index()];
    if ((row.allowed & in({blank.state})) == 0) {
        const QString state = QString::fromLatin1(blankStateName(blank.state));
        const bool wantsStock = (row.allowed & in({S::Stock})) != 0;
        if (wantsStock)
            return Unexpected(Errc::BlankNotInStock, {{"state", state}});
        return Unexpected(Errc::StepNotAllowed, {{"state", state}, {"event", QString::fromLatin1(row.name)}});
    }
    Advance advance(blank, row.name);
    REKAM_CHECK(std::visit([&](const auto& e) { return advance.apply(e); }, event));
    return std::move(advance).take(blank.state, nowUtc);
}

QByteArray toCbor(const Blank& blank)
{
    QCborMap map;
    map.insert(kSerial, blank.serial.text());
    insertIdentity(map, kBatch, blank.batch.bytes());
    map.insert(kState, static_cast<int>(blank.state));
    insertTime(map, kSince, blank.since);
    insertIdentity(map, kJob, blank.job.bytes());
    map.insert(kSpoiledBy, static_cast<int>(blank.spoiledBy));
    map.insert(kNote, boundedText(blank.note, kLongestBlankNote));
    map.insert(kPicture, boundedText(blank.picture, kLongestBlankNote));
    map.insert(kExplanation, boundedText(blank.explanation, kLongestBlankNote));
    return QCborValue(map).toCbor();
}

Result<Blank> blankFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "blank");
    const QString text = fields.text(kSerial, 16);
    const Result<BlankSerial> serial = BlankSerial::parse(text);
    if (!serial || serial->text() != text)
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("blank")}});
    Blank blank{.serial = *serial};
    blank.batch = BlankBatchId(fields.identity(kBatch));
    blank.state = fields.choice(kState, BlankState::Missing);
    blank.since = fields.time(kSince);
    blank.job = CardJobId(fields.identity(kJob));
    blank.spoiledBy = fields.choice(kSpoiledBy, SpoilReason::Other);
    blank.note = fields.text(kNote, kLongestBlankNote);
    blank.picture = fields.text(kPicture, kLongestBlankNote);
    blank.explanation = fields.text(kExplanation, kLongestBlankNote);
    REKAM_CHECK(fields.status());
    return blank;
}

} // namespace rekam
