// Services of the centre that the counter waits for while the resident stands there. Over TLS; a NIK or a
// number of a family card travels in a body, never in a URL or a log. Main thread.
#pragma once

#include "core/base/reply.h"
#include "core/protocol/online_messages.h"
#include "core/protocol/service_messages.h"

namespace rekam {

// Errors of every call: those of a link that is down (centre_link.h), MessageMalformed.
class CentreDesk : public QObject
{
    Q_OBJECT
public:
    explicit CentreDesk(QObject* parent = nullptr) : QObject(parent) {}

    // ResidentUnknown, NotRecorded, ResidentInactive.
    virtual void activateIkd(IkdOrder order, QObject* receiver, Reply<IkdAnswer> reply) = 0;
    // RecordMissing where the centre knows no such activation.
    virtual void askIkd(QUuid id, QObject* receiver, Reply<IkdAnswer> reply) = 0;
    // Signed and sealed to this station: OnlineBook opens it. RecordMissing where the centre has no such
    // paper.
    virtual void fetchOnlinePaper(OnlinePaperQuestion question, QObject* receiver,
                                  Reply<QByteArray> reply) = 0;
    // How the request with this number stands; RecordMissing where the centre has none.
    virtual void askOnline(QString number, QObject* receiver, Reply<OnlineStanding> reply) = 0;
    // In the register's order. FamilyUnknown.
    virtual void findFamily(KkNumber kk, QObject* receiver, Reply<std::vector<ResidentRecord>> reply) = 0;
};

} // namespace rekam
