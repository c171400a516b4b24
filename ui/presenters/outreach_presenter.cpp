#include "ui/presenters/outreach_presenter.h"

#include "ui/language/language.h"
#include "ui/wording/field_words.h"

namespace rekam::ui {

namespace {

constexpr OutreachKind kOutreachKinds[] = {OutreachKind::Village, OutreachKind::School,
                                           OutreachKind::HomeVisit, OutreachKind::Prison};

BannerView offlineBanner(const OfflineAllowance& allowance)
{
    const OfflineStopWords words = offlineStopWords(allowance.stop);
    return {words.cause, words.nextStep, {}, {}, Tone::Fair};
}

} // namespace

OutreachPresenter::OutreachPresenter(OutreachSession& session, const Desk& desk, const FieldRules& rules,
                                     Prompter& prompter, QObject* parent)
    : ListPresenter(parent),
      m_session(session),
      m_desk(desk),
      m_rules(rules),
      m_prompter(prompter)
{
    connect(&session, &OutreachSession::changed, this, &OutreachPresenter::changed);
}

void OutreachPresenter::opened()
{
    selectNothing();
    m_wanted.clear();
    m_session.reload();
}

OutreachScreen OutreachPresenter::screen() const
{
    return {m_session.snapshot(), m_desk.snapshot().allowance, m_rules.oldCopyDays, m_wanted};
}

ListView OutreachPresenter::view() const { return describeOutreach(screen(), selected()); }

const AttendanceRow* OutreachPresenter::chosen() const
{
    if (!m_session.snapshot().current)
        return nullptr;
    const OutreachScreen shown = screen();
    const int row = view().selected;
    return row < 0 ? nullptr : shownRows(shown)[static_cast<size_t>(row)];
}

const Outreach* OutreachPresenter::chosenClosed() const
{
    if (m_session.snapshot().current)
        return nullptr;
    const int row = view().selected;
    return row < 0 ? nullptr : &m_session.snapshot().closed[static_cast<size_t>(row)];
}

ScreenFrame OutreachPresenter::frame() const
{
    const OutreachSnapshot& snapshot = m_session.snapshot();
    const bool isFree = snapshot.isLoaded && !snapshot.isBusy;
    ScreenFrame frame;
    frame.title = tr("Jemput bola");
    frame.hasGuide = false;
    frame.banner = bannerOf(snapshot.error);
    frame.bar.actions = {{ActionId::Back, tr("Antrean"), true}};
    if (!snapshot.current) {
        frame.bar.actions.push_back({ActionId::Repeat, tr("Cetak lagi"), isFree && chosenClosed()});
        frame.bar.actions.push_back({ActionId::Confirm, tr("Buka sesi"), isFree});
        return frame;
    }
    if (frame.banner.cause.isEmpty() && !m_desk.snapshot().allowance.mayRecord())
        frame.banner = offlineBanner(m_desk.snapshot().allowance);
    const AttendanceRow* row = chosen();
    const bool isExpected = row && !row->isWalkIn && row->attendance <= Attendance::Refused;
    const bool isRefused = row && row->attendance == Attendance::Refused;
    const bool mayReceive = row && row->attendance <= Attendance::Deferred && isFree &&
                            m_desk.snapshot().stage == DeskStage::Idle;
    if (row)
        frame.bar.person = expectedName(*row) + QStringLiteral(" · ") + row->nik.masked();
    frame.bar.actions.insert(
        frame.bar.actions.end(),
        {{ActionId::Choose, tr("Tambah orang"), isFree},
         {ActionId::Repeat, tr("Ambil data"), isFree && !snapshot.isPreparing() && !snapshot.rows.empty()},
         {ActionId::CallAgain, tr("Cari"), !snapshot.rows.empty()},
         {ActionId::Except, isRefused ? tr("Batal menolak") : tr("Menolak"), isFree && isExpected},
         {ActionId::Defer, tr("Tutup sesi"), isFree && !snapshot.isPreparing()},
         {ActionId::Confirm, tr("Terima"), mayReceive}});
    return frame;
}

void OutreachPresenter::perform(ActionId action)
{
    if (m_session.snapshot().current) {
        performOpen(action);
        return;
    }
    if (action == ActionId::Confirm)
        askPlace();
    else if (const Outreach* closed = chosenClosed(); closed && action == ActionId::Repeat)
        m_session.printAgain(closed->id);
}

void OutreachPresenter::performOpen(ActionId action)
{
    const AttendanceRow* row = chosen();
    if (action == ActionId::Choose)
        askRoster();
    else if (action == ActionId::Repeat)
        m_session.prepare();
    else if (action == ActionId::CallAgain)
        askWanted();
    else if (action == ActionId::Defer)
        askFinish();
    else if (row && action == ActionId::Confirm && row->attendance <= Attendance::Deferred)
        m_session.receive(row->nik);
    else if (row && action == ActionId::Except && row->attendance == Attendance::Refused)
        m_session.takeBackRefusal(row->nik);
    else if (row && action == ActionId::Except)
        askWhy(row->nik);
}

void OutreachPresenter::askPlace()
{
    Question question;
    question.id = QStringLiteral("outreachPlace");
    question.title = tr("Buka sesi jemput bola");
    question.text = tr("Semua nomor yang diambil sejak sekarang termasuk sesi ini, sampai sesi ditutup.");
    for (const OutreachKind kind : kOutreachKinds)
        question.choices.push_back({QString::fromLatin1(outreachKindName(kind)), outreachKindWord(kind)});
    question.wantsText = true;
    question.textLabel = tr("Tempat");
    question.missingText = tr("Ketik tempatnya lebih dahulu.");
    question.confirmText = tr("Buka");
    question.cancelText = tr("Batal");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (!answer.isConfirmed)
            return;
        for (const OutreachKind kind : kOutreachKinds) {
            if (answer.choice == QLatin1String(outreachKindName(kind)))
                m_session.start(kind, answer.text);
        }
    });
}

