// What the counter asks the centre for beside packets and news, as JSON over TLS
// (docs/protocol/openapi.yaml): an activation of IKD and how it stands, the members of a family card.
#pragma once

#include "core/people/kk_number.h"
#include "core/protocol/centre_messages.h"

#include <QUuid>

namespace rekam {

// POST /v1/ikd/activations. The same identity again asks for a new code. With a sealed face it asks the
// centre to compare first; the same face of it again, by its number, changes nothing.
struct IkdOrder
{
    QUuid id;
    Nik nik; // personal, and so are the next two
    QString email;
    QString phone;
    QString phoneCode{};  // read from the telephone; empty: the office shows a code
    double faceScore = 0; // of the live face against the recorded one, where the station holds that
    QByteArray
        sealedFace{};   // IkdFace to the centre's packet key; empty: the station has compared, or the centre
    int faceNumber = 0; // of the sealed one, from 1
    friend bool operator==(const IkdOrder&, const IkdOrder&) = default;
};
// And POST /v1/ikd/activations/state, which asks by the identity alone.
struct IkdAnswer
{
    QString word; // "WAITING", "ACTIVATED", "REFUSED", "EXPIRED", those of ikd_face.h; others as they came
    QString code{};
    QDateTime codeUntil{}; // UTC
    double faceScore = 0;  // as the centre compared
    double faceLimit = 0;  // 0: it has not
    int faceNumber = 0;    // of which face; 0: of none
    friend bool operator==(const IkdAnswer&, const IkdAnswer&) = default;
};

constexpr int kMostFamilyMembers = 40;
constexpr qsizetype kMaxIkdOrder = 1'100'000; // bytes; the face in it is most of them

QByteArray toJson(const IkdOrder& order);
Result<IkdOrder> ikdOrderFromJson(const QByteArray& json); // MessageMalformed
QByteArray ikdQuestionJson(const QUuid& id);
Result<QUuid> ikdQuestionFromJson(const QByteArray& json);
QByteArray toJson(const IkdAnswer& answer);
Result<IkdAnswer> ikdAnswerFromJson(const QByteArray& json);

QByteArray familyQuestionJson(const KkNumber& kk);
Result<KkNumber> familyQuestionFromJson(const QByteArray& json); // KkNumberMalformed too

} // namespace rekam
