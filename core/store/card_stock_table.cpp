#include "core/store/card_stock_table.h"

namespace rekam {
namespace {

Place blankPlace(const QString& serial, quint64 version)
{
    return {"card_blanks", serial.toLatin1(), "sealed", version};
}
Place picturePlace(const QString& serial) { return {"blank_pictures", serial.toLatin1(), "sealed", 1}; }
Place batchPlace(const QByteArray& id) { return {"blank_batches", id, "sealed", 1}; }

constexpr const char* kBlankColumns = "SELECT serial, version, state, sealed FROM card_blanks ";

Unexpected quarantined(const QString& what)
{
    return Unexpected(Errc::RowQuarantined, {{"row", QStringLiteral("blank ") + what}});
}

// It stands in a finding by itself, however old it is (blank_stock.h).
bool owesExplanation(const Blank& blank)
{
    const bool hasNoPicture = blank.state == BlankState::Spoiled && blank.picture.isEmpty();
    return blank.explanation.isEmpty() && (blank.batch.isNull() || hasNoPicture);
}

} // namespace

Result<Blank> CardStockTable::openBlank(const SqlRow& row)
{
    const QString serial = row.text(0);
    const auto place = blankPlace(serial, static_cast<quint64>(row.integer(1)));
    const auto plain = open(row.blob(3), m_core.station().rowKey(), associatedData(m_core.binding(), place));
    if (!plain)
        return quarantined(serial);
    auto blank = blankFromCbor(viewOf(*plain));
    if (!blank || blank->serial.text() != serial || static_cast<qint64>(blank->state) != row.integer(2))
        return quarantined(serial);
    return blank;
}

Result<BlankBatch> CardStockTable::openBatch(const SqlRow& row)
{
    const QByteArray id = row.blob(0);
    const auto plain =
        open(row.blob(1), m_core.station().rowKey(), associatedData(m_core.binding(), batchPlace(id)));
    if (!plain)
        return quarantined(QStringLiteral("batch"));
    auto batch = blankBatchFromCbor(viewOf(*plain));
    if (!batch || batch->id.bytes() != id)
        return quarantined(QStringLiteral("batch"));
    return batch;
}

Result<std::optional<Blank>> CardStockTable::find(const BlankSerial& serial)
{
    const QByteArray sql = QByteArray(kBlankColumns) + "WHERE serial = ?";
    REKAM_TRY(const auto rows, m_core.sql().select(sql.constData(), {serial.text()}));
    if (rows.empty())
        return std::optional<Blank>();
    REKAM_TRY(Blank blank, openBlank(rows[0]));
    return std::optional<Blank>(std::move(blank));
}

Status CardStockTable::save(const Blank& blank)
{
    const QString serial = blank.serial.text();
    REKAM_TRY(const qint64 version,
              m_core.sql().number("SELECT version FROM card_blanks WHERE serial = ?", {serial}));
    const QByteArray plain = toCbor(blank);
    const auto place = blankPlace(serial, static_cast<quint64>(version + 1));
    const QByteArray sealed =
        seal(spanOf(plain), m_core.station().rowKey(), associatedData(m_core.binding(), place));
    return m_core.sql().execute("INSERT OR REPLACE INTO card_blanks VALUES (?,?,?,?,?,?,?)",
                                {serial, version + 1, blank.batch.bytes(), static_cast<qint64>(blank.state),
                                 blank.since.toMSecsSinceEpoch(), qint64{owesExplanation(blank) ? 1 : 0},
                                 sealed});
}

Status CardStockTable::receive(const BlankBatch& batch, const std::vector<MissingBlank>& missing)
{
    REKAM_TRY(const auto blanks, received(batch, missing));
    for (const Blank& blank : blanks) {
        REKAM_TRY(const qint64 known, m_core.sql().number("SELECT count(*) FROM card_blanks WHERE serial = ?",
                                                          {blank.serial.text()}));
        if (known > 0)
            return Unexpected(Errc::BlankAlreadyReceived, {{"serial", blank.serial.text()}});
        REKAM_CHECK(save(blank));
    }
    const QByteArray id = batch.id.bytes();
    const QByteArray plain = toCbor(batch);
    return m_core.sql().execute(
        "INSERT INTO blank_batches VALUES (?,?,?)",
        {id, batch.receivedAt.toMSecsSinceEpoch(),
         seal(spanOf(plain), m_core.station().rowKey(), associatedData(m_core.binding(), batchPlace(id)))});
}

Status CardStockTable::change(const std::vector<BlankSerial>& serials, const BlankEvent& event)
{
    for (const BlankSerial& serial : serials) {
        REKAM_TRY(const auto known, find(serial));
        if (!known)
            return Unexpected(Errc::RecordMissing, {{"serial", serial.text()}});
        REKAM_TRY(const Blank next, advance(*known, event, m_core.nowUtc()));
        REKAM_CHECK(save(next));
    }
    return {};
}

Status CardStockTable::filePicture(const BlankSerial& serial, const SecureBuffer& picture)
{
    REKAM_CHECK(m_core.requireSignedIn());
    QByteArray plain(reinterpret_cast<const char*>(picture.data()), static_cast<qsizetype>(picture.size()));
    return m_core.sql().execute("INSERT OR REPLACE INTO blank_pictures VALUES (?,?,?)",
                                {serial.text(), m_core.nowUtc().toMSecsSinceEpoch(),
                                 m_core.sealPerson(picturePlace(serial.text()), std::move(plain))});
}

Result<SecureBuffer> CardStockTable::loadPicture(const BlankSerial& serial)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT sealed FROM blank_pictures WHERE serial = ?", {serial.text()}));
    if (rows.empty())
        return Unexpected(Errc::RecordMissing, {{"serial", serial.text()}});
    auto picture = m_core.openPerson(picturePlace(serial.text()), rows[0].blob(0));
    if (!picture)
        return quarantined(QStringLiteral("picture"));
    return picture;
}

