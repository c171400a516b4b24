#include "ui/wording/quality_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <iterator>

namespace rekam::ui {

namespace {

struct ReasonRow
{
    QualityReason reason;
    const char* wrong;
    const char* todo;
    const char* brief;
};

#define T(text) QT_TRANSLATE_NOOP("Quality", text)
constexpr ReasonRow kReasons[] = {
    {QualityReason::NoFace, T("Wajah belum terlihat."), T("Minta pemohon duduk menghadap kamera."),
     T("tanpa wajah")},
    {QualityReason::SeveralFaces, T("Ada lebih dari satu wajah."), T("Minta orang lain keluar dari gambar."),
     T("dua wajah")},
    {QualityReason::FaceTooSmall, T("Wajah terlalu jauh."), T("Minta pemohon maju sedikit."), T("jauh")},
    {QualityReason::FaceTooLarge, T("Wajah terlalu dekat."), T("Minta pemohon mundur sedikit."), T("dekat")},
    {QualityReason::FaceOffCentre, T("Wajah belum di tengah."),
     T("Geser kamera atau minta pemohon bergeser."), T("tepi")},
    {QualityReason::HeadTilted, T("Kepala miring."), T("Minta pemohon menegakkan kepala."), T("miring")},
    {QualityReason::HeadTurned, T("Kepala menoleh."), T("Minta pemohon menatap lurus ke kamera."),
     T("menoleh")},
    {QualityReason::TooDark, T("Gambar terlalu gelap."), T("Tambah cahaya dari depan."), T("gelap")},
    {QualityReason::TooBright, T("Gambar terlalu terang."), T("Kurangi cahaya atau jauhkan lampu."),
     T("silau")},
    {QualityReason::LightUneven, T("Cahaya di wajah tidak rata."),
     T("Putar kursi menjauhi jendela atau samakan lampu."), T("bayangan")},
    {QualityReason::FaceBlurred, T("Gambar tidak tajam."), T("Minta pemohon diam dan bersihkan lensa."),
     T("buram")},
    {QualityReason::EyesClosed, T("Mata tertutup."), T("Minta pemohon membuka mata."), T("terpejam")},
    {QualityReason::MouthOpened, T("Mulut terbuka."), T("Minta pemohon menutup mulut."), T("mulut")},
    {QualityReason::ColourUnnatural, T("Warna kulit tidak wajar."), T("Samakan warna lampu, lalu ulangi."),
     T("warna")},
    {QualityReason::BackdropWrong, T("Warna latar belum sesuai tahun lahir."),
     T("Ganti kain latar sesuai yang tertulis di kanan."), T("latar")},
    {QualityReason::NoFinger, T("Jari belum terlihat."), T("Minta pemohon meletakkan jari di kaca."),
     T("kosong")},
    {QualityReason::FingersMissing, T("Jari belum lengkap."),
     T("Rapatkan jari dan letakkan semuanya di kaca."), T("kurang")},
    {QualityReason::TooManyFingers, T("Terlalu banyak jari di kaca."),
     T("Angkat semua, lalu letakkan jari yang diminta saja."), T("berlebih")},
    {QualityReason::FingerSmall, T("Bagian jari yang terbaca terlalu kecil."),
     T("Letakkan ruas jari rata, bukan ujungnya saja."), T("kecil")},
    {QualityReason::FingerFaint, T("Garis jari samar."), T("Tekan sedikit lebih kuat."), T("samar")},
    {QualityReason::FingerDry, T("Jari terlalu kering."), T("Usap dengan kain lembap, lalu ulangi."),
     T("kering")},
    {QualityReason::FingerWet, T("Jari terlalu basah."), T("Keringkan jari dan kaca, lalu ulangi."),
     T("basah")},
    {QualityReason::FewMinutiae, T("Ciri jari yang terbaca terlalu sedikit."),
     T("Bersihkan kaca, tekan rata, lalu ulangi."), T("sedikit ciri")},
    {QualityReason::WrongHand, T("Ini tampaknya tangan yang lain."), T("Letakkan tangan yang diminta."),
     T("tangan lain")},
    {QualityReason::FingerCutOff, T("Jari terpotong tepi kaca."), T("Geser tangan ke tengah kaca."),
     T("terpotong")},
    {QualityReason::NoEye, T("Mata belum terlihat."), T("Dekatkan alat ke kedua mata."), T("kosong")},
    {QualityReason::EyeTooFar, T("Mata terlalu jauh dari alat."),
     T("Dekatkan alat sampai tanda jarak di tengah."), T("jauh")},
    {QualityReason::EyeBlurred, T("Gambar mata tidak tajam."), T("Minta pemohon diam dan menatap lurus."),
     T("buram")},
    {QualityReason::LidsLow, T("Kelopak menutupi iris."), T("Minta pemohon membuka mata lebar."),
     T("kelopak")},
    {QualityReason::EyeOffCentre, T("Mata belum di tengah."),
     T("Geser alat dan minta pemohon menatap lurus."), T("tepi")},
    {QualityReason::PupilOdd, T("Ukuran pupil tidak wajar."),
     T("Ubah cahaya ruang, tunggu sebentar, lalu ulangi."), T("pupil")},
    {QualityReason::SignatureEmpty, T("Belum ada goresan."), T("Minta pemohon menandatangani di alat."),
     T("kosong")},
    {QualityReason::SignatureTooShort, T("Goresan terlalu pendek."),
     T("Minta pemohon menandatangani lengkap seperti biasa."), T("pendek")},
    {QualityReason::SignatureTooQuick, T("Goresan terlalu cepat."),
     T("Minta pemohon menandatangani sekali lagi dengan tenang."), T("cepat")},
    {QualityReason::SignatureTooSmall, T("Tanda tangan terlalu kecil."),
     T("Minta pemohon memakai lebih banyak ruang."), T("kecil")},
    {QualityReason::SignatureLine, T("Goresan hanya garis lurus."),
     T("Minta pemohon menandatangani seperti biasa."), T("garis")},
    {QualityReason::PictureHalf, T("Gambar dari alat terpotong."),
     T("Ulangi; bila terjadi lagi, ganti kabel."), T("terpotong")},
    {QualityReason::ModelAbsent, T("Mutu tidak dapat dinilai di komputer ini."),
     T("Periksa dengan mata; panggil teknisi untuk melengkapi."), T("tak dinilai")},
};

enum class Unit
{
    Plain,
    Share,
    Degrees,
    Count,
    Millimetres,
    Seconds,
    Pixels,
    ShareAsPercent,
    Percent
};
struct MeasureRow
{
    Measure measure;
    const char* label;
    Unit unit;
};

constexpr MeasureRow kMeasures[] = {
    {Measure::FaceCount, T("Satu wajah"), Unit::Count},
    {Measure::FaceCentreX, T("Posisi mendatar"), Unit::Share},
    {Measure::FaceCentreY, T("Posisi tegak"), Unit::Share},
    {Measure::HeadSize, T("Ukuran kepala"), Unit::Share},
    {Measure::EyeDistancePx, T("Jarak antarmata"), Unit::Pixels},
    {Measure::RollDegrees, T("Tegak"), Unit::Degrees},
    {Measure::YawDegrees, T("Tidak menoleh"), Unit::Degrees},
    {Measure::PitchDegrees, T("Tidak menunduk"), Unit::Degrees},
    {Measure::LuminanceMean, T("Terang"), Unit::Share},
    {Measure::UnderExposedShare, T("Bagian gelap"), Unit::ShareAsPercent},
    {Measure::OverExposedShare, T("Bagian silau"), Unit::ShareAsPercent},
    {Measure::DynamicRangeBits, T("Rentang nada"), Unit::Plain},
    {Measure::LightEvenness, T("Cahaya rata"), Unit::Share},
    {Measure::FaceSharpness, T("Tajam"), Unit::Share},
    {Measure::EyesOpen, T("Mata terbuka"), Unit::Share},
    {Measure::MouthOpen, T("Mulut tertutup"), Unit::Share},
    {Measure::NaturalColour, T("Warna wajar"), Unit::Plain},
    {Measure::BackdropMatch, T("Warna latar"), Unit::ShareAsPercent},
    {Measure::FingersFound, T("Jari terlihat"), Unit::Count},
    {Measure::FingerArea, T("Luas jari"), Unit::Pixels},
    {Measure::FingerContrast, T("Kontras garis"), Unit::Share},
    {Measure::OrientationCertainty, T("Arah garis"), Unit::Share},
    {Measure::RidgeClarity, T("Garis jelas"), Unit::Share},
    {Measure::MinutiaeCount, T("Ciri terbaca"), Unit::Count},
    {Measure::FingerScore, T("Mutu"), Unit::Count},
    {Measure::IrisFound, T("Iris terlihat"), Unit::Count},
    {Measure::IrisRadiusPx, T("Besar iris"), Unit::Pixels},
    {Measure::PupilRatio, T("Pupil"), Unit::Percent},
    {Measure::IrisSharpness, T("Tajam"), Unit::Count},
    {Measure::UsableIrisArea, T("Iris terbuka"), Unit::Percent},
    {Measure::IrisMargin, T("Di tengah"), Unit::Percent},
    {Measure::GreyUtilisation, T("Rentang abu-abu"), Unit::Plain},
    {Measure::PathLengthMm, T("Panjang goresan"), Unit::Millimetres},
    {Measure::DurationSeconds, T("Lama goresan"), Unit::Seconds},
    {Measure::StrokeCount, T("Jumlah goresan"), Unit::Count},
    {Measure::PenExtent, T("Ukuran"), Unit::ShareAsPercent},
};
#undef T

QString translated(const char* text) { return QCoreApplication::translate("Quality", text); }

const ReasonRow* rowOf(QualityReason reason)
{
    for (const ReasonRow& row : kReasons) {
        if (row.reason == reason)
            return &row;
    }
    return nullptr;
}

const MeasureRow* rowOf(Measure measure)
{
    for (const MeasureRow& row : kMeasures) {
        if (row.measure == measure)
            return &row;
    }
    return nullptr;
}

QString number(double value, int decimals)
{
    return QLocale(QLocale::Indonesian, QLocale::Indonesia).toString(value, 'f', decimals);
}

} // namespace

ReasonWords reasonWords(QualityReason reason)
{
    const ReasonRow* row = rowOf(reason);
    return row ? ReasonWords{translated(row->wrong), translated(row->todo)} : ReasonWords{};
}

QString shortReason(QualityReason reason)
{
    const ReasonRow* row = rowOf(reason);
    return row ? translated(row->brief) : QString();
}

QString measureLabel(Measure measure)
{
    const MeasureRow* row = rowOf(measure);
    return row ? translated(row->label) : QString();
}

QString measureText(const MeasureValue& value)
{
    const MeasureRow* row = rowOf(value.measure);
    if (!row || value.light == Light::NotAssessed)
        return QCoreApplication::translate("Quality", "tidak dinilai");
    const bool isFoundOrNot = value.measure == Measure::FaceCount || value.measure == Measure::IrisFound;
    if (isFoundOrNot && value.light == Light::Good)
        return QCoreApplication::translate("Quality", "ya");
    switch (row->unit) {
    case Unit::Plain:
        return number(value.raw, 1);
    case Unit::Share:
        return number(value.raw, 2);
    case Unit::Degrees:
        return number(value.raw, 1) + QStringLiteral("°");
    case Unit::Count:
        return number(value.raw, 0);
    case Unit::Millimetres:
        return number(value.raw, 0) + QStringLiteral(" mm");
    case Unit::Pixels:
        return number(value.raw, 0) + QStringLiteral(" px");
    case Unit::ShareAsPercent:
        return number(value.raw * 100, 0) + QStringLiteral(" %");
    case Unit::Percent:
        return number(value.raw, 0) + QStringLiteral(" %");
    case Unit::Seconds:
        return QCoreApplication::translate("Quality", "%1 dtk").arg(number(value.raw, 1));
    }
    return {};
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::NotAssessed:
        return QCoreApplication::translate("Quality", "tidak dinilai");
    case Verdict::Good:
        return QCoreApplication::translate("Quality", "baik");
    case Verdict::Fair:
        return QCoreApplication::translate("Quality", "cukup");
    case Verdict::Bad:
        return QCoreApplication::translate("Quality", "kurang");
    }
    return {};
}

} // namespace rekam::ui
