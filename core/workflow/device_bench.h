// Trying the devices out: one live test at a time, measured, and never kept. For a technician with nobody in
// service; needs no sign-in of the person class. Main thread.
#pragma once

#include "core/workflow/station_ports.h"

#include <QTimer>
#include <map>

namespace rekam {

enum class TestStage : quint8
{
    None,
    Running,
    Passed,
    Failed
};

struct DeviceTest
{
    TestStage stage = TestStage::None;
    int widthPx = 0, heightPx = 0;           // of the newest picture
    int frames = 0;                          // pictures, or points of a pen
    double perSecond = 0;                    // frames or points, over the test so far
    std::chrono::milliseconds firstAfter{0}; // from the start to the first picture, stroke or page
    QDateTime at;                            // UTC, when it began
    std::optional<Error> error;
};

struct BenchSnapshot
{
    std::vector<SlotFacts> facts;
    std::map<QString, DeviceTest> tests; // by slot, of this sitting
    QString running;                     // slot under test; empty: none
    StoreFigures figures;
    LinkReport link;
    KeyCustody custody = KeyCustody::File;
    std::vector<PartState> parts;
    std::optional<Error> error;
};

class DeviceBench : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kFirstWithin{8000};
    static constexpr int kEnoughFrames = 10;

    explicit DeviceBench(StationPorts& ports, QObject* parent = nullptr);
    ~DeviceBench() override;

    const BenchSnapshot& snapshot() const { return m_snapshot; }
    const std::deque<DeviceEvent>& events() const;

    void open(const LoginSession& login);
    void close(); // ends the test; nothing of it is left
    void test(const QString& slot);
    void endTest();
    void restart(const QString& slot);
    void useAdapter(const QString& slot, const QString& adapter);
    // Looks at the time: called by a timer, and by tests.
    void look();

Q_SIGNALS:
    void changed();
    void picture(const rekam::Frame& frame); // of the running test; not kept here
    void pen(const rekam::PenSeries& series);
    void testEnded(const QString& slot);

private:
    CaptureDevice* deviceOf(const QString& slot) const;
    PrintDevice* printerOf(const QString& slot) const;
    CaptureTarget targetOf(SlotKind kind) const;
    DeviceTest& running() { return m_snapshot.tests[m_snapshot.running]; }
    bool isRunning() const { return !m_snapshot.running.isEmpty(); }
    void startCapture(CaptureDevice& device);
    void startPrinting(PrintDevice& printer);
    void onFrame(const Frame& frame);
    void onPen(const PenSeries& series);
    void onCaptureEnded(const Result<DeviceCapture>& result);
    void count(int more);
    void conclude(TestStage stage, const std::optional<Error>& error = std::nullopt);
    void release();
    void refresh();
    void noteDone(DeviceEventKind kind, const QString& slot, const Status& done);

    StationPorts& m_ports;
    BenchSnapshot m_snapshot;
    LoginSession m_login;
    bool m_isOpen = false;
    std::vector<QMetaObject::Connection> m_listening;
    CaptureDevice* m_device = nullptr; // under test
    bool m_isCapturing = false;
    std::chrono::nanoseconds m_begun{0};
    QTimer m_timer;
    int m_printing = 0; // answers to an earlier page are dropped
};

} // namespace rekam
