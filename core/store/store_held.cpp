#include "core/store/store_held.h"

namespace rekam {

void StoreHeldTemplates::load(std::optional<RecordId> asked, std::shared_ptr<const HeldVersions> known,
                              QObject* receiver, Reply<std::shared_ptr<const HeldPeople>> reply)
{
    m_worker.ask<std::shared_ptr<const HeldPeople>>(
        receiver, std::move(reply), [asked, known = std::move(known)](StationDatabase& store) {
            return store.held().load(asked, known ? *known : HeldVersions());
        });
}

void StoreOfficerTemplates::keep(std::vector<BiometricTemplate> fingers, std::vector<BiometricTemplate> eyes,
                                 QObject* receiver, Reply<void> reply)
{
    m_worker.ask<void>(receiver, std::move(reply),
                       [fingers = std::move(fingers), eyes = std::move(eyes)](StationDatabase& store) {
                           return store.officers().keep(fingers, eyes);
                       });
}

void StoreOfficerTemplates::loadGiven(QObject* receiver, Reply<std::vector<AccountId>> reply)
{
    m_worker.ask<std::vector<AccountId>>(receiver, std::move(reply),
                                         [](StationDatabase& store) { return store.officers().given(); });
}

} // namespace rekam
