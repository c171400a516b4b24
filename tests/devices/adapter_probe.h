// One adapter in one kind of slot, driven through its real host process in its sandbox: captures and prints
// look alike here, so that one set of checks fits all.
#pragma once

#include "tests/devices/slot_probe.h"

namespace rekam::test {

// A line of the catalogue as the suite runs it.
struct Specimen
{
    QString adapter;
    QString slot;
    SlotKind kind{};
    CaptureTarget target{};

    bool prints() const { return kind == SlotKind::SlipPrinter || kind == SlotKind::CardPrinter; }
    bool givesPen() const { return kind == SlotKind::Signature; }
    QString name() const { return prints() ? QStringLiteral("%1 (%2)").arg(adapter, slot) : adapter; }
};

// Every line of devices/catalogue, so that a new adapter is tested by being there. REKAM_ADAPTER in the
// environment takes one adapter only.
std::vector<Specimen> specimens();

bool canRun(const Specimen& of); // what stands behind it is installed here; says so where it is not

class AdapterProbe
{
public:
    explicit AdapterProbe(const Specimen& of, const QString& faults = {},
                          const std::function<void(SlotConfig&)>& change = {});

    SlotState state() const;
    bool becomes(SlotState wanted) const;
    bool isReady() const { return becomes(SlotState::Ready); }
    bool isSandboxed() const;
    int restarts() const;
    Provenance provenance() const;
    std::optional<Error> lastError() const;
    bool hasLost(Errc code) const; // within five seconds, and the slot is named
    bool hasPreview() const;

    // What an action ended with. A success that was not whole (a picture too few, an empty one, half a page)
    // is an FrameMalformed here.
    void begin(std::chrono::milliseconds deadline = std::chrono::seconds(20));
    Status act(std::chrono::milliseconds deadline = std::chrono::seconds(20)); // begin and wait for the end
    void cancel() { m_capture->cancel(); }
    void startPreview() { m_capture->startPreview(m_of.target); }
    void stopPreview() { m_capture->stopPreview(); }

    QString runFolder() const { return m_run.path(); }
    void takeAway() // the slot is given up
    {
        m_capture.reset();
        m_print.reset();
    }

    std::vector<Status> ends;
    std::vector<SlotState> states;
    int previews = 0;

private:
    Status judged(const Result<DeviceCapture>& result) const;
    Status judged(const QString& jobName, const Status& result) const;

    Specimen m_of;
    QTemporaryDir m_run;
    QTemporaryDir m_out;
    std::unique_ptr<DeviceSlot> m_capture;
    std::unique_ptr<PrintSlot> m_print;
    int m_jobs = 0;
};

} // namespace rekam::test
