#include "core/biometrics/finger/native_measures.h"

#include "core/biometrics/finger/detail/grey_blocks.h"
#include "core/biometrics/finger/detail/ridge_profiles.h"
#include "core/biometrics/measure/picture.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

using Limits = std::array<double, 9>;
// NFIQ 2's limits between the ten bins.
constexpr Limits kCertaintyLimits = {0.337, 0.479, 0.579, 0.655, 0.716, 0.766, 0.81, 0.852, 0.898};
constexpr Limits kClarityLimits = {0, 0.70, 0.74, 0.77, 0.79, 0.81, 0.83, 0.85, 0.87};
constexpr Limits kFrequencyLimits = {0.268, 0.304, 0.33, 0.355, 0.38, 0.407, 0.44, 0.50, 1};
constexpr Limits kFlowLimits = {0.01715, 0.035, 0.0557, 0.081, 0.115, 0.1718, 0.2569, 0.4758, 0.748};
constexpr Limits kUniformityLimits = {0.5, 0.667, 0.8, 1, 1.25, 1.5, 2, 24, 30};

BlockSpread spreadOf(const std::vector<double>& values, const Limits& limits)
{
    BlockSpread spread;
    if (values.empty())
        return spread;
    double sum = 0, squares = 0;
    for (double value : values) {
        const auto bin = std::upper_bound(limits.begin(), limits.end(), value) - limits.begin();
        ++spread.counts[static_cast<std::size_t>(bin)];
        sum += value;
    }
    const auto count = static_cast<double>(values.size());
    spread.mean = sum / count;
    for (double value : values)
        squares += (value - spread.mean) * (value - spread.mean);
    spread.deviation = std::sqrt(squares / count);
    return spread;
}

// Without the rows and columns round it that are nearly white.
cv::Rect withoutWhiteFrame(const cv::Mat& grey)
{
    constexpr double kNearWhite = 250;
    const auto insideOf = [](const cv::Mat& means, int length) {
        int first = 0, last = length - 1;
        while (first < length && means.at<double>(first) > kNearWhite)
            ++first;
        while (last >= 0 && means.at<double>(last) > kNearWhite)
            --last;
        if (first >= length)
            return cv::Range(0, length);
        return cv::Range(first, last + 1);
    };
    cv::Mat ofRows, ofColumns;
    cv::reduce(grey, ofRows, 1, cv::REDUCE_AVG, CV_64F);
    cv::reduce(grey, ofColumns, 0, cv::REDUCE_AVG, CV_64F);
    const cv::Range rows = insideOf(ofRows, grey.rows), columns = insideOf(ofColumns, grey.cols);
    return {columns.start, rows.start, columns.size(), rows.size()};
}

// The finger as one blob without holes: 255 where it lies.
cv::Mat regionOfInterest(const cv::Mat& grey)
{
    cv::Mat work, padded;
    cv::erode(grey, work, cv::Mat::ones(5, 5, CV_8U));
    cv::GaussianBlur(work, work, {41, 41}, 0);
    cv::threshold(work, work, 0, 255, cv::THRESH_OTSU);
    cv::GaussianBlur(work, work, {91, 91}, 0);
    cv::threshold(work, work, 0, 255, cv::THRESH_OTSU);
    cv::copyMakeBorder(work, padded, 1, 1, 1, 1, cv::BORDER_CONSTANT, 255);
    cv::floodFill(padded, {0, 0}, cv::Scalar(128));
    const cv::Mat inside = padded(cv::Rect({1, 1}, grey.size())) != 128; // dark, and light that it encloses
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(inside, labels, stats, centres, 4, CV_32S);
    int largest = 0;
    qint64 largestBox = -1;
    for (int label = 1; label < count; ++label) {
        const qint64 box =
            qint64{stats.at<int>(label, cv::CC_STAT_WIDTH)} * stats.at<int>(label, cv::CC_STAT_HEIGHT);
        if (box > largestBox) {
            largestBox = box;
            largest = label;
        }
    }
    return largest > 0 ? cv::Mat(labels == largest) : cv::Mat(cv::Mat::zeros(grey.size(), CV_8U));
}

void measureInterest(const cv::Mat& grey, NativeMeasures& measures)
{
    const cv::Mat interest = regionOfInterest(grey);
    measures.interestAreaPx = cv::countNonZero(interest);
    if (measures.interestAreaPx > 0)
        measures.interestMean = cv::mean(grey, interest)[0];
    int blocks = 0;
    for (int y = 0; y < grey.rows; y += kLocalRegionPx)
        for (int x = 0; x < grey.cols; x += kLocalRegionPx) {
            const cv::Rect block = cv::Rect(x, y, kLocalRegionPx, kLocalRegionPx) & cv::Rect({}, grey.size());
            if (cv::countNonZero(interest(block)) == 0)
                continue;
            ++blocks;
            measures.coherenceSum += gradientsOf(grey, block).coherence();
        }
    measures.coherenceMean = blocks > 0 ? measures.coherenceSum / blocks : 0;
}

