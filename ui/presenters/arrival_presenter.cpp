#include "ui/presenters/arrival_presenter.h"

#include "core/people/nik.h"
#include "ui/presenters/paper_description.h"
#include "ui/presenters/proof_description.h"
#include "ui/wording/counter_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

QString withoutFillers(const QString& text)
{
    QString plain;
    for (const QChar c : text) {
        if (!c.isSpace() && c != u'.' && c != u'-')
            plain.append(c);
    }
    return plain;
}

QString contactText(const Intake& intake)
{
    return intake.phone +
           (intake.phone.isEmpty() || intake.email.isEmpty() ? QString() : QStringLiteral(", ")) +
           intake.email;
}

} // namespace

ArrivalPresenter::ArrivalPresenter(Desk& desk, Clock& clock, Prompter& prompter, QObject* parent)
    : ScreenPresenter(parent),
      m_desk(desk),
      m_clock(clock),
      m_prompter(prompter)
{
    connect(&desk, &Desk::changed, this, &ArrivalPresenter::changed);
}

void ArrivalPresenter::follow(ArrivalSession* session)
{
    m_session = session;
    left();
    Q_EMIT changed(); // whoever was on the page is not any more
    if (!session)
        return;
    connect(session, &ArrivalSession::changed, this, [this] {
        if (m_keeper && m_session && !m_session->snapshot().isBusy)
            m_keeper->note(FormKind::Arrival, m_session->draft());
        Q_EMIT changed();
    });
    for (const auto end : {&ArrivalSession::issued, &ArrivalSession::kept})
        connect(session, end, this, [this] {
            left();
            if (m_keeper)
                m_keeper->filed(FormKind::Arrival);
            Q_EMIT ended();
        });
}

void ArrivalPresenter::opened()
{
    const QByteArray draft = m_keeper ? m_keeper->restored(FormKind::Arrival) : QByteArray();
    if (!m_session || m_session->snapshot().nik || draft.isEmpty())
        return;
    m_session->resume(draft);
    if (!m_session->snapshot().nik)
        return;
    m_nikText = m_session->snapshot().nik->text();
    refreshTexts();
    Q_EMIT nikTextChanged(m_nikText);
}

ArrivalView ArrivalPresenter::view() const
{
    if (!m_session)
        return {};
    if (m_session->snapshot().proof.isRead())
        return describeProof(m_session->snapshot().proof);
    ArrivalView view = describeArrival(m_session->snapshot(), m_texts, [this](QueueClass queueClass) {
        return m_desk.waitOfNew(queueClass);
    });
    view.filerNote = filerNote(m_session->snapshot(), m_texts, today());
    return view;
}

ScreenFrame ArrivalPresenter::frame() const
{
    ScreenFrame frame;
    frame.title = tr("Penerimaan");
    if (!m_session)
        return frame;
    const ArrivalSnapshot& snapshot = m_session->snapshot();
    if (snapshot.proof.isRead())
        return proofFrame(snapshot.proof);
    const auto card = snapshot.nik ? m_desk.awaitsCard(*snapshot.nik) : std::nullopt;
    frame.banner = bannerOf(snapshot.error ? snapshot.error : snapshot.pictures.error);
    frame.guide = arrivalGuide(snapshot, card, today());
    if (snapshot.nik)
        frame.bar.person = snapshot.nik->masked();
    const bool isReady = snapshot.stage == ArrivalStage::Ready && !snapshot.isBusy;
    const bool mayConfirm = isReady && snapshot.mayChange() && contactFrom(m_texts.contact).has_value() &&
                            !snapshot.pictures.taking && filerNote(snapshot, m_texts, today()).isEmpty();
    frame.bar.actions = {{ActionId::Back, tr("Antrean"), true},
                         snapshot.from == KnownFrom::Register
                             ? ActionView{ActionId::Repeat, tr("Cetak F-1.02"),
                                          isReady && m_session->mayFillForm() && !snapshot.form.isPrinting}
                             : ActionView{ActionId::Repeat, tr("Cari lagi"), isReady},
                         {ActionId::Enlarge, tr("Lihat F-1.02"), isReady && m_session->mayFillForm()},
                         {ActionId::Choose, tr("Layanan lain"), isReady && snapshot.mayChange()},
                         {ActionId::Confirm, arrivalPrimary(snapshot), mayConfirm}};
    if (isProofTyped())
        frame.bar.actions.back() = {ActionId::Confirm, tr("Cari bukti"), true};
    return frame;
}

