// Who may stand in for a resident, and for what. Biometrics are the resident's own; papers of other services
// and a finished card are a matter of policy (settings group "site": proxyFiles, proxyCollects). Who comes
// along with a resident who is here stands in for nobody.
#pragma once

#include "core/base/result.h"
#include "core/service/intake.h"
#include "core/service/service_table.h"

namespace rekam {

// Whether the resident stays away: a holder of a power of attorney stands in; a guardian or helper stands
// beside.
bool isInPlaceOf(FiledBy filedBy);

// ProxyNotAllowed (fact why: biometrics, policy); of a proxy also NameEmpty, and ReasonMissing (fact what:
// authorisedOn) while the power of attorney has no date, or one after `today`.
Status mayFile(ServiceType service, const Intake& intake, const ServiceRules& rules, QDate today);
// The same for fetching a finished card.
Status mayCollect(const Intake& intake, const ServiceRules& rules, QDate today);

} // namespace rekam
