#include "core/service/ikd_activation.h"

#include "core/base/cbor_fields.h"
#include "core/service/intake.h"
#include "core/service/status_gate.h"

#include <array>

namespace rekam {
namespace {

using S = IkdState;

constexpr qsizetype kMaxText = 200;
constexpr qsizetype kMaxCode = 400;
constexpr qsizetype kMaxReason = 400;
constexpr qsizetype kMaxSealedFace = 1024LL * 1024;
constexpr qsizetype kMaxBytes = kMaxSealedFace + 16LL * 1024;
constexpr qint64 kMaxCount = 10'000;

enum Key : int
{
    kId = 1,
    kNik,
    kName,
    kEmail,
    kPhone,
    kRecording,
    kState,
    kDirection,
    kStartedAt,
    kStateSince,
    kStartedBy,
    kFaceTries,
    kFaceScore,
    kCode,
    kCodeUntil,
    kCodes,
    kWord,
    kReason,
    kSealedFace
};

struct Row
{
    const char* name;
    std::array<bool, 7> allowed; // in the order of IkdState
};
// In the order of IkdEvent.
constexpr std::array<Row, std::variant_size_v<IkdEvent>> kTable = {{
    {"face-compared", {true, false, false, false, false, false, true}},
    {"code-given", {false, true, true, false, false, false, false}},
    {"centre-said", {false, false, true, false, false, false, false}},
    {"cancelled", {true, true, true, false, false, false, true}},
    {"face-sealed", {true, false, false, false, false, false, false}},
    {"face-taken", {false, false, false, false, false, false, true}},
    {"face-not-compared", {false, false, false, false, false, false, true}},
}};

class Advance
{
public:
    Advance(const IkdActivation& before, const QDateTime& nowUtc) : m_now(before), m_at(nowUtc) {}

    Status operator()(const ikd_event::FaceCompared& event)
    {
        ++m_now.faceTries;
        m_now.faceScore = event.score;
        m_now.word = boundedText(event.word, kMaxText);
        become(event.score >= event.limit ? S::FaceAgreed : S::FaceOwed);
        return {};
    }
    Status operator()(const ikd_event::CodeGiven& event)
    {
        ++m_now.codes;
        m_now.code = boundedText(event.code, kMaxCode);
        m_now.codeUntil = event.until;
        m_now.word.clear();
        become(S::CodeOpen);
        return {};
    }
    Status operator()(const ikd_event::CentreSaid& event)
    {
        m_now.word = boundedText(event.word, kMaxText);
        if (event.word == QLatin1String(kIkdActivated))
            become(S::Activated);
        else if (event.word == QLatin1String(kIkdRefused))
            become(S::Refused);
        else if (event.word == QLatin1String(kIkdExpired))
            become(S::FaceAgreed);
        return {};
    }
    Status operator()(const ikd_event::Cancelled& event)
    {
        if (event.reason.trimmed().isEmpty())
            return Unexpected(Errc::ReasonMissing, {{"event", QStringLiteral("cancelled")}});
        m_now.reason = boundedText(event.reason.trimmed(), kMaxReason);
        become(S::Cancelled);
        return {};
    }
    Status operator()(const ikd_event::FaceSealed& event)
    {
        if (event.sealed.isEmpty() || event.sealed.size() > kMaxSealedFace)
            return Unexpected(Errc::ImageTooLarge);
        m_now.word.clear();
        become(S::CentreCompares);
        m_now.sealedFace = event.sealed;
        return {};
    }
    Status operator()(const ikd_event::FaceTaken&)
    {
        m_now.sealedFace.clear();
        return {};
    }
    Status operator()(const ikd_event::FaceNotCompared& event)
    {
        ++m_now.faceTries;
        m_now.word = boundedText(event.word, kMaxText);
        become(S::FaceOwed);
        return {};
    }
    const IkdActivation& result() const { return m_now; }

private:
    void become(IkdState state)
    {
        m_now.state = state;
        m_now.stateSince = m_at;
        m_now.sealedFace.clear();
        if (state != S::CodeOpen)
            m_now.code.clear();
    }

