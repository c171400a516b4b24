#include "ui/wording/quality_words.h"

#include "ui/language/language.h"

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

constexpr ReasonRow kReasons[] = {
    {QualityReason::NoFace, QT_TR_NOOP("Wajah belum terlihat."),
     QT_TR_NOOP("Minta pemohon duduk menghadap kamera."), QT_TR_NOOP("tanpa wajah")},
    {QualityReason::SeveralFaces, QT_TR_NOOP("Ada lebih dari satu wajah."),
     QT_TR_NOOP("Minta orang lain keluar dari gambar."), QT_TR_NOOP("dua wajah")},
    {QualityReason::FaceTooSmall, QT_TR_NOOP("Wajah terlalu jauh."),
     QT_TR_NOOP("Minta pemohon maju sedikit."), QT_TR_NOOP("jauh")},
    {QualityReason::FaceTooLarge, QT_TR_NOOP("Wajah terlalu dekat."),
     QT_TR_NOOP("Minta pemohon mundur sedikit."), QT_TR_NOOP("dekat")},
    {QualityReason::FaceOffCentre, QT_TR_NOOP("Wajah belum di tengah."),
     QT_TR_NOOP("Geser kamera atau minta pemohon bergeser."), QT_TR_NOOP("tepi")},
    {QualityReason::HeadTilted, QT_TR_NOOP("Kepala miring."), QT_TR_NOOP("Minta pemohon menegakkan kepala."),
     QT_TR_NOOP("miring")},
    {QualityReason::HeadTurned, QT_TR_NOOP("Kepala menoleh."),
     QT_TR_NOOP("Minta pemohon menatap lurus ke kamera."), QT_TR_NOOP("menoleh")},
    {QualityReason::TooDark, QT_TR_NOOP("Gambar terlalu gelap."), QT_TR_NOOP("Tambah cahaya dari depan."),
     QT_TR_NOOP("gelap")},
    {QualityReason::TooBright, QT_TR_NOOP("Gambar terlalu terang."),
     QT_TR_NOOP("Kurangi cahaya atau jauhkan lampu."), QT_TR_NOOP("silau")},
    {QualityReason::LightUneven, QT_TR_NOOP("Cahaya di wajah tidak rata."),
     QT_TR_NOOP("Putar kursi menjauhi jendela atau samakan lampu."), QT_TR_NOOP("bayangan")},
    {QualityReason::FaceBlurred, QT_TR_NOOP("Gambar tidak tajam."),
     QT_TR_NOOP("Minta pemohon diam dan bersihkan lensa."), QT_TR_NOOP("buram")},
    {QualityReason::EyesClosed, QT_TR_NOOP("Mata tertutup."), QT_TR_NOOP("Minta pemohon membuka mata."),
     QT_TR_NOOP("terpejam")},
    {QualityReason::MouthOpened, QT_TR_NOOP("Mulut terbuka."), QT_TR_NOOP("Minta pemohon menutup mulut."),
     QT_TR_NOOP("mulut")},
    {QualityReason::ColourUnnatural, QT_TR_NOOP("Warna kulit tidak wajar."),
     QT_TR_NOOP("Samakan warna lampu, lalu ulangi."), QT_TR_NOOP("warna")},
    {QualityReason::BackdropWrong, QT_TR_NOOP("Warna latar belum sesuai tahun lahir."),
     QT_TR_NOOP("Ganti kain latar sesuai yang tertulis di kanan."), QT_TR_NOOP("latar")},
    {QualityReason::NoFinger, QT_TR_NOOP("Jari belum terlihat."),
     QT_TR_NOOP("Minta pemohon meletakkan jari di kaca."), QT_TR_NOOP("kosong")},
    {QualityReason::FingersMissing, QT_TR_NOOP("Jari belum lengkap."),
     QT_TR_NOOP("Rapatkan jari dan letakkan semuanya di kaca."), QT_TR_NOOP("kurang")},
    {QualityReason::TooManyFingers, QT_TR_NOOP("Terlalu banyak jari di kaca."),
     QT_TR_NOOP("Angkat semua, lalu letakkan jari yang diminta saja."), QT_TR_NOOP("berlebih")},
    {QualityReason::FingerSmall, QT_TR_NOOP("Bagian jari yang terbaca terlalu kecil."),
     QT_TR_NOOP("Letakkan ruas jari rata, bukan ujungnya saja."), QT_TR_NOOP("kecil")},
    {QualityReason::FingerFaint, QT_TR_NOOP("Garis jari samar."), QT_TR_NOOP("Tekan sedikit lebih kuat."),
     QT_TR_NOOP("samar")},
    {QualityReason::FingerDry, QT_TR_NOOP("Jari terlalu kering."),
     QT_TR_NOOP("Usap dengan kain lembap, lalu ulangi."), QT_TR_NOOP("kering")},
    {QualityReason::FingerWet, QT_TR_NOOP("Jari terlalu basah."),
     QT_TR_NOOP("Keringkan jari dan kaca, lalu ulangi."), QT_TR_NOOP("basah")},
    {QualityReason::FewMinutiae, QT_TR_NOOP("Ciri jari yang terbaca terlalu sedikit."),
     QT_TR_NOOP("Bersihkan kaca, tekan rata, lalu ulangi."), QT_TR_NOOP("sedikit ciri")},
    {QualityReason::WrongHand, QT_TR_NOOP("Ini tampaknya tangan yang lain."),
     QT_TR_NOOP("Letakkan tangan yang diminta."), QT_TR_NOOP("tangan lain")},
    {QualityReason::FingerCutOff, QT_TR_NOOP("Jari terpotong tepi kaca."),
     QT_TR_NOOP("Geser tangan ke tengah kaca."), QT_TR_NOOP("terpotong")},
    {QualityReason::NoEye, QT_TR_NOOP("Mata belum terlihat."), QT_TR_NOOP("Dekatkan alat ke kedua mata."),
     QT_TR_NOOP("kosong")},
    {QualityReason::EyeTooFar, QT_TR_NOOP("Mata terlalu jauh dari alat."),
     QT_TR_NOOP("Dekatkan alat sampai tanda jarak di tengah."), QT_TR_NOOP("jauh")},
    {QualityReason::EyeBlurred, QT_TR_NOOP("Gambar mata tidak tajam."),
     QT_TR_NOOP("Minta pemohon diam dan menatap lurus."), QT_TR_NOOP("buram")},
    {QualityReason::LidsLow, QT_TR_NOOP("Kelopak menutupi iris."),
     QT_TR_NOOP("Minta pemohon membuka mata lebar."), QT_TR_NOOP("kelopak")},
    {QualityReason::EyeOffCentre, QT_TR_NOOP("Mata belum di tengah."),
     QT_TR_NOOP("Geser alat dan minta pemohon menatap lurus."), QT_TR_NOOP("tepi")},
    {QualityReason::PupilOdd, QT_TR_NOOP("Ukuran pupil tidak wajar."),
     QT_TR_NOOP("Ubah cahaya ruang, tunggu sebentar, lalu ulangi."), QT_TR_NOOP("pupil")},
    {QualityReason::SignatureEmpty, QT_TR_NOOP("Belum ada goresan."),
     QT_TR_NOOP("Minta pemohon menandatangani di alat."), QT_TR_NOOP("kosong")},
    {QualityReason::SignatureTooShort, QT_TR_NOOP("Goresan terlalu pendek."),
     QT_TR_NOOP("Minta pemohon menandatangani lengkap seperti biasa."), QT_TR_NOOP("pendek")},
    {QualityReason::SignatureTooQuick, QT_TR_NOOP("Goresan terlalu cepat."),
     QT_TR_NOOP("Minta pemohon menandatangani sekali lagi dengan tenang."), QT_TR_NOOP("cepat")},
    {QualityReason::SignatureTooSmall, QT_TR_NOOP("Tanda tangan terlalu kecil."),
     QT_TR_NOOP("Minta pemohon memakai lebih banyak ruang."), QT_TR_NOOP("kecil")},
    {QualityReason::SignatureLine, QT_TR_NOOP("Goresan hanya garis lurus."),
     QT_TR_NOOP("Minta pemohon menandatangani seperti biasa."), QT_TR_NOOP("garis")},
    {QualityReason::PictureHalf, QT_TR_NOOP("Gambar dari alat terpotong."),
     QT_TR_NOOP("Ulangi; bila terjadi lagi, ganti kabel."), QT_TR_NOOP("terpotong")},
    {QualityReason::ModelAbsent, QT_TR_NOOP("Mutu tidak dapat dinilai di komputer ini."),
     QT_TR_NOOP("Periksa dengan mata; panggil teknisi untuk melengkapi."), QT_TR_NOOP("tak dinilai")},
    {QualityReason::HeadBowed, QT_TR_NOOP("Kepala menunduk atau menengadah."),
     QT_TR_NOOP("Minta pemohon menatap lurus; samakan tinggi kamera dengan mata."), QT_TR_NOOP("menunduk")},
    {QualityReason::FaceCutOff, QT_TR_NOOP("Kepala terlalu dekat ke tepi gambar."),
     QT_TR_NOOP("Geser kamera sampai seluruh kepala terlihat."), QT_TR_NOOP("terpotong")},
    {QualityReason::ContrastLow, QT_TR_NOOP("Wajah tampak datar dan pudar."),
     QT_TR_NOOP("Bersihkan lensa dan kurangi cahaya dari belakang."), QT_TR_NOOP("pudar")},
    {QualityReason::ContrastHard, QT_TR_NOOP("Terang dan gelap di wajah terlalu keras."),
     QT_TR_NOOP("Ratakan cahaya dengan dua lampu dari depan."), QT_TR_NOOP("keras")},
    {QualityReason::EyesHidden, QT_TR_NOOP("Mata tertutup benda atau pantulan."),
     QT_TR_NOOP("Minta pemohon melepas kacamata dan menyisihkan rambut."), QT_TR_NOOP("terhalang")},
    {QualityReason::MouthHidden, QT_TR_NOOP("Mulut tertutup benda."),
     QT_TR_NOOP("Minta pemohon melepas masker atau menurunkan tangan."), QT_TR_NOOP("tertutup")},
    {QualityReason::BackdropUneven, QT_TR_NOOP("Latar tidak polos."),
     QT_TR_NOOP("Rapikan kain latar dan singkirkan benda di belakang."), QT_TR_NOOP("latar ramai")},
    {QualityReason::PictureCompressed, QT_TR_NOOP("Gambar rusak oleh pemampatan."),
     QT_TR_NOOP("Atur kamera ke mutu tertinggi, lalu ulangi."), QT_TR_NOOP("mampat")},
    {QualityReason::PictureNoisy, QT_TR_NOOP("Gambar berbintik."),
     QT_TR_NOOP("Tambah cahaya dari depan, lalu ulangi."), QT_TR_NOOP("bintik")},
    {QualityReason::SignatureTooSlow, QT_TR_NOOP("Tanda tangan terlalu lama."),
     QT_TR_NOOP("Minta pemohon menandatangani sekali lagi tanpa berhenti."), QT_TR_NOOP("lama")},
    {QualityReason::SignatureAtEdge, QT_TR_NOOP("Goresan menyentuh tepi alat."),
     QT_TR_NOOP("Minta pemohon menandatangani di tengah."), QT_TR_NOOP("tepi")},
    {QualityReason::SignatureGappy, QT_TR_NOOP("Goresan dari alat terputus-putus."),
     QT_TR_NOOP("Ulangi; bila terjadi lagi, cabut dan pasang alatnya."), QT_TR_NOOP("putus")},
    {QualityReason::SignatureNoPressure, QT_TR_NOOP("Goresan bukan dari pena alat."),
     QT_TR_NOOP("Minta pemohon memakai pena, bukan jari atau tetikus."), QT_TR_NOOP("bukan pena")},
    {QualityReason::GazeAway, QT_TR_NOOP("Mata tidak menatap lurus."),
     QT_TR_NOOP("Minta pemohon menatap tepat ke alat."), QT_TR_NOOP("melirik")},
    {QualityReason::LensSeen, QT_TR_NOOP("Mungkin ada lensa kontak."),
     QT_TR_NOOP("Tanyakan; bila ada, minta dilepas, lalu ulangi."), QT_TR_NOOP("lensa")},
    {QualityReason::EyeContrastLow, QT_TR_NOOP("Batas iris kurang jelas."),
     QT_TR_NOOP("Lindungi alat dari cahaya matahari, lalu ulangi."), QT_TR_NOOP("pudar")},
    {QualityReason::FingerTurned, QT_TR_NOOP("Jari terlalu miring."),
     QT_TR_NOOP("Minta pemohon meluruskan jari di kaca, lalu ulangi."), QT_TR_NOOP("miring")},
    {QualityReason::FingerCovered, QT_TR_NOOP("Sebagian jari tertutup."),
     QT_TR_NOOP("Minta pemohon melepas plester dan membersihkan jari."), QT_TR_NOOP("tertutup")},
    {QualityReason::FingerRepeated, QT_TR_NOOP("Jari yang sama terbaca dua kali."),
     QT_TR_NOOP("Letakkan setiap jari di tempatnya, lalu ulangi."), QT_TR_NOOP("berulang")},
    {QualityReason::PageMissing, QT_TR_NOOP("Berkas tidak terlihat."),
     QT_TR_NOOP("Letakkan berkas di tengah alas, lalu ulangi."), QT_TR_NOOP("tak ada")},
    {QualityReason::PageCutOff, QT_TR_NOOP("Tepi berkas terpotong."),
     QT_TR_NOOP("Geser berkas sampai keempat sisinya terlihat, lalu ulangi."), QT_TR_NOOP("terpotong")},
    {QualityReason::PageTooSmall, QT_TR_NOOP("Berkas terlalu kecil di gambar."),
     QT_TR_NOOP("Dekatkan kamera atau naikkan resolusi, lalu ulangi."), QT_TR_NOOP("kecil")},
    {QualityReason::PageBlurred, QT_TR_NOOP("Tulisan di berkas kabur."),
     QT_TR_NOOP("Ratakan berkas dan jangan digerakkan, lalu ulangi."), QT_TR_NOOP("kabur")},
    {QualityReason::PageFaint, QT_TR_NOOP("Tulisan di berkas terlalu pucat."),
     QT_TR_NOOP("Pakai salinan yang lebih tajam atau aslinya, lalu ulangi."), QT_TR_NOOP("pucat")},
    {QualityReason::PageTooDark, QT_TR_NOOP("Gambar berkas terlalu gelap."),
     QT_TR_NOOP("Nyalakan lampu atau tutup pemindai rapat, lalu ulangi."), QT_TR_NOOP("gelap")},
    {QualityReason::PageTooBright, QT_TR_NOOP("Berkas tertutup silau."),
     QT_TR_NOOP("Jauhkan lampu atau keluarkan dari plastik, lalu ulangi."), QT_TR_NOOP("silau")},
    {QualityReason::PageBlank, QT_TR_NOOP("Halaman ini kosong."), QT_TR_NOOP("Balik berkasnya, lalu ulangi."),
     QT_TR_NOOP("kosong")},
};

