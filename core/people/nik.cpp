#include "core/people/nik.h"

#include <algorithm>

namespace rekam {

namespace {

constexpr int kWomensDayOffset = 40;

bool isImpossibleInEveryYear(int day, int month)
{
    constexpr int kLeapYear = 2000;
    return !QDate::isValid(kLeapYear, month, day);
}

} // namespace

Result<Nik> Nik::parse(const QString& text)
{
    if (text.size() != 16)
        return Unexpected(Errc::NikMalformed, {{"length", QString::number(text.size())}});

    std::array<char, 16> digits{};
    for (int i = 0; i < 16; ++i) {
        const QChar character = text.at(i);
        if (character < u'0' || character > u'9')
            return Unexpected(Errc::NikMalformed, {{"why", "not digits"}});
        digits[static_cast<std::size_t>(i)] = character.toLatin1();
    }

    const Nik nik(digits);
    const BirthHint birth = nik.birthHint();
    if (birth.day < 1 || birth.day > 31 || birth.month < 1 || birth.month > 12)
        return Unexpected(Errc::NikDayImpossible);
    if (nik.serial() == 0)
        return Unexpected(Errc::NikSerialZero);
    return nik;
}

int Nik::number(int from, int length) const
{
    int value = 0;
    for (int i = from; i < from + length; ++i)
        value = value * 10 + (m_digits[static_cast<std::size_t>(i)] - '0');
    return value;
}

QString Nik::text() const
{
    return QString::fromLatin1(m_digits.data(), static_cast<qsizetype>(m_digits.size()));
}

QString Nik::masked() const
{
    const QString digits = text();
    return digits.left(4) + QString(8, QChar(0x2022)) + digits.right(4);
}

Nik::BirthHint Nik::birthHint() const
{
    const int day = number(6, 2);
    const bool female = day > kWomensDayOffset;
    return {female ? day - kWomensDayOffset : day, number(8, 2), number(10, 2),
            female ? Sex::Female : Sex::Male};
}

RegionCode Nik::district() const { return RegionCode::parse(text().left(6)).value(); }

int Nik::serial() const { return number(12, 4); }

std::vector<NikWarning> compareWithRegister(const Nik& nik, QDate birth, Sex sex)
{
    std::vector<NikWarning> warnings;
    const Nik::BirthHint hint = nik.birthHint();
    if (isImpossibleInEveryYear(hint.day, hint.month))
        warnings.push_back(NikWarning::DayNotInCalendar);
    if (birth.day() != hint.day || birth.month() != hint.month || birth.year() % 100 != hint.twoDigitYear)
        warnings.push_back(NikWarning::BirthDateDiffers);
    if (sex != hint.sex)
        warnings.push_back(NikWarning::SexDiffers);
    return warnings;
}

std::vector<NikWarning> compareWithRegions(const Nik& nik, const RegionTable& regions)
{
    if (regions.isKnown(nik.district()))
        return {};
    return {NikWarning::RegionUnknown};
}

} // namespace rekam
