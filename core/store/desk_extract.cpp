#include "core/store/desk_extract.h"

#include "core/base/cbor_fields.h"
#include "core/store/template_codec.h"

namespace rekam {
namespace {

enum Key : int
{
    kRecord = 1,
    kNik,
    kName,
    kSeries,
    kNumber,
    kFace,
    kTemplates,
    kExceptions,
    kEyes // none in extracts that were made before 0.2
};
enum PartKey : int
{
    kPosition = 1,
    kModality = 3,
    kReason,
    kNote
};

constexpr qsizetype kMaxExtract = 8LL * 1024 * 1024;
constexpr qsizetype kMaxFace = 2LL * 1024 * 1024;
constexpr qsizetype kMaxText = 500;
constexpr qsizetype kMaxParts = 64;

Result<CaptureException> exceptionFrom(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "exception");
    CaptureException exception;
    exception.modality = fields.choice(kModality, Modality::Iris);
    exception.position = static_cast<int>(fields.integer(kPosition, 0, 255));
    exception.reason = fields.choice(kReason, ExceptionReason::ImageNotProvided);
    exception.note = fields.text(kNote, kMaxText);
    REKAM_CHECK(fields.status());
    return exception;
}

} // namespace

QByteArray toCbor(const DeskExtract& extract)
{
    QCborArray exceptions;
    for (const CaptureException& exception : extract.exceptions) {
        QCborMap map;
        map.insert(kModality, static_cast<int>(exception.modality));
        map.insert(kPosition, exception.position);
        map.insert(kReason, static_cast<int>(exception.reason));
        map.insert(kNote, boundedText(exception.note, kMaxText));
        exceptions.append(map);
    }
    QCborMap map;
    insertIdentity(map, kRecord, extract.record.bytes());
    map.insert(kNik, extract.nik.text());
    map.insert(kName, extract.name.text());
    map.insert(kSeries, QString(extract.ticket.series));
    map.insert(kNumber, extract.ticket.number);
    map.insert(kFace, extract.faceJp2);
    map.insert(kTemplates, toCbor(extract.templates));
    map.insert(kExceptions, exceptions);
    map.insert(kEyes, toCbor(extract.eyes));
    return QCborValue(map).toCbor();
}

Result<DeskExtract> deskExtractFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxExtract, "desk extract");
    const RecordId record(fields.identity(kRecord));
    const QString nikText = fields.text(kNik, 16);
    const QString nameText = fields.text(kName, 2 * PersonName::kMaxCodePoints);
    const QString series = fields.text(kSeries, 1);
    const int number = static_cast<int>(fields.integer(kNumber, 0, 1'000'000));
    QByteArray face = fields.bytes(kFace, kMaxFace);
    auto templates = fields.list(kTemplates, kMaxParts, templateFromCbor);
    auto exceptions = fields.list(kExceptions, kMaxParts, exceptionFrom);
    auto eyes = fields.list(kEyes, kMaxParts, templateFromCbor);
    REKAM_CHECK(fields.status());
    REKAM_TRY(const Nik nik, Nik::parse(nikText));
    REKAM_TRY(PersonName name, PersonName::fromRegister(nameText));
    const TicketNumber ticket{series.isEmpty() ? QChar(u'A') : series.front(), number};
    return DeskExtract{record,
                       nik,
                       std::move(name),
                       ticket,
                       std::move(face),
                       std::move(templates),
                       std::move(exceptions),
                       std::move(eyes)};
}

Recording reducedForDesk(Recording recording)
{
    Applicant& person = recording.applicant;
    const Nik::BirthHint hint = person.nik.birthHint();
    const auto kk = KkNumber::parse(QStringLiteral("0000000000000001"));
    const auto village = RegionCode::parse(person.nik.district().text() + QStringLiteral("1001"));
    const auto occupation = Occupation::fromCode(1);
    if (kk)
        person.kk = *kk;
    person.birthPlace.clear();
    person.birthDate = QDate(1900 + hint.twoDigitYear, 1, 1);
    person.sex = hint.sex;
    person.blood = BloodType::Unknown;
    person.religion = Religion::Islam;
    person.maritalStatus = MaritalStatus::Single;
    if (occupation)
        person.occupation = *occupation;
    person.citizenship = Citizenship::Wni;
    Address nowhere{{}, {}, {}, village ? *village : person.address.village, {}, {}, {}, {}, false};
    person.address = std::move(nowhere);
    person.nationality.clear();
    person.registeredValidUntil = {};
    recording.reason.clear();
    for (CaptureException& exception : recording.exceptions)
        exception.note.clear();
    for (StepResult& step : recording.steps)
        step.deferReason.clear();
    for (ExceptionProof& proof : recording.exceptionProofs)
        proof.reason.clear();
    for (RescanOverride& overridden : recording.rescanOverrides)
        overridden.reason.clear();
    for (FindingOverride& overridden : recording.findingOverrides)
        overridden.reason.clear();
    return recording;
}

} // namespace rekam
