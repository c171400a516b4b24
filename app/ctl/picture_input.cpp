#include "app/ctl/picture_input.h"

#include "devices/pictures/picture_file.h"
#include "ui/wording/error_words.h"

#include <algorithm>

namespace rekam::ctl {
namespace {

constexpr int kSmallestSidePx = 64;

// Within what a lossy coding makes of one colour.
bool isPlain(const Frame& frame)
{
    constexpr int kRange = 12;
    const int channels = bytesPerPixel(frame.format());
    const std::span<const unsigned char> pixels = frame.pixels();
    for (int channel = 0; channel < channels; ++channel) {
        int least = 255, most = 0;
        for (auto i = static_cast<std::size_t>(channel); i < pixels.size();
             i += static_cast<std::size_t>(channels)) {
            least = std::min<int>(least, pixels[i]);
            most = std::max<int>(most, pixels[i]);
        }
        if (most - least > kRange)
            return false;
    }
    return true;
}

} // namespace

Result<Frame> loadForAssessment(const QString& path)
{
    REKAM_TRY(Frame frame, loadColourPicture(path));
    if (frame.widthPx() < kSmallestSidePx || frame.heightPx() < kSmallestSidePx)
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("small")}});
    if (isPlain(frame))
        return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("plain")}});
    return frame;
}

QString whyUnusable(const Error& error)
{
    switch (error.code()) {
    case Errc::FileUnreadable:
        return QStringLiteral("The file cannot be read.");
    case Errc::ImageTooLarge:
        return QStringLiteral("The picture is too large: 24 megapixels and 12,000 px a side are the most.");
    case Errc::ImageUndecodable:
        return error.fact("what") == QLatin1String("end")
                   ? QStringLiteral("The file ends before its picture does.")
                   : QStringLiteral("The file holds no picture that can be read.");
    case Errc::FrameMalformed:
        return error.fact("why") == QLatin1String("plain")
                   ? QStringLiteral("The picture is one plain colour: there is nothing in it to assess.")
                   : QStringLiteral("The picture is smaller than 64 x 64 px.");
    case Errc::MessageMalformed:
        return QStringLiteral("Line %1 of the file is no point of a pen series.").arg(error.fact("line"));
    case Errc::NoMatch:
        return error.fact("what") == QLatin1String("eye")
                   ? QStringLiteral("There is no eye in the picture.")
                   : QStringLiteral("There is no face in the picture.");
    case Errc::ModelMissing:
        return QStringLiteral("Not assessed: the face model %1 is missing; run packaging/setup-data.")
            .arg(error.fact("model"));
    case Errc::ModelAltered:
        return QStringLiteral(
                   "Not assessed: the face model %1 is not the pinned one; run packaging/setup-data.")
            .arg(error.fact("model"));
    default:
        return ui::wordsFor(error, ui::Language::English).cause;
    }
}

} // namespace rekam::ctl
