// Requests from afar (daring) between centre and station (docs/protocol/openapi.yaml): the page of requests
// signed by the centre and sealed to one station, one paper's picture the same way, and what the office
// decided, sealed to the centre's packet key inside an event.
#pragma once

#include "core/base/result.h"
#include "core/people/nik.h"

#include <QDateTime>
#include <QUuid>
#include <vector>

namespace rekam {

struct OnlinePaperMessage
{
    int number = 0; // from 1
    QString kind;   // "family-card"
    friend bool operator==(const OnlinePaperMessage&, const OnlinePaperMessage&) = default;
};

// As the applicant sent it. Personal.
struct OnlineRequestMessage
{
    QUuid id{};
    QString number{}; // of the register
    Nik nik;
    QString name{}, birthPlace{};
    QDate birthDate{};
    QString kk{}, address{};
    QString channel{}, contact{}; // "WhatsApp", a number
    QString service{};            // "damaged-wni"
    QDateTime sentAt{};           // UTC
    std::vector<OnlinePaperMessage> papers{};
    friend bool operator==(const OnlineRequestMessage&, const OnlineRequestMessage&) = default;
};

constexpr int kOnlinePage = 50; // requests on a page, at most

struct OnlinePage
{
    quint64 next = 0; // what to ask from next time
    std::vector<OnlineRequestMessage> requests;
};
QByteArray toCbor(const OnlinePage& page);
Result<OnlinePage> onlinePageFromCbor(const QByteArray& bytes); // MessageMalformed

// POST /v1/online-requests/paper
struct OnlinePaperQuestion
{
    QUuid request;
    int number = 0;
    friend bool operator==(const OnlinePaperQuestion&, const OnlinePaperQuestion&) = default;
};
QByteArray toJson(const OnlinePaperQuestion& question);
Result<OnlinePaperQuestion> onlinePaperQuestionFromJson(const QByteArray& json);

// Says whose it is: a picture cannot pass for another request's.
struct OnlinePicture
{
    OnlinePaperQuestion of;
    QByteArray jp2;
    friend bool operator==(const OnlinePicture&, const OnlinePicture&) = default;
};
QByteArray toCbor(const OnlinePicture& picture);
Result<OnlinePicture> onlinePictureFromCbor(const QByteArray& bytes);

// The event of each of these carries an OnlineDecision; `record` is the request's identity.
inline constexpr char kOnlineVerified[] = "online-verified";
inline constexpr char kOnlineRejected[] = "online-rejected";
inline constexpr char kOnlineInvited[] = "online-invited";
inline constexpr char kOnlineReady[] = "online-ready";
inline constexpr char kOnlineHandedOver[] = "online-handed-over";
bool isOnlineDecision(const QString& what);

struct OnlineDecision
{
    QUuid request;
    QString what;     // one of those above
    QString reason;   // of a rejection: "unreadable-paper"
    QString sentence; // to the applicant; empty: the centre's own words
    QDateTime at;     // UTC
    QUuid visit{};    // of "online-verified": whose card is asked for with it
    friend bool operator==(const OnlineDecision&, const OnlineDecision&) = default;
};
QByteArray toCbor(const OnlineDecision& decision);
Result<OnlineDecision> onlineDecisionFromCbor(const QByteArray& bytes);

// A status word of the centre about a decision that came too late: `record` is the request's identity, the
// detail says its state and who decided.
inline constexpr char kOnlineRefused[] = "ONLINE_REQUEST_REFUSED";
// And about the card that was asked for with it.
inline constexpr char kDecidedElsewhere[] = "DECIDED_ELSEWHERE";

// How a request stands at the centre: POST /v1/online-requests/state asks by the number on the proof.
struct OnlineStanding
{
    QString state;  // "rejected"
    QString office; // name of the station that decided; empty while nobody has
    friend bool operator==(const OnlineStanding&, const OnlineStanding&) = default;
};
QString detailOf(const OnlineStanding& standing); // of kOnlineRefused
OnlineStanding onlineStandingFromDetail(const QString& detail);
QByteArray toJson(const OnlineStanding& standing);
Result<OnlineStanding> onlineStandingFromJson(const QByteArray& json); // MessageMalformed
QByteArray onlineQuestionJson(const QString& number);
Result<QString> onlineQuestionFromJson(const QByteArray& json);

} // namespace rekam
