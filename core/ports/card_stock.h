// Blanks, old cards and distribution lists as sessions see them: every call is asynchronous, answers once on
// the receiver's thread, and changes the disk in one transaction with its audit line. What a card job does to
// its blank, and an old card that is withdrawn at a handover, are written with the job itself
// (StationStore::commit) and need no call here.
#pragma once

#include "core/base/reply.h"
#include "core/base/secure_buffer.h"
#include "core/cards/blank_stock.h"
#include "core/cards/distribution.h"
#include "core/cards/old_card.h"
#include "core/protocol/centre_messages.h"
#include "core/protocol/paper_seal.h"

#include <memory>

namespace rekam {

struct AuditEntry;

// Numbers and dates, no personal data: readable while nobody is signed in (technician).
struct StockBook
{
    std::vector<BlankBatch> batches; // the oldest first
    // Of deliveries that are not used up, without a delivery, spoiled without a picture, or changed since
    // `since`; by number.
    std::vector<Blank> blanks;
    StockCounts counts;   // of all that ever were
    int waitingCards = 0; // to be printed
};

// Personal data: VaultLocked while nobody is signed in.
struct OldCardBook
{
    std::vector<RetiredCard> cards;            // kept and shipped ones; the oldest first
    std::vector<CardShipment> shipments;       // the latest first, at most 100
    std::vector<CardDestruction> destructions; // the latest first, at most 100
    OldCardCounts destroyed;                   // of all that ever were
};

class CardStock : public QObject
{
    Q_OBJECT
public:
    explicit CardStock(QObject* parent = nullptr) : QObject(parent) {}

    virtual void loadStock(QDateTime since, QObject* receiver, Reply<StockBook> reply) = 0;
    // Errors of received(); BlankAlreadyReceived where one of the numbers is in the ledger.
    virtual void receive(BlankBatch batch, std::vector<MissingBlank> missing, AuditEntry audit,
                         QObject* receiver, Reply<void> reply) = 0;
    // The same for all of them, or for none. Errors of advance(); RecordMissing for a number that is not in
    // the ledger.
    virtual void change(std::vector<BlankSerial> serials, BlankEvent event, AuditEntry audit,
                        QObject* receiver, Reply<void> reply) = 0;

    // A picture of spoiled blanks, coded (JPEG), sealed under the person key: a card may stand on it. Takes
    // the place of an earlier one; gone with the card when that is destroyed. StepNotAllowed for a blank that
    // is not spoiled.
    virtual void filePicture(std::vector<BlankSerial> serials, std::shared_ptr<const SecureBuffer> picture,
                             AuditEntry audit, QObject* receiver, Reply<void> reply) = 0;
    // RecordMissing where none is kept here. VaultLocked.
    virtual void loadPicture(BlankSerial serial, QObject* receiver,
                             Reply<std::shared_ptr<const SecureBuffer>> reply) = 0;

    virtual void loadOldCards(QObject* receiver, Reply<OldCardBook> reply) = 0;
    virtual void registerOldCard(RetiredCard card, AuditEntry audit, QObject* receiver,
                                 Reply<void> reply) = 0;
    // All kept cards. The number and the counts are the store's work: what comes back is what was written,
    // with the cards as they are now. StepNotAllowed where there is none.
    virtual void shipOldCards(CardShipment shipment, AuditEntry audit, QObject* receiver,
                              Reply<CardShipment> reply) = 0;
    // All kept and shipped cards. Errors of checkDestruction(); StepNotAllowed where there is none.
    virtual void destroyOldCards(CardDestruction destruction, AuditEntry audit, QObject* receiver,
                                 Reply<CardDestruction> reply) = 0;
    // Printed cards that go out with a list: the jobs change with it, and the centre is told (one event a
    // job, in the same order). The number is the store's work.
    virtual void distribute(DistributionList list, std::vector<StationEvent> events, AuditEntry audit,
                            QObject* receiver, Reply<DistributionList> reply) = 0;
    virtual void loadDistributions(QObject* receiver, Reply<std::vector<DistributionList>> reply) = 0;
    // A list came back: its cards that nobody took lie here again, or at the Dinas; the centre is told (one
    // event a card, in the same order). Errors of checkReturn().
    virtual void takeBack(DistributionReturn back, std::vector<StationEvent> events, AuditEntry audit,
                          QObject* receiver, Reply<void> reply) = 0;
    // The latest first, at most 100.
    virtual void loadReturns(QObject* receiver, Reply<std::vector<DistributionReturn>> reply) = 0;
    // The text of a paper's QR code, signed by the station. `claims.kind` is set from the home.
    virtual void signPaper(PaperClaims claims, AuditEntry audit, QObject* receiver, Reply<QString> reply) = 0;
};

} // namespace rekam
