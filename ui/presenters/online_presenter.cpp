#include "ui/presenters/online_presenter.h"

#include "core/workflow/frame_image.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/error_words.h"
#include "ui/wording/gate_words.h"
#include "ui/wording/online_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

Tone toneOf(const OnlineClock& clock)
{
    switch (clock.reading) {
    case ClockReading::InTime:
        return clock.workingDays > 1 ? Tone::Good : Tone::Fair;
    case ClockReading::DueToday:
        return Tone::Fair;
    case ClockReading::Late:
        return Tone::Bad;
    case ClockReading::Stopped:
        break;
    }
    return Tone::Neutral;
}

Tone toneOf(OnlineState state)
{
    switch (state) {
    case OnlineState::Ready:
        return Tone::Good;
    case OnlineState::Arrived:
    case OnlineState::Verified:
        return Tone::Now;
    case OnlineState::HandedOver:
    case OnlineState::Rejected:
    case OnlineState::Invited:
        break;
    case OnlineState::Elsewhere:
        return Tone::Fair;
    }
    return Tone::Neutral;
}

ListCell clockCell(const OnlineItem& item)
{
    if (item.clock.reading == ClockReading::Stopped)
        return {onlineStateWord(item.request.state), toneOf(item.request.state)};
    return {clockText(item.clock), toneOf(item.clock)};
}

ListView listOf(const OnlineSnapshot& snapshot)
{
    ListView list;
    list.title = OnlinePresenter::tr("Permohonan (%1 menunggu keputusan)").arg(snapshot.waiting());
    list.emptyTitle = snapshot.isLoaded ? OnlinePresenter::tr("Belum ada permohonan daring")
                                        : OnlinePresenter::tr("Sedang dibaca");
    list.emptyText = OnlinePresenter::tr("Permohonan dari pusat muncul di sini dengan sendirinya.");
    for (const OnlineItem& item : snapshot.items) {
        if (snapshot.selected == item.request.id)
            list.selected = static_cast<int>(list.rows.size());
        list.rows.push_back(
            {item.request.id.text(), {{item.request.applicant.name.toUpper(), {}, true}, clockCell(item)}});
    }
    return list;
}

bool has(const std::vector<OnlineField>& fields, OnlineField field)
{
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

std::vector<OnlineFact> factsOf(const OnlineRequest& request, const OnlineSnapshot& snapshot)
{
    const OnlineApplicant& typed = request.applicant;
    std::vector<OnlineFact> facts = {{OnlinePresenter::tr("NIK"), request.nik.text()},
                                     {OnlinePresenter::tr("Nama"), typed.name.toUpper()},
                                     {OnlinePresenter::tr("Tempat lahir"), typed.birthPlace.toUpper()},
                                     {OnlinePresenter::tr("Tanggal lahir"), cardDate(typed.birthDate)},
                                     {OnlinePresenter::tr("Nomor KK"), typed.kk}};
    if (!snapshot.resident)
        return facts;
    const Applicant& known = snapshot.resident->applicant;
    const std::array<std::pair<OnlineField, QString>, 4> registered = {
        {{OnlineField::Name, known.name.text().toUpper()},
         {OnlineField::BirthPlace, known.birthPlace.toUpper()},
         {OnlineField::BirthDate, cardDate(known.birthDate)},
         {OnlineField::FamilyCard, known.kk.text()}}};
    for (std::size_t i = 0; i < registered.size(); ++i) {
        facts[i + 1].registered = registered[i].second;
        facts[i + 1].differs = has(snapshot.differences, registered[i].first);
    }
    return facts;
}

void describeVerdict(const OnlineRequest& request, const OnlineSnapshot& snapshot, OnlineView& view)
{
    if (request.state == OnlineState::Elsewhere) {
        view.verdict = elsewhereSentence(request.decidedBy, request.decidedElsewhere);
        view.verdictTone = Tone::Fair;
    } else if (request.state != OnlineState::Arrived) {
        view.verdict = request.state == OnlineState::Invited
                           ? OnlinePresenter::tr("Diundang datang pada %1.").arg(dayText(request.comesOn))
                           : OnlinePresenter::tr("Keadaan: %1.").arg(onlineStateWord(request.state));
        view.verdictTone = toneOf(request.state);
    } else if (takesBiometrics(request.service)) {
        view.verdict = OnlinePresenter::tr("Perekaman pertama tidak bisa daring: undang pemohon datang.");
        view.verdictTone = Tone::Fair;
    } else if (snapshot.registerError) {
        view.verdict = OnlinePresenter::tr("Register belum menjawab. Tekan F5 untuk mencoba lagi.");
        view.verdictTone = Tone::Fair;
    } else if (!snapshot.gate) {
        view.verdict = OnlinePresenter::tr("Menanyakan register…");
    } else if (!offers(*snapshot.gate, GateAction::RequestCard)) {
        view.verdict = gateWords(*snapshot.gate).meaning;
        view.verdictTone = Tone::Bad;
    } else if (!snapshot.differences.empty()) {
        view.verdict = OnlinePresenter::tr("Ada data yang berbeda dengan register.");
        view.verdictTone = Tone::Fair;
    } else {
        view.verdict = OnlinePresenter::tr("Data sama dengan register; kartu boleh diminta.");
        view.verdictTone = Tone::Good;
    }
}

void describePage(const OnlineRequest& request, const OnlineSnapshot& snapshot, OnlineView& view)
{
    if (request.papers.empty()) {
        view.pageText = OnlinePresenter::tr("Permohonan ini tidak membawa berkas.");
        return;
    }
    const OnlinePaper& paper = request.papers[static_cast<std::size_t>(snapshot.paper)];
    view.paperTitle = QStringLiteral("%1/%2 · %3")
                          .arg(snapshot.paper + 1)
                          .arg(request.papers.size())
                          .arg(onlinePaperTitle(paper.kind));
    if (!snapshot.page.isEmpty())
        view.page = {{imageOf(snapshot.page), {}, view.paperTitle}};
    else
        view.pageText = snapshot.pageError ? wordsFor(*snapshot.pageError).cause
                                           : OnlinePresenter::tr("Berkas sedang diambil…");
}

// What was refused about a decision says itself; every other error has its own words.
BannerView onlineBanner(const std::optional<Error>& error)
{
    BannerView banner = bannerOf(error);
    const QString why = error && error->code() == Errc::StepNotAllowed ? error->fact("why") : QString();
    if (why.isEmpty())
        return banner;
    banner.tone = Tone::Fair;
    if (why == QLatin1String("needs-recording")) {
        banner.cause = OnlinePresenter::tr("Pemohon harus direkam di kantor.");
        banner.nextStep = OnlinePresenter::tr("Tekan F8 untuk mengundangnya datang.");
    } else if (why == QLatin1String("register")) {
        banner.cause = OnlinePresenter::tr("Register belum menjawab.");
        banner.nextStep = OnlinePresenter::tr("Tunggu sambungan ke pusat, lalu tekan F5.");
    } else if (why == QLatin1String("gate")) {
        banner.cause = OnlinePresenter::tr("Kartu belum bisa diminta untuk pemohon ini.");
        banner.nextStep = OnlinePresenter::tr("Baca keterangan register, lalu tolak dengan F9 atau undang.");
    }
    return banner;
}

} // namespace

