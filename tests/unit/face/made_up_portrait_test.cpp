#include "core/biometrics/face/portrait.h"
#include "core/biometrics/measure/picture.h"
#include "devices/made_up_people/portrait_studio.h"
#include "tests/unit/face/models_folder.h"

#include <cstdio>
#include <opencv2/imgproc.hpp>

using namespace rekam;

namespace {

struct Studio
{
    PortraitStudio studio;
    std::unique_ptr<FaceModels> models;

    static Scene sceneOf(quint64 subject, quint8 backdrop)
    {
        Scene scene;
        scene.subject = subject;
        scene.backdrop = backdrop;
        return scene;
    }
    Frame still(quint64 subject, quint8 backdrop = 3) const
    {
        return studio.sit(sceneOf(subject, backdrop)).still();
    }
    Frame live(quint64 subject) const { return studio.sit(sceneOf(subject, 3)).live(5); }
    QualityReport assess(const Frame& frame) const
    {
        return assessPortrait(models.get(), frame, {Backdrop::Blue});
    }
};

std::optional<Studio> openStudio()
{
    const auto folder = test::modelsFolder();
    const QString people = qEnvironmentVariable("REKAM_PEOPLE_CACHE");
    auto studio = PortraitStudio::open(people);
    if (!folder || !studio) {
        std::fputs("skipped: no made-up portraits (set REKAM_PEOPLE_CACHE)\n", stderr);
        return std::nullopt;
    }
    auto models = FaceModels::load(*folder);
    if (!models)
        return std::nullopt;
    return Studio{std::move(*studio), std::move(*models)};
}

Frame blurred(const Frame& frame, double sigma)
{
    cv::Mat soft;
    cv::GaussianBlur(viewOf(frame), soft, {}, sigma);
    return *frameOf(soft, 0);
}

} // namespace

TEST_CASE("a made-up portrait is good, and not when it is blurred beyond two pixels of the smallest face")
{
    const auto studio = openStudio();
    if (!studio)
        return;
    for (const quint64 subject : {1, 2, 3, 7, 42, 4711}) {
        INFO(subject);
        const Frame still = studio->still(subject);
        const QualityReport report = studio->assess(still);
        CHECK(report.verdict == Verdict::Good);
        CHECK(assessPortraitPreview(studio->models.get(), studio->live(subject), {Backdrop::Blue})
                  .quality.verdict == Verdict::Good);
        const double pixel = report.find(Measure::EyeDistancePx)->raw / 90;

        const QualityReport soft = studio->assess(blurred(still, 2 * pixel));

        CHECK(soft.verdict != Verdict::Good);
        CHECK(soft.find(Measure::FaceSharpness)->light != Light::Good);
    }
}

TEST_CASE("a made-up portrait before orange is right for a foreign resident only")
{
    const auto studio = openStudio();
    if (!studio)
        return;
    const Frame still = studio->still(7, 4);
    CHECK(assessPortrait(studio->models.get(), still, {Backdrop::Orange}).verdict == Verdict::Good);
    const QualityReport red = assessPortrait(studio->models.get(), still, {Backdrop::Red});
    CHECK(red.verdict == Verdict::Bad);
    CHECK(red.reasons.front() == QualityReason::BackdropWrong);
}
