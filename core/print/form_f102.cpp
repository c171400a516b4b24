#include "core/print/form_f102.h"

#include "core/print/slip_parts.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <optional>

namespace rekam {
namespace {

constexpr double kPageHeightMm = 297;

struct FormEntry
{
    const char* line; // "II.C.2"; empty: a heading
    const char* text;
};

// Part II, left and right column, in the order of the form.
constexpr std::array kLeft = {
    FormEntry{"", "I. KARTU KELUARGA"},
    FormEntry{"I.A.1", "A.1 Membentuk keluarga baru"},
    FormEntry{"I.A.2", "A.2 Penggantian kepala keluarga"},
    FormEntry{"I.A.3", "A.3 Pisah KK"},
    FormEntry{"I.A.4", "A.4 Pindah datang"},
    FormEntry{"I.A.5", "A.5 WNI dari luar negeri karena pindah"},
    FormEntry{"I.A.6", "A.6 Rentan adminduk"},
    FormEntry{"I.B.1", "B.1 Menumpang dalam KK"},
    FormEntry{"I.B.2", "B.2 Peristiwa penting"},
    FormEntry{"I.B.3", "B.3 Perubahan elemen data dalam KK"},
    FormEntry{"I.C", "C Hilang atau rusak"},
    FormEntry{"", "III. KIA"},
    FormEntry{"III.A", "A Baru"},
    FormEntry{"III.B", "B Hilang atau rusak"},
    FormEntry{"III.C", "C Perpanjangan ITAP"},
    FormEntry{"III.D", "D Lainnya"},
};
constexpr std::array kRight = {
    FormEntry{"", "II. KTP-EL"},
    FormEntry{"II.A", "A Baru"},
    FormEntry{"II.B", "B Pindah datang"},
    FormEntry{"II.C.1", "C.1 Hilang"},
    FormEntry{"II.C.2", "C.2 Rusak"},
    FormEntry{"II.D", "D Perpanjangan ITAP"},
    FormEntry{"II.E", "E Perubahan status kewarganegaraan"},
    FormEntry{"II.F", "F Luar domisili"},
    FormEntry{"II.G", "G Transmigrasi"},
    FormEntry{"", "IV. PERUBAHAN DATA"},
    FormEntry{"IV.A", "A KK"},
    FormEntry{"IV.B", "B KTP-el"},
    FormEntry{"IV.C", "C KIA"},
};

struct Attachment
{
    const char* text;
    std::optional<PaperKind> paper; // nothing: none that this counter asks for
};

// Part III of the form. What a region asks for besides is written at its end.
const std::array<Attachment, 14>& attachments()
{
    using P = PaperKind;
    static const std::array<Attachment, 14> all = {{
        {"KK lama / KK rusak / salinan KK", P::FamilyCard},
        {"Surat keterangan / bukti perubahan peristiwa", P::ProofOfChange},
        {"Buku nikah / kutipan akta perkawinan", P::MarriageBook},
        {"SPTJM perkawinan / perceraian belum tercatat", std::nullopt},
        {"Kutipan akta perceraian", std::nullopt},
        {"Kutipan akta kematian", std::nullopt},
        {"Surat keterangan pindah (SKP)", P::MoveLetter},
        {"Surat pernyataan penyebab hilang / rusak", std::nullopt},
        {"SKP luar negeri", std::nullopt},
        {"SKP dari perwakilan RI", std::nullopt},
        {"Dokumen perjalanan", P::TravelDocument},
        {"Surat kuasa pengasuhan anak", std::nullopt},
        {"Surat keterangan hilang dari kepolisian", P::PoliceLossLetter},
        {"Kartu izin tinggal tetap (KITAP)", P::StayPermit},
    }};
    return all;
}

const char* otherPaper(PaperKind paper)
{
    switch (paper) {
    case PaperKind::OldCard:
        return "KTP-el lama";
    case PaperKind::DamagedCard:
        return "KTP-el yang rusak";
    case PaperKind::PowerOfAttorney:
        return "Surat kuasa";
    case PaperKind::BirthCertificate:
        return "Kutipan akta kelahiran";
    case PaperKind::PassPhoto:
        return "Pas foto";
    case PaperKind::IntroductionLetter:
        return "Surat pengantar RT/RW";
    case PaperKind::FormF106:
        return "F-1.06";
    case PaperKind::FormF102:
    case PaperKind::FamilyCard:
    case PaperKind::MoveLetter:
    case PaperKind::PoliceLossLetter:
    case PaperKind::ProofOfChange:
    case PaperKind::TravelDocument:
    case PaperKind::StayPermit:
    case PaperKind::MarriageBook:
        break;
    }
    return "";
}

QString ticked(bool isTicked, const QString& text)
{
    return (isTicked ? QStringLiteral("[X] ") : QStringLiteral("[   ] ")) + text;
}

void addPair(SheetFlow& sheet, const QString& left, Weight leftWeight, const QString& right,
             Weight rightWeight)
{
    sheet.row({{left, 0.52, leftWeight}, {right, 0.48, rightWeight}}, sheet.style().smallMm);
}

struct Written
{
    QString text;
    Weight weight = Weight::Normal;
};

template<typename Entries>
Written entryAt(const Entries& entries, std::size_t place, const std::vector<QString>& chosen)
{
    if (place >= entries.size())
        return {};
    const FormEntry& entry = entries[place];
    const QString text = QString::fromUtf8(entry.text);
    if (*entry.line == '\0')
        return {text, Weight::Bold};
    const bool isChosen = std::find(chosen.begin(), chosen.end(), QLatin1String(entry.line)) != chosen.end();
    return {ticked(isChosen, text), isChosen ? Weight::Bold : Weight::Normal};
}

void addApplication(SheetFlow& sheet, const FormF102& form)
{
    std::vector<QString> chosen = {formLine(form.service)};
    if (form.isOutsideDomicile)
        chosen.push_back(QStringLiteral("II.F"));
    sheet.text(QStringLiteral("II. JENIS PERMOHONAN"), sheet.style().bodyMm, Weight::Bold);
    for (std::size_t place = 0; place < std::max(kLeft.size(), kRight.size()); ++place) {
        const Written left = entryAt(kLeft, place, chosen);
        const Written right = entryAt(kRight, place, chosen);
        addPair(sheet, left.text, left.weight, right.text, right.weight);
    }
}

QString othersBrought(const Intake& intake)
{
    QStringList others;
    for (const PaperKind paper : intake.brought) {
        if (const char* name = otherPaper(paper); *name != '\0')
            others << QString::fromUtf8(name);
    }
    return others.isEmpty() ? QStringLiteral("-") : others.join(QStringLiteral(", "));
}

void addAttachments(SheetFlow& sheet, const FormF102& form)
{
    sheet.text(QStringLiteral("III. PERSYARATAN YANG DILAMPIRKAN"), sheet.style().bodyMm, Weight::Bold);
    const auto& all = attachments();
    const std::size_t half = all.size() / 2;
    const auto written = [&](const Attachment& one) {
        const bool isThere = one.paper && hasBrought(form.intake, *one.paper);
        return Written{ticked(isThere, QString::fromUtf8(one.text)), isThere ? Weight::Bold : Weight::Normal};
    };
    for (std::size_t place = 0; place < half; ++place) {
        const Written left = written(all[place]);
        const Written right = written(all[place + half]);
        addPair(sheet, left.text, left.weight, right.text, right.weight);
    }
    sheet.text(QStringLiteral("Lainnya: ") + othersBrought(form.intake), sheet.style().smallMm);
}

QString filerLine(const FormF102& form)
{
    switch (form.intake.filedBy) {
    case FiledBy::Resident:
        break;
    case FiledBy::Helper:
        return QStringLiteral("%1 (pendamping)").arg(form.intake.filedByName);
    case FiledBy::Guardian:
        return QStringLiteral("%1 (orang tua / wali)").arg(form.intake.filedByName);
    case FiledBy::Proxy:
        return QStringLiteral("%1 (kuasa, surat kuasa %2)")
            .arg(form.intake.filedByName,
                 form.intake.authorisedOn.isValid()
                     ? QStringLiteral("tanggal ") + longDate(form.intake.authorisedOn)
                     : QStringLiteral("terlampir"));
    }
    return form.name.upperCase();
}

SheetFlow written(const FormF102& form)
{
    SheetFlow sheet(
        {.widthMm = 210, .marginMm = 18, .topMm = 12, .bodyMm = 3.5, .smallMm = 3.0, .titleMm = 4.8});
    const auto fact = [&](const QString& label, const QString& value) {
        addFact(sheet, label, value.isEmpty() ? QStringLiteral("-") : value, Weight::Bold, 0.3);
    };
    addHead(sheet, form.office, form.marking);
    sheet.text(QStringLiteral("F-1.02"), sheet.style().bodyMm, Weight::Bold, TextAlign::Right);
    addTitle(sheet, QStringLiteral("FORMULIR PENDAFTARAN PERISTIWA KEPENDUDUKAN"));
    sheet.text(QStringLiteral("I. DATA PEMOHON"), sheet.style().bodyMm, Weight::Bold);
    fact(QStringLiteral("1. Nama lengkap"), form.name.upperCase());
    fact(QStringLiteral("2. NIK"), form.nik.text());
    fact(QStringLiteral("3. Nomor KK"), form.kk.text());
    fact(QStringLiteral("4. Telepon / e-mail"), QStringList({form.intake.phone, form.intake.email})
                                                    .filter(QRegularExpression(QStringLiteral(".")))
                                                    .join(QStringLiteral(" / ")));
    if (form.intake.filedBy != FiledBy::Resident)
        fact(signsInstead(form.intake.filedBy) ? QStringLiteral("5. Diajukan oleh")
                                               : QStringLiteral("5. Didampingi oleh"),
             filerLine(form));
    sheet.gap(1.5);
    sheet.rule();
    addApplication(sheet, form);
    sheet.gap(1.5);
    sheet.rule();
    addAttachments(sheet, form);
    sheet.gap(1.5);
    sheet.rule();
    sheet.text(QStringLiteral("Saya menyatakan bahwa isian formulir ini benar. %1, %2.")
                   .arg(form.office.place, longDate(dayAt(form.filledAt, form.office))),
               sheet.style().bodyMm);
    sheet.gap(2);
    const QString below =
        signsInstead(form.intake.filedBy) ? form.intake.filedByName.toUpper() : form.name.upperCase();
    sheet.stampAndSignature(QStringLiteral("Petugas: ") + form.operatorAccount,
                            form.cannotSign
                                ? QStringLiteral("Cap jempol pemohon (tidak dapat menandatangani)")
                                : QStringLiteral("Pemohon"),
                            below);
    addFoot(sheet, form.office);
    return sheet;
}

} // namespace

QString formLine(ServiceType service)
{
    switch (service) {
    case ServiceType::NewWni:
    case ServiceType::NewOa:
        return QStringLiteral("II.A");
    case ServiceType::MovedWni:
    case ServiceType::MovedOa:
        return QStringLiteral("II.B");
    case ServiceType::LostWni:
    case ServiceType::LostOa:
        return QStringLiteral("II.C.1");
    case ServiceType::DamagedWni:
    case ServiceType::DamagedOa:
        return QStringLiteral("II.C.2");
    case ServiceType::RenewalOa:
        return QStringLiteral("II.D");
    case ServiceType::DataChangeWni:
    case ServiceType::DataChangeOa:
        return QStringLiteral("IV.B");
    }
    return {};
}

Result<Paper> formF102Paper(const FormF102& form)
{
    REKAM_CHECK(needs(form.filledAt.isValid(), "filledAt"));
    REKAM_CHECK(needsOffice(form.office));
    REKAM_CHECK(
        needs(!signsInstead(form.intake.filedBy) || !form.intake.filedByName.isEmpty(), "filedByName"));
    return paperOf(written(form), QStringLiteral("F-1.02"), form.filledAt, kPageHeightMm);
}

Result<QByteArray> formF102Pdf(const FormF102& form) { return pdfOf(formF102Paper(form)); }

} // namespace rekam
