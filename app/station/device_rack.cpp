#include "app/station/device_rack.h"

namespace rekam {
namespace {

SlotConfig configFor(const RackOptions& options, const char* slot, const char* adapter, SlotKind kind)
{
    SlotConfig config;
    config.slot = QString::fromLatin1(slot);
    config.adapter = QString::fromLatin1(adapter);
    config.kind = kind;
    config.hostProgram = options.hostProgram;
    config.runFolder = options.runFolder;
    config.allowVirtual = options.isTraining;
    for (const QString& fault : options.faults) {
        if (fault.startsWith(config.slot + QLatin1Char(':')))
            config.faultSpec = fault;
    }
    return config;
}

} // namespace

DeviceRack::DeviceRack(const RackOptions& options)
{
    AdapterOptions people{{QString::fromLatin1(kOptionPeopleCache), options.peopleCache}};
    AdapterOptions pictures = people;
    const bool hasPictures = !options.pictureFolder.isEmpty();
    if (hasPictures)
        pictures.insert(QString::fromLatin1(kOptionFolder), options.pictureFolder);
    m_hasSlapReader = !hasPictures; // pictures go through libfprint, whose readers take one finger at a time
    addSlot(options, "camera", "virtual_camera", SlotKind::Camera, pictures);
    addSlot(options, "signature", "virtual_signature", SlotKind::Signature, people);
    addSlot(options, "finger", hasPictures ? "libfprint" : "virtual_finger", SlotKind::Finger, pictures);
    addSlot(options, "iris", "virtual_iris", SlotKind::Iris, pictures);
    m_slipPrinter = makePrinter(options, "slip-printer", SlotKind::SlipPrinter);
    m_cardPrinter = makePrinter(options, "card-printer", SlotKind::CardPrinter);
}

DeviceSlot& DeviceRack::addSlot(const RackOptions& options, const char* slot, const char* adapter,
                                SlotKind kind, AdapterOptions adapterOptions)
{
    SlotConfig config = configFor(options, slot, adapter, kind);
    config.options = std::move(adapterOptions);
    m_captureSlots.push_back(std::make_unique<DeviceSlot>(config));
    return *m_captureSlots.back();
}

std::unique_ptr<PrintSlot> DeviceRack::makePrinter(const RackOptions& options, const char* slot,
                                                   SlotKind kind)
{
    SlotConfig config = configFor(options, slot, "virtual_printer", kind);
    config.options.insert(QString::fromLatin1(kOptionOutFolder), options.printFolder);
    return std::make_unique<PrintSlot>(config);
}

void DeviceRack::start()
{
    for (const auto& slot : m_captureSlots)
        slot->start();
    m_slipPrinter->start();
    m_cardPrinter->start();
}

void DeviceRack::fill(StationPorts& ports)
{
    for (const auto& slot : m_captureSlots) {
        switch (slot->kind()) {
        case SlotKind::Camera:
            ports.camera = slot.get();
            break;
        case SlotKind::Signature:
            ports.signaturePad = slot.get();
            break;
        case SlotKind::Finger:
            ports.fingerReader = slot.get();
            break;
        case SlotKind::Iris:
            ports.irisCamera = slot.get();
            break;
        case SlotKind::SlipPrinter:
        case SlotKind::CardPrinter:
            break;
        }
    }
    ports.slipPrinter = m_slipPrinter.get();
    ports.cardPrinter = m_cardPrinter.get();
}

int DeviceRack::restarts() const
{
    int count = m_slipPrinter->restartCount() + m_cardPrinter->restartCount();
    for (const auto& slot : m_captureSlots)
        count += slot->restartCount();
    return count;
}

} // namespace rekam
