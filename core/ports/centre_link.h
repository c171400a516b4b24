// Questions that need the centre now. A NIK travels in a request body over TLS, never in a URL or a log.
#pragma once

#include "core/base/reply.h"
#include "core/people/nik.h"
#include "core/protocol/centre_messages.h"

namespace rekam {

enum class LinkState : quint8
{
    Unknown,
    Connected,
    Unreachable,
    Refused
};

struct LinkReport
{
    LinkState state = LinkState::Unknown;
    int roundTripMs = 0;
    std::optional<Error> error; // why not connected
};

class CentreLink : public QObject
{
    Q_OBJECT
public:
    explicit CentreLink(QObject* parent = nullptr) : QObject(parent) {}

    // ResidentUnknown where the register has no such NIK; CentreUnreachable, CentreTimedOut,
    // CentreCertificateWrong, ...
    virtual void lookUpResident(const Nik& nik, QObject* receiver, Reply<ResidentRecord> reply) = 0;
    virtual void syncNow() = 0; // "send now" on the outbox page
    virtual LinkReport link() const = 0;

Q_SIGNALS:
    void linkChanged(const rekam::LinkReport& report);
};

} // namespace rekam