OnlineView describeOnline(const OnlineSnapshot& snapshot)
{
    OnlineView view;
    view.list = listOf(snapshot);
    const OnlineItem* item = snapshot.current();
    view.hasCurrent = item != nullptr;
    if (!item) {
        view.pageText = OnlinePresenter::tr("Pilih permohonan lebih dahulu.");
        return view;
    }
    const OnlineRequest& request = item->request;
    view.title = request.number;
    view.clock = clockCell(*item).text;
    view.clockTone =
        item->clock.reading == ClockReading::Stopped ? toneOf(request.state) : toneOf(item->clock);
    view.about =
        QStringList{
            serviceName(request.service),
            OnlinePresenter::tr("dikirim %1").arg(request.sentAt.toLocalTime().toString(u"dd-MM-yyyy HH.mm")),
            request.applicant.channel + QLatin1Char(' ') + request.applicant.contact,
            request.applicant.address}
            .join(QStringLiteral(" · "));
    view.facts = factsOf(request, snapshot);
    describeVerdict(request, snapshot, view);
    view.told = request.told;
    view.note = request.note;
    describePage(request, snapshot, view);
    return view;
}

OnlinePresenter::OnlinePresenter(OnlineSession& session, const OfficeFacts& office, Prompter& prompter,
                                 QObject* parent)
    : ListPresenter(parent),
      m_session(session),
      m_office(office),
      m_prompter(prompter)
{
    connect(&session, &OnlineSession::changed, this, &OnlinePresenter::changed);
}

void OnlinePresenter::choose(const QString& id) { m_session.select(OnlineId::fromText(id)); }

