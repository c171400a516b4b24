// Templates of those who work here, one sealed row an account (core/ports/officer_templates.h). Person class:
// nothing is read or written while nobody is signed in. Store thread only.
#pragma once

#include "core/ports/held_templates.h"
#include "core/store/store_core.h"

namespace rekam {

class OfficerTable
{
public:
    explicit OfficerTable(StoreCore& core) : m_core(core) {}

    Status keep(const std::vector<BiometricTemplate>& fingers, const std::vector<BiometricTemplate>& eyes);
    Result<std::vector<AccountId>> given();
    // A row that cannot be opened is left out and said in the log.
    Result<std::vector<HeldPerson>> loadAll();

private:
    StoreCore& m_core;
};

} // namespace rekam
