#include "core/biometrics/finger/detail/minutiae_detector.h"

#include "core/biometrics/finger/detail/thinned_ridges.h"

#include <cmath>
#include <cstring>
#include <fprint.h>
#include <memory>

namespace rekam {
namespace {

constexpr int kSmallestSide = 64, kLargestSide = 2000;

// The library's own minutia, as laid out in 1.94.5 only; its public API tells the place but not the
// direction. direction: 0..31 in steps of 11.25 degrees, clockwise from up, along the ridge. type: 0
// bifurcation, 1 ending.
struct LibraryMinutia
{
    int x, y, endX, endY, direction;
    double reliability;
    int type, appearing, featureId;
};
constexpr char kKnownVersion[] = "1.94.5";
constexpr int kDirections = 32;

struct ContextDeleter
{
    void operator()(GMainContext* context) const
    {
        g_main_context_pop_thread_default(context);
        g_main_context_unref(context);
    }
};
struct ObjectDeleter
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
using OwnContext = std::unique_ptr<GMainContext, ContextDeleter>;
using ImageOwner = std::unique_ptr<FpImage, ObjectDeleter>;

struct Outcome
{
    bool isDone = false;
    bool isFound = false;
};

void detectionEnded(GObject* source, GAsyncResult* result, gpointer user)
{
    auto& outcome = *static_cast<Outcome*>(user);
    GError* error = nullptr;
    outcome.isFound = fp_image_detect_minutiae_finish(FP_IMAGE(source), result, &error);
    g_clear_error(&error);
    outcome.isDone = true;
}

// The detector answers through the main context of the thread that asked, so this thread lends one for the
// time.
bool runDetector(FpImage* image)
{
    OwnContext context(g_main_context_new());
    g_main_context_push_thread_default(context.get());
    Outcome outcome;
    fp_image_detect_minutiae(image, nullptr, detectionEnded, &outcome);
    while (!outcome.isDone)
        g_main_context_iteration(context.get(), TRUE);
    return outcome.isFound;
}

bool isPlausible(const FpMinutia* shared, int x, int y)
{
    const auto* own = reinterpret_cast<const LibraryMinutia*>(shared);
    return own->x == x && own->y == y && own->direction >= 0 && own->direction < kDirections &&
           (own->type == 0 || own->type == 1);
}

void takeLibraryDirection(const FpMinutia* shared, Minutia& minutia)
{
    const auto* own = reinterpret_cast<const LibraryMinutia*>(shared);
    // Clockwise from up to counter-clockwise from right.
    minutia.angle256 = static_cast<quint8>((64 - own->direction * 256 / kDirections) & 0xFF);
    minutia.kind = own->type == 1 ? MinutiaKind::Ending : MinutiaKind::Bifurcation;
}

// The line of the ridges through a point, from the gradients round it; x right, y down.
double ridgeLine(const cv::Mat& grey, int atX, int atY)
{
    constexpr int kReach = 12;
    double xx = 0, yy = 0, xy = 0;
    for (int y = std::max(1, atY - kReach); y < std::min(grey.rows - 1, atY + kReach); ++y)
        for (int x = std::max(1, atX - kReach); x < std::min(grey.cols - 1, atX + kReach); ++x) {
            const double gx = grey.at<uchar>(y, x + 1) - grey.at<uchar>(y, x - 1);
            const double gy = grey.at<uchar>(y + 1, x) - grey.at<uchar>(y - 1, x);
            xx += gx * gx;
            yy += gy * gy;
            xy += gx * gy;
        }
    return 0.5 * std::atan2(2 * xy, xx - yy) + CV_PI / 2;
}

// Round an ending one ridge stands in a valley; round a bifurcation one valley stands in a ridge. Either way
// the direction points from the minutia to what is there less of.
void estimateDirection(const cv::Mat& grey, const cv::Mat& ridges, Minutia& minutia)
{
    constexpr int kReach = 6;
    double along = ridgeLine(grey, minutia.x, minutia.y);
    double sums[2] = {}; // along the line: of valley, of ridge
    int counts[2] = {};
    for (int dy = -kReach; dy <= kReach; ++dy)
        for (int dx = -kReach; dx <= kReach; ++dx) {
            const int x = minutia.x + dx, y = minutia.y + dy;
            if (dx * dx + dy * dy > kReach * kReach || x < 0 || y < 0 || x >= ridges.cols || y >= ridges.rows)
                continue;
            const int kind = ridges.at<uchar>(y, x) != 0;
            sums[kind] += dx * std::cos(along) + dy * std::sin(along);
            ++counts[kind];
        }
    const int rarer = counts[1] < counts[0] ? 1 : 0;
    if (sums[rarer] < 0)
        along += CV_PI;
    minutia.angle256 = static_cast<quint8>(cvRound(-along / (2 * CV_PI) * 256) & 0xFF);
    minutia.kind = MinutiaKind::Other;
}

// Ridges 255, valleys 0.
cv::Mat binarizedOf(FpImage* image, const cv::Size& size)
{
    gsize length = 0;
    const guchar* bytes = fp_image_get_binarized(image, &length);
    if (!bytes || length != static_cast<gsize>(size.area()))
        return cv::Mat(size, CV_8U, cv::Scalar(255));
    return cv::Mat(size, CV_8U, const_cast<guchar*>(bytes)).clone();
}

Result<ImageOwner> libraryImageOf(const cv::Mat& grey)
{
    if (std::min(grey.rows, grey.cols) < kSmallestSide || std::max(grey.rows, grey.cols) > kLargestSide)
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("finger size")}});
    ImageOwner image(fp_image_new(grey.cols, grey.rows));
    gsize length = 0;
    auto* pixels = const_cast<guchar*>(fp_image_get_data(image.get(), &length));
    if (!pixels || length < static_cast<gsize>(grey.rows) * static_cast<gsize>(grey.cols))
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("library image")}});
    for (int y = 0; y < grey.rows; ++y)
        std::memcpy(pixels + static_cast<std::size_t>(y) * static_cast<std::size_t>(grey.cols), grey.ptr(y),
                    static_cast<std::size_t>(grey.cols));
    return image;
}

