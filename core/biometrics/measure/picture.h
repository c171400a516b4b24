// A frame as OpenCV sees it, and the guard round OpenCV: an exception in there becomes an Error here.
// For the .cpp files of the biometrics only; every matrix made after the first call here is wiped when it is
// freed.
#pragma once

#include "core/base/result.h"
#include "core/capture/frame.h"

#include <new>
#include <opencv2/core.hpp>
#include <type_traits>

namespace rekam {

// The pixels without a copy: constant, and alive only as long as the frame. RGB order.
cv::Mat viewOf(const Frame& frame);
// One channel; a copy only where the frame is in colour.
cv::Mat greyOf(const Frame& frame);
// CV_8UC1 or CV_8UC3 (RGB).
Result<Frame> frameOf(const cv::Mat& picture, int pixelsPerInch);

// Runs a function that returns Result<T>; what OpenCV or the allocator throws becomes `code` with the step's
// name.
template<typename F>
auto guarded(const char* step, Errc code, F&& f) -> std::invoke_result_t<F>
{
    try {
        return f();
    } catch (const cv::Exception& e) {
        return Unexpected(code, {{"step", QString::fromLatin1(step)},
                                 {"opencv", QString::number(e.code)},
                                 {"in", QString::fromStdString(e.func)}});
    } catch (const std::bad_alloc&) {
        return Unexpected(code, {{"step", QString::fromLatin1(step)}, {"why", QStringLiteral("memory")}});
    }
}

} // namespace rekam
