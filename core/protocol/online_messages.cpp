#include "core/protocol/online_messages.h"

#include "core/base/cbor_fields.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <limits>

namespace rekam {
namespace {

constexpr qsizetype kMaxText = 400;
constexpr qsizetype kMaxWord = 64;
constexpr qint64 kMostPapers = 20;
constexpr qsizetype kMaxRequestBytes = 8LL * 1024;
constexpr qsizetype kMaxPageBytes = kOnlinePage * kMaxRequestBytes;
constexpr qsizetype kMaxPictureBytes = 3LL * 1024 * 1024;
constexpr qsizetype kMaxDecisionBytes = 4LL * 1024;

enum RequestKey : int
{
    kId = 1,
    kNumber,
    kNik,
    kName,
    kBirthPlace,
    kBirthDate,
    kKk,
    kAddress,
    kChannel,
    kContact,
    kService,
    kSentAt,
    kPapers
};
enum PaperKey : int
{
    kPaperNumber = 1,
    kPaperKind
};
enum PageKey : int
{
    kNext = 1,
    kRequests
};
enum PictureKey : int
{
    kPictureRequest = 1,
    kPictureNumber,
    kPictureBytes
};
enum DecisionKey : int
{
    kDecisionRequest = 1,
    kWhat,
    kReason,
    kSentence,
    kAt,
    kDecidedVisit
};

constexpr std::array kDecisions = {kOnlineVerified, kOnlineRejected, kOnlineInvited, kOnlineReady,
                                   kOnlineHandedOver};

QCborMap mapOf(const OnlineRequestMessage& request)
{
    QCborArray papers;
    for (const OnlinePaperMessage& paper : request.papers) {
        QCborMap map;
        map.insert(kPaperNumber, paper.number);
        map.insert(kPaperKind, boundedText(paper.kind, kMaxWord));
        papers.append(map);
    }
    QCborMap map;
    insertIdentity(map, kId, request.id.toRfc4122());
    map.insert(kNumber, boundedText(request.number, kMaxWord));
    map.insert(kNik, request.nik.text());
    map.insert(kName, boundedText(request.name, kMaxText));
    map.insert(kBirthPlace, boundedText(request.birthPlace, kMaxText));
    insertDate(map, kBirthDate, request.birthDate);
    map.insert(kKk, boundedText(request.kk, kMaxWord));
    map.insert(kAddress, boundedText(request.address, kMaxText));
    map.insert(kChannel, boundedText(request.channel, kMaxWord));
    map.insert(kContact, boundedText(request.contact, kMaxText));
    map.insert(kService, boundedText(request.service, kMaxWord));
    insertTime(map, kSentAt, request.sentAt);
    map.insert(kPapers, papers);
    return map;
}

Result<OnlinePaperMessage> paperFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "online paper");
    OnlinePaperMessage paper;
    paper.number = static_cast<int>(fields.integer(kPaperNumber, 1, kMostPapers));
    paper.kind = fields.text(kPaperKind, kMaxWord);
    REKAM_CHECK(fields.status());
    return paper;
}

Result<OnlineRequestMessage> requestFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "online request");
    const auto nik = Nik::parse(fields.text(kNik, 16));
    if (!nik) {
        fields.refuse(kNik);
        return Unexpected(fields.status().error());
    }
    OnlineRequestMessage request{.nik = *nik};
    request.id = fields.identity(kId);
    request.number = fields.text(kNumber, kMaxWord);
    request.name = fields.text(kName, kMaxText);
    request.birthPlace = fields.text(kBirthPlace, kMaxText);
    request.birthDate = fields.date(kBirthDate);
    request.kk = fields.text(kKk, kMaxWord);
    request.address = fields.text(kAddress, kMaxText);
    request.channel = fields.text(kChannel, kMaxWord);
    request.contact = fields.text(kContact, kMaxText);
    request.service = fields.text(kService, kMaxWord);
    request.sentAt = fields.time(kSentAt);
    request.papers = fields.list(kPapers, kMostPapers, paperFrom);
    if (request.id.isNull() || request.number.isEmpty() || !request.sentAt.isValid())
        fields.refuse(kId);
    REKAM_CHECK(fields.status());
    return request;
}

} // namespace

QByteArray toCbor(const OnlinePage& page)
{
    QCborArray requests;
    for (const OnlineRequestMessage& request : page.requests)
        requests.append(mapOf(request));
    QCborMap map;
    map.insert(kNext, static_cast<qint64>(page.next));
    map.insert(kRequests, requests);
    return QCborValue(map).toCbor();
}

