#include "core/people/kk_number.h"

#include <algorithm>

namespace rekam {

Result<KkNumber> KkNumber::parse(const QString& text)
{
    if (text.size() != 16)
        return Unexpected(Errc::KkNumberMalformed, {{"length", QString::number(text.size())}});

    std::array<char, 16> digits{};
    for (int i = 0; i < 16; ++i) {
        const QChar character = text.at(i);
        if (character < u'0' || character > u'9')
            return Unexpected(Errc::KkNumberMalformed, {{"why", "not digits"}});
        digits[static_cast<std::size_t>(i)] = character.toLatin1();
    }
    if (std::all_of(digits.begin(), digits.end(), [](char digit) { return digit == '0'; }))
        return Unexpected(Errc::KkNumberMalformed, {{"why", "zero"}});
    return KkNumber(digits);
}

QString KkNumber::text() const
{
    return QString::fromLatin1(m_digits.data(), static_cast<qsizetype>(m_digits.size()));
}

QString KkNumber::masked() const
{
    const QString digits = text();
    return digits.left(4) + QString(8, QChar(0x2022)) + digits.right(4);
}

} // namespace rekam
