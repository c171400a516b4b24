#include "core/protocol/packet_manifest.h"
#include "tests/support/store_home.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace rekam;
using namespace rekam::test;

namespace {

QByteArray everythingUnder(const QString& folder)
{
    QByteArray all;
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden))
        all += everythingUnder(info.filePath());
    return all;
}

} // namespace

TEST_CASE("a sealed recording is opened by the centre and holds every attempt")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    signOff(visit, by.account, home.clock.now);
    REQUIRE(home.commit(visit));

    const auto sealed = home.seal(visit);

    REQUIRE(sealed);
    CHECK(sealed->recording.state == RecordingState::Sealed);
    const auto opened = openPacket(sealed->packetFile, home.centre.packetKey);
    REQUIRE(opened);
    CHECK(opened->fileDigest == sealed->recording.packet->digest);
    CHECK(isSignedByStation(opened->header, home.store().core().station().signing().publicKey()));
    const auto manifest = packetManifestFromCbor(opened->entries[0].data);
    REQUIRE(manifest);
    CHECK(checkEntries(*manifest, opened->entries));
    CHECK(manifest->nik == visit.request.nik);
    CHECK(manifest->operatorName == "supervisor");
    for (const char* name : {"applicant.cbor", "portrait.jp2", "portrait-1.jp2", "signature.pen",
                             "slap-13-1.jp2", "slap-13-2.jp2", "finger-02.fmr", "slap-13-1-finger-02.fmr",
                             "iris-right.jp2", "iris-left.jp2", "approval.pen"}) {
        INFO(name);
        CHECK(opened->entry(QString::fromLatin1(name)) != nullptr);
    }
    const auto portraits =
        std::count_if(manifest->entries.begin(), manifest->entries.end(),
                      [](const ManifestEntry& e) { return e.use == EntryUse::CardPortrait; });
    CHECK(portraits == 1);
    CHECK(opened->entry("slap-13-2.jp2")->data == viewOf(*visit.taken[5].payload->image));
}

TEST_CASE("no key of the station opens its own packet")
{
    StoreHome home;
    const auto sealed = home.sealed(4, home.begin());
    REQUIRE(sealed);
    StoreCore& core = home.store().core();

    const auto withSealingKey = openPacket(sealed->packetFile, core.station().sealing());
    const auto withInboxKey = openPacket(sealed->packetFile, core.signedIn()->keys.inbox());

    CHECK(withSealingKey.error().code() == Errc::PacketKeyWrong);
    CHECK(withInboxKey.error().code() == Errc::PacketKeyWrong);
}

TEST_CASE("after sealing only the desk extract is left of the person")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    signOff(visit, by.account, home.clock.now);
    REQUIRE(home.commit(visit));
    REQUIRE(home.seal(visit));

    const auto attempt = home.store().loadAttempt(visit.recording.id, visit.taken[0].payload->id);
    const auto extract = home.store().work().loadDeskExtract(visit.recording.id);
    const auto stored = home.store().work().loadRecording(visit.recording.id);

    CHECK(attempt.error().code() == Errc::RecordMissing);
    REQUIRE(extract);
    CHECK(extract->nik == visit.request.nik);
    CHECK(extract->name.text() == "SITI AMINAH");
    CHECK(extract->faceJp2 == "face");
    CHECK(extract->templates.size() == 10);
    REQUIRE(stored);
    CHECK(stored->applicant.name.text() == "SITI AMINAH");
    CHECK(stored->applicant.address.street.isEmpty());
    CHECK(stored->applicant.kk != visit.recording.applicant.kk);
    CHECK(stored->applicant.birthDate != visit.recording.applicant.birthDate);
}

TEST_CASE("the day's key is destroyed with its last draft and kept while another draft hangs on it")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit other = madeUpVisit(9, by.account, home.clock.now);
    REQUIRE(home.commit(other));
    const QString epoch = home.file("keys/epoch-20261123");

    REQUIRE(home.sealed(4, by));
    CHECK(QFile::exists(epoch));
    signOff(other, by.account, home.clock.now);
    REQUIRE(home.commit(other));
    REQUIRE(home.seal(other));

    CHECK_FALSE(QFile::exists(epoch));
}

TEST_CASE("the wrapped key of a draft is in no file of the home once Tersegel may be shown")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    signOff(visit, by.account, home.clock.now);
    REQUIRE(home.commit(visit));
    const auto rows = home.store().core().sql().select("SELECT wrapped FROM draft_keys");
    REQUIRE(rows);
    const QByteArray wrapped = rows->at(0).blob(0);
    REQUIRE(everythingUnder(home.folder()).contains(wrapped));

    REQUIRE(home.seal(visit));

    CHECK_FALSE(everythingUnder(home.folder()).contains(wrapped));
    CHECK(QFileInfo(home.file("store.db-wal")).size() == 0);
}

TEST_CASE("a cancelled recording's drafts are destroyed")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    REQUIRE(home.commit(visit));

    visit.recording.state = RecordingState::Cancelled;
    visit.taken.clear();
    REQUIRE(home.commit(visit));

    CHECK(*home.store().core().sql().number("SELECT count(*) FROM attempts") == 0);
    CHECK(*home.store().core().sql().number("SELECT count(*) FROM draft_keys") == 0);
    CHECK_FALSE(QFile::exists(home.file("keys/epoch-20261123")));
}