Result<OnlinePage> onlinePageFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxPageBytes, "online page");
    OnlinePage page;
    page.next = static_cast<quint64>(fields.integer(kNext, 0, std::numeric_limits<qint64>::max()));
    page.requests = fields.list(kRequests, kOnlinePage, requestFrom);
    REKAM_CHECK(fields.status());
    return page;
}

QByteArray toJson(const OnlinePaperQuestion& question)
{
    const QJsonObject object{{QStringLiteral("id"), question.request.toString(QUuid::WithoutBraces)},
                             {QStringLiteral("number"), question.number}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<OnlinePaperQuestion> onlinePaperQuestionFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const OnlinePaperQuestion question{
        QUuid::fromString(object.value(QLatin1String("id")).toString().left(kMaxWord)),
        object.value(QLatin1String("number")).toInt()};
    if (question.request.isNull() || question.number < 1 || question.number > kMostPapers)
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("online paper")}});
    return question;
}

QByteArray toCbor(const OnlinePicture& picture)
{
    QCborMap map;
    insertIdentity(map, kPictureRequest, picture.of.request.toRfc4122());
    map.insert(kPictureNumber, picture.of.number);
    map.insert(kPictureBytes, picture.jp2);
    return QCborValue(map).toCbor();
}

Result<OnlinePicture> onlinePictureFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxPictureBytes, "online picture");
    OnlinePicture picture;
    picture.of.request = fields.identity(kPictureRequest);
    picture.of.number = static_cast<int>(fields.integer(kPictureNumber, 1, kMostPapers));
    picture.jp2 = fields.bytes(kPictureBytes, kMaxPictureBytes);
    if (picture.of.request.isNull() || picture.jp2.isEmpty())
        fields.refuse(kPictureBytes);
    REKAM_CHECK(fields.status());
    return picture;
}

bool isOnlineDecision(const QString& what)
{
    return std::any_of(kDecisions.begin(), kDecisions.end(),
                       [&](const char* known) { return what == QLatin1String(known); });
}

QByteArray toCbor(const OnlineDecision& decision)
{
    QCborMap map;
    insertIdentity(map, kDecisionRequest, decision.request.toRfc4122());
    map.insert(kWhat, boundedText(decision.what, kMaxWord));
    map.insert(kReason, boundedText(decision.reason, kMaxWord));
    map.insert(kSentence, boundedText(decision.sentence, kMaxText));
    insertTime(map, kAt, decision.at);
    if (!decision.visit.isNull())
        insertIdentity(map, kDecidedVisit, decision.visit.toRfc4122());
    return QCborValue(map).toCbor();
}

Result<OnlineDecision> onlineDecisionFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxDecisionBytes, "online decision");
    OnlineDecision decision;
    decision.request = fields.identity(kDecisionRequest);
    decision.what = fields.text(kWhat, kMaxWord);
    decision.reason = fields.text(kReason, kMaxWord);
    decision.sentence = fields.text(kSentence, kMaxText);
    decision.at = fields.time(kAt);
    if (fields.has(kDecidedVisit))
        decision.visit = fields.identity(kDecidedVisit);
    if (decision.request.isNull() || !isOnlineDecision(decision.what))
        fields.refuse(kWhat);
    REKAM_CHECK(fields.status());
    return decision;
}

// The state is one word, so the rest is the office.
QString detailOf(const OnlineStanding& standing)
{
    return standing.state + QLatin1Char(' ') + standing.office;
}

OnlineStanding onlineStandingFromDetail(const QString& detail)
{
    return {detail.section(QLatin1Char(' '), 0, 0).left(kMaxWord),
            detail.section(QLatin1Char(' '), 1).left(kMaxText)};
}

QByteArray toJson(const OnlineStanding& standing)
{
    const QJsonObject object{{QStringLiteral("state"), standing.state},
                             {QStringLiteral("office"), standing.office}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<OnlineStanding> onlineStandingFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    OnlineStanding standing{object.value(QLatin1String("state")).toString().left(kMaxWord),
                            object.value(QLatin1String("office")).toString().left(kMaxText)};
    if (standing.state.isEmpty())
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("online standing")}});
    return standing;
}

QByteArray onlineQuestionJson(const QString& number)
{
    const QJsonObject object{{QStringLiteral("number"), number}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QString> onlineQuestionFromJson(const QByteArray& json)
{
    const QString number =
        QJsonDocument::fromJson(json).object().value(QLatin1String("number")).toString().left(kMaxWord);
    if (number.isEmpty())
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("online number")}});
    return number;
}

} // namespace rekam
