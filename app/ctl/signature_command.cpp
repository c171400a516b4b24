#include "app/ctl/check_output.h"
#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "app/ctl/pen_series_file.h"
#include "app/ctl/picture_input.h"
#include "core/biometrics/signature/signature.h"

#include <algorithm>
#include <cstdio>

namespace rekam::ctl {
namespace {

// "100x60": millimetres. Empty: not known.
std::optional<PenSeries> padOf(const QString& text)
{
    if (text.isEmpty())
        return PenSeries{};
    const QStringList sides = text.split(QLatin1Char('x'));
    bool isWidth = false, isHeight = false;
    const double width = sides.value(0).toDouble(&isWidth), height = sides.value(1).toDouble(&isHeight);
    if (sides.size() != 2 || !isWidth || !isHeight || width < 10 || height < 10 || width > 1000 ||
        height > 1000)
        return std::nullopt;
    return PenSeries{static_cast<qint32>(width * 100), static_cast<qint32>(height * 100), {}};
}

int assess(const QString& file, const PenSeries& pad, bool asJson)
{
    if (file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        Result<PenSeries> series = loadPenSeries(file);
        if (!series)
            return printUnusable(file, series.error(), asJson);
        series->padWidth = pad.padWidth;
        series->padHeight = pad.padHeight;
        const QualityReport report = assessSignature(*series);
        return printAssessment(file, report, signatureChecks(report), asJson);
    }
    const Result<Frame> picture = loadForAssessment(file);
    if (!picture)
        return printUnusable(file, picture.error(), asJson);
    const QualityReport report = assessSignaturePicture(*picture);
    return printAssessment(file, report, signatureChecks(report), asJson);
}

} // namespace

int runSignature(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Assesses signatures: pen series (CSV of t ms, x and y in 0.01 mm, pressure 0..1023, pen) by all "
        "checks, pictures by those that a picture can answer."));
    parser.addPositionalArgument(QStringLiteral("what"), QStringLiteral("assess FILE..."));
    parser.addOption(
        {QStringLiteral("pad"),
         QStringLiteral("The pad's size in mm, such as 100x60; without it, extent and edge are not "
                        "judged for a series."),
         QStringLiteral("WxH")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a signature.")});
    if (const auto done = parse(parser, "signature", arguments))
        return *done;
    const QStringList words = parser.positionalArguments();
    const std::optional<PenSeries> pad = padOf(parser.value(QStringLiteral("pad")));
    if (words.value(0) != QLatin1String("assess") || words.size() < 2 || !pad) {
        std::fprintf(stderr, "rekamctl: usage: rekamctl signature assess [--pad WxH] [--json] FILE...\n");
        return kUnusable;
    }
    int worst = kFine;
    for (const QString& file : words.sliced(1))
        worst = std::max(worst, assess(file, *pad, parser.isSet(QStringLiteral("json"))));
    return worst;
}

} // namespace rekam::ctl
