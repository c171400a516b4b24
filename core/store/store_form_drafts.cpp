#include "core/store/store_form_drafts.h"

namespace rekam {

void StoreFormDrafts::loadDrafts(QObject* receiver, Reply<FormTexts> reply)
{
    m_worker.ask<FormTexts>(receiver, std::move(reply),
                            [](StationDatabase& store) { return store.formDrafts().load(); });
}

// A draft that cannot be kept is no reason to stop who is typing: the form still stands on the screen.
void StoreFormDrafts::keepDraft(FormKind form, QByteArray text)
{
    m_worker.ask<void>(
        this, [](const Status&) {},
        [form, text = std::move(text)](StationDatabase& store) {
            return store.formDrafts().keep(form, text);
        });
}

} // namespace rekam
