#include "core/cards/serial_range.h"

#include <algorithm>

namespace rekam {
namespace {

struct Parted
{
    QString prefix;
    int digits = 0;
    quint64 number = 0;
};

Parted parted(const QString& text)
{
    qsizetype at = text.size();
    while (at > 0 && text.at(at - 1) >= u'0' && text.at(at - 1) <= u'9')
        --at;
    const QString digits = text.mid(at);
    return {text.left(at), static_cast<int>(digits.size()), digits.toULongLong()};
}

Unexpected refused(const char* why)
{
    return Unexpected(Errc::BlankRangeMalformed, {{"why", QString::fromLatin1(why)}});
}

} // namespace

Result<SerialRange> SerialRange::of(const BlankSerial& first, const BlankSerial& last)
{
    const Parted from = parted(first.text());
    const Parted to = parted(last.text());
    if (from.digits == 0 || to.digits == 0)
        return refused("digits");
    if (from.prefix != to.prefix || from.digits != to.digits)
        return refused("prefix");
    if (to.number < from.number)
        return refused("order");
    if (to.number - from.number >= static_cast<quint64>(kMostBlanksInRange))
        return refused("size");
    return SerialRange(from.prefix, from.digits, from.number, static_cast<int>(to.number - from.number) + 1);
}

BlankSerial SerialRange::at(int index) const
{
    const quint64 number = m_from + static_cast<quint64>(std::clamp(index, 0, m_count - 1));
    // Of the same length and letters as the first, which was well-formed.
    return BlankSerial::parse(m_prefix + QStringLiteral("%1").arg(number, m_digits, 10, QLatin1Char('0')))
        .value();
}

std::optional<int> SerialRange::indexOf(const BlankSerial& serial) const
{
    const Parted asked = parted(serial.text());
    if (asked.prefix != m_prefix || asked.digits != m_digits || asked.number < m_from)
        return std::nullopt;
    const quint64 index = asked.number - m_from;
    return index < static_cast<quint64>(m_count) ? std::optional(static_cast<int>(index)) : std::nullopt;
}

bool follows(const BlankSerial& before, const BlankSerial& next)
{
    const Parted a = parted(before.text());
    const Parted b = parted(next.text());
    return a.digits > 0 && a.prefix == b.prefix && a.digits == b.digits && b.number == a.number + 1;
}

} // namespace rekam
