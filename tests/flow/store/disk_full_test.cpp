#include "core/store/store_report.h"
#include "tests/support/store_home.h"

#include <sched.h>
#include <sys/mount.h>

using namespace rekam;
using namespace rekam::test;

namespace {

// A small disk of one's own: a tmpfs in a mount namespace, where that is allowed.
bool mountSmallDisk(const QString& folder, const char* size)
{
    if (::unshare(CLONE_NEWNS) != 0)
        return false;
    ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
    return ::mount("none", QFile::encodeName(folder).constData(), "tmpfs", MS_NOSUID | MS_NODEV, size) == 0;
}

struct SmallDisk
{
    explicit SmallDisk(const QString& path) : folder(path), isMounted(mountSmallDisk(path, "size=24m")) {}
    ~SmallDisk()
    {
        if (isMounted)
            ::umount2(QFile::encodeName(folder).constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    QString folder;
    bool isMounted;
};

struct Station
{
    StandingClock clock;
    CountingIds ids;
    MadeUpCentre centre;
    std::unique_ptr<StationDatabase> store;
    LoginSession by;

    StoreOptions options() { return {clock, ids, PassphraseCost::cheapForTests()}; }
    Status begin(const QString& folder)
    {
        REKAM_TRY(Home home, Home::create(folder, HomeKind::Training, clock.now, ids));
        REKAM_TRY(store, StationDatabase::open(std::move(home), options()));
        REKAM_TRY(by,
                  store->accounts().create("supervisor", Role::Supervisor, secret(StoreHome::kPassphrase)));
        return store->centre().saveIdentity(centre.identity());
    }
    Status commit(const MadeUpVisit& visit)
    {
        StoreChange change;
        change.recording = visit.recording;
        for (const Taken& taken : visit.taken)
            change.attempts.push_back(taken.payload);
        change.audit = {auditLine("attempt-sealed")};
        return store->commit(change);
    }
    Result<SealedRecording> seal(const MadeUpVisit& visit)
    {
        return store->sealRecording({visit.recording, {u'A', 1}, "face", {auditLine("signed-off")}});
    }
};

void fillUp(const QString& file, qint64 leaveBytes)
{
    QFile filler(file);
    REQUIRE(filler.open(QIODevice::WriteOnly));
    const QByteArray block(4096, 'f');
    while (filler.write(block) == block.size() && filler.flush()) {
    }
    filler.close();
    REQUIRE(filler.resize(std::max<qint64>(0, filler.size() - leaveBytes)));
}

} // namespace

TEST_CASE(
    "a full disk is said so at every step, nothing acknowledged is lost, and room lets the same step go on")
{
    QTemporaryDir folder;
    const SmallDisk disk(folder.path());
    if (!disk.isMounted) {
        WARN("skipped: no right to mount a small disk");
        return;
    }
    const QString homeFolder = folder.filePath("home");
    Station station;
    REQUIRE(station.begin(homeFolder));
    MadeUpVisit first = madeUpVisit(1, station.by.account, station.clock.now);
    signOff(first, station.by.account, station.clock.now);
    REQUIRE(station.commit(first));
    const QString filler = folder.filePath("filler");
    int refusedSeals = 0;
    int refusedCommits = 0;

    // Less and less room: each lack must be named, and the store stay as it was.
    for (const qint64 room : {qint64{0}, qint64{8} << 10, qint64{64} << 10, qint64{300} << 10}) {
        fillUp(filler, room);
        const auto sealed = station.seal(first);
        if (!sealed) {
            ++refusedSeals;
            CHECK(sealed.error().code() == Errc::DiskFull);
            CHECK(station.store->loadAttempt(first.recording.id, first.taken[0].payload->id));
        }
        const MadeUpVisit other = madeUpVisit(7, station.by.account, station.clock.now);
        const Status written = station.commit(other);
        if (!written) {
            ++refusedCommits;
            CHECK(written.error().code() == Errc::DiskFull);
            CHECK(station.store->work().loadRecording(other.recording.id).error().code() ==
                  Errc::RecordMissing);
        }
        REQUIRE(QFile::remove(filler));
    }
    CHECK(refusedSeals >= 2);
    CHECK(refusedCommits >= 2);

    const auto sealed = station.seal(first);
    REQUIRE(sealed);
    CHECK(openPacket(sealed->packetFile, station.centre.packetKey));
    station.store.reset();
    const auto report = verifyStore(homeFolder);
    REQUIRE(report);
    CHECK(report->isSound());
    CHECK(report->orphanFiles.empty());
}
