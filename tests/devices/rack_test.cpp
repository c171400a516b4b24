// The technician puts another adapter into a slot of the counter while everything runs.
#include "app/station/device_rack.h"
#include "tests/devices/slot_probe.h"

using namespace rekam;
using namespace rekam::test;
using namespace std::chrono_literals;

namespace {

class Rack
{
public:
    explicit Rack(const QString& pictures = {}, std::vector<QString> faults = {}, bool isTraining = true)
        : rack({.hostProgram = QStringLiteral(REKAM_BIN_DIR "/rekam-device-host"),
                .runFolder = m_run.path(),
                .peopleCache = peopleCache(),
                .printFolder = m_print.path(),
                .pictureFolder = pictures,
                .faults = std::move(faults),
                .isTraining = isTraining})
    {
        QObject::connect(&rack, &SlotRack::lost, &rack, [this](const QString& slot, const Error& error) {
            losses.emplace_back(slot, error.code());
        });
    }

    SlotFacts facts(const char* slot) const
    {
        for (const SlotFacts& one : rack.facts()) {
            if (one.slot == QLatin1String(slot))
                return one;
        }
        FAIL("no such slot");
        return {};
    }
    bool becomes(const char* slot, SlotState state)
    {
        return waitFor([&] { return facts(slot).state == state; });
    }

private:
    QTemporaryDir m_run;
    QTemporaryDir m_print;

public:
    DeviceRack rack;
    std::vector<std::pair<QString, Errc>> losses;
};

} // namespace

TEST_CASE("each slot of the counter names the adapters that may stand in it")
{
    const Rack counter;
    REQUIRE(counter.rack.facts().size() == 7);
    CHECK(counter.facts("finger").adapter == QStringLiteral("virtual_finger"));
    CHECK(counter.facts("finger").adapters ==
          QStringList{QStringLiteral("libfprint"), QStringLiteral("virtual_finger")});
    CHECK(counter.facts("card-printer").adapters == QStringList{QStringLiteral("virtual_printer")});
    CHECK(counter.facts("camera").state == SlotState::Starting);
}

TEST_CASE("a real home is offered real adapters only")
{
    const Rack counter({}, {}, false);
    CHECK(counter.facts("finger").adapters == QStringList{QStringLiteral("libfprint")});
    CHECK(counter.facts("iris").adapters.isEmpty());
}

TEST_CASE("another reader is put in and taken out again while the station runs")
{
    Rack counter;
    counter.rack.start();
    REQUIRE(counter.becomes("finger", SlotState::Ready));
    CHECK(counter.rack.hasSlapReader());

    REQUIRE(counter.rack.useAdapter(QStringLiteral("finger"), QStringLiteral("libfprint")));

    CHECK_FALSE(counter.rack.hasSlapReader());
    CHECK(counter.facts("finger").adapter == QStringLiteral("libfprint"));
    CHECK(counter.becomes("finger", SlotState::Absent)); // no reader is plugged in here
    REQUIRE(counter.rack.useAdapter(QStringLiteral("finger"), QStringLiteral("virtual_finger")));
    CHECK(counter.becomes("finger", SlotState::Ready));
    CHECK(counter.rack.hasSlapReader());
    REQUIRE_FALSE(counter.losses.empty());
    CHECK(counter.losses.front() == std::pair(QStringLiteral("finger"), Errc::DeviceUnplugged));
    CHECK(counter.rack.restarts() == 0);
}

TEST_CASE("an adapter that does not belong into the slot, or a slot that is not there, is refused and "
          "changes nothing")
{
    Rack counter;
    for (const auto& [slot, adapter] : {std::pair("finger", "virtual_iris"), std::pair("finger", "nothing"),
                                        std::pair("window", "libfprint")}) {
        const Status used = counter.rack.useAdapter(QString::fromLatin1(slot), QString::fromLatin1(adapter));
        REQUIRE_FALSE(used);
        CHECK(used.error().code() == Errc::ConfigMalformed);
    }
    CHECK_FALSE(counter.rack.restart(QStringLiteral("window")));
    CHECK(counter.facts("finger").adapter == QStringLiteral("virtual_finger"));
}

TEST_CASE("a restart gives a slot a new host, and several faults of one slot all strike")
{
    Rack counter({}, {QStringLiteral("iris:crash@1"), QStringLiteral("iris:garbage@2")});
    counter.rack.start();
    REQUIRE(counter.becomes("iris", SlotState::Ready));
    DeviceSlot& iris = *counter.rack.captureSlots()[3];
    std::vector<Errc> ends;
    QObject::connect(&iris, &DeviceSlot::captureEnded, &iris, [&](const Result<DeviceCapture>& result) {
        ends.push_back(result ? Errc::Cancelled : result.error().code());
    });

    for (std::size_t i = 0; i < 2; ++i) {
        iris.capture(CaptureTarget::BothEyes, 20s);
        REQUIRE(waitFor([&] { return ends.size() == i + 1; }));
        REQUIRE(counter.becomes("iris", SlotState::Ready));
    }
    CHECK(ends == std::vector<Errc>{Errc::DeviceCrashed, Errc::DeviceProtocol});
    CHECK(counter.facts("iris").restarts == 2);
    REQUIRE(counter.facts("iris").lastError);

    REQUIRE(counter.rack.restart(QStringLiteral("iris")));

    CHECK(counter.facts("iris").state == SlotState::Starting);
    CHECK_FALSE(counter.facts("iris").lastError.has_value());
    CHECK(counter.becomes("iris", SlotState::Ready));
}
