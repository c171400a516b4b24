#include "ui/wording/element_words.h"

#include "ui/language/language.h"
#include <QStringList>

namespace rekam::ui {

QString elementName(DataElement element)
{
    switch (element) {
    case DataElement::Nik:
        return tr("NIK");
    case DataElement::FamilyCardNumber:
        return tr("No. KK");
    case DataElement::Name:
        return tr("Nama");
    case DataElement::BirthPlace:
        return tr("Tempat lahir");
    case DataElement::BirthDate:
        return tr("Tanggal lahir");
    case DataElement::Sex:
        return tr("Jenis kelamin");
    case DataElement::BloodType:
        return tr("Gol. darah");
    case DataElement::Street:
        return tr("Alamat");
    case DataElement::Village:
        return tr("Kel/Desa");
    case DataElement::District:
        return tr("Kecamatan");
    case DataElement::Religion:
        return tr("Agama");
    case DataElement::MaritalStatus:
        return tr("Status perkawinan");
    case DataElement::Occupation:
        return tr("Pekerjaan");
    case DataElement::Citizenship:
        return tr("Kewarganegaraan");
    case DataElement::Nationality:
        return tr("Negara asal");
    case DataElement::StayPermitEnd:
        return tr("Berlaku ITAP");
    }
    return {};
}

QString paperName(ProvingPaper paper)
{
    switch (paper) {
    case ProvingPaper::BirthCertificate:
        return tr("Akta kelahiran");
    case ProvingPaper::FamilyCard:
        return tr("Kartu Keluarga");
    case ProvingPaper::Diploma:
        return tr("Ijazah");
    case ProvingPaper::MarriageBook:
        return tr("Buku nikah atau akta perkawinan");
    case ProvingPaper::DivorceCertificate:
        return tr("Akta perceraian");
    case ProvingPaper::DeathCertificate:
        return tr("Akta kematian suami atau istri");
    case ProvingPaper::Passport:
        return tr("Paspor");
    case ProvingPaper::StayPermit:
        return tr("KITAP");
    case ProvingPaper::MovingLetter:
        return tr("Surat keterangan pindah");
    case ProvingPaper::CitizenshipDecree:
        return tr("SK kewarganegaraan");
    case ProvingPaper::CourtDecision:
        return tr("Penetapan pengadilan");
    case ProvingPaper::BloodTest:
        return tr("Hasil pemeriksaan darah");
    case ProvingPaper::ReligionLetter:
        return tr("Surat pemuka agama");
    case ProvingPaper::EmployerLetter:
        return tr("Surat keterangan kerja");
    case ProvingPaper::OldCard:
        return tr("KTP-el lama");
    case ProvingPaper::ChangeStatement:
        return tr("Surat pernyataan F-1.06");
    }
    return {};
}

QString paperShortName(ProvingPaper paper)
{
    switch (paper) {
    case ProvingPaper::BirthCertificate:
        return tr("Akta lahir");
    case ProvingPaper::FamilyCard:
        return tr("KK");
    case ProvingPaper::MarriageBook:
        return tr("Buku nikah");
    case ProvingPaper::DeathCertificate:
        return tr("Akta kematian");
    case ProvingPaper::MovingLetter:
        return tr("Surat pindah");
    case ProvingPaper::CitizenshipDecree:
        return tr("SK kewarganegaraan");
    case ProvingPaper::BloodTest:
        return tr("Hasil lab");
    case ProvingPaper::EmployerLetter:
        return tr("Surat kerja");
    case ProvingPaper::ChangeStatement:
        return tr("F-1.06");
    case ProvingPaper::Diploma:
    case ProvingPaper::DivorceCertificate:
    case ProvingPaper::Passport:
    case ProvingPaper::StayPermit:
    case ProvingPaper::CourtDecision:
    case ProvingPaper::ReligionLetter:
    case ProvingPaper::OldCard:
        return paperName(paper);
    }
    return {};
}

QString elementNames(const std::vector<DataElement>& elements)
{
    QStringList names;
    for (const DataElement element : elements)
        names << elementName(element);
    return names.join(QStringLiteral(", "));
}

} // namespace rekam::ui
