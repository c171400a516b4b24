#include "core/people/applicant.h"

#include "core/base/cbor_fields.h"

#include <QCborMap>
#include <QCborValue>
#include <QList>
#include <algorithm>
#include <set>

namespace rekam {

namespace {

// Numbers are written to packets and card jobs: never reuse one.
enum Key : int
{
    kNik = 1,
    kKk,
    kName,
    kBirthPlace,
    kBirthDate,
    kSex,
    kBlood,
    kReligion,
    kMaritalStatus,
    kOccupation,
    kCitizenship,
    kNationality,
    kValidUntil,
    kStreet,
    kRt,
    kRw,
    kVillage,
    kVillageName,
    kDistrictName,
    kRegencyName,
    kProvinceName,
    kRegencyIsKota
};

constexpr int kMaxTextUnits = 200;
constexpr int kMaxKeys = 200;

Unexpected malformed(const char* field)
{
    return Unexpected(Errc::MessageMalformed, {{"field", QString::fromLatin1(field)}});
}

bool hasInvisibleCharacters(const QString& text)
{
    const auto points = text.toUcs4();
    return !text.isValidUtf16() || std::any_of(points.begin(), points.end(), [](char32_t c) {
        const auto category = QChar::category(c);
        return category == QChar::Other_Control || category == QChar::Other_Format ||
               category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
    });
}

Result<QString> textAt(const QCborMap& map, Key key, const char* field)
{
    const QCborValue value = map.value(qint64(key));
    if (!value.isString())
        return malformed(field);
    QString text = value.toString();
    if (text.size() > kMaxTextUnits || hasInvisibleCharacters(text))
        return malformed(field);
    return text;
}

Result<QDate> dateAt(const QCborMap& map, Key key, const char* field)
{
    REKAM_TRY(const QString text, textAt(map, key, field));
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (text.size() != 10 || !date.isValid())
        return malformed(field);
    return date;
}

template<typename List>
Result<List> entryAt(const QCborMap& map, Key key, const char* field)
{
    const auto entry = fromCode<List>(integerOr(map.value(qint64(key)), 0));
    if (!entry)
        return malformed(field);
    return *entry;
}

Result<Occupation> occupationAt(const QCborMap& map)
{
    const qint64 code = integerOr(map.value(qint64(kOccupation)), 0);
    const auto occupation =
        Occupation::fromCode(code > 0 && code <= Occupation::kCount ? static_cast<int>(code) : 0);
    if (!occupation)
        return malformed("occupation");
    return *occupation;
}

Result<RegionCode> villageAt(const QCborMap& map)
{
    REKAM_TRY(const QString text, textAt(map, kVillage, "village"));
    const auto code = RegionCode::parse(text);
    if (!code || code->level() != RegionLevel::Village)
        return malformed("village");
    return *code;
}

Result<Address> addressFrom(const QCborMap& map)
{
    REKAM_TRY(QString street, textAt(map, kStreet, "street"));
    REKAM_TRY(QString rt, textAt(map, kRt, "rt"));
    REKAM_TRY(QString rw, textAt(map, kRw, "rw"));
    REKAM_TRY(const RegionCode village, villageAt(map));
    REKAM_TRY(QString villageName, textAt(map, kVillageName, "villageName"));
    REKAM_TRY(QString districtName, textAt(map, kDistrictName, "districtName"));
    REKAM_TRY(QString regencyName, textAt(map, kRegencyName, "regencyName"));
    REKAM_TRY(QString provinceName, textAt(map, kProvinceName, "provinceName"));
    const QCborValue isKota = map.value(qint64(kRegencyIsKota));
    if (!isKota.isBool())
        return malformed("regencyIsKota");
    return Address{
        std::move(street),      std::move(rt),           std::move(rw),          village,
        std::move(villageName), std::move(districtName), std::move(regencyName), std::move(provinceName),
        isKota.toBool()};
}

Result<QCborMap> readMap(const QByteArray& bytes)
{
    if (bytes.size() > kMaxApplicantBytes)
        return malformed("size");

    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || error.offset != bytes.size() || !value.isMap())
        return malformed("cbor");

    QCborMap map = value.toMap();
    if (map.size() > kMaxKeys)
        return malformed("keys");
    // Qt keeps a key that stands twice, and two readers could then see two persons.
    std::set<qint64> seen;
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        if (it.key().isInteger() && !seen.insert(it.key().toInteger()).second)
            return malformed("keys");
    }
    return map;
}

} // namespace

