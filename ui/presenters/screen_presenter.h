// What every screen has in common: a name, a frame round it, and actions. Main thread.
#pragma once

#include "core/base/error.h"
#include "core/capture/capture_device.h"
#include "core/capture/quality.h"
#include "ui/values/action.h"
#include "ui/values/guide.h"

#include <QObject>
#include <optional>

namespace rekam::ui {

enum class ScreenId : quint8
{
    Login,
    Queue,
    Arrival,
    Verification,
    Photo,
    Signature,
    Fingers,
    Iris,
    Review,
    Done,
    Print,
    Handover,
    Outbox,
    Supervisor,
    Technician,
    Accounts,
    Calendar,
    Blanks,
    OldCards,
    Screening,
    Ageing,
    Complaints,
    Audit,
    Reports,
    Chip,
    OwnFingers,
    Attempts,
    Ikd,
    Letters,
    Family,
    Online,
    Outreach
};
constexpr int kScreenCount = 32;
QString screenName(ScreenId id); // "photo": the page's object name is "page.photo"

struct ScreenFrame
{
    QString title;
    GuideView guide;
    bool hasGuide = true;
    ActionBarView bar;
    BannerView banner;
};

class ScreenPresenter : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual ScreenFrame frame() const = 0;
    // An action of frame().bar; the page has handed over what its fields hold before.
    virtual void perform(ActionId action) = 0;
    virtual void pickAttempt(const QString&) {}

Q_SIGNALS:
    void changed(); // frame() or the screen's own view is different
};

Tone toneOf(Light light);
Tone toneOf(SlotState state);
Tone toneOf(Verdict verdict);
// Errors that the applicant can mend are told as a hint, not as an alarm.
BannerView bannerOf(const std::optional<Error>& error);
// The rows of lights for a report, in the order measured: what an operator can act on, and whatever is not
// good. At most `most`, the good ones leaving first.
std::vector<GuideRow> guideRows(const QualityReport& report, int most = 11);

} // namespace rekam::ui
