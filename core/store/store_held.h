// The held templates as seen from the main thread.
#pragma once

#include "core/ports/held_templates.h"
#include "core/store/store_ports.h"

namespace rekam {

class StoreHeldTemplates final : public HeldTemplates
{
    Q_OBJECT
public:
    explicit StoreHeldTemplates(StoreWorker& worker) : m_worker(worker) {}
    void load(RecordId record, QObject* receiver, Reply<std::shared_ptr<const HeldPeople>> reply) override;

private:
    StoreWorker& m_worker;
};

} // namespace rekam