Address addressAt(RegionCode village, const RegionTable& regions, const QString& street, int rt, int rw)
{
    const auto name = [&](RegionLevel level) {
        const auto code = village.at(level);
        return code ? regions.nameOf(*code).value_or(QString()) : QString();
    };
    const auto threeDigits = [](int number) {
        return QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0'));
    };
    return Address{street,
                   threeDigits(rt),
                   threeDigits(rw),
                   village,
                   name(RegionLevel::Village),
                   name(RegionLevel::District),
                   name(RegionLevel::Regency),
                   name(RegionLevel::Province),
                   village.isKota()};
}

QByteArray toCbor(const Applicant& applicant)
{
    QCborMap map;
    map.insert(kNik, applicant.nik.text());
    map.insert(kKk, applicant.kk.text());
    map.insert(kName, applicant.name.text());
    map.insert(kBirthPlace, applicant.birthPlace);
    map.insert(kBirthDate, applicant.birthDate.toString(Qt::ISODate));
    map.insert(kSex, codeOf(applicant.sex));
    map.insert(kBlood, codeOf(applicant.blood));
    map.insert(kReligion, codeOf(applicant.religion));
    map.insert(kMaritalStatus, codeOf(applicant.maritalStatus));
    map.insert(kOccupation, applicant.occupation.code());
    map.insert(kCitizenship, codeOf(applicant.citizenship));
    if (!applicant.nationality.isEmpty())
        map.insert(kNationality, applicant.nationality);
    if (applicant.registeredValidUntil.isValid())
        map.insert(kValidUntil, applicant.registeredValidUntil.toString(Qt::ISODate));
    map.insert(kStreet, applicant.address.street);
    map.insert(kRt, applicant.address.rt);
    map.insert(kRw, applicant.address.rw);
    map.insert(kVillage, applicant.address.village.text());
    map.insert(kVillageName, applicant.address.villageName);
    map.insert(kDistrictName, applicant.address.districtName);
    map.insert(kRegencyName, applicant.address.regencyName);
    map.insert(kProvinceName, applicant.address.provinceName);
    map.insert(kRegencyIsKota, applicant.address.regencyIsKota);
    return QCborValue(map).toCbor();
}

Result<Applicant> applicantFromCbor(const QByteArray& bytes)
{
    REKAM_TRY(const QCborMap map, readMap(bytes));
    REKAM_TRY(const QString nikText, textAt(map, kNik, "nik"));
    REKAM_TRY(const Nik nik, Nik::parse(nikText));
    REKAM_TRY(const QString kkText, textAt(map, kKk, "kk"));
    REKAM_TRY(const KkNumber kk, KkNumber::parse(kkText));
    const QCborValue nameValue = map.value(qint64(kName));
    if (!nameValue.isString())
        return malformed("name");
    REKAM_TRY(PersonName name, PersonName::fromRegister(nameValue.toString()));
    REKAM_TRY(QString birthPlace, textAt(map, kBirthPlace, "birthPlace"));
    REKAM_TRY(const QDate birthDate, dateAt(map, kBirthDate, "birthDate"));
    REKAM_TRY(const Sex sex, entryAt<Sex>(map, kSex, "sex"));
    REKAM_TRY(const BloodType blood, entryAt<BloodType>(map, kBlood, "blood"));
    REKAM_TRY(const Religion religion, entryAt<Religion>(map, kReligion, "religion"));
    REKAM_TRY(const MaritalStatus maritalStatus,
              entryAt<MaritalStatus>(map, kMaritalStatus, "maritalStatus"));
    REKAM_TRY(const Occupation occupation, occupationAt(map));
    REKAM_TRY(const Citizenship citizenship, entryAt<Citizenship>(map, kCitizenship, "citizenship"));
    REKAM_TRY(Address address, addressFrom(map));

    Applicant applicant{
        nik,           kk,         std::move(name), std::move(birthPlace), birthDate, sex, blood, religion,
        maritalStatus, occupation, citizenship,     std::move(address),    {},        {}};
    if (map.contains(qint64(kNationality))) {
        REKAM_TRY(applicant.nationality, textAt(map, kNationality, "nationality"));
    }
    if (map.contains(qint64(kValidUntil))) {
        REKAM_TRY(applicant.registeredValidUntil, dateAt(map, kValidUntil, "validUntil"));
    }
    return applicant;
}

} // namespace rekam
