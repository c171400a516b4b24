#include "app/ctl/command.h"
#include "app/ctl/format_target.h"
#include "app/ctl/output.h"
#include "app/ctl/picture_io.h"
#include "core/formats/inspection.h"

#include <QDateTime>
#include <QJsonArray>
#include <cstdio>

namespace rekam::ctl {
namespace {

QJsonObject objectOf(const QString& file, std::size_t bytes, const Inspection& inspection)
{
    QJsonArray findings;
    for (const QString& finding : inspection.findings)
        findings.append(finding);
    return {{QStringLiteral("file"), file},
            {QStringLiteral("kind"), QString::fromLatin1(formatKindName(inspection.kind))},
            {QStringLiteral("bytes"), static_cast<qint64>(bytes)},
            {QStringLiteral("ok"), inspection.findings.empty()},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("content"), inspection.content}};
}

// Reading fails: unusable. A rule is broken: a finding, with the file described all the same.
int inspectOne(const QString& file, bool asJson)
{
    const auto bytes = readBytes(file);
    if (!bytes)
        return fail(bytes.error(), asJson, kUnusable);
    const auto inspection = inspect(bytes->span());
    if (!inspection)
        return fail(inspection.error(), asJson, kUnusable);
    print(objectOf(file, bytes->size(), *inspection), asJson);
    return inspection->findings.empty() ? kFine : kFinding;
}

int inspectAll(const QStringList& files, bool asJson)
{
    int worst = kFine;
    for (const QString& file : files)
        worst = std::max(worst, inspectOne(file, asJson));
    return worst;
}

Result<QJsonObject> convert(const QString& in, const QString& out, const TargetOptions& options)
{
    REKAM_TRY(const std::vector<Sample> samples, loadSamples(in, options));
    REKAM_TRY(const SecureBuffer made, makeTarget(samples, out, options));
    REKAM_CHECK(writeBytes(out, made.span()));
    return QJsonObject{{QStringLiteral("file"), in},
                       {QStringLiteral("out"), out},
                       {QStringLiteral("samples"), static_cast<int>(samples.size())}};
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral(
            "inspect FILE...: what is inside, as a tree without pixels; exit 1 where a rule is broken.\n"
            "convert IN OUT: between pictures and containers, by the end of OUT:\n") +
        targetHelp());
    addTargetOptions(parser);
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a file.")});
    parser.addPositionalArgument(QStringLiteral("WORD"), QStringLiteral("inspect or convert."));
    parser.addPositionalArgument(QStringLiteral("FILE"),
                                 QStringLiteral("What is read, and for convert OUT."));
}

int wrongUse()
{
    std::fprintf(stderr,
                 "rekamctl: usage: rekamctl formats inspect FILE... | rekamctl formats convert IN OUT\n");
    return kUnusable;
}

} // namespace

int runFormats(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (const auto done = parse(parser, "formats", arguments))
        return *done;
    const QStringList words = parser.positionalArguments();
    const bool asJson = parser.isSet(QStringLiteral("json"));
    if (words.size() >= 2 && words.first() == QLatin1String("inspect"))
        return inspectAll(words.sliced(1), asJson);
    const auto options = targetOptionsFrom(parser, words.value(2));
    if (words.size() != 3 || words.first() != QLatin1String("convert") || !options)
        return wrongUse();
    const Result<QJsonObject> done = convert(words.at(1), words.at(2), *options);
    if (!done)
        return fail(done.error(), asJson, kUnusable);
    print(*done, asJson);
    return kFine;
}

} // namespace rekam::ctl
