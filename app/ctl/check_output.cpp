#include "app/ctl/check_output.h"

#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "app/ctl/picture_input.h"

#include <QJsonArray>
#include <cstdio>

namespace rekam::ctl {
namespace {

QJsonObject assessment(const QString& file, bool isFine, const std::optional<int>& score,
                       const std::vector<QualityCheck>& checks)
{
    QJsonArray array;
    for (const QualityCheck& check : checks)
        array.append(
            QJsonObject{{QStringLiteral("name"), check.name},
                        {QStringLiteral("value"), check.value ? QJsonValue(*check.value) : QJsonValue()},
                        {QStringLiteral("score"), check.score},
                        {QStringLiteral("ok"), check.isOk}});
    return {{QStringLiteral("file"), file},
            {QStringLiteral("ok"), isFine},
            {QStringLiteral("score"), score ? QJsonValue(*score) : QJsonValue()},
            {QStringLiteral("checks"), array}};
}

} // namespace

int printAssessment(const QString& file, const QualityReport& report, const std::vector<QualityCheck>& checks,
                    bool asJson)
{
    const bool isFine = report.verdict == Verdict::Good;
    const int exitCode = isFine ? kFine : kFinding;
    if (asJson) {
        print(assessment(file, isFine, report.score, checks), true);
        return exitCode;
    }
    std::printf("%s: %s, %d\n", qPrintable(file), isFine ? "good" : "not good", report.score.value_or(0));
    for (const QualityCheck& check : checks) {
        const QByteArray value = check.value ? QByteArray::number(*check.value, 'g', 4) : QByteArray("-");
        std::printf("  %-26s %10s %4d %s %s\n", qPrintable(check.name), value.constData(), check.score,
                    check.isOk ? "ok" : "! ", qPrintable(check.sentence));
    }
    return exitCode;
}

int printUnusable(const QString& file, const Error& error, bool asJson,
                  const std::vector<QualityCheck>& checks)
{
    const QString why = whyUnusable(error);
    if (asJson) {
        QJsonObject object = assessment(file, false, std::nullopt, checks);
        object.insert(QStringLiteral("error"), why);
        print(object, true);
    }
    std::fprintf(stderr, "rekamctl: %s: %s [%s]\n", qPrintable(file), qPrintable(why),
                 errcName(error.code()));
    return kUnusable;
}

} // namespace rekam::ctl
