// Cards that leave the house: old ones are registered, shipped to the Dinas and destroyed, new ones go out
// with a list; finished ones that nobody fetched are told. Each leaves with a paper that is seen before it is
// printed. Personal data: dropped by close(). Main thread.
#pragma once

#include "core/workflow/card_items.h"
#include "core/workflow/slip_printing.h"

namespace rekam {

struct FinishedCard
{
    CardJob job;
    QString name;
    QString maskedNik;
    QString village; // where the holder lives
    int days = 0;    // lies here, or is out, for so long
};

struct CardRegisterSnapshot
{
    OldCardBook book;
    std::vector<FinishedCard> finished; // printed and not handed over: here and out with lists, longest first
    std::vector<DistributionList> lists;
    std::vector<DistributionReturn> returns; // the latest first
    PaperPicture paper; // the one that was made or chosen last; seen before it is printed
    QString paperNumber;
    bool isPaperPrinted = false;
    bool isBusy = false;
    bool isLoaded = false;
    std::optional<Error> error;
};

class CardRegisterSession : public QObject
{
    Q_OBJECT
public:
    explicit CardRegisterSession(StationPorts& ports, QObject* parent = nullptr);
    const CardRegisterSnapshot& snapshot() const { return m_snapshot; }

    void open(const LoginSession& login);
    void close();

    // ReasonMissing where nothing says which card it is.
    void registerCard(OldCardKind kind, const QString& whichCard);
    void ship(const QString& seal); // all that are kept; the manifest is drawn
    // All that are here or shipped; the record is drawn. ReasonMissing: place, method, two witnesses.
    void destroy(const QString& place, const QString& method, std::vector<DestructionWitness> witnesses);
    // All finished cards of that village that lie here.
    void distribute(const QString& village, const QString& recipient, const QString& office);
    // The cards of that list that are still out, longest first.
    std::vector<FinishedCard> stillOut(const QString& listNumber) const;
    // A list came back: so many signed receipts on it, these cards, all in one slot (kSlotAtDinas: on their
    // way to the Dinas). ReasonMissing where that is not all that was out and no note says why.
    void takeBack(const QString& listNumber, int receipts, const std::vector<CardJobId>& cards,
                  const QString& slot, const QString& note);
    void putAway(const CardJobId& job, const QString& slot);
    void showShipment(const ShipmentId& shipment); // its manifest once more
    void printPaper();

Q_SIGNALS:
    void changed();

private:
    void load();
    void loadReturns();
    void loadFinished();
    void drawManifest(const CardShipment& shipment);
    void drawRecord(const CardDestruction& destruction);
    void drawList(const DistributionList& list, const std::vector<FinishedCard>& cards);
    // Signed, then drawn; `paper` gets the seal's text.
    void draw(SealedPaper kind, const QString& number, const QDateTime& at, std::vector<int> counts,
              std::function<Result<Paper>(const QString& sealText)> paper);
    AuditEntry line(const QString& what, const QString& subject, std::vector<Fact> facts = {}) const;
    bool begin();
    void fail(const Error& error);

    StationPorts& m_ports;
    std::optional<LoginSession> m_login;
    CardRegisterSnapshot m_snapshot;
    CardList m_cards;
    QByteArray m_pdf;
    int m_opening = 0; // answers to an earlier opening are dropped
};

QString printedName(OldCardKind kind); // on papers: "Ditarik saat penyerahan"

} // namespace rekam
