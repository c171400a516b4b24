#include "tests/unit/face/labelled_set.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace rekam;

TEST_CASE("every portrait of the labelled set, its numbers")
{
    const auto set = test::labelledSet();
    if (!set)
        return;
    for (const QString& file : QDir(set->pictures).entryList({QStringLiteral("*.jpg")})) {
        const QString name = file.mid(10).chopped(4);
        const QualityReport report = set->assess(name);
        std::printf("%-10s v=%d s=%3d", qPrintable(name), static_cast<int>(report.verdict),
                    report.score.value_or(-1));
        for (const PortraitCheck& check : portraitChecks(report))
            std::printf(" %s%s=%.4g/%d", check.isOk ? "" : "!", qPrintable(check.name),
                        check.value.value_or(-1), check.score);
        std::printf("\n");
    }
}
