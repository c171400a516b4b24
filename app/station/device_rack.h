// The slots of one counter and the adapters in them. Main thread.
#pragma once

#include "core/ports/slot_rack.h"
#include "core/settings/device_settings.h"
#include "core/workflow/station_ports.h"
#include "devices/client/device_slot.h"
#include "devices/client/print_slot.h"

#include <QMap>
#include <functional>
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
    // By slot, as a technician chose; one that cannot stand there is left out.
    QMap<QString, QString> adapters{};
    ScanSettings scan{};
};

class DeviceRack final : public SlotRack
{
    Q_OBJECT
public:
    explicit DeviceRack(RackOptions options, QObject* parent = nullptr);

    void start(); // hosts start; connect listeners first
    void fill(StationPorts& ports);
    int restarts() const; // of all slots together
    // What the reader in the slot said of itself, or what the one that will start is known to do; otherwise
    // it takes single fingers.
    bool hasSlapReader() const;
    const std::vector<std::unique_ptr<DeviceSlot>>& captureSlots() const { return m_captureSlots; }

    std::vector<SlotFacts> facts() const override;
    // Ends what the slot is doing as if the device had been pulled out; a preview goes on with the new one.
    Status useAdapter(const QString& slot, const QString& adapter) override;
    Status restart(const QString& slot) override;

private:
    SlotConfig configFor(const char* slot, const QString& adapter, SlotKind kind) const;
    AdapterOptions optionsFor(SlotKind kind) const;
    QString adapterFor(const char* slot, const char* builtIn, SlotKind kind) const;
    void addSlot(const char* slot, const char* builtIn, SlotKind kind);
    std::unique_ptr<PrintSlot> makePrinter(const char* slot, SlotKind kind);
    QStringList adaptersFor(SlotKind kind) const;
    template<typename Slot>
    void follow(Slot& slot);
    template<typename Slot>
    SlotFacts factsOf(const Slot& slot) const;

    RackOptions m_options;
    std::vector<std::unique_ptr<DeviceSlot>> m_captureSlots;
    std::unique_ptr<PrintSlot> m_slipPrinter;
    std::unique_ptr<PrintSlot> m_cardPrinter;
};

} // namespace rekam
