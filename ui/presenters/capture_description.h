// What a capture screen shows, worked out from one snapshot. Pure functions: a test needs a snapshot and
// nothing else.
#pragma once

#include "core/workflow/recording_session.h"
#include "ui/presenters/screen_presenter.h"
#include "ui/values/marks.h"
#include "ui/values/overlay.h"

namespace rekam::ui {

struct LivePanel
{
    bool showsStill = false; // the candidate stands; the preview is not shown
    QImage still;
    Overlay overlay;
    QString caption;
    QString emptyText; // while no picture has come
};

struct FingerRow
{
    QString finger;
    QString quality; // "78"; empty: not taken
    Tone tone = Tone::Neutral;
    QString source; // "percobaan 2", "dikecualikan"
    friend bool operator==(const FingerRow&, const FingerRow&) = default;
};

struct EyesPanel
{
    EyeMark right, left;
    std::optional<double> distance; // -1 near .. 1 far
    friend bool operator==(const EyesPanel&, const EyesPanel&) = default;
};

// pictureAspect: width by height of the preview; places the oval in the middle 3:4 window.
LivePanel describeLive(const RecordingSnapshot& snapshot, double pictureAspect);
GuideView describeGuide(const RecordingSnapshot& snapshot);
std::vector<ActionView> describeCaptureActions(const RecordingSnapshot& snapshot);
Modality modalityOfStep(Step step);
QString describeCaptureTitle(const RecordingSnapshot& snapshot);

HandMarks describeHands(const Recording& recording, std::optional<CaptureTarget> now);
// The fingers of the open target, or of the last finished one; all ten where `target` is empty.
std::vector<FingerRow> describeFingers(const Recording& recording, std::optional<CaptureTarget> target);
EyesPanel describeEyes(const RecordingSnapshot& snapshot);

Ink inkOf(const PenSeries& series);
// "A-012" and "NAMA · 3315••••••••0004 · KTP-el baru" for the bar.
QString personLine(const Applicant& applicant, const QString& service);

} // namespace rekam::ui
