#include "ui/wording/counter_words.h"

#include "ui/language/language.h"

namespace rekam::ui {

QString fingerName(FingerPosition position)
{
    switch (position) {
    case FingerPosition::RightThumb:
        return tr("Kanan jempol");
    case FingerPosition::RightIndex:
        return tr("Kanan telunjuk");
    case FingerPosition::RightMiddle:
        return tr("Kanan tengah");
    case FingerPosition::RightRing:
        return tr("Kanan manis");
    case FingerPosition::RightLittle:
        return tr("Kanan kelingking");
    case FingerPosition::LeftThumb:
        return tr("Kiri jempol");
    case FingerPosition::LeftIndex:
        return tr("Kiri telunjuk");
    case FingerPosition::LeftMiddle:
        return tr("Kiri tengah");
    case FingerPosition::LeftRing:
        return tr("Kiri manis");
    case FingerPosition::LeftLittle:
        return tr("Kiri kelingking");
    }
    return {};
}

QString fingerPhrase(FingerPosition position)
{
    const QString name = fingerName(position).toLower();
    return tr("%2 %1", "a finger in a sentence; %1: its side, %2: its name")
        .arg(name.section(u' ', 0, 0), name.section(u' ', 1));
}

QString eyeName(Eye eye)
{
    switch (eye) {
    case Eye::Right:
        return tr("Mata kanan");
    case Eye::Left:
        return tr("Mata kiri");
    }
    return {};
}

QString targetTitle(CaptureTarget target)
{
    switch (target) {
    case CaptureTarget::Portrait:
        return tr("foto");
    case CaptureTarget::Signature:
        return tr("tanda tangan");
    case CaptureTarget::ExceptionProof:
        return tr("foto bukti");
    case CaptureTarget::Document:
        return tr("berkas");
    case CaptureTarget::RightFour:
        return tr("empat jari kanan");
    case CaptureTarget::LeftFour:
        return tr("empat jari kiri");
    case CaptureTarget::BothThumbs:
        return tr("dua jempol");
    case CaptureTarget::BothEyes:
        return tr("kedua iris");
    case CaptureTarget::SingleRightThumb:
    case CaptureTarget::SingleRightIndex:
    case CaptureTarget::SingleRightMiddle:
    case CaptureTarget::SingleRightRing:
    case CaptureTarget::SingleRightLittle:
    case CaptureTarget::SingleLeftThumb:
    case CaptureTarget::SingleLeftIndex:
    case CaptureTarget::SingleLeftMiddle:
    case CaptureTarget::SingleLeftRing:
    case CaptureTarget::SingleLeftLittle:
        return fingerPhrase(fingersOf(target).front());
    }
    return {};
}

QString targetRequest(CaptureTarget target)
{
    switch (target) {
    case CaptureTarget::Portrait:
        return tr("Duduk tegak dan tatap kamera.");
    case CaptureTarget::Signature:
        return tr("Tanda tangani di alat seperti biasa.");
    case CaptureTarget::ExceptionProof:
        return tr("Arahkan kamera ke tangan atau mata yang dikecualikan.");
    case CaptureTarget::Document:
        return tr("Letakkan berkas di tengah alas.");
    case CaptureTarget::RightFour:
        return tr("Letakkan empat jari kanan mendatar, rapat ke kaca.");
    case CaptureTarget::LeftFour:
        return tr("Letakkan empat jari kiri mendatar, rapat ke kaca.");
    case CaptureTarget::BothThumbs:
        return tr("Letakkan kedua jempol berdampingan di kaca.");
    case CaptureTarget::BothEyes:
        return tr("Dekatkan alat ke kedua mata dan tatap lurus.");
    case CaptureTarget::SingleRightThumb:
    case CaptureTarget::SingleRightIndex:
    case CaptureTarget::SingleRightMiddle:
    case CaptureTarget::SingleRightRing:
    case CaptureTarget::SingleRightLittle:
    case CaptureTarget::SingleLeftThumb:
    case CaptureTarget::SingleLeftIndex:
    case CaptureTarget::SingleLeftMiddle:
    case CaptureTarget::SingleLeftRing:
    case CaptureTarget::SingleLeftLittle:
        return tr("Letakkan jari %1 di tengah kaca.").arg(targetTitle(target));
    }
    return {};
}

QString stepTitle(Step step)
{
    switch (step) {
    case Step::Photo:
        return tr("Foto");
    case Step::Signature:
        return tr("Tanda tangan");
    case Step::Fingers:
        return tr("Sidik jari");
    case Step::Iris:
        return tr("Iris");
    }
    return {};
}

QString stepStateWord(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return tr("belum");
    case StepState::Active:
        return tr("sedang diambil");
    case StepState::Candidate:
        return tr("menunggu diterima");
    case StepState::Accepted:
        return tr("diterima");
    case StepState::Excepted:
        return tr("dikecualikan");
    case StepState::Deferred:
        return tr("ditunda");
    }
    return {};
}

