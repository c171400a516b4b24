#include "devices/made_up_people/finger_prints.h"

#include "devices/made_up_people/detail/finger_impression.h"
#include "devices/made_up_people/detail/finger_master.h"
#include "devices/made_up_people/detail/mat_frame.h"
#include "devices/made_up_people/detail/ridge_field.h"

#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

using namespace made_up;

constexpr int kSlapWidthPx = 1600;
constexpr int kSlapHeightPx = 1500;
constexpr int kSingleWidthPx = 440;
constexpr int kSingleHeightPx = 560;

// Where a finger lies in the slap of a right hand; a left hand is the mirror of it.
struct Place
{
    cv::Point middle;
    double turnDegrees;
};

Place placeOf(FingerPosition finger)
{
    switch (finger) {
    case FingerPosition::RightIndex:
    case FingerPosition::LeftIndex:
        return {{270, 700}, -8};
    case FingerPosition::RightMiddle:
    case FingerPosition::LeftMiddle:
        return {{625, 520}, -3};
    case FingerPosition::RightRing:
    case FingerPosition::LeftRing:
        return {{985, 600}, 3};
    case FingerPosition::RightLittle:
    case FingerPosition::LeftLittle:
        return {{1330, 850}, 9};
    case FingerPosition::RightThumb:
        return {{1090, 720}, -6};
    case FingerPosition::LeftThumb:
        return {{510, 720}, 6}; // thumbs are not mirrored: the left one lies left
    }
    return {};
}

Place mirroredFor(FingerPosition finger)
{
    Place place = placeOf(finger);
    const bool isThumb = finger == FingerPosition::LeftThumb || finger == FingerPosition::RightThumb;
    if (isThumb || isRightHand(finger))
        return place;
    return {{kSlapWidthPx - place.middle.x, place.middle.y}, -place.turnDegrees};
}

quint64 touchNumber(const Scene& scene, quint32 attempt)
{
    return (quint64{scene.impression} << 20) + attempt;
}

cv::Mat touchOf(const QString& cacheFolder, const Scene& scene, FingerPosition finger, double turn,
                quint32 attempt, FingerDefect defect)
{
    Dice dice(scene.subject, Trait::FingerImpression, static_cast<quint64>(finger),
              touchNumber(scene, attempt));
    return touch(fingerMaster(cacheFolder, scene.subject, finger), finger, turn, dice, defect);
}

void layOn(cv::Mat& glass, const cv::Mat& print, cv::Point middle)
{
    const cv::Rect wanted(middle.x - print.cols / 2, middle.y - print.rows / 2, print.cols, print.rows);
    const cv::Rect inside = wanted & cv::Rect(0, 0, glass.cols, glass.rows);
    cv::Mat part = glass(inside);
    cv::min(part, print(inside - wanted.tl()), part);
}

cv::Mat emptyGlass(Dice& dice, cv::Size size)
{
    cv::Mat noise(size, CV_8U);
    cv::RNG generator(dice.next());
    generator.fill(noise, cv::RNG::NORMAL, kGlassGrey, 1.5);
    return noise;
}

} // namespace

std::optional<FingerDefect> fingerDefectNamed(const QString& name)
{
    constexpr std::pair<const char*, FingerDefect> kNames[] = {
        {"wet", FingerDefect::Wet},         {"dry", FingerDefect::Dry},
        {"rotated", FingerDefect::Rotated}, {"partial", FingerDefect::Partial},
        {"bandage", FingerDefect::Bandage}, {"wrong-hand", FingerDefect::WrongHand}};
    for (const auto& [known, defect] : kNames)
        if (name == QLatin1String(known))
            return defect;
    return std::nullopt;
}

bool isMissing(const Scene& scene, FingerPosition finger)
{
    return (scene.missingFingers >> (static_cast<unsigned>(finger) - 1) & 1u) != 0;
}

