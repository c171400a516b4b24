#include "core/base/cbor_fields.h"
#include "core/service/service_request.h"

namespace rekam {
namespace {

// Stored in sealed rows: never reuse a number.
enum Key : int
{
    kId = 1,
    kSeries,
    kNumber,
    kNik,
    kService,
    kChannel,
    kState,
    kArrivedAt,
    kStateSince,
    kTimesCalled,
    kCounter,
    kRecording,
    kReason,
    kComeBackOn,
    kCalledAt,
    kQueueClass,
    kTurnFrom,
    kWantedCounter,
    kServiceTime,
    kServedAt,
    kIntake,
    kDifferences = 30,
    kCameBackAt,
    kFamily = 40
};

// Of one difference.
enum DifferenceKey : int
{
    kElement = 1,
    kInRegister,
    kOnPaper,
    kPaper
};

constexpr qsizetype kMaxBytes = 64LL * 1024;
constexpr qsizetype kMaxReason = 4000;
constexpr qsizetype kMaxCounter = 100;
constexpr qint64 kMaxCount = 1'000'000;
constexpr qint64 kMaxSeconds = 400LL * 24 * 3600;
constexpr qsizetype kMaxDifferences = static_cast<qsizetype>(kLastDataElement);

QCborArray written(const std::vector<ElementDifference>& differences)
{
    QCborArray array;
    for (const ElementDifference& difference : differences) {
        QCborMap map;
        map.insert(qint64{kElement}, static_cast<int>(difference.element));
        map.insert(qint64{kInRegister}, boundedText(difference.inRegister, kMaxElementText));
        map.insert(qint64{kOnPaper}, boundedText(difference.onPaper, kMaxElementText));
        map.insert(qint64{kPaper}, static_cast<int>(difference.paper));
        array.append(map);
    }
    return array;
}

Result<ElementDifference> readDifference(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "difference");
    ElementDifference difference;
    difference.element = fields.choice(kElement, kLastDataElement);
    difference.inRegister = fields.text(kInRegister, kMaxElementText);
    difference.onPaper = fields.text(kOnPaper, kMaxElementText);
    difference.paper = fields.choice(kPaper, kLastProvingPaper);
    REKAM_CHECK(fields.status());
    return difference;
}

} // namespace

QByteArray toCbor(const ServiceRequest& request)
{
    QCborMap map;
    insertIdentity(map, kId, request.id.bytes());
    map.insert(kSeries, qint64{request.ticket.series.unicode()});
    map.insert(kNumber, request.ticket.number);
    map.insert(kNik, request.nik.text());
    map.insert(kService, static_cast<int>(request.service));
    map.insert(kChannel, static_cast<int>(request.channel));
    map.insert(kState, static_cast<int>(request.state));
    insertTime(map, kArrivedAt, request.arrivedAt);
    insertTime(map, kStateSince, request.stateSince);
    map.insert(kTimesCalled, request.timesCalled);
    map.insert(kCounter, boundedText(request.counter, kMaxCounter));
    insertIdentity(map, kRecording, request.recording.bytes());
    map.insert(kReason, boundedText(request.reason, kMaxReason));
    insertDate(map, kComeBackOn, request.comeBackOn);
    insertTime(map, kCalledAt, request.calledAt);
    map.insert(kQueueClass, static_cast<int>(request.queueClass));
    insertTime(map, kTurnFrom, request.turnFrom);
    map.insert(kWantedCounter, boundedText(request.wantedCounter, kMaxCounter));
    map.insert(kServiceTime, static_cast<qint64>(request.serviceTime.count()));
    insertTime(map, kServedAt, request.servedAt);
    if (!request.differences.empty())
        map.insert(qint64{kDifferences}, written(request.differences));
    insertTime(map, kCameBackAt, request.cameBackAt);
    map.insert(kIntake, toCborValue(request.intake));
    insertIdentity(map, kFamily, request.family.bytes());
    return QCborValue(map).toCbor();
}

Result<ServiceRequest> serviceRequestFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "service request");
    const auto nik = Nik::parse(fields.text(kNik, 16));
    if (!nik) {
        fields.refuse(kNik);
        return Unexpected(
            fields.status().error()); // the NIK's own error says less than that the row is damaged
    }
    ServiceRequest request{.nik = *nik};
    request.id = RequestId(fields.identity(kId));
    request.ticket.series = QChar(static_cast<char16_t>(fields.integer(kSeries, 1, 0xFFFF)));
    request.ticket.number = static_cast<int>(fields.integer(kNumber, 0, kMaxCount));
    request.service = fields.choice(kService, ServiceType::LostOa);
    request.channel = fields.choice(kChannel, ServiceChannel::Online);
    request.state = fields.choice(kState, RequestState::NoShow);
    request.arrivedAt = fields.time(kArrivedAt);
    request.stateSince = fields.time(kStateSince);
    request.timesCalled = static_cast<int>(fields.integer(kTimesCalled, 0, kMaxCount));
    request.counter = fields.text(kCounter, kMaxCounter);
    request.recording = RecordId(fields.identity(kRecording));
    request.reason = fields.text(kReason, kMaxReason);
    request.comeBackOn = fields.date(kComeBackOn);
    request.calledAt = fields.time(kCalledAt);
    if (fields.has(kQueueClass)) { // rows of a station that knew one line only have none of these
        request.queueClass = fields.choice(kQueueClass, QueueClass::Priority);
        request.turnFrom = fields.time(kTurnFrom);
        request.wantedCounter = fields.text(kWantedCounter, kMaxCounter);
        request.serviceTime = std::chrono::seconds(fields.integer(kServiceTime, 0, kMaxSeconds));
        request.servedAt = fields.time(kServedAt);
    } else {
        request.queueClass = queueClassFor(request.service);
        request.turnFrom = request.arrivedAt;
    }
    request.differences = fields.list(kDifferences, kMaxDifferences, readDifference);
    request.cameBackAt = fields.time(kCameBackAt);
    request.family = RequestId(fields.identity(kFamily));
    if (fields.has(kIntake)) { // visits of a station without a front desk noted none
        auto intake = intakeFrom(fields.value(kIntake));
        if (intake)
            request.intake = *std::move(intake);
        else
            fields.refuse(kIntake);
    }
    REKAM_CHECK(fields.status());
    return request;
}

} // namespace rekam
