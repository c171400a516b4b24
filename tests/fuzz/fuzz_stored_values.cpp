// What the station reads back from its own sealed rows: the first byte says which. A disk is foreign too.
#include "core/capture/pen_series.h"
#include "core/print/card_job.h"
#include "core/recording/recording_rules.h"
#include "core/service/service_request.h"
#include "core/store/attempt_payload_codec.h"
#include "core/store/centre_identity.h"
#include "core/store/desk_extract.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/fuzz_samples.h"

using namespace rekam;

namespace {

void readPen(fuzz::Bytes bytes)
{
    const auto series = decodePenSeries(bytes);
    if (series)
        fuzz::require(fuzz::toByteArray(encodePenSeries(*series).span()) == fuzz::toByteArray(bytes),
                      "a pen series is written as it was read");
}

void readPayload(fuzz::Bytes bytes)
{
    const auto payload = decodeAttemptPayload(SecureBuffer::copyOf(bytes, Holds::Picture));
    if (payload)
        fuzz::require(decodeAttemptPayload(encodeAttemptPayload(*payload)).has_value(),
                      "what we encode we read");
}

CardJob sampleJob()
{
    CardJob job;
    job.id = test::idNumber<CardJobId>(1);
    job.recording = test::idNumber<RecordId>(2);
    job.request = test::idNumber<RequestId>(3);
    job.state = CardJobState::Printed;
    job.serial = *BlankSerial::parse(QStringLiteral("KT000001"));
    job.stateSince = fuzz::kAt;
    return job;
}

Recording sampleRecording()
{
    Recording recording =
        startRecording(test::idNumber<RecordId>(1), test::idNumber<RequestId>(2), test::sampleApplicant(),
                       test::idNumber<AccountId>(3), fuzz::kAt, {});
    recording.exceptions = {{Modality::Finger, 2, ExceptionReason::Absent, {}}};
    recording.exceptionWitnesses = {{test::idNumber<AccountId>(4), fuzz::kAt}};
    return recording;
}

} // namespace

void fuzz::tryInput(Bytes input)
{
    if (input.empty())
        return;
    const Bytes rest = input.subspan(1);
    const QByteArray bytes = toByteArray(rest);
    switch (input.front()) {
    case 'r':
        return requireStable(bytes, recordingFromCbor, [](const Recording& value) { return toCbor(value); });
    case 's':
        return requireStable(bytes, serviceRequestFromCbor,
                             [](const ServiceRequest& value) { return toCbor(value); });
    case 'j':
        return requireStable(bytes, cardJobFromCbor, [](const CardJob& value) { return toCbor(value); });
    case 'p':
        return readPen(rest);
    case 'a':
        return readPayload(rest);
    case 'd':
        return (void)deskExtractFromCbor(bytes).has_value();
    case 'i':
        return (void)decodeCentreIdentity(SecureBuffer::copyOf(rest)).has_value();
    default:
        return;
    }
}

std::vector<QByteArray> fuzz::seeds()
{
    const PenSeries pen{9000, 4000, {{0, 10, 20, 300, true}, {5, 11, 22, 0, false}}};
    const auto image =
        std::make_shared<const SecureBuffer>(SecureBuffer::copyOf(view("picture"), Holds::Picture));
    AttemptPayload payload;
    payload.id = test::idNumber<AttemptId>(1);
    payload.coding = ImageCoding::Jpeg2000Lossless;
    payload.widthPx = payload.heightPx = 8;
    payload.image = image;
    payload.templates = {{2, image}};
    CentreIdentity identity;
    identity.station = test::idNumber<StationId>(1);
    identity.stationName = QStringLiteral("loket-1");
    identity.address = QStringLiteral("https://127.0.0.1:8443");
    identity.packetKey = QByteArray(32, 'k');
    identity.signingKeys = {QByteArray(32, 's')};
    identity.tlsKeyPem = SecureBuffer(16);
    ServiceRequest request = startRequest(test::idNumber<RequestId>(1), test::sampleNik(),
                                          ServiceType::NewWni, ServiceChannel::InPerson, kAt);
    return {'r' + toCbor(sampleRecording()),
            's' + toCbor(request),
            'j' + toCbor(sampleJob()),
            'p' + toByteArray(encodePenSeries(pen).span()),
            'a' + toByteArray(encodeAttemptPayload(payload).span()),
            'i' + toByteArray(encodeCentreIdentity(identity).span())};
}
