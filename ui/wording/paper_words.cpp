#include "ui/wording/paper_words.h"

#include "ui/language/language.h"

namespace rekam::ui {

namespace {

struct PaperRow
{
    PaperKind paper;
    const char* title;
    const char* advice;
};

constexpr PaperRow kPapers[] = {
    {PaperKind::FormF102, QT_TR_NOOP("Formulir F-1.02"),
     QT_TR_NOOP("Berikan formulir F-1.02; diisi sambil menunggu.")},
    {PaperKind::FamilyCard, QT_TR_NOOP("Salinan Kartu Keluarga"),
     QT_TR_NOOP("Salin KK asli di sini, atau cetak ulang di layanan KK.")},
    {PaperKind::MoveLetter, QT_TR_NOOP("Surat keterangan pindah"),
     QT_TR_NOOP("Surat pindah diminta di daerah asal; kartu menunggu sampai surat itu ada.")},
    {PaperKind::OldCard, QT_TR_NOOP("KTP-el lama"),
     QT_TR_NOOP("KTP-el lama ditarik saat kartu baru diserahkan: minta dibawa.")},
    {PaperKind::DamagedCard, QT_TR_NOOP("KTP-el yang rusak"),
     QT_TR_NOOP("Tanpa kartu yang rusak, layanannya KTP-el hilang.")},
    {PaperKind::PoliceLossLetter, QT_TR_NOOP("Surat kehilangan dari kepolisian"),
     QT_TR_NOOP("Dibuat di kantor polisi terdekat, tanpa biaya; nomor tetap berlaku.")},
    {PaperKind::ProofOfChange, QT_TR_NOOP("Bukti perubahan data"),
     QT_TR_NOOP("Bawa surat yang membuktikan perubahan: akta, ijazah, atau putusan.")},
    {PaperKind::TravelDocument, QT_TR_NOOP("Dokumen perjalanan (paspor)"),
     QT_TR_NOOP("Paspor asli diperlihatkan saat dilayani: minta dibawa.")},
    {PaperKind::StayPermit, QT_TR_NOOP("Kartu izin tinggal tetap"),
     QT_TR_NOOP("KITAP diterbitkan kantor imigrasi: minta dibawa.")},
    {PaperKind::PowerOfAttorney, QT_TR_NOOP("Surat kuasa"),
     QT_TR_NOOP("Surat kuasa ditulis di sini, atau pemohon datang sendiri.")},
    {PaperKind::BirthCertificate, QT_TR_NOOP("Akta kelahiran"),
     QT_TR_NOOP("Akta asli diperlihatkan saat dilayani: minta dibawa.")},
    {PaperKind::MarriageBook, QT_TR_NOOP("Buku nikah atau akta perkawinan"),
     QT_TR_NOOP("Buku asli diperlihatkan saat dilayani: minta dibawa.")},
    {PaperKind::PassPhoto, QT_TR_NOOP("Pas foto"),
     QT_TR_NOOP("Pas foto menyusul; foto kartu diambil di sini.")},
    {PaperKind::IntroductionLetter, QT_TR_NOOP("Surat pengantar RT/RW"),
     QT_TR_NOOP("Surat pengantar diminta pada ketua RT.")},
    {PaperKind::FormF106, QT_TR_NOOP("Formulir F-1.06"),
     QT_TR_NOOP("Berikan formulir F-1.06; diisi sambil menunggu.")}};

const PaperRow* rowOf(PaperKind paper)
{
    for (const PaperRow& row : kPapers) {
        if (row.paper == paper)
            return &row;
    }
    return nullptr;
}

} // namespace

QString paperTitle(PaperKind paper)
{
    const PaperRow* row = rowOf(paper);
    return row ? tr(row->title) : QString();
}

QString missingAdvice(PaperKind paper)
{
    const PaperRow* row = rowOf(paper);
    return row ? tr(row->advice) : QString();
}

QString filedByWord(FiledBy filedBy)
{
    switch (filedBy) {
    case FiledBy::Resident:
        return tr("Sendiri");
    case FiledBy::Guardian:
        return tr("Wali");
    case FiledBy::Proxy:
        return tr("Kuasa");
    case FiledBy::Helper:
        return tr("Pendamping");
    }
    return {};
}

QString filerSentence(const Intake& intake)
{
    const QString name = intake.filedByName.trimmed().toUpper();
    const QString nik =
        intake.filedByNik ? QStringLiteral(" (NIK ") + intake.filedByNik->masked() + u')' : QString();
    switch (intake.filedBy) {
    case FiledBy::Resident:
        break;
    case FiledBy::Guardian:
        return tr("Didampingi wali: %1.").arg(name + nik);
    case FiledBy::Proxy:
        return tr("Diajukan dengan surat kuasa %1 oleh %2. Pemohon tidak di sini.")
            .arg(intake.authorisedOn.toString(QStringLiteral("dd-MM-yyyy")), name + nik);
    case FiledBy::Helper:
        return tr("Didampingi: %1.").arg(name + nik);
    }
    return {};
}

QString formBox(ServiceType service)
{
    switch (service) {
    case ServiceType::NewWni:
    case ServiceType::NewOa:
        return tr("II.A KTP-el baru");
    case ServiceType::MovedWni:
    case ServiceType::MovedOa:
        return tr("II.B Pindah datang");
    case ServiceType::LostWni:
    case ServiceType::LostOa:
        return tr("II.C.1 KTP-el hilang");
    case ServiceType::DamagedWni:
    case ServiceType::DamagedOa:
        return tr("II.C.2 KTP-el rusak");
    case ServiceType::RenewalOa:
        return tr("II.D Perpanjangan ITAP");
    case ServiceType::DataChangeWni:
    case ServiceType::DataChangeOa:
        return tr("IV.B Perubahan data KTP-el");
    }
    return {};
}

} // namespace rekam::ui
