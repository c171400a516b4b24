// A rack over the devices of fake::Station, steered by the test.
#pragma once

#include "tests/support/fake_station.h"

namespace rekam::fake {

class Rack final : public SlotRack
{
public:
    ~Rack() override;
    explicit Rack(std::vector<SlotFacts> given = {}) : slotFacts(std::move(given)) {}
    std::vector<SlotFacts> facts() const override { return slotFacts; }
    Status useAdapter(const QString& slot, const QString& adapter) override
    {
        SlotFacts* facts = factsOf(slot);
        if (!facts || !facts->adapters.contains(adapter))
            return Unexpected(Errc::ConfigMalformed, {{"slot", slot}});
        facts->adapter = adapter;
        become(slot, SlotState::Starting);
        return {};
    }
    Status restart(const QString& slot) override
    {
        restarted.push_back(slot);
        become(slot, SlotState::Starting);
        return {};
    }

    void become(const QString& slot, SlotState state)
    {
        if (SlotFacts* facts = factsOf(slot))
            facts->state = state;
        Q_EMIT stateChanged(slot, state);
    }
    void lose(const QString& slot, Errc code, SlotState next)
    {
        if (SlotFacts* facts = factsOf(slot))
            facts->state = next;
        Q_EMIT lost(slot, Error(code, {{"slot", slot}}));
        Q_EMIT stateChanged(slot, next);
    }
    SlotFacts* factsOf(const QString& slot)
    {
        for (SlotFacts& facts : slotFacts) {
            if (facts.slot == slot)
                return &facts;
        }
        return nullptr;
    }
    static SlotFacts slotOf(const char* slot, SlotKind kind, QStringList adapters)
    {
        SlotFacts facts;
        facts.slot = QString::fromLatin1(slot);
        facts.kind = kind;
        facts.state = SlotState::Ready;
        facts.adapter = adapters.front();
        facts.adapters = std::move(adapters);
        return facts;
    }

    std::vector<SlotFacts> slotFacts;
    std::vector<QString> restarted;
};

// The fake devices answer to one slot name each: "camera", "signature", "finger", "iris".
inline std::vector<SlotFacts> usualSlots()
{
    return {Rack::slotOf("camera", SlotKind::Camera, {"virtual_camera"}),
            Rack::slotOf("signature", SlotKind::Signature, {"virtual_signature"}),
            Rack::slotOf("finger", SlotKind::Finger, {"virtual_finger", "libfprint"}),
            Rack::slotOf("iris", SlotKind::Iris, {"virtual_iris"}),
            Rack::slotOf("slip-printer", SlotKind::SlipPrinter, {"virtual_printer"})};
}

} // namespace rekam::fake
