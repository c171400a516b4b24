#include "core/people/applicant.h"

#include <QCborMap>
#include <QCborStreamWriter>
#include <QCborValue>
#include <rapidcheck.h>

using namespace rekam;

namespace {

Applicant someone()
{
    return Applicant{*Nik::parse("3315014507990004"),
                     *KkNumber::parse("3315012301120007"),
                     *PersonName::fromRegister("SITI AMINAH"),
                     "GROBOGAN",
                     QDate(1999, 7, 5),
                     Sex::Female,
                     BloodType::Unknown,
                     Religion::Islam,
                     MaritalStatus::Single,
                     *Occupation::fromCode(3),
                     Citizenship::Wni,
                     Address{"DUSUN KRAJAN", "003", "001", *RegionCode::parse("3315012001"), "KALIMARO",
                             "KEDUNGJATI", "GROBOGAN", "JAWA TENGAH", false},
                     {},
                     {}};
}

QCborMap mapOf(const Applicant& applicant) { return QCborValue::fromCbor(toCbor(applicant)).toMap(); }

Errc errorOf(const QCborMap& map)
{
    const auto read = applicantFromCbor(QCborValue(map).toCbor());
    REQUIRE_FALSE(read);
    return read.error().code();
}

} // namespace

TEST_CASE("an applicant comes back from bytes as it went")
{
    CHECK(*applicantFromCbor(toCbor(someone())) == someone());

    Applicant foreigner = someone();
    foreigner.citizenship = Citizenship::Oa;
    foreigner.nationality = "NEW ZEALAND";
    foreigner.registeredValidUntil = QDate(2030, 1, 31);
    CHECK(*applicantFromCbor(toCbor(foreigner)) == foreigner);
}

TEST_CASE("the same applicant always has the same bytes") { CHECK(toCbor(someone()) == toCbor(someone())); }

TEST_CASE("a key from a newer centre is ignored")
{
    QCborMap map = mapOf(someone());
    map.insert(900, "new");
    map.insert(QLatin1String("later"), 1);

    CHECK(*applicantFromCbor(QCborValue(map).toCbor()) == someone());
}

TEST_CASE("each missing key is an error")
{
    const QCborMap whole = mapOf(someone());
    for (const auto& entry : whole) {
        QCborMap map = whole;
        map.remove(entry.first.toInteger());
        INFO(entry.first.toInteger());
        CHECK(errorOf(map) == Errc::MessageMalformed);
    }
}

TEST_CASE("each value of a wrong kind is an error")
{
    const QCborMap whole = mapOf(someone());
    for (const auto& entry : whole) {
        QCborMap map = whole;
        map.insert(entry.first.toInteger(), QCborValue(QByteArray("x")));
        INFO(entry.first.toInteger());
        CHECK(errorOf(map) == Errc::MessageMalformed);
    }
}

TEST_CASE("values that the types refuse keep their own error")
{
    QCborMap map = mapOf(someone());
    map.insert(1, "3315014507990000");
    CHECK(errorOf(map) == Errc::NikSerialZero);

    map = mapOf(someone());
    map.insert(3, QString(61, u'A'));
    CHECK(errorOf(map) == Errc::NameTooLong);
}

TEST_CASE("long texts, invisible characters and impossible dates are refused")
{
    for (const QString& street : {QString(201, u'a'), QString("a\nb"), QString(QChar(0x202E)) + "a"}) {
        QCborMap map = mapOf(someone());
        map.insert(14, street);
        CHECK(errorOf(map) == Errc::MessageMalformed);
    }
    for (const char* date : {"1999-02-30", "5 July 1999", "1999-07-05T00:00", ""}) {
        QCborMap map = mapOf(someone());
        map.insert(5, QString::fromLatin1(date));
        CHECK(errorOf(map) == Errc::MessageMalformed);
    }
}

TEST_CASE("a key that stands twice is refused, so that no two readers see two persons")
{
    QByteArray bytes;
    {
        QCborStreamWriter writer(&bytes);
        const QCborMap map = mapOf(someone());
        writer.startMap(static_cast<quint64>(map.size()) + 1);
        for (const auto& entry : map) {
            entry.first.toCbor(writer);
            QCborValue(entry.second).toCbor(writer);
        }
        writer.append(1);
        writer.append(QLatin1String("3315010101990001"));
        writer.endMap();
    }

    CHECK(applicantFromCbor(bytes).error().code() == Errc::MessageMalformed);
}

TEST_CASE("bytes after the end, too many bytes and other kinds are refused")
{
    CHECK_FALSE(applicantFromCbor(toCbor(someone()) + '\0'));
    CHECK_FALSE(applicantFromCbor(toCbor(someone()).chopped(1)));
    CHECK_FALSE(applicantFromCbor(QByteArray()));
    CHECK_FALSE(applicantFromCbor(QByteArray(100'000, '\x81')));
    CHECK_FALSE(applicantFromCbor(QCborValue(5).toCbor()));
}

TEST_CASE("no bytes make an applicant that its own bytes do not make again")
{
    const bool holds = rc::check([] {
        QByteArray bytes = toCbor(someone());
        const int changes = *rc::gen::inRange(1, 4);
        for (int i = 0; i < changes; ++i)
            bytes[*rc::gen::inRange(0, static_cast<int>(bytes.size()))] = *rc::gen::arbitrary<char>();
        const auto read = applicantFromCbor(bytes);
        if (read)
            RC_ASSERT(*applicantFromCbor(toCbor(*read)) == *read);
    });
    CHECK(holds);
}
