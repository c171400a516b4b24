// One-time codes, certificate orders and enrolled stations. The process that listens takes orders; the one
// that matches, which holds the authority's key, fills them.
#pragma once

#include "app/central/database.h"
#include "core/protocol/packet_layout.h"

#include <QDateTime>
#include <optional>

namespace rekam::central {

struct Station
{
    StationId id;
    QString name;
    HomeKind kind = HomeKind::Training;
    QByteArray certificatePem;
    QByteArray signingKey; // Ed25519, 32 bytes
    QByteArray sealingKey; // X25519, 32 bytes
};

struct CertificateOrder
{
    qint64 number = 0;
    QString stationName;
    HomeKind kind = HomeKind::Training;
    QByteArray csrPem;
    QByteArray signingKey;
    QByteArray sealingKey;
};

class Stations
{
public:
    explicit Stations(Database& database) : m_database(database) {}

    // 128 bits as 26 letters and digits in groups; only its hash is kept.
    Result<QString> makeCode(const QString& stationName, const QDateTime& nowUtc);
    // Takes the code and the order in one transaction. The same request again (a lost answer) gives the same
    // order; any other use of a used, unknown, foreign or old code is EnrolCodeWrong.
    Result<qint64> order(const QString& code, const CertificateOrder& order, const QDateTime& nowUtc);
    // Nothing while the order waits; EnrolCodeWrong with fact "why" where it was refused.
    Result<std::optional<Station>> filled(qint64 orderNumber);

    Result<std::optional<CertificateOrder>> nextOrder();
    Status fill(qint64 orderNumber, const Station& station, const QByteArray& certificateHash,
                const QDateTime& nowUtc);
    Status refuse(qint64 orderNumber, const QString& why);

    Result<std::optional<Station>> byCertificate(const QByteArray& certificateHash);
    Result<std::optional<Station>> byId(const StationId& id);

private:
    Database& m_database;
};

} // namespace rekam::central
