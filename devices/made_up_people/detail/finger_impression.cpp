#include "devices/made_up_people/detail/finger_impression.h"

#include "devices/made_up_people/detail/mat_frame.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace rekam::made_up {
namespace {

constexpr int kPores = 900;

double sizeOf(FingerPosition finger)
{
    switch (finger) {
    case FingerPosition::RightThumb:
    case FingerPosition::LeftThumb:
        return 1.08;
    case FingerPosition::RightMiddle:
    case FingerPosition::LeftMiddle:
        return 1.0;
    case FingerPosition::RightLittle:
    case FingerPosition::LeftLittle:
        return 0.84;
    case FingerPosition::RightIndex:
    case FingerPosition::LeftIndex:
    case FingerPosition::RightRing:
    case FingerPosition::LeftRing:
        return 0.96;
    }
    return 1;
}

cv::Mat withPores(const cv::Mat& master, Dice& dice)
{
    cv::Mat porous = master.clone();
    for (int i = 0; i < kPores; ++i) {
        const cv::Point at(2 + dice.below(master.cols - 4), 2 + dice.below(master.rows - 4));
        if (master.at<uchar>(at) > 225)
            cv::circle(porous, at, 1, cv::Scalar(110), cv::FILLED, cv::LINE_AA);
    }
    return porous;
}

// Every pixel of the touch to its place in the master.
void lay(const cv::Matx23d& place, Dice& dice, cv::Mat& mapX, cv::Mat& mapY)
{
    const cv::Size size(kTouchWidthPx, kTouchHeightPx);
    const cv::Mat stretchX = smoothNoise(dice, size, 60, 60) * 2.5;
    const cv::Mat stretchY = smoothNoise(dice, size, 60, 60) * 2.5;
    mapX.create(size, CV_32F);
    mapY.create(size, CV_32F);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            mapX.at<float>(y, x) = static_cast<float>(place(0, 0) * x + place(0, 1) * y + place(0, 2)) +
                                   stretchX.at<float>(y, x);
            mapY.at<float>(y, x) = static_cast<float>(place(1, 0) * x + place(1, 1) * y + place(1, 2)) +
                                   stretchY.at<float>(y, x);
        }
    }
}

// How much skin touches, 0..1: an oval with a ragged edge, in the finger's own turn. The finger lies now more
// on its left, now more on its right side, and now flat, now on its tip.
cv::Mat contact(double size, double turn, Dice& dice, FingerDefect defect)
{
    const cv::Size canvas(kTouchWidthPx, kTouchHeightPx);
    const double press = dice.between(0.9, 1.06);
    const double part = defect == FingerDefect::Partial ? 0.42 : 1;
    const double radiusX = 158 * size * press * std::sqrt(part);
    const double radiusY = 212 * size * press * part;
    const cv::Point2d middle(canvas.width / 2.0 + dice.between(-16, 16),
                             canvas.height / 2.0 + dice.between(-18, 18) - 212 * size * (1 - part) * 0.8);
    const cv::Mat ragged = smoothNoise(dice, canvas, 7, 7) * 0.018 + smoothNoise(dice, canvas, 28, 28) * 0.02;
    cv::Mat share(canvas, CV_32F);
    for (int y = 0; y < canvas.height; ++y) {
        for (int x = 0; x < canvas.width; ++x) {
            const double dx = x - middle.x;
            const double dy = y - middle.y;
            const double u = (std::cos(turn) * dx + std::sin(turn) * dy) / radiusX;
            const double v = (-std::sin(turn) * dx + std::cos(turn) * dy) / radiusY;
            const double edge = 1 - std::sqrt(u * u + v * v) + static_cast<double>(ragged.at<float>(y, x));
            share.at<float>(y, x) = static_cast<float>(std::clamp(edge / 0.05, 0.0, 1.0));
        }
    }
    return share;
}

