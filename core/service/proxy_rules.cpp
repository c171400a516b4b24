#include "core/service/proxy_rules.h"

namespace rekam {
namespace {

Status whole(const Intake& intake, QDate today)
{
    if (intake.filedByName.trimmed().isEmpty())
        return Unexpected(Errc::NameEmpty, {{"what", QStringLiteral("filedByName")}});
    if (!intake.authorisedOn.isValid() || intake.authorisedOn > today)
        return Unexpected(Errc::ReasonMissing, {{"what", QStringLiteral("authorisedOn")}});
    return {};
}

} // namespace

bool isInPlaceOf(FiledBy filedBy)
{
    switch (filedBy) {
    case FiledBy::Proxy:
        return true;
    case FiledBy::Resident:
    case FiledBy::Guardian:
    case FiledBy::Helper:
        break;
    }
    return false;
}

Status mayFile(ServiceType service, const Intake& intake, const ServiceRules& rules, QDate today)
{
    if (!isInPlaceOf(intake.filedBy))
        return {};
    if (takesBiometrics(service))
        return Unexpected(Errc::ProxyNotAllowed, {{"why", QStringLiteral("biometrics")}});
    if (!rules.proxyFiles)
        return Unexpected(Errc::ProxyNotAllowed, {{"why", QStringLiteral("policy")}});
    return whole(intake, today);
}

Status mayCollect(const Intake& intake, const ServiceRules& rules, QDate today)
{
    if (!rules.proxyCollects)
        return Unexpected(Errc::ProxyNotAllowed, {{"why", QStringLiteral("policy")}});
    return whole(intake, today);
}

} // namespace rekam
