#include "ui/presenters/capture_presenter.h"

#include "core/workflow/frame_image.h"
#include "ui/wording/counter_words.h"

namespace rekam::ui {

namespace {

// A choice may stand for several: "2,3,4,5".
std::vector<int> positionsFrom(const QStringList& ids)
{
    std::set<int> positions;
    const QStringList parts = ids.join(u',').split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts)
        positions.insert(part.toInt());
    return {positions.begin(), positions.end()};
}

const QLatin1String kUndo("undo-"); // before the position of an exception that is withdrawn

} // namespace

CapturePresenter::CapturePresenter(Step step, Desk& desk, SignIn& signIn, Prompter& prompter, QObject* parent)
    : ScreenPresenter(parent),
      m_step(step),
      m_desk(desk),
      m_signIn(signIn),
      m_prompter(prompter)
{
    connect(&desk, &Desk::recordingOpened, this, [this] { follow(m_desk.recording()); });
    connect(&desk, &Desk::recordingClosed, this, [this] { follow(nullptr); });
    connect(&desk, &Desk::changed, this, &CapturePresenter::changed);
}

void CapturePresenter::follow(RecordingSession* session)
{
    m_session = session;
    m_selected.clear();
    m_secondError.reset();
    Q_EMIT cleared();
    if (!session)
        return;
    connect(session, &RecordingSession::changed, this, &CapturePresenter::onSessionChanged);
    connect(session, &RecordingSession::previewFrame, this, [this](const Frame& frame) {
        const RecordingSnapshot* snapshot = shown();
        if (!snapshot || frame.isEmpty())
            return;
        m_pictureAspect = static_cast<double>(frame.widthPx()) / frame.heightPx();
        Q_EMIT previewImage(imageOf(frame));
    });
    connect(session, &RecordingSession::previewPen, this, [this](const PenSeries& pen) {
        if (shown())
            Q_EMIT previewInk(inkOf(pen));
    });
}

const RecordingSnapshot* CapturePresenter::shown() const
{
    if (!m_session)
        return nullptr;
    const RecordingSnapshot& snapshot = m_session->snapshot();
    if (snapshot.proofFor)
        return snapshot.proofFor->modality == modalityOfStep(m_step) ? &snapshot : nullptr;
    return snapshot.recording.current == m_step && !snapshot.approvalOpen ? &snapshot : nullptr;
}

void CapturePresenter::onSessionChanged() { Q_EMIT changed(); }

ScreenFrame CapturePresenter::frame() const
{
    ScreenFrame frame;
    const RecordingSnapshot* snapshot = shown();
    if (!snapshot)
        return frame;
    frame.title = describeCaptureTitle(*snapshot);
    frame.guide = describeGuide(*snapshot);
    frame.banner = bannerOf(snapshot->error ? snapshot->error : m_secondError);
    const std::optional<ServiceRequest>& current = m_desk.snapshot().current;
    if (current) {
        frame.bar.ticket = current->ticket.text();
        frame.bar.person = personLine(snapshot->recording.applicant, serviceName(current->service));
    }
    frame.bar.actions = describeCaptureActions(*snapshot);
    return frame;
}

LivePanel CapturePresenter::live() const
{
    const RecordingSnapshot* snapshot = shown();
    return snapshot ? describeLive(*snapshot, m_pictureAspect) : LivePanel{};
}

HandMarks CapturePresenter::hands() const
{
    const RecordingSnapshot* snapshot = shown();
    if (!snapshot)
        return {};
    HandMarks marks = describeHands(snapshot->recording, snapshot->recording.currentTarget());
    for (const int position : m_selected) {
        if (position >= 1 && position <= static_cast<int>(marks.size()))
            marks[static_cast<size_t>(position) - 1].isSelected = true;
    }
    return marks;
}

std::vector<FingerRow> CapturePresenter::fingers() const
{
    const RecordingSnapshot* snapshot = shown();
    if (!snapshot)
        return {};
    return describeFingers(snapshot->recording, snapshot->recording.currentTarget());
}

EyesPanel CapturePresenter::eyes() const
{
    const RecordingSnapshot* snapshot = shown();
    if (!snapshot)
        return {};
    EyesPanel panel = describeEyes(*snapshot);
    panel.right.isSelected = m_selected.count(static_cast<int>(Eye::Right)) > 0;
    panel.left.isSelected = m_selected.count(static_cast<int>(Eye::Left)) > 0;
    return panel;
}

