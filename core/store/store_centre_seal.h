// The centre's packet key as seen from the main thread.
#pragma once

#include "core/ports/centre_seal.h"
#include "core/store/store_ports.h"

namespace rekam {

class StoreCentreSeal final : public CentreSeal
{
    Q_OBJECT
public:
    explicit StoreCentreSeal(StoreWorker& worker) : m_worker(worker) {}
    void sealToCentre(SecureBuffer plain, QObject* receiver, Reply<QByteArray> reply) override;

private:
    StoreWorker& m_worker;
};

} // namespace rekam
