#include "core/service/service_request.h"

#include "request_samples.h"
#include "tests/support/byte_damage.h"
#include "tests/support/picks.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <rapidcheck.h>

using namespace rekam;
using namespace rekam::test;

namespace {

Intake randomIntake()
{
    Intake intake;
    intake.summons =
        *rc::gen::element<std::optional<QString>>(std::nullopt, QString(), QStringLiteral("470/118/XI/2026"));
    for (int paper = 1; paper <= static_cast<int>(kLastPaper); ++paper) {
        const int where = pick(0, 3);
        if (where > 0)
            (where == 1 ? intake.brought : intake.missing).push_back(static_cast<PaperKind>(paper));
    }
    intake.filedBy = static_cast<FiledBy>(pick(1, 5));
    if (pick(0, 2) > 0)
        intake.filedByNik = sampleNik(pick(1, 9999));
    intake.authorisedOn = *rc::gen::element(QDate(), QDate(2026, 11, 20));
    intake.filedByName = *rc::gen::element(QString(), QStringLiteral("SITI AMINAH"));
    intake.phone = *rc::gen::element(QString(), QStringLiteral("+6281234567890"));
    intake.email = *rc::gen::element(QString(), QStringLiteral("siti@contoh.id"));
    return intake;
}

ServiceRequest randomRequest()
{
    ServiceRequest request = requestIn(*rc::gen::elementOf(kAllRequestStates));
    request.nik = sampleNik(pick(1, 9999));
    request.id = idNumber<RequestId>(*rc::gen::arbitrary<quint32>());
    request.ticket = {QChar(pick<char16_t>(u'A', u'Z')), pick(0, 2000)};
    request.service = static_cast<ServiceType>(pick(1, 12));
    request.channel = static_cast<ServiceChannel>(pick(1, 3));
    request.arrivedAt = *rc::gen::element(QDateTime(), kNow, kNow.addMSecs(-1));
    request.stateSince = kNow.addMSecs(pick(-1'000'000, 1'000'000));
    request.timesCalled = pick(0, 50);
    request.counter = *rc::gen::element(QString(), QStringLiteral("2"), QStringLiteral("Loket é 🜲"));
    request.recording = idNumber<RecordId>(pick<quint32>(0, 3));
    request.reason = *rc::gen::element(QString(), QStringLiteral("tidak membawa KK"));
    request.comeBackOn = *rc::gen::element(QDate(), kNow.date(), QDate(2031, 2, 28));
    request.calledAt = *rc::gen::element(QDateTime(), kNow.addSecs(7));
    request.queueClass = static_cast<QueueClass>(pick(1, 4));
    request.turnFrom = *rc::gen::element(QDateTime(), kNow.addMSecs(3));
    request.wantedCounter = *rc::gen::element(QString(), QStringLiteral("Loket 3"));
    request.serviceTime = std::chrono::seconds(pick(0, 100'000));
    request.servedAt = *rc::gen::element(QDateTime(), kNow);
    for (const ElementRule& rule : elementRules()) {
        if (pick(0, 4) == 0)
            request.differences.push_back({rule.element, *rc::gen::element(QString(), QStringLiteral("-")),
                                           QStringLiteral("é 🜲"), rule.foreignPapers.back()});
    }
    request.cameBackAt = *rc::gen::element(QDateTime(), kNow.addMSecs(9));
    if (pick(0, 2) != 0)
        request.intake = randomIntake();
    return request;
}

Errc errorOf(const QByteArray& bytes)
{
    const auto read = serviceRequestFromCbor(bytes);
    REQUIRE_FALSE(read);
    return read.error().code();
}

QByteArray with(int key, const QCborValue& value)
{
    QCborMap map = QCborValue::fromCbor(toCbor(requestIn(RequestState::Parked))).toMap();
    map.insert(qint64{key}, value);
    return QCborValue(map).toCbor();
}

} // namespace

TEST_CASE("any request comes back from bytes as it went")
{
    const bool holds = rc::check([] {
        const ServiceRequest request = randomRequest();
        RC_ASSERT(*serviceRequestFromCbor(toCbor(request)) == request);
    });
    CHECK(holds);
}

TEST_CASE("a request with a key that is not known yet is read")
{
    CHECK(*serviceRequestFromCbor(with(77, "later")) == requestIn(RequestState::Parked));
}

TEST_CASE("a request with a field of another kind or size is refused")
{
    CHECK(errorOf(with(4, "331501")) == Errc::MessageMalformed); // NIK
    CHECK(errorOf(with(4, 5)) == Errc::MessageMalformed);
    CHECK(errorOf(with(5, 12)) == Errc::MessageMalformed); // service
    CHECK(errorOf(with(7, 0)) == Errc::MessageMalformed);  // state
    CHECK(errorOf(with(7, 12)) == Errc::MessageMalformed);
    CHECK(errorOf(with(7, "3")) == Errc::MessageMalformed);
    CHECK(errorOf(with(1, QByteArray(15, 'x'))) == Errc::MessageMalformed); // id
    CHECK(errorOf(with(8, std::numeric_limits<qint64>::max())) == Errc::MessageMalformed);
    CHECK(errorOf(with(13, QString(5000, u'x'))) == Errc::MessageMalformed);
    CHECK(errorOf({}) == Errc::MessageMalformed);
    CHECK(errorOf(QByteArray(100'000, '\x01')) == Errc::MessageMalformed);
    CHECK(errorOf(toCbor(requestIn(RequestState::Parked)) + '\0') == Errc::MessageMalformed);
}

TEST_CASE("a row of a station that knew no differences is read without any")
{
    CHECK(serviceRequestFromCbor(toCbor(requestIn(RequestState::Serving)))->differences.empty());
}

TEST_CASE("a difference of an unknown element or paper, or too long, is refused")
{
    const auto one = [](int key, const QCborValue& value) {
        QCborMap map{{1, 5}, {2, "1999"}, {3, "1998"}, {4, 1}};
        map.insert(qint64{key}, value);
        return with(30, QCborArray{map});
    };
    CHECK(serviceRequestFromCbor(one(3, "1997"))->differences.front().onPaper == "1997");
    CHECK(errorOf(one(1, 17)) == Errc::MessageMalformed);
    CHECK(errorOf(one(4, 0)) == Errc::MessageMalformed);
    CHECK(errorOf(one(3, QString(201, u'x'))) == Errc::MessageMalformed);
    CHECK(errorOf(with(30, 5)) == Errc::MessageMalformed);
    QCborArray many;
    for (int i = 0; i < 17; ++i)
        many.append(QCborMap{{1, 5}, {3, "1998"}, {4, 1}});
    CHECK(errorOf(with(30, many)) == Errc::MessageMalformed);
}

TEST_CASE("an intake with a paper twice, unknown or both brought and missing is refused")
{
    const auto intake = [](const QCborArray& brought, const QCborArray& missing) {
        QCborMap map = toCborValue(sampleIntake()).toMap();
        map.insert(qint64{2}, brought);
        map.insert(qint64{3}, missing);
        return map;
    };
    CHECK(serviceRequestFromCbor(with(21, intake({1}, {2}))));
    CHECK(errorOf(with(21, intake({1}, {1}))) == Errc::MessageMalformed);
    CHECK(errorOf(with(21, intake({2, 2}, {}))) == Errc::MessageMalformed);
    CHECK(errorOf(with(21, intake({0}, {}))) == Errc::MessageMalformed);
    CHECK(errorOf(with(21, intake({16}, {}))) == Errc::MessageMalformed);
    CHECK(errorOf(with(21, intake({1.5}, {}))) == Errc::MessageMalformed);
    CHECK(errorOf(with(21, "later")) == Errc::MessageMalformed);
}

TEST_CASE("a visit of a station without a front desk is read, with nothing noted")
{
    QCborMap map = QCborValue::fromCbor(toCbor(requestIn(RequestState::Parked))).toMap();
    map.remove(qint64{21});
    const auto read = serviceRequestFromCbor(QCborValue(map).toCbor());
    REQUIRE(read);
    CHECK(read->intake == Intake());
}

TEST_CASE("a reason longer than the row takes is shortened and can be read again")
{
    ServiceRequest request = requestIn(RequestState::Parked);
    request.reason = QString(3999, u'x') + QStringLiteral("🜲 and more");
    const auto read = serviceRequestFromCbor(toCbor(request));
    REQUIRE(read);
    CHECK(read->reason == QString(3999, u'x'));
}

TEST_CASE("damaged bytes of a request are read or refused, never worse")
{
    const bool holds = rc::check([] {
        const auto read = serviceRequestFromCbor(damaged(toCbor(randomRequest())));
        RC_ASSERT((read || read.error().code() == Errc::MessageMalformed));
    });
    CHECK(holds);
}
