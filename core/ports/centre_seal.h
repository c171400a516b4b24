// Seals to the centre what nobody else may read, this station included.
#pragma once

#include "core/base/reply.h"
#include "core/base/secure_buffer.h"

#include <QByteArray>
#include <QObject>

namespace rekam {

class CentreSeal : public QObject
{
    Q_OBJECT
public:
    explicit CentreSeal(QObject* parent = nullptr) : QObject(parent) {}

    // To the packet key that enrolment left here; `plain` is wiped behind it. NotEnrolled.
    virtual void sealToCentre(SecureBuffer plain, QObject* receiver, Reply<QByteArray> reply) = 0;
};

} // namespace rekam