ScreenFrame ArrivalPresenter::proofFrame(const ProofSnapshot& proof) const
{
    ScreenFrame frame;
    frame.title = tr("Penerimaan");
    frame.banner = bannerOf(proof.error);
    frame.guide = proofGuide(proof);
    if (proof.request)
        frame.bar.person = proof.request->nik.masked();
    const QString primary = proofPrimary(proof);
    frame.bar.actions = {{ActionId::Back, tr("Antrean"), true}};
    if (mayAskAgain(proof))
        frame.bar.actions.push_back({ActionId::Repeat, tr("Cari lagi"), true});
    frame.bar.actions.push_back({ActionId::Confirm, primary.isEmpty() ? tr("Ambil nomor") : primary,
                                 !primary.isEmpty() && !proof.isPrinting});
    return frame;
}

void ArrivalPresenter::perform(ActionId action)
{
    if (!m_session)
        return;
    const ArrivalSnapshot& snapshot = m_session->snapshot();
    if (snapshot.proof.isRead() || isProofTyped())
        performOnProof(action);
    else if (action == ActionId::Repeat && snapshot.from == KnownFrom::Register)
        m_session->printForm();
    else if (action == ActionId::Repeat)
        m_session->lookUpAgain();
    else if (action == ActionId::Enlarge)
        m_session->drawForm();
    else if (action == ActionId::Choose || (action == ActionId::Confirm && !snapshot.service))
        askForService();
    else if (action == ActionId::Confirm)
        m_session->confirm();
}

bool ArrivalPresenter::isProofTyped() const
{
    return !m_session->snapshot().nik && ProofReader::numberIn(m_typed);
}

void ArrivalPresenter::performOnProof(ActionId action)
{
    const bool isRead = m_session->snapshot().proof.isRead();
    if (isRead && action == ActionId::Repeat)
        m_session->lookUpAgain();
    else if (isRead && action == ActionId::Confirm)
        confirmProof();
    else if (action == ActionId::Confirm)
        scanned(m_typed);
}

void ArrivalPresenter::askForService()
{
    m_prompter.ask(serviceQuestion(m_session->snapshot()), this, [this](const Answer& answer) {
        if (answer.isConfirmed && m_session)
            m_session->chooseService(static_cast<ServiceType>(answer.choice.toInt()));
    });
}

void ArrivalPresenter::begin(const QString& nikText)
{
    scanned(nikText);
    Q_EMIT nikTextChanged(m_typed);
}

// The number for the handover; or whoever was turned down from afar stands at the desk now.
void ArrivalPresenter::confirmProof()
{
    m_session->confirm();
    if (!m_session || !m_session->snapshot().nik)
        return;
    m_typed = m_nikText = m_session->snapshot().nik->text();
    refreshTexts();
    Q_EMIT nikTextChanged(m_typed);
}

void ArrivalPresenter::left()
{
    m_nikText.clear();
    m_typed.clear();
    m_texts = ArrivalTexts();
    if (m_session)
        m_session->clear();
    Q_EMIT nikTextChanged({});
}

void ArrivalPresenter::setNikText(const QString& text)
{
    const QString plain = withoutFillers(text);
    if (text == m_typed || !m_session)
        return;
    const bool wasProof = ProofReader::numberIn(std::exchange(m_typed, text)).has_value();
    const bool isSame = std::exchange(m_nikText, plain) == plain;
    const ArrivalSnapshot& snapshot = m_session->snapshot();
    if (!isSame && m_nikText.size() == Nik::kDigits && !ProofReader::numberIn(text)) {
        m_session->begin(m_nikText);
        refreshTexts();
    } else if (!isSame && (snapshot.nik || snapshot.error || snapshot.proof.isRead())) {
        m_session->clear();
        refreshTexts();
    } else if (wasProof || ProofReader::numberIn(text)) {
        Q_EMIT changed(); // what Enter does
    }
}

void ArrivalPresenter::scanned(const QString& text)
{
    if (!m_session)
        return;
    const auto proof = ProofReader::numberIn(text);
    m_typed = proof.value_or(text);
    m_nikText = withoutFillers(m_typed);
    if (proof)
        m_session->readProof(*proof);
    else
        m_session->beginAnew(m_nikText);
    refreshTexts();
    if (proof)
        Q_EMIT nikTextChanged(m_typed); // the end of a link
}

// What the fields hold belongs to whoever stands at the desk now.
void ArrivalPresenter::refreshTexts()
{
    const ArrivalSnapshot& snapshot = m_session->snapshot();
    const Intake& intake = snapshot.intake;
    m_texts = {intake.summons.value_or(QString()), intake.filedByName, contactText(intake),
               intake.filedByNik ? intake.filedByNik->text() : QString(),
               intake.authorisedOn.toString(QStringLiteral("dd-MM-yyyy"))};
    Q_EMIT changed();
    if (snapshot.nik)
        Q_EMIT somebodyCame();
}

