// What the centre's HTTP answers say. Pure: a status, headers and a body in; values or MessageMalformed out.
// Any thread.
#pragma once

#include "core/sync/http/http_client.h"
#include "core/sync/http/transport.h"

#include <QJsonObject>

namespace rekam {

Unexpected malformedAnswer(const char* what);

Result<QJsonObject> objectIn(const HttpAnswer& answer);
Result<std::optional<qint64>> offsetIn(const HttpAnswer& answer); // "Upload-Offset" of tus
Result<std::optional<RemotePacket>> packetIn(const HttpAnswer& answer, const PacketId& packet);
Result<std::vector<SignedCardJob>> cardJobsIn(const HttpAnswer& answer);
Result<QDateTime> timeIn(const HttpAnswer& answer);

} // namespace rekam
