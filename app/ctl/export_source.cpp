#include "app/ctl/export_source.h"

#include "core/formats/signature_record.h"
#include "core/store/packet_contents.h"
#include "core/store/station_database.h"
#include "core/vault/key_file.h"
#include "core/vault/packet_reader.h"

#include <algorithm>

namespace rekam::ctl {
namespace {

SharedBytes sharedOf(SecureBuffer bytes) { return std::make_shared<const SecureBuffer>(std::move(bytes)); }

// The manifest names an entry's use; what does not count, or is no sample, is left out.
std::optional<SampleKind> sampleKindOf(const ManifestEntry& entry)
{
    if (!entry.target || !entry.chosen)
        return std::nullopt;
    const Modality modality = modalityOf(*entry.target);
    switch (entry.use) {
    case EntryUse::CardPortrait:
        return SampleKind::Face;
    case EntryUse::CardSignature:
        return SampleKind::SignaturePicture;
    case EntryUse::PenSeries:
        return SampleKind::Pen;
    case EntryUse::Template:
        return modality == Modality::Finger ? std::optional(SampleKind::Minutiae) : std::nullopt;
    case EntryUse::Sample:
    case EntryUse::SampleSecondImage:
        return modality == Modality::Finger ? std::optional(SampleKind::Finger)
               : modality == Modality::Iris ? std::optional(SampleKind::Iris)
                                            : std::nullopt;
    case EntryUse::Other:
    case EntryUse::Applicant:
    case EntryUse::ApprovalSheet:
    case EntryUse::ExceptionProof:
    case EntryUse::Rescan:
        return std::nullopt;
    }
    return std::nullopt;
}

Result<SharedBytes> signatureRecord(std::span<const unsigned char> pen, const IsoTime& takenAt)
{
    REKAM_TRY(const PenSeries series, decodePenSeries(pen));
    REKAM_TRY(const SignatureRecord record, signatureFrom(series, takenAt));
    REKAM_TRY(SecureBuffer bytes, encodeSignature(record));
    return sharedOf(std::move(bytes));
}

Result<Sample> sampleFrom(SampleKind kind, const ManifestEntry& entry, std::span<const unsigned char> bytes)
{
    Sample sample;
    sample.kind = kind;
    sample.takenAt = IsoTime::of(entry.takenAt);
    sample.position = entry.position;
    if (kind == SampleKind::Finger)
        sample.position = static_cast<int>(*entry.target);
    if (kind == SampleKind::Pen) {
        REKAM_TRY(sample.bytes, signatureRecord(bytes, sample.takenAt));
        return sample;
    }
    sample.bytes = sharedOf(SecureBuffer::copyOf(bytes, Holds::Picture));
    if (kind == SampleKind::Minutiae)
        return sample;
    REKAM_TRY(const PictureHeader header, readPictureHeader(bytes));
    sample.coding = formatKindOf(bytes);
    sample.widthPx = header.widthPx;
    sample.heightPx = header.heightPx;
    sample.pixelsPerInch = header.pixelsPerInch;
    sample.channels = header.channels;
    return sample;
}

std::vector<MissingFinger> missingFrom(const std::vector<CaptureException>& exceptions)
{
    std::vector<MissingFinger> missing;
    for (const CaptureException& exception : exceptions) {
        if (exception.modality == Modality::Finger && fingerPositionFrom(exception.position))
            missing.push_back({exception.position, exception.reason == ExceptionReason::Absent});
    }
    return missing;
}

Status addSample(ExportedPerson& person, const ManifestEntry& entry, std::span<const unsigned char> bytes)
{
    const auto kind = sampleKindOf(entry);
    if (!kind)
        return {};
    REKAM_TRY(Sample sample, sampleFrom(*kind, entry, bytes));
    person.samples.push_back(std::move(sample));
    return {};
}

// The recording that is asked for among those not yet sealed.
Result<Recording> draftIn(const OpenWork& work, const QString& recordId)
{
    std::vector<const Recording*> drafts;
    for (const Recording& recording : work.recordings) {
        const bool isDraft = recording.state != RecordingState::Sealed &&
                             recording.state != RecordingState::Delivered &&
                             recording.state != RecordingState::Cancelled;
        if (isDraft && (recordId.isEmpty() || recording.id.text() == recordId))
            drafts.push_back(&recording);
    }
    if (drafts.size() != 1)
        return Unexpected(Errc::RecordMissing, {{"drafts", QString::number(drafts.size())}});
    return *drafts.front();
}

} // namespace

Result<ExportedPerson> personInPacket(const QString& packetFile, const QString& keyFile)
{
    REKAM_TRY(const BoxKey key, loadBoxKey(keyFile));
    REKAM_TRY(const OpenedPacket packet, openPacket(packetFile, key));
    const PayloadEntry* told = packet.entry(QStringLiteral("manifest.cbor"));
    const PayloadEntry* who = packet.entry(QStringLiteral("applicant.cbor"));
    if (!told || !who)
        return Unexpected(Errc::PacketMalformed, {{"why", QStringLiteral("entries")}});
    REKAM_TRY(const PacketManifest manifest, packetManifestFromCbor(told->data));
    REKAM_CHECK(checkEntries(manifest, packet.entries));
    REKAM_TRY(const Applicant applicant, applicantFromCbor(who->data));
    ExportedPerson person{manifest.record,
                          manifest.station.text().toLatin1(),
                          packet.header.sealedAt,
                          applicant,
                          {},
                          missingFrom(manifest.exceptions)};
    for (const ManifestEntry& entry : manifest.entries) {
        if (const PayloadEntry* payload = packet.entry(entry.name))
            REKAM_CHECK(addSample(person, entry, spanOf(payload->data)));
    }
    return person;
}

Result<ExportedPerson> personInDraft(const DraftOrder& order, const SecureBuffer& passphrase)
{
    REKAM_TRY(Home home, Home::open(order.home));
    SystemClock clock;
    RandomIdSource ids;
    REKAM_TRY(const auto store, StationDatabase::open(std::move(home), StoreOptions{clock, ids}));
    NewsForSessions news;
    REKAM_CHECK(store->signIn(order.account, passphrase, news));
    REKAM_TRY(const OpenWork work, store->work().loadOpenWork());
    REKAM_TRY(const Recording recording, draftIn(work, order.recordId));
    REKAM_TRY(const std::vector<PacketEntry> entries,
              packetEntries(recording, [&](const AttemptId& attempt) -> Result<AttemptPayload> {
                  REKAM_TRY(const auto payload, store->loadAttempt(recording.id, attempt));
                  return *payload;
              }));
    const auto identity = store->centre().requireIdentity();
    ExportedPerson person{recording.id,
                          identity ? identity->station.text().toLatin1() : QByteArray(),
                          clock.nowUtc(),
                          recording.applicant,
                          {},
                          missingFrom(recording.exceptions)};
    for (const PacketEntry& entry : entries)
        REKAM_CHECK(addSample(person, entry.facts, entry.bytes->span()));
    const AuditEntry line = store->core().line("draft-exported", recording.id.text());
    REKAM_CHECK(store->core().change({line}, [] { return Status(); }));
    return person;
}

} // namespace rekam::ctl
