#include "ui/presenters/review_presenter.h"

#include "core/workflow/frame_image.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/who_words.h"

namespace rekam::ui {

ReviewPresenter::ReviewPresenter(Desk& desk, SignIn& signIn, Prompter& prompter, QObject* parent)
    : ScreenPresenter(parent),
      m_desk(desk),
      m_signIn(signIn),
      m_prompter(prompter)
{
    connect(&desk, &Desk::recordingOpened, this, [this] { follow(m_desk.recording()); });
    connect(&desk, &Desk::recordingClosed, this, [this] { follow(nullptr); });
}

void ReviewPresenter::follow(RecordingSession* session)
{
    m_session = session;
    m_secondError.reset();
    Q_EMIT cleared();
    if (!session)
        return;
    connect(session, &RecordingSession::changed, this, &ReviewPresenter::changed);
    connect(session, &RecordingSession::previewPen, this, [this](const PenSeries& pen) {
        if (m_session && m_session->snapshot().approvalOpen)
            Q_EMIT approvalInk(inkOf(pen));
    });
    connect(session, &RecordingSession::previewFrame, this, [this](const Frame& frame) {
        if (!m_session || !m_session->snapshot().rescanFinger || frame.isEmpty())
            return;
        m_pictureAspect = static_cast<double>(frame.widthPx()) / frame.heightPx();
        Q_EMIT rescanImage(imageOf(frame));
    });
}

QString ReviewPresenter::operatorName() const
{
    const std::optional<LoginSession>& login = m_signIn.snapshot().login;
    return login ? login->accountName : QString();
}

ReviewView ReviewPresenter::view() const
{
    if (!m_session)
        return {};
    return describeReview(
        m_session->snapshot(), [this](const AttemptId& id) { return m_session->thumbnail(id); },
        operatorName(), m_pictureAspect);
}

ScreenFrame ReviewPresenter::frame() const
{
    ScreenFrame frame;
    frame.title = tr("Tinjau dan pengesahan");
    if (!m_session)
        return frame;
    const RecordingSnapshot& snapshot = m_session->snapshot();
    frame.guide = describeReviewGuide(snapshot);
    frame.banner = bannerOf(snapshot.error ? snapshot.error : m_secondError);
    if (const std::optional<ServiceRequest>& current = m_desk.snapshot().current) {
        frame.bar.ticket = current->ticket.text();
        frame.bar.person = personLine(snapshot.recording.applicant, serviceName(current->service));
    }
    frame.bar.actions = describeReviewActions(snapshot);
    return frame;
}

void ReviewPresenter::perform(ActionId action)
{
    if (!m_session)
        return;
    m_secondError.reset();
    if (action == ActionId::Confirm)
        confirm();
    else if (action == ActionId::Repeat)
        m_session->repeat();
    else if (action == ActionId::Choose)
        choose();
    else if (action == ActionId::Except)
        except();
    else if (action == ActionId::Defer)
        askParking();
}

void ReviewPresenter::confirm()
{
    const RecordingSnapshot& snapshot = m_session->snapshot();
    if (snapshot.recording.state == RecordingState::Suspended) {
        m_session->resume();
        return;
    }
    switch (phaseOf(snapshot)) {
    case ApprovalPhase::Missing:
        m_session->openNextStep();
        break;
    case ApprovalPhase::FindingOpen:
        m_session->openStep(stepOf(snapshot.recording.openFindings().front()));
        break;
    case ApprovalPhase::RescanOwed:
        if (snapshot.rescanFinger)
            m_session->takeStill();
        else
            m_session->captureRescan(snapshot.recording.openRescans().front());
        break;
    case ApprovalPhase::NotAsked:
        m_session->captureApproval();
        break;
    case ApprovalPhase::Signing:
        m_session->takeStill();
        break;
    case ApprovalPhase::Approved:
    case ApprovalPhase::Sealing: // again, after it failed
        m_session->signOff();
        break;
    }
}

// Another finger for the chip: the best of those that are left stands first.
void ReviewPresenter::choose()
{
    const RecordingSnapshot& snapshot = m_session->snapshot();
    const std::vector<FingerPosition> open = snapshot.recording.openRescans();
    const std::vector<FingerPosition> others = chipSubstitutes(snapshot.recording);
    if (open.empty() || others.empty())
        return;
    const FingerPosition from = snapshot.rescanFinger.value_or(open.front());
    Question question;
    question.id = QStringLiteral("chipFinger");
    question.title = tr("Jari mana sebagai ganti %1?").arg(fingerPhrase(from));
    question.text = tr("Posisi jari yang dipilih ikut dicatat.");
    for (const FingerPosition finger : others)
        question.choices.push_back({QString::number(static_cast<int>(finger)), fingerName(finger)});
    question.confirmText = tr("Pakai jari ini");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this, from](const Answer& answer) {
        const auto to = fingerPositionFrom(answer.choice.toInt());
        if (answer.isConfirmed && to && m_session)
            m_session->replaceChipFinger(from, *to);
    });
}