// A woven strip across the finger: threads both ways, no ridges.
void bandage(cv::Mat& grey, Dice& dice)
{
    const double angle = dice.between(-0.35, 0.35);
    const double half = dice.between(58, 72);
    const cv::Point2d middle(grey.cols / 2.0, grey.rows / 2.0 + dice.between(-50, 40));
    constexpr double kThread = 7;
    for (int y = 0; y < grey.rows; ++y)
        for (int x = 0; x < grey.cols; ++x) {
            const double along = std::cos(angle) * (x - middle.x) + std::sin(angle) * (y - middle.y);
            const double across = -std::sin(angle) * (x - middle.x) + std::cos(angle) * (y - middle.y);
            if (std::abs(across) > half || std::abs(along) > 175)
                continue;
            const double weave =
                std::sin(2 * CV_PI * along / kThread) + std::sin(2 * CV_PI * across / kThread);
            grey.at<uchar>(y, x) = cv::saturate_cast<uchar>(150 + 28 * weave + dice.between(-16, 16));
        }
}

void scratch(cv::Mat& grey, Dice& dice)
{
    const int scratches = dice.below(3);
    for (int i = 0; i < scratches; ++i) {
        const cv::Point from(dice.below(grey.cols), dice.below(grey.rows));
        const double angle = dice.between(0, CV_PI);
        const double length = dice.between(25, 90);
        const cv::Point to(from.x + cvRound(length * std::cos(angle)),
                           from.y + cvRound(length * std::sin(angle)));
        cv::line(grey, from, to, cv::Scalar(kGlassGrey - 12), 1 + dice.below(2), cv::LINE_AA);
    }
}

} // namespace

cv::Mat touch(const cv::Mat& master, FingerPosition finger, double turnDegrees, Dice& dice,
              FingerDefect defect)
{
    constexpr double kRotatedBy = 38;
    const double defectTurn = defect == FingerDefect::Rotated ? kRotatedBy : 0;
    const double turn = (turnDegrees + dice.normal(0, 4.5) + defectTurn) * CV_PI / 180;
    const cv::Point2d shift(dice.between(-16, 16), dice.between(-20, 20));
    const double a = std::cos(turn);
    const double b = std::sin(turn);
    const double x = kTouchWidthPx / 2.0 + shift.x;
    const double y = kTouchHeightPx / 2.0 + shift.y;
    const cv::Matx23d place(a, b, master.cols / 2.0 - a * x - b * y, -b, a,
                            master.rows / 2.0 + b * x - a * y);
    cv::Mat mapX;
    cv::Mat mapY;
    lay(place, dice, mapX, mapY);
    cv::Mat skin;
    cv::remap(withPores(master, dice), skin, mapX, mapY, cv::INTER_LINEAR, cv::BORDER_CONSTANT,
              cv::Scalar(0));
    skin.convertTo(skin, CV_32F, 1 / 127.5, -1);

    const cv::Size canvas(kTouchWidthPx, kTouchHeightPx);
    const double wetness = dice.between(-0.26, 0.34) + (defect == FingerDefect::Wet   ? 1.65
                                                        : defect == FingerDefect::Dry ? -1.05
                                                                                      : 0);
    const double grain = defect == FingerDefect::Dry ? 2.5 : 1;
    const cv::Mat patchy =
        smoothNoise(dice, canvas, 22, 22) * 0.17 * grain + smoothNoise(dice, canvas, 1.2, 1.2) * 0.17 * grain;
    cv::Mat ink = (skin + patchy + wetness) * 2.6;
    cv::exp(-ink, ink);
    ink = 1 / (1 + ink);
    const cv::Mat pressure = 1 + smoothNoise(dice, canvas, 40, 40) * 0.07;
    const double dark = defect == FingerDefect::Wet ? 222 : dice.between(180, 212);
    const cv::Mat tone = ink.mul(pressure).mul(contact(sizeOf(finger), turn, dice, defect)) * dark;
    cv::Mat grey = kGlassGrey - tone + whiteNoise(dice, canvas) * 2.5;
    cv::GaussianBlur(grey, grey, cv::Size(), 0.6);
    cv::Mat bytes;
    grey.convertTo(bytes, CV_8U);
    scratch(bytes, dice);
    if (defect == FingerDefect::Bandage)
        bandage(bytes, dice);
    return bytes;
}

} // namespace rekam::made_up
