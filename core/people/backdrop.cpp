#include "core/people/backdrop.h"

namespace rekam {

BackdropColor backdropFor(QDate birth, Citizenship citizenship, const BackdropRule& rule)
{
    if (citizenship == Citizenship::Oa)
        return rule.foreigner;
    return birth.year() % 2 != 0 ? rule.oddYear : rule.evenYear;
}

} // namespace rekam
