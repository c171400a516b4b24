#include "app/ctl/command.h"
#include "app/ctl/finger_commands.h"
#include "app/ctl/output.h"
#include "core/biometrics/finger/finger_gallery.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <optional>
#include <thread>

namespace rekam::ctl {
namespace {

struct Known
{
    QString id;
    PreparedFinger finger;
};

int coreCount() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

// Every file that is a finger; the others are counted and said, not hidden.
struct Folder
{
    std::vector<Known> fingers;
    int unreadable = 0;
};

Folder readFolder(const QString& path)
{
    const QFileInfoList files = QDir(path).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
    std::vector<std::optional<PreparedFinger>> read(static_cast<std::size_t>(files.size()));
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < read.size(); i = next++)
            if (const auto record = readFingerTemplate(files[static_cast<qsizetype>(i)].absoluteFilePath()))
                read[i].emplace(*record);
    };
    std::vector<std::thread> threads;
    for (int i = 1; i < coreCount(); ++i)
        threads.emplace_back(work);
    work();
    for (std::thread& thread : threads)
        thread.join();
    Folder folder;
    for (std::size_t i = 0; i < read.size(); ++i) {
        if (read[i])
            folder.fingers.push_back(
                {files[static_cast<qsizetype>(i)].completeBaseName(), std::move(*read[i])});
        else
            ++folder.unreadable;
    }
    return folder;
}

} // namespace

int runFingerCompare(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral(
            "Compares two fingers (pictures or templates). Ten points of the score are a tenfold rarer false "
            "match; the same finger from %1. Exit code 1: not the same.")
            .arg(kSameFingerScore));
    parser.addPositionalArgument(QStringLiteral("a"), QStringLiteral("picture or template"),
                                 QStringLiteral("A"));
    parser.addPositionalArgument(QStringLiteral("b"), QStringLiteral("picture or template"),
                                 QStringLiteral("B"));
    parser.addOption({QStringLiteral("json"), QStringLiteral("As a JSON object.")});
    if (const auto done = parse(parser, "finger compare", arguments))
        return *done;
    const QStringList files = parser.positionalArguments();
    if (files.size() != 2) {
        std::fprintf(stderr, "rekamctl: usage: rekamctl finger compare A B [--json]\n");
        return kUnusable;
    }
    const bool asJson = parser.isSet(QStringLiteral("json"));
    const auto a = readFingerTemplate(files[0]);
    if (!a)
        return refuseFile(files[0], a.error(), asJson);
    const auto b = readFingerTemplate(files[1]);
    if (!b)
        return refuseFile(files[1], b.error(), asJson);
    const MatchScore match = FingerProbe(PreparedFinger(*a)).match(PreparedFinger(*b));
    const bool isSame = match.score >= kSameFingerScore;
    print({{QStringLiteral("a"), files[0]},
           {QStringLiteral("b"), files[1]},
           {QStringLiteral("score"), match.score},
           {QStringLiteral("same"), isSame}},
          asJson);
    return isSame ? kFine : kFinding;
}

int runFingerIdentify(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Searches a folder of fingers (pictures or templates, one a file; the file's name is "
                       "the id). Exit code 1: nobody."));
    parser.addPositionalArgument(QStringLiteral("probe"), QStringLiteral("picture or template"),
                                 QStringLiteral("PROBE"));
    parser.addOption({QStringLiteral("gallery"), QStringLiteral("The folder."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("least"), QStringLiteral("Least score of a candidate."),
                      QStringLiteral("N"), QString::number(kSameFingerScore)});
    parser.addOption({QStringLiteral("json"), QStringLiteral("As a JSON object.")});
    if (const auto done = parse(parser, "finger identify", arguments))
        return *done;
    const QStringList files = parser.positionalArguments();
    const QString path = parser.value(QStringLiteral("gallery"));
    if (files.size() != 1 || !QFileInfo(path).isDir()) {
        std::fprintf(stderr,
                     "rekamctl: usage: rekamctl finger identify PROBE --gallery DIR [--least N] [--json]\n");
        return kUnusable;
    }
    const bool asJson = parser.isSet(QStringLiteral("json"));
    const auto probe = readFingerTemplate(files[0]);
    if (!probe)
        return refuseFile(files[0], probe.error(), asJson);
    Folder folder = readFolder(path);
    if (folder.unreadable > 0)
        std::fprintf(stderr, "rekamctl: %d files of the gallery are no fingers\n", folder.unreadable);
    FingerGallery gallery;
    for (std::size_t i = 0; i < folder.fingers.size(); ++i)
        gallery.add(static_cast<quint32>(i), FingerPosition::RightIndex, std::move(folder.fingers[i].finger));
    QElapsedTimer timer;
    timer.start();
    const GallerySearch search =
        gallery.search({{FingerPosition::RightIndex, PreparedFinger(*probe)}}, SearchScope::SamePosition,
                       parser.value(QStringLiteral("least")).toInt(), coreCount());
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    QJsonArray candidates;
    for (const GalleryHit& hit : search.hits)
        candidates.append(QJsonObject{{QStringLiteral("id"), folder.fingers[hit.holder].id},
                                      {QStringLiteral("score"), hit.score}});
    print({{QStringLiteral("probe"), files[0]},
           {QStringLiteral("candidates"), candidates},
           {QStringLiteral("compared"), search.compared},
           {QStringLiteral("ms"), std::round(milliseconds * 1000) / 1000}},
          asJson);
    return search.hits.empty() ? kFinding : kFine;
}

} // namespace rekam::ctl
