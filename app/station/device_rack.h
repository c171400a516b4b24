// The slots of one counter and the adapters in them. Main thread.
#pragma once

#include "core/workflow/station_ports.h"
#include "devices/client/device_slot.h"
#include "devices/client/print_slot.h"

#include <memory>
#include <vector>

namespace rekam {

struct RackOptions
{
    QString hostProgram;   // rekam-device-host
    QString runFolder;     // private: sockets
    QString peopleCache;   // made-up people
    QString printFolder;   // where virtual printers leave their pages
    QString pictureFolder; // `--with FOLDER`: portrait.*, finger-01.*, iris-left.* instead of made-up people;
                           // may be empty
    std::vector<QString> faults; // "finger:crash@2"
    bool isTraining = true;
};

class DeviceRack
{
public:
    explicit DeviceRack(const RackOptions& options);

    void start(); // hosts start; connect listeners first
    void fill(StationPorts& ports);
    int restarts() const;                                  // of all slots together
    bool hasSlapReader() const { return m_hasSlapReader; } // otherwise the reader takes single fingers
    const std::vector<std::unique_ptr<DeviceSlot>>& captureSlots() const { return m_captureSlots; }

private:
    DeviceSlot& addSlot(const RackOptions& options, const char* slot, const char* adapter, SlotKind kind,
                        AdapterOptions adapterOptions);
    std::unique_ptr<PrintSlot> makePrinter(const RackOptions& options, const char* slot, SlotKind kind);

    bool m_hasSlapReader = true;
    std::vector<std::unique_ptr<DeviceSlot>> m_captureSlots;
    std::unique_ptr<PrintSlot> m_slipPrinter;
    std::unique_ptr<PrintSlot> m_cardPrinter;
};

} // namespace rekam
