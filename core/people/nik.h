// NIK: the 16-digit number of a resident, for life. Structure: PP 37/2007 pasal 37, PP 40/2019 pasal 30.
#pragma once

#include "core/base/result.h"
#include "core/people/reference_lists.h"
#include "core/people/region.h"

#include <QDate>
#include <QString>
#include <array>
#include <compare>
#include <vector>

namespace rekam {

class Nik
{
public:
    static constexpr int kDigits = 16;

    struct BirthHint
    {
        int day; // 1 to 31, the 40 of women taken off; 30 and 31 February occur in real numbers
        int month;
        int twoDigitYear; // the century is not in the number
        Sex sex;
    };

    // Exactly 16 ASCII digits. Errors: NikMalformed, NikDayImpossible (day not 01-31 or 41-71, month not
    // 01-12), NikSerialZero. The region is not looked up: a NIK keeps the code of its first registration,
    // which may be gone from today's table.
    static Result<Nik> parse(const QString& text);

    QString text() const;
    QString masked() const; // 3315••••••••0004, for screens
    BirthHint birthHint() const;
    RegionCode district() const; // kecamatan of first registration
    int serial() const;

    friend bool operator==(const Nik&, const Nik&) = default;
    friend std::strong_ordering operator<=>(const Nik&, const Nik&) = default;
    friend size_t qHash(const Nik& nik, size_t seed = 0)
    {
        return qHashBits(nik.m_digits.data(), nik.m_digits.size(), seed);
    }

private:
    explicit Nik(std::array<char, 16> digits) : m_digits(digits) {}
    int number(int from, int length) const;

    std::array<char, 16> m_digits;
};

// A NIK is never changed when birth date, sex or region is corrected later, so a difference is told and never
// refused.
enum class NikWarning
{
    BirthDateDiffers,
    SexDiffers,
    DayNotInCalendar,
    RegionUnknown
};

std::vector<NikWarning> compareWithRegister(const Nik& nik, QDate birth, Sex sex);
// RegionUnknown where the district is not in the table: mistyped, or an old code.
std::vector<NikWarning> compareWithRegions(const Nik& nik, const RegionTable& regions);

} // namespace rekam
