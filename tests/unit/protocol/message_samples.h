// Identities and a moment for messages of this folder's tests.
#pragma once

#include "core/base/ids.h"

#include <QDateTime>

namespace rekam::test {

inline const QDateTime kAt = QDateTime::fromMSecsSinceEpoch(1'790'000'000'123, Qt::UTC);

template<typename IdType>
IdType idOf(char fill)
{
    return IdType::fromBytes(QByteArray(16, fill));
}

} // namespace rekam::test
