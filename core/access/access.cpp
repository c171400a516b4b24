#include "core/access/access.h"

namespace rekam {

const char* roleName(Role role)
{
    switch (role) {
    case Role::Operator:
        return "operator";
    case Role::Supervisor:
        return "supervisor";
    case Role::Technician:
        return "technician";
    case Role::Auditor:
        return "auditor";
    }
    return "?";
}

bool mayDo(Role role, Permission permission)
{
    switch (permission) {
    case Permission::Record:
    case Permission::PrintCard:
    case Permission::HandOver:
        return role == Role::Operator || role == Role::Supervisor;
    case Permission::Override:
    case Permission::ManageAccounts:
    case Permission::SeeDay:
        return role == Role::Supervisor;
    case Permission::ReadAudit:
        return role == Role::Supervisor || role == Role::Auditor;
    case Permission::ManageDevices:
    case Permission::KeepBlanks:
        return role == Role::Technician || role == Role::Supervisor;
    }
    return false;
}

bool seesPersonalData(Role role) { return role == Role::Operator || role == Role::Supervisor; }

} // namespace rekam
