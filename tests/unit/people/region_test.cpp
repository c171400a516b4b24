#include "core/base/digest.h"
#include "core/people/nik.h"
#include "core/people/region.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>
#include <rapidcheck.h>

using namespace rekam;

namespace {

struct RegionRow
{
    quint64 code;
    QByteArray name;
};

void append32(QByteArray& bytes, quint32 value)
{
    value = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char*>(&value), sizeof(value));
}

void append64(QByteArray& bytes, quint64 value)
{
    value = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char*>(&value), sizeof(value));
}

QByteArray sealed(QByteArray body) { return body + Digest::of(body).toBytes(); }

QByteArray bodyOf(const std::vector<std::vector<RegionRow>>& levels)
{
    QByteArray bytes("RKMREG1\n");
    QByteArray rows;
    QByteArray names;
    for (const auto& level : levels) {
        append32(bytes, static_cast<quint32>(level.size()));
        for (const RegionRow& row : level) {
            append64(rows, row.code);
            append32(rows, static_cast<quint32>(names.size()));
            append32(rows, static_cast<quint32>(row.name.size()));
            names += row.name;
        }
    }
    return bytes + rows + names;
}

QByteArray smallTable()
{
    return sealed(bodyOf({{{33, "Jawa Tengah"}, {34, "Daerah Istimewa Yogyakarta"}},
                          {{3315, "Grobogan"}, {3374, "Semarang"}},
                          {{331501, "Kedungjati"}, {331502, "Karangrayung"}, {337401, "Semarang Tengah"}},
                          {{3315012001, "Kalimaro"}, {3374011001, "Miroto"}}}));
}

RegionCode code(const char* text) { return *RegionCode::parse(QString::fromLatin1(text)); }

} // namespace

TEST_CASE("a region code is read with and without dots")
{
    CHECK(code("33") == code("33"));
    CHECK(code("33.15") == code("3315"));
    CHECK(code("33.15.01.2001") == code("3315012001"));
    CHECK(code("33.15.01.2001").dotted() == "33.15.01.2001");
    CHECK(code("0101").text() == "0101");
    CHECK_FALSE(code("01") == code("0001"));
}

TEST_CASE("malformed region codes are refused")
{
    for (const char* text : {"", "3", "331", "33150", "33150120", "33150120011", "3a", "33.1501", "3.315",
                             "33.", "33..15", "..............................", "-3", " 33"}) {
        INFO(text);
        const auto parsed = RegionCode::parse(QString::fromLatin1(text));
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().code() == Errc::RegionCodeMalformed);
    }
}

TEST_CASE("a village knows the regions above it and its kind")
{
    const RegionCode village = code("33.74.01.1001");

    CHECK(*village.at(RegionLevel::Province) == code("33"));
    CHECK(*village.at(RegionLevel::Regency) == code("33.74"));
    CHECK(*village.at(RegionLevel::District) == code("33.74.01"));
    CHECK(*village.at(RegionLevel::Village) == village);
    CHECK_FALSE(code("33.74").at(RegionLevel::District));
    CHECK(village.isKota());
    CHECK(village.isKelurahan());
    CHECK_FALSE(code("33.15.01.2001").isKota());
    CHECK_FALSE(code("33.15.01.2001").isKelurahan());
}

TEST_CASE("the table names what it holds and nothing else")
{
    const RegionTable table = *RegionTable::fromBytes(smallTable());

    CHECK(table.count(RegionLevel::Province) == 2);
    CHECK(table.count(RegionLevel::Village) == 2);
    CHECK(*table.nameOf(code("33")) == "Jawa Tengah");
    CHECK(*table.nameOf(code("33.74")) == "Semarang");
    CHECK(*table.nameOf(code("33.74.01.1001")) == "Miroto");
    CHECK_FALSE(table.isKnown(code("35")));
    CHECK_FALSE(table.isKnown(code("33.15.01.2002")));
    CHECK(table.below(code("33.15")) == std::vector{code("33.15.01"), code("33.15.02")});
    CHECK(table.below(std::nullopt) == std::vector{code("33"), code("34")});
    CHECK(table.below(code("34")).empty());
    CHECK(table.below(code("33.74.01.1001")).empty());
}

