#include "core/biometrics/finger/detail/grey_blocks.h"

#include <QtGlobal>
#include <algorithm>
#include <cmath>

namespace rekam {

GradientSums gradientsOf(const cv::Mat& grey, const cv::Rect& block)
{
    qint64 xx = 0, yy = 0, xy = 0;
    const int lastX = block.x + block.width - 1, lastY = block.y + block.height - 1;
    for (int y = block.y; y <= lastY; ++y) {
        const uchar* here = grey.ptr(y);
        const uchar* above = grey.ptr(std::max(block.y, y - 1));
        const uchar* below = grey.ptr(std::min(lastY, y + 1));
        // Twice the difference per pixel, so that whole numbers do.
        const int scaleY = y == block.y || y == lastY ? 2 : 1;
        for (int x = block.x; x <= lastX; ++x) {
            const int scaleX = x == block.x || x == lastX ? 2 : 1;
            const int gx = scaleX * (here[std::min(lastX, x + 1)] - here[std::max(block.x, x - 1)]);
            const int gy = scaleY * (below[x] - above[x]);
            xx += gx * gx;
            yy += gy * gy;
            xy += gx * gy;
        }
    }
    return {static_cast<double>(xx), static_cast<double>(yy), static_cast<double>(xy)};
}

double GradientSums::certainty() const
{
    const double spread = std::sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
    const double larger = (xx + yy + spread) / 2;
    return larger > 0 ? 1 - (xx + yy - spread) / 2 / larger : -1;
}

double GradientSums::coherence() const
{
    return xx + yy > 0 ? std::sqrt((xx - yy) * (xx - yy) + 4 * xy * xy) / (xx + yy) : 0;
}

double GradientSums::acrossRidges() const { return std::atan2(xy, xx - yy) / 2; }

} // namespace rekam
