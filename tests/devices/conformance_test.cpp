// One table of adapters (devices/catalogue), one set of checks, and the matrix of both at the end.
#include "tests/devices/device_checks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <iostream>

using namespace rekam;
using namespace rekam::test;

namespace {

Matrix& matrix()
{
    static Matrix theOne;
    return theOne;
}

} // namespace

TEST_CASE("every adapter passes every check that applies to it")
{
    for (const Specimen& of : specimens()) {
        for (const Check& check : allChecks()) {
            DYNAMIC_SECTION(of.name().toStdString() << ": " << check.name)
            {
                const Findings findings =
                    canRun(of) ? check.run(of) : Findings::doesNotApply("its program is not installed");

                matrix().note(check, of, findings);
                INFO(findings.text());
                CHECK(findings.isFine());
            }
        }
    }
}

TEST_CASE("the matrix has no hole")
{
    std::cout << matrix().table() << std::endl;
    CHECK_FALSE(specimens().empty());
    CHECK(matrix().isComplete(allChecks(), specimens()));
}

TEST_CASE("the catalogue holds the adapters of the device host, all and no other")
{
    QProcess host;
    host.start(QStringLiteral(REKAM_BIN_DIR "/rekam-device-host"),
               {QStringLiteral("--list-adapters"), QStringLiteral("--json")});
    REQUIRE(host.waitForFinished(10'000));
    QSet<QString> ofHost;
    for (const QJsonValue& name : QJsonDocument::fromJson(host.readAllStandardOutput()).array())
        ofHost.insert(name.toString());
    QSet<QString> ofCatalogue;
    const QByteArray only = qgetenv("REKAM_ADAPTER");
    qunsetenv("REKAM_ADAPTER");
    for (const Specimen& of : specimens())
        ofCatalogue.insert(of.adapter);
    if (!only.isEmpty())
        qputenv("REKAM_ADAPTER", only);
    CHECK(ofHost == ofCatalogue);
    CHECK_FALSE(ofHost.isEmpty());
}
