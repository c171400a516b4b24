// Administrative regions: a code that cannot be malformed, and the table of names made at set-up from public
// data.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

namespace rekam {

enum class RegionLevel
{
    Province,
    Regency,
    District,
    Village
};

// 2, 4, 6 or 10 digits: province, kabupaten or kota, kecamatan, kelurahan or desa. Whether such a region
// exists today is a question to RegionTable: codes that are gone stay valid, since a NIK keeps the code of
// its first registration.
class RegionCode
{
public:
    // Takes "331501" and the dotted form "33.15.01". Error: RegionCodeMalformed.
    static Result<RegionCode> parse(const QString& text);

    RegionLevel level() const;
    QString text() const;   // digits only
    QString dotted() const; // 33.15.01.2004
    // This region or the one above it at `level`; nothing where `level` is below this one.
    std::optional<RegionCode> at(RegionLevel level) const;
    // Kota carry 71 to 99 in the second pair, kabupaten 01 to 69. False for a province.
    bool isKota() const;
    // Kelurahan carry a 1 at the head of the last four digits (desa 2, desa adat 3). False above a village.
    bool isKelurahan() const;

    std::uint64_t number() const { return m_number; } // the digits as a number; unique together with level()

    friend bool operator==(const RegionCode&, const RegionCode&) = default;
    friend std::strong_ordering operator<=>(const RegionCode&, const RegionCode&) = default;

private:
    friend class RegionTable;
    RegionCode(int digits, std::uint64_t number) : m_digits(digits), m_number(number) {}

    int m_digits;
    std::uint64_t m_number;
};

// Names of every region, read once and constant after that: any thread. Made by
// packaging/make_region_table.py, which also fixes the layout: "RKMREG1\n", four counts (u32), rows of code
// (u64), name offset (u32), name length (u32) sorted by code within each level, the names in UTF-8, and
// BLAKE2b-256 of all before it. Numbers are little-endian.
class RegionTable
{
public:
    // Errors: RegionTableMissing, RegionTableDamaged.
    static Result<RegionTable> load(const QString& path);
    static Result<RegionTable> fromBytes(QByteArray bytes);

    int count(RegionLevel level) const;
    bool isKnown(RegionCode code) const { return nameOf(code).has_value(); }
    // As on paper, without "Kabupaten" or "Kota": RegionCode::isKota says which.
    std::optional<QString> nameOf(RegionCode code) const;
    // Regions one level below `parent`, in order of code; every province where there is no parent.
    std::vector<RegionCode> below(std::optional<RegionCode> parent) const;

private:
    struct Section
    {
        int digits = 0;
        int count = 0;
        int firstRow = 0;
    };

    explicit RegionTable(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    bool readCounts();
    bool rowsAreSound() const;
    const char* rowAt(int row) const;
    std::uint64_t codeAt(int row) const;
    std::uint32_t nameOffsetAt(int row) const;
    std::uint32_t nameLengthAt(int row) const;
    int lowerBound(const Section& section, std::uint64_t code) const;

    QByteArray m_bytes;
    std::array<Section, 4> m_sections;
    int m_namesAt = 0;
    int m_namesSize = 0;
};

} // namespace rekam
