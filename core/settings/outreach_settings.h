// When a station that is out warns that battery or disk run short, and after how long a copy of the register
// is called old.
#pragma once

namespace rekam {

struct OutreachSettings
{
    int fairBelow = 20;           // 1 to 1000 recordings left: the status line turns yellow
    int badBelow = 8;             // 0 to 1000, at most fairBelow: and red
    int fullBatteryMinutes = 150; // 10 to 1440: a full battery, where the system does not say how long
    int oldCopyDays = 7;          // 1 to 90: older register data are marked
    friend bool operator==(const OutreachSettings&, const OutreachSettings&) = default;
};

} // namespace rekam
