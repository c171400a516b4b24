// Where the station's own secret lies. It opens the station class by itself; with a passphrase, the person
// class.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"

#include <QString>

namespace rekam {

class StationSecret
{
public:
    virtual ~StationSecret() = default;
    // 32 bytes, the same every time. KeyFileMissing, KeyFileDamaged, HomeNotPrivate.
    virtual Result<SecureBuffer> reveal() const = 0;
    // True where the secret cannot leave this machine (TPM). A file lies on the same disk as what it
    // protects: then whoever has the disk and a passphrase has everything, disk encryption is required, and
    // screens and audit say so.
    virtual bool isBoundToMachine() const = 0;
};

// File custody: keys/station.secret, 0600.
class FileStationSecret final : public StationSecret
{
public:
    // Makes a new secret. Refuses to overwrite one (KeyFileDamaged with fact why=exists): everything sealed
    // under it would be lost.
    static Result<FileStationSecret> create(const QString& path);
    explicit FileStationSecret(QString path) : m_path(std::move(path)) {}

    Result<SecureBuffer> reveal() const override;
    bool isBoundToMachine() const override { return false; }

private:
    QString m_path;
};

} // namespace rekam
