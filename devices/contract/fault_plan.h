// Faults that a virtual device plays on purpose, "SLOT:KIND@WHEN", several with commas
// ("finger:crash@2,camera:unplug@preview"). WHEN is a number N: at the Nth capture or print, counted from 1
// over all lives of the slot's process; or a moment of the process's first life. So each fault strikes once.
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
    Replug,  // it comes back on another port: with another device id
    Swap,    // another model comes back in its place
    Half,    // half a picture, then the process is gone
    Stale,   // an old picture in a new message
    Replay,  // a message of this session once more
    Foreign, // a message of another session
    Retry,   // the device saw something unusable
    Delay    // the action takes three seconds longer
};

enum class FaultMoment : quint8
{
    Action,  // instead of the Nth action
    Closed,  // not there when it is looked for the first time
    Opening, // before the device said what it is
    Idle,    // open, nothing asked for
    Preview, // after some preview frames
    Flight,  // an action runs
    After    // an action has just ended
};

struct Fault
{
    QString slot;
    FaultKind kind{};
    quint64 onAction = 0; // 0: at a moment
    FaultMoment moment = FaultMoment::Action;
    friend bool operator==(const Fault&, const Fault&) = default;
};

// What earlier lives of a slot's process have been through.
struct PastLives
{
    quint64 actions = 0; // begun
    quint64 lives = 0;   // ended
};

class FaultPlan
{
public:
    FaultPlan() = default;
    // ConfigMalformed (fact "what" = the piece) where a piece does not read as SLOT:KIND@WHEN or the kind
    // cannot be played then. Empty text: no faults.
    static Result<FaultPlan> parse(const QString& text);
    // The words for --help: kinds and moments.
    static QString help();

    std::optional<FaultKind> at(const QString& slot, quint64 action) const;
    std::optional<FaultKind> at(const QString& slot, FaultMoment moment, const PastLives& past) const;
    // How often this has struck the slot already.
    int struck(const QString& slot, FaultKind kind, const PastLives& past) const;
    const std::vector<Fault>& faults() const { return m_faults; }

private:
    std::vector<Fault> m_faults;
};

} // namespace rekam
