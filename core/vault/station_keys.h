// The station class: opened by the station secret alone while the program runs. No personal data lies under
// it.
#pragma once

#include "core/vault/box_key.h"
#include "core/vault/seal.h"
#include "core/vault/signing_key.h"
#include "core/vault/station_secret.h"

#include <QString>

namespace rekam {

// What the centre learns of a station at enrolment.
struct StationPublicKeys
{
    QByteArray signing; // Ed25519, 32 bytes: packet headers and audit heads
    QByteArray sealing; // X25519, 32 bytes: card jobs are sealed to it
};

class StationKeys
{
public:
    // Makes the keys of a new home and writes them to `path`, sealed under the secret and bound to the home.
    static Result<StationKeys> create(const QString& path, const StationSecret& secret,
                                      const HomeBinding& home);
    // KeyFileMissing, KeyFileDamaged; CipherTampered for another secret or a home of the other kind.
    static Result<StationKeys> open(const QString& path, const StationSecret& secret,
                                    const HomeBinding& home);

    const SigningKey& signing() const { return m_signing; }
    const BoxKey& sealing() const { return m_sealing; }
    StationPublicKeys publicKeys() const { return {m_signing.publicKey(), m_sealing.publicKey()}; }
    const SecureBuffer& rowKey() const { return m_rowKey; }   // outbox, centre's identity and TLS key, events
    const SecureBuffer& nameKey() const { return m_nameKey; } // blind index of names typed at sign-in
    const SecureBuffer& personHalf() const { return m_personHalf; } // mixed with a passphrase: person class

private:
    StationKeys(const SecureBuffer& secret, SigningKey signing, BoxKey sealing);

    SigningKey m_signing;
    BoxKey m_sealing;
    SecureBuffer m_rowKey;
    SecureBuffer m_nameKey;
    SecureBuffer m_personHalf;
};

} // namespace rekam
