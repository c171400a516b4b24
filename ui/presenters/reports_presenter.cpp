#include "ui/presenters/reports_presenter.h"

#include "ui/wording/day_words.h"

#include <array>

namespace rekam::ui {

namespace {

constexpr std::array kKindsInOrder = {ReportKind::Daily, ReportKind::Monthly,     ReportKind::Devices,
                                      ReportKind::Stock, ReportKind::Uncollected, ReportKind::Incident};
static_assert(kKindsInOrder.size() == kReportKinds);

QString nameOf(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Daily:
        return ReportsPresenter::tr("Rekap harian");
    case ReportKind::Monthly:
        return ReportsPresenter::tr("Rekap bulanan");
    case ReportKind::Devices:
        return ReportsPresenter::tr("Alat");
    case ReportKind::Stock:
        return ReportsPresenter::tr("Kartu dan blangko");
    case ReportKind::Uncollected:
        return ReportsPresenter::tr("Kartu belum diambil");
    case ReportKind::Incident:
        return ReportsPresenter::tr("Insiden");
    }
    return {};
}

QString aboutOf(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Daily:
        return ReportsPresenter::tr(
            "Rekonsiliasi hari itu, siapa yang berhenti dan mengapa, dan jumlah menurut "
            "layanan. Pemohon hanya disebut dengan nomor antrean.");
    case ReportKind::Monthly:
        return ReportsPresenter::tr(
            "Rekonsiliasi bulan itu, jumlah per hari dan menurut layanan. Tanpa nama.");
    case ReportKind::Devices:
        return ReportsPresenter::tr(
            "Lama setiap langkah dan berapa kali diulangi, menurut alat dan menurut umur "
            "pemohon.");
    case ReportKind::Stock:
        return ReportsPresenter::tr(
            "Kartu yang dicetak dan diserahkan, dan buku blangko: stok, tercetak, rusak, "
            "dikembalikan, hilang.");
    case ReportKind::Uncollected:
        return ReportsPresenter::tr("Kartu jadi yang terlalu lama menunggu pemiliknya, menurut rak. NIK "
                                    "disamarkan.");
    case ReportKind::Incident:
        return ReportsPresenter::tr(
            "Rekaman yang ada di komputer ini di antara dua waktu. NIK disamarkan, kecuali "
            "orang kedua setuju.");
    }
    return {};
}

QString periodOf(const ReportSnapshot& snapshot)
{
    switch (snapshot.kind) {
    case ReportKind::Daily:
    case ReportKind::Incident:
        return shortDayText(snapshot.anchor) +
               (snapshot.times ? QStringLiteral(" · %1–%2")
                                     .arg(snapshot.times->from.toString(QStringLiteral("HH.mm")),
                                          snapshot.times->until.toString(QStringLiteral("HH.mm")))
                               : QString());
    case ReportKind::Monthly:
    case ReportKind::Devices:
    case ReportKind::Stock:
        return periodText(Period::Month, snapshot.anchor, snapshot.anchor);
    case ReportKind::Uncollected:
        return shortDayText(snapshot.today);
    }
    return {};
}

} // namespace

ReportsView describeReports(const ReportSnapshot& snapshot)
{
    ReportsView view;
    for (size_t i = 0; i < kKindsInOrder.size(); ++i) {
        const bool isChosen = kKindsInOrder[i] == snapshot.kind;
        if (isChosen)
            view.selected = static_cast<int>(i);
        view.reports.push_back({nameOf(kKindsInOrder[i]), isChosen ? periodOf(snapshot) : QString()});
    }
    view.about = aboutOf(snapshot.kind);
    if (snapshot.isDrawn) {
        view.rows = snapshot.rows == 0 ? ReportsPresenter::tr("Tidak ada baris pada masa ini.")
                                       : ReportsPresenter::tr("%1 baris").arg(snapshot.rows);
        if (snapshot.hasNiks)
            view.rows += ReportsPresenter::tr(" · dengan NIK lengkap");
        view.pageText = ReportsPresenter::tr("Halaman %1 dari %2").arg(snapshot.page + 1).arg(snapshot.pages);
        view.sheet = {{snapshot.picture.image, view.pageText, snapshot.picture.text}};
    }
    view.emptySheet = snapshot.error ? ReportsPresenter::tr("Laporan tidak dapat dibuat")
                                     : ReportsPresenter::tr("Laporan sedang dihitung");
    if (!snapshot.savedIn.isEmpty())
        view.saved = ReportsPresenter::tr("Tersimpan");
    return view;
}

