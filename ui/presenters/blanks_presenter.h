// The stock of blanks: what lies here, how long it lasts, what does not add up, and what is written down.
#pragma once

#include "core/workflow/stock_session.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/prompter.h"
#include "ui/values/sheet_view.h"

namespace rekam::ui {

struct FindingLine
{
    QString what; // "Terlewati"
    QString serials;
    QString count;
    QString since;
    friend bool operator==(const FindingLine&, const FindingLine&) = default;
};

struct BatchLine
{
    QString serials;
    QString left; // "312 dari 500"
    QString receivedOn;
    QString note;
    friend bool operator==(const BatchLine&, const BatchLine&) = default;
};

struct SpoiledLine
{
    QString serial;
    QString why;
    QString picture; // chip: "ada", "belum"
    Tone tone = Tone::Neutral;
    QString since;
    friend bool operator==(const SpoiledLine&, const SpoiledLine&) = default;
};

// Ctrl+Down goes from one to the other.
enum class BlanksList : quint8
{
    Findings,
    Spoiled
};

struct BlanksView
{
    std::vector<GuideRow> figures; // in stock, printed, spoiled, returned, missing
    QString forecast;              // one sentence
    Tone forecastTone = Tone::Neutral;
    std::vector<FindingLine> findings;
    int selected = -1;              // of the findings
    std::vector<BatchLine> batches; // the latest first
    bool hasLedger = false;
    BlanksList list = BlanksList::Findings;
    std::vector<SpoiledLine> spoiled; // the latest first
    int selectedSpoiled = -1;
    bool isAiming = false; // the camera's picture stands where the delivery is described
    QString cameraNote;
    SheetViews picture; // of the chosen spoiled blank
    friend bool operator==(const BlanksView&, const BlanksView&) = default;
};

BlanksView describeBlanks(const StockSnapshot& snapshot, int selected, BlanksList list = BlanksList::Findings,
                          const QString& selectedSpoiled = {});

class BlanksPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    BlanksPresenter(StockSession& session, Prompter& prompter, QObject* parent);
    BlanksView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void setForm(const DeliveryForm& form); // as the fields stand
    void select(int finding);
    void selectSpoiled(const QString& serial);
    bool isAiming() const { return !m_session.snapshot().aimedAt.empty(); }
    void endAiming() { m_session.endAiming(); }

Q_SIGNALS:
    void previewImage(const QImage& image);
    void recorded(); // the fields may be emptied

private:
    void askWhySpoiled();
    void askNote(const QString& id, const QString& title, const QString& text,
                 std::function<void(const QString&)> take);
    void askAboutFinding();
    void aimAtChosen();
    void toggleList();
    std::vector<ActionView> actions() const;
    std::optional<BlankSerial> chosenSpoiled() const;
    const StockFinding* chosen() const;

    StockSession& m_session;
    Prompter& m_prompter;
    DeliveryForm m_form;
    int m_selected = 0;
    BlanksList m_list = BlanksList::Findings;
    QString m_selectedSpoiled;
};

} // namespace rekam::ui
