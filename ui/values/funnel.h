// How many got how far: bars from left to right, and what was lost between two of them.
#pragma once

#include <QString>
#include <vector>

namespace rekam::ui {

struct FunnelBar
{
    QString label;
    int count = 0;
    int onTheWay = 0; // stand here and go on
    int fellOut = 0;  // stand here until somebody acts
    friend bool operator==(const FunnelBar&, const FunnelBar&) = default;
};

using Funnel = std::vector<FunnelBar>;

} // namespace rekam::ui
