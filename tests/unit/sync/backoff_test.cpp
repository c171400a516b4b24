#include "core/sync/backoff.h"

#include <rapidcheck.h>

using namespace rekam;
using std::chrono::milliseconds;

TEST_CASE("the pause doubles from a second and never passes its longest")
{
    CHECK(backoffAfter(1, 0.999, kLongestPacketPause) < milliseconds(1000));
    CHECK(backoffAfter(1, 0.999, kLongestPacketPause) > milliseconds(990));
    CHECK(backoffAfter(4, 0.5, kLongestPacketPause) == milliseconds(4000));
    CHECK(backoffAfter(40, 0.999, kLongestPacketPause) < kLongestPacketPause);
    CHECK(backoffAfter(40, 0.999, kLongestPacketPause) > std::chrono::minutes(14));
    CHECK(backoffAfter(1000000, 0.5, kLongestLinkPause) == std::chrono::minutes(1));
}

TEST_CASE("no number of failures makes the pause spin or overflow")
{
    const bool holds = rc::check([](int failures) {
        const double random = *rc::gen::inRange(0, 1000) / 1000.0;
        const milliseconds pause = backoffAfter(failures, random, kLongestPacketPause);
        RC_ASSERT(pause >= milliseconds(250));
        RC_ASSERT(pause <= kLongestPacketPause);
    });
    CHECK(holds);
}
