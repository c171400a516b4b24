#include "app/station/device_rack.h"

#include "devices/catalogue/catalogue.h"

#include <algorithm>

namespace rekam {

DeviceRack::DeviceRack(RackOptions options, QObject* parent) : SlotRack(parent), m_options(std::move(options))
{
    // Pictures of fingers go through libfprint, whose readers take one finger at a time.
    const bool hasPictures = !m_options.pictureFolder.isEmpty();
    addSlot("camera", "virtual_camera", SlotKind::Camera);
    addSlot("signature", "virtual_signature", SlotKind::Signature);
    addSlot("finger", hasPictures ? "libfprint" : "virtual_finger", SlotKind::Finger);
    addSlot("iris", "virtual_iris", SlotKind::Iris);
    addSlot("document", "virtual_document", SlotKind::Document);
    m_slipPrinter = makePrinter("slip-printer", SlotKind::SlipPrinter);
    m_cardPrinter = makePrinter("card-printer", SlotKind::CardPrinter);
}

SlotConfig DeviceRack::configFor(const char* slot, const QString& adapter, SlotKind kind) const
{
    SlotConfig config;
    config.slot = QString::fromLatin1(slot);
    config.adapter = adapter;
    config.kind = kind;
    config.hostProgram = m_options.hostProgram;
    config.runFolder = m_options.runFolder;
    config.options = optionsFor(kind);
    config.allowVirtual = m_options.isTraining;
    QStringList faults;
    for (const QString& fault : m_options.faults) {
        if (!fault.startsWith(QLatin1String("centre:")) && !fault.startsWith(QLatin1String("store:")))
            faults.append(fault); // the host takes its own slot's
    }
    config.faultSpec = faults.join(QLatin1Char(','));
    return config;
}

AdapterOptions DeviceRack::optionsFor(SlotKind kind) const
{
    if (kind == SlotKind::SlipPrinter || kind == SlotKind::CardPrinter)
        return {{QString::fromLatin1(kOptionOutFolder), m_options.printFolder}};
    AdapterOptions options{{QString::fromLatin1(kOptionPeopleCache), m_options.peopleCache}};
    if (!m_options.pictureFolder.isEmpty() && kind != SlotKind::Signature)
        options.insert(QString::fromLatin1(kOptionFolder), m_options.pictureFolder);
    if (kind == SlotKind::Document) {
        options.insert(QStringLiteral("resolution"), QString::number(m_options.scan.resolution));
        options.insert(QStringLiteral("source"), scanSourceName(m_options.scan.source));
        options.insert(QStringLiteral("colour"), scanColourName(m_options.scan.colour));
    }
    return options;
}

template<typename Slot>
void DeviceRack::follow(Slot& slot)
{
    const QString name = slot.slotName();
    connect(&slot, &Slot::stateChanged, this,
            [this, name](SlotState state) { Q_EMIT stateChanged(name, state); });
    connect(&slot, &Slot::hostLost, this, [this, name](const Error& error) { Q_EMIT lost(name, error); });
}

// Pictures that are asked for by folder come through the adapters that can show them.
QString DeviceRack::adapterFor(const char* slot, const char* builtIn, SlotKind kind) const
{
    const QString chosen = m_options.adapters.value(QString::fromLatin1(slot));
    const bool mayStand = m_options.pictureFolder.isEmpty() && adaptersFor(kind).contains(chosen);
    return mayStand ? chosen : QString::fromLatin1(builtIn);
}

void DeviceRack::addSlot(const char* slot, const char* builtIn, SlotKind kind)
{
    m_captureSlots.push_back(
        std::make_unique<DeviceSlot>(configFor(slot, adapterFor(slot, builtIn, kind), kind)));
    follow(*m_captureSlots.back());
}

std::unique_ptr<PrintSlot> DeviceRack::makePrinter(const char* slot, SlotKind kind)
{
    auto printer =
        std::make_unique<PrintSlot>(configFor(slot, adapterFor(slot, "virtual_printer", kind), kind));
    follow(*printer);
    return printer;
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
        case SlotKind::Document:
            ports.documentScanner = slot.get();
            break;
        case SlotKind::SlipPrinter:
        case SlotKind::CardPrinter:
            break;
        }
    }
    ports.slipPrinter = m_slipPrinter.get();
    ports.cardPrinter = m_cardPrinter.get();
    ports.rack = this;
}

int DeviceRack::restarts() const
{
    int count = m_slipPrinter->restartCount() + m_cardPrinter->restartCount();
    for (const auto& slot : m_captureSlots)
        count += slot->restartCount();
    return count;
}

bool DeviceRack::hasSlapReader() const
{
    const auto reader = std::find_if(m_captureSlots.begin(), m_captureSlots.end(),
                                     [](const auto& slot) { return slot->kind() == SlotKind::Finger; });
    if (reader == m_captureSlots.end())
        return false;
    const bool hasSaidHello = !(*reader)->provenance().adapter.isEmpty();
    return hasSaidHello ? (*reader)->features().testFlag(Feature::Slaps)
                        : (*reader)->adapter() != QLatin1String("libfprint");
}

QStringList DeviceRack::adaptersFor(SlotKind kind) const
{
    QStringList names;
    for (const AdapterFacts& facts : adapterCatalogue()) {
        if (facts.kind == kind && (m_options.isTraining || facts.nature == AdapterNature::Real))
            names.append(QString::fromLatin1(facts.adapter));
    }
    return names;
}

template<typename Slot>
SlotFacts DeviceRack::factsOf(const Slot& slot) const
{
    const Provenance device = slot.provenance();
    return {.slot = slot.slotName(),
            .kind = slot.kind(),
            .state = slot.state(),
            .adapter = slot.adapter(),
            .model = device.model,
            .serial = device.serial,
            .isVirtual = device.isVirtual,
            .isSandboxed = slot.sandboxed(),
            .restarts = slot.restartCount(),
            .lastError = slot.lastError(),
            .adapters = adaptersFor(slot.kind())};
}

std::vector<SlotFacts> DeviceRack::facts() const
{
    std::vector<SlotFacts> all;
    for (const auto& slot : m_captureSlots)
        all.push_back(factsOf(*slot));
    all.push_back(factsOf(*m_slipPrinter));
    all.push_back(factsOf(*m_cardPrinter));
    return all;
}

Status DeviceRack::useAdapter(const QString& slot, const QString& adapter)
{
    const auto use = [&](auto& found) -> Status {
        if (!adaptersFor(found.kind()).contains(adapter) && adapter != found.adapter())
            return Unexpected(Errc::ConfigMalformed, {{"slot", slot}, {"adapter", adapter}});
        const bool isAnother = adapter != found.adapter();
        found.use(adapter, optionsFor(found.kind()));
        if (isAnother)
            Q_EMIT adapterChosen(slot, adapter);
        return {};
    };
    for (const auto& found : m_captureSlots) {
        if (found->slotName() == slot)
            return use(*found);
    }
    for (PrintSlot* printer : {m_slipPrinter.get(), m_cardPrinter.get()}) {
        if (printer->slotName() == slot)
            return use(*printer);
    }
    return Unexpected(Errc::ConfigMalformed, {{"slot", slot}});
}

Status DeviceRack::restart(const QString& slot)
{
    for (const SlotFacts& facts : facts()) {
        if (facts.slot == slot)
            return useAdapter(slot, facts.adapter);
    }
    return Unexpected(Errc::ConfigMalformed, {{"slot", slot}});
}

} // namespace rekam