std::vector<ActionView> reportActions(const ReportSnapshot& snapshot, bool canMoveOn)
{
    const bool isFree = snapshot.isDrawn && !snapshot.isBusy;
    const bool moves = snapshot.kind != ReportKind::Uncollected;
    std::vector<ActionView> actions = {{ActionId::Back, ReportsPresenter::tr("Antrean"), true}};
    if (moves) {
        actions.push_back({ActionId::EarlierDay, ReportsPresenter::tr("Lebih awal"), true});
        actions.push_back({ActionId::LaterDay, ReportsPresenter::tr("Berikut"), canMoveOn});
    }
    if (snapshot.kind == ReportKind::Incident) {
        actions.push_back(
            {ActionId::Except, ReportsPresenter::tr("Dengan NIK"), isFree && !snapshot.hasNiks});
        actions.push_back({ActionId::Choose, ReportsPresenter::tr("Dua waktu"), isFree});
    }
    if (snapshot.pages > 1)
        actions.push_back({ActionId::NextList, ReportsPresenter::tr("Halaman berikut"), isFree});
    actions.push_back({ActionId::Enlarge, ReportsPresenter::tr("Perbesar"), snapshot.isDrawn});
    actions.push_back({ActionId::Confirm, ReportsPresenter::tr("Simpan PDF dan CSV"), isFree});
    return actions;
}

ReportsPresenter::ReportsPresenter(ReportSession& session, Prompter& prompter, QObject* parent)
    : ScreenPresenter(parent),
      m_session(session),
      m_prompter(prompter)
{
    connect(&session, &ReportSession::changed, this, &ReportsPresenter::changed);
}

ReportsView ReportsPresenter::view() const { return describeReports(m_session.snapshot()); }

ScreenFrame ReportsPresenter::frame() const
{
    const ReportSnapshot& snapshot = m_session.snapshot();
    ScreenFrame frame;
    frame.title = tr("Laporan");
    frame.hasGuide = false;
    frame.banner = bannerOf(snapshot.error);
    if (!snapshot.savedIn.isEmpty())
        frame.bar.person = tr("Tersimpan di %1").arg(snapshot.savedIn);
    frame.bar.actions = reportActions(snapshot, m_session.canMove(1));
    return frame;
}

void ReportsPresenter::choose(int row)
{
    if (row >= 0 && row < kReportKinds)
        m_session.choose(kKindsInOrder[static_cast<size_t>(row)]);
}

void ReportsPresenter::perform(ActionId action)
{
    const bool isIncident = m_session.snapshot().kind == ReportKind::Incident;
    if (action == ActionId::Confirm)
        askFolder();
    else if (action == ActionId::EarlierDay)
        m_session.moveBy(-1);
    else if (action == ActionId::LaterDay)
        m_session.moveBy(1);
    else if (action == ActionId::NextList)
        m_session.turnPage();
    else if (action == ActionId::Choose && isIncident)
        askTimes();
    else if (action == ActionId::Except && isIncident)
        askSecondPerson();
}

void ReportsPresenter::askFolder()
{
    const ReportSnapshot& snapshot = m_session.snapshot();
    if (!snapshot.isDrawn)
        return;
    Question question;
    question.id = QStringLiteral("reportFolder");
    question.title = tr("Simpan laporan di mana?");
    question.text = snapshot.hasNiks
                        ? tr("Isinya NIK lengkap. Simpan hanya di tempat yang boleh memuatnya; jejak audit "
                             "mencatat bahwa laporan ini keluar.")
                        : tr("PDF dan CSV. Jejak audit mencatat bahwa laporan ini keluar.");
    for (const QString& folder : snapshot.folders)
        question.choices.push_back({folder, folder});
    question.wantsText = true;
    question.isTextOwed = snapshot.folders.isEmpty();
    question.textLabel = question.isTextOwed ? tr("Folder") : tr("Folder lain (boleh kosong)");
    question.confirmText = tr("Simpan");
    question.cancelText = tr("Batal");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.save(answer.text.isEmpty() ? answer.choice : answer.text);
    });
}

void ReportsPresenter::askTimes(const QString& problem)
{
    Question question;
    question.id = QStringLiteral("incidentTimes");
    question.title = tr("Di antara dua waktu mana?");
    question.text =
        problem.isEmpty()
            ? tr("Pada %1. Kosongkan untuk sehari penuh.").arg(longDayText(m_session.snapshot().anchor))
            : problem;
    question.wantsText = true;
    question.isTextOwed = false;
    question.textLabel = tr("Jam, misalnya 08.00-12.30");
    question.confirmText = tr("Tampilkan");
    question.cancelText = tr("Batal");
    question.tone = problem.isEmpty() ? Tone::Now : Tone::Bad;
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (!answer.isConfirmed)
            return;
        const std::optional<DayTimes> times = dayTimesFrom(answer.text);
        if (!times && !answer.text.isEmpty())
            askTimes(tr("\"%1\" bukan dua jam yang berurutan.").arg(answer.text));
        else
            m_session.chooseTimes(m_session.snapshot().anchor, times);
    });
}

void ReportsPresenter::askSecondPerson()
{
    Question question;
    question.id = QStringLiteral("incidentNiks");
    question.title = tr("Tampilkan NIK lengkap?");
    question.text = tr("Supervisor kedua harus setuju dengan frasa sandinya sendiri. Jejak audit mencatat "
                       "keduanya.");
    question.wantsSecondPerson = true;
    question.confirmText = tr("Tampilkan");
    question.cancelText = tr("Batal");
    question.tone = Tone::Fair;
    m_prompter.ask(std::move(question), this, [this](Answer answer) {
        if (answer.isConfirmed)
            m_session.askNiks(answer.secondName, std::move(answer.secondPassphrase));
    });
}

} // namespace rekam::ui