enum class Unit
{
    Plain,
    Share,
    FineShare,
    Degrees,
    Count,
    Millimetres,
    Seconds,
    Milliseconds,
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
    {Measure::FaceCount, QT_TR_NOOP("Satu wajah"), Unit::Count},
    {Measure::FaceCentreX, QT_TR_NOOP("Posisi mendatar"), Unit::Share},
    {Measure::FaceCentreY, QT_TR_NOOP("Posisi tegak"), Unit::Share},
    {Measure::HeadSize, QT_TR_NOOP("Ukuran kepala"), Unit::Share},
    {Measure::EyeDistancePx, QT_TR_NOOP("Jarak antarmata"), Unit::Pixels},
    {Measure::RollDegrees, QT_TR_NOOP("Tegak"), Unit::Degrees},
    {Measure::YawDegrees, QT_TR_NOOP("Tidak menoleh"), Unit::Degrees},
    {Measure::PitchDegrees, QT_TR_NOOP("Tidak menunduk"), Unit::Degrees},
    {Measure::LuminanceMean, QT_TR_NOOP("Terang"), Unit::Share},
    {Measure::UnderExposedShare, QT_TR_NOOP("Bagian gelap"), Unit::ShareAsPercent},
    {Measure::OverExposedShare, QT_TR_NOOP("Bagian silau"), Unit::ShareAsPercent},
    {Measure::DynamicRangeBits, QT_TR_NOOP("Rentang nada"), Unit::Plain},
    {Measure::LightEvenness, QT_TR_NOOP("Cahaya rata"), Unit::Share},
    {Measure::FaceSharpness, QT_TR_NOOP("Tajam"), Unit::Share},
    {Measure::EyesOpen, QT_TR_NOOP("Mata terbuka"), Unit::Share},
    {Measure::MouthOpen, QT_TR_NOOP("Mulut tertutup"), Unit::Share},
    {Measure::NaturalColour, QT_TR_NOOP("Warna wajar"), Unit::Plain},
    {Measure::BackdropMatch, QT_TR_NOOP("Warna latar"), Unit::ShareAsPercent},
    {Measure::FingersFound, QT_TR_NOOP("Jari terlihat"), Unit::Count},
    {Measure::FingerArea, QT_TR_NOOP("Luas jari"), Unit::Pixels},
    {Measure::FingerContrast, QT_TR_NOOP("Kontras garis"), Unit::Share},
    {Measure::OrientationCertainty, QT_TR_NOOP("Arah garis"), Unit::Share},
    {Measure::RidgeClarity, QT_TR_NOOP("Garis jelas"), Unit::Share},
    {Measure::MinutiaeCount, QT_TR_NOOP("Ciri terbaca"), Unit::Count},
    {Measure::FingerScore, QT_TR_NOOP("Mutu"), Unit::Count},
    {Measure::IrisFound, QT_TR_NOOP("Iris terlihat"), Unit::Count},
    {Measure::IrisRadiusPx, QT_TR_NOOP("Besar iris"), Unit::Pixels},
    {Measure::PupilRatio, QT_TR_NOOP("Pupil"), Unit::Percent},
    {Measure::IrisSharpness, QT_TR_NOOP("Tajam"), Unit::Count},
    {Measure::UsableIrisArea, QT_TR_NOOP("Iris terbuka"), Unit::Percent},
    {Measure::IrisMargin, QT_TR_NOOP("Di tengah"), Unit::Percent},
    {Measure::GreyUtilisation, QT_TR_NOOP("Rentang abu-abu"), Unit::Plain},
    {Measure::IrisScleraContrast, QT_TR_NOOP("Tepi iris"), Unit::Percent},
    {Measure::IrisPupilContrast, QT_TR_NOOP("Tepi pupil"), Unit::Percent},
    {Measure::PupilCircularity, QT_TR_NOOP("Pupil bulat"), Unit::Percent},
    {Measure::IrisConcentricity, QT_TR_NOOP("Pupil di tengah"), Unit::Percent},
    {Measure::GazeDegrees, QT_TR_NOOP("Arah tatapan"), Unit::Degrees},
    {Measure::LensRing, QT_TR_NOOP("Tepi lensa"), Unit::Plain},
    {Measure::LensPattern, QT_TR_NOOP("Pola lensa"), Unit::Plain},
    {Measure::PageShare, QT_TR_NOOP("Luas berkas"), Unit::ShareAsPercent},
    {Measure::PageEdgesSeen, QT_TR_NOOP("Sisi terlihat"), Unit::Count},
    {Measure::PageLongSidePx, QT_TR_NOOP("Sisi panjang"), Unit::Pixels},
    {Measure::PageSharpness, QT_TR_NOOP("Tajam"), Unit::Plain},
    {Measure::PageContrast, QT_TR_NOOP("Kontras tulisan"), Unit::Share},
    {Measure::PagePaperTone, QT_TR_NOOP("Terang kertas"), Unit::Share},
    {Measure::PageGlareShare, QT_TR_NOOP("Bagian silau"), Unit::ShareAsPercent},
    {Measure::PageInkShare, QT_TR_NOOP("Tulisan"), Unit::ShareAsPercent},
    {Measure::PathLengthMm, QT_TR_NOOP("Panjang goresan"), Unit::Millimetres},
    {Measure::DurationSeconds, QT_TR_NOOP("Lama goresan"), Unit::Seconds},
    {Measure::StrokeCount, QT_TR_NOOP("Jumlah goresan"), Unit::Count},
    {Measure::PenExtent, QT_TR_NOOP("Ukuran"), Unit::ShareAsPercent},
    {Measure::SecondFaceShare, QT_TR_NOOP("Wajah lain"), Unit::ShareAsPercent},
    {Measure::LeftwardCrop, QT_TR_NOOP("Ruang kiri"), Unit::Share},
    {Measure::RightwardCrop, QT_TR_NOOP("Ruang kanan"), Unit::Share},
    {Measure::MarginAbove, QT_TR_NOOP("Ruang atas"), Unit::Share},
    {Measure::MarginBelow, QT_TR_NOOP("Ruang bawah"), Unit::Share},
    {Measure::LuminanceVariance, QT_TR_NOOP("Kontras wajah"), Unit::FineShare},
    {Measure::EyesVisible, QT_TR_NOOP("Mata terhalang"), Unit::ShareAsPercent},
    {Measure::MouthCovered, QT_TR_NOOP("Mulut terhalang"), Unit::ShareAsPercent},
    {Measure::BackdropEvenness, QT_TR_NOOP("Latar polos"), Unit::Plain},
    {Measure::CompressionArtefacts, QT_TR_NOOP("Jejak pemampatan"), Unit::Share},
    {Measure::PictureNoise, QT_TR_NOOP("Bintik"), Unit::Plain},
    {Measure::SamplingGapMs, QT_TR_NOOP("Jeda titik"), Unit::Milliseconds},
    {Measure::PressureSpread, QT_TR_NOOP("Ragam tekanan"), Unit::ShareAsPercent},
    {Measure::PenEdgeShare, QT_TR_NOOP("Jarak ke tepi"), Unit::ShareAsPercent},
    {Measure::PenRoundness, QT_TR_NOOP("Bukan garis"), Unit::ShareAsPercent},
    {Measure::InkShare, QT_TR_NOOP("Tinta"), Unit::ShareAsPercent},
};

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

