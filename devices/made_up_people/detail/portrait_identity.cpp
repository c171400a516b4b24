#include "devices/made_up_people/detail/portrait_identity.h"

#include "devices/made_up_people/dice.h"

#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace rekam::made_up {
namespace {

// A feature that is stretched about its centre and moved; the effect fades with a Gaussian of `reach` pixels.
struct Bend
{
    cv::Point2f centre;
    float reach;
    float stretchX, stretchY; // 0.05: five per cent larger
    float moveX, moveY;       // pixels
};

std::array<Bend, 8> bendsOf(Dice& dice)
{
    const auto drawn = [&dice](double deviation) {
        return static_cast<float>(std::clamp(dice.normal(0, deviation), -2 * deviation, 2 * deviation));
    };
    const float eyes = drawn(0.10);
    const float eyesApart = drawn(1.6);
    const float brow = drawn(1.8);
    const cv::Point2f between = (kLeftEyeInPicture + kRightEyeInPicture) * 0.5F;
    return {{{between + cv::Point2f(0, 20), 75, drawn(0.06), drawn(0.06), 0, 0}, // whole face, long or round
             {kLeftEyeInPicture, 14, eyes, eyes + drawn(0.05), -eyesApart, 0},
             {kRightEyeInPicture, 14, eyes, eyes + drawn(0.05), eyesApart, 0},
             {between - cv::Point2f(0, 14), 18, 0, 0, 0, brow},
             {kNose, 13, drawn(0.16), drawn(0.10), 0, drawn(1.5)},
             {kMouth, 16, drawn(0.12), drawn(0.10), 0, drawn(1.5)},
             {kChin - cv::Point2f(0, 8), 26, drawn(0.12), drawn(0.06), 0, drawn(1.5)},
             {between - cv::Point2f(0, 60), 45, drawn(0.10), drawn(0.12), 0, 0}}}; // hair
}

void bend(const std::array<Bend, 8>& bends, bool isMirrored, cv::Mat& mapX, cv::Mat& mapY)
{
    mapX.create(kPortraitSidePx, kPortraitSidePx, CV_32F);
    mapY.create(kPortraitSidePx, kPortraitSidePx, CV_32F);
    for (int y = 0; y < kPortraitSidePx; ++y) {
        for (int x = 0; x < kPortraitSidePx; ++x) {
            const cv::Point2f at(static_cast<float>(isMirrored ? kPortraitSidePx - 1 - x : x),
                                 static_cast<float>(y));
            cv::Point2f from = at;
            for (const Bend& one : bends) {
                const cv::Point2f away = at - one.centre;
                const float weight = std::exp(-away.dot(away) / (2 * one.reach * one.reach));
                from.x -= weight * (away.x * one.stretchX + one.moveX);
                from.y -= weight * (away.y * one.stretchY + one.moveY);
            }
            mapX.at<float>(y, x) = from.x;
            mapY.at<float>(y, x) = from.y;
        }
    }
}

struct Tones
{
    float skin;     // 1: as photographed; smaller is darker
    float warmth;   // red against blue
    float hair;     // 1: as photographed; smaller is blacker
    int clothesHue; // OpenCV's 0..179
    float clothesDark;
};

float within(float low, float high, float value)
{
    return std::clamp((value - low) / (high - low), 0.0F, 1.0F);
}

// Where hair is: outside the oval of the face, above the collar, and brown or dark; 0..1.
float hairiness(cv::Point2f at)
{
    const cv::Point2f fromFace((at.x - 224) / 46, (at.y - 118) / 62);
    const float outsideFace = within(0.80F, 1.05F, std::sqrt(fromFace.dot(fromFace)));
    const float aboveHairline = within(84, 74, at.y);
    return std::max(outsideFace, aboveHairline) * within(150, 138, at.y);
}

void tone(cv::Mat& picture, const Tones& tones)
{
    cv::Mat hsv;
    cv::cvtColor(picture, hsv, cv::COLOR_RGB2HSV);
    for (int y = 0; y < picture.rows; ++y) {
        for (int x = 0; x < picture.cols; ++x) {
            cv::Vec3b& pixel = picture.at<cv::Vec3b>(y, x);
            const cv::Vec3b& colour = hsv.at<cv::Vec3b>(y, x);
            const bool isSuit =
                y > 165 && colour[1] > 110 && (colour[0] < 14 || colour[0] > 174) && colour[2] > 60;
            if (isSuit) {
                const cv::Mat one(
                    1, 1, CV_8UC3,
                    cv::Scalar(tones.clothesHue, colour[1] * 0.8, colour[2] * tones.clothesDark));
                cv::Mat rgb;
                cv::cvtColor(one, rgb, cv::COLOR_HSV2RGB);
                pixel = rgb.at<cv::Vec3b>(0, 0);
                continue;
            }
            if (y > 205)
                continue;
            const float hair = hairiness({static_cast<float>(x), static_cast<float>(y)});
            const float gain = tones.skin * (1 - hair) + tones.hair * hair;
            pixel[0] = cv::saturate_cast<uchar>(pixel[0] * gain * tones.warmth);
            pixel[1] = cv::saturate_cast<uchar>(pixel[1] * gain);
            pixel[2] = cv::saturate_cast<uchar>(pixel[2] * gain / tones.warmth);
        }
    }
}

} // namespace

Person personOf(const PortraitCutout& cutout, quint64 subject)
{
    Dice dice(subject, Trait::Face);
    const std::array<Bend, 8> bends = bendsOf(dice);
    const bool isMirrored = dice.chance(0.5);
    const Tones tones{static_cast<float>(dice.between(0.74, 1.0)),
                      static_cast<float>(dice.between(0.98, 1.06)),
                      static_cast<float>(dice.between(0.22, 0.85)), dice.below(180),
                      static_cast<float>(dice.between(0.5, 1.0))};
    cv::Mat toned = cutout.picture.clone();
    tone(toned, tones);
    cv::Mat mapX;
    cv::Mat mapY;
    bend(bends, isMirrored, mapX, mapY);
    Person person;
    person.isMirrored = isMirrored;
    cv::remap(toned, person.picture, mapX, mapY, cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    cv::remap(cutout.alpha, person.alpha, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return person;
}

} // namespace rekam::made_up