void CapturePresenter::perform(ActionId action)
{
    if (!m_session || !shown())
        return;
    m_secondError.reset();
    if (action == ActionId::Confirm)
        confirm();
    else if (action == ActionId::Repeat)
        m_session->repeat();
    else if (action == ActionId::PaintBackdrop)
        m_session->copyBeforeBackdrop();
    else if (action == ActionId::Defer)
        askWhyDeferred();
    else if (action == ActionId::Except)
        except();
    else if (action == ActionId::Choose)
        chooseNext();
}

void CapturePresenter::toggleSelected(int position)
{
    const RecordingSnapshot* snapshot = shown();
    if (!snapshot || snapshot->proofFor)
        return;
    if (m_selected.erase(position) == 0)
        m_selected.insert(position);
    Q_EMIT changed();
}

void CapturePresenter::confirm()
{
    const RecordingSnapshot& snapshot = m_session->snapshot();
    if (snapshot.proofFor) {
        m_session->takeStill();
        return;
    }
    if (!snapshot.capture) {
        m_session->openNextStep();
        return;
    }
    if (snapshot.capture->live.state != Capturer::State::Candidate) {
        m_session->takeStill();
        return;
    }
    switch (snapshot.capture->acceptance) {
    case Capturer::Acceptance::Allowed:
        m_session->accept();
        break;
    case Capturer::Acceptance::NeedsSecondPerson:
        askSecondPerson();
        break;
    case Capturer::Acceptance::NotYet:
        m_session->repeat();
        break;
    }
}

void CapturePresenter::pickAttempt(const QString& id)
{
    if (m_session && shown())
        m_session->choose(AttemptId::fromText(id));
}

void CapturePresenter::chooseNext()
{
    const RecordingSnapshot* snapshot = shown();
    if (!snapshot || !snapshot->capture)
        return;
    const std::vector<AttemptView>& attempts = snapshot->capture->attempts;
    for (size_t i = 0; i < attempts.size(); ++i) {
        if (attempts[i].isChosen) {
            m_session->choose(attempts[(i + 1) % attempts.size()].attempt.id);
            return;
        }
    }
}

void CapturePresenter::askWhyDeferred()
{
    Question question;
    question.id = QStringLiteral("deferReason");
    question.title = tr("Apa yang ditunda?");
    question.text = tr("Yang sudah diambil tetap tersimpan.");
    question.choices = {{QStringLiteral("step"), tr("Langkah ini saja; lanjut ke langkah berikutnya")},
                        {QStringLiteral("visit"), tr("Pemohon ini; panggil yang berikutnya")},
                        {QStringLiteral("cancel"), tr("Batalkan layanan; semua gambar dimusnahkan")}};
    question.wantsText = true;
    question.textLabel = tr("Alasan");
    question.confirmText = tr("Simpan");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            defer(answer.choice, answer.text);
    });
}

void CapturePresenter::except()
{
    const RecordingSnapshot* snapshot = shown();
    if (snapshot->proofFor)
        askWhyNoProof();
    else if (m_selected.empty())
        askWhatIsExcepted();
    else
        askWhyExcepted(std::vector<int>(m_selected.begin(), m_selected.end()));
}

void CapturePresenter::askWhyFirst()
{
    Question question;
    question.id = QStringLiteral("stepFirst");
    question.title = tr("Buka %1 lebih dahulu?").arg(stepTitle(m_step));
    question.text = tr("Langkah sebelumnya ditunda dan ditawarkan lagi sebelum tinjauan.");
    question.wantsText = true;
    question.textLabel = tr("Alasan menunda");
    question.confirmText = tr("Buka");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed && m_session)
            m_session->deferUntil(m_step, answer.text);
    });
}

void CapturePresenter::defer(const QString& choice, const QString& reason)
{
    if (!m_session)
        return;
    if (choice == QLatin1String("step")) {
        m_session->defer(reason);
    } else if (choice == QLatin1String("visit")) {
        m_desk.park(reason);
    } else {
        m_desk.cancelService(reason);
    }
}

