// tus 1.0.0 (core, creation, expiration) at /v1/packets, with the packet's own identity as the upload's, and
// the state of a packet with its signed receipt.
#include "app/central/service.h"
#include "app/central/upload_area.h"

#include "core/base/log.h"
#include "core/vault/packet_writer.h"

#include <QFile>

REKAM_LOG(lcPackets, "rekam.central.packets")

namespace rekam::central {
namespace {

constexpr const char* kTusVersion = "1.0.0";
constexpr qint64 kLargestPacket = 260LL * 1024 * 1024;
constexpr int kExpireDays = 7;

using Request = httplib::Request;
using Response = httplib::Response;

QByteArray headerOf(const Request& request, const char* name)
{
    return QByteArray::fromStdString(request.get_header_value(name));
}

std::optional<qint64> numberIn(const Request& request, const char* name)
{
    bool ok = false;
    const qint64 value = headerOf(request, name).toLongLong(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

// "packet <base64 of the identity as text>" among the comma-separated pairs.
PacketId packetIn(const QByteArray& uploadMetadata)
{
    for (const QByteArray& pair : uploadMetadata.split(',')) {
        const QList<QByteArray> parts = pair.trimmed().split(' ');
        if (parts.size() == 2 && parts[0] == "packet")
            return PacketId::fromText(QString::fromLatin1(QByteArray::fromBase64(parts[1])));
    }
    return {};
}

PacketId packetInPath(const Request& request)
{
    return PacketId::fromText(QString::fromStdString(request.matches[1].str()));
}

void setTus(Response& response) { response.set_header("Tus-Resumable", kTusVersion); }

void setOffset(Response& response, qint64 offset)
{
    response.set_header("Upload-Offset", std::to_string(offset));
}

void setExpires(Response& response, const QDateTime& at)
{
    response.set_header(
        "Upload-Expires",
        QLocale::c().toString(at.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toStdString());
}

// Another station's packet is as unknown as none.
Result<std::optional<PacketRow>> ownPacket(Service& service, const Station& station, const PacketId& id)
{
    REKAM_TRY(std::optional<PacketRow> row, service.packets.find(id));
    if (row && row->station != station.id)
        row.reset();
    return row;
}

qint64 offsetOf(const Service& service, const PacketRow& row)
{
    return row.state == PacketState::Uploading ? UploadArea(service.folder).offset(row.id) : row.length;
}

QByteArray signedReceipt(const Service& service, const PacketRow& row)
{
    QByteArray body = row.receipt;
    if (service.faults.has(FaultKind::ReceiptOther)) {
        Receipt other = decodeReceipt(body).value();
        other.digest = Digest::of(QByteArray("another packet"));
        body = encodeReceipt(other);
    }
    return signBody(body,
                    service.faults.has(FaultKind::ReceiptKey) ? service.strangersKey : service.receiptKey);
}

QJsonObject stateOf(const Service& service, const PacketRow& row)
{
    QJsonObject state;
    state.insert(QLatin1String("packet"), row.id.text());
    state.insert(QLatin1String("length"), row.length);
    state.insert(QLatin1String("offset"), offsetOf(service, row));
    switch (row.state) {
    case PacketState::Uploading:
        state.insert(QLatin1String("state"), QStringLiteral("uploading"));
        break;
    case PacketState::Received:
        state.insert(QLatin1String("state"), QStringLiteral("received"));
        state.insert(QLatin1String("receipt"), QString::fromLatin1(signedReceipt(service, row).toBase64()));
        break;
    case PacketState::Refused:
        state.insert(QLatin1String("state"), QStringLiteral("refused"));
        state.insert(QLatin1String("reason"), row.reason);
        break;
    }
    return state;
}

void announce(Response& response)
{
    response.status = 204;
    setTus(response);
    response.set_header("Tus-Version", kTusVersion);
    response.set_header("Tus-Extension", "creation,expiration");
    response.set_header("Tus-Max-Size", std::to_string(kLargestPacket));
}

void create(Service& service, const Station& station, const Request& request, Response& response)
{
    setTus(response);
    const std::optional<qint64> length = numberIn(request, "Upload-Length");
    const PacketId id = packetIn(headerOf(request, "Upload-Metadata"));
    if (headerOf(request, "Tus-Resumable") != kTusVersion)
        return answerError(response, 412, "tus-version");
    if (!length || *length < PacketHeader::kSize || id.isNull())
        return answerError(response, 400, "malformed");
    if (*length > kLargestPacket)
        return answerError(response, 413, "too-large");

    const PacketRow row{
        id, station.id, *length, PacketState::Uploading, service.clock.nowUtc().addDays(kExpireDays), {}, {}};
    const Result<bool> created = service.packets.create(row);
    if (!created)
        return answerFailure(response, created.error());
    if (!*created) { // never reset: what is here stays
        const auto known = ownPacket(service, station, id);
        return known && *known ? answerJson(response, 409, stateOf(service, **known))
                               : answerError(response, 409, "exists");
    }
    response.status = 201;
    response.set_header("Location", "/v1/packets/" + id.text().toStdString());
    setOffset(response, 0);
    setExpires(response, row.expiresAt);
}

void refuse(Service& service, const PacketId& id, const Error& error)
{
    qCWarning(lcPackets).noquote() << "packet refused" << error.logText();
    const Status moved = UploadArea(service.folder).moveToRefused(id);
    const QString reason = QString::fromLatin1(errcName(error.code())) + QLatin1Char(' ') + error.fact("why");
    if (const Status marked = service.packets.markRefused(id, reason.trimmed()); !marked || !moved)
        qCCritical(lcPackets) << "refused packet could not be put away";
}

// The upload is whole: check it, move it out of the upload area, and only then give the receipt.
Status settle(Service& service, const Station& station, const PacketRow& row)
{
    const UploadArea area(service.folder);
    const QString received = service.folder.receivedFile(row.id);
    if (!QFile::exists(received)) {
        const Result<PacketHeader> header = area.check(row.id, station);
        if (!header) {
            refuse(service, row.id, header.error());
            return {};
        }
        REKAM_CHECK(area.moveToReceived(row.id));
    }
    QFile file(received);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Errc::FileUnreadable, {{"file", QStringLiteral("packet")}});
    REKAM_TRY(const PacketHeader header, decodePacketHeader(file.read(PacketHeader::kSize)));
    REKAM_TRY(const Digest digest, digestOfFile(received));
    const Receipt receipt{
        row.id, station.id, static_cast<quint64>(row.length), digest, service.clock.nowUtc(), header.audit};
    REKAM_CHECK(service.packets.markReceived(row.id, receipt, header.record));
    service.wakeMatcher();
    return {};
}

struct Received
{
    qint64 offset = 0;
    bool isRefused = false; // longer than announced, or the disk refused
};

Result<Received> receive(Service& service, const PacketRow& row, qint64 from, const Request& request,
                         const httplib::ContentReader& reader)
{
    Result<UploadWriter> writer = UploadWriter::open(service.folder.uploadFile(row.id), from, row.length);
    if (!writer) {
        drain(reader);
        return Unexpected(writer.error());
    }
    Received received;
    bool mustFlip = service.faults.has(FaultKind::PacketByte) && from == 0;
    const auto put = [&mustFlip](UploadWriter& to, const char* data, std::size_t size) {
        QByteArray bytes(data, static_cast<qsizetype>(size));
        if (std::exchange(mustFlip, false))
            bytes[bytes.size() - 1] = static_cast<char>(bytes.back() ^ 1);
        return to.append(bytes.constData(), size);
    };
    qint64 acknowledged = 0;
    acknowledgeAtOnce(request);
    reader([&](const char* data, std::size_t size) {
        constexpr qint64 kAcknowledgeEach = 64LL * 1024;
        received.isRefused = received.isRefused || !put(*writer, data, size);
        if (writer->offset() - acknowledged >= kAcknowledgeEach) {
            acknowledged = writer->offset();
            acknowledgeAtOnce(request);
        }
        return !service.server.isStopping();
    });
    received.offset = writer->offset();
    REKAM_CHECK(writer->finish());
    return received;
}

// Which status says that this PATCH cannot be taken; 0 where it can.
int objectionTo(const Service& service, const PacketRow& row, const Request& request)
{
    if (headerOf(request, "Tus-Resumable") != kTusVersion)
        return 412;
    if (headerOf(request, "Content-Type") != "application/offset+octet-stream" ||
        request.has_header("Content-Encoding"))
        return 415;
    if (row.state == PacketState::Uploading && row.expiresAt < service.clock.nowUtc())
        return 410;
    return numberIn(request, "Upload-Offset") == offsetOf(service, row) ? 0 : 409;
}

void append(Service& service, const Station& station, const PacketRow& row, const Request& request,
            Response& response, const httplib::ContentReader& reader)
{
    if (const int objection = objectionTo(service, row, request);
        objection != 0 || row.state != PacketState::Uploading) {
        drain(reader);
        if (objection != 0)
            return answerError(response, objection, "not-taken");
        response.status = 204; // whole already
        return setOffset(response, row.length);
    }
    const Result<Received> received = receive(service, row, offsetOf(service, row), request, reader);
    if (!received)
        return answerFailure(response, received.error());
    if (received->isRefused)
        return answerError(response, 413, "too-large");
    if (received->offset == row.length) {
        if (const Status settled = settle(service, station, row); !settled)
            return answerFailure(response, settled.error());
    }
    response.status = 204;
    setOffset(response, received->offset);
    setExpires(response, row.expiresAt);
}

void patch(Service& service, const Station& station, const Request& request, Response& response,
           const httplib::ContentReader& reader)
{
    setTus(response);
    const PacketId id = packetInPath(request);
    if (!service.locks.take(id)) {
        drain(reader);
        return answerError(response, 423, "locked");
    }
    const Result<std::optional<PacketRow>> row = ownPacket(service, station, id);
    if (row && *row) {
        append(service, station, **row, request, response, reader);
    } else {
        drain(reader);
        if (row)
            answerError(response, 404, "unknown-packet");
        else
            answerFailure(response, row.error());
    }
    service.locks.release(id);
}

// Whole but not settled: the centre stopped in between, or another thread is about to.
Status settleIfWhole(Service& service, const Station& station, const PacketId& id)
{
    if (!service.locks.take(id))
        return {};
    Status settled;
    const Result<std::optional<PacketRow>> row = ownPacket(service, station, id);
    if (row && *row && (*row)->state == PacketState::Uploading && offsetOf(service, **row) == (*row)->length)
        settled = settle(service, station, **row);
    service.locks.release(id);
    return settled;
}

void show(Service& service, const Station& station, const Request& request, Response& response)
{
    setTus(response);
    response.set_header("Cache-Control", "no-store");
    const PacketId id = packetInPath(request);
    if (const Status settled = settleIfWhole(service, station, id); !settled)
        return answerFailure(response, settled.error());
    const Result<std::optional<PacketRow>> row = ownPacket(service, station, id);
    if (!row)
        return answerFailure(response, row.error());
    if (!*row)
        return answerError(response, 404, "unknown-packet");
    if (request.method != "HEAD")
        return answerJson(response, 200, stateOf(service, **row));
    response.status = 200;
    setOffset(response, offsetOf(service, **row));
    response.set_header("Upload-Length", std::to_string((*row)->length));
    if ((*row)->state == PacketState::Uploading)
        setExpires(response, (*row)->expiresAt);
}

} // namespace

void addPacketRoutes(Service& service, httplib::Server& server)
{
    constexpr const char* kOne = "/v1/packets/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
    server.Options("/v1/packets",
                   forStation(service, StationHandler([](const Station&, const Request&, Response& response) {
                                  announce(response);
                              })));
    server.Post("/v1/packets",
                forStation(service, StationBodyHandler([&service](const Station& station,
                                                                  const Request& request, Response& response,
                                                                  const httplib::ContentReader& reader) {
                               drain(reader);
                               create(service, station, request, response);
                           })));
    server.Get(kOne,
               forStation(service, StationHandler([&service](const Station& station, const Request& request,
                                                             Response& response) {
                              show(service, station, request, response);
                          })));
    server.Patch(kOne,
                 forStation(service, StationBodyHandler([&service](const Station& station,
                                                                   const Request& request, Response& response,
                                                                   const httplib::ContentReader& reader) {
                                patch(service, station, request, response, reader);
                            })));
}

} // namespace rekam::central
