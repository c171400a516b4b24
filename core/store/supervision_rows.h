// People behind rows, the audit trail by page, and what lay here when. Store thread only.
#pragma once

#include "core/store/account_table.h"
#include "core/store/work_table.h"

namespace rekam {

class SupervisionRows
{
public:
    SupervisionRows(StoreCore& core, AccountTable& accounts, WorkTable& work)
        : m_core(core),
          m_accounts(accounts),
          m_work(work)
    {}

    Status require(Permission permission) const; // VaultLocked, PermissionMissing

    // supervision.h says what these promise; the permission was checked.
    Result<std::vector<VisitPerson>> loadPeople(const std::vector<RequestId>& requests);
    Result<AuditPage> loadAudit(const AuditFilter& filter);
    Result<AuditState> checkAudit();
    Result<std::vector<IncidentRow>> loadIncident(const QDateTime& fromUtc, const QDateTime& untilUtc,
                                                  const std::optional<SecondPerson>& second);
    Result<std::vector<UncollectedRow>> loadUncollected(const QDateTime& before);
    Status noteExport(const QString& report, int rows);

private:
    StoreCore& m_core;
    AccountTable& m_accounts;
    WorkTable& m_work;
};

} // namespace rekam