QString number(double value, int decimals) { return screenLocale().toString(value, 'f', decimals); }

} // namespace

ReasonWords reasonWords(QualityReason reason)
{
    const ReasonRow* row = rowOf(reason);
    return row ? ReasonWords{tr(row->wrong), tr(row->todo)} : ReasonWords{};
}

QString shortReason(QualityReason reason)
{
    const ReasonRow* row = rowOf(reason);
    return row ? tr(row->brief) : QString();
}

QString measureLabel(Measure measure)
{
    const MeasureRow* row = rowOf(measure);
    return row ? tr(row->label) : QString();
}

QString measureText(const MeasureValue& value)
{
    const MeasureRow* row = rowOf(value.measure);
    if (!row || value.light == Light::NotAssessed)
        return tr("tidak dinilai");
    const bool isFoundOrNot = value.measure == Measure::FaceCount || value.measure == Measure::IrisFound;
    if (isFoundOrNot && value.light == Light::Good)
        return tr("ya");
    switch (row->unit) {
    case Unit::Plain:
        return number(value.raw, 1);
    case Unit::Share:
        return number(value.raw, 2);
    case Unit::FineShare:
        return number(value.raw, 3);
    case Unit::Milliseconds:
        return number(value.raw, 0) + QStringLiteral(" ms");
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
        return tr("%1 dtk").arg(number(value.raw, 1));
    }
    return {};
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::NotAssessed:
        return tr("tidak dinilai");
    case Verdict::Good:
        return tr("baik");
    case Verdict::Fair:
        return tr("cukup");
    case Verdict::Bad:
        return tr("kurang", "a quality that is too low");
    }
    return {};
}

} // namespace rekam::ui
