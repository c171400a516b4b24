// Requests from afar between two stations and one centre: whoever decides first has the request.
#include "core/protocol/card_request.h"
#include "core/sync/sync_desk.h"

#include "tests/flow/sync/sync_line.h"

#include <algorithm>
#include <mutex>

using namespace rekam;
using fake::waitUntil;
using test::Line;

namespace {

// Checks and opens as the store does.
class OpeningInbox final : public OnlineInbox
{
public:
    explicit OpeningInbox(const fake::SyncStation& station) : m_station(station) {}
    void onlineCursor(QObject* receiver, Reply<quint64> reply) override
    {
        const std::lock_guard hold(m_mutex);
        answer<quint64>(receiver, std::move(reply), m_page.next);
    }
    void applyOnline(QByteArray signedPage, QObject* receiver, Reply<bool> reply) override
    {
        const std::lock_guard hold(m_mutex);
        const auto sealed = verifiedBody(signedPage, m_station.enrolment.signingKeys);
        const auto plain =
            sealed ? m_station.openSealed(*sealed) : Result<QByteArray>(Unexpected(sealed.error()));
        const auto page = plain ? onlinePageFromCbor(*plain) : Result<OnlinePage>(Unexpected(plain.error()));
        if (!page)
            return answer<bool>(receiver, std::move(reply), Unexpected(page.error()));
        if (!page->requests.empty())
            m_page = *page;
        answer<bool>(receiver, std::move(reply), !page->requests.empty());
    }
    std::vector<OnlineRequestMessage> requests() const
    {
        const std::lock_guard hold(m_mutex);
        return m_page.requests;
    }

private:
    template<typename T>
    static void answer(QObject* receiver, Reply<T> reply, Result<T> result)
    {
        QMetaObject::invokeMethod(
            receiver, [reply = std::move(reply), result = std::move(result)] { reply(result); },
            Qt::QueuedConnection);
    }
    const fake::SyncStation& m_station;
    mutable std::mutex m_mutex;
    OnlinePage m_page;
};

struct OnlineLine : Line
{
    OnlineLine()
    {
        link->keepOnline(inbox);
        link->connectTo(station.settings(centre));
    }
    ~OnlineLine() { link.reset(); } // before the inbox
    Result<OnlineStanding> standing(const QString& number)
    {
        std::optional<Result<OnlineStanding>> told;
        QObject receiver;
        SyncDesk(*link).askOnline(number, &receiver,
                                  [&](const Result<OnlineStanding>& result) { told = result; });
        REQUIRE(waitUntil([&] { return told.has_value(); }));
        return *told;
    }

    OpeningInbox inbox{station};
};

// What somebody decided, and the card that is asked for with it.
std::vector<StationEvent> decisionOn(const OnlineRequestMessage& request, const char* what,
                                     const fake::SyncStation& station, const RequestId& visit = {})
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto eventOf = [&](const QString& name, const RecordId& record, const QByteArray& plain) {
        StationEvent event{EventId(QUuid::createUuid()), name, record, {}, {}, now};
        event.sealedRequest = sealTo({reinterpret_cast<const unsigned char*>(plain.constData()),
                                      static_cast<std::size_t>(plain.size())},
                                     station.enrolment.packetKey);
        return event;
    };
    const OnlineDecision decision{request.id, QString::fromLatin1(what),
                                  {},         QStringLiteral("Permohonan sudah diperiksa."),
                                  now,        visit.isNull() ? QUuid() : QUuid::fromRfc4122(visit.bytes())};
    std::vector<StationEvent> events{eventOf(decision.what, RecordId(request.id), toCbor(decision))};
    if (!visit.isNull())
        events.push_back(eventOf(QStringLiteral("card-requested"), RecordId::fromBytes(visit.bytes()),
                                 toCbor(CardRequest{visit, request.nik, request.service})));
    return events;
}

bool hasWord(const fake::Outbox& outbox, const RecordId& record, const char* word)
{
    const std::vector<StatusNews> news = outbox.news();
    return std::any_of(news.begin(), news.end(), [&](const StatusNews& one) {
        return one.record == record && one.word == QLatin1String(word);
    });
}

} // namespace

TEST_CASE("of two stations that decide the same request from afar the second is refused, and gets no card")
{
    OnlineLine first;
    fake::SyncStation other;
    REQUIRE_FALSE(other.enrolAt(first.centre, first.centre.enrolCode(fake::SyncStation::name())));
    fake::Outbox outbox(other.enrolment.signingKeys);
    SyncLink link(outbox, first.clock, fake::quickPace());
    link.connectTo(other.settings(first.centre));
    REQUIRE(waitUntil([&] { return !first.inbox.requests().empty(); }));
    const OnlineRequestMessage request = first.inbox.requests().front();
    const RequestId visit(QUuid::createUuid());
    CHECK(*first.standing(request.number) == OnlineStanding{"arrived", {}});

    first.outbox->addEvents(decisionOn(request, kOnlineRejected, first.station));
    REQUIRE(
        waitUntil([&] { return first.standing(request.number).value().state == QLatin1String("rejected"); }));
    outbox.addEvents(decisionOn(request, kOnlineVerified, other, visit));

    REQUIRE(waitUntil([&] { return hasWord(outbox, RecordId(request.id), kOnlineRefused); }));
    REQUIRE(waitUntil([&] { return hasWord(outbox, RecordId::fromBytes(visit.bytes()), kCardRefused); }));
    CHECK(outbox.cardJobs().empty());
    CHECK(*first.standing(request.number) == OnlineStanding{"rejected", fake::SyncStation::name()});
    CHECK(first.standing("DRG-000000-0000").error().code() == Errc::RecordMissing);
    CHECK_FALSE(hasWord(*first.outbox, RecordId(request.id), kOnlineRefused));
}
