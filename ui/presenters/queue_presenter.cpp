#include "ui/presenters/queue_presenter.h"

#include "ui/wording/counter_words.h"

namespace rekam::ui {

namespace {

constexpr int kNikLength = 16;

QueueRow rowOf(const ServiceRequest& request, const QDateTime& nowUtc)
{
    QueueRow row;
    row.id = request.id.text();
    row.ticket = request.ticket.text();
    row.service = serviceName(request.service);
    row.since = minutesText(request.stateSince.secsTo(nowUtc));
    row.note = request.state == RequestState::CorrectionNeeded
                   ? QueuePresenter::tr("kembali %1").arg(dayText(request.comeBackOn))
                   : request.reason;
    if (request.state == RequestState::NoShow)
        row.note = requestStateWord(request.state);
    return row;
}

void addAll(std::vector<QueueRow>& rows, const std::vector<ServiceRequest>& requests, const QDateTime& nowUtc)
{
    for (const ServiceRequest& request : requests)
        rows.push_back(rowOf(request, nowUtc));
}

// On the first screen of the day, until somebody has seen to it.
std::optional<Error> damageOf(const DeskSnapshot& snapshot)
{
    if (snapshot.quarantinedRows.empty())
        return std::nullopt;
    return Error(Errc::RowQuarantined, {{"row", snapshot.quarantinedRows.front()}});
}

} // namespace

QueueView describeQueue(const DeskSnapshot& snapshot, const QDateTime& nowUtc)
{
    QueueView view;
    if (snapshot.stage == DeskStage::Called && snapshot.current) {
        view.calledTicket = snapshot.current->ticket.text();
        view.calledCounter = snapshot.current->counter;
        view.calledNote = snapshot.current->timesCalled > 1
                              ? QueuePresenter::tr("Dipanggil %1 kali").arg(snapshot.current->timesCalled)
                              : QueuePresenter::tr("Sedang dipanggil");
    }
    addAll(view.waiting, snapshot.board.waiting, nowUtc);
    addAll(view.aside, snapshot.board.parked, nowUtc);
    addAll(view.aside, snapshot.board.absent, nowUtc);
    view.waitingForCentre = static_cast<int>(snapshot.board.waitingForCentre.size());
    view.waitingForCard = static_cast<int>(snapshot.board.waitingForCard.size());
    view.closedToday = snapshot.board.closedToday;
    return view;
}

QueuePresenter::QueuePresenter(Desk& desk, Clock& clock, Prompter& prompter, QObject* parent)
    : ScreenPresenter(parent),
      m_desk(desk),
      m_clock(clock),
      m_prompter(prompter)
{
    connect(&desk, &Desk::changed, this, [this] {
        const DeskSnapshot& snapshot = m_desk.snapshot();
        if (m_isIssuing && !snapshot.isBusy) {
            m_isIssuing = false;
            if (!snapshot.error) {
                m_nikText.clear();
                Q_EMIT numberIssued();
            }
        }
        Q_EMIT changed();
    });
}

QueueView QueuePresenter::view() const { return describeQueue(m_desk.snapshot(), m_clock.nowUtc()); }

void QueuePresenter::setNikText(const QString& text)
{
    m_nikText.clear();
    for (const QChar c : text) {
        if (!c.isSpace() && c != u'.' && c != u'-')
            m_nikText.append(c);
    }
    Q_EMIT changed();
}

ScreenFrame QueuePresenter::frame() const
{
    const DeskSnapshot& snapshot = m_desk.snapshot();
    const bool isCalled = snapshot.stage == DeskStage::Called;
    const bool isIdle = snapshot.stage == DeskStage::Idle;
    const bool wantsNumber = !m_nikText.isEmpty();
    ScreenFrame frame;
    frame.title = tr("Antrean");
    frame.hasGuide = false;
    frame.banner = bannerOf(snapshot.error ? snapshot.error : damageOf(snapshot));
    if (isCalled && snapshot.current) {
        frame.bar.ticket = snapshot.current->ticket.text();
        frame.bar.person =
            snapshot.current->nik.masked() + QStringLiteral(" · ") + serviceName(snapshot.current->service);
        frame.bar.actions = {{ActionId::CallAgain, tr("Panggil ulang"), true},
                             {ActionId::NoShow, tr("Tidak datang"), true},
                             {ActionId::Defer, tr("Tunda"), true}};
    } else {
        frame.bar.person = snapshot.board.waiting.empty()
                               ? tr("Tidak ada yang menunggu")
                               : tr("%1 orang menunggu").arg(snapshot.board.waiting.size());
        const QueueView shown = view();
        frame.bar.actions = {
            {ActionId::Choose, tr("Layani yang ditunda"), isIdle && !shown.aside.empty()},
            {ActionId::CallNext, tr("Panggil berikutnya"), isIdle && !snapshot.board.waiting.empty()}};
    }
    const bool canServe = isCalled && !wantsNumber;
    const bool canIssue = m_nikText.size() == kNikLength;
    frame.bar.actions.push_back({ActionId::Confirm, canServe ? tr("Mulai layani") : tr("Ambil nomor"),
                                 !snapshot.isBusy && (canServe || canIssue)});
    return frame;
}

void QueuePresenter::perform(ActionId action)
{
    switch (action) {
    case ActionId::Confirm:
        confirm();
        break;
    case ActionId::CallNext:
        m_desk.callNext();
        break;
    case ActionId::CallAgain:
        m_desk.callAgain();
        break;
    case ActionId::NoShow:
        m_desk.didNotCome();
        break;
    case ActionId::Defer:
        askForPark();
        break;
    case ActionId::Choose:
        askWhomToTakeUp();
        break;
    case ActionId::Repeat:
    case ActionId::OpenPrint:
    case ActionId::OpenHandover:
    case ActionId::Except:
    case ActionId::OpenOutbox:
    case ActionId::Lock:
    case ActionId::Back:
    case ActionId::SomebodyElse:
        break;
    }
}

void QueuePresenter::confirm()
{
    if (!m_nikText.isEmpty()) {
        m_isIssuing = true;
        m_desk.issueTicket(m_nikText);
    } else {
        m_desk.startServing();
    }
}

void QueuePresenter::askForPark()
{
    Question question;
    question.id = QStringLiteral("parkReason");
    question.title = tr("Tunda pemohon ini?");
    question.text = tr("Nomornya tetap berlaku dan dapat dilayani lagi hari ini.");
    question.wantsText = true;
    question.textLabel = tr("Alasan");
    question.confirmText = tr("Tunda");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_desk.park(answer.text);
    });
}

void QueuePresenter::askWhomToTakeUp()
{
    constexpr size_t kMostShown = 8;
    Question question;
    question.id = QStringLiteral("takeUp");
    question.title = tr("Siapa yang dilayani lagi?");
    question.text = tr("Yang sudah diambil tetap tersimpan; perekaman lanjut dari langkah yang sama.");
    for (const QueueRow& row : view().aside) {
        if (question.choices.size() < kMostShown)
            question.choices.push_back(
                {row.id, row.note.isEmpty() ? row.ticket : tr("%1 · %2").arg(row.ticket, row.note)});
    }
    question.confirmText = tr("Layani");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_desk.takeUpAgain(RequestId::fromText(answer.choice));
    });
}

} // namespace rekam::ui
