#include "core/service/substitute_letter.h"

#include "core/base/cbor_fields.h"
#include "core/people/eligibility.h"
#include "core/service/status_gate.h"

#include <algorithm>
#include <array>

namespace rekam {
namespace {

using S = LetterState;

constexpr qsizetype kMaxText = 200;
constexpr qsizetype kMaxReason = 400;
constexpr qsizetype kMaxBytes = 16LL * 1024;
constexpr qint64 kMaxRenewals = 1000;

enum Key : int
{
    kId = 1,
    kNik,
    kName,
    kPhone,
    kNumber,
    kCause,
    kState,
    kFirstIssuedAt,
    kIssuedAt,
    kValidUntil,
    kRenewals,
    kStateSince,
    kIssuedBy,
    kWord,
    kReason
};

struct Row
{
    const char* name;
    std::array<bool, 4> allowed; // in the order of LetterState
};
// In the order of LetterEvent.
constexpr std::array<Row, std::variant_size_v<LetterEvent>> kTable = {{
    {"called", {true, false, false, false}},
    {"card-handed-over", {true, true, false, false}},
    {"renewed", {true, true, false, false}},
    {"withdrawn", {true, true, false, false}},
}};

constexpr std::pair<const char*, const char*> kShortWords[] = {
    {"BIO_CAPTURED", "BIO"},
    {"PROCESSING", "PRO"},
    {"SENT_FOR_ENROLLMENT", "SFE"},
    {"ENROLL_FAILURE_AT_CENTRAL", "EFAC"},
    {"ENROLL_FAILURE_AT_REGIONAL", "EFAR"},
    {"SEARCH_FAILURE_AT_CENTRAL", "SFAC"},
    {"ADJUDICATE_RECORD", "ADJ"},
    {"DUPLICATE_RECORD", "DUP"},
    {"PRINT_READY_RECORD", "PRR"},
};

QDate dayOf(const QDateTime& utc) { return utc.toLocalTime().date(); }

QString dayPrefix(QDate day) { return QStringLiteral("SUKET-%1-").arg(day.toString(u"yyyyMMdd")); }

class Advance
{
public:
    Advance(const SubstituteLetter& before, const QDateTime& nowUtc) : m_now(before), m_at(nowUtc) {}

    Status operator()(const letter_event::Called&) { return become(S::Called); }
    Status operator()(const letter_event::CardHandedOver&) { return become(S::Closed); }
    Status operator()(const letter_event::Renewed& event)
    {
        if (!mayRenew(m_now, dayOf(m_at)))
            return Unexpected(Errc::LetterStillGood);
        m_now.number = event.number;
        m_now.issuedAt = m_at;
        m_now.validUntil = dayOf(m_at).addMonths(kLetterMonths);
        ++m_now.renewals;
        return {};
    }
    Status operator()(const letter_event::Withdrawn& event)
    {
        if (event.reason.trimmed().isEmpty())
            return Unexpected(Errc::ReasonMissing, {{"event", QStringLiteral("withdrawn")}});
        m_now.reason = boundedText(event.reason.trimmed(), kMaxReason);
        return become(S::Withdrawn);
    }
    const SubstituteLetter& result() const { return m_now; }

private:
    Status become(LetterState state)
    {
        m_now.state = state;
        m_now.stateSince = m_at;
        return {};
    }

