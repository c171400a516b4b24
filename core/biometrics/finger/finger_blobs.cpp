#include "core/biometrics/finger/detail/finger_blobs.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

// All lengths in inches, so that a preview of any resolution works alike.
constexpr double kMaskCellInch = 0.016;    // 8 px at 500 ppi
constexpr double kLeastAreaInch2 = 0.08;   // a small fingertip with little pressure is about 0.15
constexpr double kLongestTipInch = 1.3;    // longer ones reach below the first joint
constexpr double kWidestFingerInch = 1.05; // thumbs reach 0.95
constexpr double kSteepestDegrees = 45;

// How much darker than the plate each cell is; ridges and valleys average out.
cv::Mat darknessOf(const cv::Mat& grey, int cell)
{
    const int cols = std::max(1, grey.cols / cell), rows = std::max(1, grey.rows / cell);
    cv::Mat small, calm, dark;
    cv::resize(grey, small, {cols, rows}, 0, 0, cv::INTER_AREA);
    double brightest = 0;
    cv::medianBlur(small, calm, 5);
    cv::minMaxLoc(calm, nullptr, &brightest);
    cv::subtract(cv::Scalar(brightest), small, dark);
    return dark;
}

cv::Mat maskOf(const cv::Mat& dark)
{
    double darkest = 0;
    cv::Mat calm;
    cv::medianBlur(dark, calm, 5);
    cv::minMaxLoc(calm, nullptr, &darkest);
    constexpr double kLeastDark = 18; // grey levels below the plate; latent prints and dust stay below
    cv::Mat mask = dark > std::max(kLeastDark, 0.30 * darkest);
    cv::morphologyEx(mask, mask, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 3}));
    cv::morphologyEx(mask, mask, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}));
    return mask;
}

struct Split
{
    cv::Mat labels;
    std::vector<int> kept; // labels that are large enough
};

Split componentsOf(const cv::Mat& mask, double leastCells)
{
    Split split;
    cv::Mat stats, centres;
    const int count = cv::connectedComponentsWithStats(mask, split.labels, stats, centres, 4, CV_32S);
    for (int label = 1; label < count; ++label)
        if (stats.at<int>(label, cv::CC_STAT_AREA) >= leastCells)
            split.kept.push_back(label);
    return split;
}

// Every cell of the mask gets the label of the nearest core.
cv::Mat grownBack(const cv::Mat& mask, const Split& cores)
{
    cv::Mat seeds = cv::Mat::zeros(mask.size(), CV_32S);
    cv::Mat isSeed = cv::Mat::zeros(mask.size(), CV_8U);
    for (std::size_t i = 0; i < cores.kept.size(); ++i) {
        const cv::Mat here = cores.labels == cores.kept[i];
        seeds.setTo(static_cast<int>(i) + 1, here);
        isSeed.setTo(255, here);
    }
    cv::Mat distance, nearest;
    cv::distanceTransform(255 - isSeed, distance, nearest, cv::DIST_L2, 5, cv::DIST_LABEL_PIXEL);
    std::vector<int> owner(static_cast<std::size_t>(mask.total()) + 1, 0);
    for (int y = 0; y < mask.rows; ++y)
        for (int x = 0; x < mask.cols; ++x)
            if (isSeed.at<uchar>(y, x))
                owner[static_cast<std::size_t>(nearest.at<int>(y, x))] = seeds.at<int>(y, x);
    cv::Mat labels = cv::Mat::zeros(mask.size(), CV_32S);
    for (int y = 0; y < mask.rows; ++y)
        for (int x = 0; x < mask.cols; ++x)
            if (mask.at<uchar>(y, x))
                labels.at<int>(y, x) = owner[static_cast<std::size_t>(nearest.at<int>(y, x))];
    return labels;
}

bool isWide(const Split& split, int label, int wearCells, double widestCells)
{
    const cv::Rect box = cv::boundingRect(split.labels == label);
    return box.width + 2 * wearCells > widestCells;
}

// Fingers that touch come apart when worn down. Only what is too wide for one finger is worn, and no more
// than it takes.
Split cutApart(const cv::Mat& mask, double leastCells, double widestCells)
{
    constexpr int kMostWear = 14;
    Split best = componentsOf(mask, leastCells);
    cv::Mat worn = mask.clone();
    const cv::Mat brush = cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 3});
    Split split = best;
    for (int wear = 1; wear <= kMostWear; ++wear) {
        const bool anyWide = std::any_of(split.kept.begin(), split.kept.end(), [&](int label) {
            return isWide(split, label, wear - 1, widestCells);
        });
        if (!anyWide)
            break;
        cv::erode(worn, worn, brush, {-1, -1}, 1, cv::BORDER_CONSTANT, cv::Scalar(255));
        split = componentsOf(worn, leastCells / (1 + wear));
        if (split.kept.size() > best.kept.size())
            best = split;
    }
    return best;
}

