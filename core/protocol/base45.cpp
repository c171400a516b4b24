#include "core/protocol/base45.h"

#include <QLatin1String>

namespace rekam {
namespace {

constexpr char kAlphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr int kBase = 45;

Unexpected malformed() { return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("base45")}}); }

void append(QString& text, int value, int symbols)
{
    for (; symbols > 0; --symbols) {
        text += QLatin1Char(kAlphabet[value % kBase]);
        value /= kBase;
    }
}

// Least significant first; -1 for a foreign character.
int groupValue(QStringView symbols)
{
    const QLatin1String alphabet(kAlphabet);
    int value = 0;
    for (auto at = symbols.rbegin(); at != symbols.rend(); ++at) {
        const qsizetype digit = alphabet.indexOf(*at);
        if (digit < 0)
            return -1;
        value = value * kBase + static_cast<int>(digit);
    }
    return value;
}

} // namespace

QString toBase45(const QByteArray& bytes)
{
    QString text;
    text.reserve(bytes.size() * 3 / 2 + 2);
    const auto byte = [&](qsizetype at) { return static_cast<int>(static_cast<quint8>(bytes.at(at))); };
    qsizetype at = 0;
    for (; at + 1 < bytes.size(); at += 2)
        append(text, byte(at) * 256 + byte(at + 1), 3);
    if (at < bytes.size())
        append(text, byte(at), 2);
    return text;
}

Result<QByteArray> fromBase45(const QString& text)
{
    const qsizetype tail = text.size() % 3;
    if (tail == 1)
        return malformed();
    QByteArray bytes;
    const qsizetype groups = text.size() - tail;
    for (qsizetype at = 0; at < groups; at += 3) {
        const int value = groupValue(QStringView(text).mid(at, 3));
        if (value < 0 || value > 0xFFFF)
            return malformed();
        bytes += static_cast<char>(value >> 8);
        bytes += static_cast<char>(value & 0xFF);
    }
    if (tail == 2) {
        const int value = groupValue(QStringView(text).mid(groups, 2));
        if (value < 0 || value > 0xFF)
            return malformed();
        bytes += static_cast<char>(value);
    }
    return bytes;
}

} // namespace rekam
