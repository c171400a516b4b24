#include "core/store/old_card_table.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr qint64 kMostPapers = 100;

Place cardPlace(const QByteArray& id, quint64 version) { return {"old_cards", id, "sealed", version}; }
Place paperPlace(const QByteArray& id) { return {"card_papers", id, "sealed", 1}; }

Unexpected quarantined(const char* what)
{
    return Unexpected(Errc::RowQuarantined, {{"row", QString::fromLatin1(what)}});
}

QDate dayOf(const QDateTime& utc) { return utc.toLocalTime().date(); }

} // namespace

Result<std::vector<RetiredCard>> OldCardTable::arisingFrom(const CardJob& job)
{
    REKAM_TRY(const SignedIn* who, m_core.requireSignedIn());
    const Result<CardJob> before = m_work.loadCardJob(job.id);
    if (!before && before.error().code() != Errc::RecordMissing)
        return Unexpected(before.error());
    RetiredCard card;
    card.registeredAt = m_core.nowUtc();
    card.stateSince = card.registeredAt;
    card.registeredBy = who->session.accountName;
    card.job = job.id;
    if (const auto data = m_work.loadCardData(job.id)) {
        card.name = data->applicant.name.upperCase();
        card.maskedNik = data->applicant.nik.masked();
    }
    std::vector<RetiredCard> arising;
    const auto addAs = [&](OldCardKind kind, const QString& serial, const QString& reason) {
        card.id = m_core.options().ids.make<OldCardId>();
        card.kind = kind;
        card.serial = serial;
        card.reason = reason;
        arising.push_back(card);
    };
    for (const QString& serial : job.spoiledSerials) {
        const auto& known = before ? before->spoiledSerials : std::vector<QString>();
        if (std::find(known.begin(), known.end(), serial) == known.end())
            addAs(OldCardKind::Misprint, serial, job.reason);
    }
    const bool isHandedOverNow =
        job.state == CardJobState::HandedOver && (!before || before->state != CardJobState::HandedOver);
    if (isHandedOverNow && job.handover && job.handover->oldCardWithdrawn)
        addAs(OldCardKind::Withdrawn, {}, {});
    return arising;
}

Status OldCardTable::add(const RetiredCard& card)
{
    REKAM_CHECK(checkNewOldCard(card));
    return save(card);
}

Status OldCardTable::save(const RetiredCard& card)
{
    REKAM_CHECK(m_core.requireSignedIn());
    const QByteArray id = card.id.bytes();
    REKAM_TRY(const qint64 version, m_core.sql().number("SELECT version FROM old_cards WHERE id = ?", {id}));
    const auto place = cardPlace(id, static_cast<quint64>(version + 1));
    return m_core.sql().execute("INSERT OR REPLACE INTO old_cards VALUES (?,?,?,?,?,?)",
                                {id, version + 1, static_cast<qint64>(card.state),
                                 static_cast<qint64>(card.kind), card.registeredAt.toMSecsSinceEpoch(),
                                 m_core.sealPerson(place, toCbor(card))});
}

Result<std::vector<RetiredCard>> OldCardTable::cardsIn(const std::vector<OldCardState>& states)
{
    std::vector<RetiredCard> cards;
    REKAM_TRY(const auto rows,
              m_core.sql().select("SELECT id, version, state, sealed FROM old_cards WHERE state <> ?"
                                  " ORDER BY registered_ms, id",
                                  {static_cast<qint64>(OldCardState::Destroyed)}));
    for (const SqlRow& row : rows) {
        const QByteArray id = row.blob(0);
        const auto plain =
            m_core.openPerson(cardPlace(id, static_cast<quint64>(row.integer(1))), row.blob(3));
        if (!plain)
            return plain.error().code() == Errc::VaultLocked ? Unexpected(plain.error())
                                                             : quarantined("old card");
        auto card = oldCardFromCbor(viewOf(*plain));
        if (!card || card->id.bytes() != id || static_cast<qint64>(card->state) != row.integer(2))
            return quarantined("old card");
        if (std::find(states.begin(), states.end(), card->state) != states.end())
            cards.push_back(std::move(*card));
    }
    return cards;
}

