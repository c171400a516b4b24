// Half-filled forms in sealed rows, one an account and form. No line in the trail: nothing has happened yet.
// Store thread only.
#pragma once

#include "core/ports/form_drafts.h"
#include "core/store/store_core.h"

namespace rekam {

class FormDraftTable
{
public:
    static constexpr int kKeepDays = 7; // nobody comes back to an older one

    explicit FormDraftTable(StoreCore& core) : m_core(core) {}

    Status keep(FormKind form, const QByteArray& text);
    // Of whoever is signed in; those of any account that are older than kKeepDays go first.
    Result<FormTexts> load();

private:
    StoreCore& m_core;
};

} // namespace rekam
