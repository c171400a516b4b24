#include "ui/presenters/queue_presenter.h"

#include "core/people/nik.h"
#include "core/workflow/proof_reader.h"
#include "ui/wording/counter_words.h"

namespace rekam::ui {

namespace {

// On the first screen of the day, until somebody has seen to it.
std::optional<Error> damageOf(const DeskSnapshot& snapshot)
{
    for (const QString& row : snapshot.quarantinedRows) {
        // Somebody's card waits for a better message; nothing that was taken here is damaged.
        if (!row.startsWith(QLatin1String("card-message ")))
            return Error(Errc::RowQuarantined, {{"row", row}});
    }
    return std::nullopt;
}

} // namespace

QueuePresenter::QueuePresenter(Desk& desk, Clock& clock, Prompter& prompter, QObject* parent)
    : ScreenPresenter(parent),
      m_desk(desk),
      m_clock(clock),
      m_prompter(prompter)
{
    connect(&desk, &Desk::changed, this, &QueuePresenter::changed);
}

QueueView QueuePresenter::view() const { return describeQueue(m_desk.snapshot(), m_clock.nowUtc()); }

void QueuePresenter::setNikText(const QString& text)
{
    m_nikText.clear();
    if (ProofReader::numberIn(text)) {
        m_nikText = text.trimmed(); // of a request from afar: its hyphens are part of it
        Q_EMIT changed();
        return;
    }
    for (const QChar c : text) {
        if (!c.isSpace() && c != u'.' && c != u'-')
            m_nikText.append(c);
    }
    Q_EMIT changed();
}

ScreenFrame QueuePresenter::frame() const
{
    const DeskSnapshot& snapshot = m_desk.snapshot();
    ScreenFrame frame;
    frame.title = tr("Antrean");
    frame.hasGuide = false;
    frame.banner = bannerOf(snapshot.error ? snapshot.error : damageOf(snapshot));
    if (isCalled() && snapshot.current)
        addCalledActions(frame);
    else
        addIdleActions(frame);
    const bool canServe = isCalled() && m_nikText.isEmpty();
    const bool canReceive = m_nikText.isEmpty() || m_nikText.size() == Nik::kDigits ||
                            ProofReader::numberIn(m_nikText).has_value();
    frame.bar.actions.push_back({ActionId::Confirm, canServe ? tr("Mulai layani") : tr("Terima pemohon"),
                                 !snapshot.isBusy && (canServe || canReceive)});
    return frame;
}

void QueuePresenter::addCalledActions(ScreenFrame& frame) const
{
    const DeskSnapshot& snapshot = m_desk.snapshot();
    frame.bar.ticket = snapshot.current->ticket.text();
    frame.bar.person =
        snapshot.current->nik.masked() + QStringLiteral(" · ") + serviceName(snapshot.current->service);
    const bool hasNext = nextToCall(snapshot.board, m_desk.counter()).has_value();
    frame.bar.actions = {{ActionId::CallNext, tr("Lewati"), hasNext},
                         {ActionId::CallAgain, tr("Panggil ulang"), true},
                         {ActionId::NoShow, tr("Tidak datang"), true},
                         {ActionId::Defer, tr("Tunda"), true},
                         {ActionId::Except, tr("Pindahkan"), snapshot.current->recording.isNull()},
                         {ActionId::Choose, tr("Selesai"), snapshot.current->recording.isNull()}};
}

void QueuePresenter::addIdleActions(ScreenFrame& frame) const
{
    const DeskSnapshot& snapshot = m_desk.snapshot();
    const QueueBoard& board = snapshot.board;
    const bool isIdle = snapshot.stage == DeskStage::Idle;
    const bool hasAside = !board.parked.empty() || !board.absent.empty();
    frame.bar.person = board.waiting.empty() ? tr("Tidak ada yang menunggu")
                                             : tr("%1 orang menunggu").arg(board.waiting.size());
    if (!m_nikText.isEmpty())
        return;
    const bool hasNext = nextToCall(board, m_desk.counter()).has_value();
    frame.bar.actions = {{ActionId::Defer, tr("Pengumuman"), isIdle},
                         {ActionId::Except, tr("Di luar giliran"), isIdle && board.waiting.size() > 1},
                         {ActionId::Choose, tr("Layani yang ditunda"), isIdle && hasAside},
                         {ActionId::CallNext, tr("Panggil berikutnya"), isIdle && hasNext}};
}

void QueuePresenter::perform(ActionId action)
{
    switch (action) {
    case ActionId::Confirm:
        confirm();
        break;
    case ActionId::CallNext:
        if (isCalled())
            m_desk.skipAndCallNext();
        else
            m_desk.callNext();
        break;
    case ActionId::CallAgain:
        m_desk.callAgain();
        break;
    case ActionId::NoShow:
        m_desk.didNotCome();
        break;
    case ActionId::Defer:
        if (isCalled())
            askForPark(m_desk, m_prompter, this);
        else
            askForNotice();
        break;
    case ActionId::Except:
        if (isCalled())
            askForTransfer();
        else
            askWhomToCall();
        break;
    case ActionId::Choose:
        if (isCalled())
            askForFinish();
        else
            askWhomToTakeUp();
        break;
    case ActionId::Repeat:
    case ActionId::OpenArrival:
    case ActionId::OpenPrint:
    case ActionId::OpenHandover:
    case ActionId::OpenOutbox:
    case ActionId::Lock:
    case ActionId::Back:
    case ActionId::SomebodyElse:
    case ActionId::OpenDay:
    case ActionId::OpenDevices:
    case ActionId::OpenAccounts:
    case ActionId::EarlierDay:
    case ActionId::LaterDay:
    case ActionId::Enlarge:
    case ActionId::OpenCalendar:
    case ActionId::AskDinas:
    case ActionId::OpenBlanks:
    case ActionId::OpenOldCards:
    case ActionId::NextPeriod:
    case ActionId::NextList:
    case ActionId::OpenScreening:
    case ActionId::OpenAgeing:
    case ActionId::OpenComplaints:
    case ActionId::OpenAudit:
    case ActionId::OpenReports:
    case ActionId::OpenChip:
    case ActionId::OpenOwnFingers:
    case ActionId::OpenAttempts:
    case ActionId::PaintBackdrop:
    case ActionId::OpenIkd:
    case ActionId::OpenLetters:
    case ActionId::OpenFamily:
    case ActionId::OpenOnline:
    case ActionId::OpenOutreach:
        break;
    }
}

void QueuePresenter::confirm()
{
    if (isCalled() && m_nikText.isEmpty())
        m_desk.startServing();
    else
        openArrival();
}

void QueuePresenter::scanned(const QString& text)
{
    setNikText(text);
    openArrival();
}

void QueuePresenter::openArrival()
{
    const QString nikText = std::exchange(m_nikText, QString());
    Q_EMIT arrivalWanted(nikText);
}

void QueuePresenter::askForFinish()
{
    m_prompter.ask(finishQuestion(), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_desk.finishService();
    });
}

