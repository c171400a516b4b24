#include "devices/document_scanner/scan_status.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace rekam {
namespace {

// SANE_Status (sane/sane.h) with the words of sane_strstatus().
struct StatusRow
{
    int exitCode;
    const char* words;
    Errc code;
};
constexpr std::array kStatuses = {StatusRow{3, "Device busy", Errc::ScannerInUse},
                                  StatusRow{4, "Invalid argument", Errc::DeviceUnplugged},
                                  StatusRow{6, "Document feeder jammed", Errc::ScannerJammed},
                                  StatusRow{7, "Document feeder out of documents", Errc::ScannerEmpty},
                                  StatusRow{8, "Scanner cover is open", Errc::ScannerOpen},
                                  StatusRow{9, "Error during device I/O", Errc::ScannerFault},
                                  StatusRow{10, "Out of memory", Errc::ScannerNoMemory},
                                  StatusRow{11, "Access to resource has been denied", Errc::ScannerDenied}};

constexpr int kUsualResolution = 200;

} // namespace

Error scanError(int exitCode, const QByteArray& said)
{
    static const QRegularExpression kOption(
        QStringLiteral("(?:setting of|unrecognized|ambiguous) option '?--([a-z-]{1,40})"));
    if (const auto option = kOption.match(QString::fromLatin1(said.left(2000))); option.hasMatch())
        return Error(Errc::ScannerOption,
                     {{"slot", QStringLiteral("document")}, {"what", option.captured(1)}});
    const auto told = std::find_if(kStatuses.begin(), kStatuses.end(), [&](const StatusRow& row) {
        return exitCode == row.exitCode || said.contains(row.words);
    });
    const Errc code = told == kStatuses.end() ? Errc::ScannerFault : told->code;
    return Error(code, {{"slot", QStringLiteral("document")}, {"exit", QString::number(exitCode)}});
}

std::optional<ListedScanner> firstScanner(const QByteArray& list)
{
    for (const QByteArray& line : list.split('\n')) {
        const qsizetype bar = line.indexOf('|');
        if (bar > 0)
            return ListedScanner{QString::fromUtf8(line.left(bar)),
                                 QString::fromUtf8(line.mid(bar + 1)).simplified().left(60)};
    }
    return std::nullopt;
}

QStringList scanOptions(const QString& text)
{
    constexpr qsizetype kMost = 16;
    QStringList options;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (word.startsWith(QLatin1String("--")) && word.size() > 2 && options.size() < kMost)
            options.append(word);
    }
    return options;
}

int scanResolution(const QString& text)
{
    const int given = text.toInt();
    return given >= 75 && given <= 600 ? given : kUsualResolution;
}

} // namespace rekam