    SubstituteLetter m_now;
    QDateTime m_at;
};

} // namespace

const char* letterStateName(LetterState state)
{
    switch (state) {
    case S::Waiting:
        return "waiting";
    case S::Called:
        return "called";
    case S::Closed:
        return "closed";
    case S::Withdrawn:
        return "withdrawn";
    }
    return "?";
}

const char* letterCauseName(LetterCause cause)
{
    switch (cause) {
    case LetterCause::BlanksOut:
        return "blanks-out";
    case LetterCause::RibbonOut:
        return "ribbon-out";
    }
    return "?";
}

const char* letterEventName(const LetterEvent& event) { return kTable[event.index()].name; }

bool mayRenew(const SubstituteLetter& letter, QDate today)
{
    return today >= letter.validUntil.addDays(-kRenewBeforeDays);
}

QString shortWord(const QString& recordingWord)
{
    const auto* at = std::find_if(std::begin(kShortWords), std::end(kShortWords),
                                  [&](const auto& row) { return recordingWord == QLatin1String(row.first); });
    return at == std::end(kShortWords) ? recordingWord : QString::fromLatin1(at->second);
}

Status mayIssueLetter(const LetterFacts& facts)
{
    if (!facts.isActive)
        return Unexpected(Errc::ResidentInactive);
    if (isUnregistered(facts.recordingWord))
        return Unexpected(Errc::NotRecorded);
    if (!eligibility(facts.applicant.birthDate, facts.applicant.maritalStatus, facts.today).mayPrint)
        return Unexpected(Errc::CardNotAllowedYet);
    if (facts.hasOpenLetter)
        return Unexpected(Errc::LetterStillGood);
    if (facts.cause == LetterCause::BlanksOut && facts.blanksInStock > 0)
        return Unexpected(Errc::BlanksAvailable);
    return {};
}

SubstituteLetter issueLetter(const LetterId& id, const LetterFacts& facts, const QString& number,
                             const QString& phone, const QString& account, const QDateTime& nowUtc)
{
    SubstituteLetter letter{.nik = facts.applicant.nik};
    letter.id = id;
    letter.name = facts.applicant.name.text();
    letter.phone = boundedText(phone, kMaxText);
    letter.number = number;
    letter.cause = facts.cause;
    letter.firstIssuedAt = letter.issuedAt = letter.stateSince = nowUtc;
    letter.validUntil = dayOf(nowUtc).addMonths(kLetterMonths);
    letter.issuedBy = account;
    letter.word = facts.recordingWord;
    return letter;
}

Result<SubstituteLetter> advance(const SubstituteLetter& letter, const LetterEvent& event,
                                 const QDateTime& nowUtc)
{
    if (!kTable[event.index()].allowed[static_cast<std::size_t>(letter.state) - 1])
        return Unexpected(Errc::StepNotAllowed,
                          {{"state", QString::fromLatin1(letterStateName(letter.state))},
                           {"event", QString::fromLatin1(letterEventName(event))}});
    Advance step(letter, nowUtc);
    REKAM_CHECK(std::visit(step, event));
    return step.result();
}

void sortByTurn(std::vector<SubstituteLetter>& letters)
{
    std::stable_sort(letters.begin(), letters.end(),
                     [](const SubstituteLetter& a, const SubstituteLetter& b) {
                         if (a.isOpen() != b.isOpen())
                             return a.isOpen();
                         return a.isOpen() ? a.firstIssuedAt < b.firstIssuedAt : a.stateSince > b.stateSince;
                     });
}

int callable(const std::vector<SubstituteLetter>& letters, int blanksInStock)
{
    const auto in = [&](LetterState state) {
        return static_cast<int>(
            std::count_if(letters.begin(), letters.end(),
                          [&](const SubstituteLetter& letter) { return letter.state == state; }));
    };
    return std::clamp(blanksInStock - in(S::Called), 0, in(S::Waiting));
}

QString nextLetterNumber(const std::vector<SubstituteLetter>& letters, QDate today)
{
    const QString prefix = dayPrefix(today);
    int last = 0;
    for (const SubstituteLetter& letter : letters) {
        if (letter.number.startsWith(prefix))
            last = std::max(last, letter.number.mid(prefix.size()).toInt());
    }
    return prefix + QString::number(last + 1);
}

QByteArray toCbor(const SubstituteLetter& letter)
{
    QCborMap map;
    insertIdentity(map, kId, letter.id.bytes());
    map.insert(kNik, letter.nik.text());
    map.insert(kName, boundedText(letter.name, kMaxText));
    map.insert(kPhone, boundedText(letter.phone, kMaxText));
    map.insert(kNumber, boundedText(letter.number, kMaxText));
    map.insert(kCause, static_cast<int>(letter.cause));
    map.insert(kState, static_cast<int>(letter.state));
    insertTime(map, kFirstIssuedAt, letter.firstIssuedAt);
    insertTime(map, kIssuedAt, letter.issuedAt);
    insertDate(map, kValidUntil, letter.validUntil);
    map.insert(kRenewals, letter.renewals);
    insertTime(map, kStateSince, letter.stateSince);
    map.insert(kIssuedBy, boundedText(letter.issuedBy, kMaxText));
    map.insert(kWord, boundedText(letter.word, kMaxText));
    map.insert(kReason, boundedText(letter.reason, kMaxReason));
    return QCborValue(map).toCbor();
}

Result<SubstituteLetter> substituteLetterFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "substitute letter");
    const auto nik = Nik::parse(fields.text(kNik, 16));
    if (!nik) {
        fields.refuse(kNik);
        return Unexpected(fields.status().error());
    }
    SubstituteLetter letter{.nik = *nik};
    letter.id = LetterId(fields.identity(kId));
    letter.name = fields.text(kName, kMaxText);
    letter.phone = fields.text(kPhone, kMaxText);
    letter.number = fields.text(kNumber, kMaxText);
    letter.cause = fields.choice(kCause, LetterCause::RibbonOut);
    letter.state = fields.choice(kState, LetterState::Withdrawn);
    letter.firstIssuedAt = fields.time(kFirstIssuedAt);
    letter.issuedAt = fields.time(kIssuedAt);
    letter.validUntil = fields.date(kValidUntil);
    letter.renewals = static_cast<int>(fields.integer(kRenewals, 0, kMaxRenewals));
    letter.stateSince = fields.time(kStateSince);
    letter.issuedBy = fields.text(kIssuedBy, kMaxText);
    letter.word = fields.text(kWord, kMaxText);
    letter.reason = fields.text(kReason, kMaxReason);
    REKAM_CHECK(fields.status());
    return letter;
}

} // namespace rekam