Result<LedgerState> CardStockTable::ledger()
{
    REKAM_TRY(const qint64 batches, m_core.sql().number("SELECT count(*) FROM blank_batches"));
    return batches > 0 ? LedgerState::Kept : LedgerState::NotBegun;
}

Status CardStockTable::followOne(const QString& serialText, const CardJob& job)
{
    REKAM_TRY(const BlankSerial serial, BlankSerial::parse(serialText));
    REKAM_TRY(const auto known, find(serial));
    REKAM_TRY(LedgerState kept, ledger());
    // Printed on by an older program, which kept no ledger.
    REKAM_TRY(const qint64 before,
              m_core.sql().number("SELECT count(*) FROM blanks WHERE serial = ? AND card_job = ?",
                                  {serialText, job.id.bytes()}));
    if (!known && before > 0)
        kept = LedgerState::NotBegun;
    REKAM_TRY(const Blank next, followed(known, serial, job, kept, m_core.nowUtc()));
    return known && next == *known ? Status() : save(next);
}

Status CardStockTable::follow(const CardJob& job)
{
    for (const QString& serial : job.spoiledSerials)
        REKAM_CHECK(followOne(serial, job));
    return job.serial ? followOne(job.serial->text(), job) : Status();
}

Result<StockBook> CardStockTable::load(const QDateTime& since)
{
    StockBook book;
    REKAM_TRY(const auto batches,
              m_core.sql().select("SELECT id, sealed FROM blank_batches ORDER BY received_ms"));
    for (const SqlRow& row : batches) {
        REKAM_TRY(BlankBatch batch, openBatch(row));
        book.batches.push_back(std::move(batch));
    }
    const QByteArray wanted =
        QByteArray(kBlankColumns) +
        "WHERE owes = 1 OR since_ms >= ? OR batch IN (SELECT batch FROM card_blanks WHERE state IN (?,?))"
        " ORDER BY serial";
    REKAM_TRY(const auto blanks,
              m_core.sql().select(wanted.constData(),
                                  {since.toMSecsSinceEpoch(), static_cast<qint64>(BlankState::Stock),
                                   static_cast<qint64>(BlankState::Printing)}));
    for (const SqlRow& row : blanks) {
        REKAM_TRY(Blank blank, openBlank(row));
        book.blanks.push_back(std::move(blank));
    }
    REKAM_TRY(const auto counts,
              m_core.sql().select("SELECT state, count(*) FROM card_blanks GROUP BY state"));
    for (const SqlRow& row : counts) {
        const qint64 state = row.integer(0);
        if (state >= 1 && state <= static_cast<qint64>(kBlankStates))
            book.counts.byState[static_cast<size_t>(state - 1)] = static_cast<int>(row.integer(1));
    }
    const QByteArray nobody = BlankBatchId().bytes();
    REKAM_TRY(const qint64 unlisted,
              m_core.sql().number("SELECT count(*) FROM card_blanks WHERE batch = ?", {nobody}));
    book.counts.unlisted = static_cast<int>(unlisted);
    REKAM_TRY(const qint64 waiting, m_core.sql().number("SELECT count(*) FROM card_jobs WHERE state IN (?,?)",
                                                        {static_cast<qint64>(CardJobState::Ready),
                                                         static_cast<qint64>(CardJobState::Spoiled)}));
    book.waitingCards = static_cast<int>(waiting);
    return book;
}

} // namespace rekam
