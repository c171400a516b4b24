// Cards that leave the house: old ones on their way to the fire, finished ones that wait for their holders or
// go out with a list. Each leaves with a paper that is seen before it is printed.
#pragma once

#include "core/workflow/card_register_session.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/prompter.h"
#include "ui/values/sheet_view.h"

namespace rekam::ui {

struct OldCardLine
{
    QString kind;
    QString which; // name, or the number of the blank, or what was noted
    QString since;
    QString state;
    Tone tone = Tone::Neutral;
    friend bool operator==(const OldCardLine&, const OldCardLine&) = default;
};

struct FinishedLine
{
    QString id;
    QString name;
    QString nik;  // masked
    QString slot; // where it lies, or the list that took it
    QString waits;
    Tone tone = Tone::Neutral;
    friend bool operator==(const FinishedLine&, const FinishedLine&) = default;
};

struct OldCardsView
{
    std::vector<OldCardLine> oldCards;
    QString oldTitle; // "Kartu lama (7): 4 ditarik, 3 gagal cetak"
    QString history;  // last shipment and destruction, all that were destroyed
    std::vector<FinishedLine> finished;
    QString finishedTitle;
    int selected = -1; // of the finished
    SheetViews paper;
    QString paperTitle;
    bool isPaperPrinted = false;
    friend bool operator==(const OldCardsView&, const OldCardsView&) = default;
};

OldCardsView describeOldCards(const CardRegisterSnapshot& snapshot, const QString& selected,
                              const CardRules& rules);

class OldCardsPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    OldCardsPresenter(CardRegisterSession& session, const CardRules& rules, Prompter& prompter,
                      QObject* parent);
    OldCardsView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void select(const QString& id);

private:
    void askToRegister();
    void askToShip();
    void askToDestroy();
    void askWitnesses(const QString& method, const QString& place);
    void askToDistribute();
    void askForSlot();
    void askReceipts(const QString& problem = {});
    void askCardsBack(const QString& list, int receipts, size_t from, std::vector<CardJobId> chosen);
    void askUnaccounted(const QString& list, int receipts, std::vector<CardJobId> cards, const QString& slot);
    void askSlotOfBack(const QString& list, int receipts, std::vector<CardJobId> cards);
    std::vector<QString> listsOut() const; // with cards that are still out
    std::vector<QString> villages() const; // with cards that may go out

    CardRegisterSession& m_session;
    const CardRules& m_rules;
    Prompter& m_prompter;
    QString m_selected;
};

// "Bambang, Satpol PP; Sri, Polsek": names with their offices, as typed.
std::vector<DestructionWitness> witnessesFrom(const QString& text);

} // namespace rekam::ui
