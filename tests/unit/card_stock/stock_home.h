// A home with card jobs and blanks, for the tests of this folder.
#pragma once

#include "tests/support/store_home.h"

namespace rekam::test {

inline BlankSerial serialNo(int n)
{
    return *BlankSerial::parse(QStringLiteral("KT%1").arg(n, 6, 10, QLatin1Char('0')));
}

struct StockHome : StoreHome
{
    BlankBatch batch(int first, int count, quint32 id = 1)
    {
        BlankBatch made{.range = *SerialRange::of(serialNo(first), serialNo(first + count - 1))};
        made.id = idNumber<BlankBatchId>(id);
        made.counted = count;
        made.receivedAt = clock.now;
        made.receivedBy = QStringLiteral("supervisor");
        return made;
    }
    Status receive(const BlankBatch& delivery, const std::vector<MissingBlank>& missing = {})
    {
        return store().core().change({auditLine("blanks-received")},
                                     [&] { return store().cardStock().receive(delivery, missing); });
    }
    Status change(int number, const BlankEvent& event)
    {
        return store().changeBlanks({serialNo(number)}, event, auditLine("blank-changed"));
    }
    CardJob job(quint32 id, CardJobState state = CardJobState::Ready)
    {
        CardJob made;
        made.id = idNumber<CardJobId>(id);
        made.recording = idNumber<RecordId>(2000 + id);
        made.request = idNumber<RequestId>(1000 + id);
        made.state = state;
        made.stateSince = clock.now;
        return made;
    }
    Status commit(const CardJob& made)
    {
        StoreChange change;
        change.cardJob = made;
        change.audit = {auditLine("card-changed")};
        return store().commit(change);
    }
    // By the card's own rules, from state to state, each step committed.
    Status step(CardJob& made, const CardEvent& event)
    {
        REKAM_TRY(const CardOutcome outcome, advance(made, event, clock.now));
        REKAM_CHECK(commit(outcome.state));
        made = outcome.state;
        return {};
    }
    Status printed(CardJob& made, int number)
    {
        REKAM_CHECK(step(made, card_event::PrintStarted{serialNo(number), true}));
        return step(made, card_event::PrintSucceeded{});
    }
    Status saveHolder(const CardJob& made)
    {
        CardData data{sampleApplicant(), "portrait", "signature", "GROBOGAN", QDate(2026, 11, 23)};
        return store().core().change({auditLine("card-job-arrived")},
                                     [&] { return store().work().saveCardData(made.id, data); });
    }
    BlankState stateOf(int number)
    {
        const auto found = store().cardStock().find(serialNo(number));
        return found && *found ? (*found)->state : BlankState::Missing;
    }
    qint64 count(const char* select) { return *store().core().sql().number(select); }
    StockBook book() { return *store().cardStock().load(clock.now.addDays(-60)); }

    LoginSession by = begin();
};

} // namespace rekam::test