void OutreachPresenter::askRoster()
{
    Question question;
    question.id = QStringLiteral("outreachRoster");
    question.title = tr("Tambah orang ke daftar");
    question.text = tr("Ketik atau pindai NIK, atau ketik nama berkas yang memuat satu NIK tiap baris.");
    question.choices = {{QStringLiteral("typed"), tr("NIK atau berkas di bawah ini")},
                        {QStringLiteral("summoned"), tr("Semua dari daftar undangan pusat")}};
    question.wantsText = true;
    question.isTextOwed = false;
    question.textLabel = tr("NIK atau /media/usb/daftar.csv");
    question.confirmText = tr("Tambahkan");
    question.cancelText = tr("Batal");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (!answer.isConfirmed)
            return;
        selectNothing();
        if (answer.choice == QLatin1String("summoned"))
            m_session.addSummoned();
        else
            m_session.addRoster(answer.text);
    });
}

void OutreachPresenter::askWanted()
{
    Question question;
    question.id = QStringLiteral("outreachSearch");
    question.title = tr("Cari di daftar");
    question.text = tr("Sebagian nama atau NIK. Kosong: semua orang.");
    question.wantsText = true;
    question.isTextOwed = false;
    question.textLabel = tr("Nama atau NIK");
    question.filledIn = m_wanted;
    question.confirmText = tr("Cari");
    question.cancelText = tr("Batal");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (!answer.isConfirmed)
            return;
        m_wanted = answer.text;
        selectNothing();
        Q_EMIT changed();
    });
}

void OutreachPresenter::askWhy(const Nik& nik)
{
    Question question;
    question.id = QStringLiteral("outreachRefused");
    question.title = tr("Tidak mau direkam");
    question.wantsText = true;
    question.textLabel = tr("Alasan");
    question.confirmText = tr("Catat");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this, nik](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.refuse(nik, answer.text);
    });
}

void OutreachPresenter::askFinish()
{
    const OutreachTally& tally = m_session.snapshot().tally;
    Question question;
    question.id = QStringLiteral("outreachClosed");
    question.title = tr("Tutup sesi jemput bola");
    question.text =
        tr("Diharapkan %1, datang %2, direkam %3, ditunda %4, menolak %5, tidak bertemu %6. Daftar "
           "hadir dicetak.")
            .arg(tally.expected)
            .arg(tally.came + tally.walkIns)
            .arg(tally.recorded + tally.walkInsRecorded)
            .arg(tally.deferred)
            .arg(tally.refused)
            .arg(tally.notMet);
    question.confirmText = tr("Tutup dan cetak");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.finish();
    });
}

} // namespace rekam::ui
