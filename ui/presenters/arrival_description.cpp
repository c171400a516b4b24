#include "ui/presenters/arrival_description.h"

#include "core/people/eligibility.h"
#include "core/service/proxy_rules.h"
#include "core/service/status_gate.h"
#include "ui/language/language.h"
#include "ui/presenters/paper_description.h"
#include "ui/presenters/queue_description.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/error_words.h"
#include "ui/wording/paper_words.h"
#include "ui/wording/status_words.h"

#include <QRegularExpression>

namespace rekam::ui {

namespace {

// Just enough to be sure of the person: no full date, no street.
QString aboutOf(const Applicant& person)
{
    return tr("Lahir %1 · %2, Kec. %3")
        .arg(person.birthDate.year())
        .arg(person.address.villageName, person.address.districtName);
}

void describePerson(const ArrivalSnapshot& snapshot, ArrivalView& view)
{
    if (view.isLookingUp && !snapshot.resident)
        return;
    if (!snapshot.resident) {
        const bool isUnknown = snapshot.whyUnknown && snapshot.whyUnknown->code() == Errc::ResidentUnknown;
        view.status = isUnknown ? tr("tidak ditemukan") : tr("belum dapat diperiksa");
        view.statusTone = Tone::Fair;
        view.source = isUnknown ? tr("NIK ini tidak ada di data kependudukan.")
                                : tr("Pusat tidak menjawab, dan NIK ini tidak ada di daftar panggilan.");
        return;
    }
    const ResidentRecord& resident = *snapshot.resident;
    view.name = resident.applicant.name.upperCase();
    view.about = aboutOf(resident.applicant);
    view.source = snapshot.from == KnownFrom::Roster
                      ? tr("Dari daftar panggilan; pusat sedang tidak menjawab.")
                      : QString();
    if (!resident.isActive) {
        view.status = tr("NIK nonaktif");
        view.statusTone = Tone::Bad;
    } else if (!isUnregistered(resident.recordingWord)) {
        view.status = tr("sudah direkam");
        view.statusTone = Tone::Now;
    } else {
        view.status = tr("belum direkam");
        view.statusTone = Tone::Good;
    }
}

void describePapers(const ArrivalSnapshot& snapshot, ArrivalView& view)
{
    int key = 0;
    for (const PaperKind paper : snapshot.asked) {
        ++key;
        const PaperReading reading = paperReading(snapshot.pictures, paper);
        const bool isChosen = snapshot.takesPapers && snapshot.pictures.shown == paper;
        view.papers.push_back({key < 10 ? QString::number(key) : QString(), paperTitle(paper),
                               hasBrought(snapshot.intake, paper), reading.word, reading.tone, isChosen});
    }
}

// What F takes now, and whether U may take the shown page once more.
QStringList takingKeys(const PaperPictureState& pictures, PaperKind kind)
{
    const int next = pictures.nextPage(kind);
    if (pictures.pageCount(kind) == 0)
        return {tr("F memotret")};
    if (pictures.pageOf(kind, next))
        return {tr("F memotret lagi")};
    QStringList keys;
    if (next <= kMostPaperPages)
        keys << tr("F halaman %1").arg(next);
    if (pictures.shownPageOf(kind))
        keys << tr("U mengulang");
    return keys;
}

void describeChosenPaper(const ArrivalSnapshot& snapshot, ArrivalView& view)
{
    const auto& chosen = snapshot.pictures.shown;
    if (!chosen || snapshot.asked.empty())
        return;
    view.paper = describePaper(snapshot.pictures, *chosen);
    view.paper.isOffered = view.paper.isOffered || snapshot.takesPapers;
    QStringList keys;
    if (snapshot.takesPapers && snapshot.mayChange() && !snapshot.pictures.taking)
        keys << takingKeys(snapshot.pictures, *chosen);
    if (snapshot.pictures.pageCount(*chosen) > 1)
        keys << tr("← → halaman");
    if (!view.paper.sheet.empty())
        keys << tr("O memperbesar");
    if (snapshot.mayChange() && mayAcceptAsItIs(snapshot.pictures, *chosen))
        keys << tr("T menerima");
    if (snapshot.asked.size() > 1)
        keys << tr("↑ ↓ berkas lain");
    view.paper.keys = keys.join(QStringLiteral(" · "));
}

QString unknownDetail(const Error& why)
{
    return why.code() == Errc::ResidentUnknown
               ? tr("Cocokkan 16 angka dengan KK. Bila benar, beri nomor: petugas verifikasi menelusurinya.")
               : tr("Cocokkan 16 angka dengan KK, lalu beri nomor. F5 mencari lagi.");
}

QString notesOf(const ArrivalSnapshot& snapshot, QDate today)
{
    QStringList notes;
    if (snapshot.resident) {
        const ResidentRecord& resident = *snapshot.resident;
        const Applicant& person = resident.applicant;
        const Eligibility eligible = eligibility(person.birthDate, person.maritalStatus, today);
        if (!eligible.mayRecord)
            notes << eligibilitySentence(eligible);
        if (!resident.isActive)
            notes << tr("NIK nonaktif tidak menutup loket: petugas verifikasi memeriksa sebabnya.");
        if (!isUnregistered(resident.recordingWord))
            notes << statusWords(resident.recordingWord).meaning;
    }
    for (const PaperKind paper : snapshot.intake.missing)
        notes << tr("Kurang: %1. %2").arg(paperTitle(paper), missingAdvice(paper));
    return notes.join(QStringLiteral("\n\n"));
}

} // namespace

ArrivalView describeArrival(const ArrivalSnapshot& snapshot, const ArrivalTexts& texts, const WaitOf& waitOf)
{
    ArrivalView view;
    view.isSomebody = snapshot.nik.has_value();
    if (!view.isSomebody)
        return view;
    view.isLookingUp = snapshot.stage == ArrivalStage::LookingUp;
    view.mayChange = snapshot.mayChange();
    view.mayChooseLine = !snapshot.visit && !snapshot.returning;
    view.ticket = snapshot.visit ? snapshot.visit->ticket.text() : QString();
    describePerson(snapshot, view);
    view.service = snapshot.service ? serviceName(*snapshot.service) : tr("belum dipilih");
    view.form = snapshot.service ? formBox(*snapshot.service) : QString();
    describePapers(snapshot, view);
    view.hasSummons = snapshot.intake.summons.has_value();
    view.summonsNumber = texts.summonsNumber;
    describeChosenPaper(snapshot, view);
    for (const FiledBy filer : {FiledBy::Resident, FiledBy::Guardian, FiledBy::Proxy, FiledBy::Helper})
        view.filers.push_back({{}, filedByWord(filer), {}, snapshot.intake.filedBy == filer});
    view.wantsFilerName = snapshot.intake.filedBy != FiledBy::Resident;
    view.filerName = texts.filerName;
    view.filerNik = texts.filerNik;
    view.wantsAuthority = isInPlaceOf(snapshot.intake.filedBy);
    view.authorisedOn = texts.authorisedOn;
    view.contact = texts.contact;
    view.isContactWrong = !contactFrom(texts.contact);
    if (!snapshot.form.picture.isEmpty())
        view.formSheet = {{snapshot.form.picture.image, {}, snapshot.form.picture.text}};
    view.formState = snapshot.form.isPrinting  ? tr("F-1.02 sedang dicetak")
                     : snapshot.form.isPrinted ? tr("F-1.02 sudah dicetak")
                                               : QString();
    for (const QueueClassRow& row : kQueueClasses)
        view.lines.push_back({QString(row.series), queueClassName(row.queueClass),
                              waitWords(waitOf(row.queueClass)), snapshot.line == row.queueClass});
    return view;
}

GuideView arrivalGuide(const ArrivalSnapshot& snapshot, const std::optional<ServiceRequest>& awaitsCard,
                       QDate today)
{
    GuideView guide;
    if (!snapshot.nik) {
        guide.hint = tr("Pindai KK atau surat panggilan.");
        guide.detail = tr("Tanpa pemindai: ketik 16 angka NIK.");
        return guide;
    }
    guide.note = notesOf(snapshot, today);
    if (snapshot.stage == ArrivalStage::LookingUp) {
        guide.hint = tr("Mencari di data kependudukan…");
        guide.detail = tr("Sementara itu periksa berkasnya.");
    } else if (snapshot.visit) {
        guide.hint = tr("Sudah memegang nomor %1.").arg(snapshot.visit->ticket.text());
        guide.detail =
            snapshot.mayChange()
                ? tr("Satu NIK satu nomor. Catatan berkasnya masih dapat diubah.")
                : tr("Satu NIK satu nomor. Keadaannya: %1.").arg(requestStateWord(snapshot.visit->state));
        guide.tone = Tone::Fair;
    } else if (snapshot.returning) {
        guide.hint = tr("Kembali setelah perbaikan data.");
        guide.detail = tr("Dijanjikan %1. Pelayanan lanjut dari kunjungan yang sama; Enter memberi nomor.")
                           .arg(cardDate(snapshot.returning->comeBackOn));
    } else if (awaitsCard) {
        guide.hint = awaitsCard->state == RequestState::WaitingForCard
                         ? tr("Kartunya menunggu di sini.")
                         : tr("Rekamannya sedang diperiksa pusat.");
        guide.detail = tr("Nomor %1 dari kedatangan sebelumnya. F7 menyerahkan kartu tanpa nomor baru.")
                           .arg(awaitsCard->ticket.text());
        guide.tone = Tone::Fair;
    } else if (snapshot.resident && !snapshot.service) {
        guide.hint = tr("Tanyakan keperluannya.");
        guide.detail = tr("Orang ini sudah pernah direkam. Enter menampilkan pilihan layanan.");
    } else if (snapshot.resident) {
        guide.hint = tr("Cocokkan nama dan tahun lahir, lalu Enter.");
        guide.detail =
            snapshot.intake.missing.empty()
                ? tr("Berkas dianggap lengkap. Tombol angka mencatat yang kurang.")
                : tr("Sampaikan sekarang cara melengkapinya, supaya dapat diurus sambil menunggu.");
    } else if (snapshot.whyUnknown) {
        guide.hint = tr("Orangnya belum dikenal, nomor tetap boleh diambil.");
        guide.detail = unknownDetail(*snapshot.whyUnknown);
        guide.tone = Tone::Fair;
    }
    return guide;
}

QString arrivalPrimary(const ArrivalSnapshot& snapshot)
{
    if (snapshot.visit)
        return tr("Simpan catatan");
    if (snapshot.nik && !snapshot.service)
        return tr("Pilih layanan");
    const std::size_t missing = snapshot.intake.missing.size();
    return missing == 0 ? tr("Ambil nomor") : tr("Ambil nomor, %1 berkas kurang").arg(missing);
}

QDate dayFrom(const QString& text)
{
    QString plain = text.trimmed();
    plain.replace(u'/', u'-').replace(u'.', u'-').replace(u' ', u'-');
    return QDate::fromString(plain, QStringLiteral("d-M-yyyy"));
}

QString filerNote(const ArrivalSnapshot& snapshot, const ArrivalTexts& texts, QDate today)
{
    const FiledBy filer = snapshot.intake.filedBy;
    if (filer == FiledBy::Resident)
        return {};
    if (!texts.filerNik.trimmed().isEmpty() && !Nik::parse(texts.filerNik.trimmed()))
        return tr("NIK harus 16 angka, sesuai KTP-nya.");
    if (!isInPlaceOf(filer))
        return {};
    if (snapshot.service && takesBiometrics(*snapshot.service))
        return tr("Perekaman tidak dapat diwakilkan: pemohon harus datang sendiri.");
    if (texts.filerName.trimmed().isEmpty())
        return tr("Tulis nama pemegang kuasa.");
    const QDate day = dayFrom(texts.authorisedOn);
    return day.isValid() && day <= today ? QString() : tr("Tulis tanggal surat kuasa, misalnya 20-11-2026.");
}

std::optional<Contact> contactFrom(const QString& text)
{
    static const QRegularExpression kBetween(QStringLiteral("[,;]"));
    Contact contact;
    const QStringList parts = text.split(kBetween, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (part.trimmed().isEmpty())
            continue;
        const bool isAddress = part.contains(u'@');
        const std::optional<QString> value = isAddress ? emailFrom(part) : phoneFrom(part);
        QString& place = isAddress ? contact.email : contact.phone;
        if (!value || !place.isEmpty())
            return std::nullopt;
        place = *value;
    }
    return contact;
}

Question serviceQuestion(const ArrivalSnapshot& snapshot)
{
    Question question;
    question.id = QStringLiteral("service");
    question.title = tr("Datang untuk apa?");
    question.text = tr("Semua layanan ini gratis. Berkas yang diminta mengikuti pilihan.");
    for (const ServiceType service : snapshot.services)
        question.choices.push_back({QString::number(static_cast<int>(service)), serviceName(service)});
    question.confirmText = tr("Pilih");
    question.cancelText = tr("Kembali");
    return question;
}

} // namespace rekam::ui
