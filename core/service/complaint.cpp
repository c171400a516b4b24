#include "core/service/complaint.h"

#include "core/base/cbor_fields.h"

namespace rekam {
namespace {

constexpr qsizetype kMaxText = 1000;
constexpr qsizetype kMaxContact = 200;
constexpr qsizetype kMaxAccount = 100;
constexpr qsizetype kMaxBytes = 16LL * 1024;

enum Key : int
{
    kId = 1,
    kKind,
    kReceivedAt,
    kText,
    kContact,
    kReceivedBy,
    kAnsweredAt,
    kAnswer,
    kAnsweredBy
};

Unexpected missing(const char* what)
{
    return Unexpected(Errc::ReasonMissing, {{"what", QLatin1String(what)}});
}

} // namespace

const char* complaintKindName(ComplaintKind kind)
{
    switch (kind) {
    case ComplaintKind::Complaint:
        return "complaint";
    case ComplaintKind::Suggestion:
        return "suggestion";
    }
    return "?";
}

QDate answerDue(const Complaint& complaint, int days)
{
    return complaint.receivedAt.toLocalTime().date().addDays(days);
}

bool isOverdue(const Complaint& complaint, int days, const QDateTime& nowUtc)
{
    return !complaint.isAnswered() && answerDue(complaint, days) < nowUtc.toLocalTime().date();
}

qint64 daysOpen(const Complaint& complaint, const QDateTime& nowUtc)
{
    const QDateTime end = complaint.isAnswered() ? complaint.answeredAt : nowUtc;
    return std::max<qint64>(0, complaint.receivedAt.secsTo(end) / 86400);
}

Result<Complaint> receiveComplaint(const ComplaintId& id, ComplaintKind kind, const QString& text,
                                   const QString& contact, const QString& account, const QDateTime& nowUtc)
{
    if (text.trimmed().isEmpty())
        return missing("complaint");
    Complaint complaint;
    complaint.id = id;
    complaint.kind = kind;
    complaint.receivedAt = nowUtc;
    complaint.text = boundedText(text.trimmed(), kMaxText);
    complaint.contact = boundedText(contact.trimmed(), kMaxContact);
    complaint.receivedBy = account;
    return complaint;
}

Result<Complaint> answerComplaint(const Complaint& complaint, const QString& answer, const QString& account,
                                  const QDateTime& nowUtc)
{
    if (complaint.isAnswered())
        return Unexpected(Errc::StepNotAllowed, {{"state", QStringLiteral("answered")}});
    if (answer.trimmed().isEmpty())
        return missing("answer");
    Complaint answered = complaint;
    answered.answer = boundedText(answer.trimmed(), kMaxText);
    answered.answeredAt = nowUtc;
    answered.answeredBy = account;
    return answered;
}

QByteArray toCbor(const Complaint& complaint)
{
    QCborMap map;
    insertIdentity(map, kId, complaint.id.bytes());
    map.insert(kKind, static_cast<int>(complaint.kind));
    insertTime(map, kReceivedAt, complaint.receivedAt);
    map.insert(kText, boundedText(complaint.text, kMaxText));
    map.insert(kContact, boundedText(complaint.contact, kMaxContact));
    map.insert(kReceivedBy, boundedText(complaint.receivedBy, kMaxAccount));
    insertTime(map, kAnsweredAt, complaint.answeredAt);
    map.insert(kAnswer, boundedText(complaint.answer, kMaxText));
    map.insert(kAnsweredBy, boundedText(complaint.answeredBy, kMaxAccount));
    return QCborValue(map).toCbor();
}

Result<Complaint> complaintFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "complaint");
    Complaint complaint;
    complaint.id = ComplaintId(fields.identity(kId));
    complaint.kind = fields.choice(kKind, ComplaintKind::Suggestion);
    complaint.receivedAt = fields.time(kReceivedAt);
    complaint.text = fields.text(kText, kMaxText);
    complaint.contact = fields.text(kContact, kMaxContact);
    complaint.receivedBy = fields.text(kReceivedBy, kMaxAccount);
    complaint.answeredAt = fields.time(kAnsweredAt);
    complaint.answer = fields.text(kAnswer, kMaxText);
    complaint.answeredBy = fields.text(kAnsweredBy, kMaxAccount);
    REKAM_CHECK(fields.status());
    return complaint;
}

} // namespace rekam
