// What this office offers, and how long a service may take there.
#pragma once

namespace rekam {

struct SiteSettings
{
    bool oa = true;       // foreign residents (orang asing) are served here
    int inPersonDays = 1; // 1 to 60 working days
    int onlineDays = 3;   // the same
    // 1 to 60 days from a complaint to its answer. No law that is known here gives a number.
    int complaintAnswerDays = 14;
    friend bool operator==(const SiteSettings&, const SiteSettings&) = default;
};

} // namespace rekam
