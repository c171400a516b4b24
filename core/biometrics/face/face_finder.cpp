#include "core/biometrics/face/detail/face_finder.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

// BlazeFace, back camera model: 256 x 256 RGB, channels last, -1..1; 896 anchors of which 512 lie on a 16 x
// 16 grid and 384 on an 8 x 8 grid; each gives a logit and 16 numbers, of which the first four are the box in
// pixels.
constexpr int kInput = 256, kNumbers = 16;
struct Grid
{
    int side, perCell;
    int anchors() const { return side * side * perCell; }
};
constexpr Grid kGrids[] = {{16, 2}, {8, 6}};
constexpr double kLeastCertainty = 0.5, kMostOverlap = 0.3;
constexpr int kSmallestSide = 64; // the network's layers abort on next to nothing

cv::Mat detectorInput(const cv::Mat& rgb)
{
    const int side = std::max(rgb.cols, rgb.rows);
    const double factor = double{kInput} / side;
    cv::Mat small, square = cv::Mat::zeros(kInput, kInput, CV_8UC3);
    const cv::Size size(std::clamp(cvRound(rgb.cols * factor), 1, kInput),
                        std::clamp(cvRound(rgb.rows * factor), 1, kInput));
    cv::resize(rgb, small, size, 0, 0, factor < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    small.copyTo(square(cv::Rect(cv::Point(0, 0), size)));
    const int shape[] = {1, kInput, kInput, 3};
    cv::Mat blob(4, shape, CV_32F);
    cv::Mat flat(kInput, kInput, CV_32FC3, blob.data);
    square.convertTo(flat, CV_32FC3, 1 / 127.5, -1);
    return blob;
}

const cv::Mat* outputOf(const std::vector<cv::Mat>& outputs, int total)
{
    const auto at = std::find_if(outputs.begin(), outputs.end(), [&](const cv::Mat& m) {
        return static_cast<int>(m.total()) == total && m.isContinuous();
    });
    return at == outputs.end() ? nullptr : &*at;
}

void readGrid(const Grid& grid, const std::vector<cv::Mat>& outputs, double side,
              std::vector<DetectedFace>& faces)
{
    const cv::Mat* logits = outputOf(outputs, grid.anchors());
    const cv::Mat* numbers = outputOf(outputs, grid.anchors() * kNumbers);
    if (!logits || !numbers)
        return;
    for (int anchor = 0; anchor < grid.anchors(); ++anchor) {
        const double certainty =
            1 / (1 + std::exp(-std::clamp<double>(logits->ptr<float>()[anchor], -50, 50)));
        if (certainty < kLeastCertainty)
            continue;
        const int cell = anchor / grid.perCell;
        const float* r = numbers->ptr<float>() + anchor * kNumbers;
        const double x = (cell % grid.side + 0.5) / grid.side + double{r[0]} / kInput;
        const double y = (double(cell / grid.side) + 0.5) / grid.side + double{r[1]} / kInput;
        const double width = double{r[2]} / kInput, height = double{r[3]} / kInput;
        if (width > 0 && height > 0)
            faces.push_back(
                {{(x - width / 2) * side, (y - height / 2) * side, width * side, height * side}, certainty});
    }
}

double overlap(const cv::Rect2d& a, const cv::Rect2d& b)
{
    const double common = (a & b).area();
    return common / (a.area() + b.area() - common);
}

} // namespace

std::vector<DetectedFace> findFaces(FaceModels::Networks& networks, const cv::Mat& rgb)
{
    if (rgb.cols < kSmallestSide || rgb.rows < kSmallestSide || rgb.type() != CV_8UC3)
        return {};
    networks.detector.setInput(detectorInput(rgb));
    std::vector<cv::Mat> outputs;
    networks.detector.forward(outputs, networks.detector.getUnconnectedOutLayersNames());
    std::vector<DetectedFace> all, kept;
    for (const Grid& grid : kGrids)
        readGrid(grid, outputs, std::max(rgb.cols, rgb.rows), all);
    std::sort(all.begin(), all.end(),
              [](const DetectedFace& a, const DetectedFace& b) { return a.certainty > b.certainty; });
    for (const DetectedFace& face : all)
        if (std::none_of(kept.begin(), kept.end(),
                         [&](const DetectedFace& k) { return overlap(k.box, face.box) > kMostOverlap; }))
            kept.push_back(face);
    std::sort(kept.begin(), kept.end(),
              [](const DetectedFace& a, const DetectedFace& b) { return a.box.area() > b.box.area(); });
    return kept;
}

Landmarks findLandmarks(FaceModels::Networks& networks, const cv::Mat& rgb, const cv::Rect2d& box)
{
    // The landmark network was trained on a tighter and higher box than BlazeFace's.
    constexpr double kShrink = 0.9, kUp = 0.05;
    constexpr int kSide = 64;
    const double width = box.width * kShrink, height = box.height * kShrink;
    const double left = box.x + (box.width - width) / 2,
                 top = box.y + (box.height - height) / 2 - kUp * box.height;
    const double sx = width / kSide, sy = height / kSide;
    const cv::Matx23d fromInput(sx, 0, left + 0.5 * sx - 0.5, 0, sy, top + 0.5 * sy - 0.5);
    cv::Mat grey, small, smooth;
    if (sx > 2) // sampling alone would alias
        cv::blur(rgb, smooth, {static_cast<int>(sx), static_cast<int>(std::max(1.0, sy))});
    cv::warpAffine(smooth.empty() ? rgb : smooth, small, fromInput, {kSide, kSide},
                   cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    cv::cvtColor(small, grey, cv::COLOR_RGB2GRAY);
    networks.landmarks.setInput(cv::dnn::blobFromImage(grey, 1 / 256.0));
    const cv::Mat output = networks.landmarks.forward();
    Landmarks landmarks{};
    if (output.total() < 2 * landmarks.size())
        CV_Error(cv::Error::StsBadSize, "landmarks");
    const float* values = output.ptr<float>();
    for (std::size_t i = 0; i < landmarks.size(); ++i)
        landmarks[i] = {left + double{values[2 * i]} * width, top + double{values[2 * i + 1]} * height};
    return landmarks;
}

} // namespace rekam