TEST_CASE("a NIK of a region that the table does not know is a warning")
{
    const RegionTable table = *RegionTable::fromBytes(smallTable());

    CHECK(compareWithRegions(*Nik::parse("3315010101990001"), table).empty());
    CHECK(compareWithRegions(*Nik::parse("9115010101990001"), table) ==
          std::vector{NikWarning::RegionUnknown});
}

TEST_CASE("a missing table and a damaged one are told apart")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("regions.bin");
    CHECK(RegionTable::load(path).error().code() == Errc::RegionTableMissing);

    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(smallTable().chopped(1));
    file.close();
    CHECK(RegionTable::load(path).error().code() == Errc::RegionTableDamaged);
}

TEST_CASE("one flipped bit anywhere in the table is found")
{
    const QByteArray whole = smallTable();
    for (int i = 0; i < whole.size(); ++i) {
        QByteArray flipped = whole;
        flipped[i] = static_cast<char>(flipped[i] ^ 1);
        CHECK_FALSE(RegionTable::fromBytes(flipped));
    }
}

TEST_CASE("a table with a right digest and wrong layout is refused")
{
    QByteArray manyRows("RKMREG1\n");
    for (int i = 0; i < 4; ++i)
        append32(manyRows, 0xFFFFFFFF);
    QByteArray nameBeyondEnd = bodyOf({{{33, "Jawa Tengah"}}, {}, {}, {}}).chopped(1);

    CHECK_FALSE(RegionTable::fromBytes(sealed("RKMREG2\n" + QByteArray(16, '\0'))));
    CHECK_FALSE(RegionTable::fromBytes(sealed(manyRows)));
    CHECK_FALSE(RegionTable::fromBytes(sealed(nameBeyondEnd)));
    CHECK_FALSE(RegionTable::fromBytes(sealed(bodyOf({{{34, "B"}, {33, "A"}}, {}, {}, {}}))));
    CHECK_FALSE(RegionTable::fromBytes(sealed(bodyOf({{{333, "A"}}, {}, {}, {}}))));
    CHECK(RegionTable::fromBytes(sealed(bodyOf({{}, {}, {}, {}}))));
}

TEST_CASE("foreign bytes with a right digest never break the table")
{
    const bool holds = rc::check([](const std::vector<unsigned char>& tail) {
        const QByteArray bytes(reinterpret_cast<const char*>(tail.data()),
                               static_cast<qsizetype>(tail.size()));
        const auto table = RegionTable::fromBytes(sealed("RKMREG1\n" + bytes));
        if (table)
            RC_ASSERT(static_cast<int>(table->below(std::nullopt).size()) ==
                      table->count(RegionLevel::Province));
    });
    CHECK(holds);
}

TEST_CASE("the real table holds every region of 2025", "[data]")
{
    const QString path = qEnvironmentVariable("REKAM_REGIONS");
    if (path.isEmpty()) {
        WARN("skipped: REKAM_REGIONS names no table (packaging/setup-data makes one)");
        return;
    }
    const auto table = RegionTable::load(path);
    REQUIRE(table);
    CHECK(table->count(RegionLevel::Province) == 38);
    CHECK(table->count(RegionLevel::Regency) == 514);
    CHECK(table->count(RegionLevel::District) == 7285);
    CHECK(table->count(RegionLevel::Village) == 83762);
    CHECK(*table->nameOf(code("33.15")) == "Grobogan");
    CHECK(code("33.74").isKota());
    for (const RegionCode province : table->below(std::nullopt)) {
        for (const RegionCode regency : table->below(province)) {
            for (const RegionCode district : table->below(regency)) {
                for (const RegionCode village : table->below(district)) {
                    const QString name = *table->nameOf(village);
                    INFO(name.toStdString());
                    CHECK_FALSE(name.contains(u'"'));
                    CHECK_FALSE(name.contains(u'*'));
                    CHECK_FALSE(name.endsWith(u'.'));
                    CHECK(name == name.trimmed());
                }
            }
        }
    }
}
