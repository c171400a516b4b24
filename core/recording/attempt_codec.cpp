#include "core/recording/detail/attempt_codec.h"

#include "core/base/cbor_fields.h"
#include "core/recording/detail/cbor_array.h"

namespace rekam::detail {
namespace {

// Stored in sealed rows: never reuse a number. The numbers of Measure, Light, Verdict and QualityReason are
// stored too, so those lists only ever grow at their end.
enum AttemptKey : int
{
    kId = 1,
    kNumber,
    kTarget,
    kTakenAt,
    kDevice,
    kDigest,
    kQuality,
    kParts
};
enum DeviceKey : int
{
    kSlot = 1,
    kAdapter,
    kModel,
    kSerial,
    kIsVirtual
};
enum PartKey : int
{
    kPosition = 1,
    kBox,
    kPartQuality
};
enum QualityKey : int
{
    kVerdict = 1,
    kScore,
    kMeasures,
    kReasons
};
enum MeasureKey : int
{
    kMeasure = 1,
    kRaw,
    kLight
};

constexpr qsizetype kMaxDeviceText = 500;
constexpr qsizetype kMaxParts = 16;
constexpr qsizetype kMaxMeasures = 256;
constexpr qsizetype kMaxReasons = 256;
constexpr qint64 kMaxNumber = 1'000'000;
constexpr qint64 kMaxScore = 1'000'000;
constexpr int kBoxNumbers = 5;

QCborMap toMap(const MeasureValue& value)
{
    QCborMap map;
    map.insert(kMeasure, static_cast<int>(value.measure));
    map.insert(kRaw, value.raw);
    map.insert(kLight, static_cast<int>(value.light));
    return map;
}

Result<MeasureValue> measureFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "measure");
    MeasureValue measure;
    measure.measure = fields.choice(kMeasure, kLastMeasure, Measure::FaceCount);
    measure.raw = fields.number(kRaw);
    measure.light = fields.choice(kLight, Light::Bad, Light::NotAssessed);
    REKAM_CHECK(fields.status());
    return measure;
}

Result<QualityReason> reasonFrom(const QCborValue& value)
{
    const qint64 number = integerOr(value, -1);
    if (number < 0 || number > static_cast<qint64>(kLastQualityReason))
        return Unexpected(Errc::MessageMalformed);
    return static_cast<QualityReason>(number);
}

QCborMap toMap(const QualityReport& report)
{
    QCborMap map;
    map.insert(kVerdict, static_cast<int>(report.verdict));
    if (report.score)
        map.insert(kScore, *report.score);
    map.insert(kMeasures, arrayOf(report.measures, [](const MeasureValue& v) { return toMap(v); }));
    map.insert(kReasons,
               arrayOf(report.reasons, [](QualityReason r) { return QCborValue(static_cast<int>(r)); }));
    return map;
}

Result<QualityReport> qualityFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "quality");
    QualityReport report;
    report.verdict = fields.choice(kVerdict, Verdict::Bad, Verdict::NotAssessed);
    if (fields.has(kScore))
        report.score = static_cast<int>(fields.integer(kScore, -kMaxScore, kMaxScore));
    report.measures = fields.list(kMeasures, kMaxMeasures, measureFrom);
    report.reasons = fields.list(kReasons, kMaxReasons, reasonFrom);
    REKAM_CHECK(fields.status());
    return report;
}

QCborArray toArray(const PictureBox& box)
{
    return {box.centreX, box.centreY, box.widthPx, box.heightPx, box.angleDegrees};
}

Result<PictureBox> boxFrom(const QCborValue& value)
{
    const QCborArray numbers = value.toArray();
    if (numbers.size() != kBoxNumbers)
        return Unexpected(Errc::MessageMalformed);
    for (const auto& number : numbers) {
        if (!number.isDouble() && !number.isInteger())
            return Unexpected(Errc::MessageMalformed);
    }
    return PictureBox{numbers[0].toDouble(), numbers[1].toDouble(), numbers[2].toDouble(),
                      numbers[3].toDouble(), numbers[4].toDouble()};
}

QCborMap toMap(const AttemptPart& part)
{
    QCborMap map;
    map.insert(kPosition, part.position);
    map.insert(kBox, toArray(part.box));
    map.insert(kPartQuality, toMap(part.quality));
    return map;
}

Result<AttemptPart> partFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "attempt part");
    AttemptPart part;
    part.position = static_cast<int>(fields.integer(kPosition, 0, 100));
    REKAM_CHECK(fields.status());
    REKAM_TRY(part.box, boxFrom(fields.value(kBox)));
    REKAM_TRY(part.quality, qualityFrom(fields.value(kPartQuality)));
    return part;
}

QCborMap toMap(const Provenance& device)
{
    QCborMap map;
    map.insert(kSlot, boundedText(device.slot, kMaxDeviceText));
    map.insert(kAdapter, boundedText(device.adapter, kMaxDeviceText));
    map.insert(kModel, boundedText(device.model, kMaxDeviceText));
    map.insert(kSerial, boundedText(device.serial, kMaxDeviceText));
    map.insert(kIsVirtual, device.isVirtual);
    return map;
}

Result<Provenance> deviceFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "provenance");
    Provenance device;
    device.slot = fields.text(kSlot, kMaxDeviceText);
    device.adapter = fields.text(kAdapter, kMaxDeviceText);
    device.model = fields.text(kModel, kMaxDeviceText);
    device.serial = fields.text(kSerial, kMaxDeviceText);
    device.isVirtual = fields.boolean(kIsVirtual);
    REKAM_CHECK(fields.status());
    return device;
}

} // namespace

QCborMap toMap(const Attempt& attempt)
{
    QCborMap map;
    insertIdentity(map, kId, attempt.id.bytes());
    map.insert(kNumber, attempt.number);
    map.insert(kTarget, static_cast<int>(attempt.target));
    insertTime(map, kTakenAt, attempt.takenAt);
    map.insert(kDevice, toMap(attempt.device));
    map.insert(kDigest, attempt.digest.toBytes());
    map.insert(kQuality, toMap(attempt.quality));
    map.insert(kParts, arrayOf(attempt.parts, [](const AttemptPart& p) { return toMap(p); }));
    return map;
}

Result<Attempt> attemptFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "attempt");
    Attempt attempt;
    attempt.id = AttemptId(fields.identity(kId));
    attempt.number = static_cast<int>(fields.integer(kNumber, 0, kMaxNumber));
    // Zero stands in the approval of somebody who cannot write: no target, no picture.
    const qint64 target = fields.integer(kTarget, 0, 255);
    if (target != 0 && !captureTargetFrom(static_cast<int>(target)))
        fields.refuse(kTarget);
    attempt.target = static_cast<CaptureTarget>(target);
    attempt.takenAt = fields.time(kTakenAt);
    const QByteArray digest = fields.bytes(kDigest, Digest::kSize);
    if (digest.size() != Digest::kSize)
        fields.refuse(kDigest);
    attempt.digest = Digest::fromBytes(digest);
    attempt.parts = fields.list(kParts, kMaxParts, partFrom);
    REKAM_CHECK(fields.status());
    REKAM_TRY(attempt.device, deviceFrom(fields.value(kDevice)));
    REKAM_TRY(attempt.quality, qualityFrom(fields.value(kQuality)));
    return attempt;
}

} // namespace rekam::detail
