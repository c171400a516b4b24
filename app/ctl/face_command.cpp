#include "app/ctl/check_output.h"
#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "app/ctl/picture_input.h"
#include "app/station/locations.h"
#include "core/biometrics/face/face_compare.h"
#include "core/biometrics/face/portrait.h"
#include "core/biometrics/face/portrait_checks.h"

#include <algorithm>
#include <cstdio>

namespace rekam::ctl {
namespace {

std::optional<Backdrop> backdropNamed(const QString& name)
{
    if (name == QLatin1String("any"))
        return Backdrop::Any;
    if (name == QLatin1String("white"))
        return Backdrop::White;
    if (name == QLatin1String("red"))
        return Backdrop::Red;
    if (name == QLatin1String("blue"))
        return Backdrop::Blue;
    if (name == QLatin1String("orange"))
        return Backdrop::Orange;
    return std::nullopt;
}

// One plain colour was looked at enough to say that there is no face.
std::vector<QualityCheck> checksOfUnusable(const Error& error)
{
    if (error.fact("why") != QLatin1String("plain"))
        return {};
    QualityReport report;
    report.measures = {{Measure::FaceCount, 0, Light::Bad}};
    return portraitChecks(report);
}

int assess(FaceModels* models, const QString& file, const PortraitRules& rules, bool asJson)
{
    const Result<Frame> frame = loadForAssessment(file);
    if (!frame)
        return printUnusable(file, frame.error(), asJson, checksOfUnusable(frame.error()));
    const QualityReport report = assessPortrait(models, *frame, rules);
    return printAssessment(file, report, portraitChecks(report), asJson);
}

Result<FaceTemplate> templateOf(FaceModels* models, const QString& file)
{
    REKAM_TRY(const Frame frame, loadForAssessment(file));
    return FaceTemplate::make(models, frame);
}

int compare(FaceModels* models, const QString& a, const QString& b, bool asJson)
{
    const Result<FaceTemplate> first = templateOf(models, a);
    if (!first)
        return printUnusable(a, first.error(), false);
    const Result<FaceTemplate> second = templateOf(models, b);
    if (!second)
        return printUnusable(b, second.error(), false);
    const FaceComparison compared = compareFaces(*first, *second);
    print({{QStringLiteral("a"), a},
           {QStringLiteral("b"), b},
           {QStringLiteral("score"), compared.score},
           {QStringLiteral("same"), compared.isSame}},
          asJson);
    return compared.isSame ? kFine : kFinding;
}

} // namespace

int runFace(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Assesses portraits by the measures of ISO/IEC 29794-5, or compares two faces. The "
                       "false-match rate of the "
                       "comparison is unmeasured: there is one real face to test with."));
    parser.addPositionalArgument(QStringLiteral("what"), QStringLiteral("assess FILE..., or compare A B"));
    parser.addOption(
        {QStringLiteral("backdrop"),
         QStringLiteral("The wall that is wanted: any (where it is not said), white, red, blue, orange."),
         QStringLiteral("COLOUR"), QStringLiteral("any")});
    parser.addOption({QStringLiteral("models"), QStringLiteral("The folder of the face models."),
                      QStringLiteral("DIR"), cacheFolder() + QStringLiteral("/models")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a picture, or a comparison.")});
    if (const auto done = parse(parser, "face", arguments))
        return *done;
    const QStringList words = parser.positionalArguments();
    const std::optional<Backdrop> backdrop = backdropNamed(parser.value(QStringLiteral("backdrop")));
    const bool isAssess = words.value(0) == QLatin1String("assess") && words.size() >= 2;
    const bool isCompare = words.value(0) == QLatin1String("compare") && words.size() == 3;
    if ((!isAssess && !isCompare) || !backdrop) {
        std::fprintf(stderr, "rekamctl: usage: rekamctl face assess [--backdrop COLOUR] [--json] FILE...\n"
                             "                 rekamctl face compare [--json] A B\n");
        return kUnusable;
    }
    const bool asJson = parser.isSet(QStringLiteral("json"));
    const Result<std::unique_ptr<FaceModels>> models =
        FaceModels::load(parser.value(QStringLiteral("models")));
    if (!models) {
        for (const QString& file : words.sliced(1))
            printUnusable(file, models.error(), asJson && isAssess);
        return kUnusable;
    }
    if (isCompare)
        return compare(models->get(), words[1], words[2], asJson);
    int worst = kFine;
    for (const QString& file : words.sliced(1))
        worst = std::max(worst, assess(models->get(), file, {*backdrop}, asJson));
    return worst;
}

} // namespace rekam::ctl
