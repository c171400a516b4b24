// The centre's promises, asked for one by one with the product's own client.
#include "core/sync/http/http_transport.h"
#include "tests/support/sync_station.h"

#include <csignal>

using namespace rekam;
using fake::waitUntil;

namespace {

template<typename T>
Result<T> wait(const std::function<void(QObject*, Reply<T>)>& call)
{
    QObject receiver;
    std::optional<Result<T>> answer;
    call(&receiver, [&](Result<T> result) { answer = std::move(result); });
    waitUntil([&] { return answer.has_value(); });
    return answer ? *answer
                  : Result<T>(Unexpected(Errc::CentreTimedOut, {{"why", QStringLiteral("no reply at all")}}));
}

struct Counter
{
    explicit Counter(const QStringList& initOptions = {}, HomeKind kind = HomeKind::Training)
        : centre(initOptions)
    {
        REQUIRE(centre.start());
        REQUIRE_FALSE(station.enrolAt(centre, centre.enrolCode(fake::SyncStation::name()), kind));
        transport = HttpTransport::make(station.settings(centre)).value();
    }

    Result<std::optional<qint64>> offset(const PacketId& packet)
    {
        return wait<std::optional<qint64>>(
            [&](QObject* r, auto reply) { transport->findUpload(packet, r, reply); });
    }
    Result<UploadCreation> create(const OutboxItem& item)
    {
        return wait<UploadCreation>([&](QObject* r, auto reply) {
            transport->createUpload(item.packet, item.lengthBytes, r, reply);
        });
    }
    Result<std::optional<qint64>> send(const OutboxItem& item, qint64 from = 0)
    {
        return wait<std::optional<qint64>>(
            [&](QObject* r, auto reply) { transport->sendRest(item.packet, item.file, from, r, reply); });
    }
    Result<std::optional<RemotePacket>> state(const PacketId& packet)
    {
        return wait<std::optional<RemotePacket>>(
            [&](QObject* r, auto reply) { transport->packetState(packet, r, reply); });
    }
    RemotePacket upload(const OutboxItem& item)
    {
        REQUIRE(create(item).has_value());
        REQUIRE(send(item).has_value());
        return state(item.packet).value().value();
    }
    // The first word that the centre says about this packet.
    QString word(const PacketId& packet)
    {
        QString found;
        waitUntil([&] {
            const auto bytes =
                wait<QByteArray>([&](QObject* r, auto reply) { transport->statuses(0, r, reply); });
            const auto body = bytes ? verifiedBody(*bytes, station.enrolment.signingKeys) : bytes;
            const Result<StatusList> list =
                body ? decodeStatuses(*body) : Result<StatusList>(Unexpected(body.error()));
            for (const StatusNews& news : list.has_value() ? list->news : std::vector<StatusNews>()) {
                if (news.packet == packet)
                    found = news.word + QLatin1Char(' ') + news.detail;
            }
            return !found.isEmpty();
        });
        return found.trimmed();
    }

    fake::CentreProcess centre;
    fake::SyncStation station;
    std::unique_ptr<HttpTransport> transport;
};

fake::PacketChoice adult(const fake::CentreProcess& centre)
{
    return {centre.nikOf(QStringLiteral("adult"))};
}

} // namespace

TEST_CASE("a second creation of a packet never resets it, neither half sent nor received")
{
    Counter counter;
    const OutboxItem item = counter.station.makePacket(adult(counter.centre));
    REQUIRE(counter.create(item).value() == UploadCreation::New);

    CHECK(counter.create(item).value() == UploadCreation::Existed);
    REQUIRE(counter.send(item).value() == item.lengthBytes);
    CHECK(counter.create(item).value() == UploadCreation::Existed);

    CHECK(counter.offset(item.packet).value() == item.lengthBytes);
    CHECK(counter.state(item.packet).value()->state == RemoteState::Received);
}

TEST_CASE("the same packet gets the same receipt however often it is asked for")
{
    Counter counter;
    const OutboxItem item = counter.station.makePacket(adult(counter.centre));

    const QByteArray receipt = counter.upload(item).signedReceipt;

    CHECK(counter.state(item.packet).value()->signedReceipt == receipt);
    REQUIRE(counter.centre.stop() == 0);
    REQUIRE(counter.centre.start({}, counter.centre.port()));
    CHECK(counter.state(item.packet).value()->signedReceipt == receipt);
}

