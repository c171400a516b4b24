// A station as the centre sees it: keys, enrolment, packets that a real centre accepts, and a SyncLink over a
// fake outbox.
#pragma once

#include "core/protocol/packet_manifest.h"
#include "core/sync/enrolment.h"
#include "core/sync/sync_link.h"
#include "core/vault/box_key.h"
#include "core/vault/packet_writer.h"
#include "core/vault/signing_key.h"
#include "tests/support/centre_process.h"
#include "tests/support/fake_outbox.h"

#include <QTemporaryDir>
#include <QUuid>

namespace rekam::fake {

struct PacketChoice
{
    QString nik;
    QByteArray fingerPicture = "a finger that nobody else has";
    bool isVirtual = true;
    HomeKind kind = HomeKind::Training;
    int fillerBytes = 300'000; // something to upload
    bool hasPortrait = true;
    QByteArray portrait = QByteArray(60'000, 'p'); // no picture
};

class SyncStation
{
public:
    static QString name() { return QStringLiteral("kec-331512-01"); }

    // Enrols with a code of this centre; the error where that fails.
    std::optional<Error> enrolAt(CentreProcess& centre, const QString& code,
                                 HomeKind kind = HomeKind::Training, const QByteArray& caPem = {})
    {
        EnrolmentRequest request{centre.address(),
                                 caPem.isEmpty() ? centre.file("ca.pem") : caPem,
                                 code,
                                 name(),
                                 m_signing.publicKey(),
                                 m_sealing.publicKey(),
                                 kind};
        bool isAnswered = false;
        std::optional<Error> error;
        QObject receiver;
        enrol(std::move(request), &receiver, [&](Result<EnrolmentAnswer> answer) {
            isAnswered = true;
            if (answer)
                enrolment = *std::move(answer);
            else
                error = answer.error();
        });
        waitUntil([&] { return isAnswered; });
        return isAnswered
                   ? error
                   : std::optional(Error(Errc::CentreTimedOut, {{"why", QStringLiteral("no reply at all")}}));
    }

    SyncSettings settings(const CentreProcess& centre) const
    {
        SyncSettings settings{centre.address(), centre.file("ca.pem"), enrolment.certificatePem,
                              enrolment.tlsKeyPem.clone()};
        settings.transferTimeout = std::chrono::seconds(5);
        return settings;
    }

    // Writes a packet as the station's store does and gives the outbox row for it.
    OutboxItem makePacket(const PacketChoice& choice)
    {
        PacketHeader header;
        header.kind = choice.kind;
        header.packet = PacketId(QUuid::createUuid());
        header.record = RecordId(QUuid::createUuid());
        header.station = enrolment.station;
        header.stationSequence = ++m_sequence;
        header.sealedAt = QDateTime::currentDateTimeUtc();
        header.audit = {m_sequence, Digest::of(QByteArray("audit"))};
        const QString path = m_folder.filePath(header.packet.text() + QStringLiteral(".rkmpkt"));
        const std::vector<PayloadEntry> entries = entriesOf(choice);
        const QByteArray manifest = toCbor(manifestOf(header, choice, entries));
        const SigningKey operatorKey = SigningKey::generate();
        PacketWriter writer = PacketWriter::begin(path, header, enrolment.packetKey).value();
        add(writer, "manifest.cbor", manifest);
        add(writer, "manifest.operator", operatorKey.publicKey() + operatorKey.sign(manifest));
        for (const PayloadEntry& entry : entries)
            add(writer, entry.name.toLatin1().constData(), entry.data);
        const WrittenPacket written = writer.finish(m_signing).value();
        return {header.packet,      header.record,       path, written.lengthBytes,
                written.fileDigest, OutboxState::Queued, 0};
    }

    Result<QByteArray> openSealed(const QByteArray& sealed) const
    {
        const Result<SecureBuffer> plain = m_sealing.openSealed(sealed, Holds::Picture);
        if (!plain)
            return Unexpected(plain.error());
        return QByteArray(reinterpret_cast<const char*>(plain->data()),
                          static_cast<qsizetype>(plain->size()));
    }

    Result<CardData> openCard(const CardJobMessage& job) const
    {
        REKAM_TRY(const QByteArray plain, openSealed(job.sealedCardData));
        return cardDataFromCbor(plain);
    }

    EnrolmentAnswer enrolment;

private:
    static std::vector<PayloadEntry> entriesOf(const PacketChoice& choice)
    {
        std::vector<PayloadEntry> entries{{QStringLiteral("slap-13-1.jp2"), choice.fingerPicture},
                                          {QStringLiteral("signature.jp2"), QByteArray(5000, 's')},
                                          {QStringLiteral("filler"), QByteArray(choice.fillerBytes, 'f')}};
        if (choice.hasPortrait)
            entries.push_back({QStringLiteral("portrait.jp2"), choice.portrait});
        return entries;
    }

    PacketManifest manifestOf(const PacketHeader& header, const PacketChoice& choice,
                              const std::vector<PayloadEntry>& entries) const
    {
        PacketManifest manifest{header.kind,
                                header.packet,
                                header.record,
                                header.station,
                                Nik::parse(choice.nik).value(),
                                AccountId(QUuid::createUuid()),
                                QStringLiteral("sri"),
                                header.sealedAt};
        for (const PayloadEntry& entry : entries) {
            ManifestEntry told;
            told.name = entry.name;
            told.length = static_cast<quint64>(entry.data.size());
            told.digest = Digest::of(entry.data);
            told.attempt = AttemptId(QUuid::createUuid());
            told.takenAt = header.sealedAt;
            told.device = {QStringLiteral("slot"), QStringLiteral("adapter"), {}, {}, choice.isVirtual};
            if (entry.name == QLatin1String("portrait.jp2"))
                told.use = EntryUse::CardPortrait;
            else if (entry.name == QLatin1String("signature.jp2"))
                told.use = EntryUse::CardSignature;
            else if (entry.name == QLatin1String("slap-13-1.jp2"))
                told.use = EntryUse::Sample;
            told.target = told.use == EntryUse::Sample ? CaptureTarget::RightFour : CaptureTarget::Portrait;
            manifest.entries.push_back(told);
        }
        return manifest;
    }

    static void add(PacketWriter& writer, const char* name, const QByteArray& data)
    {
        const Status added =
            writer.add(QString::fromLatin1(name), {reinterpret_cast<const unsigned char*>(data.constData()),
                                                   static_cast<std::size_t>(data.size())});
        if (!added)
            std::abort();
    }

    QTemporaryDir m_folder;
    SigningKey m_signing = SigningKey::generate();
    BoxKey m_sealing = BoxKey::generate();
    quint64 m_sequence = 0;
};

// Short pauses, so that a test does not wait for the usual ones.
inline SyncPace quickPace()
{
    using namespace std::chrono_literals;
    return {20ms, 30'000ms, 200ms, 600'000ms};
}

} // namespace rekam::fake
