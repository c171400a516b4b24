#include "app/central/initialise.h"

#include "app/central/certificates.h"
#include "app/central/made_up_requests.h"
#include "app/central/population.h"
#include "core/vault/key_file.h"
#include "core/vault/private_file.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

namespace rekam::central {
namespace {

Status makeFolders(const DataFolder& folder)
{
    const QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    for (const QString& path :
         {folder.path, folder.keys(), folder.uploads(), folder.received(), folder.refused()}) {
        if (!QDir().mkpath(path) || !QFile::setPermissions(path, owner))
            return Unexpected(Errc::FileUnwritable, {{"folder", path}});
    }
    return {};
}

Status makeKeys(const InitOrder& order)
{
    const DataFolder& folder = order.folder;
    const QDateTime from(order.asOf, QTime(0, 0), Qt::UTC);
    REKAM_TRY(const KeyAndCertificate authority, makeAuthority(from));
    REKAM_TRY(const KeyAndCertificate server, makeServerCertificate(authority, order.hosts, from));
    REKAM_CHECK(writePrivateFile(folder.authorityKey(), authority.keyPem.span()));
    REKAM_CHECK(writePrivateFile(folder.authorityCertificate(), authority.certificatePem));
    REKAM_CHECK(writePrivateFile(folder.serverKey(), server.keyPem.span()));
    REKAM_CHECK(writePrivateFile(folder.serverCertificate(), server.certificatePem));
    const BoxKey packetKey = BoxKey::generate();
    REKAM_CHECK(saveKey(folder.packetKey(), packetKey));
    REKAM_CHECK(writePrivateFile(folder.packetPublicKey(), packetKey.publicKey().toHex() + '\n'));
    return saveKey(folder.receiptKey(), SigningKey::generate());
}

Status putSetting(Database& database, const char* key, const QByteArray& value)
{
    return database.write<void>([&]() -> Status {
        REKAM_TRY(Statement insert,
                  database.prepare("INSERT OR REPLACE INTO settings(key, value) VALUES(?,?)"));
        return insert.bind(1, QString::fromLatin1(key)).bind(2, value).run();
    });
}

// One person a line, for who trains or tests: which NIK to try for which case. Nobody in it exists.
Status writePeople(const QString& path, const std::vector<Resident>& people)
{
    QByteArray lines;
    for (const Resident& person : people) {
        QJsonObject line;
        line.insert(QLatin1String("nik"), person.record.applicant.nik.text());
        line.insert(QLatin1String("name"), person.record.applicant.name.text());
        line.insert(QLatin1String("birthDate"), person.record.applicant.birthDate.toString(Qt::ISODate));
        line.insert(QLatin1String("sex"), codeOf(person.record.applicant.sex));
        line.insert(QLatin1String("case"), person.keptAs);
        lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return writePrivateFile(path, lines);
}

Result<std::vector<Resident>> peopleFor(const InitOrder& order)
{
    const PopulationOrder population{order.seed, order.people, order.asOf};
    if (order.regionsFile.isEmpty() || !QFile::exists(order.regionsFile))
        return makePopulation(population, nullptr);
    REKAM_TRY(const RegionTable regions, RegionTable::load(order.regionsFile));
    return makePopulation(population, &regions);
}

Status fillDatabase(const InitOrder& order)
{
    REKAM_TRY(const std::unique_ptr<Database> database, Database::open(order.database));
    const QByteArray kind = order.kind == HomeKind::Real ? "real" : "training";
    REKAM_CHECK(putSetting(*database, "kind", kind));
    REKAM_CHECK(putSetting(*database, "policy_version", "1"));
    REKAM_CHECK(
        putSetting(*database, "policy_issued_ms",
                   QByteArray::number(QDateTime(order.asOf, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch())));
    REKAM_CHECK(putSetting(
        *database, "policy_json",
        R"({"link":{"policy":"offline-allowed","hold":"flagged","offlineMaxDays":14,"offlineMaxRecords":500}})"));
    if (order.kind == HomeKind::Real)
        return {};
    REKAM_TRY(const std::vector<Resident> people, peopleFor(order));
    REKAM_CHECK(Register(*database).add(people));
    REKAM_CHECK(OnlineDesk(*database).add(madeUpRequests(people, order.asOf)));
    return writePeople(order.folder.people(), people);
}

} // namespace

Status initialise(const InitOrder& order)
{
    if (QFile::exists(order.folder.receiptKey()) || QFile::exists(order.database))
        return Unexpected(Errc::FileUnwritable, {{"why", QStringLiteral("there is a centre already")}});
    REKAM_CHECK(makeFolders(order.folder));
    REKAM_CHECK(fillDatabase(order));
    return makeKeys(order);
}

} // namespace rekam::central
