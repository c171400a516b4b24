#include "app/device_host/services.h"

#include "devices/libfprint/second_opinion.h"
#include "devices/made_up_people/finger_prints.h"
#include "devices/made_up_people/portrait_studio.h"
#include "devices/pictures/picture_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTimer>
#include <cstdio>

namespace rekam {
namespace {

constexpr int kFine = 0;
constexpr int kFinding = 1;
constexpr int kUnusable = 2;

int fail(const QString& why)
{
    std::fprintf(stderr, "rekam-device-host: %s\n", qPrintable(why));
    return kUnusable;
}

// "7" or "1-20"
std::optional<std::pair<quint64, quint64>> rangeFrom(const QString& text)
{
    const QStringList ends = text.split(QLatin1Char('-'));
    bool isFirst = false;
    bool isLast = false;
    const quint64 first = ends.front().toULongLong(&isFirst);
    const quint64 last = ends.back().toULongLong(&isLast);
    if (ends.size() > 2 || !isFirst || !isLast || last < first || last - first > 10'000)
        return std::nullopt;
    return std::pair(first, last);
}

} // namespace

int generatePeople(const QStringList& subjects, const QString& cacheFolder)
{
    if (subjects.isEmpty() || cacheFolder.isEmpty() || !QDir().mkpath(cacheFolder))
        return fail(
            QStringLiteral("--generate-people needs SUBJECT or FIRST-LAST and a writable --cache DIR"));
    const QString folder = QDir(cacheFolder).absolutePath();
    if (const Result<PortraitStudio> studio = PortraitStudio::open(folder); !studio)
        std::fprintf(stderr, "rekam-device-host: no portraits: %s\n", qPrintable(studio.error().logText()));
    for (const QString& text : subjects) {
        const auto range = rangeFrom(text);
        if (!range)
            return fail(QStringLiteral("no subject: %1").arg(text));
        for (quint64 subject = range->first; subject <= range->second; ++subject)
            prepareFingers(folder, subject);
    }
    return kFine;
}

int writeFinger(const QStringList& arguments, const QString& cacheFolder)
{
    const auto finger = arguments.size() == 4 ? fingerPositionFrom(arguments[2].toInt()) : std::nullopt;
    if (!finger)
        return fail(QStringLiteral("--write-finger needs SUBJECT IMPRESSION FINGER(1-10) FILE"));
    const Frame print =
        fingerPrint(cacheFolder, {arguments[0].toULongLong(), arguments[1].toUInt(), 0}, *finger, 0);
    QFile file(arguments[3]);
    if (!file.open(QIODevice::WriteOnly))
        return fail(QStringLiteral("cannot write the picture"));
    file.write(QStringLiteral("P5\n%1 %2\n255\n").arg(print.widthPx()).arg(print.heightPx()).toLatin1());
    file.write(reinterpret_cast<const char*>(print.pixels().data()),
               static_cast<qint64>(print.pixels().size()));
    return kFine;
}

int askLibfprint(const QStringList& pictures, bool asJson)
{
    if (pictures.size() != 2)
        return fail(QStringLiteral("--libfprint-verify needs two pictures"));
    const Result<Frame> enrolled = loadGreyPicture(pictures[0], kPrintsPerInch);
    const Result<Frame> probe = loadGreyPicture(pictures[1], kPrintsPerInch);
    if (!enrolled || !probe)
        return fail((enrolled ? probe : enrolled).error().logText());
    int exitCode = kUnusable;
    SecondOpinion opinion(*enrolled, *probe, [&](const Result<bool>& isMatch) {
        exitCode = !isMatch ? fail(isMatch.error().logText()) : *isMatch ? kFine : kFinding;
        QCoreApplication::quit();
    });
    QTimer::singleShot(0, &opinion, &SecondOpinion::start);
    QCoreApplication::exec();
    if (exitCode != kUnusable)
        std::printf(asJson ? "{\"match\":%s}\n" : "match: %s\n", exitCode == kFine ? "true" : "false");
    return exitCode;
}

} // namespace rekam
