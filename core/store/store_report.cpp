#include "core/store/store_report.h"

#include "core/store/station_database.h"
#include "core/vault/packet_writer.h"

#include <QDir>
#include <QFileInfo>
#include <set>

namespace rekam {
namespace {

// A database that is only looked at: no migration, no sweep.
struct LookedAt
{
    Home home;
    StationKeys station;
    SqlDatabase sql;
};

Result<LookedAt> lookAt(const QString& homeFolder)
{
    REKAM_TRY(Home home, Home::open(homeFolder));
    const FileStationSecret secret(home.stationSecretFile());
    REKAM_TRY(StationKeys station, StationKeys::open(home.stationKeysFile(), secret, home.binding()));
    REKAM_TRY(SqlDatabase sql, SqlDatabase::open(home.databaseFile(), SqlDatabase::Access::ReadWrite));
    return LookedAt{std::move(home), std::move(station), std::move(sql)};
}

Result<std::vector<AuditHead>> confirmedHeads(LookedAt& store)
{
    std::vector<AuditHead> heads;
    REKAM_TRY(const auto centres, store.sql.select("SELECT version, sealed FROM centre WHERE id = 1"));
    if (centres.empty())
        return heads;
    const Place place{"centre", QByteArray(1, '\1'), "sealed", static_cast<quint64>(centres[0].integer(0))};
    REKAM_TRY(const SecureBuffer plain,
              open(centres[0].blob(1), store.station.rowKey(), associatedData(store.home.binding(), place)));
    REKAM_TRY(const CentreIdentity centre, decodeCentreIdentity(plain));
    REKAM_TRY(const auto rows, store.sql.select("SELECT receipt FROM outbox WHERE receipt IS NOT NULL"));
    for (const SqlRow& row : rows) {
        const auto body = verifiedBody(row.blob(0), centre.signingKeys);
        const auto receipt = body ? decodeReceipt(*body) : Result<Receipt>(Unexpected(Errc::ReceiptForged));
        if (receipt)
            heads.push_back(receipt->audit);
    }
    return heads;
}

Result<AuditReport> auditOf(LookedAt& store)
{
    REKAM_TRY(const auto heads, confirmedHeads(store));
    return verifyAuditTrail(store.sql, store.home, store.station.signing().publicKey(), heads);
}

Status checkPackets(LookedAt& store, StoreReport& report)
{
    REKAM_TRY(const auto rows,
              store.sql.select("SELECT packet, file, length, digest FROM outbox WHERE is_purged = 0"));
    std::set<QString> named;
    for (const SqlRow& row : rows) {
        const QString name = QFileInfo(row.text(1)).fileName();
        const QString path = store.home.packetsFolder() + u'/' + name;
        named.insert(name);
        const auto digest = digestOfFile(path);
        if (!digest || digest->toBytes() != row.blob(3) || QFileInfo(path).size() != row.integer(2))
            report.missingPackets.push_back(PacketId::fromBytes(row.blob(0)).text());
    }
    report.packets = static_cast<int>(rows.size());
    for (const QString& file : QDir(store.home.packetsFolder()).entryList(QDir::Files | QDir::Hidden)) {
        if (named.count(file) == 0)
            report.orphanFiles.push_back(file);
    }
    return {};
}

Result<StoreReport> reportOf(LookedAt& store)
{
    StoreReport report;
    REKAM_TRY(const auto check, store.sql.select("PRAGMA integrity_check(1)"));
    report.databaseSound = check.size() == 1 && check[0].text(0) == QLatin1String("ok");
    REKAM_TRY(const qint64 recordings, store.sql.number("SELECT count(*) FROM recordings"));
    report.recordings = static_cast<int>(recordings);
    REKAM_CHECK(checkPackets(store, report));
    REKAM_TRY(report.audit, auditOf(store));
    return report;
}

// With the passphrase: every sealed row is opened once.
Status openEveryRow(StationDatabase& store, StoreReport& report)
{
    SqlDatabase& sql = store.core().sql();
    const auto note = [&report](const auto& opened) {
        if (!opened)
            report.damagedRows.push_back(opened.error().fact("row").isEmpty() ? opened.error().logText()
                                                                              : opened.error().fact("row"));
    };
    REKAM_TRY(OpenWork work, store.work().loadOpenWork());
    report.damagedRows = std::move(work.quarantinedRows);
    REKAM_TRY(const auto attempts, sql.select("SELECT recording, id FROM attempts ORDER BY taken"));
    for (const SqlRow& row : attempts)
        note(store.loadAttempt(RecordId::fromBytes(row.blob(0)), AttemptId::fromBytes(row.blob(1))));
    REKAM_TRY(const auto extracts, sql.select("SELECT recording FROM extracts"));
    for (const SqlRow& row : extracts)
        note(store.work().loadDeskExtract(RecordId::fromBytes(row.blob(0))));
    REKAM_TRY(const auto cards, sql.select("SELECT id FROM card_jobs WHERE data IS NOT NULL"));
    for (const SqlRow& row : cards)
        note(store.work().loadCardData(CardJobId::fromBytes(row.blob(0))));
    report.rowsChecked = true;
    return {};
}

} // namespace

bool StoreReport::isSound() const
{
    return databaseSound && damagedRows.empty() && missingPackets.empty() && !audit.finding;
}

Result<StoreReport> verifyStore(const QString& homeFolder)
{
    REKAM_TRY(LookedAt store, lookAt(homeFolder));
    return reportOf(store);
}

Result<StoreReport> verifyStore(const QString& homeFolder, const QString& account,
                                const SecureBuffer& passphrase)
{
    REKAM_TRY(StoreReport report, verifyStore(homeFolder));
    REKAM_TRY(Home home, Home::open(homeFolder));
    SystemClock clock;
    RandomIdSource ids;
    REKAM_TRY(const auto store, StationDatabase::open(std::move(home), StoreOptions{clock, ids}));
    NewsForSessions news;
    REKAM_CHECK(store->signIn(account, passphrase, news)); // noted in the trail: somebody looked
    REKAM_CHECK(openEveryRow(*store, report));
    return report;
}

Result<AuditReport> verifyAudit(const QString& homeFolder)
{
    REKAM_TRY(LookedAt store, lookAt(homeFolder));
    return auditOf(store);
}

} // namespace rekam