// The library frees its copy without wiping it.
void wipeLibraryImage(FpImage* image)
{
    gsize length = 0;
    if (auto* pixels = const_cast<guchar*>(fp_image_get_data(image, &length)))
        wipe({pixels, length});
}

} // namespace

std::vector<Minutia> detectOwnMinutiae(const cv::Mat& grey)
{
    const ThinnedRidges found = thinRidges(grey);
    std::vector<Minutia> minutiae;
    for (const ThinnedRidges::Place& place : found.places) {
        Minutia minutia;
        minutia.x = static_cast<quint16>(place.x);
        minutia.y = static_cast<quint16>(place.y);
        estimateDirection(grey, found.ridges, minutia);
        minutia.kind = place.isEnding ? MinutiaKind::Ending : MinutiaKind::Bifurcation;
        minutiae.push_back(minutia);
    }
    return minutiae;
}

DirectionSource directionSource()
{
    return std::strcmp(REKAM_FPRINT_VERSION, kKnownVersion) == 0 ? DirectionSource::Library
                                                                 : DirectionSource::OwnEstimate;
}

Result<std::vector<Minutia>> detectMinutiae(const cv::Mat& grey, DirectionSource source)
{
    REKAM_TRY(const ImageOwner image, libraryImageOf(grey));
    const bool isFound = runDetector(image.get());
    const GPtrArray* found = isFound ? fp_image_get_minutiae(image.get()) : nullptr;
    const cv::Mat ridges = isFound ? binarizedOf(image.get(), grey.size()) : cv::Mat();
    std::vector<Minutia> minutiae;
    for (guint i = 0; found && i < found->len; ++i) {
        auto* shared = static_cast<FpMinutia*>(g_ptr_array_index(found, i));
        int x = 0, y = 0;
        fp_minutia_get_coords(shared, &x, &y);
        if (x < 0 || y < 0 || x >= grey.cols || y >= grey.rows)
            continue;
        Minutia minutia;
        minutia.x = static_cast<quint16>(x);
        minutia.y = static_cast<quint16>(y);
        if (source == DirectionSource::Library && isPlausible(shared, x, y))
            takeLibraryDirection(shared, minutia);
        else
            estimateDirection(grey, ridges, minutia);
        minutiae.push_back(minutia);
    }
    wipeLibraryImage(image.get());
    return isFound ? std::move(minutiae) : detectOwnMinutiae(grey);
}

} // namespace rekam
