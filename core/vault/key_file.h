// The centre's key files and public keys in files: one line of hexadecimal digits, 0600, so that other tools
// can read them. Ed25519 secret: 128 digits (seed || public key; 64 digits, the seed alone, are read too).
// X25519 secret: 64 digits.
#pragma once

#include "core/vault/box_key.h"
#include "core/vault/signing_key.h"

#include <QString>

namespace rekam {

Status saveKey(const QString& path, const SigningKey& key);
Status saveKey(const QString& path, const BoxKey& key);
// KeyFileMissing, KeyFileDamaged, HomeNotPrivate where others may read it.
Result<SigningKey> loadSigningKey(const QString& path);
Result<BoxKey> loadBoxKey(const QString& path);

} // namespace rekam