Status OldCardTable::moveAll(const std::vector<RetiredCard>& cards, const OldCardEvent& event)
{
    if (cards.empty())
        return Unexpected(Errc::StepNotAllowed, {{"state", QStringLiteral("no cards")}});
    for (const RetiredCard& card : cards) {
        REKAM_TRY(const RetiredCard next, advance(card, event, m_core.nowUtc()));
        REKAM_CHECK(save(next));
    }
    return {};
}

Result<int> OldCardTable::numberOfDay(PaperKind kind, const QDateTime& at)
{
    const QDateTime begin(dayOf(at), QTime(0, 0));
    REKAM_TRY(
        const qint64 before,
        m_core.sql().number(
            "SELECT count(*) FROM card_papers WHERE kind = ? AND at_ms >= ? AND at_ms < ?",
            {static_cast<qint64>(kind), begin.toMSecsSinceEpoch(), begin.addDays(1).toMSecsSinceEpoch()}));
    return static_cast<int>(before) + 1;
}

Status OldCardTable::savePaper(PaperKind kind, const QByteArray& id, const QDateTime& at,
                               const QByteArray& plain)
{
    return m_core.sql().execute(
        "INSERT INTO card_papers VALUES (?,?,?,?)",
        {id, static_cast<qint64>(kind), at.toMSecsSinceEpoch(), m_core.sealPerson(paperPlace(id), plain)});
}

template<typename T, typename Read>
Result<std::vector<T>> OldCardTable::papers(PaperKind kind, Read read)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const auto rows,
              m_core.sql().select(
                  "SELECT id, sealed FROM card_papers WHERE kind = ? ORDER BY at_ms DESC, id LIMIT ?",
                  {static_cast<qint64>(kind), kMostPapers}));
    std::vector<T> all;
    for (const SqlRow& row : rows) {
        const auto plain = m_core.openPerson(paperPlace(row.blob(0)), row.blob(1));
        auto paper = plain ? read(viewOf(*plain)) : Result<T>(Unexpected(plain.error()));
        if (!paper || paper->id.bytes() != row.blob(0))
            return quarantined("card paper");
        all.push_back(std::move(*paper));
    }
    return all;
}

Result<CardShipment> OldCardTable::ship(CardShipment shipment)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const auto cards, cardsIn({OldCardState::Kept}));
    REKAM_TRY(const int number, numberOfDay(PaperKind::Shipment, shipment.at));
    shipment.number = paperNumber(QStringLiteral("KIRIM"), dayOf(shipment.at), number);
    shipment.counts = countsOf(cards);
    REKAM_CHECK(moveAll(cards, old_card_event::Shipped{shipment.id}));
    REKAM_CHECK(savePaper(PaperKind::Shipment, shipment.id.bytes(), shipment.at, toCbor(shipment)));
    return shipment;
}

Result<CardDestruction> OldCardTable::destroy(CardDestruction destruction)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_CHECK(checkDestruction(destruction));
    REKAM_TRY(const auto cards, cardsIn({OldCardState::Kept, OldCardState::Shipped}));
    REKAM_TRY(const int number, numberOfDay(PaperKind::Destruction, destruction.at));
    destruction.number = paperNumber(QStringLiteral("BA"), dayOf(destruction.at), number);
    destruction.counts = countsOf(cards);
    REKAM_CHECK(moveAll(cards, old_card_event::Destroyed{destruction.id}));
    for (const RetiredCard& card : cards)
        REKAM_CHECK(m_core.sql().execute("DELETE FROM blank_pictures WHERE serial = ?", {card.serial}));
    REKAM_CHECK(
        savePaper(PaperKind::Destruction, destruction.id.bytes(), destruction.at, toCbor(destruction)));
    return destruction;
}

