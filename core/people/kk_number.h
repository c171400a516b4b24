// Number of a family card (Kartu Keluarga). It changes with moves, deaths and divorces: never a key to a
// person.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <array>
#include <compare>

namespace rekam {

class KkNumber
{
public:
    // Exactly 16 ASCII digits, not all zero. Error: KkNumberMalformed. The inner digits (region, date,
    // serial) are not judged: their layout is not published.
    static Result<KkNumber> parse(const QString& text);

    QString text() const;
    QString masked() const; // 3315••••••••0004

    friend bool operator==(const KkNumber&, const KkNumber&) = default;
    friend std::strong_ordering operator<=>(const KkNumber&, const KkNumber&) = default;

private:
    explicit KkNumber(std::array<char, 16> digits) : m_digits(digits) {}

    std::array<char, 16> m_digits;
};

} // namespace rekam
