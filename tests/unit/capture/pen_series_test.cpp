#include "core/capture/pen_series.h"

#include "tests/support/byte_damage.h"
#include "tests/support/picks.h"

#include <rapidcheck.h>

using namespace rekam;
using namespace rekam::test;

namespace {

PenSeries twoStrokes()
{
    PenSeries series{10'000, 6'000, {}};
    for (quint32 i = 0; i < 20; ++i)
        series.points.push_back(
            {i * 5, static_cast<qint32>(i * 100), -3, static_cast<quint16>(i * 3000), i != 10});
    return series;
}

Result<PenSeries> decoded(const QByteArray& bytes)
{
    return decodePenSeries(
        {reinterpret_cast<const unsigned char*>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
}

QByteArray encoded(const PenSeries& series)
{
    const SecureBuffer bytes = encodePenSeries(series);
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

} // namespace

TEST_CASE("a pen is down or up: any other word for it is refused")
{
    QByteArray bytes = encoded(twoStrokes());
    bytes[bytes.size() - 1] = '\x7f';
    CHECK_FALSE(decoded(bytes));
}

TEST_CASE("a signature comes back point by point")
{
    CHECK(*decoded(encoded(twoStrokes())) == twoStrokes());
    CHECK(*decoded(encoded(PenSeries{1, 1, {}})) == PenSeries{1, 1, {}});
}

TEST_CASE("any series of points in time comes back as it went")
{
    const bool holds = rc::check([] {
        PenSeries series{pick(1, 30'000), pick(1, 30'000), {}};
        quint32 time = 0;
        const int count = pick(0, 50);
        for (int i = 0; i < count; ++i) {
            time += pick<quint32>(0, 100'000);
            series.points.push_back({time, *rc::gen::arbitrary<qint32>(), *rc::gen::arbitrary<qint32>(),
                                     *rc::gen::arbitrary<quint16>(), *rc::gen::arbitrary<bool>()});
        }
        RC_ASSERT(*decoded(encoded(series)) == series);
    });
    CHECK(holds);
}

TEST_CASE("points that go back in time are refused")
{
    PenSeries series = twoStrokes();
    series.points[7].timeMs = 1;
    CHECK(decoded(encoded(series)).error().code() == Errc::MessageMalformed);
}

TEST_CASE("a pad without size, a wrong beginning and a count that lies are refused")
{
    CHECK(decoded(encoded(PenSeries{0, 100, {}})).error().code() == Errc::MessageMalformed);
    CHECK(decoded(encoded(PenSeries{100, -1, {}})).error().code() == Errc::MessageMalformed);

    const QByteArray good = encoded(twoStrokes());
    CHECK(decoded(good + 'x').error().code() == Errc::MessageMalformed);
    CHECK(decoded(good.chopped(1)).error().code() == Errc::MessageMalformed);
    CHECK(decoded("PEN2" + good.mid(4)).error().code() == Errc::MessageMalformed);
    CHECK(decoded(good.left(12) + QByteArray("\xff\xff\xff\xff") + good.mid(16)).error().code() ==
          Errc::MessageMalformed);
    CHECK(decoded({}).error().code() == Errc::MessageMalformed);
}

TEST_CASE("damaged pen bytes give points in order of time or an error")
{
    const bool holds = rc::check([] {
        const auto read = decoded(test::damaged(encoded(twoStrokes())));
        if (!read) {
            RC_ASSERT(read.error().code() == Errc::MessageMalformed);
            return;
        }
        for (std::size_t i = 1; i < read->points.size(); ++i)
            RC_ASSERT(read->points[i - 1].timeMs <= read->points[i].timeMs);
    });
    CHECK(holds);
}
