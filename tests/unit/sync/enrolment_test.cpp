#include "core/sync/enrolment.h"

#include "core/sync/http/certificate_request.h"
#include "core/sync/http/send_once_device.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>

using namespace rekam;

namespace {

QJsonObject goodAnswer()
{
    const QString key = QString::fromLatin1(QByteArray(32, 'k').toBase64());
    return {{QStringLiteral("stationId"), QStringLiteral("36c2543e-6d3c-47d0-8f00-000000000001")},
            {QStringLiteral("packetKey"), key},
            {QStringLiteral("signingKeys"), QJsonArray{key}},
            {QStringLiteral("certificatePem"), QStringLiteral("-----BEGIN CERTIFICATE-----\nx")}};
}

bool isTaken(const QJsonObject& answer)
{
    return enrolmentAnswerFrom(QJsonDocument(answer).toJson()).has_value();
}

QJsonObject with(const char* key, const QJsonValue& value)
{
    QJsonObject answer = goodAnswer();
    answer.insert(QLatin1String(key), value);
    return answer;
}

} // namespace

TEST_CASE("an enrolment answer is taken whole or not at all")
{
    CHECK(isTaken(goodAnswer()));
    CHECK_FALSE(isTaken(with("stationId", QStringLiteral("nobody"))));
    CHECK_FALSE(isTaken(with("packetKey", QStringLiteral("c2hvcnQ="))));
    CHECK_FALSE(isTaken(with("signingKeys", QJsonArray())));
    CHECK_FALSE(isTaken(with("signingKeys", QJsonArray{QStringLiteral("c2hvcnQ=")})));
    CHECK_FALSE(isTaken(with("certificatePem", QStringLiteral("<html>"))));
    CHECK_FALSE(enrolmentAnswerFrom("<html>").has_value());
    CHECK_FALSE(enrolmentAnswerFrom(QByteArray(5000, '[')).has_value());
}

TEST_CASE("a certificate request holds the name and never the key")
{
    const auto made = makeStationCertificateRequest(QStringLiteral("kec-331512-01"));

    REQUIRE(made.has_value());
    CHECK(made->csrPem.startsWith("-----BEGIN CERTIFICATE REQUEST-----"));
    CHECK_FALSE(made->csrPem.contains("PRIVATE"));
    const QByteArray key(reinterpret_cast<const char*>(made->keyPem.data()),
                         static_cast<qsizetype>(made->keyPem.size()));
    CHECK(key.startsWith("-----BEGIN PRIVATE KEY-----"));
    CHECK_FALSE(makeStationCertificateRequest({}).has_value());
    CHECK_FALSE(makeStationCertificateRequest(QString(65, u'x')).has_value());
}

TEST_CASE("a body can be read once, from where it is to begin, and never rewound")
{
    QTemporaryFile file;
    REQUIRE(file.open());
    file.write(QByteArray(100'000, 'a') + QByteArray(50'000, 'b'));
    file.flush();

    const auto body = SendOnceDevice::overFile(file.fileName(), 100'000);

    REQUIRE(body);
    CHECK(body->length() == 50'000);
    CHECK(body->isSequential());
    CHECK(body->readAll() == QByteArray(50'000, 'b'));
    CHECK(body->atEnd());
    CHECK_FALSE(body->reset());
    CHECK_FALSE(SendOnceDevice::overFile(file.fileName(), 150'001));
    CHECK_FALSE(SendOnceDevice::overFile(QStringLiteral("/nowhere"), 0));
}
