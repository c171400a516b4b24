#include "core/biometrics/measure/picture.h"

#include <cstring>
#include <opencv2/imgproc.hpp>

namespace rekam {
namespace {

// Working copies of faces and prints must not stay behind in freed memory.
class WipingAllocator final : public cv::MatAllocator
{
public:
    cv::UMatData* allocate(int dims, const int* sizes, int type, void* data, size_t* step,
                           cv::AccessFlag flags, cv::UMatUsageFlags usage) const override
    {
        cv::UMatData* block =
            cv::Mat::getStdAllocator()->allocate(dims, sizes, type, data, step, flags, usage);
        if (block)
            block->currAllocator = block->prevAllocator = this;
        return block;
    }
    bool allocate(cv::UMatData* block, cv::AccessFlag flags, cv::UMatUsageFlags usage) const override
    {
        return cv::Mat::getStdAllocator()->allocate(block, flags, usage);
    }
    void deallocate(cv::UMatData* block) const override
    {
        if (!block)
            return;
        const bool isOurs = !(block->flags & cv::UMatData::USER_ALLOCATED);
        if (isOurs && block->origdata)
            wipe(std::span<unsigned char>(block->origdata, block->size));
        cv::Mat::getStdAllocator()->deallocate(block);
    }
};

void wipeMatricesFromNowOn()
{
    static WipingAllocator* const allocator = [] {
        // Never destroyed: matrices in static storage may be freed after it would be.
        auto* made = new WipingAllocator;
        cv::Mat::setDefaultAllocator(made);
        return made;
    }();
    static_cast<void>(allocator);
}

} // namespace

cv::Mat viewOf(const Frame& frame)
{
    wipeMatricesFromNowOn();
    if (frame.isEmpty())
        return {};
    const int type = frame.format() == PixelFormat::Rgb24 ? CV_8UC3 : CV_8UC1;
    return cv::Mat(frame.heightPx(), frame.widthPx(), type, const_cast<unsigned char*>(frame.row(0)));
}

cv::Mat greyOf(const Frame& frame)
{
    cv::Mat view = viewOf(frame);
    if (view.channels() == 1)
        return view;
    cv::Mat grey;
    cv::cvtColor(view, grey, cv::COLOR_RGB2GRAY);
    return grey;
}

Result<Frame> frameOf(const cv::Mat& picture, int pixelsPerInch)
{
    if (picture.empty() || picture.depth() != CV_8U || (picture.channels() != 1 && picture.channels() != 3))
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("matrix")}});
    const std::size_t rowBytes = static_cast<std::size_t>(picture.cols) * picture.elemSize();
    SecureBuffer pixels(rowBytes * static_cast<std::size_t>(picture.rows), Holds::Picture);
    for (int y = 0; y < picture.rows; ++y)
        std::memcpy(pixels.data() + static_cast<std::size_t>(y) * rowBytes, picture.ptr(y), rowBytes);
    const PixelFormat format = picture.channels() == 3 ? PixelFormat::Rgb24 : PixelFormat::Grey8;
    return Frame::make(picture.cols, picture.rows, format, pixelsPerInch, std::move(pixels));
}

} // namespace rekam
