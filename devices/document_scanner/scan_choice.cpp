#include "devices/document_scanner/scan_choice.h"

#include <QRegularExpression>
#include <algorithm>
#include <optional>

namespace rekam {
namespace {

// "Flatbed|Automatic Document Feeder", "75|150|300dpi", "1..1200dpi (in steps of 1)"; nothing: no such
// option.
std::optional<QString> valuesOf(const QByteArray& offered, const char* option)
{
    const QByteArray start = QByteArray("--") + option + ' ';
    for (const QByteArray& line : offered.split('\n')) {
        const QByteArray plain = line.trimmed();
        const qsizetype usual = plain.lastIndexOf(" [");
        if (plain.startsWith(start) && usual > 0 && !plain.endsWith("[inactive]"))
            return QString::fromUtf8(plain.mid(start.size(), usual - start.size())).trimmed();
    }
    return std::nullopt;
}

Unexpected unknown(const char* what)
{
    return Unexpected(Errc::ScannerOption,
                      {{"slot", QStringLiteral("document")}, {"what", QLatin1String(what)}});
}

// The first value that has one of the words in it.
std::optional<QString> valueWith(const QString& values, std::initializer_list<const char*> words)
{
    for (const QString& value : values.split(QLatin1Char('|'))) {
        if (std::any_of(words.begin(), words.end(), [&](const char* word) {
                return value.contains(QLatin1String(word), Qt::CaseInsensitive);
            }))
            return value;
    }
    return std::nullopt;
}

bool hasResolution(const QString& values, int dots)
{
    static const QRegularExpression kRange(QStringLiteral("^([0-9.]+)\\.\\.([0-9.]+)"));
    const QRegularExpressionMatch range = kRange.match(values);
    if (range.hasMatch())
        return dots >= range.captured(1).toDouble() && dots <= range.captured(2).toDouble();
    const QStringList each = QString(values).remove(QStringLiteral("dpi")).split(QLatin1Char('|'));
    return each.contains(QString::number(dots));
}

} // namespace

Result<QStringList> scanArguments(const ScanWish& wish, const QByteArray& offered)
{
    QStringList arguments;
    if (const auto modes = valuesOf(offered, "mode")) {
        const bool isGray = wish.colour == QLatin1String("gray");
        const auto mode =
            isGray ? valueWith(*modes, {"gray", "grey"}) : valueWith(*modes, {"color", "colour"});
        if (!mode)
            return unknown("colour");
        arguments << QStringLiteral("--mode") << *mode;
    }
    if (const auto resolutions = valuesOf(offered, "resolution")) {
        if (!hasResolution(*resolutions, wish.resolution))
            return unknown("resolution");
        arguments << QStringLiteral("--resolution") << QString::number(wish.resolution);
    }
    if (wish.source.isEmpty())
        return arguments;
    const bool isFeeder = wish.source == QLatin1String("feeder");
    if (!isFeeder && wish.source != QLatin1String("flatbed"))
        return unknown("source");
    const auto sources = valuesOf(offered, "source");
    if (!sources && !isFeeder)
        return arguments;
    const auto source = isFeeder ? valueWith(sources.value_or(QString()), {"feeder", "adf"})
                                 : valueWith(*sources, {"flatbed"});
    if (!source)
        return unknown("source");
    arguments << QStringLiteral("--source") << *source;
    return arguments;
}

} // namespace rekam
