#include "core/access/access.h"

#include <map>
#include <set>

using namespace rekam;

namespace {

using enum Permission;

constexpr Permission kAllPermissions[] = {Record,         PrintCard, HandOver,      Override,
                                          ManageAccounts, ReadAudit, ManageDevices, SeeDay};

const std::map<Role, std::set<Permission>> kMay = {
    {Role::Operator, {Record, PrintCard, HandOver}},
    {Role::Supervisor,
     {Record, PrintCard, HandOver, Override, ManageAccounts, ReadAudit, ManageDevices, SeeDay}},
    {Role::Technician, {ManageDevices}},
    {Role::Auditor, {ReadAudit}},
};

} // namespace

TEST_CASE("each role may do what stands in the table and nothing else")
{
    for (const auto& [role, allowed] : kMay) {
        for (const Permission permission : kAllPermissions) {
            INFO(roleName(role) << " permission " << static_cast<int>(permission));
            CHECK(mayDo(role, permission) == (allowed.count(permission) == 1));
        }
    }
}

TEST_CASE("technician and auditor see no personal data")
{
    CHECK(seesPersonalData(Role::Operator));
    CHECK(seesPersonalData(Role::Supervisor));
    CHECK_FALSE(seesPersonalData(Role::Technician));
    CHECK_FALSE(seesPersonalData(Role::Auditor));
}

TEST_CASE("a number that is no role may do nothing")
{
    for (const Permission permission : kAllPermissions)
        CHECK_FALSE(mayDo(static_cast<Role>(0), permission));
}
