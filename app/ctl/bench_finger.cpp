#include "app/ctl/bench_figures.h"
#include "app/ctl/command.h"
#include "app/ctl/finger_commands.h"
#include "app/ctl/output.h"
#include "core/biometrics/finger/finger.h"
#include "core/biometrics/finger/slap.h"
#include "devices/made_up_people/finger_prints.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace rekam::ctl {
namespace {

struct Print
{
    QString finger; // prints of one name are of one finger
    PreparedFinger prepared;
};

double processorSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double rounded(double value) { return std::round(value * 1e5) / 1e5; }

// "f003_1.png" is the second picture of f003.
Result<std::vector<Print>> printsOf(const QString& folder)
{
    std::vector<Print> prints;
    const QFileInfoList files = QDir(folder).entryInfoList(
        {QStringLiteral("*_*.png"), QStringLiteral("*_*.pgm"), QStringLiteral("*_*.fmr")},
        QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo& file : files) {
        REKAM_TRY(const MinutiaeRecord record, readFingerTemplate(file.absoluteFilePath()));
        prints.push_back({file.completeBaseName().section(QLatin1Char('_'), 0, -2), PreparedFinger(record)});
    }
    return prints;
}

Result<std::vector<Print>> madeUpPrints(int people, int impressions, quint64 seed, const QString& cache)
{
    std::vector<Print> prints;
    for (int person = 0; person < people; ++person)
        for (const FingerPosition finger : kAllFingers)
            for (int impression = 0; impression < impressions; ++impression) {
                const Scene scene{seed + static_cast<quint64>(person), static_cast<quint32>(impression), 0};
                REKAM_TRY(const MinutiaeRecord record, extractMinutiae(fingerPrint(cache, scene, finger, 0)));
                prints.push_back({QStringLiteral("%1-%2").arg(scene.subject).arg(static_cast<int>(finger)),
                                  PreparedFinger(record)});
            }
    return prints;
}

void printSpread(const QString& set, const char* kind, const QJsonObject& spread, bool asJson)
{
    QJsonObject line = spread;
    line.insert(QStringLiteral("name"), QStringLiteral("%1 scores, %2").arg(QLatin1String(kind), set));
    print(line, asJson);
}

// All pairs: scores, error rates, speed.
void compareAll(const QString& set, const std::vector<Print>& prints, bool asJson)
{
    ScoreFigures figures;
    qint64 compared = 0;
    const double before = processorSeconds();
    for (std::size_t i = 0; i < prints.size(); ++i) {
        const FingerProbe probe(prints[i].prepared);
        for (std::size_t j = i + 1; j < prints.size(); ++j, ++compared)
            figures.add(probe.match(prints[j].prepared).score, prints[i].finger == prints[j].finger);
    }
    const double seconds = processorSeconds() - before;
    figures.finish();
    printSpread(set, "genuine", figures.spreadOf(true), asJson);
    printSpread(set, "impostor", figures.spreadOf(false), asJson);
    const auto figure = [&](const QString& name, double value, const char* unit) {
        print({{QStringLiteral("name"), QStringLiteral("%1, %2").arg(name, set)},
               {QStringLiteral("value"), rounded(value)},
               {QStringLiteral("unit"), QLatin1String(unit)}},
              asJson);
    };
    figure(QStringLiteral("equal error rate"), figures.equalErrorRate(), "share");
    figure(QStringLiteral("false non-match at score %1").arg(kSameFingerScore),
           figures.missedAt(kSameFingerScore), "share");
    figure(QStringLiteral("false match at score %1").arg(kSameFingerScore),
           figures.falseMatchesAt(kSameFingerScore), "share");
    figure(QStringLiteral("false non-match without a false match"), figures.missedAt(figures.thresholdFor(0)),
           "share");
    if (seconds > 0)
        figure(QStringLiteral("comparisons"), std::round(static_cast<double>(compared) / seconds),
               "1/s of one core");
}

struct SlapErrors
{
    int expected = 0, found = 0, wrongHandSeen = 0, wrongHandFalse = 0, slaps = 0;
    std::vector<double> place, angle;
};

double at(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void takeSlap(const Scene& scene, CaptureTarget target, const QString& cache, SlapErrors& errors)
{
    const auto segments = segmentSlap(slapPrint(cache, scene, target, 0), target);
    ++errors.slaps;
    for (const FingerPlace& place : slapPlaces(scene, target, 0)) {
        ++errors.expected;
        if (!segments)
            continue;
        for (const FingerCrop& crop : segments->fingers)
            if (crop.position == place.finger) {
                ++errors.found;
                errors.place.push_back(std::hypot(crop.box.centreX - place.x, crop.box.centreY - place.y));
                errors.angle.push_back(std::abs(crop.box.angleDegrees - place.turnDegrees));
            }
    }
    errors.wrongHandFalse += segments && segments->looksLikeOtherHand;
    if (target == CaptureTarget::BothThumbs)
        return;
    const auto other = segmentSlap(slapPrint(cache, scene, target, 0, FingerDefect::WrongHand), target);
    errors.wrongHandSeen += other && other->looksLikeOtherHand;
}

void benchSlaps(int people, quint64 seed, const QString& cache, bool asJson)
{
    SlapErrors errors;
    for (int person = 0; person < people; ++person)
        for (const CaptureTarget target :
             {CaptureTarget::RightFour, CaptureTarget::LeftFour, CaptureTarget::BothThumbs})
            takeSlap({seed + static_cast<quint64>(person), 0, 0}, target, cache, errors);
    print({{QStringLiteral("name"), QStringLiteral("slap segmentation, made-up people")},
           {QStringLiteral("slaps"), errors.slaps},
           {QStringLiteral("fingers"), errors.expected},
           {QStringLiteral("found"), errors.found},
           {QStringLiteral("place_median"), rounded(at(errors.place, 0.5))},
           {QStringLiteral("place_p95"), rounded(at(errors.place, 0.95))},
           {QStringLiteral("place_max"), rounded(at(errors.place, 1))},
           {QStringLiteral("angle_median"), rounded(at(errors.angle, 0.5))},
           {QStringLiteral("angle_p95"), rounded(at(errors.angle, 0.95))},
           {QStringLiteral("wrong_hand_seen"), errors.wrongHandSeen},
           {QStringLiteral("wrong_hand_false"), errors.wrongHandFalse},
           {QStringLiteral("unit"), QStringLiteral("px and degrees")}},
          asJson);
}

} // namespace

int runBenchFinger(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Compares all pairs of made-up prints, or of a folder NAME_n.png: genuine and impostor scores, error "
        "rates, speed; and finds the fingers of made-up slaps."));
    parser.addOption({QStringLiteral("people"),
                      QStringLiteral("How many made-up people (6 where it is not said)."),
                      QStringLiteral("N"), QStringLiteral("6")});
    parser.addOption({QStringLiteral("impressions"), QStringLiteral("Touches of each finger (2)."),
                      QStringLiteral("N"), QStringLiteral("2")});
    parser.addOption({QStringLiteral("seed"), QStringLiteral("Number of the first person (5000)."),
                      QStringLiteral("N"), QStringLiteral("5000")});
    parser.addOption({QStringLiteral("cache"), QStringLiteral("Folder that keeps made-up people."),
                      QStringLiteral("DIR")});
    parser.addOption(
        {QStringLiteral("data"), QStringLiteral("A folder of prints instead."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a figure.")});
    if (const auto done = parse(parser, "bench finger", arguments))
        return *done;
    const bool asJson = parser.isSet(QStringLiteral("json"));
    const int people = parser.value(QStringLiteral("people")).toInt();
    const int impressions = parser.value(QStringLiteral("impressions")).toInt();
    const quint64 seed = parser.value(QStringLiteral("seed")).toULongLong();
    const QString cache = parser.value(QStringLiteral("cache")), data = parser.value(QStringLiteral("data"));
    if (people < 1 || people > 1000 || impressions < 1 || impressions > 20) {
        std::fprintf(stderr, "rekamctl: usage: rekamctl bench finger [--people 1..1000] [--impressions "
                             "1..20] [--data DIR] [--json]\n");
        return kUnusable;
    }
    const auto prints = data.isEmpty() ? madeUpPrints(people, impressions, seed, cache) : printsOf(data);
    if (!prints)
        return fail(prints.error(), asJson, kUnusable);
    if (prints->size() < 2) {
        std::fprintf(stderr, "rekamctl: fewer than two prints in that folder\n");
        return kUnusable;
    }
    compareAll(data.isEmpty() ? QStringLiteral("made-up people") : QFileInfo(data).fileName(), *prints,
               asJson);
    if (data.isEmpty())
        benchSlaps(people, seed, cache, asJson);
    return kFine;
}

} // namespace rekam::ctl
