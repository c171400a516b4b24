#include "core/biometrics/face/detail/portrait_limits.h"
#include "core/biometrics/measure/score_curve.h"
#include "tests/support/sample_pictures.h"

#include <QFile>
#include <algorithm>
#include <iterator>

using namespace rekam;

namespace {

struct Column
{
    const char* ofiq;
    const char* ours;
};
// Whose mappings OFIQ's own results must come out of. Not its networks: compression, sharpness, expression.
constexpr Column kColumns[] = {{"BackgroundUniformity", "background_uniformity"},
                               {"IlluminationUniformity", "illumination_uniformity"},
                               {"LuminanceMean", "luminance_mean"},
                               {"LuminanceVariance", "luminance_variance"},
                               {"UnderExposurePrevention", "under_exposure"},
                               {"OverExposurePrevention", "over_exposure"},
                               {"DynamicRange", "dynamic_range"},
                               {"NaturalColour", "natural_colour"},
                               {"SingleFacePresent", "single_face_present"},
                               {"EyesOpen", "eyes_open"},
                               {"MouthClosed", "mouth_closed"},
                               {"EyesVisible", "eyes_visible"},
                               {"MouthOcclusionPrevention", "mouth_occlusion"},
                               {"InterEyeDistance", "inter_eye_distance"},
                               {"HeadSize", "head_size"},
                               {"LeftwardCropOfTheFaceImage", "leftward_crop"},
                               {"RightwardCropOfTheFaceImage", "rightward_crop"},
                               {"MarginAboveOfTheFaceImage", "margin_above"},
                               {"MarginBelowOfTheFaceImage", "margin_below"},
                               {"HeadPoseYaw", "head_pose_yaw"},
                               {"HeadPosePitch", "head_pose_pitch"},
                               {"HeadPoseRoll", "head_pose_roll"}};

} // namespace

TEST_CASE("OFIQ's raw values come out as OFIQ's scores")
{
    const auto folder = test::sharedData("formats");
    if (!folder)
        return;
    QFile file(*folder + QStringLiteral("/ofiq_expected_results.csv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    const QList<QByteArray> head = lines.front().trimmed().split(';');
    int compared = 0;
    for (const Column& column : kColumns) {
        const auto raw = head.indexOf(column.ofiq),
                   scalar = head.indexOf(QByteArray(column.ofiq) + ".scalar");
        REQUIRE(raw > 0);
        REQUIRE(scalar > 0);
        const auto& curve = portraitLimits().terms(column.ours).score;
        REQUIRE(curve);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QList<QByteArray> cells = lines[i].trimmed().split(';');
            if (cells.size() <= scalar)
                continue;
            INFO(column.ofiq << " " << cells[raw].toStdString());
            CHECK(std::abs(curve->at(cells[raw].toDouble()) - cells[scalar].toInt()) <= 1);
            ++compared;
        }
    }
    CHECK(compared > 500);
}

TEST_CASE("a curve that is not known or lacks a number is refused")
{
    CHECK_FALSE(ScoreCurve::from({{"kind", "spline"}}));
    CHECK_FALSE(ScoreCurve::from({{"kind", "sigmoid"}, {"x0", 1}}));
    CHECK_FALSE(ScoreCurve::from({{"kind", "sigmoid"}, {"x0", 1}, {"w", 0}}));
    CHECK_FALSE(ScoreCurve::from({}));
}

TEST_CASE("a score stays within 0 and 100, whatever comes in")
{
    const auto line = ScoreCurve::from({{"kind", "linear"}, {"zeroAt", 1}, {"hundredAt", 0}});
    REQUIRE(line);
    CHECK(line->at(-5) == 100);
    CHECK(line->at(7) == 0);
    CHECK(line->at(0.25) == 75);
    CHECK(line->at(std::numeric_limits<double>::quiet_NaN()) == 0);
    CHECK(line->at(std::numeric_limits<double>::infinity()) == 0);
}
