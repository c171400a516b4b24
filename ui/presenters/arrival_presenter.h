// The front desk: a NIK comes in, a number goes out.
#pragma once

#include "core/workflow/form_keeper.h"
#include "ui/presenters/arrival_description.h"
#include "ui/presenters/screen_presenter.h"

#include <QPointer>

namespace rekam::ui {

class ArrivalPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    ArrivalPresenter(Desk& desk, Clock& clock, Prompter& prompter, QObject* parent);

    // `keeper` outlives the presenter: what stands half filled survives a restart.
    void keepWith(FormKeeper& keeper) { m_keeper = &keeper; }
    void follow(ArrivalSession* session); // of whoever is signed in; null: nobody
    void opened();                        // goes on with what was left half filled
    ArrivalView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;

    QString nikText() const { return m_nikText; }
    void begin(const QString& nikText);   // from the queue
    void left();                          // nothing of anybody stays
    void setNikText(const QString& text); // as typed; blanks and dots are left out
    void scanned(const QString& text);    // a NIK or a proof; begins anew, whatever its keys did on the way
    // A key that ticks or chooses: 1 to 9 a paper, 0 the summons letter, A B P the line, D who files. Of the
    // chosen paper: F takes a picture, or its next page, U the shown page once more, T accepts one that reads
    // badly, with a reason.
    bool pressKey(QChar key);
    void turnPaper(int place);
    void turnSummons();
    void chooseLine(QueueClass line);
    void chooseFiler(FiledBy filer);
    void setSummonsNumber(const QString& text);
    void setFilerName(const QString& text);
    void setContact(const QString& text);
    void setFilerNik(const QString& text);
    void setAuthorisedOn(const QString& text);
    void stepPaper(int by); // chooses the next one, or the one before
    void turnPage(int by);  // of the chosen paper

Q_SIGNALS:
    void nikTextChanged(const QString& text); // not by typing
    void somebodyCame();                      // the field has done its part
    void ended();                             // a number was printed, or a note kept

private:
    ScreenFrame proofFrame(const ProofSnapshot& proof) const;
    void refreshTexts();
    void askForService();
    bool isProofTyped() const;
    void performOnProof(ActionId action);
    void confirmProof();
    bool pressPaperKey(QChar letter);
    void setFiler();
    QDate today() const;

    Desk& m_desk;
    Clock& m_clock;
    Prompter& m_prompter;
    QPointer<ArrivalSession> m_session;
    FormKeeper* m_keeper = nullptr;
    QString m_nikText; // without blanks, dots and hyphens
    QString m_typed;   // as it stands in the field: the number of a proof has hyphens
    ArrivalTexts m_texts;
};

} // namespace rekam::ui
