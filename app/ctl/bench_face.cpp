#include "app/ctl/bench_biometrics.h"
#include "app/ctl/bench_run.h"
#include "app/ctl/command.h"
#include "app/ctl/picture_input.h"
#include "app/station/locations.h"
#include "core/biometrics/face/face_compare.h"
#include "core/biometrics/face/portrait.h"
#include "devices/made_up_people/portrait_studio.h"

#include <cstdio>
#include <cstring>
#include <functional>
#include <sched.h>
#include <time.h>

namespace rekam::ctl {
namespace {

// The threads that OpenCV makes later stay on this core too.
void stayOnOneCore()
{
    cpu_set_t one;
    CPU_ZERO(&one);
    const int core = sched_getcpu();
    CPU_SET(core < 0 ? 0 : core, &one);
    sched_setaffinity(0, sizeof one, &one);
}

// A camera's 1920 x 1080: the portrait in the middle, its edges drawn out to both sides.
Result<Frame> fullHd(const Frame& portrait)
{
    constexpr int kWidth = 1920, kHeight = 1080;
    SecureBuffer pixels(std::size_t{3} * kWidth * kHeight, Holds::Picture);
    const int left = (kWidth - portrait.widthPx()) / 2, above = (portrait.heightPx() - kHeight) / 2;
    unsigned char* to = pixels.data();
    for (int y = 0; y < kHeight; ++y)
        for (int x = 0; x < kWidth; ++x, to += 3) {
            const int from = std::clamp(x - left, 0, portrait.widthPx() - 1);
            std::memcpy(to, portrait.row(y + above) + std::ptrdiff_t{3} * from, 3);
        }
    return Frame::make(kWidth, kHeight, PixelFormat::Rgb24, 0, std::move(pixels));
}

// What the process computed, in ms. All its threads share one core, so on a quiet machine this is the time
// that passes; on a busy one it does not count the others.
double computedMs()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

Series timesOf(int runs, const std::function<bool()>& work, bool& isFine)
{
    Series series;
    isFine = work(); // warm
    for (int i = 0; i < runs && isFine; ++i) {
        const double before = computedMs();
        isFine = work();
        series.add(computedMs() - before);
    }
    return series;
}

} // namespace

int benchFace(int runs, const PrintFigure& printFigure)
{
    stayOnOneCore();
    const auto studio = PortraitStudio::open(cacheFolder() + QStringLiteral("/people"));
    const auto models = FaceModels::load(cacheFolder() + QStringLiteral("/models"));
    if (!studio || !models) {
        std::fprintf(stderr, "rekamctl: %s\n",
                     qPrintable(whyUnusable(studio ? models.error() : studio.error())));
        return kUnusable;
    }
    Scene scene;
    scene.subject = 4711;
    scene.backdrop = 3;
    const PortraitStudio::Sitting sitting = studio->sit(scene);
    const Frame live = sitting.live(1), still = sitting.still();
    const Result<Frame> wide = fullHd(still);
    if (!wide)
        return kUnusable;
    const PortraitRules rules{Backdrop::Blue};
    FaceModels* loaded = models->get();
    bool isFine = true;
    const auto figure = [&](const char* name, const std::function<bool()>& work) {
        const Series series = timesOf(runs, work, isFine);
        if (isFine)
            printFigure(name, series, "ms");
        return isFine;
    };
    // Nothing is timed that does not work: each must find the face and be content with it.
    const bool allFine =
        figure("face, live loop on a 640 px copy",
               [&] { return assessPortraitPreview(loaded, live, rules).quality.verdict == Verdict::Good; }) &&
        figure("face, full assessment of 1920x1080",
               [&] { return assessPortrait(loaded, *wide, rules).verdict == Verdict::Good; }) &&
        figure("face, template", [&] { return FaceTemplate::make(loaded, still).has_value(); });
    if (!allFine)
        std::fprintf(stderr, "rekamctl: the made-up portrait was not assessed as good\n");
    return allFine ? kFine : kFinding;
}

} // namespace rekam::ctl