TEST_CASE("the receipt names packet, station, length, digest and audit head")
{
    Counter counter;
    const OutboxItem item = counter.station.makePacket(adult(counter.centre));

    const auto body = verifiedBody(counter.upload(item).signedReceipt, counter.station.enrolment.signingKeys);

    REQUIRE(body.has_value());
    const Receipt receipt = decodeReceipt(*body).value();
    CHECK(receipt.packet == item.packet);
    CHECK(receipt.station == counter.station.enrolment.station);
    CHECK(receipt.digest == item.digest);
    CHECK(receipt.lengthBytes == static_cast<quint64>(item.lengthBytes));
    CHECK(receipt.audit == AuditHead{1, Digest::of(QByteArray("audit"))});
}

TEST_CASE("a PATCH at another offset changes nothing")
{
    Counter counter;
    const OutboxItem item = counter.station.makePacket(adult(counter.centre));
    REQUIRE(counter.create(item).has_value());

    CHECK(counter.send(item, 1000).value() == std::nullopt);

    CHECK(counter.offset(item.packet).value() == 0);
}

TEST_CASE("one station cannot see, send or take another one's packet")
{
    Counter counter;
    fake::SyncStation other;
    REQUIRE_FALSE(other.enrolAt(counter.centre, counter.centre.enrolCode(fake::SyncStation::name())));
    const auto transport = HttpTransport::make(other.settings(counter.centre)).value();
    const OutboxItem item = counter.station.makePacket(adult(counter.centre));
    counter.upload(item);

    const auto seen = wait<std::optional<qint64>>(
        [&](QObject* r, auto reply) { transport->findUpload(item.packet, r, reply); });
    const auto state = wait<std::optional<RemotePacket>>(
        [&](QObject* r, auto reply) { transport->packetState(item.packet, r, reply); });

    CHECK(seen.value() == std::nullopt);
    CHECK(state.value() == std::nullopt);
}

TEST_CASE("a packet that another station signed is refused")
{
    Counter counter;
    fake::SyncStation
        thief; // knows the station's identity and the centre's key, but not the station's signing key
    thief.enrolment.station = counter.station.enrolment.station;
    thief.enrolment.packetKey = counter.station.enrolment.packetKey;
    const OutboxItem item = thief.makePacket(adult(counter.centre));

    const RemotePacket remote = counter.upload(item);

    CHECK(remote.state == RemoteState::Refused);
    CHECK(remote.reason.contains(QLatin1String("signature")));
}

TEST_CASE("a real packet from a training station is refused before it is opened")
{
    Counter counter;
    fake::PacketChoice choice = adult(counter.centre);
    choice.kind = HomeKind::Real;

    CHECK(counter.upload(counter.station.makePacket(choice)).state == RemoteState::Refused);
}

TEST_CASE("a real packet with a picture from a virtual device is refused when it is opened")
{
    Counter counter({QStringLiteral("--kind"), QStringLiteral("real")}, HomeKind::Real);
    const QString nik = QStringLiteral("3315125404050003");
    const OutboxItem fromVirtual = counter.station.makePacket({nik, "finger", true, HomeKind::Real});
    const OutboxItem fromReal = counter.station.makePacket({nik, "finger", false, HomeKind::Real});
    REQUIRE(counter.upload(fromVirtual).state == RemoteState::Received);
    REQUIRE(counter.upload(fromReal).state == RemoteState::Received);

    CHECK(counter.word(fromVirtual.packet) ==
          QStringLiteral("ENROLL_FAILURE_AT_CENTRAL DeviceVirtualRefused"));
    CHECK(counter.word(fromReal.packet) == QStringLiteral("ENROLL_FAILURE_AT_CENTRAL ResidentUnknown"));
}

TEST_CASE("a packet sealed to another centre's key is received but not enrolled")
{
    Counter counter;
    const QByteArray rightKey = counter.station.enrolment.packetKey;
    counter.station.enrolment.packetKey = BoxKey::generate().publicKey();
    const OutboxItem item = counter.station.makePacket(adult(counter.centre));
    counter.station.enrolment.packetKey = rightKey;

    CHECK(counter.upload(item).state == RemoteState::Received);
    CHECK(counter.word(item.packet) == QStringLiteral("ENROLL_FAILURE_AT_CENTRAL PacketKeyWrong"));
}