bool ArrivalPresenter::pressKey(QChar key)
{
    if (!m_session || !m_session->snapshot().nik)
        return false;
    if (key == u'0') {
        turnSummons();
        return true;
    }
    if (key >= u'1' && key <= u'9') {
        turnPaper(key.unicode() - u'1');
        return true;
    }
    const QChar letter = key.toUpper();
    if (const auto line = queueClassOf(letter)) {
        chooseLine(*line);
        return true;
    }
    if (letter != u'D')
        return pressPaperKey(letter);
    const FiledBy now = m_session->snapshot().intake.filedBy;
    chooseFiler(now == kLastFiler ? FiledBy::Resident : static_cast<FiledBy>(static_cast<int>(now) + 1));
    return true;
}

bool ArrivalPresenter::pressPaperKey(QChar letter)
{
    const ArrivalSnapshot& snapshot = m_session->snapshot();
    const auto chosen = snapshot.pictures.shown;
    if (!chosen)
        return false;
    if (letter == u'F') {
        m_session->takePaper(*chosen);
        return true;
    }
    if (letter == u'U') {
        m_session->takePaperAgain(*chosen);
        return true;
    }
    if (letter != u'T' || !snapshot.mayChange() || !mayAcceptAsItIs(snapshot.pictures, *chosen))
        return false;
    m_prompter.ask(acceptPaperQuestion(*snapshot.pictures.shownPageOf(*chosen)), this,
                   [this, kind = *chosen](const Answer& answer) {
                       if (answer.isConfirmed && m_session)
                           m_session->acceptPaper(kind, answer.text);
                   });
    return true;
}

void ArrivalPresenter::stepPaper(int by)
{
    if (!m_session || m_session->snapshot().asked.empty())
        return;
    const auto& asked = m_session->snapshot().asked;
    const auto shown = m_session->snapshot().pictures.shown;
    const auto at = shown ? std::find(asked.begin(), asked.end(), *shown) : asked.begin();
    const int last = static_cast<int>(asked.size()) - 1;
    const int place = at == asked.end() ? 0 : static_cast<int>(at - asked.begin());
    m_session->showPaper(asked[static_cast<std::size_t>(std::clamp(place + by, 0, last))]);
}

void ArrivalPresenter::turnPage(int by)
{
    if (m_session)
        m_session->turnPage(by);
}

QDate ArrivalPresenter::today() const { return m_clock.nowUtc().toLocalTime().date(); }

void ArrivalPresenter::setFiler()
{
    const Result<Nik> nik = Nik::parse(m_texts.filerNik.trimmed());
    m_session->setFiler(nik ? std::optional(*nik) : std::nullopt, dayFrom(m_texts.authorisedOn));
}

void ArrivalPresenter::setFilerNik(const QString& text)
{
    if (!m_session || text == m_texts.filerNik)
        return;
    m_texts.filerNik = text;
    setFiler();
}

void ArrivalPresenter::setAuthorisedOn(const QString& text)
{
    if (!m_session || text == m_texts.authorisedOn)
        return;
    m_texts.authorisedOn = text;
    setFiler();
}

void ArrivalPresenter::turnPaper(int place)
{
    const auto& asked = m_session->snapshot().asked;
    if (place >= 0 && place < static_cast<int>(asked.size()))
        m_session->turnPaper(asked[static_cast<std::size_t>(place)]);
}

void ArrivalPresenter::turnSummons()
{
    const bool hasLetter = m_session->snapshot().intake.summons.has_value();
    if (hasLetter)
        m_texts.summonsNumber.clear();
    m_session->setSummons(hasLetter ? std::nullopt : std::optional(QString()));
}

void ArrivalPresenter::chooseLine(QueueClass line) { m_session->chooseLine(line); }

void ArrivalPresenter::chooseFiler(FiledBy filer)
{
    if (filer == FiledBy::Resident) {
        m_texts.filerName.clear();
        m_texts.filerNik.clear();
    }
    if (!signsInstead(filer))
        m_texts.authorisedOn.clear();
    m_session->setFiledBy(filer, m_texts.filerName);
}

void ArrivalPresenter::setSummonsNumber(const QString& text)
{
    if (!m_session || text == m_texts.summonsNumber)
        return;
    m_texts.summonsNumber = text;
    m_session->setSummons(text);
}

void ArrivalPresenter::setFilerName(const QString& text)
{
    if (!m_session || text == m_texts.filerName)
        return;
    m_texts.filerName = text;
    m_session->setFiledBy(m_session->snapshot().intake.filedBy, text);
}

void ArrivalPresenter::setContact(const QString& text)
{
    if (!m_session || text == m_texts.contact)
        return;
    m_texts.contact = text;
    const Contact contact = contactFrom(text).value_or(Contact());
    m_session->setContact(contact.phone, contact.email);
}

} // namespace rekam::ui