QString exceptedPart(const CaptureException& exception)
{
    if (exception.modality == Modality::Finger && exception.position > 0)
        return fingerName(static_cast<FingerPosition>(exception.position));
    if (exception.modality == Modality::Iris && exception.position > 0)
        return eyeName(static_cast<Eye>(exception.position));
    switch (exception.modality) {
    case Modality::Face:
        return stepTitle(Step::Photo);
    case Modality::Signature:
        return stepTitle(Step::Signature);
    case Modality::Finger:
        return stepTitle(Step::Fingers);
    case Modality::Iris:
        return stepTitle(Step::Iris);
    }
    return {};
}

QString exceptionWord(ExceptionReason reason)
{
    switch (reason) {
    case ExceptionReason::Absent:
        return tr("Tidak ada (amputasi, mata tidak ada)");
    case ExceptionReason::Bandaged:
        return tr("Diperban atau luka");
    case ExceptionReason::Worn:
        return tr("Garis jari aus");
    case ExceptionReason::Paralysed:
        return tr("Lumpuh atau kaku");
    case ExceptionReason::Cataract:
        return tr("Katarak");
    case ExceptionReason::CannotWrite:
        return tr("Tidak dapat menulis");
    case ExceptionReason::DeviceUnavailable:
        return tr("Alat tidak tersedia");
    case ExceptionReason::ImageNotProvided:
        return tr("Gambar tidak disediakan");
    }
    return {};
}

std::vector<ExceptionReason> exceptionReasonsFor(Modality modality)
{
    switch (modality) {
    case Modality::Face:
        return {ExceptionReason::DeviceUnavailable};
    case Modality::Signature:
        return {ExceptionReason::CannotWrite, ExceptionReason::Paralysed, ExceptionReason::DeviceUnavailable};
    case Modality::Finger:
        return {ExceptionReason::Absent, ExceptionReason::Bandaged, ExceptionReason::Worn,
                ExceptionReason::Paralysed, ExceptionReason::DeviceUnavailable};
    case Modality::Iris:
        return {ExceptionReason::Cataract, ExceptionReason::Absent, ExceptionReason::Bandaged,
                ExceptionReason::DeviceUnavailable};
    }
    return {};
}

QString queueClassName(QueueClass queueClass)
{
    switch (queueClass) {
    case QueueClass::Recording:
        return tr("Perekaman");
    case QueueClass::Card:
        return tr("Kartu");
    case QueueClass::Priority:
        return tr("Prioritas");
    }
    return {};
}

QString serviceName(ServiceType type)
{
    switch (type) {
    case ServiceType::NewWni:
        return tr("KTP-el baru");
    case ServiceType::MovedWni:
        return tr("Pindah datang");
    case ServiceType::DataChangeWni:
        return tr("Perubahan data");
    case ServiceType::DamagedWni:
        return tr("KTP-el rusak");
    case ServiceType::LostWni:
        return tr("KTP-el hilang");
    case ServiceType::NewOa:
        return tr("KTP-el baru orang asing");
    case ServiceType::MovedOa:
        return tr("Pindah datang orang asing");
    case ServiceType::DataChangeOa:
        return tr("Perubahan data orang asing");
    case ServiceType::RenewalOa:
        return tr("Perpanjangan orang asing");
    case ServiceType::DamagedOa:
        return tr("KTP-el rusak orang asing");
    case ServiceType::LostOa:
        return tr("KTP-el hilang orang asing");
    }
    return {};
}

QString roleWord(Role role)
{
    switch (role) {
    case Role::Operator:
        return tr("Operator");
    case Role::Supervisor:
        return tr("Supervisor");
    case Role::Technician:
        return tr("Teknisi");
    case Role::Auditor:
        return tr("Auditor");
    }
    return {};
}

