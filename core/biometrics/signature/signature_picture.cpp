#include "core/biometrics/measure/picture.h"
#include "core/biometrics/signature/signature.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

constexpr int kSmallestPx = 16, kLargestPx = 4096;
constexpr double kMarginShare = 0.06;
constexpr double kThinMm = 0.25, kThickMm = 0.75; // pen at no and at full pressure
constexpr int kSubPixelBits = 4;

struct Window
{
    double left = std::numeric_limits<double>::max(), right = std::numeric_limits<double>::lowest();
    double top = std::numeric_limits<double>::max(), bottom = std::numeric_limits<double>::lowest();
    bool isEmpty() const { return right < left; }
};

Window inkWindow(const PenSeries& series)
{
    Window window;
    for (const PenPoint& p : series.points) {
        if (!p.penDown)
            continue;
        window.left = std::min<double>(window.left, p.x);
        window.right = std::max<double>(window.right, p.x);
        window.top = std::min<double>(window.top, p.y);
        window.bottom = std::max<double>(window.bottom, p.y);
    }
    return window;
}

// Pixels per 0.01 mm and what lies in the middle.
struct Placement
{
    double scale = 1, centreX = 0, centreY = 0;
    int widthPx = 0, heightPx = 0;

    cv::Point subPixel(const PenPoint& p) const
    {
        const double unit = 1 << kSubPixelBits;
        return {cvRound((widthPx / 2.0 + (p.x - centreX) * scale) * unit),
                cvRound((heightPx / 2.0 + (p.y - centreY) * scale) * unit)};
    }
};

Placement placed(const Window& window, int widthPx, int heightPx)
{
    // A dot must not fill the picture: at least a centimetre is shown.
    constexpr double kLeastExtent = 1000;
    const double inkWidth = std::max(kLeastExtent, window.right - window.left);
    const double inkHeight = std::max(kLeastExtent / 4, window.bottom - window.top);
    Placement placement;
    placement.scale =
        std::min(widthPx * (1 - 2 * kMarginShare) / inkWidth, heightPx * (1 - 2 * kMarginShare) / inkHeight);
    placement.centreX = (window.left + window.right) / 2;
    placement.centreY = (window.top + window.bottom) / 2;
    placement.widthPx = widthPx;
    placement.heightPx = heightPx;
    return placement;
}

int thicknessPx(quint16 pressure, double scale)
{
    const double share = pressure / 65535.0;
    const double millimetres = kThinMm + share * (kThickMm - kThinMm);
    return std::clamp(cvRound(millimetres * 100 * scale), 1, 64);
}

void drawInk(const PenSeries& series, const Placement& placement, cv::Mat& picture)
{
    const PenPoint* before = nullptr;
    for (const PenPoint& p : series.points) {
        if (p.penDown) {
            const cv::Point to = placement.subPixel(p), from = before ? placement.subPixel(*before) : to;
            cv::line(picture, from, to, cv::Scalar(0), thicknessPx(p.pressure, placement.scale), cv::LINE_AA,
                     kSubPixelBits);
        }
        before = p.penDown ? &p : nullptr;
    }
}

} // namespace

Result<Frame> renderSignature(const PenSeries& series, int widthPx, int heightPx)
{
    if (std::min(widthPx, heightPx) < kSmallestPx || std::max(widthPx, heightPx) > kLargestPx)
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("size")}});
    return guarded("signature", Errc::FrameMalformed, [&]() -> Result<Frame> {
        viewOf(Frame{}); // from here on matrices are wiped
        cv::Mat picture(heightPx, widthPx, CV_8U, cv::Scalar(255));
        if (const Window window = inkWindow(series); !window.isEmpty())
            drawInk(series, placed(window, widthPx, heightPx), picture);
        return frameOf(picture, 0);
    });
}

} // namespace rekam
