#include "core/queue/wait_estimate.h"

#include "tests/support/picks.h"
#include "tests/support/sample_people.h"

#include <rapidcheck.h>

using namespace rekam;
using namespace rekam::test;
using namespace std::chrono_literals;
using std::chrono::seconds;
using S = RequestState;

namespace {

const QDateTime kNow(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);
const Counter kOne{"Loket 1", {}};
const Counter kTwo{"Loket 2", {}};

ServiceRequest waiting(quint32 id, QueueClass queueClass = QueueClass::Recording)
{
    ServiceRequest made =
        startRequest(idNumber<RequestId>(id), sampleNik(static_cast<int>(id)), ServiceType::NewWni,
                     ServiceChannel::InPerson, kNow.addSecs(qint64{id} - 3600));
    made.ticket = {seriesOf(queueClass), static_cast<int>(id)};
    made.queueClass = queueClass;
    made.state = S::Waiting;
    return made;
}

ServiceRequest servingAt(const Counter& counter, quint32 id, seconds since)
{
    ServiceRequest made = waiting(id);
    made.state = S::Serving;
    made.counter = counter.name;
    made.stateSince = kNow.addSecs(-since.count());
    return made;
}

ServiceTimes alwaysTaking(seconds recording, seconds card)
{
    std::vector<ServiceSample> samples;
    for (int i = 0; i < 5; ++i) {
        samples.push_back({QueueClass::Recording, recording, kNow.addSecs(-i * 900)});
        samples.push_back({QueueClass::Card, card, kNow.addSecs(-i * 900)});
        samples.push_back({QueueClass::Priority, recording, kNow.addSecs(-i * 900)});
    }
    return ServiceTimes(samples);
}

QueueBoard boardWith(const std::vector<ServiceRequest>& requests)
{
    return boardOf(requests, kNow.toLocalTime().date());
}

} // namespace

TEST_CASE("four visits say nothing, five do")
{
    std::vector<ServiceSample> samples(4, {QueueClass::Card, 300s, kNow});
    CHECK_FALSE(ServiceTimes(samples).median(QueueClass::Card));
    samples.push_back({QueueClass::Card, 600s, kNow});
    CHECK(ServiceTimes(samples).median(QueueClass::Card) == 300s);
    CHECK_FALSE(ServiceTimes(samples).median(QueueClass::Recording));
}

TEST_CASE("one endless visit does not move the median, and old visits are forgotten")
{
    std::vector<ServiceSample> samples = {{QueueClass::Recording, 8 * 3600s, kNow}};
    for (int i = 1; i < 25; ++i)
        samples.push_back({QueueClass::Recording, seconds(600 + i % 2), kNow.addSecs(-i)});
    for (int i = 0; i < 100; ++i)
        samples.push_back({QueueClass::Recording, 60s, kNow.addDays(-30)});
    CHECK(ServiceTimes(samples).median(QueueClass::Recording) == 601s);
}

TEST_CASE("the median of an even number of visits lies between the middle two")
{
    std::vector<ServiceSample> samples;
    for (const int took : {100, 900, 200, 400, 300, 800})
        samples.push_back({QueueClass::Card, seconds(took), kNow});
    CHECK(ServiceTimes(samples).median(QueueClass::Card) == 350s);
}

TEST_CASE("a free counter takes the first at once, and the others wait for each other")
{
    const auto waits = estimatedWaits(boardWith({waiting(1), waiting(2), waiting(3)}), {kOne},
                                      alwaysTaking(600s, 200s), kNow);
    CHECK(waits == std::vector<std::optional<seconds>>{0s, 600s, 1200s});
}

TEST_CASE("two counters halve the wait, and what is left of a visit counts")
{
    const auto board = boardWith({waiting(1), waiting(2), waiting(3), servingAt(kOne, 9, 500s)});
    const auto waits = estimatedWaits(board, {kOne, kTwo}, alwaysTaking(600s, 200s), kNow);
    CHECK(waits == std::vector<std::optional<seconds>>{0s, 100s, 600s});
}

