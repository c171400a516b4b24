// store_writer write DIR [COUNT]: records and seals made-up people until killed, and says what was
// acknowledged, a line each. store_writer check DIR: reads such lines and says whether all of it is there.
// Exit code 0 fine, 1 not, 2 unusable.
#include "core/store/store_report.h"
#include "core/vault/key_file.h"
#include "tests/support/store_home.h"

#include <cstdio>
#include <iostream>
#include <string>

using namespace rekam;
using namespace rekam::test;

namespace {

int fail(const char* what, const Error& error)
{
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(error.logText()));
    return 1;
}

void acknowledge(const char* what, quint32 number)
{
    std::printf("%s %u\n", what, number);
    std::fflush(stdout);
}

struct Writer
{
    QString base;
    SystemClock clock{};
    RandomIdSource ids{};
    MadeUpCentre centre{};
    std::unique_ptr<StationDatabase> store{};
    LoginSession by{};

    QString homeFolder() const { return base + QStringLiteral("/home"); }
    QString packetKeyFile() const { return base + QStringLiteral("/packet.key"); }

    Status open()
    {
        const StoreOptions options{clock, ids, PassphraseCost::cheapForTests()};
        const bool isNew = !Home::exists(homeFolder());
        REKAM_TRY(Home home, isNew ? Home::create(homeFolder(), HomeKind::Training, clock.nowUtc(), ids)
                                   : Home::open(homeFolder()));
        REKAM_TRY(store, StationDatabase::open(std::move(home), options));
        REKAM_TRY(const bool isEmpty, store->accounts().isEmpty());
        const SecureBuffer words = secret(StoreHome::kPassphrase);
        if (isEmpty) {
            REKAM_TRY(by, store->accounts().create(QStringLiteral("supervisor"), Role::Supervisor, words));
        } else {
            NewsForSessions news;
            REKAM_TRY(by, store->signIn(QStringLiteral("supervisor"), words, news));
        }
        if (auto known = loadBoxKey(packetKeyFile()))
            centre.packetKey = std::move(*known);
        else
            REKAM_CHECK(saveKey(packetKeyFile(), centre.packetKey));
        REKAM_TRY(const auto identity, store->centre().loadIdentity());
        return identity ? Status() : store->centre().saveIdentity(centre.identity());
    }

    Status recordOne(quint32 number)
    {
        MadeUpVisit visit = madeUpVisit(number, by.account, clock.nowUtc());
        std::vector<Taken> taken;
        std::swap(taken, visit.taken);
        for (const Taken& one : taken) {
            StoreChange change;
            change.request = visit.request;
            change.recording = visit.recording;
            change.attempts = {one.payload};
            change.audit = {auditLine("attempt-sealed")};
            REKAM_CHECK(store->commit(change));
        }
        acknowledge("draft", number);
        visit.taken = std::move(taken);
        signOff(visit, by.account, clock.nowUtc());
        StoreChange change;
        change.recording = visit.recording;
        change.attempts = {visit.taken.back().payload};
        change.audit = {auditLine("signed-off")};
        REKAM_CHECK(store->commit(change));
        REKAM_CHECK(
            store->sealRecording({visit.recording, visit.request.ticket, "face", {auditLine("sealing")}}));
        acknowledge("sealed", number);
        return {};
    }

    // Drafts have all their pictures, sealed ones a packet that the centre opens and no key of a draft.
    Status checkAcknowledged(const std::string& what, quint32 number)
    {
        const RecordId record = idNumber<RecordId>(2000 + number);
        REKAM_TRY(const Recording recording, store->work().loadRecording(record));
        const bool isSealed = recording.state == RecordingState::Sealed;
        if (what == "sealed" && !isSealed)
            return Unexpected(Errc::RecordMissing,
                              {{"state", QString::fromLatin1(recordingStateName(recording.state))}});
        if (isSealed) {
            REKAM_TRY(const auto item, store->outbox().findByRecord(record));
            REKAM_CHECK(openPacket(item->file, centre.packetKey));
            REKAM_CHECK(store->work().loadDeskExtract(record));
            return {};
        }
        for (const Attempt* attempt : recording.allAttempts())
            REKAM_CHECK(store->loadAttempt(record, attempt->id));
        return {};
    }
};

int write(Writer& writer, quint32 count)
{
    if (const Status opened = writer.open(); !opened)
        return fail("open", opened.error());
    const auto first = writer.store->core().sql().number("SELECT count(*) FROM recordings");
    if (!first)
        return fail("count", first.error());
    for (quint32 number = static_cast<quint32>(*first) + 1; count > 0; ++number, --count) {
        if (const Status done = writer.recordOne(number); !done)
            return fail("record", done.error());
    }
    return 0;
}

int check(Writer& writer)
{
    if (const Status opened = writer.open(); !opened)
        return fail("open", opened.error());
    std::string what;
    quint32 number = 0;
    while (std::cin >> what >> number) {
        if (const Status there = writer.checkAcknowledged(what, number); !there)
            return fail((what + ' ' + std::to_string(number)).c_str(), there.error());
    }
    if (const auto work = writer.store->work().loadOpenWork(); !work || !work->quarantinedRows.empty())
        return fail("rows", Error(Errc::RowQuarantined));
    writer.store.reset();
    const auto report = verifyStore(writer.homeFolder());
    if (!report)
        return fail("verify", report.error());
    if (!report->isSound() || !report->orphanFiles.empty())
        return fail(report->audit.finding ? auditFaultName(report->audit.finding->fault) : "verify",
                    Error(Errc::StoreDamaged));
    std::printf("sound: %d recordings, %d packets, %llu audit rows\n", report->recordings, report->packets,
                static_cast<unsigned long long>(report->audit.rows));
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    const std::string command = argc > 2 ? argv[1] : "";
    if (command != "write" && command != "check") {
        std::fputs("store_writer write DIR [COUNT] | check DIR\n", stderr);
        return 2;
    }
    Writer writer{QString::fromLocal8Bit(argv[2])};
    if (command == "check")
        return check(writer);
    constexpr quint32 kForEver = 1'000'000;
    return write(writer, argc > 3 ? static_cast<quint32>(std::stoul(argv[3])) : kForEver);
}
