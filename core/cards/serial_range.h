// Blanks with numbers that follow one another, as they come in a box: from the first to the last.
#pragma once

#include "core/print/card_job.h"

namespace rekam {

constexpr int kMostBlanksInRange = 10'000;

class SerialRange
{
public:
    // Both have the same letters in front and as many digits behind, the last is not before the first, and
    // there are at most kMostBlanksInRange. BlankRangeMalformed, fact why: "digits", "prefix", "order",
    // "size".
    static Result<SerialRange> of(const BlankSerial& first, const BlankSerial& last);

    BlankSerial first() const { return at(0); }
    BlankSerial last() const { return at(m_count - 1); }
    int count() const { return m_count; }
    BlankSerial at(int index) const; // 0 to count() - 1
    // Nothing where it is not among them.
    std::optional<int> indexOf(const BlankSerial& serial) const;
    bool contains(const BlankSerial& serial) const { return indexOf(serial).has_value(); }
    friend bool operator==(const SerialRange&, const SerialRange&) = default;

private:
    SerialRange(QString prefix, int digits, quint64 from, int count)
        : m_prefix(std::move(prefix)),
          m_digits(digits),
          m_from(from),
          m_count(count)
    {}

    QString m_prefix;
    int m_digits;
    quint64 m_from;
    int m_count;
};

// Whether `next` is the number right after `before`.
bool follows(const BlankSerial& before, const BlankSerial& next);

} // namespace rekam