TEST_CASE("the process that listens gives receipts without the packet key, and matching goes on when the key "
          "is back")
{
    Counter counter;
    const QString key = counter.centre.folder() + QStringLiteral("/keys/packet.key");
    REQUIRE(counter.centre.stop() == 0);
    REQUIRE(QFile::rename(key, key + QStringLiteral(".away")));
    REQUIRE(counter.centre.start({}, counter.centre.port()));
    const OutboxItem item = counter.station.makePacket(adult(counter.centre));

    CHECK(counter.upload(item).state == RemoteState::Received);

    REQUIRE(QFile::rename(key + QStringLiteral(".away"), key));
    CHECK(counter.word(item.packet) == QStringLiteral("PRINT_READY_RECORD"));
}

TEST_CASE("a matcher that is killed is started again and finishes the work")
{
    Counter counter;
    QProcess find;
    find.start(QStringLiteral("/bin/ps"),
               {"--ppid", QString::number(counter.centre.processId()), "-o", "pid="});
    REQUIRE(find.waitForFinished());
    const pid_t matcher = find.readAllStandardOutput().trimmed().toInt();
    REQUIRE(matcher > 1);
    REQUIRE(::kill(matcher, SIGKILL) == 0);
    const OutboxItem item = counter.station.makePacket(adult(counter.centre));
    counter.upload(item);

    CHECK(counter.word(item.packet) == QStringLiteral("PRINT_READY_RECORD"));
}

TEST_CASE("whoever was recorded before is found, and the roster opens at its station only")
{
    Counter counter;
    const auto client = HttpClient::make(counter.station.settings(counter.centre)).value();
    const auto recordingOf = [&](const char* wanted) {
        const QByteArray body =
            "{\"nik\":\"" + counter.centre.nikOf(QLatin1String(wanted)).toLatin1() + "\"}";
        HttpRequest request{"POST",
                            QStringLiteral("/v1/recordings/lookup"),
                            {{"Content-Type", "application/json"}},
                            std::make_unique<SendOnceDevice>(body)};
        const auto held = std::make_shared<HttpRequest>(std::move(request));
        return wait<HttpAnswer>([&](QObject* r, auto reply) { client->send(std::move(*held), r, reply); })
            .value()
            .body;
    };

    CHECK(recordingOf("already-recorded").contains("\"isRecorded\":true"));
    CHECK(recordingOf("adult").contains("\"isRecorded\":false"));
    const HttpAnswer roster = wait<HttpAnswer>([&](QObject* r, auto reply) {
                                  HttpRequest request{"GET", QStringLiteral("/v1/roster?since=0")};
                                  request.largestAnswer = 4 * 1024 * 1024;
                                  client->send(std::move(request), r, reply);
                              }).value();
    const auto sealed = verifiedBody(roster.body, counter.station.enrolment.signingKeys);
    REQUIRE(sealed.has_value());
    const auto plain = counter.station.openSealed(*sealed);
    REQUIRE(plain.has_value());
    CHECK(plain->contains("people"));
    CHECK_FALSE(fake::SyncStation().openSealed(*sealed).has_value());
}

TEST_CASE("no NIK, name or query stands in the access log")
{
    Counter counter;
    const QString nik = counter.centre.nikOf(QStringLiteral("adult"));
    REQUIRE(wait<ResidentRecord>([&](QObject* r, auto reply) {
                counter.transport->lookUpResident(nik, r, reply);
            }).has_value());

    const QByteArray log = counter.centre.file("access.log");

    CHECK(log.contains("POST /v1/residents/lookup 200"));
    CHECK_FALSE(log.contains(nik.toLatin1()));
    CHECK_FALSE(log.contains('?'));
}

TEST_CASE("unusable arguments end with 2, a folder in use with 1, help with 0")
{
    const auto exitCode = [](const QStringList& arguments) {
        QProcess process;
        process.start(QStringLiteral(REKAM_BIN_DIR "/rekam-central"), arguments);
        process.waitForFinished();
        return process.exitCode();
    };
    fake::CentreProcess centre({QStringLiteral("--people"), QStringLiteral("10")});

    CHECK(exitCode({"--help"}) == 0);
    CHECK(exitCode({}) == 2);
    CHECK(exitCode({"init"}) == 2);
    CHECK(exitCode({"dance", "--data", centre.folder()}) == 2);
    CHECK(exitCode({"serve", "--data", centre.folder(), "--listen", "here"}) == 2);
    CHECK(exitCode({"serve", "--data", centre.folder(), "--fault", "everything"}) == 2);
    CHECK(exitCode({"serve", "--data", centre.folder(), "--database", "postgresql:x"}) == 2);
    CHECK(exitCode({"init", "--data", centre.folder()}) == 1);
    CHECK(exitCode({"serve", "--data", centre.folder() + QStringLiteral("/nothing-here")}) == 1);
}
