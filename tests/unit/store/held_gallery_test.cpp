// Who is still held at the station, as the who-is-who guard is given it.
#include "tests/support/store_home.h"

using namespace rekam;
using namespace rekam::test;

namespace {

struct GalleryHome : StoreHome
{
    LoginSession by = begin();

    RecordId draft(quint32 number)
    {
        MadeUpVisit visit = madeUpVisit(number, by.account, clock.now);
        REQUIRE(commit(visit));
        return visit.recording.id;
    }
    RecordId sealedRecord(quint32 number)
    {
        MadeUpVisit visit = madeUpVisit(number, by.account, clock.now);
        signOff(visit, by.account, clock.now);
        REQUIRE(commit(visit));
        REQUIRE(seal(visit));
        return visit.recording.id;
    }
};

} // namespace

TEST_CASE("the guard is given what counts of the one who is asked about, and everybody else who is held")
{
    GalleryHome home;
    const RecordId asked = home.draft(1);
    const RecordId parked = home.draft(2);
    const RecordId gone = home.sealedRecord(3);

    const auto people = home.store().held().load(asked, {});

    REQUIRE(people);
    CHECK((*people)->asked.record == asked);
    REQUIRE((*people)->asked.fingers.size() == 10);
    // The second, better attempt of each slap is the one that counts.
    CHECK((*people)->asked.fingers.front().bytes->span().back() == static_cast<unsigned char>(10'000 + 6));
    REQUIRE((*people)->others.size() == 2);
    CHECK((*people)->others[0].person->record == parked);
    CHECK((*people)->others[1].person->record == gone);
    for (const HeldOther& other : (*people)->others) {
        CHECK(other.person->fingers.size() == 10);
        CHECK(other.person->eyes.size() == 2); // also of the sealed one
        CHECK_FALSE(other.isSameNik);
    }
}

TEST_CASE("somebody's earlier record is known as their own by the NIK, not by anything else")
{
    GalleryHome home;
    home.sealedRecord(3);
    MadeUpVisit again = madeUpVisit(4, home.by.account, home.clock.now);
    again.recording.applicant.nik = sampleNik(3);
    again.request.nik = sampleNik(3);
    REQUIRE(home.commit(again));

    const auto people = home.store().held().load(again.recording.id, {});

    REQUIRE(people);
    REQUIRE((*people)->others.size() == 1);
    CHECK((*people)->others[0].isSameNik);
}

TEST_CASE("while nobody is signed in the guard is given nobody")
{
    GalleryHome home;
    const RecordId asked = home.draft(1);
    home.store().lock();

    CHECK(home.store().held().load(asked, {}).error().code() == Errc::VaultLocked);
}

TEST_CASE("a damaged extract is left out and the others are still there")
{
    GalleryHome home;
    const RecordId asked = home.draft(1);
    const RecordId damaged = home.sealedRecord(3);
    const RecordId sound = home.sealedRecord(5);
    REQUIRE(home.store().core().sql().execute("UPDATE extracts SET sealed = zeroblob(64) WHERE recording = ?",
                                              {damaged.bytes()}));

    const auto people = home.store().held().load(asked, {});

    REQUIRE(people);
    REQUIRE((*people)->others.size() == 1);
    CHECK((*people)->others[0].person->record == sound);
}

TEST_CASE(
    "who is known already is not given again, unless something of them changed or it is the same person")
{
    GalleryHome home;
    const RecordId asked = home.draft(1);
    const RecordId parked = home.draft(2);
    const RecordId gone = home.sealedRecord(3);
    const auto first = home.store().held().load(asked, {});
    REQUIRE(first);
    HeldVersions known;
    for (const HeldOther& other : (*first)->others)
        known[other.record] = other.version;

    const auto again = home.store().held().load(asked, known);
    REQUIRE(again);
    REQUIRE((*again)->others.size() == 2);
    CHECK_FALSE((*again)->others[0].person);
    CHECK_FALSE((*again)->others[1].person);
    CHECK((*again)->asked.fingers.size() == 10);

    ++known[parked];
    const auto changed = home.store().held().load(asked, known);
    REQUIRE(changed);
    CHECK((*changed)->others[0].person);
    CHECK_FALSE((*changed)->others[1].person);

    MadeUpVisit back = madeUpVisit(4, home.by.account, home.clock.now);
    back.recording.applicant.nik = sampleNik(3);
    back.request.nik = sampleNik(3);
    REQUIRE(home.commit(back));
    const auto same = home.store().held().load(back.recording.id, known);
    REQUIRE(same);
    const auto& others = (*same)->others;
    const auto own = std::find_if(others.begin(), others.end(),
                                  [&](const HeldOther& other) { return other.record == gone; });
    REQUIRE(own != others.end());
    CHECK(own->isSameNik);
    CHECK(own->person);
}

TEST_CASE("an officer's templates are sealed with the account, replaced, and gone with it")
{
    GalleryHome home;
    const RecordId asked = home.draft(1);
    OfficerTable& officers = home.store().officers();
    const std::vector<BiometricTemplate> fingers = {{2, sharedBytes("FMR the right one")},
                                                    {7, sharedBytes("FMR the left one")}};
    CHECK(officers.keep({}, {}).error().code() == Errc::StepNotAllowed);
    REQUIRE(officers.keep(fingers, {}));
    REQUIRE(officers.keep(fingers, {{1, sharedBytes("RIC2 one eye")}}));

    CHECK(*officers.given() == std::vector<AccountId>{home.by.account});
    const auto people = home.store().held().load(asked, {});
    REQUIRE(people);
    REQUIRE((*people)->officers.size() == 1);
    CHECK((*people)->officers[0].fingers.size() == 2);
    CHECK((*people)->officers[0].eyes.size() == 1);
    const auto rows = home.store().core().sql().select("SELECT sealed FROM officer_templates");
    REQUIRE(rows);
    CHECK_FALSE((*rows)[0].blob(0).contains("FMR"));

    home.store().lock();
    CHECK(officers.given().error().code() == Errc::VaultLocked);
    CHECK(officers.keep(fingers, {}).error().code() == Errc::VaultLocked);
}
