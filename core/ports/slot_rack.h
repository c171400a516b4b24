// The slots of this counter as the technician sees them, and what happens to them. Implemented by app/station
// and by tests/support. Main thread.
#pragma once

#include "core/base/result.h"
#include "core/capture/capture_device.h"

#include <QStringList>

namespace rekam {

struct SlotFacts
{
    QString slot; // "camera"
    SlotKind kind{};
    SlotState state = SlotState::Absent;
    QString adapter; // what is configured now: "virtual_camera"
    QString model;   // empty until the adapter said hello
    QString serial;
    bool isVirtual = false;
    bool isSandboxed = false;
    int restarts = 0; // since the program started
    std::optional<Error> lastError;
    QStringList adapters; // that may stand in this slot, the one of now too
};

class SlotRack : public QObject
{
    Q_OBJECT
public:
    explicit SlotRack(QObject* parent = nullptr) : QObject(parent) {}

    virtual std::vector<SlotFacts> facts() const = 0; // in the order of the counter line
    // From now on and at every later start. ConfigMalformed where the adapter does not belong into the slot.
    virtual Status useAdapter(const QString& slot, const QString& adapter) = 0;
    // A new host with a fresh restart budget, whatever state the slot is in.
    virtual Status restart(const QString& slot) = 0;

Q_SIGNALS:
    void stateChanged(const QString& slot, rekam::SlotState state);
    void adapterChosen(const QString& slot, const QString& adapter); // another one than before
    void lost(const QString& slot, const rekam::Error& error);       // unplugged, crashed, hung
};

} // namespace rekam
