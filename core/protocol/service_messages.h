// What the counter asks the centre for beside packets and news, as JSON over TLS
// (docs/protocol/openapi.yaml): an activation of IKD and how it stands, the members of a family card.
#pragma once

#include "core/people/kk_number.h"
#include "core/protocol/centre_messages.h"

#include <QUuid>

namespace rekam {

// POST /v1/ikd/activations. The same identity again asks for a new code.
struct IkdOrder
{
    QUuid id;
    Nik nik; // personal, and so are the next two
    QString email;
    QString phone;
    QString phoneCode{};  // read from the telephone; empty: the office shows a code
    double faceScore = 0; // of the live face against the recorded one
    friend bool operator==(const IkdOrder&, const IkdOrder&) = default;
};
// And POST /v1/ikd/activations/state, which asks by the identity alone.
struct IkdAnswer
{
    QString word; // "WAITING", "ACTIVATED", "REFUSED", "EXPIRED"; others are kept as they came
    QString code{};
    QDateTime codeUntil{}; // UTC
    friend bool operator==(const IkdAnswer&, const IkdAnswer&) = default;
};

constexpr int kMostFamilyMembers = 40;

QByteArray toJson(const IkdOrder& order);
Result<IkdOrder> ikdOrderFromJson(const QByteArray& json); // MessageMalformed
QByteArray ikdQuestionJson(const QUuid& id);
Result<QUuid> ikdQuestionFromJson(const QByteArray& json);
QByteArray toJson(const IkdAnswer& answer);
Result<IkdAnswer> ikdAnswerFromJson(const QByteArray& json);

QByteArray familyQuestionJson(const KkNumber& kk);
Result<KkNumber> familyQuestionFromJson(const QByteArray& json); // KkNumberMalformed too

} // namespace rekam
