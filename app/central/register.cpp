#include "app/central/register.h"

#include <algorithm>

namespace rekam::central {
namespace {

Status addOne(Database& database, const Resident& person)
{
    REKAM_TRY(Statement insert, database.prepare("INSERT INTO residents(nik, kk, village, active, word, "
                                                 "recorded_ms, summoned, kept_as, applicant) "
                                                 "VALUES(?,?,?,?,?,?,?,?,?)"));
    const ResidentRecord& record = person.record;
    insert.bind(1, record.applicant.nik.text())
        .bind(2, record.applicant.kk.text())
        .bind(3, record.applicant.address.village.text())
        .bind(4, qint64{record.isActive})
        .bind(5, record.recordingWord)
        .bind(7, qint64{person.isSummoned})
        .bind(8, person.keptAs)
        .bind(9, toCbor(record.applicant));
    if (record.recordedAt.isValid())
        insert.bind(6, record.recordedAt.toMSecsSinceEpoch());
    else
        insert.bindNull(6);
    return insert.run();
}

// Columns: applicant, active, word, recorded_ms.
Result<ResidentRecord> recordFrom(const Statement& row)
{
    REKAM_TRY(Applicant applicant, applicantFromCbor(row.blob(0)));
    ResidentRecord record{std::move(applicant), row.number(1) != 0, row.text(2), {}};
    if (!row.isNull(3))
        record.recordedAt = QDateTime::fromMSecsSinceEpoch(row.number(3), Qt::UTC);
    return record;
}

Result<std::vector<ResidentRecord>> allOf(Statement& query)
{
    std::vector<ResidentRecord> people;
    for (;;) {
        REKAM_TRY(const bool row, query.step());
        if (!row)
            return people;
        REKAM_TRY(ResidentRecord record, recordFrom(query));
        people.push_back(std::move(record));
    }
}

} // namespace

Status Register::add(const std::vector<Resident>& people)
{
    return m_database.write<void>([&]() -> Status {
        for (const Resident& person : people)
            REKAM_CHECK(addOne(m_database, person));
        return {};
    });
}

Result<qint64> Register::count()
{
    return m_database.read<qint64>([&]() -> Result<qint64> {
        REKAM_TRY(Statement query, m_database.prepare("SELECT count(*) FROM residents"));
        REKAM_CHECK(query.step());
        return query.number(0);
    });
}

Result<HomeKind> Register::kind()
{
    return m_database.read<HomeKind>([&]() -> Result<HomeKind> {
        REKAM_TRY(Statement query, m_database.prepare("SELECT value FROM settings WHERE key = 'kind'"));
        REKAM_TRY(const bool row, query.step());
        if (!row)
            return Unexpected(Errc::StoreDamaged, {{"store", QStringLiteral("centre")}});
        return query.blob(0) == "real" ? HomeKind::Real : HomeKind::Training;
    });
}

Result<std::optional<ResidentRecord>> Register::find(const Nik& nik)
{
    using Found = std::optional<ResidentRecord>;
    return m_database.read<Found>([&]() -> Result<Found> {
        REKAM_TRY(
            Statement query,
            m_database.prepare("SELECT applicant, active, word, recorded_ms FROM residents WHERE nik = ?"));
        REKAM_TRY(const bool row, query.bind(1, nik.text()).step());
        if (!row)
            return Found();
        REKAM_TRY(ResidentRecord record, recordFrom(query));
        return Found(std::move(record));
    });
}

Status Register::recordElsewhere(const Nik& nik, const QDateTime& nowUtc)
{
    REKAM_TRY(const HomeKind of, kind());
    if (of != HomeKind::Training)
        return Unexpected(Errc::StepNotAllowed, {{"why", QStringLiteral("real people")}});
    REKAM_TRY(const std::optional<ResidentRecord> known, find(nik));
    if (!known)
        return Unexpected(Errc::ResidentUnknown);
    return m_database.write<void>([&]() -> Status {
        REKAM_TRY(Statement update,
                  m_database.prepare("UPDATE residents SET word = ?, recorded_ms = ? WHERE nik = ?"));
        return update.bind(1, QStringLiteral("PRINT_READY_RECORD"))
            .bind(2, nowUtc.toMSecsSinceEpoch())
            .bind(3, nik.text())
            .run();
    });
}

Result<std::vector<ResidentRecord>> Register::family(const KkNumber& kk)
{
    using People = std::vector<ResidentRecord>;
    return m_database.read<People>([&]() -> Result<People> {
        REKAM_TRY(Statement query, m_database.prepare("SELECT applicant, active, word, recorded_ms FROM "
                                                      "residents WHERE kk = ? ORDER BY nik"));
        query.bind(1, kk.text());
        REKAM_TRY(People people, allOf(query));
        std::stable_sort(people.begin(), people.end(), [](const ResidentRecord& a, const ResidentRecord& b) {
            return a.applicant.birthDate < b.applicant.birthDate;
        });
        return people;
    });
}

Result<std::vector<ResidentRecord>> Register::summoned(qint64 skip, int limit)
{
    using People = std::vector<ResidentRecord>;
    return m_database.read<People>([&]() -> Result<People> {
        REKAM_TRY(Statement query,
                  m_database.prepare("SELECT applicant, active, word, recorded_ms FROM residents "
                                     "WHERE summoned = 1 ORDER BY nik LIMIT ? OFFSET ?"));
        query.bind(1, qint64{limit}).bind(2, skip);
        return allOf(query);
    });
}

} // namespace rekam::central
