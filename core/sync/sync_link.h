// The station's line to the centre: owns the `sync` thread with the SyncEngine and answers the port CentreLink on the main thread.
// Works without a centre too: until connectTo() every question answers NotEnrolled and nothing is sent.
#pragma once

#include "core/base/clock.h"
#include "core/base/secure_buffer.h"
#include "core/ports/centre_link.h"
#include "core/ports/outbox.h"

#include <memory>

namespace rekam {

struct SyncSettings
{
    QString address; // "https://127.0.0.1:8443"
    QByteArray caPem;
    QByteArray certificatePem;
    SecureBuffer tlsKeyPem;
};

class SyncLink final : public CentreLink
{
    Q_OBJECT
public:
    // Both outlive the link.
    SyncLink(Outbox& outbox, const Clock& clock, QObject* parent = nullptr);
    ~SyncLink() override; // ends the thread; a running upload is cut and resumed at the next start

    // Starts the work, or starts it anew with other settings.
    void connectTo(SyncSettings settings);

    void lookUpResident(const Nik& nik, QObject* receiver, Reply<ResidentRecord> reply) override;
    void syncNow() override;
    LinkReport link() const override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace rekam
