// libFuzzer's entry points. With REKAM_FUZZ_SEEDS=DIR the target's seeds are written there first; give DIR as
// the corpus.
#include "tests/fuzz/fuzz.h"

#include <QDir>
#include <QFile>
#include <cstdio>
#include <cstdlib>

namespace rekam::fuzz {

void require(bool holds, const char* promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

} // namespace rekam::fuzz

extern "C" int LLVMFuzzerInitialize(int*, char***)
{
    const QString folder = qEnvironmentVariable("REKAM_FUZZ_SEEDS");
    if (folder.isEmpty())
        return 0;
    QDir().mkpath(folder);
    int number = 0;
    for (const QByteArray& seed : rekam::fuzz::seeds()) {
        QFile file(QStringLiteral("%1/seed-%2").arg(folder).arg(++number, 2, 10, QLatin1Char('0')));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(seed) == seed.size();
        rekam::fuzz::require(isWritten, "seeds can be written");
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    rekam::fuzz::tryInput({data, size});
    return 0;
}
