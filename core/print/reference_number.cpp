#include "core/print/reference_number.h"

#include <QCryptographicHash>

namespace rekam {
namespace {

// Crockford's alphabet for base 32.
constexpr char kSymbols[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kPayload = 8;
constexpr qsizetype kGroup = 3;
// A prime under 32, larger than any weight: one wrong symbol, or two neighbours swapped, changes the sum
// unless their values differ by 31 (0 against Z).
constexpr int kCheckModulus = 31;

int valueOf(QChar symbol)
{
    switch (symbol.unicode()) {
    case u'O':
        return 0;
    case u'I':
    case u'L':
        return 1;
    default:
        break;
    }
    for (int value = 0; value < 32; ++value) {
        if (symbol == QLatin1Char(kSymbols[value]))
            return value;
    }
    return -1;
}

int checkValue(const QString& payload)
{
    int sum = 0;
    for (int at = 0; at < kPayload; ++at)
        sum += (at + 1) * valueOf(payload.at(at));
    return sum % kCheckModulus;
}

} // namespace

QString referenceNumber(const RecordId& record)
{
    const QByteArray hash = QCryptographicHash::hash(record.bytes(), QCryptographicHash::Sha256);
    quint64 bits = 0;
    for (int at = 0; at < 5; ++at)
        bits = bits << 8 | static_cast<quint8>(hash.at(at));
    QString symbols;
    for (int shift = 35; shift >= 0; shift -= 5)
        symbols += QLatin1Char(kSymbols[bits >> shift & 31]);
    symbols += QLatin1Char(kSymbols[checkValue(symbols)]);
    return symbols.insert(2 * kGroup, u'-').insert(kGroup, u'-');
}

bool isReferenceNumber(const QString& typed)
{
    QString symbols;
    for (const QChar symbol : typed.toUpper()) {
        if (symbol != u'-' && symbol != u' ')
            symbols += symbol;
    }
    if (symbols.size() != kPayload + 1)
        return false;
    for (const QChar symbol : symbols) {
        if (valueOf(symbol) < 0)
            return false;
    }
    return valueOf(symbols.at(kPayload)) == checkValue(symbols);
}

} // namespace rekam