void QueuePresenter::askForTransfer()
{
    m_prompter.ask(transferQuestion(m_desk), this, [this](const Answer& answer) {
        const auto& current = m_desk.snapshot().current;
        if (!answer.isConfirmed || !current)
            return;
        const QString target = answer.choice.section(u':', 1);
        if (answer.choice.startsWith(QLatin1String("counter:")))
            m_desk.transfer(current->id, target, std::nullopt);
        else
            m_desk.transfer(current->id, {}, static_cast<QueueClass>(target.toInt()));
    });
}

void QueuePresenter::askWhomToCall()
{
    m_prompter.ask(outOfTurnQuestion(m_desk), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_desk.callOutOfTurn(RequestId::fromText(answer.choice), answer.text);
    });
}

void QueuePresenter::askWhomToTakeUp()
{
    m_prompter.ask(takeUpQuestion(view()), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_desk.takeUpAgain(RequestId::fromText(answer.choice));
    });
}

void QueuePresenter::askForNotice()
{
    m_prompter.ask(noticeQuestion(m_desk.snapshot().notice), this, [this](const Answer& answer) {
        if (!answer.isConfirmed)
            return;
        const int number = answer.choice.toInt();
        m_desk.setNotice(number == 0 ? std::nullopt : std::optional(static_cast<ServiceNotice>(number)));
    });
}

} // namespace rekam::ui
