#include "core/service/substitute_letter.h"

#include "tests/support/sample_people.h"

using namespace rekam;
using namespace rekam::test;
using S = LetterState;

namespace {

const QDateTime kNow(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC);
const QDate kToday(2026, 11, 23);

LetterFacts facts(LetterCause cause = LetterCause::BlanksOut, int blanks = 0)
{
    LetterFacts made{.applicant = sampleApplicant()};
    made.recordingWord = QStringLiteral("PRINT_READY_RECORD");
    made.blanksInStock = blanks;
    made.cause = cause;
    made.today = kToday;
    return made;
}

SubstituteLetter letter(quint32 id = 1, const QDateTime& at = kNow)
{
    return issueLetter(idNumber<LetterId>(id), facts(), QStringLiteral("SUKET-20261123-%1").arg(id), {},
                       "operator.1", at);
}

SubstituteLetter in(S state)
{
    SubstituteLetter made = letter();
    made.state = state;
    return made;
}

} // namespace

TEST_CASE("a letter is good for six months")
{
    CHECK(letter().validUntil == QDate(2027, 5, 23));
    CHECK(letter(1, QDateTime(QDate(2026, 8, 31), QTime(2, 0), Qt::UTC)).validUntil == QDate(2027, 2, 28));
}

TEST_CASE("a letter is for who is recorded and of age, while there is nothing to print on")
{
    CHECK(mayIssueLetter(facts()));
    CHECK(mayIssueLetter(facts(LetterCause::RibbonOut, 30)));
    CHECK(mayIssueLetter(facts(LetterCause::BlanksOut, 1)).error().code() == Errc::BlanksAvailable);
    LetterFacts other = facts();
    other.recordingWord = QStringLiteral("UNREGISTERED");
    CHECK(mayIssueLetter(other).error().code() == Errc::NotRecorded);
    other = facts();
    other.applicant.birthDate = kToday.addYears(-16);
    CHECK(mayIssueLetter(other).error().code() == Errc::CardNotAllowedYet);
    other = facts();
    other.isActive = false;
    CHECK(mayIssueLetter(other).error().code() == Errc::ResidentInactive);
    other = facts();
    other.hasOpenLetter = true;
    CHECK(mayIssueLetter(other).error().code() == Errc::LetterStillGood);
}

TEST_CASE("each step of a letter is allowed in its states and in no other")
{
    struct Row
    {
        LetterEvent event;
        std::vector<S> allowed;
    };
    const QDateTime late = QDateTime(QDate(2027, 5, 20), QTime(2, 0), Qt::UTC);
    const std::vector<Row> rows = {
        {letter_event::Called{}, {S::Waiting}},
        {letter_event::CardHandedOver{}, {S::Waiting, S::Called}},
        {letter_event::Renewed{QStringLiteral("SUKET-20270520-1")}, {S::Waiting, S::Called}},
        {letter_event::Withdrawn{QStringLiteral("pindah")}, {S::Waiting, S::Called}}};
    for (const Row& row : rows) {
        for (int state = 1; state <= static_cast<int>(S::Withdrawn); ++state) {
            const auto now = static_cast<S>(state);
            const bool isAllowed =
                std::find(row.allowed.begin(), row.allowed.end(), now) != row.allowed.end();
            INFO(letterEventName(row.event) << " in " << letterStateName(now));
            CHECK(advance(in(now), row.event, late).has_value() == isAllowed);
        }
    }
}

TEST_CASE("a letter is renewed near its end for six more months and keeps its place")
{
    CHECK(advance(letter(), letter_event::Renewed{"N"}, kNow).error().code() == Errc::LetterStillGood);
    const QDateTime late(QDate(2027, 5, 9), QTime(2, 0), Qt::UTC);
    const SubstituteLetter renewed = advance(letter(), letter_event::Renewed{"N"}, late).value();
    CHECK(renewed.validUntil == QDate(2027, 11, 9));
    CHECK(renewed.firstIssuedAt == kNow);
    CHECK(renewed.number == "N");
    CHECK(renewed.renewals == 1);
}

TEST_CASE("the oldest letter is first, and a blank that somebody was called for is not free")
{
    std::vector<SubstituteLetter> letters = {letter(1, kNow), letter(2, kNow.addDays(-9)),
                                             letter(3, kNow.addDays(-2))};
    letters[0].state = S::Closed;
    sortByTurn(letters);
    CHECK(letters[0].id == idNumber<LetterId>(2));
    CHECK(letters[1].id == idNumber<LetterId>(3));
    CHECK(callable(letters, 0) == 0);
    CHECK(callable(letters, 1) == 1);
    CHECK(callable(letters, 9) == 2);
    letters[0].state = S::Called;
    CHECK(callable(letters, 1) == 0);
    CHECK(callable(letters, 2) == 1);
}

TEST_CASE("numbers go on within the day and begin again on the next")
{
    CHECK(nextLetterNumber({}, kToday) == "SUKET-20261123-1");
    CHECK(nextLetterNumber({letter(1), letter(9)}, kToday) == "SUKET-20261123-10");
    CHECK(nextLetterNumber({letter(9)}, kToday.addDays(1)) == "SUKET-20261124-1");
}

TEST_CASE("a status word is shortened where it is known, and stands as it came otherwise")
{
    CHECK(shortWord("PRINT_READY_RECORD") == "PRR");
    CHECK(shortWord("SENT_FOR_ENROLLMENT") == "SFE");
    CHECK(shortWord("LOOKED_AT") == "LOOKED_AT");
}

TEST_CASE("a letter is read as it was written, and foreign bytes are refused")
{
    SubstituteLetter made = letter();
    made.phone = QStringLiteral("081200000000");
    CHECK(substituteLetterFromCbor(toCbor(made)).value() == made);
    CHECK(substituteLetterFromCbor("no cbor").error().code() == Errc::MessageMalformed);
}