ScreenFrame OnlinePresenter::frame() const
{
    const OnlineSnapshot& snapshot = m_session.snapshot();
    const OnlineItem* item = snapshot.current();
    const bool isFree = item && !snapshot.isBusy;
    const bool isOwed = isFree && item->request.state == OnlineState::Arrived;
    ScreenFrame frame;
    frame.title = tr("Permohonan daring");
    frame.hasGuide = false;
    frame.banner = onlineBanner(snapshot.error);
    frame.bar.actions = {{ActionId::Back, tr("Antrean"), true}};
    if (!item) {
        frame.bar.actions.push_back({ActionId::Confirm, tr("Setujui"), false});
        return frame;
    }
    const OnlineRequest& request = item->request;
    const bool mustCome = takesBiometrics(request.service);
    frame.bar.actions.push_back({ActionId::NoShow, tr("Catatan"), isFree});
    if (!request.papers.empty())
        frame.bar.actions.push_back({ActionId::Enlarge, tr("Perbesar"), !snapshot.page.isEmpty()});
    if (request.papers.size() > 1)
        frame.bar.actions.push_back({ActionId::Choose, tr("Berkas lain"), isFree});
    if (snapshot.registerError || snapshot.pageError)
        frame.bar.actions.push_back({ActionId::Repeat, tr("Tanya lagi"), isFree});
    if (request.state != OnlineState::Arrived) {
        frame.bar.actions.push_back({ActionId::Confirm, tr("Berikutnya"), isFree && snapshot.waiting() > 0});
        return frame;
    }
    if (!mustCome)
        frame.bar.actions.push_back({ActionId::Defer, tr("Undang"), isOwed});
    frame.bar.actions.push_back({ActionId::Except, tr("Tolak"), isOwed});
    const bool mayVerify = snapshot.gate && offers(*snapshot.gate, GateAction::RequestCard);
    frame.bar.actions.push_back({ActionId::Confirm, mustCome ? tr("Undang datang") : tr("Setujui"),
                                 isOwed && (mustCome || mayVerify)});
    return frame;
}

void OnlinePresenter::perform(ActionId action)
{
    const OnlineItem* item = m_session.snapshot().current();
    if (!item || m_session.snapshot().isBusy)
        return;
    const OnlineRequest& request = item->request;
    const bool isOwed = request.state == OnlineState::Arrived;
    if (action == ActionId::Confirm && !isOwed) {
        chooseNext();
    } else if (action == ActionId::Confirm) {
        if (takesBiometrics(request.service))
            askDay();
        else
            m_session.verify();
    } else if (action == ActionId::Defer && isOwed) {
        askDay();
    } else if (action == ActionId::Except && isOwed) {
        askWhyNot();
    } else if (action == ActionId::NoShow) {
        askNote();
    } else if (action == ActionId::Choose && !request.papers.empty()) {
        m_session.showPaper((m_session.snapshot().paper + 1) % static_cast<int>(request.papers.size()));
    } else if (action == ActionId::Repeat) {
        m_session.lookUpAgain();
    }
}

// Whoever has the least time left of those who wait.
void OnlinePresenter::chooseNext()
{
    const std::vector<OnlineItem>& items = m_session.snapshot().items;
    const auto next = std::find_if(items.begin(), items.end(), [](const OnlineItem& one) {
        return one.request.state == OnlineState::Arrived;
    });
    if (next != items.end())
        m_session.select(next->request.id);
}

void OnlinePresenter::askWhyNot()
{
    const OnlineRequest request = m_session.snapshot().current()->request;
    Question question;
    question.id = QStringLiteral("onlineRejected");
    question.title = tr("Tolak permohonan %1").arg(request.number);
    question.text = tr("Pemohon diberi tahu alasannya lewat %1.").arg(request.applicant.channel);
    for (const OnlineRejection reason : allOnlineRejections())
        question.choices.push_back(
            {QString::fromLatin1(onlineRejectionName(reason)), rejectionTitle(reason)});
    question.wantsText = true;
    question.isTextOwed = false;
    question.textLabel = tr("Keterangan untuk pemohon (boleh kosong)");
    question.confirmText = tr("Tolak");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Bad;
    m_prompter.ask(std::move(question), this, [this, request](const Answer& answer) {
        const auto reason = onlineRejectionFrom(answer.choice);
        if (answer.isConfirmed && reason)
            m_session.reject(*reason, rejectionSentence(*reason, request.number, answer.text));
    });
}

void OnlinePresenter::askDay()
{
    const QString number = m_session.snapshot().current()->request.number;
    Question question;
    question.id = QStringLiteral("onlineInvited");
    question.title = tr("Undang pemohon %1 datang").arg(number);
    question.text = tr("Dengan berkas asli dan bukti pendaftaran.");
    question.wantsDate = true;
    question.suggestedDate = m_session.proposedDay();
    question.earliestDate = m_session.earliestDay();
    question.confirmText = tr("Undang");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this, number](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.invite(answer.date, invitationSentence(number, answer.date, m_office.officeName));
    });
}

void OnlinePresenter::askNote()
{
    Question question;
    question.id = QStringLiteral("onlineNote");
    question.title = tr("Catatan untuk petugas");
    question.wantsText = true;
    question.isTextOwed = false;
    question.textLabel = tr("Tidak dikirim ke pemohon");
    question.filledIn = m_session.snapshot().current()->request.note;
    question.confirmText = tr("Simpan");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.note(answer.text);
    });
}

} // namespace rekam::ui
