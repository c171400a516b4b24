// Cards that are ready: scan a blank, print, look at it, say good or spoiled.
#pragma once

#include "core/workflow/print_session.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/prompter.h"
#include "ui/values/sheet_view.h"

#include <QPointer>

namespace rekam::ui {

struct CardRow
{
    QString id;
    QString ticket;
    QString name;
    QString nik; // masked
    QString state;
    Tone tone = Tone::Neutral;
    friend bool operator==(const CardRow&, const CardRow&) = default;
};

enum class PrintPhase : quint8
{
    Nothing,
    ScanBlank,
    Printing,
    Inspect,
    Spoiled,
    NotAllowed
};

struct PrintView
{
    std::vector<CardRow> rows;
    int selected = -1;
    SheetViews preview; // front and back
    PrintPhase phase = PrintPhase::Nothing;
    QString serial;        // of the blank in work
    QString lastPrinted;   // "KTP-el A-012 · blangko …"
    QString nextBlank;     // the one to take; empty: no ledger is kept, or out of stock
    int overtaken = 0;     // so many wait before the selected one
    bool isAiming = false; // the camera's picture stands where the card does
    QString cameraNote;
    bool isPictured = false; // the spoiled blank's picture lies with the ledger
    QString stock;           // a warning: blanks run out; empty: enough
};

PrintView describePrint(const PrintSnapshot& snapshot);

class PrintPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    PrintPresenter(Prompter& prompter, QObject* parent);
    void follow(PrintSession* session); // null: signed out
    void opened();                      // the page is shown: load the list
    PrintView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void setSerialText(const QString& text);
    void select(const QString& id);
    bool isAiming() const;
    void endAiming();

Q_SIGNALS:
    void previewImage(const QImage& image);
    void serialUsed(); // the field may be emptied

private:
    void confirm();
    void askWhySpoiled();
    void askWhyOutOfTurn();
    void askForBlank();

    Prompter& m_prompter;
    QPointer<PrintSession> m_session;
    QString m_serialText;
};

} // namespace rekam::ui
