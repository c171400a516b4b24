#include "ui/presenters/verification_presenter.h"

#include "core/service/data_element.h"
#include "ui/presenters/paper_description.h"
#include "ui/presenters/queue_description.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/gate_words.h"

#include <algorithm>

namespace rekam::ui {

VerificationPresenter::VerificationPresenter(Desk& desk, Clock& clock, Prompter& prompter, QObject* parent)
    : ScreenPresenter(parent),
      m_desk(desk),
      m_clock(clock),
      m_prompter(prompter)
{
    connect(&desk, &Desk::changed, this, &VerificationPresenter::onDeskChanged);
}

// The slip is drawn as soon as the gate offers one, so that it can be looked at before it is printed.
void VerificationPresenter::onDeskChanged()
{
    const DeskSnapshot& snapshot = m_desk.snapshot();
    const RequestId visit = snapshot.current ? snapshot.current->id : RequestId();
    if (m_visit != visit || !snapshot.gate) {
        m_visit = visit;
        m_selected = 0;
        m_slipFor.reset();
        m_saidTheSame = false;
    }
    const bool isWanted =
        snapshot.gate && describeVerification(snapshot).offersSlip && m_slipFor != snapshot.gate->finding;
    if (isWanted) {
        m_slipFor = snapshot.gate->finding;
        const GateWords words = gateWordsOnPaper(*snapshot.gate);
        m_desk.drawStatusSlip({words.meaning, words.tell, words.whoActs});
    }
    followPapers();
    Q_EMIT changed();
}

void VerificationPresenter::lookAt(PaperPictures* papers)
{
    m_papers = papers;
    if (papers)
        connect(papers, &PaperPictures::changed, this, [this] {
            followPapers();
            Q_EMIT changed();
        });
}

// The paper that proves what is marked in the selected row; where nothing is marked, the one that proves the
// element and was photographed; else the first that was.
std::optional<PaperKind> VerificationPresenter::provingPaper() const
{
    const DeskSnapshot& snapshot = m_desk.snapshot();
    const std::vector<PaperPage>& pages = m_papers->state().pages;
    if (!snapshot.current || !snapshot.resident || pages.empty())
        return std::nullopt;
    const auto elements = elementsOf(snapshot.resident->applicant.citizenship);
    const auto row = static_cast<std::size_t>(std::max(0, m_selected));
    if (row < elements.size()) {
        const DataElement element = elements[row];
        for (const ElementDifference& difference : snapshot.current->differences) {
            if (difference.element == element && m_papers->state().pageOf(photographedAs(difference.paper)))
                return photographedAs(difference.paper);
        }
        for (const ProvingPaper paper : papersFor(element, snapshot.resident->applicant.citizenship)) {
            if (m_papers->state().pageOf(photographedAs(paper)))
                return photographedAs(paper);
        }
    }
    return pages.front().kind;
}

void VerificationPresenter::followPapers()
{
    if (!m_papers)
        return;
    const DeskSnapshot& snapshot = m_desk.snapshot();
    const bool isOpen = snapshot.stage == DeskStage::LookingUp || snapshot.stage == DeskStage::Verifying;
    m_papers->follow(isOpen && snapshot.current ? snapshot.current->id : RequestId());
    m_papers->show(provingPaper());
}

VerificationView VerificationPresenter::view() const
{
    VerificationView shown = describeVerification(m_desk.snapshot());
    const int last = static_cast<int>(shown.rows.size()) - 1;
    shown.selected = std::clamp(m_selected, 0, std::max(0, last));
    shown.saidTheSame = m_saidTheSame;
    if (m_papers && m_papers->state().shown)
        shown.paper = describePaper(m_papers->state(), *m_papers->state().shown);
    if (!shown.paper.sheet.empty()) {
        const PaperPictureState& pictures = m_papers->state();
        shown.paper.keys =
            pictures.pageCount(*pictures.shown) > 1 ? tr("O memperbesar · ← → halaman") : tr("O memperbesar");
    }
    if (!m_letters)
        return shown;
    shown.asksDinas = m_letters->offered().has_value();
    if (const PaperPicture& letter = m_letters->state().picture; !letter.isEmpty())
        shown.letter = {{letter.image, {}, letter.text}};
    return shown;
}

void VerificationPresenter::turnPage(int by)
{
    if (m_papers)
        m_papers->turn(by);
}

void VerificationPresenter::select(int row)
{
    if (m_selected == row)
        return;
    m_selected = row;
    m_saidTheSame = false;
    followPapers();
    Q_EMIT changed();
}

ScreenFrame VerificationPresenter::frame() const
{
    ScreenFrame frame = verificationFrame(m_desk.snapshot(), view());
    if (m_letters && m_letters->error())
        frame.banner = bannerOf(m_letters->error());
    return frame;
}

void VerificationPresenter::writeWith(DinasLetters* letters)
{
    m_letters = letters;
    if (letters)
        connect(letters, &DinasLetters::changed, this, &VerificationPresenter::changed);
}

void VerificationPresenter::perform(ActionId action)
{
    const DeskSnapshot& snapshot = m_desk.snapshot();
    const VerificationView shown = view();
    m_saidTheSame = false;
    if (action == ActionId::Defer)
        askForPark(m_desk, m_prompter, this);
    else if (!snapshot.gate || !snapshot.resident)
        performWhenClosed(action);
    else if (shown.mayRecord)
        performWhenOpen(action, shown);
    else
        performWhenClosed(action);
}

void VerificationPresenter::performWhenOpen(ActionId action, const VerificationView& shown)
{
    const CompareRow& row = shown.rows[static_cast<size_t>(shown.selected)];
    if (action == ActionId::Except)
        mark(row);
    else if (action == ActionId::Enlarge)
        m_desk.drawForm();
    else if (action == ActionId::Repeat)
        m_desk.printForm();
    else if (action == ActionId::Choose && row.isMarked)
        m_desk.takeBackDifference(row.element);
    else if (action == ActionId::Confirm && shown.stopping > 0)
        askForReturn();
    else if (action == ActionId::Confirm)
        m_desk.confirmData();
}

void VerificationPresenter::performWhenClosed(ActionId action)
{
    const DeskSnapshot& snapshot = m_desk.snapshot();
    if (!snapshot.gate) {
        if (action == ActionId::Repeat)
            m_desk.lookUpAgain();
        return;
    }
    if (action == ActionId::Repeat)
        m_desk.printStatusSlip();
    else if (action == ActionId::Choose && offers(*snapshot.gate, GateAction::ChangeService))
        askForService();
    else if (action == ActionId::Except && offers(*snapshot.gate, GateAction::OrderCorrection))
        askForReturn();
    else if (action == ActionId::AskDinas)
        askForLetter();
    else if (action == ActionId::Confirm)
        askToFinish();
}

void VerificationPresenter::mark(const CompareRow& row)
{
    const Applicant& applicant = m_desk.snapshot().resident->applicant;
    const QString inRegister = registerText(applicant, row.element);
    m_prompter.ask(differenceQuestion(row, applicant.citizenship), this,
                   [this, element = row.element, inRegister](const Answer& answer) {
                       if (!answer.isConfirmed)
                           return;
                       if (readsTheSame(answer.text, inRegister)) {
                           m_saidTheSame = true;
                           Q_EMIT changed();
                           return;
                       }
                       m_desk.noteDifference({element, inRegister, answer.text,
                                              static_cast<ProvingPaper>(answer.choice.toInt())});
                   });
}

void VerificationPresenter::askForReturn()
{
    const QDate today = m_clock.nowUtc().toLocalTime().date();
    m_prompter.ask(returnQuestion(view(), today, m_desk.proposedReturn()), this,
                   [this](const Answer& answer) {
                       if (answer.isConfirmed)
                           m_desk.orderCorrection(answer.date, answer.text);
                   });
}

void VerificationPresenter::askForService()
{
    m_prompter.ask(serviceQuestion(*m_desk.snapshot().gate), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_desk.changeService(static_cast<ServiceType>(answer.choice.toInt()));
    });
}

void VerificationPresenter::askForLetter()
{
    const auto request = m_letters ? m_letters->offered() : std::nullopt;
    if (!request)
        return;
    m_prompter.ask(dinasQuestion(*request), this, [this](const Answer& answer) {
        if (answer.isConfirmed && m_letters)
            m_letters->print();
    });
}

void VerificationPresenter::askToFinish()
{
    m_prompter.ask(finishQuestion(view().gate), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_desk.finishService();
    });
}

} // namespace rekam::ui
