#include "core/workflow/card_register_session.h"

#include "core/print/card_papers.h"
#include "core/workflow/paper_signing.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr std::array kKinds = {OldCardKind::Withdrawn, OldCardKind::Damaged, OldCardKind::Misprint,
                               OldCardKind::Found};

std::vector<CountLine> countLines(const OldCardCounts& counts)
{
    std::vector<CountLine> lines;
    for (const OldCardKind kind : kKinds)
        lines.push_back({printedName(kind), counts.of(kind)});
    return lines;
}

std::vector<int> sealedCounts(const OldCardCounts& counts)
{
    return {counts.byKind.begin(), counts.byKind.end()};
}

CardLine lineOf(const RetiredCard& card)
{
    return {card.name.isEmpty() ? card.reason : card.name, card.maskedNik, card.serial,
            printedName(card.kind)};
}

CardLine lineOf(const FinishedCard& card)
{
    return {card.name, card.maskedNik, card.job.serial ? card.job.serial->text() : QString(), {}};
}

} // namespace

QString printedName(OldCardKind kind)
{
    switch (kind) {
    case OldCardKind::Withdrawn:
        return QStringLiteral("Ditarik");
    case OldCardKind::Damaged:
        return QStringLiteral("Rusak");
    case OldCardKind::Misprint:
        return QStringLiteral("Gagal cetak");
    case OldCardKind::Found:
        return QStringLiteral("Temuan");
    }
    return {};
}

