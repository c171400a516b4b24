// Half-filled forms as seen from the main thread.
#pragma once

#include "core/ports/form_drafts.h"
#include "core/store/store_ports.h"

namespace rekam {

class StoreFormDrafts final : public FormDrafts
{
    Q_OBJECT
public:
    explicit StoreFormDrafts(StoreWorker& worker) : m_worker(worker) {}
    void loadDrafts(QObject* receiver, Reply<FormTexts> reply) override;
    void keepDraft(FormKind form, QByteArray text) override;

private:
    StoreWorker& m_worker;
};

} // namespace rekam