TEST_CASE("a visit that takes longer than usual is expected to end any moment, never in the past")
{
    const auto board = boardWith({waiting(1), servingAt(kOne, 9, 5000s)});
    CHECK(estimatedWaits(board, {kOne}, alwaysTaking(600s, 200s), kNow).front() == 0s);
}

TEST_CASE("whoever stands behind a class that is not known yet gets no estimate")
{
    std::vector<ServiceSample> samples(5, {QueueClass::Card, 300s, kNow});
    const auto board = boardWith({waiting(1, QueueClass::Card), waiting(2, QueueClass::Card),
                                  waiting(3, QueueClass::Recording), waiting(4, QueueClass::Card)});
    const auto waits = estimatedWaits(board, {kOne}, ServiceTimes(samples), kNow);
    CHECK(waits == std::vector<std::optional<seconds>>{0s, 300s, 600s, std::nullopt});
}

TEST_CASE("a counter for cards only takes no recording, and without a counter there is no estimate")
{
    const Counter cards{"Loket 2", {QueueClass::Card}};
    const auto board = boardWith({waiting(1), waiting(2), waiting(3, QueueClass::Card)});
    CHECK(estimatedWaits(board, {kOne, cards}, alwaysTaking(600s, 200s), kNow) ==
          std::vector<std::optional<seconds>>{0s, 600s, 0s});
    CHECK(estimatedWaits(board, {cards}, alwaysTaking(600s, 200s), kNow) ==
          std::vector<std::optional<seconds>>{std::nullopt, std::nullopt, 0s});
}

TEST_CASE("a new number waits behind all, with priority behind those with priority only")
{
    const auto board = boardWith({waiting(1), waiting(2), waiting(3, QueueClass::Priority)});
    const auto times = alwaysTaking(600s, 200s);
    CHECK(estimatedWaitOfNew(board, QueueClass::Card, {}, {kOne}, times, kNow) == 1800s);
    CHECK(estimatedWaitOfNew(board, QueueClass::Priority, {}, {kOne}, times, kNow) == 600s);
    CHECK(estimatedWaitOfNew(board, QueueClass::Priority, {PriorityPolicy::Off}, {kOne}, times, kNow) ==
          1800s);
    CHECK(estimatedWaitOfNew(boardWith({}), QueueClass::Card, {}, {kOne}, ServiceTimes(), kNow) == 0s);
}

TEST_CASE("only visits that a counter was done with are samples")
{
    ServiceRequest done = waiting(1);
    done.state = S::WaitingForCentre;
    done.serviceTime = 700s;
    done.servedAt = kNow;
    ServiceRequest parked = waiting(2);
    parked.serviceTime = 300s;
    CHECK(samplesOf({done, parked, waiting(3)}) ==
          std::vector{ServiceSample{QueueClass::Recording, 700s, kNow}});
}

TEST_CASE("nobody who stands behind another of the same line is promised an earlier call")
{
    const bool holds = rc::check([] {
        std::vector<ServiceRequest> requests;
        for (quint32 i = 1, count = pick<quint32>(1, 30); i <= count; ++i)
            requests.push_back(waiting(i, static_cast<QueueClass>(pick(1, 4))));
        std::vector<Counter> counters;
        for (int i = 0, count = pick(1, 4); i < count; ++i)
            counters.push_back({QStringLiteral("Loket %1").arg(i), {}});
        const QueueBoard board = boardWith(requests);
        const auto waits = estimatedWaits(board, counters, alwaysTaking(600s, 200s), kNow);
        RC_ASSERT(waits.size() == board.waiting.size());
        for (std::size_t i = 1; i < waits.size(); ++i)
            RC_ASSERT(*waits[i] >= *waits[i - 1]);
    });
    CHECK(holds);
}
