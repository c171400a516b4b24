#include "core/store/store_held.h"

namespace rekam {

void StoreHeldTemplates::load(RecordId record, QObject* receiver,
                              Reply<std::shared_ptr<const HeldPeople>> reply)
{
    m_worker.ask<std::shared_ptr<const HeldPeople>>(
        receiver, std::move(reply), [record](StationDatabase& store) { return store.held().load(record); });
}

} // namespace rekam
