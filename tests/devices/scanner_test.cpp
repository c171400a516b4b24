// The document scanner over SANE's own test backend, in its sandbox; and the virtual document camera.
#include "tests/devices/slot_probe.h"

#include <QElapsedTimer>

using namespace rekam;
using namespace rekam::test;
using namespace std::chrono_literals;

namespace {

bool isScannerThere()
{
    if (hasScanimage())
        return true;
    WARN("skipped: no scanimage (package sane-utils)");
    return false;
}

SlotProbe scannerWith(const QString& options)
{
    return SlotProbe(subject(QStringLiteral("document_scanner")), {}, [&](SlotConfig& config) {
        config.options.insert(QStringLiteral("scan-options"), options);
    });
}

} // namespace

TEST_CASE("a page comes from the scanner in colour, with the resolution that was asked for")
{
    if (!isScannerThere())
        return;
    SlotProbe probe = scannerWith({});
    REQUIRE(probe.isReady());

    const Result<DeviceCapture> page = probe.capture();

    REQUIRE(page);
    REQUIRE(page->stills.size() == 1);
    CHECK(page->stills[0].format() == PixelFormat::Rgb24);
    CHECK(page->stills[0].pixelsPerInch() == 100);
    CHECK(page->stills[0].widthPx() > 300); // 80 mm at 100 dpi
}

TEST_CASE("a page comes from the feeder, gray and coarse, where the settings say so")
{
    if (!isScannerThere())
        return;
    SlotProbe probe(subject(QStringLiteral("document_scanner")), {}, [](SlotConfig& config) {
        config.options.insert(QStringLiteral("source"), QStringLiteral("feeder"));
        config.options.insert(QStringLiteral("colour"), QStringLiteral("gray"));
        config.options.insert(QStringLiteral("resolution"), QStringLiteral("75"));
    });
    REQUIRE(probe.isReady());

    const Result<DeviceCapture> page = probe.capture();

    REQUIRE(page);
    CHECK(page->stills[0].pixelsPerInch() == 75);
    CHECK(page->stills[0].widthPx() < 300); // 80 mm at 75 dpi
}

TEST_CASE("what the scanner does not know ends the page with a sentence of its own, and the slot stays ready")
{
    if (!isScannerThere())
        return;
    const std::vector<std::pair<const char*, const char*>> kWrong = {{"source", "drawer"},
                                                                     {"scan-options", "--source=Drawer"}};
    for (const auto& [option, value] : kWrong) {
        INFO(option);
        SlotProbe probe(subject(QStringLiteral("document_scanner")), {},
                        [option = option, value = value](SlotConfig& config) {
                            config.options.insert(QLatin1String(option), QLatin1String(value));
                        });
        REQUIRE(probe.isReady());
        for (int i = 0; i < 2; ++i) {
            const Result<DeviceCapture> page = probe.capture();
            REQUIRE_FALSE(page);
            CHECK(page.error().code() == Errc::ScannerOption);
            CHECK(page.error().fact("what") == QStringLiteral("source"));
            CHECK(probe.slot().state() == SlotState::Ready);
        }
        CHECK(probe.slot().restartCount() == 0);
    }
}

TEST_CASE("each status of the scanner becomes its own error, and the next page is taken all the same")
{
    if (!isScannerThere())
        return;
    const std::vector<std::pair<const char*, Errc>> kStatuses = {
        {"JAMMED", Errc::ScannerJammed},       {"NO_DOCS", Errc::ScannerEmpty},
        {"COVER_OPEN", Errc::ScannerOpen},     {"IO_ERROR", Errc::ScannerFault},
        {"DEVICE_BUSY", Errc::ScannerInUse},   {"NO_MEM", Errc::ScannerNoMemory},
        {"ACCESS_DENIED", Errc::ScannerDenied}};
    for (const auto& status : kStatuses) {
        INFO(status.first);
        SlotProbe probe = scannerWith(QStringLiteral("--read-return-value=SANE_STATUS_") +
                                      QString::fromLatin1(status.first));
        REQUIRE(probe.isReady());
        const Result<DeviceCapture> page = probe.capture();
        REQUIRE_FALSE(page);
        CHECK(page.error().code() == status.second);
        CHECK(page.error().fact("slot") == QStringLiteral("document"));
        CHECK_FALSE(probe.capture());
        CHECK(probe.ends.size() == 2);
        CHECK(probe.slot().restartCount() == 0);
    }
}

TEST_CASE("a scanner that cannot be opened any more is unplugged")
{
    if (!isScannerThere())
        return;
    SlotProbe probe(subject(QStringLiteral("document_scanner")), {}, [](SlotConfig& config) {
        config.options.insert(QStringLiteral("device"), QStringLiteral("test:77"));
    });
    REQUIRE(probe.isReady());
    CHECK(probe.capture().error().code() == Errc::DeviceUnplugged);
}

TEST_CASE("a scanner that reads too long is cut off by the deadline, and is ready again")
{
    if (!isScannerThere())
        return;
    SlotProbe probe(subject(QStringLiteral("document_scanner")), {}, [](SlotConfig& config) {
        config.options.insert(QStringLiteral("resolution"), QStringLiteral("600")); // half a minute so
        config.options.insert(QStringLiteral("scan-options"),
                              QStringLiteral("--read-delay=yes --read-delay-duration=200000"));
    });
    REQUIRE(probe.isReady());
    QElapsedTimer elapsed;
    elapsed.start();
    const Result<DeviceCapture> page = probe.capture(1500ms);
    REQUIRE_FALSE(page);
    CHECK(page.error().code() == Errc::CaptureTimedOut);
    CHECK(waitFor([&] { return probe.slot().state() == SlotState::Ready; }));
    CHECK(probe.ends.size() == 1);
}

TEST_CASE("without a named scanner the first of the list is taken")
{
    if (!isScannerThere())
        return;
    SlotProbe probe(subject(QStringLiteral("document_scanner")), {},
                    [](SlotConfig& config) { config.options.remove(QStringLiteral("device")); });
    REQUIRE(probe.isReady());
    CHECK(probe.slot().provenance().model == QStringLiteral("Noname frontend-tester"));
    CHECK(probe.slot().provenance().isVirtual);
    CHECK(probe.capture());
}

TEST_CASE("the virtual document camera gives another sheet each time, with the defects it was told")
{
    SlotProbe probe(subject(QStringLiteral("virtual_document")), {}, [](SlotConfig& config) {
        config.options.insert(QStringLiteral("defects"), QStringLiteral("small,none"));
    });
    REQUIRE(probe.isReady());
    const Result<DeviceCapture> far = probe.capture();
    const Result<DeviceCapture> near = probe.capture();
    REQUIRE(far);
    REQUIRE(near);
    CHECK(far->stills[0].widthPx() * 2 < near->stills[0].widthPx());
}
