#include "devices/made_up_people/detail/ridge_growth.h"

#include "devices/made_up_people/detail/mat_frame.h"

#include <cmath>
#include <opencv2/core/hal/intrin.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace rekam::made_up {
namespace {

constexpr int kDirections = 32;
constexpr int kPeriods = 9;
constexpr double kSigmaPerPeriod = 0.4036;
constexpr float kGain = 3;
constexpr int kLane = 4; // floats a vector holds

// Filters tuned to every direction and period, each a square whose rows are padded with zeros to whole
// vectors.
class GaborBank
{
public:
    GaborBank(double shortest, double longest, int radius)
        : m_shortest(shortest),
          m_longest(longest),
          m_radius(radius),
          m_side(2 * radius + 1),
          m_rowFloats((m_side + kLane - 1) / kLane * kLane)
    {
        m_kernels.resize(static_cast<std::size_t>(kDirections * kPeriods * m_side * m_rowFloats));
        for (int direction = 0; direction < kDirections; ++direction) {
            for (int period = 0; period < kPeriods; ++period)
                fill(direction, period);
        }
    }

    int radius() const { return m_radius; }
    int rowFloats() const { return m_rowFloats; }

    int indexFor(float direction, float period) const
    {
        const double turn = direction / CV_PI - std::floor(direction / CV_PI);
        const int nearest = cvRound(turn * kDirections) % kDirections;
        const double step = (period - m_shortest) / (m_longest - m_shortest) * (kPeriods - 1);
        return nearest * kPeriods + std::clamp(cvRound(step), 0, kPeriods - 1);
    }

    float respond(int index, const cv::Mat& padded, int x, int y) const
    {
        const float* kernel = m_kernels.data() + static_cast<std::ptrdiff_t>(index) * m_side * m_rowFloats;
        cv::v_float32x4 sum = cv::v_setzero_f32();
        for (int row = 0; row < m_side; ++row) {
            const float* picture = padded.ptr<float>(y + row) + x;
            for (int at = 0; at < m_rowFloats; at += kLane)
                sum = cv::v_muladd(cv::v_load(kernel + at), cv::v_load(picture + at), sum);
            kernel += m_rowFloats;
        }
        return cv::v_reduce_sum(sum);
    }

private:
    void fill(int direction, int periodIndex)
    {
        const double turn = CV_PI * direction / kDirections;
        const double period = m_shortest + (m_longest - m_shortest) * periodIndex / (kPeriods - 1);
        const double sigma = kSigmaPerPeriod * period;
        float* kernel = m_kernels.data() + static_cast<std::ptrdiff_t>(direction * kPeriods + periodIndex) *
                                               m_side * m_rowFloats;
        const auto weight = [&](int x, int y) { return std::exp(-(x * x + y * y) / (2 * sigma * sigma)); };
        const auto wave = [&](int x, int y) {
            return std::cos(2 * CV_PI * (-std::sin(turn) * x + std::cos(turn) * y) / period);
        };
        double weights = 0;
        double waves = 0;
        for (int y = -m_radius; y <= m_radius; ++y) {
            for (int x = -m_radius; x <= m_radius; ++x) {
                weights += weight(x, y);
                waves += weight(x, y) * wave(x, y);
            }
        }
        const double constant = waves / weights; // taken off, so that plain grey gives nothing
        double matched = 0;
        for (int y = -m_radius; y <= m_radius; ++y) {
            for (int x = -m_radius; x <= m_radius; ++x) {
                const double value = weight(x, y) * (wave(x, y) - constant);
                matched += value * wave(x, y);
                kernel[(y + m_radius) * m_rowFloats + x + m_radius] = static_cast<float>(value);
            }
        }
        for (int i = 0; i < m_side * m_rowFloats; ++i)
            kernel[i] = static_cast<float>(kernel[i] / matched);
    }

    double m_shortest, m_longest;
    int m_radius, m_side, m_rowFloats;
    std::vector<float> m_kernels;
};

cv::Mat kernelIndices(const GaborBank& bank, const cv::Mat& direction, const cv::Mat& period)
{
    cv::Mat indices(direction.size(), CV_32S);
    for (int y = 0; y < indices.rows; ++y) {
        for (int x = 0; x < indices.cols; ++x)
            indices.at<int>(y, x) = bank.indexFor(direction.at<float>(y, x), period.at<float>(y, x));
    }
    return indices;
}

cv::Mat grownOnce(const GaborBank& bank, const cv::Mat& indices, const cv::Mat& ridges)
{
    cv::Mat padded;
    const int extra = bank.rowFloats() - 2 * bank.radius(); // vectors read a little past the filter
    cv::copyMakeBorder(ridges, padded, bank.radius(), bank.radius(), bank.radius(), bank.radius() + extra,
                       cv::BORDER_CONSTANT, 0);
    cv::Mat grown(ridges.size(), CV_32F);
    for (int y = 0; y < grown.rows; ++y) {
        for (int x = 0; x < grown.cols; ++x)
            grown.at<float>(y, x) =
                std::clamp(kGain * bank.respond(indices.at<int>(y, x), padded, x, y), -1.0F, 1.0F);
    }
    return grown;
}

} // namespace

cv::Mat growRidges(const RidgeField& field, Dice& dice)
{
    // Grown at half size, where a round costs a sixteenth, then rounded off at full size.
    constexpr int kHalfRounds = 38;
    constexpr int kFullRounds = 4;
    static const GaborBank halfBank(3.3, 6.2, 6);
    static const GaborBank fullBank(6.6, 12.4, 11);

    cv::Mat halfDirection; // nearest: angles may not be averaged across their wrap
    cv::Mat halfPeriod;
    const cv::Size half(kMasterWidthPx / 2, kMasterHeightPx / 2);
    cv::resize(field.direction, halfDirection, half, 0, 0, cv::INTER_NEAREST);
    cv::resize(field.period, halfPeriod, half, 0, 0, cv::INTER_AREA);
    halfPeriod *= 0.5;
    cv::Mat ridges = cv::Mat::zeros(half, CV_32F);
    // Where many fronts start, many minutiae arise: thickly sown in one part of the finger, thinly in
    // another.
    const int dots = 90 + dice.below(330);
    const cv::Mat density = smoothNoise(dice, half, 24, 24);
    for (int i = 0; i < dots; ++i) {
        const cv::Point at(dice.below(half.width), dice.below(half.height));
        if (density.at<float>(at) > dice.normal(-0.6, 0.6))
            ridges.at<float>(at) = 1;
    }

    const cv::Mat halfIndices = kernelIndices(halfBank, halfDirection, halfPeriod);
    for (int round = 0; round < kHalfRounds; ++round)
        ridges = grownOnce(halfBank, halfIndices, ridges);
    cv::resize(ridges, ridges, {kMasterWidthPx, kMasterHeightPx}, 0, 0, cv::INTER_CUBIC);
    const cv::Mat fullIndices = kernelIndices(fullBank, field.direction, field.period);
    for (int round = 0; round < kFullRounds; ++round)
        ridges = grownOnce(fullBank, fullIndices, ridges);
    return ridges;
}

} // namespace rekam::made_up
