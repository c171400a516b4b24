#include "core/print/element_words.h"

namespace rekam {

QString printedName(DataElement element)
{
    switch (element) {
    case DataElement::Nik:
        return QStringLiteral("NIK");
    case DataElement::FamilyCardNumber:
        return QStringLiteral("No. KK");
    case DataElement::Name:
        return QStringLiteral("Nama");
    case DataElement::BirthPlace:
        return QStringLiteral("Tempat lahir");
    case DataElement::BirthDate:
        return QStringLiteral("Tanggal lahir");
    case DataElement::Sex:
        return QStringLiteral("Jenis kelamin");
    case DataElement::BloodType:
        return QStringLiteral("Gol. darah");
    case DataElement::Street:
        return QStringLiteral("Alamat");
    case DataElement::Village:
        return QStringLiteral("Kel/Desa");
    case DataElement::District:
        return QStringLiteral("Kecamatan");
    case DataElement::Religion:
        return QStringLiteral("Agama");
    case DataElement::MaritalStatus:
        return QStringLiteral("Status perkawinan");
    case DataElement::Occupation:
        return QStringLiteral("Pekerjaan");
    case DataElement::Citizenship:
        return QStringLiteral("Kewarganegaraan");
    case DataElement::Nationality:
        return QStringLiteral("Negara asal");
    case DataElement::StayPermitEnd:
        return QStringLiteral("Berlaku ITAP");
    }
    return {};
}

QString printedName(ProvingPaper paper)
{
    switch (paper) {
    case ProvingPaper::BirthCertificate:
        return QStringLiteral("Akta kelahiran");
    case ProvingPaper::FamilyCard:
        return QStringLiteral("Kartu Keluarga");
    case ProvingPaper::Diploma:
        return QStringLiteral("Ijazah");
    case ProvingPaper::MarriageBook:
        return QStringLiteral("Buku nikah atau akta perkawinan");
    case ProvingPaper::DivorceCertificate:
        return QStringLiteral("Akta perceraian");
    case ProvingPaper::DeathCertificate:
        return QStringLiteral("Akta kematian suami atau istri");
    case ProvingPaper::Passport:
        return QStringLiteral("Paspor");
    case ProvingPaper::StayPermit:
        return QStringLiteral("KITAP");
    case ProvingPaper::MovingLetter:
        return QStringLiteral("Surat keterangan pindah");
    case ProvingPaper::CitizenshipDecree:
        return QStringLiteral("SK kewarganegaraan");
    case ProvingPaper::CourtDecision:
        return QStringLiteral("Penetapan pengadilan");
    case ProvingPaper::BloodTest:
        return QStringLiteral("Hasil pemeriksaan darah");
    case ProvingPaper::ReligionLetter:
        return QStringLiteral("Surat pemuka agama");
    case ProvingPaper::EmployerLetter:
        return QStringLiteral("Surat keterangan kerja");
    case ProvingPaper::OldCard:
        return QStringLiteral("KTP-el lama");
    case ProvingPaper::ChangeStatement:
        return QStringLiteral("Surat pernyataan F-1.06");
    }
    return {};
}

} // namespace rekam
