#include "core/print/card_job.h"

#include "card_samples.h"
#include "tests/support/byte_damage.h"
#include "tests/support/picks.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <rapidcheck.h>

using namespace rekam;
using namespace rekam::test;

namespace {

CardJob randomJob()
{
    CardJob job = jobIn(*rc::gen::elementOf(kAllCardStates));
    job.id = idNumber<CardJobId>(*rc::gen::arbitrary<quint32>());
    const int spoiled = pick(0, 5);
    for (int i = 0; i < spoiled; ++i)
        job.spoiledSerials.push_back(serial(100 + i).text());
    job.stateSince = *rc::gen::element(QDateTime(), kNow, kNow.addMSecs(7));
    if (*rc::gen::arbitrary<bool>())
        job.handover = HandoverProof{pick(0, 11), pick(0, 1000) / 1000.0, kNow, *rc::gen::arbitrary<bool>()};
    job.reason = *rc::gen::element(QString(), QStringLiteral("pita habis"));
    job.readySince = *rc::gen::element(QDateTime(), kNow);
    job.slot = *rc::gen::element(QString(), QStringLiteral("A12"));
    job.distributionList = *rc::gen::element(QString(), QStringLiteral("RT 3"));
    return job;
}

QByteArray with(int key, const QCborValue& value)
{
    QCborMap map = QCborValue::fromCbor(toCbor(jobIn(CardJobState::Printed))).toMap();
    map.insert(qint64{key}, value);
    return QCborValue(map).toCbor();
}

bool isRefused(const QByteArray& bytes)
{
    const auto read = cardJobFromCbor(bytes);
    return !read && read.error().code() == Errc::MessageMalformed;
}

} // namespace

TEST_CASE("any card job comes back from bytes as it went")
{
    const bool holds = rc::check([] {
        const CardJob job = randomJob();
        RC_ASSERT(*cardJobFromCbor(toCbor(job)) == job);
    });
    CHECK(holds);
}

TEST_CASE("a card job with a key that is not known yet is read")
{
    CHECK(*cardJobFromCbor(with(77, true)) == jobIn(CardJobState::Printed));
}

TEST_CASE("a card job with a field of another kind or size is refused")
{
    CHECK(isRefused(with(4, 0))); // state
    CHECK(isRefused(with(4, 7)));
    CHECK(isRefused(with(5, QCborArray{"KT000001", "x"}))); // spoiled serials
    CHECK(isRefused(with(5, QCborArray{5})));
    CHECK(isRefused(with(6, "kt000001")));                             // serial: written in capitals only
    CHECK(isRefused(with(8, QCborMap{{1, 11}, {2, 0.5}, {4, true}}))); // handover by an eleventh finger
    CHECK(isRefused(with(8, QCborArray())));
    CHECK(isRefused({}));
    CHECK(isRefused(QByteArray(400'000, '\0')));
}

TEST_CASE("damaged bytes of a card job are read or refused, never worse")
{
    const bool holds = rc::check([] {
        const auto read = cardJobFromCbor(damaged(toCbor(randomJob())));
        RC_ASSERT((read || read.error().code() == Errc::MessageMalformed));
    });
    CHECK(holds);
}
