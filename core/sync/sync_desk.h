// What the counter asks the centre for while a resident waits, over the same line as everything else. Main
// thread; the network is on the sync thread.
#pragma once

#include "core/ports/centre_desk.h"
#include "core/sync/sync_link.h"

namespace rekam {

class SyncDesk final : public CentreDesk
{
    Q_OBJECT
public:
    explicit SyncDesk(SyncLink& link, QObject* parent = nullptr) : CentreDesk(parent), m_link(link) {}

    void activateIkd(IkdOrder order, QObject* receiver, Reply<IkdAnswer> reply) override;
    void askIkd(QUuid id, QObject* receiver, Reply<IkdAnswer> reply) override;
    void fetchOnlinePaper(OnlinePaperQuestion question, QObject* receiver, Reply<QByteArray> reply) override;
    void askOnline(QString number, QObject* receiver, Reply<OnlineStanding> reply) override;
    void findFamily(KkNumber kk, QObject* receiver, Reply<std::vector<ResidentRecord>> reply) override;

private:
    SyncLink& m_link; // outlives it
};

} // namespace rekam
