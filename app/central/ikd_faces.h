// Live faces that wait for the process that compares, and what it said of them. The picture lies here sealed
// to the packet key, and only until it is answered. Beside them the portraits of people who were recorded
// elsewhere, sealed to the same key.
#pragma once

#include "app/central/database.h"
#include "core/base/ids.h"
#include "core/people/nik.h"

#include <QDateTime>
#include <QUuid>
#include <optional>

namespace rekam::central {

struct FaceAnswer
{
    QString word; // core/protocol/ikd_face.h
    double score = 0, limit = 0;
};

struct FaceRow
{
    StationId station;
    QString nik;
    int number = 0; // which face of the activation
    FaceAnswer answer;
};

struct WaitingFace
{
    QUuid activation;
    int number = 0;
    QString nik;
    QByteArray sealed;
    int beginnings = 0; // of comparing it, this one too
};

class IkdFaces
{
public:
    explicit IkdFaces(Database& database) : m_database(database) {}

    // Both within a transaction of the caller.
    Result<std::optional<FaceRow>> find(const QUuid& activation);
    Status put(const QUuid& activation, const FaceRow& row, const QByteArray& sealed,
               const QDateTime& nowUtc);

    // The matcher's. Taking one counts a beginning: a picture that ends its reader is not read for ever.
    Result<std::optional<WaitingFace>> takeNext();
    // Nothing of the picture is left in the files behind it.
    Status settle(const WaitingFace& face, const FaceAnswer& answer);

    Result<QByteArray> portraitFromElsewhere(const Nik& nik); // sealed; empty where there is none
    Status keepPortraitFromElsewhere(const Nik& nik, const QByteArray& sealed);

private:
    Database& m_database;
};

} // namespace rekam::central
