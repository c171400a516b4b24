// Whoever works here gives their own fingers, through the same capturer as a resident.
#include "core/people/training_subject.h"
#include "core/workflow/account_book.h"
#include "core/workflow/own_fingers_session.h"
#include "tests/support/fake_station.h"
#include "tests/support/sample_templates.h"

using namespace rekam;

namespace {

class Shelf final : public OfficerTemplates
{
public:
    void keep(std::vector<BiometricTemplate> fingers, std::vector<BiometricTemplate> eyes, QObject* receiver,
              Reply<void> reply) override
    {
        if (!error) {
            keptFingers = std::move(fingers);
            keptEyes = std::move(eyes);
            ++kept;
        }
        fake::later<void>(receiver, std::move(reply), error ? Status(Unexpected(*error)) : Status());
    }
    void loadGiven(QObject* receiver, Reply<std::vector<AccountId>> reply) override
    {
        fake::later<std::vector<AccountId>>(receiver, std::move(reply),
                                            Result<std::vector<AccountId>>(given));
    }
    std::vector<BiometricTemplate> keptFingers, keptEyes;
    std::vector<AccountId> given;
    std::optional<Errc> error;
    int kept = 0;
};

struct OwnDesk
{
    OwnDesk()
    {
        station.ports.officers = &shelf;
        station.ports.office.isTraining = true;
        station.assessor.seesFingers = true;
        session.open(station.login);
        fake::settle();
    }
    void captureBy(fake::Device& device)
    {
        device.show();
        fake::settle();
        station.clock.advance(std::chrono::seconds(1));
        device.show();
        fake::settle();
    }
    const OwnFingersSnapshot& now() const { return session.snapshot(); }

    fake::Station station;
    Shelf shelf;
    OwnFingersSession session{station.ports};
};

} // namespace

TEST_CASE("one start takes both index fingers and the eyes by themselves, and keeps templates only")
{
    OwnDesk desk;
    CHECK_FALSE(desk.now().wasGivenBefore);
    CHECK(desk.now().stage == OwnStage::Idle);

    desk.session.begin();
    CHECK(desk.now().now() == CaptureTarget::SingleRightIndex);
    CHECK(desk.station.reader.scenes.back().subject == trainingSubjectOf(desk.station.login.account));
    desk.captureBy(desk.station.reader);
    CHECK(desk.now().now() == CaptureTarget::SingleLeftIndex);
    desk.captureBy(desk.station.reader);
    REQUIRE(desk.now().now() == CaptureTarget::BothEyes);
    CHECK_FALSE(desk.station.reader.isPreviewing);
    desk.station.assessor.stillTemplates = {test::eyeTemplate(Eye::Right, 1),
                                            test::eyeTemplate(Eye::Left, 2)};
    desk.captureBy(desk.station.eyes);

    CHECK(desk.now().stage == OwnStage::Kept);
    CHECK(desk.shelf.keptFingers.size() == 2);
    CHECK(desk.shelf.keptEyes.size() == 2);
    CHECK(desk.station.store.commits.empty());
}

TEST_CASE("eyes may be left out, the fingers are kept all the same")
{
    OwnDesk desk;
    desk.session.begin();
    desk.captureBy(desk.station.reader);
    desk.session.leaveOutEyes(); // not yet: a finger is asked for
    CHECK(desk.now().now() == CaptureTarget::SingleLeftIndex);
    desk.captureBy(desk.station.reader);
    desk.session.leaveOutEyes();
    fake::settle();

    CHECK(desk.now().stage == OwnStage::Kept);
    CHECK(desk.shelf.keptFingers.size() == 2);
    CHECK(desk.shelf.keptEyes.empty());
}

TEST_CASE("a bad picture says why and is taken again; the same finger for the other hand is refused")
{
    OwnDesk desk;
    desk.session.begin();
    desk.station.assessor.still = Verdict::Bad;
    desk.station.assessor.stillReasons = {QualityReason::FingerDry};
    desk.captureBy(desk.station.reader);
    CHECK(desk.now().now() == CaptureTarget::SingleRightIndex);
    CHECK(desk.now().refused.reasons == std::vector{QualityReason::FingerDry});

    desk.station.assessor.still = Verdict::Good;
    desk.station.assessor.stillReasons.clear();
    desk.captureBy(desk.station.reader);
    REQUIRE(desk.now().now() == CaptureTarget::SingleLeftIndex);
    CHECK(desk.now().refused.reasons.empty());

    // The right one lies there again.
    desk.station.assessor.seesFingers = false;
    BiometricTemplate again = test::fingerTemplate(FingerPosition::LeftIndex, 5);
    desk.station.assessor.stillTemplates = {again};
    desk.captureBy(desk.station.reader);
    REQUIRE(desk.now().now() == CaptureTarget::BothEyes);
    desk.session.close();

    desk.session.open(desk.station.login);
    fake::settle();
    desk.session.begin();
    desk.station.assessor.stillTemplates = {test::fingerTemplate(FingerPosition::RightIndex, 5)};
    desk.captureBy(desk.station.reader);
    desk.station.assessor.stillTemplates = {again};
    desk.captureBy(desk.station.reader);
    CHECK(desk.now().now() == CaptureTarget::SingleLeftIndex);
    CHECK(desk.now().refused.reasons == std::vector{QualityReason::FingerRepeated});
    CHECK(desk.shelf.kept == 0);
}

TEST_CASE("what could not be kept is told, and leaving keeps nothing")
{
    OwnDesk desk;
    desk.shelf.error = Errc::DiskFull;
    desk.session.begin();
    desk.captureBy(desk.station.reader);
    desk.captureBy(desk.station.reader);
    desk.session.leaveOutEyes();
    fake::settle();
    CHECK(desk.now().stage == OwnStage::Idle);
    REQUIRE(desk.now().error);
    CHECK(desk.now().error->code() == Errc::DiskFull);

    desk.shelf.error.reset();
    desk.session.begin();
    desk.captureBy(desk.station.reader);
    desk.session.close();
    fake::settle();
    CHECK(desk.shelf.kept == 0);
    CHECK_FALSE(desk.station.reader.isPreviewing);
}

TEST_CASE("the list of accounts says who gave fingers, and nothing where it may not be known")
{
    fake::Station station;
    Shelf shelf;
    shelf.given = {station.login.account};
    AccountBook book(station.accounts, &shelf);
    AccountBook withoutShelf(station.accounts);
    book.open(station.login);
    withoutShelf.open(station.login);
    fake::settle();
    REQUIRE(book.snapshot().gaveFingers);
    CHECK(book.snapshot().gaveFingers->count(station.login.account) == 1);
    CHECK(book.snapshot().gaveFingers->size() == 1);
    CHECK_FALSE(withoutShelf.snapshot().gaveFingers);
}
