// The front desk: who is this, what for, with which papers; then a number. Asks the register, and the roster
// beside it: whoever comes gets a number even when neither knows anything. Main thread.
#pragma once

#include "core/workflow/paper_pictures.h"
#include "core/workflow/proof_reader.h"

#include <QTimer>

namespace rekam {

enum class ArrivalStage : quint8
{
    Empty,     // no NIK, or one that is none
    LookingUp, // the register is asked; a number can be had only when it answered or took too long
    Ready
};

enum class KnownFrom : quint8
{
    Nobody, // whyUnknown says why
    Register,
    Roster
};

struct ArrivalSnapshot
{
    ArrivalStage stage = ArrivalStage::Empty;
    std::optional<Nik> nik;
    std::optional<Error> error; // of the NIK, or of the last number
    KnownFrom from = KnownFrom::Nobody;
    std::optional<ResidentRecord> resident;
    std::optional<Error> whyUnknown; // ResidentUnknown, CentreUnreachable, CentreTimedOut ...
    // Holds a number today already: there is no second one. What was noted may be changed while it waits.
    std::optional<ServiceRequest> visit;
    std::optional<ServiceRequest> returning; // was sent away to have data put right: the visit goes on
    std::vector<ServiceType> services;       // that may be meant, the likeliest first
    std::optional<ServiceType> service;      // nothing: who was recorded before has to be asked
    QueueClass line = QueueClass::Recording;
    Intake intake;
    std::vector<PaperKind> asked; // papers, in the order of their keys
    bool isBusy = false;
    PaperPictureState pictures; // of the papers; `shown`: the one that is chosen
    bool takesPapers = false;   // there is a scanner
    PaperState form;            // F-1.02 as it would be printed now, once it was asked for
    ProofSnapshot proof;        // of a request from afar; then nobody else stands here

    bool mayChange() const; // a new number, or a visit that still waits
};

class ArrivalSession : public QObject
{
    Q_OBJECT
public:
    // A register that says nothing for so long is as good as away: the resident stands at the desk.
    static constexpr std::chrono::milliseconds kPatience{2000};

    ArrivalSession(StationPorts& ports, Desk& desk, QObject* parent = nullptr);

    const ArrivalSnapshot& snapshot() const { return m_snapshot; }

    // Somebody is here. The same NIK again changes nothing; any other begins anew.
    void begin(const QString& nikText);
    // The same NIK too, where something was ticked meanwhile: a reader's digits may have done it.
    void beginAnew(const QString& nikText);
    // Somebody brings the proof of a request from afar; other texts are nobody.
    void readProof(const QString& text);
    void lookUpAgain();
    // Who stands here, what for and what was noted, while nothing is filed; empty while nobody does.
    QByteArray draft() const;
    // Goes on where a draft ended. Bytes that are none change nothing.
    void resume(const QByteArray& draft);
    void clear(); // nobody: nothing personal is kept

    void chooseService(ServiceType service);
    void chooseLine(QueueClass line);
    void turnPaper(PaperKind paper);
    // Photographed or scanned, and again; a paper that was not ticked lies here after all.
    bool mayTakePapers() const;
    void takePaper(PaperKind paper);      // its next page (PaperPictures::take)
    void takePaperAgain(PaperKind paper); // the shown page once more
    void turnPage(int by);
    void acceptPaper(PaperKind paper, const QString& because); // as it is, though it reads badly
    void showPaper(PaperKind paper);
    void setFiledBy(FiledBy filedBy, const QString& name);
    // Of whoever comes for or with the resident; null: not known.
    void setFiler(const std::optional<Nik>& nik, QDate authorisedOn);
    void setSummons(std::optional<QString> letterNumber); // nothing: came without one
    void setContact(const QString& phone, const QString& email);

    // Form F-1.02, filled: for the screen, and on paper. Nothing while it is not known who, or what for.
    void drawForm();
    void printForm();
    bool mayFillForm() const { return m_snapshot.resident && m_snapshot.service; }

    // The number, or what changed for somebody who holds one. Of a proof: the number for the handover, or
    // whoever is to be served here stands at the desk. StepNotAllowed (why=service) while it is not
    // known what for; errors of mayFile().
    void confirm();

Q_SIGNALS:
    void changed();
    void issued(const rekam::RequestId& visit); // the number is on disk and on its way to the printer
    void kept(const rekam::RequestId& visit);   // so is the changed intake

private:
    void lookUp();
    void takeRegister(const Result<ResidentRecord>& found);
    void takeRoster(const Result<std::optional<ResidentRecord>>& found);
    void know(KnownFrom from, const ResidentRecord& resident);
    void suggest();
    void takeFrom(const ServiceRequest& visit);
    void ask();
    void touch();
    bool confirmProof();
    void forgetForm();
    LayOutPaper formNow() const;
    void refuse(const Error& error);

    StationPorts& m_ports;
    Desk& m_desk;
    ArrivalSnapshot m_snapshot;
    QTimer m_patience;
    PaperOnScreen m_form;
    PaperPictures m_papers;
    ProofReader m_proof;
    int m_question = 0; // answers to earlier questions are dropped
    bool m_isTouched = false;
    bool m_isChosenByHand = false; // service or line: what arrives late does not take it back
};

} // namespace rekam
