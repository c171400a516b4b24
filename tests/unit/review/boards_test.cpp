#include "core/review/ageing.h"
#include "core/review/contact_sheet.h"
#include "core/review/step_times.h"

#include "tests/support/sample_people.h"

#include <set>

using namespace rekam;
using namespace rekam::test;

namespace {

ReviewItem item(quint32 number, Hold hold, std::vector<Doubt> doubts = {})
{
    ReviewItem made;
    made.record = idNumber<RecordId>(number);
    made.hold = hold;
    made.doubts = std::move(doubts);
    return made;
}

const QDateTime kNow(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC);

} // namespace

TEST_CASE("everything that is held stands on the sheet, the most doubtful first")
{
    const ContactSheet sheet = contactSheetOf({item(1, Hold::Held, {Doubt::LowScore}), item(2, Hold::None),
                                               item(3, Hold::Held, {Doubt::Override, Doubt::OddHour}),
                                               item(4, Hold::Held, {Doubt::Exception, Doubt::LowScore})},
                                              1);
    REQUIRE(sheet.held == 3);
    CHECK(sheet.items[0].record == idNumber<RecordId>(3));
    CHECK(sheet.items[1].record == idNumber<RecordId>(4));
    CHECK(sheet.items[2].record == idNumber<RecordId>(1));
}

TEST_CASE("one in ten of the rest is drawn, at least three, and the same ones when looked at again")
{
    std::vector<ReviewItem> rest;
    for (quint32 i = 1; i <= 100; ++i)
        rest.push_back(item(i, Hold::None));
    const ContactSheet first = contactSheetOf(rest, 7);
    CHECK(first.sampled == 10);
    CHECK(first.others == 90);
    std::vector<ReviewItem> turned(rest.rbegin(), rest.rend());
    CHECK(contactSheetOf(turned, 7).items == first.items);
    CHECK_FALSE(contactSheetOf(rest, 8).items == first.items);
    CHECK(contactSheetOf({rest.begin(), rest.begin() + 2}, 7).sampled == 2);
    CHECK(contactSheetOf({rest.begin(), rest.begin() + 12}, 7).sampled == 3);
}

TEST_CASE("whoever records cannot know who will be drawn: every recording is drawn by some seed")
{
    std::vector<ReviewItem> rest;
    for (quint32 i = 1; i <= 40; ++i)
        rest.push_back(item(i, Hold::None));
    std::set<RecordId> drawn;
    for (quint64 seed = 0; seed < 200; ++seed) {
        for (const ReviewItem& one : contactSheetOf(rest, seed).items)
            drawn.insert(one.record);
    }
    CHECK(drawn.size() == rest.size());
}

TEST_CASE("who waits three, seven and twenty days stands in that band from that hour on")
{
    const auto bandAfter = [](qint64 seconds) {
        AgeingRow row;
        row.since = kNow.addSecs(-seconds);
        return std::string(waitBandName(waitBandOf(row, kNow)));
    };
    constexpr qint64 kDay = 86400;
    CHECK(bandAfter(0) == "fresh");
    CHECK(bandAfter(3 * kDay - 1) == "fresh");
    CHECK(bandAfter(3 * kDay) == "3-days");
    CHECK(bandAfter(7 * kDay - 1) == "3-days");
    CHECK(bandAfter(7 * kDay) == "7-days");
    CHECK(bandAfter(20 * kDay) == "20-days");
    AgeingRow row;
    row.since = kNow.addDays(-30);
    CHECK(waitBandsOf({row, row, AgeingRow()}, kNow) == std::array<int, kWaitBands>{1, 0, 0, 2});
}

TEST_CASE("times are medians by device and by age; what was excepted without a picture is left out")
{
    const std::vector<StepFact> facts = {
        {Step::Fingers, "kaca", 20, 3, 10}, {Step::Fingers, "kaca", 60, 9, 90},
        {Step::Fingers, "kaca", 60, 3, 30}, {Step::Fingers, "lama", 20, 4, 50},
        {Step::Fingers, "", 60, 0, 0},      {Step::Photo, "kamera", 20, 2, 5}};

    const std::vector<StepTime> byDevice = stepTimesOf(facts, StepGroup::Device);
    REQUIRE(byDevice.size() == 3);
    CHECK(byDevice[0] == StepTime{Step::Photo, "kamera", 0, 1, 5, 5, 1});
    CHECK(byDevice[1] == StepTime{Step::Fingers, "kaca", 0, 3, 30, 90, 1});
    CHECK(byDevice[2] == StepTime{Step::Fingers, "lama", 0, 1, 50, 50, 1});
    const std::vector<StepTime> byAge = stepTimesOf(facts, StepGroup::Age);
    REQUIRE(byAge.size() == 3);
    CHECK(byAge[2].ageBand == 60);
    CHECK(byAge[2].count == 2);
    CHECK(byAge[2].retried == 1);
}
