#include "devices/made_up_people/portrait_studio.h"

#include "devices/made_up_people/detail/mat_frame.h"
#include "devices/made_up_people/detail/portrait_identity.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

using namespace made_up;

constexpr double kEnlarge = 5.45; // 47 px between the eyes become about 250
constexpr double kEyeLine = 0.45; // of the height: ICAO wants 0.30 to 0.50
constexpr int kNoiseMargin = 64;

cv::Scalar backdropColour(quint8 backdrop)
{
    switch (backdrop) {
    case 1:
        return {242, 242, 243};
    case 2:
        return {196, 24, 34}; // red, odd birth years
    case 3:
        return {24, 84, 190}; // blue, even birth years
    case 4:
        return {236, 128, 32};
    default:
        return {176, 178, 180}; // the bare wall
    }
}

// From the picture taken to the portrait's own pixels.
cv::Matx23d placement(const Scene& scene, bool isMirrored)
{
    Dice dice(scene.subject, Trait::FaceSitting, 0, scene.impression);
    const double roll = dice.normal(0, 0.6) * CV_PI / 180;
    const double scale = kEnlarge * dice.between(0.985, 1.015);
    const double centreX = PortraitStudio::kStillWidthPx / 2.0 + dice.normal(0, 8);
    const double centreY = PortraitStudio::kStillHeightPx * kEyeLine + dice.normal(0, 6);
    cv::Point2f between = (kLeftEyeInPicture + kRightEyeInPicture) * 0.5F;
    double tilt =
        std::atan2(kRightEyeInPicture.y - kLeftEyeInPicture.y, kRightEyeInPicture.x - kLeftEyeInPicture.x);
    if (isMirrored) {
        between.x = kPortraitSidePx - 1 - between.x;
        tilt = -tilt;
    }
    const double a = std::cos(roll + tilt) / scale;
    const double b = std::sin(roll + tilt) / scale;
    return {a, -b, between.x - a * centreX + b * centreY, b, a, between.y - b * centreX - a * centreY};
}

cv::Mat backdrop(const Scene& scene, cv::Size size)
{
    Dice dice(scene.subject, Trait::FaceSitting, 1, scene.impression);
    cv::Mat wall(size, CV_32FC3, backdropColour(scene.backdrop));
    const cv::Mat shade = smoothNoise(dice, size, 300, 300) * 1.2;
    const std::vector<cv::Mat> shades(3, shade);
    cv::Mat shades3;
    cv::merge(shades, shades3);
    return wall + shades3;
}

// Enlarging leaves nothing finer than five pixels; edges are lifted and skin gets a grain of its own.
cv::Mat sharpened(const cv::Mat& soft, const Scene& scene)
{
    cv::Mat wide;
    cv::GaussianBlur(soft, wide, cv::Size(), 4.0);
    cv::Mat sharp = soft * 2.1 - wide * 1.1;
    cv::GaussianBlur(soft, wide, cv::Size(), 1.6);
    sharp += (soft - wide) * 1.6;
    Dice dice(scene.subject, Trait::Face, 2);
    cv::Mat grain = whiteNoise(dice, soft.size()) * 2.2 + smoothNoise(dice, soft.size(), 1.3, 1.3) * 2.6;
    std::vector<cv::Mat> channels(3, grain);
    cv::Mat grains;
    cv::merge(channels, grains);
    return sharp + grains;
}

cv::Mat noiseTile()
{
    Dice dice(0, Trait::Noise);
    const cv::Size size(PortraitStudio::kStillWidthPx + kNoiseMargin,
                        PortraitStudio::kStillHeightPx + kNoiseMargin);
    cv::Mat tile(size, CV_8UC3);
    cv::RNG generator(dice.next());
    generator.fill(tile, cv::RNG::NORMAL, 6, 1.6);
    return tile;
}

cv::Mat withNoise(const cv::Mat& picture, quint64 number)
{
    static const cv::Mat tile = noiseTile();
    Dice dice(number, Trait::Noise, 1);
    const cv::Rect part(dice.below(kNoiseMargin), dice.below(kNoiseMargin), picture.cols, picture.rows);
    cv::Mat noisy;
    cv::add(picture, tile(part), noisy);
    cv::subtract(noisy, cv::Scalar::all(6), noisy);
    return noisy;
}

} // namespace

struct PortraitStudio::Sitting::Pictures
{
    cv::Mat still; // CV_8UC3 without sensor noise
    cv::Mat live;
};

Result<PortraitStudio> PortraitStudio::open(const QString& cacheFolder)
{
    REKAM_TRY(PortraitCutout cutout, openCutout(cacheFolder));
    PortraitStudio studio;
    studio.m_cutout = std::make_shared<const PortraitCutout>(std::move(cutout));
    return studio;
}

PortraitStudio::Sitting PortraitStudio::sit(const Scene& scene) const
{
    const cv::Size size(kStillWidthPx, kStillHeightPx);
    const Person person = personOf(*m_cutout, scene.subject);
    const cv::Matx23d place = placement(scene, person.isMirrored);
    cv::Mat soft;
    person.picture.convertTo(soft, CV_32FC3);
    cv::warpAffine(soft, soft, place, size, cv::INTER_CUBIC | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    cv::Mat alpha;
    cv::warpAffine(person.alpha, alpha, place, size, cv::INTER_CUBIC | cv::WARP_INVERSE_MAP,
                   cv::BORDER_REPLICATE);
    cv::Mat edge = (alpha - 0.5) * 2.2 + 0.5; // as sharp an edge as the rest
    edge = cv::min(cv::max(edge, 0.0), 1.0);
    const std::vector<cv::Mat> edges(3, edge);
    cv::Mat weight;
    cv::merge(edges, weight);
    const cv::Mat wall = backdrop(scene, size);
    const cv::Mat figure = sharpened(soft, scene);
    const cv::Mat whole = wall + (figure - wall).mul(weight);

    auto pictures = std::make_shared<Sitting::Pictures>();
    whole.convertTo(pictures->still, CV_8UC3);
    cv::resize(pictures->still, pictures->live, {kLiveWidthPx, kLiveHeightPx}, 0, 0, cv::INTER_AREA);
    Sitting sitting;
    sitting.m_pictures = std::move(pictures);
    sitting.m_scene = scene;
    return sitting;
}

Frame PortraitStudio::Sitting::still() const
{
    return frameOf(withNoise(m_pictures->still, m_scene.subject ^ m_scene.impression), 0);
}

Frame PortraitStudio::Sitting::live(quint64 frameNumber) const
{
    // People breathe: a sway of a few pixels over about four seconds at 15 frames a second.
    const double phase = static_cast<double>(frameNumber) * 0.1;
    const cv::Matx23d sway(1, 0, 1.5 * std::sin(phase), 0, 1, 1.0 * std::sin(0.7 * phase));
    cv::Mat moved;
    cv::warpAffine(m_pictures->live, moved, sway, m_pictures->live.size(), cv::INTER_LINEAR,
                   cv::BORDER_REPLICATE);
    return frameOf(withNoise(moved, frameNumber), 0);
}

} // namespace rekam
