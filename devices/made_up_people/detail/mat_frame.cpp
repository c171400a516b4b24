#include "devices/made_up_people/detail/mat_frame.h"

#include <cstring>
#include <opencv2/imgproc.hpp>

namespace rekam::made_up {
namespace {

constexpr double kCoarseSigma =
    6; // wider noises are made small and stretched: the same look at a fraction of the cost

cv::Mat blurred(const cv::Mat& noise, double sigmaX, double sigmaY, Edge edge)
{
    cv::Mat padded;
    const int padX = edge == Edge::WrapsAround ? std::min(noise.cols, static_cast<int>(4 * sigmaX) + 1) : 0;
    cv::copyMakeBorder(noise, padded, 0, 0, padX, padX, cv::BORDER_WRAP);
    cv::GaussianBlur(padded, padded, cv::Size(), sigmaX, sigmaY, cv::BORDER_REFLECT);
    return padded.colRange(padX, padX + noise.cols).clone();
}

} // namespace

Frame frameOf(const cv::Mat& picture, int pixelsPerInch)
{
    const PixelFormat format = picture.channels() == 3 ? PixelFormat::Rgb24 : PixelFormat::Grey8;
    const std::size_t rowBytes = static_cast<std::size_t>(picture.cols) * picture.elemSize();
    SecureBuffer pixels(rowBytes * static_cast<std::size_t>(picture.rows), Holds::Picture);
    for (int y = 0; y < picture.rows; ++y)
        std::memcpy(pixels.data() + static_cast<std::size_t>(y) * rowBytes, picture.ptr(y), rowBytes);
    return Frame::make(picture.cols, picture.rows, format, pixelsPerInch, std::move(pixels)).value();
}

cv::Mat viewOf(const Frame& frame)
{
    const int type = frame.format() == PixelFormat::Rgb24 ? CV_8UC3 : CV_8UC1;
    return {frame.heightPx(), frame.widthPx(), type, const_cast<unsigned char*>(frame.row(0))};
}

cv::Mat whiteNoise(Dice& dice, cv::Size size)
{
    cv::Mat noise(size, CV_32F);
    cv::RNG generator(dice.next());
    generator.fill(noise, cv::RNG::NORMAL, 0, 1);
    return noise;
}

cv::Mat smoothNoise(Dice& dice, cv::Size size, double sigmaX, double sigmaY, Edge edge)
{
    const double shrinkX = std::max(1.0, sigmaX / kCoarseSigma);
    const double shrinkY = std::max(1.0, sigmaY / kCoarseSigma);
    const cv::Size small(std::max(8, cvRound(size.width / shrinkX)),
                         std::max(8, cvRound(size.height / shrinkY)));
    cv::Mat noise = blurred(whiteNoise(dice, small), sigmaX / shrinkX, sigmaY / shrinkY, edge);
    if (small != size) {
        cv::resize(noise, noise, size, 0, 0, cv::INTER_CUBIC);
    }
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(noise, mean, deviation);
    return (noise - mean[0]) / std::max(1e-6, deviation[0]);
}

} // namespace rekam::made_up
