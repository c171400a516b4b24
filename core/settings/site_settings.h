// What this office offers, and how long a service may take there.
#pragma once

namespace rekam {

struct SiteSettings
{
    bool oa = true;       // foreign residents (orang asing) are served here
    int inPersonDays = 1; // 1 to 60 working days
    int onlineDays = 3;   // the same
    friend bool operator==(const SiteSettings&, const SiteSettings&) = default;
};

} // namespace rekam
