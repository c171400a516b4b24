// Cards from the centre's signed jobs, in fair order: take the next, scan a blank, print, say good or
// spoiled. Another card than the next is printed only with a reason, which is on record. Main thread.
#pragma once

#include "core/workflow/blank_camera.h"
#include "core/workflow/card_drawing.h"
#include "core/workflow/card_items.h"

namespace rekam {

struct PrintItem
{
    CardJob job;
    TicketNumber ticket;
    QString name; // personal: this screen only
    QString maskedNik;
    bool mayPrint = false; // 17, or married
    bool isFirstHolder = false;
    bool hasPriority = false;
};

struct PrintSnapshot
{
    std::vector<PrintItem> items;  // Ready, Printing, Spoiled; in the order in which they are printed
    std::optional<CardJobId> next; // whose turn it is
    int overtaken = 0;             // so many are passed over by printing the selected one
    std::optional<BlankSerial> nextBlank{}; // the lowest number in stock; nothing: no ledger, or out of stock
    std::optional<StockForecast> stock{};   // nothing: no ledger
    std::optional<CardJobId> selected;
    CardPreview preview; // both sides, marked SPESIMEN; empty until drawn
    bool isBusy = false;
    bool printerDone = false; // the printer has it: good or spoiled?
    SlotState printer = SlotState::Absent;
    std::optional<Error> error;
    std::optional<CardJob> lastPrinted;
    std::optional<BlankSerial> aimedAt{};  // the spoiled blank under the camera
    bool isTaking = false;                 // the camera was asked for its picture, or it is being sealed
    std::optional<BlankSerial> pictured{}; // the last one that was filed
};

class PrintSession : public QObject
{
    Q_OBJECT
public:
    PrintSession(StationPorts& ports, LoginSession login, QObject* parent = nullptr);
    ~PrintSession() override;
    const PrintSnapshot& snapshot() const { return m_snapshot; }

    void load();
    void select(const CardJobId& job);
    void takeNext(); // whose turn it is
    // BlankSerialMalformed, BlankSerialUsed, BlankNotInStock, CardNotAllowedYet; ReasonMissing where it
    // passes others over without a reason.
    void print(const QString& serialText, std::optional<OutOfTurnReason> reason = std::nullopt);
    // Nothing came out of the printer (power cut, fault): once more on the same blank, which somebody has
    // seen to be empty.
    void printAgain();
    void markGood();
    void markSpoiled(const QString& reason); // ReasonMissing
    void makeReadyAgain();
    // A spoiled blank is held before the camera at once, where there is a ledger and a camera. Without its
    // picture it stands in a finding of the stock.
    void takePicture();
    void endAiming() { m_blankCamera.giveUp(); }

Q_SIGNALS:
    void changed();
    void cardPrinted(const rekam::CardJob& job);
    void preview(const rekam::Frame& frame); // of the camera; not kept here

private:
    void change(const CardEvent& event, const QString& auditWhat,
                std::function<void(const CardJob&)> done = {}, std::vector<Fact> facts = {});
    std::vector<PrintCandidate> candidates() const;
    void putInOrder();
    void loadStock();
    void startPrinting(const BlankSerial& serial, std::vector<Fact> facts);
    void sendToPrinter(const CardJob& job);
    void onPrintEnded(const QString& jobName, const Status& result);
    void drawPreview();
    void fail(const Error& error);
    void publish();

    StationPorts& m_ports;
    LoginSession m_login;
    PrintSnapshot m_snapshot;
    CardList m_cards;
    BlankCamera m_blankCamera;
    std::vector<CardJobId> m_order; // of m_cards.items()
};

} // namespace rekam
