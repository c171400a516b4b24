// The same targets without libFuzzer, in the ordinary test run: every file of the target's corpus
// (tests/fuzz/corpus/NAME), every seed of its own, and each of them cut off and damaged in a fixed way. A
// broken promise ends the process. `--write DIR` writes a corpus anew.
#include "tests/fuzz/fuzz.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace rekam::fuzz {
namespace {

constexpr qsizetype kLargestKept = 2048; // of a corpus file
constexpr int kDamaged = 24;             // bytes that are changed, one at a time
constexpr qint64 kLongestMs = 2500;      // for damage; corpus and seeds are always tried

quint32 chance(quint32& state)
{
    state = state * 1664525u + 1013904223u;
    return state >> 8;
}

std::vector<QByteArray> cutOff(const QByteArray& whole)
{
    std::vector<QByteArray> parts;
    for (const int share : {0, 1, 2, 4, 6, 7})
        parts.push_back(whole.left(whole.size() * share / 8));
    parts.push_back(whole.left(whole.size() - 1));
    parts.push_back(whole + whole.left(16));
    return parts;
}

// One byte at a time becomes another, most often where lengths and kinds stand: in the beginning.
std::vector<QByteArray> damaged(const QByteArray& whole, quint32 seed)
{
    std::vector<QByteArray> all;
    if (whole.isEmpty())
        return all;
    static constexpr unsigned char kValues[] = {0x00, 0xFF, 0x7F, 0x80, 0x01, 0x20};
    for (int i = 0; i < kDamaged; ++i) {
        QByteArray bytes = whole;
        const auto reach =
            static_cast<quint32>(i % 2 == 0 ? std::min<qsizetype>(64, whole.size()) : whole.size());
        const auto at = static_cast<qsizetype>(chance(seed) % reach);
        bytes[at] = static_cast<char>(kValues[chance(seed) % std::size(kValues)]);
        all.push_back(std::move(bytes));
    }
    return all;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    require(file.open(QIODevice::ReadOnly), "a corpus file can be read");
    return file.readAll();
}

int writeCorpus(const QString& folder)
{
    QDir().mkpath(folder);
    const auto write = [&](const QString& name, const QByteArray& bytes) {
        QFile file(folder + QLatin1Char('/') + name);
        require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(),
                "a corpus can be written");
    };
    std::vector<QByteArray> all = seeds();
    std::sort(all.begin(), all.end(),
              [](const QByteArray& a, const QByteArray& b) { return a.size() < b.size(); });
    int number = 0;
    for (const QByteArray& seed : all) {
        if (seed.size() > kLargestKept || ++number > 3)
            continue;
        write(QStringLiteral("whole-%1").arg(number), seed);
        write(QStringLiteral("half-%1").arg(number), seed.left(seed.size() / 2));
        write(QStringLiteral("odd-%1").arg(number), damaged(seed, static_cast<quint32>(number)).front());
    }
    if (number == 0 && !all.empty())
        write(QStringLiteral("head-1"), all.front().left(kLargestKept));
    write(QStringLiteral("empty"), {});
    write(QStringLiteral("ones"), QByteArray(256, '\xFF'));
    write(QStringLiteral("zeros"), QByteArray(256, '\0'));
    return 0;
}

int runCorpus(const QString& folder)
{
    std::vector<QByteArray> inputs = seeds();
    const QDir corpus(folder);
    const QStringList names = corpus.entryList(QDir::Files, QDir::Name);
    require(!names.isEmpty(), "there is a corpus");
    for (const QString& name : names)
        inputs.push_back(contentOf(corpus.filePath(name)));
    for (const QByteArray& input : inputs)
        tryInput(view(input));
    QElapsedTimer timer;
    timer.start();
    qint64 tried = static_cast<qint64>(inputs.size());
    quint32 seed = 1;
    for (const QByteArray& input : inputs) {
        std::vector<QByteArray> more = cutOff(input);
        const std::vector<QByteArray> changed = damaged(input, ++seed);
        more.insert(more.end(), changed.begin(), changed.end());
        for (const QByteArray& bytes : more) {
            if (timer.elapsed() > kLongestMs)
                break;
            tryInput(view(bytes));
            ++tried;
        }
    }
    std::printf("%lld inputs, %lld of them from the corpus\n", static_cast<long long>(tried),
                static_cast<long long>(names.size()));
    return 0;
}

} // namespace

void require(bool holds, const char* promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

} // namespace rekam::fuzz

int main(int count, char** arguments)
{
    const QByteArray first(count > 1 ? arguments[1] : "");
    if (first == "--write" && count == 3)
        return rekam::fuzz::writeCorpus(QString::fromLocal8Bit(arguments[2]));
    if (count != 2) {
        std::fprintf(stderr, "usage: %s CORPUS, or --write CORPUS\n", arguments[0]);
        return 2;
    }
    return rekam::fuzz::runCorpus(QString::fromLocal8Bit(arguments[1]));
}
