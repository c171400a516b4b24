// Which papers a service asks for. Data: the service standard of the Dinas (resources/service/papers.json),
// and what the office's settings or the policy ask for instead. Where sources conflict, as on the RT/RW
// letter, the standard decides until somebody with the right to it says otherwise.
//
//   REKAM_TRY(const PaperTable table, paperTable(settings.papers));
//   table.askedFor(ServiceType::LostWni)      // form F-1.02, police loss letter
#pragma once

#include "core/base/result.h"
#include "core/service/service_type.h"
#include "core/settings/paper_settings.h"

#include <map>
#include <vector>

namespace rekam {

// Stored in sealed rows: never reuse a number.
enum class PaperKind : quint8
{
    FormF102 = 1,       // formulir pendaftaran peristiwa kependudukan
    FamilyCard,         // salinan KK
    MoveLetter,         // surat keterangan pindah (SKP)
    OldCard,            // KTP-el lama
    DamagedCard,        // KTP-el yang rusak
    PoliceLossLetter,   // surat kehilangan dari kepolisian
    ProofOfChange,      // surat atau bukti perubahan
    TravelDocument,     // paspor
    StayPermit,         // KITAP
    PowerOfAttorney,    // surat kuasa
    BirthCertificate,   // akta kelahiran; by region
    MarriageBook,       // buku nikah atau akta perkawinan; by region
    PassPhoto,          // pas foto; by region
    IntroductionLetter, // surat pengantar RT/RW; by region
    FormF106            // surat pernyataan perubahan elemen data; by region
};
inline constexpr PaperKind kLastPaper = PaperKind::FormF106;
QString paperName(PaperKind paper); // "family-card": as settings call it
std::optional<PaperKind> paperFrom(const QString& name);

// Who signs the form. Parents, guardians and whoever else comes for a resident bring a power of attorney.
enum class FiledBy : quint8
{
    Resident = 1,
    Guardian, // a parent or guardian, beside the resident
    Proxy,    // holds a power of attorney; the resident is not here
    Helper    // beside a resident who is here
};
inline constexpr FiledBy kLastFiler = FiledBy::Helper;
bool signsInstead(FiledBy filedBy); // on the form, in place of the resident

class PaperTable
{
public:
    // Each once, in the order in which they are asked for.
    std::vector<PaperKind> askedFor(ServiceType service, FiledBy filedBy = FiledBy::Resident) const;

private:
    friend Result<PaperTable> paperTable(const PaperSettings& settings);
    std::map<ServiceType, std::vector<PaperKind>> m_byService;
    std::vector<PaperKind> m_always, m_byAnother;
};

// The standard with these settings on top. ConfigMalformed with facts key, why, for a service or paper that
// is not known.
Result<PaperTable> paperTable(const PaperSettings& settings);
PaperTable standardPapers();

} // namespace rekam
