// Drives a real slot (real host process, real sandbox) from a test and writes down what it says.
#pragma once

#include "devices/client/device_slot.h"
#include "devices/client/print_slot.h"

#include <QTemporaryDir>
#include <functional>

namespace rekam::test {

// Runs the event loop until `isTrue`, at most `limit`; the last value of isTrue.
bool waitFor(const std::function<bool()>& isTrue); // the longest time (tests/support/patience.h)
void spin(std::chrono::milliseconds time);

// Folder with generated people and the portrait; shared by all tests, filled once.
QString peopleCache();
bool hasPortrait();
// Folder with one made-up finger, finger-02.pgm, for the adapters that serve pictures.
QString fingerFolder();
// SANE's own test backend stands behind the document scanner; without its program nothing does.
bool hasScanimage();
QString saneFolder();

// One adapter as the suite runs it.
struct Subject
{
    QString slot;
    QString adapter;
    SlotKind kind{};
    CaptureTarget target{};
    int stills = 0; // 0: a pen series
    bool hasPreview = true;
};
// Those that can run here.
std::vector<Subject> subjects();
Subject subject(const QString& adapter);

class SlotProbe
{
public:
    explicit SlotProbe(const Subject& subject, const QString& faults = {},
                       const std::function<void(SlotConfig&)>& change = {});

    DeviceSlot& slot() { return *m_slot; }
    bool isReady()
    {
        return waitFor([this] { return m_slot->state() == SlotState::Ready; });
    }
    // Starts a capture and waits for its end.
    Result<DeviceCapture> capture(std::chrono::milliseconds deadline = std::chrono::seconds(20));

    // kill -9 on the host's outermost process; false where it was not found.
    bool killHost();
    QString runFolder() const { return m_run.path(); }

    Subject subject;
    std::vector<Result<DeviceCapture>> ends;
    std::vector<Error> faults;
    std::vector<quint64> frameNumbers; // sequence of each preview frame
    int penPreviews = 0;
    std::vector<SlotState> states;
    std::function<void()> onFrame;

private:
    QTemporaryDir m_run;
    QTemporaryDir m_pictures;
    std::unique_ptr<DeviceSlot> m_slot;
};

// Processes on whose command line this text stands, without this one.
std::vector<int> processesWith(const QString& text);

SlotConfig configFor(const Subject& subject, const QString& runFolder);

} // namespace rekam::test