cv::Mat separated(const cv::Mat& mask, double leastCells, double widestCells)
{
    const Split whole = componentsOf(mask, leastCells);
    Split cores;
    cores.labels = cv::Mat::zeros(mask.size(), CV_32S);
    cv::Mat kept = cv::Mat::zeros(mask.size(), CV_8U);
    int next = 0;
    for (int label : whole.kept) {
        const cv::Mat alone = whole.labels == label;
        const Split pieces = cutApart(alone, leastCells, widestCells);
        for (int piece : pieces.kept) {
            cores.labels.setTo(++next, pieces.labels == piece);
            cores.kept.push_back(next);
        }
        kept |= alone;
    }
    return grownBack(kept, cores);
}

struct Extent
{
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
    void take(double across, double along)
    {
        left = std::min(left, across);
        right = std::max(right, across);
        top = std::min(top, along);
        bottom = std::max(bottom, along);
    }
};

double tiltOf(const std::vector<cv::Point>& cells)
{
    double mx = 0, my = 0, xx = 0, yy = 0, xy = 0;
    for (const cv::Point& p : cells) {
        mx += p.x;
        my += p.y;
    }
    mx /= static_cast<double>(cells.size());
    my /= static_cast<double>(cells.size());
    for (const cv::Point& p : cells) {
        xx += (p.x - mx) * (p.x - mx);
        yy += (p.y - my) * (p.y - my);
        xy += (p.x - mx) * (p.y - my);
    }
    const double spread = std::sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
    const double ratio = (xx + yy + spread) / std::max(1e-9, xx + yy - spread);
    if (ratio < 1.3) // nearly round: its axis says nothing
        return 0;
    const double axis = 0.5 * std::atan2(2 * xy, xx - yy) * 180 / CV_PI; // from x, y down
    const double fromUpright = axis > 0 ? axis - 90 : axis + 90;
    return std::clamp(fromUpright, -kSteepestDegrees, kSteepestDegrees);
}

FingerBlob blobOf(const std::vector<cv::Point>& cells, cv::Size grid, int cell, int pixelsPerInch)
{
    FingerBlob blob;
    blob.box.angleDegrees = tiltOf(cells);
    const double angle = blob.box.angleDegrees * CV_PI / 180;
    const double ax = std::sin(angle), ay = -std::cos(angle); // towards the tip
    Extent extent;
    for (const cv::Point& p : cells) {
        extent.take(p.x * -ay + p.y * ax, -(p.x * ax + p.y * ay));
        blob.touchesEdge = blob.touchesEdge || p.x == 0 || p.y == 0 || p.x == grid.width - 1;
    }
    const double longest = kLongestTipInch * pixelsPerInch / cell;
    extent.bottom = std::min(extent.bottom, extent.top + longest);
    const double across = (extent.left + extent.right) / 2, along = -(extent.top + extent.bottom) / 2;
    blob.box.centreX = (across * -ay + along * ax + 0.5) * cell;
    blob.box.centreY = (across * ax + along * ay + 0.5) * cell;
    blob.box.widthPx = (extent.right - extent.left + 1) * cell;
    blob.box.heightPx = (extent.bottom - extent.top + 1) * cell;
    blob.tipY = blob.box.centreY - std::cos(angle) * blob.box.heightPx / 2;
    blob.areaPx = static_cast<double>(cells.size()) * cell * cell;
    return blob;
}

} // namespace

FingerBlobs findFingerBlobs(const cv::Mat& grey, int pixelsPerInch)
{
    FingerBlobs found;
    found.scale = std::max(1, cvRound(kMaskCellInch * pixelsPerInch));
    if (grey.rows < 16 * found.scale || grey.cols < 16 * found.scale)
        return found;
    const cv::Mat mask = maskOf(darknessOf(grey, found.scale));
    const double leastCells = kLeastAreaInch2 * pixelsPerInch * pixelsPerInch / (found.scale * found.scale);
    found.labels = separated(mask, leastCells, kWidestFingerInch * pixelsPerInch / found.scale);
    double highest = 0;
    cv::minMaxLoc(found.labels, nullptr, &highest);
    std::vector<std::vector<cv::Point>> cells(static_cast<std::size_t>(highest) + 1);
    for (int y = 0; y < mask.rows; ++y)
        for (int x = 0; x < mask.cols; ++x)
            if (const int label = found.labels.at<int>(y, x))
                cells[static_cast<std::size_t>(label)].emplace_back(x, y);
    for (std::size_t label = 1; label < cells.size(); ++label) {
        if (static_cast<double>(cells[label].size()) < leastCells / 2)
            continue;
        found.fingers.push_back(blobOf(cells[label], mask.size(), found.scale, pixelsPerInch));
        found.fingers.back().label = static_cast<int>(label);
    }
    std::sort(found.fingers.begin(), found.fingers.end(),
              [](const FingerBlob& a, const FingerBlob& b) { return a.box.centreX < b.box.centreX; });
    return found;
}

} // namespace rekam
