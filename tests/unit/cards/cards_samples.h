// Blanks, deliveries and old cards for the tests of this folder.
#pragma once

#include "core/cards/blank_stock.h"
#include "core/cards/distribution.h"
#include "core/cards/old_card.h"
#include "tests/support/sample_people.h"

namespace rekam::test {

inline const QDateTime kNow(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC);

inline BlankSerial serialNo(int n)
{
    return *BlankSerial::parse(QStringLiteral("KT%1").arg(n, 6, 10, QLatin1Char('0')));
}

inline BlankBatch batchOf(int first, int count, quint32 id = 1)
{
    BlankBatch batch{.range = *SerialRange::of(serialNo(first), serialNo(first + count - 1))};
    batch.id = idNumber<BlankBatchId>(id);
    batch.counted = count;
    batch.receivedAt = kNow.addDays(-30);
    batch.receivedBy = QStringLiteral("supervisor");
    batch.deliveryNote = QStringLiteral("SJ-7");
    return batch;
}

inline CardJob jobWith(quint32 id, const BlankSerial& serial, CardJobState state = CardJobState::Printing)
{
    CardJob job;
    job.id = idNumber<CardJobId>(id);
    job.state = state;
    job.serial = serial;
    job.stateSince = kNow;
    return job;
}

inline RetiredCard oldCard(quint32 id, OldCardKind kind = OldCardKind::Withdrawn)
{
    RetiredCard card;
    card.id = idNumber<OldCardId>(id);
    card.kind = kind;
    card.registeredAt = kNow;
    card.stateSince = kNow;
    card.registeredBy = QStringLiteral("operator.1");
    card.name = QStringLiteral("SITI AMINAH");
    card.maskedNik = QStringLiteral("3315********0003");
    card.reason = QStringLiteral("perubahan data");
    return card;
}

} // namespace rekam::test
