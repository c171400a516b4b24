#include "devices/made_up_people/detail/portrait_cutout.h"

#include "devices/made_up_people/detail/mat_frame.h"
#include "devices/pictures/picture_file.h"

#include <QFile>
#include <QSaveFile>
#include <opencv2/imgproc.hpp>

namespace rekam::made_up {
namespace {

constexpr int kGrabCutRounds = 4;

// Sure and likely places of person and background, by eye; grabCut finds the edge between them.
cv::Mat firstGuess()
{
    cv::Mat guess(kPortraitSidePx, kPortraitSidePx, CV_8U, cv::Scalar(cv::GC_PR_BGD));
    cv::rectangle(guess, {0, 0, 140, 160}, cv::Scalar(cv::GC_BGD), cv::FILLED);
    cv::rectangle(guess, {0, 0, 95, 215}, cv::Scalar(cv::GC_BGD), cv::FILLED);
    cv::rectangle(guess, {315, 0, 197, 200}, cv::Scalar(cv::GC_BGD), cv::FILLED);
    cv::rectangle(guess, {350, 0, 162, 330}, cv::Scalar(cv::GC_BGD), cv::FILLED);
    cv::rectangle(guess, {0, 0, kPortraitSidePx, 8}, cv::Scalar(cv::GC_BGD), cv::FILLED);
    cv::ellipse(guess, {227, 92}, {82, 84}, 0, 0, 360, cv::Scalar(cv::GC_PR_FGD), cv::FILLED);
    const std::vector<cv::Point> suit = {{130, 165}, {290, 165}, {330, 245},
                                         {365, 320}, {40, 320},  {90, 225}};
    cv::fillConvexPoly(guess, suit, cv::Scalar(cv::GC_PR_FGD));
    cv::ellipse(guess, {226, 88}, {58, 62}, 0, 0, 360, cv::Scalar(cv::GC_FGD), cv::FILLED);
    const std::vector<cv::Point> chest = {{150, 190}, {285, 190}, {310, 260},
                                          {320, 320}, {70, 320},  {105, 250}};
    cv::fillConvexPoly(guess, chest, cv::Scalar(cv::GC_FGD));
    return guess;
}

cv::Mat cutOut(const cv::Mat& picture)
{
    cv::Mat mask = firstGuess();
    cv::Mat background;
    cv::Mat foreground;
    cv::setRNGSeed(1); // grabCut's clusters are drawn by chance
    cv::grabCut(picture, mask, cv::Rect(), background, foreground, kGrabCutRounds, cv::GC_INIT_WITH_MASK);
    cv::Mat person = (mask & 1) * 255; // sure and likely foreground are the odd numbers
    cv::morphologyEx(person, person, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}));
    cv::erode(person, person, cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 3}));
    return person;
}

QString maskPath(const QString& cacheFolder) { return cacheFolder + QStringLiteral("/faces/cutout-1.mask"); }

cv::Mat cachedMask(const QString& cacheFolder)
{
    QFile file(maskPath(cacheFolder));
    const QByteArray bytes =
        file.open(QIODevice::ReadOnly) ? file.read(kPortraitSidePx * kPortraitSidePx + 1) : QByteArray();
    if (bytes.size() != kPortraitSidePx * kPortraitSidePx)
        return {};
    return cv::Mat(kPortraitSidePx, kPortraitSidePx, CV_8U, const_cast<char*>(bytes.constData())).clone();
}

void keepMask(const QString& cacheFolder, const cv::Mat& mask)
{
    QSaveFile file(maskPath(cacheFolder)); // where it cannot be kept, it is made again next time
    if (!file.open(QIODevice::WriteOnly))
        return;
    const cv::Mat whole = mask.clone();
    file.write(whole.ptr<char>(), kPortraitSidePx * kPortraitSidePx);
    file.commit();
}

} // namespace

Result<PortraitCutout> openCutout(const QString& cacheFolder)
{
    const QString path = findPicture(cacheFolder + QStringLiteral("/faces"), QStringLiteral("astronaut"));
    const Unexpected missing(Errc::ModelMissing, {{"what", QStringLiteral("faces/astronaut.png")}});
    if (path.isEmpty())
        return missing;
    REKAM_TRY(const Frame frame, loadColourPicture(path));
    if (frame.widthPx() != kPortraitSidePx || frame.heightPx() != kPortraitSidePx)
        return missing;
    try {
        PortraitCutout cutout;
        cutout.picture = viewOf(frame).clone();
        cv::Mat mask = cachedMask(cacheFolder);
        if (mask.empty()) {
            mask = cutOut(cutout.picture);
            keepMask(cacheFolder, mask);
        }
        mask.convertTo(cutout.alpha, CV_32F, 1.0 / 255);
        cv::GaussianBlur(cutout.alpha, cutout.alpha, cv::Size(), 0.8);
        return cutout;
    } catch (const cv::Exception&) {
        return Unexpected(Errc::ImageUndecodable, {{"what", QStringLiteral("portrait cut-out")}});
    }
}

} // namespace rekam::made_up