CardRegisterSession::CardRegisterSession(StationPorts& ports, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_cards(ports.store, {CardJobState::Printed, CardJobState::Distributed})
{}

void CardRegisterSession::open(const LoginSession& login)
{
    close();
    if (!m_ports.cardStock || !mayDo(login.role, Permission::HandOver))
        return;
    m_login = login;
    load();
}

void CardRegisterSession::close()
{
    ++m_opening;
    m_login.reset();
    m_snapshot = CardRegisterSnapshot();
    m_pdf.clear();
    m_cards = CardList(m_ports.store, {CardJobState::Printed, CardJobState::Distributed});
    Q_EMIT changed();
}

void CardRegisterSession::load()
{
    m_ports.cardStock->loadOldCards(this, [this, opening = m_opening](Result<OldCardBook> book) {
        if (opening != m_opening)
            return;
        if (!book) {
            fail(book.error());
            return;
        }
        m_snapshot.book = std::move(*book);
        m_ports.cardStock->loadDistributions(this,
                                             [this, opening](Result<std::vector<DistributionList>> lists) {
                                                 if (opening != m_opening)
                                                     return;
                                                 if (!lists) {
                                                     fail(lists.error());
                                                     return;
                                                 }
                                                 m_snapshot.lists = std::move(*lists);
                                                 loadReturns();
                                             });
    });
}

void CardRegisterSession::loadReturns()
{
    m_ports.cardStock->loadReturns(
        this, [this, opening = m_opening](Result<std::vector<DistributionReturn>> returns) {
            if (opening != m_opening)
                return;
            if (!returns) {
                fail(returns.error());
                return;
            }
            m_snapshot.returns = std::move(*returns);
            loadFinished();
        });
}

void CardRegisterSession::loadFinished()
{
    m_cards.load(this, [this, opening = m_opening](const std::optional<Error>& missing) {
        if (opening != m_opening)
            return;
        const QDate today = m_ports.clock.nowUtc().toLocalTime().date();
        m_snapshot.finished.clear();
        std::vector<CardJob> jobs;
        for (const CardItem& item : m_cards.items())
            jobs.push_back(item.job);
        for (const Uncollected& waiting : uncollectedOf(jobs, today, 0)) {
            const auto item =
                std::find_if(m_cards.items().begin(), m_cards.items().end(),
                             [&](const CardItem& candidate) { return candidate.job.id == waiting.job.id; });
            const Applicant& holder = item->data.applicant;
            m_snapshot.finished.push_back({waiting.job, holder.name.upperCase(), holder.nik.masked(),
                                           holder.address.villageName.toUpper(), waiting.days});
        }
        m_snapshot.isBusy = false;
        m_snapshot.isLoaded = true;
        if (missing)
            m_snapshot.error = missing;
        Q_EMIT changed();
    });
}

bool CardRegisterSession::begin()
{
    if (!m_login || m_snapshot.isBusy)
        return false;
    m_snapshot.isBusy = true;
    m_snapshot.error.reset();
    Q_EMIT changed();
    return true;
}

void CardRegisterSession::fail(const Error& error)
{
    m_snapshot.isBusy = false;
    m_snapshot.error = error;
    Q_EMIT changed();
}

AuditEntry CardRegisterSession::line(const QString& what, const QString& subject,
                                     std::vector<Fact> facts) const
{
    return {what,    m_login->accountName, QString::fromLatin1(roleName(m_login->role)), {},
            subject, std::move(facts)};
}

void CardRegisterSession::registerCard(OldCardKind kind, const QString& whichCard)
{
    if (!begin())
        return;
    RetiredCard card;
    card.id = m_ports.ids.make<OldCardId>();
    card.kind = kind;
    card.registeredAt = m_ports.clock.nowUtc();
    card.stateSince = card.registeredAt;
    card.registeredBy = m_login->accountName;
    card.reason = whichCard.trimmed();
    const AuditEntry audit = line(QStringLiteral("old-card-registered"), card.id.text(),
                                  {{"kind", QString::fromLatin1(oldCardKindName(kind))}});
    m_ports.cardStock->registerOldCard(card, audit, this, [this, opening = m_opening](const Status& done) {
        if (opening != m_opening)
            return;
        if (done)
            load();
        else
            fail(done.error());
    });
}

void CardRegisterSession::ship(const QString& seal)
{
    if (!begin())
        return;
    CardShipment shipment;
    shipment.id = m_ports.ids.make<ShipmentId>();
    shipment.at = m_ports.clock.nowUtc();
    shipment.by = m_login->accountName;
    shipment.seal = seal.trimmed();
    m_ports.cardStock->shipOldCards(shipment, line(QStringLiteral("old-cards-shipped"), shipment.id.text()),
                                    this, [this, opening = m_opening](const Result<CardShipment>& shipped) {
                                        if (opening != m_opening)
                                            return;
                                        if (!shipped) {
                                            fail(shipped.error());
                                            return;
                                        }
                                        // Its cards are marked on disk: they come back with the register.
                                        m_ports.cardStock->loadOldCards(
                                            this, [this, opening, made = *shipped](Result<OldCardBook> book) {
                                                if (opening != m_opening)
                                                    return;
                                                if (book) {
                                                    m_snapshot.book = std::move(*book);
                                                    drawManifest(made);
                                                }
                                                load();
                                            });
                                    });
}

void CardRegisterSession::showShipment(const ShipmentId& shipment)
{
    for (const CardShipment& known : m_snapshot.book.shipments) {
        if (known.id == shipment)
            drawManifest(known);
    }
}

void CardRegisterSession::drawManifest(const CardShipment& shipment)
{
    CardManifest manifest;
    manifest.office = issuingOffice(m_ports.office);
    manifest.number = shipment.number;
    manifest.at = shipment.at;
    manifest.seal = shipment.seal;
    manifest.counts = countLines(shipment.counts);
    manifest.operatorAccount = shipment.by;
    manifest.marking = markingOf(m_ports.office);
    for (const RetiredCard& card : m_snapshot.book.cards) {
        if (card.shipment == shipment.id)
            manifest.cards.push_back(lineOf(card));
    }
    draw(SealedPaper::Manifest, shipment.number, shipment.at, sealedCounts(shipment.counts),
         [manifest](const QString& sealText) {
             CardManifest sealed = manifest;
             sealed.sealText = sealText;
             return cardManifestPaper(sealed);
         });
}

void CardRegisterSession::destroy(const QString& place, const QString& method,
                                  std::vector<DestructionWitness> witnesses)
{
    if (!begin())
        return;
    CardDestruction destruction;
    destruction.id = m_ports.ids.make<DestructionId>();
    destruction.at = m_ports.clock.nowUtc();
    destruction.by = m_login->accountName;
    destruction.place = place.trimmed();
    destruction.method = method.trimmed();
    destruction.witnesses = std::move(witnesses);
    m_ports.cardStock->destroyOldCards(
        destruction, line(QStringLiteral("old-cards-destroyed"), destruction.id.text()), this,
        [this, opening = m_opening](const Result<CardDestruction>& destroyed) {
            if (opening != m_opening)
                return;
            if (!destroyed) {
                fail(destroyed.error());
                return;
            }
            drawRecord(*destroyed);
            load();
        });
}

void CardRegisterSession::drawRecord(const CardDestruction& destruction)
{
    DestructionRecord record;
    record.office = issuingOffice(m_ports.office);
    record.number = destruction.number;
    record.at = destruction.at;
    record.place = destruction.place;
    record.method = destruction.method;
    record.counts = countLines(destruction.counts);
    record.operatorAccount = destruction.by;
    record.marking = markingOf(m_ports.office);
    for (const DestructionWitness& witness : destruction.witnesses)
        record.witnesses.push_back({witness.name, witness.office});
    draw(SealedPaper::Destruction, destruction.number, destruction.at, sealedCounts(destruction.counts),
         [record](const QString& sealText) {
             DestructionRecord sealed = record;
             sealed.sealText = sealText;
             return destructionRecordPaper(sealed);
         });
}

void CardRegisterSession::distribute(const QString& village, const QString& recipient, const QString& office)
{
    if (!begin())
        return;
    DistributionList list;
    list.id = m_ports.ids.make<DistributionId>();
    list.village = village.trimmed().toUpper();
    list.recipient = recipient.trimmed();
    list.office = office.trimmed();
    list.at = m_ports.clock.nowUtc();
    list.by = m_login->accountName;
    std::vector<FinishedCard> cards;
    std::vector<StationEvent> events;
    for (const FinishedCard& card : m_snapshot.finished) {
        if (card.job.state != CardJobState::Printed || card.village != list.village)
            continue;
        cards.push_back(card);
        list.cards.push_back(card.job.id);
        events.push_back({m_ports.ids.make<EventId>(), QStringLiteral("distributed"), card.job.recording,
                          card.job.id, card.job.serial ? card.job.serial->text() : QString(), list.at});
    }
    const AuditEntry audit = line(QStringLiteral("cards-distributed"), list.id.text(),
                                  {{"count", QString::number(list.cards.size())}});
    m_ports.cardStock->distribute(list, events, audit, this,
                                  [this, cards, opening = m_opening](const Result<DistributionList>& made) {
                                      if (opening != m_opening)
                                          return;
                                      if (!made) {
                                          fail(made.error());
                                          return;
                                      }
                                      drawList(*made, cards);
                                      load();
                                  });
}

void CardRegisterSession::drawList(const DistributionList& list, const std::vector<FinishedCard>& cards)
{
    DistributionPaper paper;
    paper.office = issuingOffice(m_ports.office);
    paper.number = list.number;
    paper.at = list.at;
    paper.village = list.village;
    paper.recipient = {list.recipient, list.office};
    paper.operatorAccount = list.by;
    paper.marking = markingOf(m_ports.office);
    for (const FinishedCard& card : cards)
        paper.cards.push_back(lineOf(card));
    draw(SealedPaper::Distribution, list.number, list.at, {static_cast<int>(cards.size())},
         [paper](const QString& sealText) {
             DistributionPaper sealed = paper;
             sealed.sealText = sealText;
             return distributionPaper(sealed);
         });
}

std::vector<FinishedCard> CardRegisterSession::stillOut(const QString& listNumber) const
{
    std::vector<FinishedCard> out;
    for (const FinishedCard& card : m_snapshot.finished) {
        if (card.job.state == CardJobState::Distributed && card.job.distributionList == listNumber)
            out.push_back(card);
    }
    return out;
}

void CardRegisterSession::takeBack(const QString& listNumber, int receipts,
                                   const std::vector<CardJobId>& cards, const QString& slot,
                                   const QString& note)
{
    const auto list = std::find_if(m_snapshot.lists.begin(), m_snapshot.lists.end(),
                                   [&](const DistributionList& known) { return known.number == listNumber; });
    if (list == m_snapshot.lists.end() || !begin())
        return;
    const std::vector<FinishedCard> out = stillOut(listNumber);
    DistributionReturn back;
    back.id = list->id;
    back.number = listNumber;
    back.at = m_ports.clock.nowUtc();
    back.by = m_login->accountName;
    back.receipts = receipts;
    back.note = note.trimmed();
    std::vector<StationEvent> events;
    for (const FinishedCard& card : out) {
        if (std::find(cards.begin(), cards.end(), card.job.id) == cards.end())
            continue;
        back.cards.push_back({card.job.id, slot.trimmed().toUpper()});
        events.push_back({m_ports.ids.make<EventId>(), QStringLiteral("came-back"), card.job.recording,
                          card.job.id, card.job.serial ? card.job.serial->text() : QString(), back.at});
    }
    if (const Status checked = checkReturn(back, static_cast<int>(out.size())); !checked)
        return fail(checked.error());
    const AuditEntry audit =
        line(QStringLiteral("cards-came-back"), back.id.text(),
             {{"count", QString::number(back.cards.size())},
              {"receipts", QString::number(receipts)},
              {"unaccounted", QString::number(unaccounted(back, static_cast<int>(out.size())))}});
    m_ports.cardStock->takeBack(back, events, audit, this, [this, opening = m_opening](const Status& done) {
        if (opening != m_opening)
            return;
        if (done)
            load();
        else
            fail(done.error());
    });
}

void CardRegisterSession::putAway(const CardJobId& job, const QString& slot)
{
    const auto item = std::find_if(m_cards.items().begin(), m_cards.items().end(),
                                   [&](const CardItem& candidate) { return candidate.job.id == job; });
    if (item == m_cards.items().end() || !begin())
        return;
    const Result<CardOutcome> outcome = advance(item->job, card_event::Shelved{slot}, m_ports.clock.nowUtc());
    if (!outcome)
        return fail(outcome.error());
    m_ports.store.commit(cardChange(m_ports, *m_login, *outcome, QStringLiteral("card-put-away")), this,
                         [this, opening = m_opening](const Status& done) {
                             if (opening != m_opening)
                                 return;
                             if (done)
                                 load();
                             else
                                 fail(done.error());
                         });
}

void CardRegisterSession::draw(SealedPaper kind, const QString& number, const QDateTime& at,
                               std::vector<int> counts,
                               std::function<Result<Paper>(const QString& sealText)> paper)
{
    m_pdf.clear();
    m_snapshot.paper = PaperPicture();
    m_snapshot.paperNumber = number;
    m_snapshot.isPaperPrinted = false;
    signPaper(m_ports, *m_login, {kind, number, at, std::move(counts), number}, this,
              [this, number, paper, opening = m_opening](const Result<QString>& sealText) {
                  if (opening != m_opening)
                      return;
                  if (!sealText) {
                      fail(sealText.error());
                      return;
                  }
                  drawPaper([paper, sealText = *sealText] { return paper(sealText); }, this,
                            [this, number, opening](const Result<DrawnPaper>& drawn) {
                                if (opening != m_opening || number != m_snapshot.paperNumber)
                                    return;
                                if (!drawn) {
                                    fail(drawn.error());
                                    return;
                                }
                                m_pdf = drawn->pdf;
                                m_snapshot.paper = drawn->picture;
                                Q_EMIT changed();
                            });
              });
}

void CardRegisterSession::printPaper()
{
    if (m_pdf.isEmpty() || !m_login || m_snapshot.isBusy)
        return;
    m_snapshot.isBusy = true;
    m_snapshot.error.reset();
    Q_EMIT changed();
    const QString number = m_snapshot.paperNumber;
    sendToSlipPrinter(m_ports, QStringLiteral("cards-") + number, m_pdf, this,
                      [this, number, opening = m_opening](const Status& printed) {
                          if (opening != m_opening)
                              return;
                          m_snapshot.isBusy = false;
                          if (!printed) {
                              fail(printed.error());
                              return;
                          }
                          m_snapshot.isPaperPrinted = number == m_snapshot.paperNumber;
                          Q_EMIT changed();
                      });
}

} // namespace rekam
