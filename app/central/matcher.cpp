#include "app/central/matcher.h"

#include "core/base/log.h"
#include "core/vault/key_file.h"
#include "core/vault/private_file.h"

#include <QUuid>
#include <algorithm>

REKAM_LOG(lcMatch, "rekam.central.match")

namespace rekam::central {
namespace {

constexpr auto kPrintReady = "PRINT_READY_RECORD";
constexpr auto kDuplicate = "DUPLICATE_RECORD";
constexpr auto kUnreadable = "ENROLL_FAILURE_AT_CENTRAL";

Unexpected tampered(const char* why)
{
    return Unexpected(Errc::PacketTampered, {{"why", QString::fromLatin1(why)}});
}

// Pictures of fingers and eyes: bytes that no two people share.
std::vector<QByteArray> samplesOf(const PacketManifest& manifest)
{
    std::vector<QByteArray> digests;
    for (const ManifestEntry& entry : manifest.entries) {
        const bool isPicture = entry.use == EntryUse::Sample || entry.use == EntryUse::SampleSecondImage;
        if (!isPicture || !entry.target)
            continue;
        const Modality modality = modalityOf(*entry.target);
        if (modality == Modality::Finger || modality == Modality::Iris)
            digests.push_back(entry.digest.toBytes());
    }
    return digests;
}

QByteArray dataOf(const OpenedPacket& opened, const PacketManifest& manifest, EntryUse use)
{
    const auto entry = std::find_if(manifest.entries.begin(), manifest.entries.end(),
                                    [use](const ManifestEntry& e) { return e.use == use; });
    const PayloadEntry* payload = entry == manifest.entries.end() ? nullptr : opened.entry(entry->name);
    return payload != nullptr ? payload->data : QByteArray();
}

// A packet that cannot be used is an outcome, not a failure of the centre; a disk that fails is one.
bool isAboutThePacket(Errc code)
{
    return code == Errc::PacketMalformed || code == Errc::PacketTampered || code == Errc::PacketKeyWrong ||
           code == Errc::NikMalformed || code == Errc::NikDayImpossible || code == Errc::NikSerialZero ||
           code == Errc::ResidentUnknown || code == Errc::DeviceVirtualRefused ||
           code == Errc::MessageMalformed || code == Errc::FileUnreadable;
}

} // namespace

Result<PacketManifest> checkedManifest(const OpenedPacket& opened)
{
    const PayloadEntry* bytes = opened.entry(QStringLiteral("manifest.cbor"));
    if (bytes == nullptr)
        return tampered("no manifest");
    REKAM_TRY(PacketManifest manifest, packetManifestFromCbor(bytes->data));
    const PacketHeader& header = opened.header;
    if (manifest.packet != header.packet || manifest.record != header.record ||
        manifest.station != header.station || manifest.kind != header.kind)
        return tampered("manifest of another packet");
    REKAM_CHECK(checkEntries(manifest, opened.entries));
    const bool hasVirtual =
        std::any_of(manifest.entries.begin(), manifest.entries.end(), [](const ManifestEntry& entry) {
            return !entry.attempt.isNull() && entry.device.isVirtual;
        });
    if (manifest.kind == HomeKind::Real && hasVirtual)
        return Unexpected(Errc::DeviceVirtualRefused);
    return manifest;
}

Result<Matcher> Matcher::open(DataFolder folder, Database& database, Clock& clock)
{
    constexpr std::size_t kLargestPem = 16UL * 1024;
    REKAM_TRY(BoxKey packetKey, loadBoxKey(folder.packetKey()));
    KeyAndCertificate authority;
    REKAM_TRY(authority.keyPem, readPrivateFile(folder.authorityKey(), kLargestPem));
    REKAM_TRY(const SecureBuffer certificate, readPrivateFile(folder.authorityCertificate(), kLargestPem));
    authority.certificatePem = QByteArray(reinterpret_cast<const char*>(certificate.data()),
                                          static_cast<qsizetype>(certificate.size()));
    REKAM_TRY(const HomeKind kind, Register(database).kind());
    return Matcher(std::move(folder), database, clock, std::move(packetKey), std::move(authority), kind);
}

Result<bool> Matcher::work()
{
    bool didSomething = false;
    for (;;) {
        REKAM_TRY(const bool filled, fillOneOrder());
        REKAM_TRY(const bool matched, matchOnePacket());
        REKAM_TRY(const bool settled, settleOneDecision());
        if (settled) { // all of them before the cards that were asked for with them
            didSomething = true;
            continue;
        }
        REKAM_TRY(const bool answered, answerOneRequest());
        REKAM_TRY(const bool compared, compareOneFace());
        if (!filled && !matched && !answered && !compared)
            return didSomething;
        didSomething = true;
    }
}

Result<bool> Matcher::fillOneOrder()
{
    REKAM_TRY(const std::optional<CertificateOrder> order, m_stations.nextOrder());
    if (!order)
        return false;
    const QDateTime now = m_clock.nowUtc();
    Station station{StationId(QUuid::createUuid()),
                    order->stationName,
                    order->kind,
                    {},
                    order->signingKey,
                    order->sealingKey};
    Result<QByteArray> certificate =
        signStationRequest(m_authority, order->csrPem, order->stationName, station.id, order->kind, now);
    if (!certificate) {
        REKAM_CHECK(m_stations.refuse(order->number, QStringLiteral("request")));
        return true;
    }
    station.certificatePem = *std::move(certificate);
    REKAM_TRY(const QByteArray hash, certificateHash(station.certificatePem));
    REKAM_CHECK(m_stations.fill(order->number, station, hash, now));
    qCInfo(lcMatch).noquote() << "station enrolled id=" + station.id.text();
    return true;
}

Result<bool> Matcher::matchOnePacket()
{
    REKAM_TRY(const std::optional<ReceivedPacket> packet, m_packets.nextToMatch());
    if (!packet)
        return false;
    REKAM_TRY(const MatchOutcome outcome, decide(*packet));
    REKAM_CHECK(m_packets.settle(outcome));
    qCInfo(lcMatch).noquote() << "matched packet=" + packet->id.text() + " word=" + outcome.news.word;
    return true;
}

Result<MatchOutcome> Matcher::decide(const ReceivedPacket& packet)
{
    MatchOutcome outcome{{packet.id, packet.record, m_clock.nowUtc(), {}, {}}, packet.station, {}, {}, {}};
    const Result<OpenedPacket> opened = openPacket(m_folder.receivedFile(packet.id), m_packetKey);
    const Result<PacketManifest> manifest =
        opened ? checkedManifest(*opened) : Result<PacketManifest>(Unexpected(opened.error()));
    const Status accepted =
        manifest ? accept(*opened, *manifest, outcome) : Status(Unexpected(manifest.error()));
    if (accepted)
        return outcome;
    if (!isAboutThePacket(accepted.error().code()))
        return Unexpected(accepted.error());
    outcome.news.word = QString::fromLatin1(kUnreadable);
    outcome.news.detail = QString::fromLatin1(errcName(accepted.error().code()));
    return outcome;
}

Status Matcher::accept(const OpenedPacket& opened, const PacketManifest& manifest, MatchOutcome& outcome)
{
    REKAM_TRY(const std::optional<ResidentRecord> resident, m_people.find(manifest.nik));
    if (!resident)
        return Unexpected(Errc::ResidentUnknown);
    outcome.nik = manifest.nik.text();
    outcome.samples = samplesOf(manifest);
    REKAM_TRY(const QString known, m_packets.recordedAs(outcome.nik, manifest.record, outcome.samples));
    if (!known.isEmpty()) {
        outcome.news.word = QString::fromLatin1(kDuplicate);
        outcome.news.detail = known;
        return {};
    }
    const CardHolder holder{dataOf(opened, manifest, EntryUse::CardPortrait),
                            dataOf(opened, manifest, EntryUse::CardSignature),
                            {}}; // the station that recorded holds the templates
    REKAM_TRY(outcome.card, cardJob(holder, *resident, manifest.station, manifest.record, manifest.packet));
    outcome.news.word = QString::fromLatin1(kPrintReady);
    return {};
}

Result<CardJobMessage> Matcher::cardJob(const CardHolder& holder, const ResidentRecord& resident,
                                        const StationId& to, const RecordId& record, const PacketId& packet)
{
    const QDateTime now = m_clock.nowUtc();
    const CardData card{resident.applicant,
                        holder.portraitJp2,
                        holder.signatureJp2,
                        resident.applicant.address.regencyName,
                        now.toOffsetFromUtc(7 * 3600).date(),
                        holder.fingers};
    QByteArray plain = toCbor(card);
    // A card that the station could not read is found here.
    if (card.portraitJp2.isEmpty() || !cardDataFromCbor(plain))
        return tampered("no portrait for the card");
    REKAM_TRY(const std::optional<Station> station, m_stations.byId(to));
    if (!station)
        return tampered("unknown station");
    const QByteArray sealed = sealTo(
        {reinterpret_cast<const unsigned char*>(plain.constData()), static_cast<std::size_t>(plain.size())},
        station->sealingKey);
    wipe(plain);
    return CardJobMessage{CardJobId(QUuid::createUuid()), record, packet, to, now, sealed};
}

} // namespace rekam::central
