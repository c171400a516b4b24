// The technician's devices: slots and adapters, a live test, what happened, and how the computer stands. No
// personal data; a test's picture is shown and never kept.
#pragma once

#include "core/workflow/device_bench.h"
#include "ui/presenters/outbox_presenter.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/overlay.h"
#include "ui/values/prompter.h"

namespace rekam::ui {

struct SlotRow
{
    QString slot;
    QString title;  // "Kamera"
    QString device; // "virtual_camera · SN 0001"
    QString state;  // chip
    Tone tone = Tone::Neutral;
    QString measure; // "1280×720 · 29,8/detik"
    QString note;    // restarts, last error
    friend bool operator==(const SlotRow&, const SlotRow&) = default;
};

struct DeviceEventRow
{
    QString time;
    QString slot;
    QString text;
    Tone tone = Tone::Neutral;
    friend bool operator==(const DeviceEventRow&, const DeviceEventRow&) = default;
};

enum class TestPicture : quint8
{
    None, // nothing runs
    Image,
    Ink,
    Paper // a printer: look at the paper
};

struct TechnicianView
{
    std::vector<SlotRow> rows;
    int selected = -1;
    std::vector<DeviceEventRow> events;
    std::vector<StationRow> station;
    QString testTitle;
    QString testText;
    QString testResult; // chip; empty: none
    Tone testTone = Tone::Neutral;
    TestPicture picture = TestPicture::None;
};

class TechnicianPresenter : public ScreenPresenter
{
    Q_OBJECT
public:
    TechnicianPresenter(DeviceBench& bench, const Clock& clock, Prompter& prompter, QObject* parent);
    TechnicianView view() const;
    ScreenFrame frame() const override;
    void perform(ActionId action) override;
    void select(const QString& slot);
    void opened(const LoginSession& login);
    void left(); // ends a test
    // How the hall is heard and where the other windows stand: instead of the row with the same label.
    void setHall(const StationRow& row);
    // Whoever is signed in has a queue to go back to.
    void setHasQueue(bool hasQueue) { m_hasQueue = hasQueue; }

Q_SIGNALS:
    void previewImage(const QImage& image);
    void previewInk(const rekam::ui::Ink& ink);
    void cleared(); // the test is over: nothing of it stays

private:
    const SlotFacts* chosen() const;
    void askAdapter();

    DeviceBench& m_bench;
    const Clock& m_clock;
    Prompter& m_prompter;
    QString m_selected;
    std::optional<StationRow> m_hall;
    bool m_hasQueue = true;
};

// Pure: what the page shows of the bench.
TechnicianView describeBench(const BenchSnapshot& snapshot, const std::deque<DeviceEvent>& events,
                             const QString& selected, const QDateTime& nowUtc);

} // namespace rekam::ui