Frame fingerPrint(const QString& cacheFolder, const Scene& scene, FingerPosition finger, quint32 attempt,
                  FingerDefect defect)
{
    Dice dice(scene.subject, Trait::Slap, 100 + static_cast<quint64>(finger), touchNumber(scene, attempt));
    if (isMissing(scene, finger))
        return frameOf(emptyGlass(dice, {kSingleWidthPx, kSingleHeightPx}), kPrintsPerInch);
    return frameOf(touchOf(cacheFolder, scene, finger, dice.normal(0, 5), attempt, defect), kPrintsPerInch);
}

std::vector<FingerPlace> slapPlaces(const Scene& scene, CaptureTarget target, quint32 attempt,
                                    FingerDefect defect)
{
    Dice dice(scene.subject, Trait::Slap, 200 + static_cast<quint64>(target), touchNumber(scene, attempt));
    const cv::Point handShift{dice.below(41) - 20, dice.below(121) - 60};
    const double handTurn = dice.normal(0, 1.5);
    const bool isOtherHand = defect == FingerDefect::WrongHand && target != CaptureTarget::BothThumbs;
    const CaptureTarget laid = !isOtherHand                        ? target
                               : target == CaptureTarget::LeftFour ? CaptureTarget::RightFour
                                                                   : CaptureTarget::LeftFour;
    std::vector<FingerPlace> places;
    for (const FingerPosition finger : fingersOf(laid)) {
        const Place place = mirroredFor(finger);
        const cv::Point at = place.middle + handShift + cv::Point{dice.below(17) - 8, dice.below(25) - 12};
        if (!isMissing(scene, finger))
            places.push_back(
                {finger, static_cast<double>(at.x), static_cast<double>(at.y), place.turnDegrees + handTurn});
    }
    return places;
}

Frame slapPrint(const QString& cacheFolder, const Scene& scene, CaptureTarget target, quint32 attempt,
                FingerDefect defect)
{
    Dice dice(scene.subject, Trait::Slap, static_cast<quint64>(target), touchNumber(scene, attempt));
    cv::Mat glass = emptyGlass(dice, {kSlapWidthPx, kSlapHeightPx});
    for (const FingerPlace& place : slapPlaces(scene, target, attempt, defect))
        layOn(glass, touchOf(cacheFolder, scene, place.finger, place.turnDegrees, attempt, defect),
              {cvRound(place.x), cvRound(place.y)});
    return frameOf(glass, kPrintsPerInch);
}

Frame slapOfPictures(CaptureTarget target, const std::vector<std::pair<FingerPosition, Frame>>& fingers)
{
    Dice dice(0, Trait::Slap, static_cast<quint64>(target));
    cv::Mat glass = emptyGlass(dice, {kSlapWidthPx, kSlapHeightPx});
    for (const auto& [finger, picture] : fingers)
        layOn(glass, viewOf(picture), mirroredFor(finger).middle);
    return frameOf(glass, kPrintsPerInch);
}

void prepareFingers(const QString& cacheFolder, quint64 subject)
{
    for (const FingerPosition finger : kAllFingers)
        fingerMaster(cacheFolder, subject, finger);
}

Frame pressedPrint(const Frame& print, double pressed, quint64 frameNumber)
{
    Dice dice(frameNumber, Trait::Noise, 2);
    const cv::Mat whole = viewOf(print);
    cv::Mat shown;
    whole.convertTo(shown, CV_8U, pressed, kGlassGrey * (1 - pressed));
    cv::Mat noise(shown.rows / 4 + 1, shown.cols, CV_8U); // a quarter of the noise, laid four times
    cv::RNG generator(dice.next());
    generator.fill(noise, cv::RNG::UNIFORM, 0, 5);
    for (int top = 0; top < shown.rows; top += noise.rows) {
        cv::Mat part = shown.rowRange(top, std::min(shown.rows, top + noise.rows));
        cv::subtract(part, noise.rowRange(0, part.rows), part);
    }
    return frameOf(shown, print.pixelsPerInch());
}

} // namespace rekam
