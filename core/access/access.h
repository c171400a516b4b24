// Who may do what. Accounts themselves live in the store; keys in the vault.
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>

namespace rekam {

enum class Role : quint8
{
    Operator = 1,
    Supervisor,
    Technician,
    Auditor
};
const char* roleName(Role role);

enum class Permission : quint8
{
    Record,
    PrintCard,
    HandOver,
    Override,
    ManageAccounts,
    ReadAudit,
    ManageDevices,
    SeeDay,
    KeepBlanks // the stock of blanks: numbers, no personal data
};

// Technician and auditor see no personal data.
bool mayDo(Role role, Permission permission);
bool seesPersonalData(Role role);

struct LoginSession
{
    AccountId account;
    QString accountName; // "operator.2": not a person's name
    Role role = Role::Operator;
    QDateTime since;
};

} // namespace rekam