TEST_CASE("a lost answer of sealing gives the same packet again")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    signOff(visit, by.account, home.clock.now);
    REQUIRE(home.commit(visit));

    const auto first = home.seal(visit);
    const auto second = home.seal(visit);

    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->packetFile == second->packetFile);
    CHECK(first->recording.packet == second->recording.packet);
    CHECK(QDir(home.file("packets")).entryList(QDir::Files).size() == 1);
}

TEST_CASE("the station signs the slip of a sealed recording only, with its home's kind, and only for who is "
          "signed in")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    signOff(visit, by.account, home.clock.now);
    REQUIRE(home.commit(visit));
    SlipClaims claims;
    claims.kind = HomeKind::Real;
    claims.reference = QStringLiteral("N3Z-884-DFR");
    claims.recordedAt = QDateTime(QDate(2026, 7, 14), QTime(2, 41), Qt::UTC);
    const RecordId record = visit.recording.id;

    CHECK(home.store().signSlip(record, claims).error().code() == Errc::StepNotAllowed);
    REQUIRE(home.seal(visit));
    const auto text = home.store().signSlip(record, claims);

    REQUIRE(text);
    const auto body =
        verifiedBody(*signedBytesOf(*text), {home.store().core().station().publicKeys().signing});
    REQUIRE(body);
    const auto signedClaims = decodeSlipBody(*body);
    REQUIRE(signedClaims);
    CHECK(signedClaims->kind == HomeKind::Training);
    CHECK(signedClaims->reference == claims.reference);
    home.store().lock();
    CHECK(home.store().signSlip(record, claims).error().code() == Errc::VaultLocked);
}

TEST_CASE("a recording that was not signed off by who is signed in is not sealed")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    signOff(visit, idNumber<AccountId>(5), home.clock.now);
    REQUIRE(home.commit(visit));

    const auto sealed = home.seal(visit);

    CHECK(sealed.error().code() == Errc::PermissionMissing);
    CHECK(QDir(home.file("packets")).entryList(QDir::Files).isEmpty());
}

TEST_CASE("before enrolment nothing is sealed and the draft stays")
{
    StoreHome home;
    const auto by =
        home.store().accounts().create("supervisor", Role::Supervisor, secret(StoreHome::kPassphrase));
    REQUIRE(by);
    MadeUpVisit visit = madeUpVisit(4, by->account, home.clock.now);
    signOff(visit, by->account, home.clock.now);
    REQUIRE(home.commit(visit));

    CHECK(home.seal(visit).error().code() == Errc::NotEnrolled);
    CHECK(home.store().loadAttempt(visit.recording.id, visit.taken[0].payload->id));
}

TEST_CASE("a sealed recording cannot become a draft again, and none becomes sealed by saying so")
{
    StoreHome home;
    const LoginSession by = home.begin();
    MadeUpVisit visit = madeUpVisit(4, by.account, home.clock.now);
    signOff(visit, by.account, home.clock.now);
    REQUIRE(home.commit(visit));
    REQUIRE(home.seal(visit));
    MadeUpVisit other = madeUpVisit(5, by.account, home.clock.now);
    other.recording.state = RecordingState::Sealed;

    visit.taken.clear();
    CHECK(home.commit(visit).error().code() == Errc::StepNotAllowed);
    CHECK(home.commit(other).error().code() == Errc::StepNotAllowed);
}

TEST_CASE("orphans are swept both ways at the start")
{
    StoreHome home;
    const LoginSession by = home.begin();
    const auto first = home.sealed(4, by);
    const auto second = home.sealed(5, by);
    REQUIRE(second);
    home.close();
    QFile::remove(first->packetFile);
    for (const char* name : {"packets/unknown.rkm", "packets/half.rkm.part"}) {
        QFile orphan(home.file(name));
        REQUIRE(orphan.open(QIODevice::WriteOnly));
    }

    REQUIRE(home.reopen());

    const OpenedStore opened = home.store().takeOpened();
    CHECK(opened.missingPacketFiles == 1);
    CHECK(opened.sweptPacketFiles == 2);
    CHECK(QDir(home.file("packets")).entryList(QDir::Files) ==
          QStringList{QFileInfo(second->packetFile).fileName()});
    CHECK(home.store().outbox().find(first->recording.packet->id)->state == OutboxState::Parked);
}

TEST_CASE("a reader of some sixty lines of Python opens a fresh packet")
{
    if (!QFile::exists("/usr/bin/python3") ||
        QProcess::execute("/usr/bin/python3", {"-c", "import nacl"}) != 0) {
        WARN("skipped: /usr/bin/python3 has no nacl");
        return;
    }
    StoreHome home;
    const auto sealed = home.sealed(4, home.begin());
    REQUIRE(sealed);
    const QString key = home.folder() + "/../packet.key";
    REQUIRE(saveKey(key, home.centre.packetKey));
    QProcess reader;
    const QString station = home.store().core().station().signing().publicKey().toHex();

    reader.start("/usr/bin/python3", {"-B", REKAM_SOURCE_DIR "/tests/support/open_packet.py", "--key", key,
                                      "--station", station, sealed->packetFile});
    REQUIRE(reader.waitForFinished());

    INFO(reader.readAllStandardError().toStdString());
    CHECK(reader.exitCode() == 0);
    const QByteArray told = reader.readAllStandardOutput();
    CHECK(told.contains("manifest.cbor"));
    CHECK(told.contains("portrait.jp2 40012"));
}
