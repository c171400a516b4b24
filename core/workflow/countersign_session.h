// Second signatures that sealed recordings still owe: nobody else was there when they were made. Whoever
// gives one sees what is signed: the packet's digest and the facts. Main thread.
#pragma once

#include "core/ports/station_store.h"

namespace rekam {

struct OwedCountersignature
{
    RecordId record;
    RequestId request;
    QString name;
    QString maskedNik;
    PacketFacts packet;
    std::vector<CaptureException> exceptions; // without the operator's notes
    std::vector<FingerPosition> notFoundAgain;
    std::vector<WhoFinding> findings; // of the guard, overridden
    AccountId recordedBy;
};

struct CountersignSnapshot
{
    std::vector<OwedCountersignature> owed; // oldest first
    bool isBusy = false;
    std::optional<Error> error;
};

class CountersignSession : public QObject
{
    Q_OBJECT
public:
    // The store outlives the session.
    explicit CountersignSession(StationStore& store, QObject* parent = nullptr);
    const CountersignSnapshot& snapshot() const { return m_snapshot; }

    void load();
    // By somebody who proves who they are; the packet may go then. Ignored while busy.
    void countersign(const RecordId& record, const QString& accountName, SecureBuffer passphrase);

Q_SIGNALS:
    void changed();

private:
    StationStore& m_store;
    CountersignSnapshot m_snapshot;
};

} // namespace rekam
