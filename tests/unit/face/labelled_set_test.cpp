#include "tests/unit/face/labelled_set.h"

#include <algorithm>
#include <cstdio>

using namespace rekam;

namespace {

QStringList firing(const QualityReport& report)
{
    QStringList names;
    for (const QualityCheck& check : portraitChecks(report))
        if (!check.isOk)
            names.append(check.name);
    return names;
}

struct Defect
{
    const char* picture;
    const char* check;
};
// What each defect of labels.csv must be found by; others may fire beside it (a dark picture is flat too).
constexpr Defect kDefects[] = {{"roll8", "head_pose_roll"},
                               {"roll12", "head_pose_roll"},
                               {"roll20", "head_pose_roll"},
                               {"dark15", "under_exposure"},
                               {"dark30", "under_exposure"},
                               {"dark50", "under_exposure"},
                               {"dark50", "luminance_mean"},
                               {"bright160", "over_exposure"},
                               {"bright240", "over_exposure"},
                               {"blur1.5", "sharpness"},
                               {"blur3", "sharpness"},
                               {"blur6", "sharpness"},
                               {"motion21", "sharpness"},
                               {"jpeg8", "no_compression_artifacts"},
                               {"grey", "natural_colour"},
                               {"redcast", "natural_colour"},
                               {"sidelight", "illumination_uniformity"},
                               {"ied40", "inter_eye_distance"},
                               {"ied60", "inter_eye_distance"},
                               {"ied80", "inter_eye_distance"},
                               {"small", "head_size"},
                               {"large", "head_size"},
                               {"left", "face_centre_x"},
                               {"left", "leftward_crop"},
                               {"high", "face_centre_y"},
                               {"high", "margin_above"},
                               {"eyesbar", "eyes_visible"},
                               {"mask", "mouth_occlusion"},
                               {"twofaces", "single_face_present"},
                               {"busybg", "background_uniformity"},
                               {"noface", "single_face_present"},
                               {"noise28", "noise"}};

} // namespace

TEST_CASE("each defect of the labelled set fires its check")
{
    const auto set = test::labelledSet();
    if (!set)
        return;
    for (const Defect& defect : kDefects) {
        const QStringList names = firing(set->assess(QLatin1String(defect.picture)));
        INFO(defect.picture << " should fire " << defect.check << ", fires "
                            << names.join(u' ').toStdString());
        CHECK(names.contains(QLatin1String(defect.check)));
    }
}

TEST_CASE("the plain portraits of the labelled set show nothing but their smile")
{
    const auto set = test::labelledSet();
    if (!set)
        return;
    for (const char* name : {"ok_red", "ok_blue", "ok_white", "roll4", "mirror"}) {
        QStringList names = firing(set->assess(QLatin1String(name)));
        names.removeAll(QStringLiteral("mouth_closed"));
        INFO(name << " fires " << names.join(u' ').toStdString());
        CHECK(names.isEmpty());
    }
}

TEST_CASE("every portrait of the labelled set, and what it fires")
{
    const auto set = test::labelledSet();
    if (!set)
        return;
    int checks = 0;
    for (const QString& file : QDir(set->pictures).entryList({QStringLiteral("*.jpg")})) {
        const QString name = file.mid(10).chopped(4);
        const QualityReport report = set->assess(name);
        std::printf("%-10s %3d ", qPrintable(name), report.score.value_or(-1));
        for (const QualityCheck& check : portraitChecks(report)) {
            ++checks;
            CHECK(check.score >= 0);
            CHECK(check.score <= 100);
            CHECK(check.isOk == check.sentence.isEmpty());
            if (!check.isOk)
                std::printf(" %s=%.3g", qPrintable(check.name), check.value.value_or(-1));
        }
        std::printf("\n");
    }
    CHECK(checks > 800);
}
