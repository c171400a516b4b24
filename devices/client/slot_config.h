// What a slot is made of, and its limits in time.
#pragma once

#include "core/capture/capture_device.h"
#include "devices/contract/adapter.h"

#include <QString>
#include <chrono>

namespace rekam {

struct SlotTimings
{
    std::chrono::milliseconds pingEvery{250};
    int silentPings = 8; // so many unanswered in a row: hung (2 s; a busy machine was seen to stay away 1 s)
    std::chrono::milliseconds helloWithin{8000}; // from start; a busy machine loads libraries slowly
    std::chrono::milliseconds grace{700};        // after an action's deadline, before the host counts as hung
    std::chrono::milliseconds cancelWithin{1000};
    std::chrono::milliseconds restartAfter{100};
    std::chrono::milliseconds lookAgainAfter{1000}; // for an unplugged device
    int restartBudget = 3;                          // more deaths than this within the window: Disabled
    std::chrono::seconds restartWindow{60};
};

struct SlotConfig
{
    QString slot;    // "camera"
    QString adapter; // "virtual_camera"
    SlotKind kind{};
    QString hostProgram; // path of rekam-device-host
    QString runFolder;   // private folder; a socket folder is made in it
    AdapterOptions options;
    // Training only. In a real home (false) a virtual adapter is refused, and so is a host without a sandbox.
    bool allowVirtual = false;
    QString
        faultSpec; // "finger:crash@2", see devices/contract/fault_plan.h; faults of other slots are skipped
    SlotTimings timings{};
};

} // namespace rekam