    IkdActivation m_now;
    QDateTime m_at;
};

} // namespace

const char* ikdStateName(IkdState state)
{
    switch (state) {
    case S::FaceOwed:
        return "face-owed";
    case S::FaceAgreed:
        return "face-agreed";
    case S::CodeOpen:
        return "code-open";
    case S::Activated:
        return "activated";
    case S::Refused:
        return "refused";
    case S::Cancelled:
        return "cancelled";
    case S::CentreCompares:
        return "centre-compares";
    }
    return "?";
}

const char* ikdEventName(const IkdEvent& event) { return kTable[event.index()].name; }

bool IkdActivation::isOpen() const
{
    return state == S::FaceOwed || state == S::FaceAgreed || state == S::CodeOpen ||
           state == S::CentreCompares;
}

Result<IkdForm> checkedForm(const IkdForm& form)
{
    REKAM_TRY(const Nik nik, Nik::parse(form.nik.trimmed()));
    const auto email = emailFrom(form.email);
    if (!email || email->isEmpty())
        return Unexpected(Errc::EmailMalformed);
    const auto phone = phoneFrom(form.phone);
    if (!phone || phone->isEmpty())
        return Unexpected(Errc::PhoneMalformed);
    return IkdForm{nik.text(), *email, *phone};
}

Result<IkdActivation> startIkd(const IkdId& id, const IkdForm& form, const IkdFacts& facts,
                               IkdDirection direction, const QString& account, const QDateTime& nowUtc)
{
    REKAM_TRY(const IkdForm checked, checkedForm(form));
    REKAM_TRY(const Nik nik, Nik::parse(checked.nik));
    if (!facts.isActive)
        return Unexpected(Errc::ResidentInactive);
    if (isUnregistered(facts.recordingWord))
        return Unexpected(Errc::NotRecorded);
    IkdActivation activation{.nik = nik};
    activation.id = id;
    activation.name = boundedText(facts.name, kMaxText);
    activation.email = checked.email;
    activation.phone = checked.phone;
    activation.direction = direction;
    activation.startedAt = activation.stateSince = nowUtc;
    activation.startedBy = account;
    return activation;
}

Result<IkdActivation> advance(const IkdActivation& activation, const IkdEvent& event, const QDateTime& nowUtc)
{
    if (!kTable[event.index()].allowed[static_cast<std::size_t>(activation.state) - 1])
        return Unexpected(Errc::StepNotAllowed,
                          {{"state", QString::fromLatin1(ikdStateName(activation.state))},
                           {"event", QString::fromLatin1(ikdEventName(event))}});
    Advance step(activation, nowUtc);
    REKAM_CHECK(std::visit(step, event));
    return step.result();
}

QByteArray toCbor(const IkdActivation& activation)
{
    QCborMap map;
    insertIdentity(map, kId, activation.id.bytes());
    map.insert(kNik, activation.nik.text());
    map.insert(kName, boundedText(activation.name, kMaxText));
    map.insert(kEmail, boundedText(activation.email, kMaxText));
    map.insert(kPhone, boundedText(activation.phone, kMaxText));
    insertIdentity(map, kRecording, activation.recording.bytes());
    map.insert(kState, static_cast<int>(activation.state));
    map.insert(kDirection, static_cast<int>(activation.direction));
    insertTime(map, kStartedAt, activation.startedAt);
    insertTime(map, kStateSince, activation.stateSince);
    map.insert(kStartedBy, boundedText(activation.startedBy, kMaxText));
    map.insert(kFaceTries, activation.faceTries);
    map.insert(qint64{kFaceScore}, activation.faceScore);
    map.insert(kCode, boundedText(activation.code, kMaxCode));
    insertTime(map, kCodeUntil, activation.codeUntil);
    map.insert(kCodes, activation.codes);
    map.insert(kWord, boundedText(activation.word, kMaxText));
    map.insert(kReason, boundedText(activation.reason, kMaxReason));
    if (!activation.sealedFace.isEmpty())
        map.insert(qint64{kSealedFace}, activation.sealedFace);
    return QCborValue(map).toCbor();
}

Result<IkdActivation> ikdActivationFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "ikd activation");
    const auto nik = Nik::parse(fields.text(kNik, 16));
    if (!nik) {
        fields.refuse(kNik);
        return Unexpected(fields.status().error());
    }
    IkdActivation activation{.nik = *nik};
    activation.id = IkdId(fields.identity(kId));
    activation.name = fields.text(kName, kMaxText);
    activation.email = fields.text(kEmail, kMaxText);
    activation.phone = fields.text(kPhone, kMaxText);
    activation.recording = RecordId(fields.identity(kRecording));
    activation.state = fields.choice(kState, IkdState::CentreCompares);
    activation.direction = fields.choice(kDirection, IkdDirection::PhoneShows);
    activation.startedAt = fields.time(kStartedAt);
    activation.stateSince = fields.time(kStateSince);
    activation.startedBy = fields.text(kStartedBy, kMaxText);
    activation.faceTries = static_cast<int>(fields.integer(kFaceTries, 0, kMaxCount));
    activation.faceScore = fields.number(kFaceScore);
    activation.code = fields.text(kCode, kMaxCode);
    activation.codeUntil = fields.time(kCodeUntil);
    activation.codes = static_cast<int>(fields.integer(kCodes, 0, kMaxCount));
    activation.word = fields.text(kWord, kMaxText);
    activation.reason = fields.text(kReason, kMaxReason);
    if (fields.has(kSealedFace))
        activation.sealedFace = fields.bytes(kSealedFace, kMaxSealedFace);
    REKAM_CHECK(fields.status());
    return activation;
}

} // namespace rekam
