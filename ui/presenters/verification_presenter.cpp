#include "ui/presenters/verification_presenter.h"

#include "core/people/backdrop.h"
#include "core/people/eligibility.h"
#include "ui/presenters/queue_description.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/status_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

QString nikInGroups(const Nik& nik)
{
    QString text = nik.text();
    for (const int at : {12, 8, 4})
        text.insert(at, u' ');
    return text;
}

QString noteFor(const std::vector<NikWarning>& warnings, NikWarning warning, const QString& note)
{
    return std::find(warnings.begin(), warnings.end(), warning) == warnings.end() ? QString() : note;
}

QString lineOf(const Address& address)
{
    return QStringLiteral("%1 RT %2/RW %3").arg(address.street, address.rt, address.rw);
}

void describeGate(const ResidentRecord& resident, VerificationView& view)
{
    const bool isFirst = resident.recordingWord == QLatin1String("UNREGISTERED");
    if (!resident.isActive) {
        view.gateText = VerificationPresenter::tr("NIK nonaktif");
        view.gateWord = VerificationPresenter::tr("nonaktif");
        view.gateTone = Tone::Bad;
    } else if (isFirst) {
        view.gateText = VerificationPresenter::tr("Belum pernah direkam");
        view.gateWord = VerificationPresenter::tr("belum direkam");
        view.gateTone = Tone::Good;
    } else {
        view.gateText = VerificationPresenter::tr("Sudah direkam: %1").arg(resident.recordingWord);
        view.gateWord = VerificationPresenter::tr("sudah direkam");
        view.gateTone = Tone::Bad;
        view.warnings.push_back(statusWords(resident.recordingWord).meaning);
    }
    view.mayRecord = resident.isActive && isFirst;
}

} // namespace

std::vector<DataRow> dataRows(const Applicant& a)
{
    const auto row = [](const QString& label, const QString& value) {
        return DataRow{label, value, {}, false};
    };
    const auto wide = [](const QString& label, const QString& value) {
        return DataRow{label, value, {}, true};
    };
    return {wide(VerificationPresenter::tr("NIK"), nikInGroups(a.nik)),
            wide(VerificationPresenter::tr("Nama"), a.name.upperCase()),
            wide(VerificationPresenter::tr("Tempat, tgl lahir"),
                 a.birthPlace.toUpper() + QStringLiteral(", ") + cardDate(a.birthDate)),
            row(VerificationPresenter::tr("Jenis kelamin"), cardText(a.sex)),
            row(VerificationPresenter::tr("Gol. darah"), cardText(a.blood)),
            wide(VerificationPresenter::tr("Alamat"), lineOf(a.address)),
            wide(VerificationPresenter::tr("Kel/Desa"), a.address.villageName.toUpper()),
            wide(VerificationPresenter::tr("Kecamatan"), a.address.districtName.toUpper()),
            wide(VerificationPresenter::tr("Agama"), cardText(a.religion)),
            wide(VerificationPresenter::tr("Pekerjaan"), cardText(a.occupation)),
            row(VerificationPresenter::tr("Status perkawinan"), cardText(a.maritalStatus)),
            row(VerificationPresenter::tr("Kewarganegaraan"), cardText(a.citizenship))};
}

VerificationView describeVerification(const DeskSnapshot& snapshot, QDate today)
{
    VerificationView view;
    view.isLookingUp = snapshot.stage == DeskStage::LookingUp;
    view.hasFailed = view.isLookingUp && snapshot.error.has_value();
    if (!snapshot.resident)
        return view;
    const Applicant& applicant = snapshot.resident->applicant;
    view.rows = dataRows(applicant);
    view.rows[2].note =
        noteFor(snapshot.warnings, NikWarning::BirthDateDiffers, VerificationPresenter::tr("beda di NIK"));
    view.rows[3].note =
        noteFor(snapshot.warnings, NikWarning::SexDiffers, VerificationPresenter::tr("beda di NIK"));
    describeGate(*snapshot.resident, view);
    for (const NikWarning warning : snapshot.warnings)
        view.warnings.push_back(nikWarningSentence(warning));
    const Eligibility eligible = eligibility(applicant.birthDate, applicant.maritalStatus, today);
    view.eligibility = eligibilitySentence(eligible);
    view.eligibilityTone = !eligible.mayRecord ? Tone::Bad : eligible.mayPrint ? Tone::Good : Tone::Fair;
    view.mayRecord = view.mayRecord && eligible.mayRecord;
    return view;
}

