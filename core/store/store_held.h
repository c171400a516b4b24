// The held templates, and those of the officers, as seen from the main thread.
#pragma once

#include "core/ports/held_templates.h"
#include "core/ports/officer_templates.h"
#include "core/store/store_ports.h"

namespace rekam {

class StoreHeldTemplates final : public HeldTemplates
{
    Q_OBJECT
public:
    explicit StoreHeldTemplates(StoreWorker& worker) : m_worker(worker) {}
    void load(std::optional<RecordId> asked, std::shared_ptr<const HeldVersions> known, QObject* receiver,
              Reply<std::shared_ptr<const HeldPeople>> reply) override;

private:
    StoreWorker& m_worker;
};

class StoreOfficerTemplates final : public OfficerTemplates
{
    Q_OBJECT
public:
    explicit StoreOfficerTemplates(StoreWorker& worker) : m_worker(worker) {}
    void keep(std::vector<BiometricTemplate> fingers, std::vector<BiometricTemplate> eyes, QObject* receiver,
              Reply<void> reply) override;
    void loadGiven(QObject* receiver, Reply<std::vector<AccountId>> reply) override;

private:
    StoreWorker& m_worker;
};

} // namespace rekam
