#include "app/central/certificates.h"
#include "app/central/faults.h"
#include "app/central/stations.h"
#include "core/sync/http/certificate_request.h"

#include <QTemporaryDir>

using namespace rekam;
using namespace rekam::central;

namespace {

const QDateTime kNow(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC);

CertificateOrder someOrder(const char* csr = "csr")
{
    return {0, QStringLiteral("kec-1"), HomeKind::Training, csr, QByteArray(32, 's'), QByteArray(32, 'b')};
}

struct Office
{
    QTemporaryDir folder;
    std::unique_ptr<Database> database = Database::open(folder.filePath(QStringLiteral("c.sqlite"))).value();
    Stations stations{*database};
};

} // namespace

TEST_CASE("a code is good for a day and for its own station")
{
    Office office;
    const QString code = office.stations.makeCode(QStringLiteral("kec-1"), kNow).value();
    CertificateOrder otherName = someOrder();
    otherName.stationName = QStringLiteral("kec-2");

    CHECK(code.size() == 31);
    CHECK_FALSE(office.stations.order(code, someOrder(), kNow.addSecs(24 * 3600 + 1)).has_value());
    CHECK_FALSE(office.stations.order(code, otherName, kNow).has_value());
    CHECK(office.stations.order(code.toLower(), someOrder(), kNow.addSecs(24 * 3600 - 1)).has_value());
}

TEST_CASE("the same order again after a lost answer is the same order, another one is refused")
{
    Office office;
    const QString code = office.stations.makeCode(QStringLiteral("kec-1"), kNow).value();
    const qint64 first = office.stations.order(code, someOrder(), kNow).value();

    CHECK(office.stations.order(code, someOrder(), kNow).value() == first);
    CHECK_FALSE(office.stations.order(code, someOrder("another"), kNow).has_value());
}

TEST_CASE("the code itself does not lie in the database")
{
    Office office;
    const QString code = office.stations.makeCode(QStringLiteral("kec-1"), kNow).value();
    office.database.reset();
    QFile file(office.folder.filePath(QStringLiteral("c.sqlite")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();

    CHECK_FALSE(bytes.contains(code.toLatin1()));
    CHECK_FALSE(bytes.contains(QString(code).remove(QLatin1Char('-')).toLatin1()));
    CHECK(bytes.contains("kec-1"));
}

TEST_CASE("only a request for a P-256 key that proves its key gets a certificate")
{
    const KeyAndCertificate authority = makeAuthority(kNow).value();
    const StationId id = StationId(QUuid::createUuid());
    const QByteArray good = makeStationCertificateRequest(QStringLiteral("kec-1")).value().csrPem;
    QByteArray forged = QByteArray::fromBase64(good.split('\n').mid(1, 4).join());
    const auto signFor = [&](const QByteArray& csr) {
        return signStationRequest(authority, csr, QStringLiteral("kec-1"), id, HomeKind::Real, kNow);
    };

    REQUIRE(signFor(good).has_value());
    CHECK(certificateHash(*signFor(good)).value().size() == 32);
    CHECK_FALSE(signFor("").has_value());
    CHECK_FALSE(signFor("-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n")
                    .has_value());
    CHECK_FALSE(signFor(QByteArray(20'000, 'A')).has_value());
    CHECK_FALSE(signFor(good.left(good.size() / 2)).has_value());
    CHECK_FALSE(signFor(forged).has_value());
}

TEST_CASE("a fault that nobody knows is refused, not ignored")
{
    CHECK(Faults::parse({QStringLiteral("receipt-key"), QStringLiteral("cut-answer:POST@2")}).has_value());
    for (const char* wrong :
         {"receipt", "cut-answer", "cut-answer:POST", "cut-answer:POST@0", "receipt-key:POST@1", ""}) {
        INFO(wrong);
        CHECK_FALSE(Faults::parse({QString::fromLatin1(wrong)}).has_value());
    }
}

TEST_CASE("a fault plays at the request that it names and at no other")
{
    Result<Faults> faults = Faults::parse({QStringLiteral("fail:PATCH@2")});
    REQUIRE(faults.has_value());

    CHECK(faults->next("PATCH").empty());
    CHECK(faults->next("POST").empty());
    CHECK(faults->next("PATCH") == std::vector{FaultKind::Fail});
    CHECK(faults->next("PATCH").empty());
}