void CapturePresenter::askWhatIsExcepted()
{
    const RecordingSnapshot* snapshot = shown();
    const std::optional<CaptureTarget> target = snapshot ? snapshot->recording.currentTarget() : std::nullopt;
    if (!target)
        return;
    const Modality modality = modalityOfStep(m_step);
    std::vector<Choice> choices;
    std::vector<Choice> undo;
    const auto offer = [&](int position, const QString& name) {
        if (!snapshot->recording.isExcepted(modality, position))
            choices.push_back({QString::number(position), name});
        else
            undo.push_back({kUndo + QString::number(position), tr("Batalkan pengecualian: %1").arg(name)});
    };
    if (m_step == Step::Fingers) {
        for (const FingerPosition finger : fingersOf(*target))
            offer(static_cast<int>(finger), fingerName(finger));
    } else if (m_step == Step::Iris) {
        for (const Eye eye : {Eye::Right, Eye::Left})
            offer(static_cast<int>(eye), eyeName(eye));
    }
    if (choices.size() > 1) {
        QStringList all;
        for (const Choice& choice : choices)
            all.append(choice.id);
        choices.push_back({all.join(u','), m_step == Step::Iris ? tr("Keduanya") : tr("Semua jari ini")});
    }
    choices.insert(choices.end(), undo.begin(), undo.end());
    if (choices.empty()) {
        askWhyExcepted({0});
        return;
    }
    Question question;
    question.id = QStringLiteral("exceptWhich");
    question.title = tr("Mana yang tidak dapat diambil?");
    question.text =
        tr("Spasi menandai beberapa sekaligus. Jari lain ditandai dengan mengeklik gambar tangan.");
    if (m_step == Step::Iris)
        question.text = tr("Spasi menandai keduanya sekaligus.");
    question.choices = std::move(choices);
    question.severalChoices = true;
    question.confirmText = tr("Lanjut");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this, modality](const Answer& answer) {
        if (!answer.isConfirmed || !m_session)
            return;
        const QStringList undone = answer.choices.filter(kUndo);
        if (undone.isEmpty())
            askWhyExcepted(positionsFrom(answer.choices));
        else
            m_session->withdrawException(modality, undone.first().mid(kUndo.size()).toInt());
    });
}

void CapturePresenter::askWhyExcepted(std::vector<int> positions)
{
    const Modality modality = modalityOfStep(m_step);
    Question question;
    question.id = QStringLiteral("exceptWhy");
    question.title = tr("Mengapa tidak dapat diambil?");
    question.text = tr("Tidak ada yang ditolak karena ini; alasannya ikut tersegel.");
    for (const ExceptionReason reason : exceptionReasonsFor(modality))
        question.choices.push_back({QString::number(static_cast<int>(reason)), exceptionWord(reason)});
    question.wantsText = true;
    question.isTextOwed = false;
    question.textLabel = tr("Catatan (boleh kosong)");
    question.confirmText = tr("Kecualikan");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this, modality, positions](Answer answer) {
        if (!answer.isConfirmed || !m_session || positions.empty())
            return;
        m_selected.clear();
        const CaptureException exception{modality, positions.front(),
                                         static_cast<ExceptionReason>(answer.choice.toInt()), answer.text};
        m_session->except(exception, std::nullopt, std::vector<int>(positions.begin() + 1, positions.end()));
    });
}

// Nobody is turned away because the camera is: the reason stands for the picture.
void CapturePresenter::askWhyNoProof()
{
    Question question;
    question.id = QStringLiteral("noProof");
    question.title = tr("Mengapa foto bukti tidak dapat diambil?");
    question.text = tr("Perekaman tetap dilanjutkan; alasannya ikut tersegel.");
    question.wantsText = true;
    question.textLabel = tr("Alasan");
    question.confirmText = tr("Lanjut tanpa foto");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed && m_session)
            m_session->waiveProof(answer.text);
    });
}

void CapturePresenter::askSecondPerson()
{
    Question question;
    question.id = QStringLiteral("secondPerson");
    question.title = tr("Terima bersama supervisor");
    question.text =
        tr("Mutu masih di bawah ambang setelah beberapa percobaan. Supervisor melihat gambarnya dan ikut "
           "bertanggung jawab dengan akunnya sendiri.");
    question.wantsSecondPerson = true;
    question.confirmText = tr("Terima berdua");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Fair;
    m_prompter.ask(std::move(question), this, [this](Answer answer) {
        if (!answer.isConfirmed)
            return;
        m_signIn.confirmSecondPerson(answer.secondName, std::move(answer.secondPassphrase), this,
                                     [this](const Result<SecondPerson>& second) {
                                         if (second && m_session)
                                             m_session->accept(*second);
                                         else if (!second)
                                             m_secondError = second.error();
                                         Q_EMIT changed();
                                     });
    });
}

} // namespace rekam::ui
