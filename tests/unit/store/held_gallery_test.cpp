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

    const auto people = home.store().held().load(asked);

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

    const auto people = home.store().held().load(again.recording.id);

    REQUIRE(people);
    REQUIRE((*people)->others.size() == 1);
    CHECK((*people)->others[0].isSameNik);
}

TEST_CASE("while nobody is signed in the guard is given nobody")
{
    GalleryHome home;
    const RecordId asked = home.draft(1);
    home.store().lock();

    CHECK(home.store().held().load(asked).error().code() == Errc::VaultLocked);
}

TEST_CASE("a damaged extract is left out and the others are still there")
{
    GalleryHome home;
    const RecordId asked = home.draft(1);
    const RecordId damaged = home.sealedRecord(3);
    const RecordId sound = home.sealedRecord(5);
    REQUIRE(home.store().core().sql().execute("UPDATE extracts SET sealed = zeroblob(64) WHERE recording = ?",
                                              {damaged.bytes()}));

    const auto people = home.store().held().load(asked);

    REQUIRE(people);
    REQUIRE((*people)->others.size() == 1);
    CHECK((*people)->others[0].person->record == sound);
}
