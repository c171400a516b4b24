// The gate before capture, and the register's data beside what the papers say: agree, or the correction route
// with a new date.
#pragma once

#include "core/workflow/dinas_letters.h"
#include "core/workflow/paper_pictures.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/paper_view.h"
#include "ui/values/prompter.h"
#include "ui/values/sheet_view.h"

#include <QPointer>

namespace rekam::ui {

struct DataRow
{
    QString label;
    QString value;
    QString note;        // where the NIK says otherwise
    bool isWide = false; // long as names are
    friend bool operator==(const DataRow&, const DataRow&) = default;
};

// Of an element in both.
struct CompareRow
{
    DataElement element{};
    QString label;
    QString inRegister; // "belum ada" where the register has nothing
    QString onPaper;    // with the paper that says it; empty: nothing is marked
    QString note;       // where the NIK says otherwise
    QString state;      // "beda", "dicatat", "sudah benar"; empty: nothing is marked
    Tone tone = Tone::Neutral;
    bool isMarked = false;
    friend bool operator==(const CompareRow&, const CompareRow&) = default;
};

struct GateView
{
    QString title; // empty while nobody is looked up
    QString meaning;
    QString nextStep;
    QString whoActs; // "Yang bertindak: Dinas"
    QString word;    // the register's, as it came, and since when
    Tone tone = Tone::Neutral;
    friend bool operator==(const GateView&, const GateView&) = default;
};

struct VerificationView
{
    bool isLookingUp = false;
    bool hasFailed = false; // the look-up; the banner says why
    GateView gate;
    std::vector<CompareRow> rows;
    int selected = 0;
    bool mayRecord = false;  // the gate is open: register and papers are compared
    bool isForCard = false;  // nothing is recorded; the centre is asked for a card
    int stopping = 0;        // differences that stop the recording
    int noted = 0;           // differences that do not
    bool offersSlip = false; // of its status
    SheetViews slip;         // once drawn
    SheetViews form;         // F-1.02, once it was asked for
    bool asksDinas = false;  // a letter to the Dinas helps
    SheetViews letter;       // once it was asked for
    PaperView paper;         // the picture that proves the selected row; else of the papers that were taken
    QString slipState;
    Tone slipTone = Tone::Neutral;
    QStringList warnings;
    bool saidTheSame = false; // what was typed last is what the register says
    friend bool operator==(const VerificationView&, const VerificationView&) = default;
};

VerificationView describeVerification(const DeskSnapshot& snapshot);
ScreenFrame verificationFrame(const DeskSnapshot& snapshot, const VerificationView& shown);
std::vector<DataRow> dataRows(const Applicant& applicant);

// Questions of the page. Each has the answers' ids as commented.
Question differenceQuestion(const CompareRow& row, Citizenship citizenship); // number of the paper
Question returnQuestion(const VerificationView& view, QDate today, QDate proposed);
Question serviceQuestion(const GateVerdict& gate); // number of the service
Question finishQuestion(const GateView& gate);
Question dinasQuestion(DinasRequest request);

class VerificationPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    VerificationPresenter(Desk& desk, Clock& clock, Prompter& prompter, QObject* parent);
    // Null: nobody is signed in. Letters outlive the presenter's use of them.
    void writeWith(DinasLetters* letters);
    // Pictures of the visit's papers; they outlive the presenter's use of them.
    void lookAt(PaperPictures* papers);
    VerificationView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void select(int row);
    void turnPage(int by); // of the paper beside the row

private:
    void onDeskChanged();
    void followPapers();
    std::optional<PaperKind> provingPaper() const;
    void performWhenOpen(ActionId action, const VerificationView& shown);
    void performWhenClosed(ActionId action);
    void mark(const CompareRow& row);
    void askForReturn();
    void askForService();
    void askToFinish();
    void askForLetter();

    Desk& m_desk;
    Clock& m_clock;
    Prompter& m_prompter;
    QPointer<DinasLetters> m_letters;
    QPointer<PaperPictures> m_papers;
    RequestId m_visit{};
    std::optional<GateFinding> m_slipFor; // the slip for it was asked for
    int m_selected = 0;
    bool m_saidTheSame = false;
};

} // namespace rekam::ui
