// What this office offers, and how long a service may take there.
#pragma once

namespace rekam {

// Who scans whose screen when an IKD is activated: sources differ.
enum class IkdCode
{
    OfficeShows,
    PhoneShows
};
// Who of a family that came with one number is served first.
enum class FamilyTurn
{
    FrailFirst, // sixty and older, and people with a disability
    AsListed
};

struct SiteSettings
{
    bool oa = true;       // foreign residents (orang asing) are served here
    int inPersonDays = 1; // 1 to 60 working days
    int onlineDays = 3;   // the same
    // 1 to 60 days from a complaint to its answer. No law that is known here gives a number.
    int complaintAnswerDays = 14;
    IkdCode ikdCode = IkdCode::OfficeShows;
    FamilyTurn familyTurn = FamilyTurn::FrailFirst;
    bool proxyFiles = true;     // papers of a service without a recording may come by power of attorney
    bool proxyCollects = false; // so may a finished card be fetched (Permendagri 8/2016 pasal 5 says no)
    friend bool operator==(const SiteSettings&, const SiteSettings&) = default;
};

} // namespace rekam
