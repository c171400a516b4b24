// A complaint or a suggestion that a resident left at the desk (service standard part 5). A value; it names
// people, so the store seals it.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QDateTime>

namespace rekam {

using ComplaintId = Id<struct ComplaintTag>;

enum class ComplaintKind : quint8
{
    Complaint = 1,
    Suggestion
};
const char* complaintKindName(ComplaintKind kind); // "complaint"

struct Complaint
{
    ComplaintId id{};
    ComplaintKind kind = ComplaintKind::Complaint;
    QDateTime receivedAt{}; // UTC
    QString text{};         // in the resident's words; personal, 1 to 1000 characters
    QString contact{};      // name, telephone or address for the answer; personal, may be empty
    QString receivedBy{};   // account name
    QDateTime answeredAt{}; // UTC; null while there is no answer
    QString answer{};       // personal
    QString answeredBy{};
    bool isAnswered() const { return answeredAt.isValid(); }
    friend bool operator==(const Complaint&, const Complaint&) = default;
};

// The last day for an answer, where it may take so many (setting site.complaintAnswerDays).
QDate answerDue(const Complaint& complaint, int days);
bool isOverdue(const Complaint& complaint, int days,
               const QDateTime& nowUtc); // not answered, and due before today
// Days from receipt to answer, or to `now` while there is none; rounded down.
qint64 daysOpen(const Complaint& complaint, const QDateTime& nowUtc);

// ReasonMissing where the text is empty.
Result<Complaint> receiveComplaint(const ComplaintId& id, ComplaintKind kind, const QString& text,
                                   const QString& contact, const QString& account, const QDateTime& nowUtc);
// ReasonMissing where the answer is empty; StepNotAllowed where it was answered before.
Result<Complaint> answerComplaint(const Complaint& complaint, const QString& answer, const QString& account,
                                  const QDateTime& nowUtc);

QByteArray toCbor(const Complaint& complaint);
Result<Complaint> complaintFromCbor(const QByteArray& bytes);

} // namespace rekam
