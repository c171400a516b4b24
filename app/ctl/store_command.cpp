#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "core/store/store_report.h"

#include <QJsonArray>
#include <cstdio>

namespace rekam::ctl {
namespace {

QJsonObject auditObject(const AuditReport& audit)
{
    QJsonObject object{{QStringLiteral("rows"), static_cast<qint64>(audit.rows)},
                       {QStringLiteral("countersigned"), static_cast<qint64>(audit.countersigned)},
                       {QStringLiteral("sound"), !audit.finding.has_value()}};
    if (audit.finding) {
        object.insert(QStringLiteral("fault"), QString::fromLatin1(auditFaultName(audit.finding->fault)));
        object.insert(QStringLiteral("firstBadRow"), static_cast<qint64>(audit.finding->sequence));
    }
    return object;
}

QJsonArray arrayOf(const std::vector<QString>& texts)
{
    QJsonArray array;
    for (const QString& text : texts)
        array.append(text);
    return array;
}

Result<StoreReport> check(const QCommandLineParser& parser)
{
    const QString home = homeIn(parser.value(QStringLiteral("home")));
    if (!parser.isSet(QStringLiteral("account")))
        return verifyStore(home);
    REKAM_TRY(const SecureBuffer passphrase, readPassphrase(parser.value(QStringLiteral("passphrase-file"))));
    return verifyStore(home, parser.value(QStringLiteral("account")), passphrase);
}

std::optional<int> parseVerify(QCommandLineParser& parser, const char* command, const QStringList& arguments)
{
    parser.addOption(
        {QStringLiteral("home"), QStringLiteral("The station's folder."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a line.")});
    parser.addPositionalArgument(QStringLiteral("verify"), QStringLiteral("Checks; changes nothing."));
    if (const auto done = parse(parser, command, arguments))
        return done;
    if (parser.positionalArguments() != QStringList{QStringLiteral("verify")} ||
        !parser.isSet(QStringLiteral("home"))) {
        std::fprintf(stderr, "rekamctl: usage: rekamctl %s verify --home DIR\n", command);
        return kUnusable;
    }
    return std::nullopt;
}

} // namespace

int runStore(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Checks the database, the packets and the audit trail of a station."));
    parser.addOption({QStringLiteral("account"),
                      QStringLiteral("Also opens every sealed row, as this account."),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("passphrase-file"),
                      QStringLiteral("Its passphrase: FILE, or - for standard input."),
                      QStringLiteral("FILE"), QStringLiteral("-")});
    if (const auto done = parseVerify(parser, "store", arguments))
        return *done;
    const bool asJson = parser.isSet(QStringLiteral("json"));
    const Result<StoreReport> report = check(parser);
    if (!report)
        return fail(report.error(), asJson, kUnusable);
    print({{QStringLiteral("sound"), report->isSound()},
           {QStringLiteral("databaseSound"), report->databaseSound},
           {QStringLiteral("rowsChecked"), report->rowsChecked},
           {QStringLiteral("damagedRows"), arrayOf(report->damagedRows)},
           {QStringLiteral("missingPackets"), arrayOf(report->missingPackets)},
           {QStringLiteral("orphanFiles"), arrayOf(report->orphanFiles)},
           {QStringLiteral("packets"), report->packets},
           {QStringLiteral("recordings"), report->recordings},
           {QStringLiteral("audit"), auditObject(report->audit)}},
          asJson);
    return report->isSound() ? kFine : kFinding;
}

int runAudit(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Follows the chain from its first row, checks every signature, and names the first bad row."));
    if (const auto done = parseVerify(parser, "audit", arguments))
        return *done;
    const bool asJson = parser.isSet(QStringLiteral("json"));
    const Result<AuditReport> report = verifyAudit(homeIn(parser.value(QStringLiteral("home"))));
    if (!report)
        return fail(report.error(), asJson, kUnusable);
    print(auditObject(*report), asJson);
    return report->finding ? kFinding : kFine;
}

} // namespace rekam::ctl
