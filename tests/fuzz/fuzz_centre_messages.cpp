// Everything that the centre signs, and what travels inside TLS: the first byte says which.
#include "core/protocol/online_messages.h"
#include "core/protocol/roster_page.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/fuzz_samples.h"

using namespace rekam;

namespace {

ResidentRecord sampleResident()
{
    return {test::sampleApplicant(), true, QStringLiteral("UNREGISTERED"), fuzz::kAt};
}

CardData sampleCard()
{
    return {test::sampleApplicant(), QByteArray(100, 'p'), QByteArray(50, 's'), QStringLiteral("GROBOGAN"),
            QDate(2026, 11, 23)};
}

OnlineRequestMessage sampleRequest()
{
    OnlineRequestMessage request{.nik = test::sampleNik()};
    request.id = QUuid::fromRfc4122(test::idNumber<RequestId>(1).bytes());
    request.number = QStringLiteral("DRG-261120-0001");
    request.name = QStringLiteral("SITI AMINAH");
    request.birthDate = QDate(1999, 7, 5);
    request.service = QStringLiteral("damaged-wni");
    request.sentAt = fuzz::kAt;
    request.papers = {{1, QStringLiteral("family-card")}};
    return request;
}

} // namespace

void fuzz::tryInput(Bytes input)
{
    if (input.empty())
        return;
    const QByteArray bytes = toByteArray(input.subspan(1));
    switch (input.front()) {
    case 'r':
        return requireExact(bytes, decodeReceipt, encodeReceipt);
    case 's':
        return requireExact(bytes, decodeStatuses, encodeStatuses);
    case 'c':
        return requireExact(bytes, decodeCardJob, encodeCardJob);
    case 'p':
        return requireExact(bytes, decodePolicy, encodePolicy);
    case 'd':
        return requireStable(bytes, cardDataFromCbor, [](const CardData& data) { return toCbor(data); });
    case 'q':
        return requireStable(bytes, residentRecordFromCbor,
                             [](const ResidentRecord& record) { return toCbor(record); });
    case 'l':
        return requireStable(bytes, rosterPageFromCbor, [](const RosterPage& page) { return toCbor(page); });
    case 'o':
        return requireStable(bytes, onlinePageFromCbor, [](const OnlinePage& page) { return toCbor(page); });
    case 'i':
        return requireStable(bytes, onlinePictureFromCbor,
                             [](const OnlinePicture& picture) { return toCbor(picture); });
    case 'z':
        return requireStable(bytes, onlineDecisionFromCbor,
                             [](const OnlineDecision& decision) { return toCbor(decision); });
    case 'a':
        return requireStable(bytes, applicantFromCbor,
                             [](const Applicant& applicant) { return toCbor(applicant); });
    case 'e':
        return requireStable(bytes, stationEventsFromJson,
                             [](const std::vector<StationEvent>& events) { return toJson(events); });
    default:
        return;
    }
}

std::vector<QByteArray> fuzz::seeds()
{
    using namespace rekam::test;
    const StatusList statuses{
        7, {{idNumber<PacketId>(1), idNumber<RecordId>(2), kAt, QStringLiteral("PRINT_READY_RECORD"), {}}}};
    const std::vector<StationEvent> events{{idNumber<EventId>(1), QStringLiteral("printed"),
                                            idNumber<RecordId>(2), idNumber<CardJobId>(3),
                                            QStringLiteral("KT000001"), kAt}};
    return {'r' + encodeReceipt({idNumber<PacketId>(1),
                                 idNumber<StationId>(2),
                                 3'000'306,
                                 Digest::of(QByteArray("packet")),
                                 kAt,
                                 {42, Digest::of(QByteArray("head"))}}),
            's' + encodeStatuses(statuses),
            'c' + encodeCardJob({idNumber<CardJobId>(1), idNumber<RecordId>(2), idNumber<PacketId>(3),
                                 idNumber<StationId>(4), kAt, QByteArray(100, 'x')}),
            'p' + encodePolicy({3, kAt, R"({"handover":"directMatch"})"}),
            'o' + toCbor(OnlinePage{1, {sampleRequest()}}),
            'i' + toCbor(OnlinePicture{{sampleRequest().id, 1}, QByteArray(60, 'j')}),
            'z' +
                toCbor(OnlineDecision{
                    sampleRequest().id, QStringLiteral("online-rejected"), {}, QStringLiteral("Maaf."), kAt}),
            'd' + toCbor(sampleCard()),
            'q' + toCbor(sampleResident()),
            'l' + toCbor(RosterPage{2, {sampleResident()}}),
            'a' + toCbor(sampleApplicant()),
            'e' + toJson(events)};
}
