#include "app/ctl/bench_iris.h"

#include "app/ctl/bench_run.h"
#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "core/biometrics/iris/eye_pair.h"
#include "core/biometrics/iris/iris_gallery.h"
#include "devices/made_up_people/iris_pictures.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <thread>

namespace rekam::ctl {
namespace {

constexpr int kPictures = 3; // of each eye
constexpr quint64 kFirstSubject = 500'000;
constexpr std::size_t kGallery = 20'000; // two eyes of 10,000 people
constexpr int kRounds = 5;

// Of this thread: what others on the machine take is not counted.
double secondsOfThread()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

void inParallel(int count, const std::function<void(int)>& work)
{
    std::atomic<int> next{0};
    const auto loop = [&] {
        for (int i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < std::max(1u, std::thread::hardware_concurrency()); ++i)
        threads.emplace_back(loop);
    loop();
    for (std::thread& thread : threads)
        thread.join();
}

struct EyeTaken
{
    int eye = 0; // two of one person follow each other
    std::optional<SecureBuffer> code;
    double milliseconds = 0;
    bool isGood = false;
};

Frame pictureOf(int eye, int picture, const EyeDefects& defects = {})
{
    const Scene scene{kFirstSubject + static_cast<quint64>(eye / 2), static_cast<quint32>(picture + 1), 0};
    return irisPicture(scene, eye % 2 == 0 ? Eye::Right : Eye::Left, 0, defects);
}

std::vector<EyeTaken> takenOf(int eyes)
{
    std::vector<EyeTaken> taken(static_cast<std::size_t>(eyes * kPictures));
    inParallel(eyes * kPictures, [&taken](int i) {
        EyeTaken& one = taken[static_cast<std::size_t>(i)];
        one.eye = i / kPictures;
        const Frame picture = pictureOf(one.eye, i % kPictures);
        const double start = secondsOfThread();
        const Result<EyeInspection> inspection = inspectEye(picture);
        if (inspection && inspection->outline) {
            if (Result<SecureBuffer> code = makeIrisCode(picture, *inspection->outline))
                one.code = std::move(*code);
            one.isGood = inspection->quality.verdict == Verdict::Good;
        }
        one.milliseconds = 1000 * (secondsOfThread() - start);
    });
    return taken;
}

QJsonObject spreadOf(const char* name, std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto at = [&values](double share) {
        return values.empty()
                   ? 0.0
                   : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
    };
    double sum = 0;
    for (const double value : values)
        sum += value;
    return {{QStringLiteral("name"), QString::fromLatin1(name)},
            {QStringLiteral("count"), static_cast<qint64>(values.size())},
            {QStringLiteral("min"), at(0)},
            {QStringLiteral("p1"), at(0.01)},
            {QStringLiteral("median"), at(0.5)},
            {QStringLiteral("mean"), values.empty() ? 0.0 : sum / static_cast<double>(values.size())},
            {QStringLiteral("p99"), at(0.99)},
            {QStringLiteral("max"), at(1)},
            {QStringLiteral("unit"), QStringLiteral("distance")}};
}

// Prints the three spreads; whether the limit lies between genuine and strange.
bool printDistances(const std::vector<EyeTaken>& taken, bool asJson)
{
    IrisGallery gallery(taken.size());
    std::vector<int> eyes;
    for (const EyeTaken& one : taken) {
        if (one.code && gallery.add(one.code->span()))
            eyes.push_back(one.eye);
    }
    std::vector<double> genuine, strange, pairs;
    std::size_t first = 0;
    for (const EyeTaken& one : taken) {
        const auto probe = one.code ? IrisProbe::of(one.code->span()) : Unexpected(Errc::TemplateMalformed);
        if (!probe)
            continue;
        const std::vector<IrisComparison> all = gallery.distances(*probe);
        for (std::size_t i = first + 1; i < all.size(); ++i) {
            (eyes[i] == one.eye ? genuine : strange).push_back(all[i].distance);
            if (eyes[i] != one.eye && eyes[i] / 2 == one.eye / 2)
                pairs.push_back(all[i].distance);
        }
        ++first;
    }
    print(spreadOf("genuine", genuine), asJson);
    print(spreadOf("impostor", strange), asJson);
    print(spreadOf("left against right of one person", pairs), asJson);
    const double limit = eyeLimits().sameEye;
    return !genuine.empty() && !strange.empty() &&
           *std::max_element(genuine.begin(),
                             genuine.end())<limit&& * std::min_element(strange.begin(), strange.end())>
               limit;
}

void printTimes(const std::vector<EyeTaken>& taken, bool asJson)
{
    Series series;
    qint64 found = 0, good = 0;
    for (const EyeTaken& one : taken) {
        series.add(one.milliseconds);
        found += one.code.has_value();
        good += one.isGood;
    }
    print({{QStringLiteral("name"), QStringLiteral("one eye: circles, lids, measures, code")},
           {QStringLiteral("count"), static_cast<qint64>(taken.size())},
           {QStringLiteral("found"), found},
           {QStringLiteral("good"), good},
           {QStringLiteral("median"), series.at(0.5)},
           {QStringLiteral("p99"), series.at(0.99)},
           {QStringLiteral("unit"), QStringLiteral("ms of one core")}},
          asJson);
}

struct Defect
{
    const char* name;
    EyeDefects defects;
    QualityReason reason;
};

void printDefects(int eyes, bool asJson)
{
    const Defect all[] = {
        {"clear lens", {EyeLens::Clear, 0, 0, 0}, QualityReason::LensSeen},
        {"printed lens", {EyeLens::Printed, 0, 0, 0}, QualityReason::LensSeen},
        {"gaze 35 degrees aside", {EyeLens::None, 35, 0, 0}, QualityReason::GazeAway},
        {"blur sigma 4 px", {EyeLens::None, 0, 4, 0}, QualityReason::EyeBlurred},
        {"lids 70 % shut", {EyeLens::None, 0, 0, 0.7}, QualityReason::LidsLow},
    };
    for (const Defect& defect : all) {
        std::atomic<int> named{0}, plain{0};
        inParallel(eyes, [&](int eye) {
            const auto names = [&defect](const Result<EyeInspection>& inspection) {
                if (!inspection)
                    return false;
                const auto& reasons = inspection->quality.reasons;
                return std::find(reasons.begin(), reasons.end(), defect.reason) != reasons.end();
            };
            named += names(inspectEye(pictureOf(eye, 0, defect.defects)));
            plain += names(inspectEye(pictureOf(eye, 0)));
        });
        print({{QStringLiteral("name"), QStringLiteral("defect: ") + QString::fromLatin1(defect.name)},
               {QStringLiteral("count"), eyes},
               {QStringLiteral("named"), named.load()},
               {QStringLiteral("named without it"), plain.load()},
               {QStringLiteral("unit"), QStringLiteral("pictures")}},
              asJson);
    }
}

// Codes a second on one core: the best of some rounds, because whatever disturbs makes it slower.
double perSecond(const std::function<void()>& work)
{
    double best = 0;
    for (int round = 0; round < kRounds; ++round) {
        const double start = secondsOfThread();
        work();
        best = std::max(best, static_cast<double>(kGallery) / (secondsOfThread() - start));
    }
    return best;
}

bool printSpeeds(const std::vector<EyeTaken>& taken, bool asJson)
{
    std::vector<const SecureBuffer*> codes;
    for (const EyeTaken& one : taken)
        if (one.code)
            codes.push_back(&*one.code);
    if (codes.empty())
        return false;
    IrisGallery gallery(kGallery);
    for (std::size_t i = 0; i < kGallery; ++i)
        if (!gallery.add(codes[i % codes.size()]->span()))
            return false;
    const auto probe = IrisProbe::of(codes.front()->span());
    if (!probe)
        return false;
    quint64 compared = 0, hits = 0;
    for (const IrisKernel kernel : kIrisKernels) {
        if (!isSupported(kernel))
            continue;
        const double bare = perSecond([&] { compared += gallery.bareLoop(*probe, kernel); });
        const double scan =
            perSecond([&] { hits += gallery.nearest(*probe, eyeLimits().sameEye, 10, kernel).size(); });
        print({{QStringLiteral("name"), QStringLiteral("match, ") + QString::fromLatin1(nameOf(kernel))},
               {QStringLiteral("count"), static_cast<qint64>(kGallery)},
               {QStringLiteral("shifts"), IrisProbe::kShifts},
               {QStringLiteral("bare_loop"), std::round(bare)},
               {QStringLiteral("gallery_scan"), std::round(scan)},
               {QStringLiteral("scan_share"), std::round(1000 * scan / bare) / 1000},
               {QStringLiteral("used"), kernel == fastestIrisKernel()},
               {QStringLiteral("unit"), QStringLiteral("codes a second of one core")}},
              asJson);
    }
    return compared > 0 && hits > 0;
}

} // namespace

int benchIris(int eyes, bool asJson)
{
    const std::vector<EyeTaken> taken = takenOf(eyes);
    const bool isApart = printDistances(taken, asJson);
    printTimes(taken, asJson);
    printDefects(std::min(eyes, 50), asJson);
    const bool isMeasured = printSpeeds(taken, asJson);
    if (!isApart)
        std::fprintf(stderr, "rekamctl: genuine and strange eyes are not on their sides of %.2f\n",
                     eyeLimits().sameEye);
    return isApart && isMeasured ? kFine : kFinding;
}

} // namespace rekam::ctl
