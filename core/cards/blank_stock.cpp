#include "core/cards/blank_stock.h"

#include "core/base/cbor_fields.h"

#include <algorithm>
#include <map>
#include <set>

namespace rekam {
namespace {

// Stored in sealed rows: never reuse a number.
enum Key : int
{
    kId = 1,
    kFirst,
    kLast,
    kCounted,
    kReceivedAt,
    kReceivedBy,
    kDeliveryNote
};
constexpr qsizetype kMaxBytes = 16LL * 1024;
constexpr qsizetype kLongestName = 80;

bool isUsedUp(BlankState state)
{
    return state == BlankState::Printing || state == BlankState::Printed || state == BlankState::Spoiled;
}

bool bySerial(const Blank& a, const Blank& b) { return a.serial.text() < b.serial.text(); }

// Sorted by number; those of another length have another alphabet of their own.
std::vector<Blank> sorted(std::vector<Blank> blanks)
{
    std::sort(blanks.begin(), blanks.end(), bySerial);
    return blanks;
}

void addRuns(StockFindingKind kind, const std::vector<Blank>& blanks, std::vector<StockFinding>& findings)
{
    bool continues = false;
    for (const Blank& blank : sorted(blanks)) {
        continues = continues && follows(findings.back().last, blank.serial);
        if (!continues)
            findings.push_back({kind, blank.serial, blank.serial, {}, blank.since});
        StockFinding& run = findings.back();
        run.last = blank.serial;
        run.serials.push_back(blank.serial);
        run.since = std::max(run.since, blank.since);
        continues = true;
    }
}

std::vector<Blank> skippedIn(const std::vector<Blank>& blanks)
{
    std::map<QByteArray, QString> highest; // of each delivery
    for (const Blank& blank : blanks) {
        if (blank.batch.isNull() || !isUsedUp(blank.state))
            continue;
        QString& most = highest[blank.batch.bytes()];
        most = std::max(most, blank.serial.text());
    }
    std::vector<Blank> skipped;
    for (const Blank& blank : blanks) {
        const auto most = highest.find(blank.batch.bytes());
        const bool isSkipped = blank.state == BlankState::Stock && blank.explanation.isEmpty() &&
                               most != highest.end() && blank.serial.text() < most->second;
        if (isSkipped)
            skipped.push_back(blank);
    }
    return skipped;
}

Result<Blank> afterJob(const Blank& blank, const CardJob& job, const QDateTime& now)
{
    const auto& spoiled = job.spoiledSerials;
    const bool isSpoiled = std::find(spoiled.begin(), spoiled.end(), blank.serial.text()) != spoiled.end();
    if (isSpoiled) {
        if (blank.state == BlankState::Spoiled)
            return blank;
        // A job of an older program may have kept no reason.
        const QString why = job.reason.isEmpty() ? spoilReasonWord(SpoilReason::Other) : job.reason;
        return advance(blank, blank_event::Spoiled{spoilReasonFrom(why), why, {}}, now);
    }
    if (blank.state == BlankState::Printed)
        return blank;
    REKAM_TRY(const Blank taken, advance(blank, blank_event::Taken{job.id}, now));
    if (job.state == CardJobState::Printing)
        return taken;
    return advance(taken, blank_event::Printed{}, now);
}

} // namespace

Result<std::vector<Blank>> received(const BlankBatch& batch, const std::vector<MissingBlank>& missing)
{
    std::vector<Blank> blanks;
    blanks.reserve(static_cast<size_t>(batch.range.count()));
    for (int i = 0; i < batch.range.count(); ++i)
        blanks.push_back({.serial = batch.range.at(i), .batch = batch.id, .since = batch.receivedAt});
    for (const MissingBlank& gone : missing) {
        const std::optional<int> at = batch.range.indexOf(gone.serial);
        if (!at || blanks[static_cast<size_t>(*at)].state == BlankState::Missing)
            return Unexpected(Errc::BlankRangeMalformed,
                              {{"why", QStringLiteral("missing")}, {"serial", gone.serial.text()}});
        Blank& blank = blanks[static_cast<size_t>(*at)];
        REKAM_TRY(blank, advance(blank, blank_event::Missed{gone.note}, batch.receivedAt));
    }
    const int expected = batch.range.count() - static_cast<int>(missing.size());
    if (batch.counted != expected)
        return Unexpected(Errc::BlankCountDiffers, {{"expected", QString::number(expected)},
                                                    {"counted", QString::number(batch.counted)}});
    return blanks;
}

Result<Blank> followed(const std::optional<Blank>& known, const BlankSerial& serial, const CardJob& job,
                       LedgerState ledger, const QDateTime& nowUtc)
{
    if (!known && ledger == LedgerState::Kept)
        return Unexpected(Errc::BlankNotInStock, {{"state", QStringLiteral("unknown")}});
    const Blank blank = known ? *known : Blank{.serial = serial, .since = nowUtc};
    if (!blank.job.isNull() && !(blank.job == job.id))
        return Unexpected(Errc::BlankSerialUsed, {{"serial", serial.text()}});
    REKAM_TRY(Blank next, afterJob(blank, job, nowUtc));
    next.job = job.id;
    return next;
}

int StockCounts::total() const
{
    int sum = 0;
    for (const int count : byState)
        sum += count;
    return sum;
}

StockCounts countsOf(const std::vector<Blank>& blanks)
{
    StockCounts counts;
    for (const Blank& blank : blanks) {
        ++counts.byState[static_cast<size_t>(blank.state) - 1];
        counts.unlisted += blank.batch.isNull() ? 1 : 0;
    }
    return counts;
}

const char* stockFindingName(StockFindingKind kind)
{
    switch (kind) {
    case StockFindingKind::Skipped:
        return "skipped";
    case StockFindingKind::Unlisted:
        return "unlisted";
    case StockFindingKind::NoPicture:
        return "no-picture";
    }
    return "?";
}

std::vector<StockFinding> findingsOf(const std::vector<Blank>& blanks)
{
    std::vector<Blank> unlisted, pictureless;
    for (const Blank& blank : blanks) {
        if (!blank.explanation.isEmpty())
            continue;
        if (blank.batch.isNull())
            unlisted.push_back(blank);
        if (blank.state == BlankState::Spoiled && blank.picture.isEmpty())
            pictureless.push_back(blank);
    }
    std::vector<StockFinding> findings;
    addRuns(StockFindingKind::Skipped, skippedIn(blanks), findings);
    addRuns(StockFindingKind::Unlisted, unlisted, findings);
    addRuns(StockFindingKind::NoPicture, pictureless, findings);
    return findings;
}

std::vector<QDate> usageDays(const std::vector<Blank>& blanks)
{
    std::vector<QDate> days;
    for (const Blank& blank : blanks) {
        if (blank.state == BlankState::Printed || blank.state == BlankState::Spoiled)
            days.push_back(blank.since.toLocalTime().date());
    }
    return days;
}

std::optional<BlankSerial> nextBlank(const std::vector<BlankBatch>& batches, const std::vector<Blank>& blanks)
{
    std::vector<BlankBatch> byAge = batches;
    std::stable_sort(byAge.begin(), byAge.end(),
                     [](const BlankBatch& a, const BlankBatch& b) { return a.receivedAt < b.receivedAt; });
    for (const BlankBatch& batch : byAge) {
        const Blank* lowest = nullptr;
        for (const Blank& blank : blanks) {
            const bool isCandidate = blank.batch == batch.id && blank.state == BlankState::Stock;
            if (isCandidate && (!lowest || bySerial(blank, *lowest)))
                lowest = &blank;
        }
        if (lowest)
            return lowest->serial;
    }
    return std::nullopt;
}

QByteArray toCbor(const BlankBatch& batch)
{
    QCborMap map;
    insertIdentity(map, kId, batch.id.bytes());
    map.insert(kFirst, batch.range.first().text());
    map.insert(kLast, batch.range.last().text());
    map.insert(kCounted, batch.counted);
    insertTime(map, kReceivedAt, batch.receivedAt);
    map.insert(kReceivedBy, boundedText(batch.receivedBy, kLongestName));
    map.insert(kDeliveryNote, boundedText(batch.deliveryNote, kLongestName));
    return QCborValue(map).toCbor();
}

Result<BlankBatch> blankBatchFromCbor(const QByteArray& bytes)
{
    const auto malformed = [] {
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("blank batch")}});
    };
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "blank batch");
    const auto first = BlankSerial::parse(fields.text(kFirst, 16));
    const auto last = BlankSerial::parse(fields.text(kLast, 16));
    if (!first || !last)
        return malformed();
    const auto range = SerialRange::of(*first, *last);
    if (!range)
        return malformed();
    BlankBatch batch{.range = *range};
    batch.id = BlankBatchId(fields.identity(kId));
    batch.counted = static_cast<int>(fields.integer(kCounted, 0, kMostBlanksInRange));
    batch.receivedAt = fields.time(kReceivedAt);
    batch.receivedBy = fields.text(kReceivedBy, kLongestName);
    batch.deliveryNote = fields.text(kDeliveryNote, kLongestName);
    REKAM_CHECK(fields.status());
    return batch;
}

} // namespace rekam
