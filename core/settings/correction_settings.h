// When somebody whose data have to be put right is expected back.
#pragma once

#include <QDate>
#include <vector>

namespace rekam {

struct CorrectionSettings
{
    int workingDays = 5;           // 1 to 60, proposed; the officer may fix another day
    std::vector<QDate> holidays{}; // besides Saturday and Sunday; at most 60
    friend bool operator==(const CorrectionSettings&, const CorrectionSettings&) = default;
};

} // namespace rekam
