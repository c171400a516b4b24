#include "core/biometrics/finger/finger.h"
#include "core/biometrics/finger/finger_matcher.h"
#include "tests/support/processor_time.h"
#include "tests/support/sample_pictures.h"

#include <algorithm>
#include <cmath>
#include <rapidcheck.h>

using namespace rekam;

namespace {

SecureBuffer recordOf(MinutiaeRecord record)
{
    record.position = FingerPosition::RightIndex;
    return encodeMinutiaeRecord(record).value();
}

MinutiaeRecord scattered(unsigned seed, int count)
{
    MinutiaeRecord record;
    record.widthPx = record.heightPx = 1000;
    unsigned state = seed * 2654435761u + 1;
    const auto next = [&](unsigned below) {
        return (state = state * 1664525u + 1013904223u) / 65536 % below;
    };
    for (int i = 0; i < count; ++i)
        record.minutiae.push_back({static_cast<quint16>(300 + next(380)),
                                   static_cast<quint16>(260 + next(480)), static_cast<quint8>(next(256)),
                                   MinutiaKind::Ending, 80});
    return record;
}

// Turned counter-clockwise about the middle and moved; points that leave the picture are dropped.
MinutiaeRecord moved(const MinutiaeRecord& record, double degrees, int dx, int dy)
{
    MinutiaeRecord result = record;
    result.minutiae.clear();
    const double angle = degrees * 3.14159265358979 / 180, c = std::cos(angle), s = std::sin(angle);
    for (Minutia m : record.minutiae) {
        const double x = m.x - 500.0, y = m.y - 500.0;
        const double newX = 500 + c * x + s * y + dx, newY = 500 - s * x + c * y + dy;
        if (newX < 0 || newY < 0 || newX >= 999 || newY >= 999)
            continue;
        m.x = static_cast<quint16>(std::lround(newX));
        m.y = static_cast<quint16>(std::lround(newY));
        m.angle256 = static_cast<quint8>(m.angle256 + static_cast<int>(std::lround(degrees / 360 * 256)));
        result.minutiae.push_back(m);
    }
    return result;
}

// A hasty second impression: a third of the minutiae missing, the lower third not on the glass, the rest
// moved a little.
MinutiaeRecord hasty(const MinutiaeRecord& record, unsigned seed)
{
    MinutiaeRecord result = record;
    result.minutiae.clear();
    unsigned state = seed * 2654435761u + 99;
    const auto next = [&](unsigned below) {
        return static_cast<int>((state = state * 1664525u + 1013904223u) / 65536 % below);
    };
    for (Minutia m : record.minutiae) {
        if (next(3) == 0 || m.y > record.heightPx * 2 / 3)
            continue;
        m.x = static_cast<quint16>(std::clamp(m.x + next(9) - 4, 0, record.widthPx - 1));
        m.y = static_cast<quint16>(std::clamp(m.y + next(9) - 4, 0, record.heightPx - 1));
        m.angle256 = static_cast<quint8>(m.angle256 + next(17) - 8);
        result.minutiae.push_back(m);
    }
    return result;
}

int scoreOf(const MinutiaeRecord& a, const MinutiaeRecord& b)
{
    return matchFingers(recordOf(a).span(), recordOf(b).span()).value().score;
}

struct Distribution
{
    std::vector<int> scores;
    void print(const char* name)
    {
        std::sort(scores.begin(), scores.end());
        const auto at = [&](double share) {
            return scores[static_cast<std::size_t>(share * static_cast<double>(scores.size() - 1))];
        };
        std::printf("%-9s n=%zu min=%d 1%%=%d 5%%=%d median=%d 95%%=%d 99%%=%d max=%d\n", name, scores.size(),
                    at(0), at(0.01), at(0.05), at(0.5), at(0.95), at(0.99), at(1));
    }
};

} // namespace

