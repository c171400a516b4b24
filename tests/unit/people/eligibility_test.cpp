#include "core/people/backdrop.h"
#include "core/people/eligibility.h"

#include <rapidcheck.h>

using namespace rekam;

namespace {

struct AgeRow
{
    QDate birth;
    MaritalStatus status;
    QDate today;
    bool mayRecord;
    bool mayPrint;
    EligibilityReason reason;
};

} // namespace

TEST_CASE("recording from sixteen, a card from seventeen, both for who has ever married")
{
    using Why = EligibilityReason;
    const QDate birth(2008, 5, 10);
    const AgeRow table[] = {
        {birth, MaritalStatus::Single, QDate(2024, 5, 9), false, false, Why::TooYoung},
        {birth, MaritalStatus::Single, QDate(2024, 5, 10), true, false, Why::SixteenNoCardYet},
        {birth, MaritalStatus::Single, QDate(2025, 5, 9), true, false, Why::SixteenNoCardYet},
        {birth, MaritalStatus::Single, QDate(2025, 5, 10), true, true, Why::Seventeen},
        {birth, MaritalStatus::Married, QDate(2023, 5, 10), true, true, Why::EverMarried},
        {birth, MaritalStatus::Divorced, QDate(2024, 6, 10), true, true, Why::EverMarried},
        {birth, MaritalStatus::Widowed, QDate(2024, 6, 10), true, true, Why::EverMarried},
        {birth, MaritalStatus::Married, QDate(2040, 1, 1), true, true, Why::Seventeen},
        {QDate(1920, 1, 1), MaritalStatus::Widowed, QDate(2026, 1, 1), true, true, Why::Seventeen},
        {QDate(2008, 2, 29), MaritalStatus::Single, QDate(2025, 2, 27), true, false, Why::SixteenNoCardYet},
        {QDate(2008, 2, 29), MaritalStatus::Single, QDate(2025, 2, 28), true, true, Why::Seventeen},
        {QDate(2008, 2, 29), MaritalStatus::Single, QDate(2024, 2, 28), false, false, Why::TooYoung},
        {QDate(), MaritalStatus::Married, QDate(2025, 5, 10), false, false, Why::BirthDateUnusable},
        {QDate(2025, 5, 11), MaritalStatus::Married, QDate(2025, 5, 10), false, false,
         Why::BirthDateUnusable},
        {birth, MaritalStatus::Married, QDate(), false, false, Why::BirthDateUnusable},
    };
    for (const AgeRow& row : table) {
        INFO(row.birth.toString(Qt::ISODate).toStdString()
             << " on " << row.today.toString(Qt::ISODate).toStdString());
        const Eligibility result = eligibility(row.birth, row.status, row.today);
        CHECK(result.mayRecord == row.mayRecord);
        CHECK(result.mayPrint == row.mayPrint);
        CHECK(result.reason == row.reason);
    }
}

TEST_CASE("the day is told from which age alone is enough")
{
    const Eligibility result = eligibility(QDate(2010, 3, 4), MaritalStatus::Single, QDate(2026, 1, 1));

    CHECK(result.mayRecordFrom == QDate(2026, 3, 4));
    CHECK(result.mayPrintFrom == QDate(2027, 3, 4));
}

TEST_CASE("who may get a card may be recorded, and a right once gained stays")
{
    const bool holds = rc::check([] {
        const QDate birth = QDate(1950, 1, 1).addDays(*rc::gen::inRange(0, 30'000));
        const QDate today = birth.addDays(*rc::gen::inRange(0, 20'000));
        const auto status = *fromCode<MaritalStatus>(*rc::gen::inRange(1, 5));
        const Eligibility now = eligibility(birth, status, today);
        const Eligibility later = eligibility(birth, status, today.addDays(*rc::gen::inRange(0, 5000)));
        RC_ASSERT(!now.mayPrint || now.mayRecord);
        RC_ASSERT(!now.mayPrint || later.mayPrint);
        RC_ASSERT(!now.mayRecord || later.mayRecord);
    });
    CHECK(holds);
}

TEST_CASE("the backdrop is red for odd years, blue for even ones, orange for foreign residents")
{
    CHECK(backdropFor(QDate(1999, 1, 1), Citizenship::Wni) == BackdropColor::Red);
    const BackdropRule other{BackdropColor::Blue, BackdropColor::Red, BackdropColor::Blue};
    CHECK(backdropFor(QDate(1999, 1, 1), Citizenship::Wni, other) == BackdropColor::Blue);
    CHECK(backdropFor(QDate(2000, 1, 1), Citizenship::Wni, other) == BackdropColor::Red);
    CHECK(backdropFor(QDate(2000, 1, 1), Citizenship::Oa, other) == BackdropColor::Blue);
    CHECK(backdropFor(QDate(2000, 1, 1), Citizenship::Wni) == BackdropColor::Blue);
    CHECK(backdropFor(QDate(2000, 1, 1), Citizenship::Dual) == BackdropColor::Blue);
    CHECK(backdropFor(QDate(1999, 1, 1), Citizenship::Oa) == BackdropColor::Orange);
}
