#include "core/people/reference_lists.h"

#include <array>
#include <cstdlib>

namespace rekam {

namespace {

using Text = const char*;

constexpr std::array<Text, 2> kSexes{"LAKI-LAKI", "PEREMPUAN"};
constexpr std::array<Text, 7> kReligions{"ISLAM",
                                         "KRISTEN",
                                         "KATHOLIK",
                                         "HINDU",
                                         "BUDHA",
                                         "KHONGHUCU",
                                         "KEPERCAYAAN TERHADAP TUHAN YANG MAHA ESA"};
constexpr std::array<Text, 13> kBloodTypes{"A",  "B",   "AB",  "O",  "A+", "A-", "B+",
                                           "B-", "AB+", "AB-", "O+", "O-", "-"};
constexpr std::array<Text, 4> kMaritalStatuses{"BELUM KAWIN", "KAWIN", "CERAI HIDUP", "CERAI MATI"};
constexpr std::array<Text, 6> kRegisterMaritalStatuses{"BELUM KAWIN",
                                                       "KAWIN TERCATAT",
                                                       "KAWIN BELUM TERCATAT",
                                                       "CERAI HIDUP TERCATAT",
                                                       "CERAI HIDUP BELUM TERCATAT",
                                                       "CERAI MATI"};
constexpr std::array<Text, 11> kFamilyRelations{"KEPALA KELUARGA", "SUAMI",    "ISTRI",    "ANAK",
                                                "MENANTU",         "CUCU",     "ORANGTUA", "MERTUA",
                                                "FAMILI LAIN",     "PEMBANTU", "LAINNYA"};
constexpr std::array<Text, 10> kEducations{"TIDAK/BELUM SEKOLAH",
                                           "BELUM TAMAT SD/SEDERAJAT",
                                           "TAMAT SD/SEDERAJAT",
                                           "SLTP/SEDERAJAT",
                                           "SLTA/SEDERAJAT",
                                           "DIPLOMA I/II",
                                           "AKADEMI/DIPLOMA III/S. MUDA",
                                           "DIPLOMA IV/STRATA I",
                                           "STRATA II",
                                           "STRATA III"};
constexpr std::array<Text, 3> kCitizenships{"WNI", "WNA", "DUA KEWARGANEGARAAN"};
constexpr std::array<Text, 7> kDisabilities{
    "FISIK", "NETRA/BUTA", "RUNGU/WICARA", "MENTAL/JIWA", "FISIK DAN MENTAL", "LAINNYA", "TIDAK CACAT"};
constexpr std::array<Text, Occupation::kCount> kOccupations{"BELUM/TIDAK BEKERJA",
                                                            "MENGURUS RUMAH TANGGA",
                                                            "PELAJAR/MAHASISWA",
                                                            "PENSIUNAN",
                                                            "PEGAWAI NEGERI SIPIL",
                                                            "TENTARA NASIONAL INDONESIA",
                                                            "KEPOLISIAN RI",
                                                            "PERDAGANGAN",
                                                            "PETANI/PEKEBUN",
                                                            "PETERNAK",
                                                            "NELAYAN/PERIKANAN",
                                                            "INDUSTRI",
                                                            "KONSTRUKSI",
                                                            "TRANSPORTASI",
                                                            "KARYAWAN SWASTA",
                                                            "KARYAWAN BUMN",
                                                            "KARYAWAN BUMD",
                                                            "KARYAWAN HONORER",
                                                            "BURUH HARIAN LEPAS",
                                                            "BURUH TANI/PERKEBUNAN",
                                                            "BURUH NELAYAN/PERIKANAN",
                                                            "BURUH PETERNAKAN",
                                                            "PEMBANTU RUMAH TANGGA",
                                                            "TUKANG CUKUR",
                                                            "TUKANG LISTRIK",
                                                            "TUKANG BATU",
                                                            "TUKANG KAYU",
                                                            "TUKANG SOL SEPATU",
                                                            "TUKANG LAS/PANDAI BESI",
                                                            "TUKANG JAHIT",
                                                            "TUKANG GIGI",
                                                            "PENATA RIAS",
                                                            "PENATA BUSANA",
                                                            "PENATA RAMBUT",
                                                            "MEKANIK",
                                                            "SENIMAN",
                                                            "TABIB",
                                                            "PARAJI",
                                                            "PERANCANG BUSANA",
                                                            "PENTERJEMAH",
                                                            "IMAM MASJID",
                                                            "PENDETA",
                                                            "PASTOR",
                                                            "WARTAWAN",
                                                            "USTADZ/MUBALIGH",
                                                            "JURU MASAK",
                                                            "PROMOTOR ACARA",
                                                            "ANGGOTA DPR-RI",
                                                            "ANGGOTA DPD",
                                                            "ANGGOTA BPK",
                                                            "PRESIDEN",
                                                            "WAKIL PRESIDEN",
                                                            "ANGGOTA MAHKAMAH KONSTITUSI",
                                                            "ANGGOTA KABINET KEMENTERIAN",
                                                            "DUTA BESAR",
                                                            "GUBERNUR",
                                                            "WAKIL GUBERNUR",
                                                            "BUPATI",
                                                            "WAKIL BUPATI",
                                                            "WALIKOTA",
                                                            "WAKIL WALIKOTA",
                                                            "ANGGOTA DPRD PROVINSI",
                                                            "ANGGOTA DPRD KABUPATEN/KOTA",
                                                            "DOSEN",
                                                            "GURU",
                                                            "PILOT",
                                                            "PENGACARA",
                                                            "NOTARIS",
                                                            "ARSITEK",
                                                            "AKUNTAN",
                                                            "KONSULTAN",
                                                            "DOKTER",
                                                            "BIDAN",
                                                            "PERAWAT",
                                                            "APOTEKER",
                                                            "PSIKIATER/PSIKOLOG",
                                                            "PENYIAR TELEVISI",
                                                            "PENYIAR RADIO",
                                                            "PELAUT",
                                                            "PENELITI",
                                                            "SOPIR",
                                                            "PIALANG",
                                                            "PARANORMAL",
                                                            "PEDAGANG",
                                                            "PERANGKAT DESA",
                                                            "KEPALA DESA",
                                                            "BIARAWATI",
                                                            "WIRASWASTA",
                                                            "LAINNYA"};

template<typename List, std::size_t Count>
QString textOf(const std::array<Text, Count>& texts, List value)
{
    static_assert(Count == kLastCode<List>, "one text for each code");
    return QString::fromLatin1(texts.at(static_cast<std::size_t>(value) - 1));
}

} // namespace

std::optional<Occupation> Occupation::fromCode(int code)
{
    if (code < 1 || code > kCount)
        return std::nullopt;
    return Occupation(code);
}

MaritalStatus onCard(RegisterMaritalStatus status)
{
    switch (status) {
    case RegisterMaritalStatus::Single:
        return MaritalStatus::Single;
    case RegisterMaritalStatus::MarriedRecorded:
    case RegisterMaritalStatus::MarriedUnrecorded:
        return MaritalStatus::Married;
    case RegisterMaritalStatus::DivorcedRecorded:
    case RegisterMaritalStatus::DivorcedUnrecorded:
        return MaritalStatus::Divorced;
    case RegisterMaritalStatus::Widowed:
        return MaritalStatus::Widowed;
    }
    std::abort();
}

bool hasEverMarried(MaritalStatus status) { return status != MaritalStatus::Single; }

QString cardText(Sex value) { return textOf(kSexes, value); }
QString cardText(Religion value) { return textOf(kReligions, value); }
QString cardText(BloodType value) { return textOf(kBloodTypes, value); }
QString cardText(MaritalStatus value) { return textOf(kMaritalStatuses, value); }
QString cardText(RegisterMaritalStatus value) { return textOf(kRegisterMaritalStatuses, value); }
QString cardText(FamilyRelation value) { return textOf(kFamilyRelations, value); }
QString cardText(Education value) { return textOf(kEducations, value); }
QString cardText(Citizenship value) { return textOf(kCitizenships, value); }
QString cardText(Disability value) { return textOf(kDisabilities, value); }

QString cardText(Occupation value)
{
    return QString::fromLatin1(kOccupations.at(static_cast<std::size_t>(value.code()) - 1));
}

} // namespace rekam
