#include "app/ctl/check_output.h"
#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "app/ctl/picture_input.h"
#include "core/biometrics/iris/eye_pair.h"
#include "core/biometrics/iris/iris_gallery.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <algorithm>
#include <cmath>
#include <cstdio>

namespace rekam::ctl {
namespace {

Error noEye() { return Error(Errc::NoMatch, {{"what", QStringLiteral("eye")}}); }

struct EncodedEye
{
    EyeCircles circles;
    SecureBuffer code;
};

Result<EncodedEye> encoded(const QString& file)
{
    REKAM_TRY(const Frame frame, loadForAssessment(file));
    const std::optional<EyeOutline> outline = outlineEye(frame);
    if (!outline)
        return Unexpected(noEye());
    REKAM_TRY(SecureBuffer code, makeIrisCode(frame, *outline));
    return EncodedEye{outline->circles, std::move(code)};
}

int assess(const QString& file, bool asJson)
{
    const Result<Frame> frame = loadForAssessment(file);
    if (!frame)
        return printUnusable(file, frame.error(), asJson);
    const Result<EyeInspection> inspection = inspectEye(*frame);
    if (!inspection)
        return printUnusable(file, inspection.error(), asJson);
    if (!inspection->outline)
        return printUnusable(file, noEye(), asJson);
    return printAssessment(file, inspection->quality, inspection->checks, asJson);
}

double toHundredths(double pixels) { return std::round(100 * pixels) / 100; }

QJsonObject described(const PixelCircle& circle)
{
    return {{QStringLiteral("x"), toHundredths(circle.x)},
            {QStringLiteral("y"), toHundredths(circle.y)},
            {QStringLiteral("r"), toHundredths(circle.radius)}};
}

int encode(const QString& file, bool asJson)
{
    const Result<EncodedEye> eye = encoded(file);
    if (!eye)
        return printUnusable(file, eye.error(), asJson);
    print({{QStringLiteral("file"), file},
           {QStringLiteral("pupil"), described(eye->circles.pupil)},
           {QStringLiteral("iris"), described(eye->circles.iris)}},
          asJson);
    return kFine;
}

int forEach(const QStringList& files, int (*work)(const QString&, bool), bool asJson)
{
    int worst = kFine;
    for (const QString& file : files)
        worst = std::max(worst, work(file, asJson));
    return worst;
}

int compare(const QString& a, const QString& b, bool asJson)
{
    const Result<EncodedEye> first = encoded(a);
    if (!first)
        return printUnusable(a, first.error(), asJson);
    const Result<EncodedEye> second = encoded(b);
    if (!second)
        return printUnusable(b, second.error(), asJson);
    const Result<IrisComparison> compared = compareIris(first->code.span(), second->code.span());
    if (!compared)
        return printUnusable(b, compared.error(), asJson);
    const bool isSame = compared->distance < eyeLimits().sameEye;
    print({{QStringLiteral("a"), a},
           {QStringLiteral("b"), b},
           {QStringLiteral("score"), compared->distance},
           {QStringLiteral("same"), isSame}},
          asJson);
    return isSame ? kFine : kFinding;
}

// A folder stands for the files in it.
QStringList filesOf(const QStringList& names)
{
    QStringList files;
    for (const QString& name : names) {
        const QDir folder(name);
        if (!QFileInfo(name).isDir()) {
            files << name;
            continue;
        }
        for (const QString& entry : folder.entryList(QDir::Files | QDir::Readable, QDir::Name))
            files << folder.filePath(entry);
    }
    return files;
}

int identify(const QString& probeFile, const QStringList& galleryFiles, double limit, bool asJson)
{
    constexpr std::size_t kMost = 10;
    const Result<EncodedEye> eye = encoded(probeFile);
    if (!eye)
        return printUnusable(probeFile, eye.error(), asJson);
    const Result<IrisProbe> probe = IrisProbe::of(eye->code.span());
    if (!probe)
        return printUnusable(probeFile, probe.error(), asJson);
    IrisGallery gallery;
    QStringList ids;
    int unreadable = 0;
    for (const QString& file : galleryFiles) {
        const Result<EncodedEye> other = encoded(file);
        if (other && gallery.add(other->code.span()))
            ids << QFileInfo(file).completeBaseName();
        else
            ++unreadable;
    }
    if (unreadable > 0)
        std::fprintf(stderr, "rekamctl: %d files of the gallery are no eyes\n", unreadable);
    QElapsedTimer timer;
    timer.start();
    const std::vector<IrisHit> hits = gallery.nearest(*probe, limit, kMost);
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    QJsonArray candidates;
    for (const IrisHit& hit : hits)
        candidates.append(QJsonObject{{QStringLiteral("id"), ids.at(static_cast<qsizetype>(hit.index))},
                                      {QStringLiteral("score"), hit.comparison.distance}});
    print({{QStringLiteral("probe"), probeFile},
           {QStringLiteral("candidates"), candidates},
           {QStringLiteral("compared"), static_cast<qint64>(gallery.size())},
           {QStringLiteral("ms"), std::round(milliseconds * 1000) / 1000}},
          asJson);
    return hits.empty() ? kFinding : kFine;
}

int usage()
{
    std::fprintf(stderr, "rekamctl: usage: rekamctl iris assess|encode [--json] FILE...\n"
                         "                 rekamctl iris compare [--json] A B\n"
                         "                 rekamctl iris identify PROBE [--gallery DIR] [--most DISTANCE] "
                         "[--json] [FILE|DIR...]\n");
    return kUnusable;
}

} // namespace

int runIris(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral(
            "Near-infrared eye pictures: measures of ISO/IEC 29794-6 (assess), the circles of pupil "
            "and iris (encode), and iris codes. A score is a normalised Hamming distance: 0 is the "
            "same code, strangers lie near 0.45, below %1 it is the same eye. Exit code 1: not good, "
            "not the same, nobody.")
            .arg(eyeLimits().sameEye));
    parser.addPositionalArgument(
        QStringLiteral("what"),
        QStringLiteral("assess FILE..., encode FILE..., compare A B, or identify PROBE FILE|DIR..."));
    parser.addOption(
        {QStringLiteral("gallery"),
         QStringLiteral("identify: a folder of eyes; a file's name without its ending is the id."),
         QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("most"),
                      QStringLiteral("identify: the largest distance of a candidate."),
                      QStringLiteral("DISTANCE"), QString::number(eyeLimits().sameEye)});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a picture, or a comparison.")});
    if (const auto done = parse(parser, "iris", arguments))
        return *done;
    const QStringList words = parser.positionalArguments();
    const QString what = words.value(0);
    const QStringList files = words.mid(1);
    const bool asJson = parser.isSet(QStringLiteral("json"));
    if (what == QLatin1String("assess") && !files.isEmpty())
        return forEach(files, assess, asJson);
    if (what == QLatin1String("encode") && !files.isEmpty())
        return forEach(files, encode, asJson);
    if (what == QLatin1String("compare") && files.size() == 2)
        return compare(files[0], files[1], asJson);
    if (what != QLatin1String("identify") || files.isEmpty())
        return usage();
    bool isNumber = false;
    const double limit = parser.value(QStringLiteral("most")).toDouble(&isNumber);
    const QStringList gallery = filesOf(parser.values(QStringLiteral("gallery")) + files.mid(1));
    if (!isNumber || gallery.isEmpty())
        return usage();
    return identify(files[0], gallery, limit, asJson);
}

} // namespace rekam::ctl
