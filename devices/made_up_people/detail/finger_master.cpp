#include "devices/made_up_people/detail/finger_master.h"

#include "devices/made_up_people/detail/ridge_growth.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace rekam::made_up {
namespace {

constexpr int kRecipe = 2; // raised when the recipe changes: old files are then made anew
constexpr qint64 kBytes = qint64{kMasterWidthPx} * kMasterHeightPx;

QString fileOf(const QString& cacheFolder, quint64 subject, FingerPosition finger)
{
    return QStringLiteral("%1/fingers/%2-%3.ridges%4")
        .arg(cacheFolder)
        .arg(subject)
        .arg(static_cast<int>(finger))
        .arg(kRecipe);
}

cv::Mat madeMaster(quint64 subject, FingerPosition finger)
{
    Dice dice(subject, Trait::FingerMaster, static_cast<quint64>(finger));
    const cv::Mat ridges = growRidges(ridgeFieldOf(subject, finger), dice);
    cv::Mat bytes;
    ridges.convertTo(bytes, CV_8U, 127.5, 127.5);
    return bytes;
}

} // namespace

cv::Mat fingerMaster(const QString& cacheFolder, quint64 subject, FingerPosition finger)
{
    const QString path = fileOf(cacheFolder, subject, finger);
    QFile cached(path);
    if (!cacheFolder.isEmpty() && cached.open(QIODevice::ReadOnly) && cached.size() == kBytes) {
        cv::Mat master(kMasterHeightPx, kMasterWidthPx, CV_8U);
        if (cached.read(master.ptr<char>(), kBytes) == kBytes)
            return master;
    }
    const cv::Mat master = madeMaster(subject, finger);
    QSaveFile kept(path);
    if (!cacheFolder.isEmpty() && QDir().mkpath(cacheFolder + QStringLiteral("/fingers")) &&
        kept.open(QIODevice::WriteOnly)) {
        kept.write(master.ptr<char>(), kBytes);
        kept.commit();
    }
    return master;
}

} // namespace rekam::made_up