Result<DistributionList> OldCardTable::distribute(DistributionList list,
                                                  const std::vector<StationEvent>& events)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_CHECK(checkDistribution(list));
    REKAM_TRY(const int number, numberOfDay(PaperKind::Distribution, list.at));
    list.number = paperNumber(QStringLiteral("DIST"), dayOf(list.at), number);
    for (const CardJobId& id : list.cards) {
        REKAM_TRY(const CardJob job, m_work.loadCardJob(id));
        REKAM_TRY(const CardOutcome outcome,
                  advance(job, card_event::Distributed{list.number}, m_core.nowUtc()));
        REKAM_CHECK(m_stock.follow(outcome.state));
        REKAM_CHECK(m_work.save(outcome.state));
    }
    REKAM_CHECK(savePaper(PaperKind::Distribution, list.id.bytes(), list.at, toCbor(list)));
    REKAM_CHECK(m_outbox.addEvents(events));
    return list;
}

// Cards of the list that nobody has activated and that did not come back.
Result<int> OldCardTable::stillOut(const QString& listNumber)
{
    REKAM_TRY(const auto rows, m_core.sql().select("SELECT card_job FROM card_facts WHERE state = ?",
                                                   {static_cast<qint64>(CardJobState::Distributed)}));
    int out = 0;
    for (const SqlRow& row : rows) {
        REKAM_TRY(const CardJob job, m_work.loadCardJob(CardJobId::fromBytes(row.blob(0))));
        out += job.distributionList == listNumber ? 1 : 0;
    }
    return out;
}

Status OldCardTable::takeBack(const DistributionReturn& back, const std::vector<StationEvent>& events)
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const int out, stillOut(back.number));
    REKAM_CHECK(checkReturn(back, out));
    for (const ReturnedCard& card : back.cards) {
        REKAM_TRY(const CardJob job, m_work.loadCardJob(card.card));
        if (job.distributionList != back.number)
            return Unexpected(Errc::StepNotAllowed, {{"state", QStringLiteral("another list")}});
        REKAM_TRY(const CardOutcome outcome, advance(job, card_event::CameBack{card.slot}, m_core.nowUtc()));
        REKAM_CHECK(m_work.save(outcome.state));
    }
    // A list may come back more than once: each return has a row of its own.
    const QByteArray row = m_core.options().ids.make<DistributionId>().bytes();
    REKAM_CHECK(savePaper(PaperKind::Return, row, back.at, toCbor(back)));
    return m_outbox.addEvents(events);
}

Result<std::vector<DistributionReturn>> OldCardTable::loadReturns()
{
    REKAM_CHECK(m_core.requireSignedIn());
    REKAM_TRY(const auto rows,
              m_core.sql().select(
                  "SELECT id, sealed FROM card_papers WHERE kind = ? ORDER BY at_ms DESC, id LIMIT ?",
                  {static_cast<qint64>(PaperKind::Return), kMostPapers}));
    std::vector<DistributionReturn> all;
    for (const SqlRow& row : rows) {
        const auto plain = m_core.openPerson(paperPlace(row.blob(0)), row.blob(1));
        auto back = plain ? distributionReturnFromCbor(viewOf(*plain))
                          : Result<DistributionReturn>(Unexpected(plain.error()));
        if (!back)
            return quarantined("card paper");
        all.push_back(std::move(*back));
    }
    return all;
}

Result<OldCardBook> OldCardTable::load()
{
    REKAM_CHECK(m_core.requireSignedIn());
    OldCardBook book;
    REKAM_TRY(book.cards, cardsIn({OldCardState::Kept, OldCardState::Shipped}));
    REKAM_TRY(book.shipments, papers<CardShipment>(PaperKind::Shipment, cardShipmentFromCbor));
    REKAM_TRY(book.destructions, papers<CardDestruction>(PaperKind::Destruction, cardDestructionFromCbor));
    REKAM_TRY(const auto counts,
              m_core.sql().select("SELECT kind, count(*) FROM old_cards WHERE state = ? GROUP BY kind",
                                  {static_cast<qint64>(OldCardState::Destroyed)}));
    for (const SqlRow& row : counts) {
        const qint64 kind = row.integer(0);
        if (kind >= 1 && kind <= static_cast<qint64>(kOldCardKinds))
            book.destroyed.byKind[static_cast<size_t>(kind - 1)] = static_cast<int>(row.integer(1));
    }
    return book;
}

Result<std::vector<DistributionList>> OldCardTable::loadDistributions()
{
    return papers<DistributionList>(PaperKind::Distribution, distributionListFromCbor);
}

} // namespace rekam