TEST_CASE("a template matches itself fully, turned and moved it still matches")
{
    CHECK(rc::check([] {
        const MinutiaeRecord record = scattered(*rc::gen::arbitrary<unsigned>(), 40);
        const double degrees = *rc::gen::inRange(-40, 41);
        const MinutiaeRecord other =
            moved(record, degrees, *rc::gen::inRange(-150, 151), *rc::gen::inRange(-150, 151));

        const auto match = matchFingers(recordOf(record).span(), recordOf(other).span());

        RC_ASSERT(match.has_value());
        RC_ASSERT(match->score >= 90);
        RC_ASSERT(std::abs(match->turnDegrees - degrees) < 3);
    }));
}

TEST_CASE("half a print still matches the whole")
{
    const MinutiaeRecord whole = scattered(3, 44);
    MinutiaeRecord part = whole;
    std::erase_if(part.minutiae, [](const Minutia& m) { return m.y > 500; });
    REQUIRE(part.minutiae.size() >= 14);

    CHECK(scoreOf(whole, moved(part, 15, 30, -20)) >= kSameFingerScore);
}

TEST_CASE("scattered minutiae of two strangers do not match")
{
    for (unsigned seed = 1; seed < 60; ++seed)
        CHECK(scoreOf(scattered(seed, 50), scattered(seed + 1000, 50)) < kSameFingerScore);
}

TEST_CASE("an empty template matches nothing and a broken one is an error")
{
    MinutiaeRecord empty = scattered(1, 0);
    CHECK(scoreOf(empty, empty) == 0);
    CHECK(scoreOf(empty, scattered(1, 30)) == 0);
    const unsigned char broken[] = {'F', 'M', 'R'};
    CHECK_FALSE(matchFingers(broken, recordOf(empty).span()));
}

TEST_CASE("impressions of one finger score above every pair of two fingers")
{
    const auto folder = test::sharedData("finger/synthetic");
    if (!folder)
        return;
    constexpr int kFingers = 14, kImpressions = 3;
    std::vector<SecureBuffer> templates;
    for (int i = 0; i < kFingers * kImpressions; ++i) {
        const QString name = QStringLiteral("%1/f%2_%3.png")
                                 .arg(*folder)
                                 .arg(i / kImpressions, 3, 10, QLatin1Char('0'))
                                 .arg(i % kImpressions);
        auto record = extractMinutiae(test::loadPicture(name, PixelFormat::Grey8, 500));
        REQUIRE(record);
        templates.push_back(recordOf(std::move(*record)));
    }

    Distribution genuine, impostor, quick;
    const test::ProcessorTime timer;
    for (std::size_t i = 0; i < templates.size(); ++i)
        for (std::size_t j = i + 1; j < templates.size(); ++j) {
            const int score = matchFingers(templates[i].span(), templates[j].span()).value().score;
            if (i / kImpressions == j / kImpressions) {
                const auto other = recordOf(hasty(decodeMinutiaeRecord(templates[j].span()).value(),
                                                  static_cast<unsigned>(i * 60 + j)));
                quick.scores.push_back(matchFingers(templates[i].span(), other.span()).value().score);
            }
            (i / kImpressions == j / kImpressions ? genuine : impostor).scores.push_back(score);
        }
    const auto compared = static_cast<double>(genuine.scores.size() + impostor.scores.size());
    const double milliseconds = timer.milliseconds() / compared;
    genuine.print("genuine");
    quick.print("hasty");
    impostor.print("impostor");
    const int highestImpostor = impostor.scores.back();
    const auto missed = std::count_if(genuine.scores.begin(), genuine.scores.end(),
                                      [&](int s) { return s <= highestImpostor; });
    const auto missedAtLimit = std::count_if(genuine.scores.begin(), genuine.scores.end(),
                                             [](int s) { return s < kSameFingerScore; });
    std::printf("FNMR at 0 false matches: %ld of %zu; at %d: %ld; %.2f ms a comparison\n", missed,
                genuine.scores.size(), kSameFingerScore, missedAtLimit, milliseconds);
    CHECK(highestImpostor < kSameFingerScore);
    CHECK(missedAtLimit <= 2);
    CHECK(milliseconds < 50);
}
