#include "core/biometrics/iris/iris_code.h"

#include "core/biometrics/iris/detail/rubber_sheet.h"
#include "core/biometrics/measure/picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

constexpr std::size_t kBitsBytes = kIrisBits / 8;
constexpr unsigned char kMagic[4] = {'R', 'I', 'C', '2'};
// Of a sheet of 512 columns; width as share of the centre frequency.
constexpr double kWavelength = 16, kBandwidth = 0.5;
constexpr double kWeakShare = 0.15; // of the mean strength: closer to an axis the bit is chance

// Complex answer of one row to a one-dimensional log-Gabor filter.
cv::Mat filtered(const cv::Mat& row)
{
    cv::Mat spectrum, answer;
    cv::dft(row, spectrum, cv::DFT_COMPLEX_OUTPUT);
    const int n = row.cols;
    const double centre = n / kWavelength, spread = 2 * std::pow(std::log(kBandwidth), 2);
    for (int k = 0; k < n; ++k) {
        // Only positive frequencies: the answer is analytic, its phase goes round once a wave.
        const double ratio = k > 0 && k <= n / 2 ? std::log(k / centre) : 0;
        const double gain = k > 0 && k <= n / 2 ? std::exp(-ratio * ratio / spread) : 0;
        spectrum.at<cv::Vec2f>(0, k) *= static_cast<float>(gain);
    }
    cv::dft(spectrum, answer, cv::DFT_INVERSE | cv::DFT_SCALE);
    return answer;
}

// Mean of a band's free pixels in each column; columns without any take the mean of all.
cv::Mat bandRow(const RubberSheet& sheet, int band, std::array<double, RubberSheet::kColumns>& freeShare)
{
    constexpr int kRowsOfBand = RubberSheet::kRows / kIrisBands;
    cv::Mat row(1, RubberSheet::kColumns, CV_32F, cv::Scalar(0));
    double total = 0, columns = 0;
    for (int x = 0; x < RubberSheet::kColumns; ++x) {
        double sum = 0, count = 0;
        for (int y = band * kRowsOfBand; y < (band + 1) * kRowsOfBand; ++y)
            if (sheet.free.at<uchar>(y, x)) {
                sum += sheet.grey.at<uchar>(y, x);
                ++count;
            }
        freeShare[static_cast<std::size_t>(x)] = count / kRowsOfBand;
        row.at<float>(0, x) = count > 0 ? static_cast<float>(sum / count) : -1;
        total += count > 0 ? sum / count : 0;
        columns += count > 0;
    }
    const auto mean = static_cast<float>(columns > 0 ? total / columns : 0);
    for (int x = 0; x < row.cols; ++x)
        row.at<float>(0, x) = row.at<float>(0, x) < 0 ? 0 : row.at<float>(0, x) - mean;
    return row;
}

void setBit(unsigned char* bits, int at)
{
    bits[at / 8] = static_cast<unsigned char>(bits[at / 8] | 1 << at % 8);
}

void encodeBand(const RubberSheet& sheet, int band, unsigned char* code, unsigned char* mask)
{
    std::array<double, RubberSheet::kColumns> freeShare{};
    const cv::Mat answer = filtered(bandRow(sheet, band, freeShare));
    constexpr int kColumnsOfAngle = RubberSheet::kColumns / kIrisAngles;
    double meanStrength = 0;
    for (int x = 0; x < answer.cols; ++x)
        meanStrength += cv::norm(answer.at<cv::Vec2f>(0, x)) / answer.cols;
    for (int angle = 0; angle < kIrisAngles; ++angle) {
        const auto column = static_cast<std::size_t>(angle * kColumnsOfAngle);
        const cv::Vec2f value = answer.at<cv::Vec2f>(0, static_cast<int>(column));
        const int at = 2 * (angle * kIrisBands + band);
        const double weak = kWeakShare * meanStrength;
        for (int part = 0; part < 2; ++part) {
            if (value[part] > 0)
                setBit(code, at + part);
            if (freeShare[column] >= 0.5 && std::abs(double{value[part]}) > weak)
                setBit(mask, at + part);
        }
    }
}

} // namespace

Result<SecureBuffer> makeIrisCode(const Frame& eye, const EyeOutline& outline)
{
    const EyeCircles& circles = outline.circles;
    return guarded("iris code", Errc::ImageUndecodable, [&]() -> Result<SecureBuffer> {
        if (eye.isEmpty() || circles.iris.radius <= circles.pupil.radius || circles.pupil.radius <= 0)
            return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("circles")}});
        const RubberSheet sheet = unrolled(greyOf(eye), outline);
        SecureBuffer bytes(kIrisTemplateSize, Holds::Picture);
        std::memcpy(bytes.data(), kMagic, sizeof kMagic);
        unsigned char* code = bytes.data() + sizeof kMagic;
        for (int band = 0; band < kIrisBands; ++band)
            encodeBand(sheet, band, code, code + kBitsBytes);
        return bytes;
    });
}

} // namespace rekam