void measureGrey(const cv::Mat& grey, NativeMeasures& measures)
{
    cv::Scalar mean, deviation;
    cv::meanStdDev(grey, mean, deviation);
    measures.mean = mean[0];
    measures.deviation = deviation[0];
    double sum = 0;
    int blocks = 0;
    for (int y = 0; y < grey.rows; y += kLocalRegionPx)
        for (int x = 0; x < grey.cols; x += kLocalRegionPx, ++blocks)
            sum +=
                cv::mean(grey(cv::Rect(x, y, kLocalRegionPx, kLocalRegionPx) & cv::Rect({}, grey.size())))[0];
    measures.meanOfBlockMeans = sum / blocks;
}

std::vector<double> certainties(const cv::Mat& grey)
{
    std::vector<double> values;
    for (int y = 0; y + kLocalRegionPx <= grey.rows; y += kLocalRegionPx)
        for (int x = 0; x + kLocalRegionPx <= grey.cols; x += kLocalRegionPx)
            if (const double value = gradientsOf(grey, {x, y, kLocalRegionPx, kLocalRegionPx}).certainty();
                value >= 0)
                values.push_back(value);
    return values;
}

void measureMinutiae(const cv::Mat& grey, const std::vector<cv::Point>& minutiae, NativeMeasures& measures)
{
    measures.minutiae = static_cast<int>(minutiae.size());
    if (minutiae.empty())
        return;
    cv::Point2d centre;
    int grey2 = 0, certain = 0;
    for (const cv::Point& at : minutiae) {
        centre += cv::Point2d(at);
        const cv::Point corner(std::max(0, at.x - kLocalRegionPx / 2),
                               std::max(0, at.y - kLocalRegionPx / 2));
        const cv::Rect round =
            cv::Rect(corner, cv::Size(kLocalRegionPx, kLocalRegionPx)) & cv::Rect({}, grey.size());
        const double darker = (measures.mean - cv::mean(grey(round))[0]) / std::max(1e-9, measures.deviation);
        grey2 += darker > 0 && darker <= 0.5;
        const cv::Rect whole(std::min(corner.x, grey.cols - kLocalRegionPx),
                             std::min(corner.y, grey.rows - kLocalRegionPx), kLocalRegionPx, kLocalRegionPx);
        certain += static_cast<int>(gradientsOf(grey, whole).certainty() * 100 + 0.5) > 80;
    }
    const auto count = static_cast<double>(minutiae.size());
    centre *= 1 / count;
    measures.minutiaeNearCentre =
        static_cast<int>(std::count_if(minutiae.begin(), minutiae.end(), [&](const cv::Point& at) {
            return std::abs(at.x - centre.x) <= 100 && std::abs(at.y - centre.y) <= 100;
        }));
    measures.minutiaeGreyShare = grey2 / count;
    measures.minutiaeCertainShare = certain / count;
}

} // namespace

Result<NativeMeasures> measureNatively(const Frame& finger, const std::vector<Minutia>& minutiae)
{
    constexpr int kSmallestSide = 64;
    if (finger.widthPx() < kSmallestSide || finger.heightPx() < kSmallestSide)
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("finger size")}});
    return guarded("native measures", Errc::ImageUndecodable, [&]() -> Result<NativeMeasures> {
        const cv::Mat whole = greyOf(finger);
        cv::Rect inside = withoutWhiteFrame(whole);
        if (inside.width < kSmallestSide || inside.height < kSmallestSide)
            inside = cv::Rect({}, whole.size());
        const cv::Mat grey = whole(inside).clone(); // filters would look beyond the edge of a part
        NativeMeasures measures;
        measures.widthPx = grey.cols;
        measures.heightPx = grey.rows;
        measureGrey(grey, measures);
        measures.orientationCertainty = spreadOf(certainties(grey), kCertaintyLimits);
        const RidgeProfiles profiles = profileRidges(grey);
        measures.localClarity = spreadOf(profiles.clarity, kClarityLimits);
        measures.frequency = spreadOf(profiles.frequency, kFrequencyLimits);
        measures.orientationFlow = spreadOf(profiles.flow, kFlowLimits);
        measures.ridgeValleyUniformity = spreadOf(profiles.uniformity, kUniformityLimits);
        measureInterest(grey, measures);
        std::vector<cv::Point> places;
        for (const Minutia& m : minutiae)
            if (const cv::Point at(m.x - inside.x, m.y - inside.y); cv::Rect({}, grey.size()).contains(at))
                places.push_back(at);
        measureMinutiae(grey, places, measures);
        return measures;
    });
}

} // namespace rekam