void ReviewPresenter::except()
{
    const RecordingSnapshot& snapshot = m_session->snapshot();
    if (phaseOf(snapshot) == ApprovalPhase::FindingOpen) {
        askFindingOverride(snapshot.recording.openFindings().front());
    } else if (phaseOf(snapshot) == ApprovalPhase::RescanOwed) {
        const FingerPosition finger =
            snapshot.rescanFinger.value_or(snapshot.recording.openRescans().front());
        if (isRefused(snapshot.recording, finger))
            askOverride(finger);
    } else if (snapshot.witnessOwed) {
        askWitness();
    }
}

void ReviewPresenter::askOverride(FingerPosition finger)
{
    Question question;
    question.id = QStringLiteral("overrideRescan");
    question.title = tr("Teruskan walau %1 tidak cocok?").arg(fingerPhrase(finger));
    question.text =
        tr("Supervisor melihat jari dan gambarnya, lalu ikut bertanggung jawab dengan akunnya sendiri.");
    askOverride(std::move(question),
                [this, finger](const QString& reason, std::optional<SecondPerson> second) {
                    m_session->overrideRescan(finger, reason, std::move(second));
                });
}

void ReviewPresenter::askFindingOverride(const WhoFinding& finding)
{
    Question question;
    question.id = QStringLiteral("overrideFinding");
    question.title = tr("Teruskan walau ada temuan?");
    question.text = whoFindingSentence(finding) + u'\n' +
                    tr("Supervisor melihat orang dan gambarnya, lalu ikut bertanggung jawab dengan akunnya "
                       "sendiri. Temuan ini ikut tersimpan di rekaman.");
    askOverride(std::move(question),
                [this, finding](const QString& reason, std::optional<SecondPerson> second) {
                    m_session->overrideFinding(finding, reason, std::move(second));
                });
}

// With a reason, by two people; where no second one is there, the signature is owed.
void ReviewPresenter::askOverride(
    Question question, std::function<void(const QString& reason, std::optional<SecondPerson>)> then)
{
    question.choices = {{QStringLiteral("now"), tr("Supervisor ada di sini")},
                        {QStringLiteral("later"), tr("Tidak ada orang kedua: ditandatangani nanti")}};
    question.wantsText = true;
    question.textLabel = tr("Alasan");
    question.wantsSecondPerson = true;
    question.secondPersonChoice = QStringLiteral("now");
    question.confirmText = tr("Teruskan");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Fair;
    m_prompter.ask(std::move(question), this, [this, then = std::move(then)](Answer answer) {
        if (!answer.isConfirmed || !m_session)
            return;
        const QString reason = answer.text;
        if (answer.choice == QLatin1String("later")) {
            then(reason, std::nullopt);
            return;
        }
        withSecondPerson(std::move(answer),
                         [then, reason](const SecondPerson& second) { then(reason, second); });
    });
}

void ReviewPresenter::askWitness()
{
    Question question;
    question.id = QStringLiteral("witness");
    question.title = tr("Orang kedua menyaksikan");
    question.text = tr("Supervisor melihat sendiri apa yang dikecualikan, lalu ikut bertanggung jawab dengan "
                       "akunnya.");
    question.wantsSecondPerson = true;
    question.confirmText = tr("Saksikan");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this](Answer answer) {
        if (answer.isConfirmed)
            withSecondPerson(std::move(answer),
                             [this](const SecondPerson& second) { m_session->witness(second); });
    });
}

void ReviewPresenter::withSecondPerson(Answer answer, std::function<void(const SecondPerson&)> then)
{
    m_signIn.confirmSecondPerson(answer.secondName, std::move(answer.secondPassphrase), this,
                                 [this, then = std::move(then)](const Result<SecondPerson>& second) {
                                     if (second && m_session)
                                         then(*second);
                                     else if (!second)
                                         m_secondError = second.error();
                                     Q_EMIT changed();
                                 });
}

void ReviewPresenter::askParking()
{
    Question question;
    question.id = QStringLiteral("parkReason");
    question.title = tr("Tunda pemohon ini?");
    question.text = tr("Semua yang sudah diambil tersimpan. Lanjutkan hari ini juga dari daftar antrean.");
    question.wantsText = true;
    question.textLabel = tr("Alasan");
    question.confirmText = tr("Tunda");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed && m_session)
            m_desk.park(answer.text);
    });
}

} // namespace rekam::ui
