#include "core/sync/sync_desk.h"

#include "core/protocol/roster_page.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rekam {
namespace {

// The centre's word for why not: {"error": "not-recorded"}.
Error refusalIn(const PlainAnswer& answer)
{
    const QString why =
        QJsonDocument::fromJson(answer.body).object().value(QLatin1String("error")).toString();
    if (why == QLatin1String("unknown-resident"))
        return Error(Errc::ResidentUnknown);
    if (why == QLatin1String("not-recorded"))
        return Error(Errc::NotRecorded);
    if (why == QLatin1String("inactive"))
        return Error(Errc::ResidentInactive);
    if (why == QLatin1String("unknown-family"))
        return Error(Errc::FamilyUnknown);
    if (why == QLatin1String("unknown-activation"))
        return Error(Errc::RecordMissing, {{"what", QStringLiteral("ikd")}});
    if (why == QLatin1String("unknown-paper"))
        return Error(Errc::RecordMissing, {{"what", QStringLiteral("online paper")}});
    if (why == QLatin1String("unknown-request"))
        return Error(Errc::RecordMissing, {{"what", QStringLiteral("online request")}});
    return Error(Errc::CentreRefused, {{"status", QString::number(answer.status)}});
}

// Reads the body of a 200 with `read`; every other answer is a refusal.
template<typename T>
Reply<PlainAnswer> reading(Reply<T> reply, Result<T> (*read)(const QByteArray&))
{
    return [reply = std::move(reply), read](const Result<PlainAnswer>& answer) {
        if (!answer)
            reply(Unexpected(answer.error()));
        else if (answer->status != 200)
            reply(Unexpected(refusalIn(*answer)));
        else
            reply(read(answer->body));
    };
}

Result<QByteArray> asItCame(const QByteArray& body) { return body; }

Result<std::vector<ResidentRecord>> familyFrom(const QByteArray& body)
{
    REKAM_TRY(RosterPage page, rosterPageFromCbor(body));
    return std::move(page.people);
}

} // namespace

void SyncDesk::activateIkd(IkdOrder order, QObject* receiver, Reply<IkdAnswer> reply)
{
    m_link.ask(QStringLiteral("/v1/ikd/activations"), toJson(order), receiver,
               reading<IkdAnswer>(std::move(reply), ikdAnswerFromJson));
}

void SyncDesk::askIkd(QUuid id, QObject* receiver, Reply<IkdAnswer> reply)
{
    m_link.ask(QStringLiteral("/v1/ikd/activations/state"), ikdQuestionJson(id), receiver,
               reading<IkdAnswer>(std::move(reply), ikdAnswerFromJson));
}

void SyncDesk::fetchOnlinePaper(OnlinePaperQuestion question, QObject* receiver, Reply<QByteArray> reply)
{
    m_link.ask(QStringLiteral("/v1/online-requests/paper"), toJson(question), receiver,
               reading<QByteArray>(std::move(reply), asItCame));
}

void SyncDesk::askOnline(QString number, QObject* receiver, Reply<OnlineStanding> reply)
{
    m_link.ask(QStringLiteral("/v1/online-requests/state"), onlineQuestionJson(number), receiver,
               reading<OnlineStanding>(std::move(reply), onlineStandingFromJson));
}

void SyncDesk::findFamily(KkNumber kk, QObject* receiver, Reply<std::vector<ResidentRecord>> reply)
{
    m_link.ask(QStringLiteral("/v1/families/lookup"), familyQuestionJson(kk), receiver,
               reading<std::vector<ResidentRecord>>(std::move(reply), familyFrom));
}

} // namespace rekam
