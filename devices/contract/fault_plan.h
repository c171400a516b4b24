// Faults that a virtual device plays on purpose: "SLOT:KIND@N", several with commas
// ("finger:crash@2,camera:retry@1"). An action is a capture or a print; N counts them from 1 over all lives
// of the slot's process, so each fault strikes once.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <optional>
#include <vector>

namespace rekam {

enum class FaultKind : quint8
{
    Crash,   // the process dies
    Hang,    // the process stops answering
    Mute,    // the process answers, the action never ends
    Garbage, // bytes that are no message
    Unplug,  // the device goes and comes back
    Half,    // half a picture, then the process is gone
    Retry,   // the device saw something unusable
    Delay    // the action takes three seconds longer
};

struct Fault
{
    QString slot;
    FaultKind kind{};
    quint64 onAction = 0;
    friend bool operator==(const Fault&, const Fault&) = default;
};

class FaultPlan
{
public:
    FaultPlan() = default;
    // ConfigMalformed (fact "what" = the piece) where a piece does not read as SLOT:KIND@N. Empty text: no
    // faults.
    static Result<FaultPlan> parse(const QString& text);

    std::optional<FaultKind> at(const QString& slot, quint64 action) const;
    const std::vector<Fault>& faults() const { return m_faults; }

private:
    std::vector<Fault> m_faults;
};

} // namespace rekam
