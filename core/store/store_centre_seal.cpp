#include "core/store/store_centre_seal.h"

#include "core/vault/box_key.h"

namespace rekam {

void StoreCentreSeal::sealToCentre(SecureBuffer plain, QObject* receiver, Reply<QByteArray> reply)
{
    m_worker.ask<QByteArray>(receiver, std::move(reply),
                             [plain = std::move(plain)](StationDatabase& store) -> Result<QByteArray> {
                                 REKAM_TRY(const CentreIdentity centre, store.centre().requireIdentity());
                                 return sealTo(plain.span(), centre.packetKey);
                             });
}

} // namespace rekam
