#include "core/people/backdrop.h"

namespace rekam {

BackdropColor backdropFor(QDate birth, Citizenship citizenship)
{
    if (citizenship == Citizenship::Oa)
        return BackdropColor::Orange;
    return birth.year() % 2 != 0 ? BackdropColor::Red : BackdropColor::Blue;
}

} // namespace rekam
