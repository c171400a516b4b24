#include "tests/flow/sync/sync_line.h"

using namespace rekam;
using fake::waitUntil;
using test::Line;

TEST_CASE(
    "a sealed packet ends with a verified receipt, a status and a card job that only this station opens")
{
    Line line;
    const OutboxItem item = line.queue();
    const QString nik = line.centre.nikOf(QStringLiteral("adult"));
    QElapsedTimer clock;
    clock.start();

    line.link->connectTo(line.station.settings(line.centre));

    REQUIRE(waitUntil(
        [&] { return line.hasWord(item.packet, "PRINT_READY_RECORD") && !line.outbox->cardJobs().empty(); }));
    const qint64 elapsed = clock.elapsed();
    std::printf("upload to print-ready: %lld ms\n", static_cast<long long>(elapsed));
    CHECK(line.isReceipted(item.packet));
    const CardJobMessage job = line.outbox->cardJobs().front();
    CHECK(job.record == item.record);
    const Result<CardData> card = line.station.openCard(job);
    REQUIRE(card.has_value());
    CHECK(card->applicant.nik.text() == nik);
    CHECK(card->portraitJp2 == QByteArray(60'000, 'p'));
    CHECK_FALSE(fake::SyncStation().openCard(job).has_value());
    CHECK(waitUntil([&] { return line.outbox->policy().has_value(); }));
    CHECK(waitUntil([&] { return line.link->link().state == LinkState::Connected; }));
    REQUIRE(waitUntil([&] { return line.outbox->centreTime().isValid(); }));
    CHECK(std::abs(line.outbox->centreTime().secsTo(QDateTime::currentDateTimeUtc())) < 60);
}

TEST_CASE("POST and PATCH arrive once each when all goes well")
{
    Line line;
    const OutboxItem item = line.queue();

    line.link->connectTo(line.station.settings(line.centre));

    REQUIRE(waitUntil([&] { return line.isReceipted(item.packet); }));
    CHECK(line.centre.requests("POST /v1/packets") == 1);
    CHECK(line.centre.requests("PATCH " + line.pathOf(item.packet)) == 1);
}

TEST_CASE("a creation whose answer is cut is not sent again by itself")
{
    Line line({QStringLiteral("cut-answer:POST@2")}); // the first POST enrolled us
    const OutboxItem item = line.queue();

    line.link->connectTo(line.station.settings(line.centre));

    REQUIRE(waitUntil([&] { return line.isReceipted(item.packet); }));
    CHECK(line.centre.requests("POST /v1/packets") == 1);
    CHECK(line.centre.requests("PATCH " + line.pathOf(item.packet)) == 1);
}

TEST_CASE("a PATCH whose answer is cut is settled by asking, not by sending again")
{
    Line line({QStringLiteral("cut-answer:PATCH@1")});
    const OutboxItem item = line.queue();

    line.link->connectTo(line.station.settings(line.centre));

    REQUIRE(waitUntil([&] { return line.isReceipted(item.packet); }));
    CHECK(line.centre.requests("POST /v1/packets") == 1);
    CHECK(line.centre.requests("PATCH " + line.pathOf(item.packet)) == 1);
}

TEST_CASE("a connection cut in the middle of the body goes on where it was")
{
    Line line({QStringLiteral("cut-body:PATCH@1")});
    const OutboxItem item = line.queue();

    line.link->connectTo(line.station.settings(line.centre));

    REQUIRE(waitUntil([&] { return line.isReceipted(item.packet); }));
    CHECK(line.centre.requests("POST /v1/packets") == 1);
    CHECK(line.centre.requests("PATCH " + line.pathOf(item.packet)) == 2);
    // The second PATCH was shorter than the packet by what had arrived.
    qint64 sent = 0;
    for (const QByteArray& entry : line.centre.file("access.log").split('\n')) {
        if (entry.contains(" PATCH "))
            sent = entry.split(' ').at(4).toLongLong();
    }
    CHECK(sent > 0);
    CHECK(sent < item.lengthBytes);
}

TEST_CASE("a centre that answers 503 is asked again later and nothing is lost")
{
    Line line({QStringLiteral("fail:HEAD@1"), QStringLiteral("fail:PATCH@1")});
    const OutboxItem item = line.queue();

    line.link->connectTo(line.station.settings(line.centre));

    REQUIRE(waitUntil([&] { return line.isReceipted(item.packet); }));
}

TEST_CASE("a receipt signed with a key that nobody trusts leaves the packet unsent")
{
    Line line({QStringLiteral("receipt-key")});
    const OutboxItem item = line.queue();

    line.link->connectTo(line.station.settings(line.centre));

    CHECK(line.failureOf(item.packet) == Errc::ReceiptForged);
    CHECK_FALSE(line.isReceipted(item.packet));
    CHECK(QFile::exists(item.file));
}

TEST_CASE("a receipt for other bytes leaves the packet unsent")
{
    Line line({QStringLiteral("receipt-other")});
    const OutboxItem item = line.queue();

    line.link->connectTo(line.station.settings(line.centre));

    CHECK(line.failureOf(item.packet) == Errc::ReceiptForOther);
    CHECK_FALSE(line.isReceipted(item.packet));
}

TEST_CASE("a card job signed with a key that nobody trusts is refused")
{
    Line line({QStringLiteral("card-key")});
    const OutboxItem item = line.queue();

    line.link->connectTo(line.station.settings(line.centre));

    REQUIRE(waitUntil(
        [&] { return line.hasWord(item.packet, "PRINT_READY_RECORD") && !line.outbox->refused().empty(); }));
    CHECK(line.outbox->refused().front() == Errc::SignatureInvalid);
    CHECK(line.outbox->cardJobs().empty());
}

TEST_CASE("a packet altered on its way is refused by the centre and parked")
{
    Line line({QStringLiteral("packet-byte")});
    const OutboxItem item = line.queue();

    line.link->connectTo(line.station.settings(line.centre));

    CHECK(line.failureOf(item.packet) == Errc::CentreRefused);
    CHECK(line.outbox->row(item.packet).item.state == OutboxState::Parked);
}

TEST_CASE("a packet altered at the station never leaves it")
{
    Line line;
    const OutboxItem item = line.queue();
    QFile file(item.file);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(5000));
    REQUIRE(file.putChar('!'));
    file.close();

    line.link->connectTo(line.station.settings(line.centre));

    CHECK(line.failureOf(item.packet) == Errc::PacketTampered);
    CHECK(line.outbox->row(item.packet).item.state == OutboxState::Parked);
    CHECK(line.centre.requests("POST /v1/packets") == 0);
}

TEST_CASE("a login page with status 200 is no centre and no receipt")
{
    Line line;
    REQUIRE(line.centre.stop() == 0);
    REQUIRE(line.centre.start({QStringLiteral("captive-portal")}));
    const OutboxItem item = line.queue();

    line.link->connectTo(line.station.settings(line.centre));

    CHECK(line.linkFailure() == Errc::MessageMalformed);
    CHECK(line.outbox->row(item.packet).item.state == OutboxState::Queued);
}

TEST_CASE("a centre that takes the connection and says nothing times out")
{
    Line line({QStringLiteral("stall:HEAD@1")});
    const OutboxItem item = line.queue();
    SyncSettings settings = line.station.settings(line.centre);
    settings.transferTimeout = std::chrono::milliseconds(700);

    line.link->connectTo(std::move(settings));

    CHECK(line.linkFailure() == Errc::CentreTimedOut);
    REQUIRE(waitUntil([&] { return line.isReceipted(item.packet); })); // and goes on when it speaks again
}

TEST_CASE("no centre at all is unreachable, and the packet waits")
{
    Line line;
    const OutboxItem item = line.queue();
    SyncSettings settings = line.station.settings(line.centre);
    REQUIRE(line.centre.stop() == 0);

    line.link->connectTo(std::move(settings));

    CHECK(line.linkFailure() == Errc::CentreUnreachable);
    CHECK(line.link->link().state == LinkState::Unreachable);
    CHECK(line.outbox->row(item.packet).item.failures == 0);
}

TEST_CASE("a server certificate of another authority is refused before anything is said")
{
    Line line;
    REQUIRE(line.centre.stop() == 0);
    REQUIRE(line.centre.start({QStringLiteral("certificate")}));
    const OutboxItem item = line.queue();

    line.link->connectTo(line.station.settings(line.centre));

    CHECK(line.linkFailure() == Errc::CentreCertificateWrong);
    CHECK(line.link->link().state == LinkState::Refused);
    CHECK(line.outbox->row(item.packet).item.state == OutboxState::Queued);
    CHECK(line.centre.requests("HEAD " + line.pathOf(item.packet)) == 0);
}

TEST_CASE("a server name that the certificate does not hold is refused")
{
    Line line;
    SyncSettings settings = line.station.settings(line.centre);
    settings.address = QStringLiteral("https://127.0.0.2:%1").arg(line.centre.port());

    line.link->connectTo(std::move(settings));

    // Nothing listens at .2, or it answers with a certificate for .1: either way no centre of ours.
    const auto failure = line.linkFailure();
    CHECK((failure == Errc::CentreUnreachable || failure == Errc::CentreCertificateWrong));
}

TEST_CASE("a certificate that begins in the future makes the clock suspicious")
{
    fake::CentreProcess later({QStringLiteral("--as-of"), QStringLiteral("2046-01-01"),
                               QStringLiteral("--people"), QStringLiteral("10")});
    REQUIRE(later.start());
    fake::SyncStation station;

    const auto error = station.enrolAt(later, later.enrolCode(fake::SyncStation::name()));

    REQUIRE(error);
    CHECK(error->code() == Errc::ClockSuspicious);
}

TEST_CASE("a station certificate of another centre is refused in the handshake")
{
    Line line;
    Line other;
    SyncSettings settings = other.station.settings(other.centre);
    settings.address = line.centre.address();
    settings.caPem = line.centre.file("ca.pem");

    line.link->connectTo(std::move(settings));

    // In TLS 1.3 the refusal comes after the handshake; where the connection is reset first, the next attempt
    // brings it.
    const bool isRefused = waitUntil([&] {
        const bool isSaid = line.linkFailure() == Errc::StationCertificateRefused;
        if (!isSaid)
            line.link->syncNow();
        return isSaid;
    });
    CHECK(isRefused);
    CHECK(line.centre.requests("GET /v1/statuses") == 0);
}

TEST_CASE("the second record of one person is a duplicate and gets no card")
{
    Line line;
    line.link->connectTo(line.station.settings(line.centre));
    const OutboxItem first = line.queue();
    REQUIRE(waitUntil([&] { return line.hasWord(first.packet, "PRINT_READY_RECORD"); }));

    const OutboxItem second = line.queue();

    REQUIRE(waitUntil([&] { return line.hasWord(second.packet, "DUPLICATE_RECORD"); }));
    REQUIRE(waitUntil([&] { return line.outbox->cardJobs().size() == 1; }));
}

TEST_CASE("the same finger under another NIK is a duplicate that names the other NIK")
{
    Line line;
    line.link->connectTo(line.station.settings(line.centre));
    const QString firstNik = line.centre.nikOf(QStringLiteral("adult"));
    const OutboxItem first = line.queue();
    REQUIRE(waitUntil([&] { return line.hasWord(first.packet, "PRINT_READY_RECORD"); }));

    const OutboxItem second = line.queue(QStringLiteral("single-word-name"));

    REQUIRE(waitUntil([&] { return line.hasWord(second.packet, "DUPLICATE_RECORD"); }));
    CHECK(line.outbox->news().back().detail == firstNik);
}

TEST_CASE("a packet without a portrait is an enrolment failure, not a silence")
{
    Line line;
    const OutboxItem item = line.station.makePacket(
        {line.centre.nikOf(QStringLiteral("adult")), "finger", true, HomeKind::Training, 1000, false});
    line.outbox->add(item);

    line.link->connectTo(line.station.settings(line.centre));

    REQUIRE(waitUntil([&] { return line.hasWord(item.packet, "ENROLL_FAILURE_AT_CENTRAL"); }));
}

TEST_CASE("events are delivered once and told of what became of the card")
{
    Line line;
    line.link->connectTo(line.station.settings(line.centre));
    const OutboxItem item = line.queue();
    REQUIRE(waitUntil([&] { return !line.outbox->cardJobs().empty(); }));
    const CardJobMessage job = line.outbox->cardJobs().front();
    const StationEvent printed{
        EventId(QUuid::createUuid()), QStringLiteral("printed"),      item.record, job.id,
        QStringLiteral("A1234567"),   QDateTime::currentDateTimeUtc()};

    line.outbox->addEvents({printed});

    REQUIRE(waitUntil([&] { return line.outbox->undelivered() == 0; }));
    std::optional<ResidentRecord> resident;
    QObject receiver;
    line.link->lookUpResident(*Nik::parse(line.centre.nikOf(QStringLiteral("adult"))), &receiver,
                              [&](const Result<ResidentRecord>& found) {
                                  REQUIRE(found.has_value());
                                  resident = *found;
                              });
    REQUIRE(waitUntil([&] { return resident.has_value(); }));
    CHECK(resident->recordingWord == QStringLiteral("CARD_PRINTED"));
}

TEST_CASE("a look-up finds who is registered, and says so where nobody is")
{
    Line line;
    line.link->connectTo(line.station.settings(line.centre));
    std::optional<Result<ResidentRecord>> known;
    std::optional<Result<ResidentRecord>> unknown;
    QObject receiver;
    line.link->lookUpResident(*Nik::parse(line.centre.nikOf(QStringLiteral("single-word-name"))), &receiver,
                              [&](const Result<ResidentRecord>& found) { known = found; });
    line.link->lookUpResident(*Nik::parse(QStringLiteral("1101010101010001")), &receiver,
                              [&](const Result<ResidentRecord>& found) { unknown = found; });

    REQUIRE(waitUntil([&] { return known.has_value() && unknown.has_value(); }));
    INFO((*known ? std::string() : known->error().logText().toStdString()));
    REQUIRE(known->has_value());
    CHECK_FALSE((*known)->applicant.name.text().contains(QLatin1Char(' ')));
    REQUIRE_FALSE(unknown->has_value());
    CHECK(unknown->error().code() == Errc::ResidentUnknown);
}

TEST_CASE("a look-up whose answer is cut is asked once more")
{
    Line line({QStringLiteral("cut-answer:POST@2")});
    line.link->connectTo(line.station.settings(line.centre));
    std::optional<Result<ResidentRecord>> found;
    QObject receiver;

    line.link->lookUpResident(*Nik::parse(line.centre.nikOf(QStringLiteral("adult"))), &receiver,
                              [&](const Result<ResidentRecord>& answer) { found = answer; });

    REQUIRE(waitUntil([&] { return found.has_value(); }));
    CHECK(found->has_value());
    CHECK(line.centre.requests("POST /v1/residents/lookup") == 2);
}

TEST_CASE("a look-up before the link is made answers NotEnrolled")
{
    fake::Outbox outbox;
    SystemClock clock;
    SyncLink link(outbox, clock, fake::quickPace());
    std::optional<Errc> code;
    QObject receiver;

    link.lookUpResident(*Nik::parse(QStringLiteral("1101010101010001")), &receiver,
                        [&](const Result<ResidentRecord>& found) { code = found.error().code(); });

    REQUIRE(waitUntil([&] { return code.has_value(); }));
    CHECK(*code == Errc::NotEnrolled);
}

TEST_CASE("a one-time code enrols one station, under its name, once")
{
    fake::CentreProcess centre({QStringLiteral("--people"), QStringLiteral("10")});
    REQUIRE(centre.start());
    fake::SyncStation first;
    fake::SyncStation second;
    const QString code = centre.enrolCode(fake::SyncStation::name());
    const QString otherName = centre.enrolCode(QStringLiteral("another"));

    CHECK_FALSE(first.enrolAt(centre, code));
    CHECK(second.enrolAt(centre, code)->code() == Errc::EnrolCodeWrong);
    CHECK(second.enrolAt(centre, otherName)->code() == Errc::EnrolCodeWrong);
    CHECK(second.enrolAt(centre, QStringLiteral("AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-A"))->code() ==
          Errc::EnrolCodeWrong);
    CHECK(second.enrolAt(centre, centre.enrolCode(fake::SyncStation::name()), HomeKind::Real)->code() ==
          Errc::HomeOfOtherKind);
}

TEST_CASE("the centre stops cleanly at SIGTERM, and its matcher with it")
{
    Line line;
    line.link->connectTo(line.station.settings(line.centre));
    REQUIRE(waitUntil([&] { return line.link->link().state == LinkState::Connected; }));

    CHECK(line.centre.stop() == 0);
}
