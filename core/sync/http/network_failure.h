// What a failed connection means, in our words. Pure: given what Qt reports, says which Errc it is.
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace rekam {

// Fact "why" of a connection that the peer closed in the middle of a request.
inline constexpr const char* kConnectionCut = "connection cut";

// `sslErrors` are those that came with this reply. Fact "why" names the cause in English, never a host's
// certificate text.
Error networkFailure(QNetworkReply::NetworkError error, const QString& errorText,
                     const QList<QSslError>& sslErrors);

} // namespace rekam