QString backdropWord(BackdropColor color)
{
    switch (color) {
    case BackdropColor::Red:
        return tr("merah");
    case BackdropColor::Blue:
        return tr("biru");
    case BackdropColor::Orange:
        return tr("jingga");
    }
    return {};
}

QString requestStateWord(RequestState state)
{
    switch (state) {
    case RequestState::Arrived:
        return tr("datang");
    case RequestState::Waiting:
        return tr("menunggu");
    case RequestState::Called:
        return tr("dipanggil");
    case RequestState::Serving:
        return tr("dilayani");
    case RequestState::Parked:
        return tr("ditunda");
    case RequestState::WaitingForCentre:
        return tr("menunggu pusat");
    case RequestState::WaitingForCard:
        return tr("menunggu kartu");
    case RequestState::Closed:
        return tr("selesai");
    case RequestState::CorrectionNeeded:
        return tr("perbaiki data");
    case RequestState::Cancelled:
        return tr("batal");
    case RequestState::NoShow:
        return tr("tidak datang");
    }
    return {};
}

QString cardStateWord(CardJobState state)
{
    switch (state) {
    case CardJobState::Ready:
        return tr("siap cetak");
    case CardJobState::Printing:
        return tr("sedang dicetak");
    case CardJobState::Printed:
        return tr("dicetak");
    case CardJobState::Spoiled:
        return tr("blangko rusak");
    case CardJobState::HandedOver:
        return tr("diserahkan");
    case CardJobState::Distributed:
        return tr("dititipkan");
    }
    return {};
}

QString recordingStateWord(RecordingState state)
{
    switch (state) {
    case RecordingState::Verified:
        return tr("terverifikasi");
    case RecordingState::Capturing:
        return tr("sedang direkam");
    case RecordingState::Review:
        return tr("ditinjau");
    case RecordingState::Approved:
        return tr("disetujui");
    case RecordingState::Sealed:
        return tr("Tersegel");
    case RecordingState::Delivered:
        return tr("Terkirim");
    case RecordingState::Suspended:
        return tr("ditunda");
    case RecordingState::Cancelled:
        return tr("batal");
    }
    return {};
}

QString nikWarningSentence(NikWarning warning)
{
    switch (warning) {
    case NikWarning::BirthDateDiffers:
        return tr("Tanggal lahir di NIK berbeda dengan data; NIK tetap berlaku.");
    case NikWarning::SexDiffers:
        return tr("Jenis kelamin di NIK berbeda dengan data; NIK tetap berlaku.");
    case NikWarning::DayNotInCalendar:
        return tr("Tanggal di NIK tidak ada di kalender; NIK tetap berlaku.");
    case NikWarning::RegionUnknown:
        return tr("Kode wilayah di NIK tidak ada di daftar sekarang; mungkin kode lama.");
    }
    return {};
}

QString eligibilitySentence(const Eligibility& eligibility)
{
    switch (eligibility.reason) {
    case EligibilityReason::Seventeen:
        return tr("Sudah 17 tahun: boleh direkam dan dicetak.");
    case EligibilityReason::EverMarried:
        return tr("Sudah atau pernah kawin: boleh direkam dan dicetak.");
    case EligibilityReason::SixteenNoCardYet:
        return tr("Sudah 16 tahun: boleh direkam sekarang, dicetak mulai %1.")
            .arg(dayText(eligibility.mayPrintFrom));
    case EligibilityReason::TooYoung:
        return tr("Belum 16 tahun: boleh direkam mulai %1.").arg(dayText(eligibility.mayRecordFrom));
    case EligibilityReason::BirthDateUnusable:
        return tr("Tanggal lahir di data tidak dapat dipakai.");
    }
    return {};
}

QString clockText(const QDateTime& utc) { return utc.toLocalTime().toString(QStringLiteral("HH.mm")); }
QString dayText(QDate day) { return screenLocale().toString(day, QStringLiteral("d MMMM yyyy")); }

QString cardDate(QDate day) { return day.toString(QStringLiteral("dd-MM-yyyy")); }

QString minutesText(qint64 seconds)
{
    const qint64 minutes = seconds / 60;
    if (minutes < 1)
        return tr("baru saja");
    return minutes < 60 ? tr("%1 menit").arg(minutes)
                        : tr("%1 jam %2 menit").arg(minutes / 60).arg(minutes % 60);
}

} // namespace rekam::ui