VerificationPresenter::VerificationPresenter(Desk& desk, Clock& clock, Prompter& prompter, QObject* parent)
    : ScreenPresenter(parent),
      m_desk(desk),
      m_clock(clock),
      m_prompter(prompter)
{
    connect(&desk, &Desk::changed, this, &VerificationPresenter::changed);
}

QDate VerificationPresenter::today() const { return m_clock.nowUtc().toLocalTime().date(); }

VerificationView VerificationPresenter::view() const
{
    return describeVerification(m_desk.snapshot(), today());
}

ScreenFrame VerificationPresenter::frame() const
{
    const DeskSnapshot& snapshot = m_desk.snapshot();
    const VerificationView shown = view();
    ScreenFrame frame;
    frame.title = tr("Verifikasi data");
    frame.banner = bannerOf(snapshot.error);
    if (snapshot.current) {
        frame.bar.ticket = snapshot.current->ticket.text();
        frame.bar.person =
            snapshot.current->nik.masked() + QStringLiteral(" · ") + serviceName(snapshot.current->service);
    }
    if (snapshot.resident)
        frame.bar.person.prepend(snapshot.resident->applicant.name.upperCase() + QStringLiteral(" · "));
    if (shown.isLookingUp) {
        frame.guide.hint = snapshot.error ? tr("Data belum didapat.") : tr("Mencari data di pusat…");
        frame.guide.detail = tr("Sementara itu siapkan KK dan surat panggilan.");
        frame.bar.actions = {{ActionId::Repeat, tr("Cari lagi"), snapshot.error.has_value()},
                             {ActionId::Defer, tr("Tunda"), true},
                             {ActionId::Confirm, tr("Sesuai"), false}};
        return frame;
    }
    frame.guide.hint = shown.mayRecord ? tr("Cocokkan setiap baris dengan KK yang dibawa.")
                                       : tr("Pemohon ini tidak dapat direkam sekarang.");
    frame.guide.detail = tr("Bila ada yang berbeda, perekaman berhenti di sini dan tanggal kembali dicetak.");
    frame.guide.tone = shown.mayRecord ? Tone::Now : Tone::Fair;
    frame.guide.rows = {{tr("Status NIK"), shown.gateWord, shown.gateTone}};
    if (snapshot.resident) {
        const Applicant& applicant = snapshot.resident->applicant;
        frame.guide.rows.push_back({tr("Boleh direkam"), shown.mayRecord ? tr("ya") : tr("tidak"),
                                    shown.mayRecord ? Tone::Good : Tone::Bad});
        frame.guide.rows.push_back({tr("Latar foto"),
                                    backdropWord(backdropFor(applicant.birthDate, applicant.citizenship)),
                                    Tone::Neutral});
    }
    frame.guide.note = shown.eligibility;
    for (const QString& warning : shown.warnings)
        frame.guide.note += QStringLiteral("\n\n") + warning;
    frame.bar.actions = {{ActionId::Defer, tr("Tunda"), true},
                         {ActionId::Except, tr("Tidak sesuai"), true},
                         {ActionId::Confirm, tr("Sesuai"), shown.mayRecord && !snapshot.isBusy}};
    return frame;
}

void VerificationPresenter::perform(ActionId action)
{
    if (action == ActionId::Confirm)
        m_desk.confirmData();
    else if (action == ActionId::Repeat)
        m_desk.lookUpAgain();
    else if (action == ActionId::Except)
        askWhatDiffers();
    else if (action == ActionId::Defer)
        askWhyDeferred();
}

void VerificationPresenter::askWhatDiffers()
{
    constexpr int kUsualDays = 7;
    Question question;
    question.id = QStringLiteral("dataDiffers");
    question.title = tr("Data tidak sesuai");
    question.text = tr(
        "Pemohon memperbaiki data melalui layanan KK, lalu direkam pada tanggal yang ditetapkan sekarang.");
    question.wantsText = true;
    question.textLabel = tr("Apa yang berbeda");
    question.wantsDate = true;
    question.earliestDate = today().addDays(1);
    question.suggestedDate = today().addDays(kUsualDays);
    question.confirmText = tr("Tetapkan tanggal");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Fair;
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_desk.dataDiffers(answer.text, answer.date);
    });
}

void VerificationPresenter::askWhyDeferred() { askForPark(m_desk, m_prompter, this); }

} // namespace rekam::ui
