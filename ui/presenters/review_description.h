// What the review shows, worked out from one snapshot. Pure functions.
#pragma once

#include "core/workflow/recording_session.h"
#include "ui/presenters/capture_description.h"
#include "ui/presenters/verification_presenter.h"

#include <functional>

namespace rekam::ui {

enum class ApprovalPhase : quint8
{
    NotAsked,
    Signing,
    Approved,
    Sealing,
    Missing,     // something was put off
    FindingOpen, // the who-is-who guard found something that nobody answered for
    RescanOwed   // a chip finger is still to be found again
};
ApprovalPhase phaseOf(const RecordingSnapshot& snapshot);

// One of the three acts before sealing, in their order.
struct ReviewAct
{
    QString title;
    QString detail;
    Tone tone = Tone::Neutral; // Good: done; Now: this one; Neutral: later
    friend bool operator==(const ReviewAct&, const ReviewAct&) = default;
};

struct ReviewView
{
    QImage portrait;
    QString portraitNote; // "mutu 92 · percobaan 1"
    Tone portraitTone = Tone::Neutral;
    QImage signature;
    QString signatureNote;
    Tone signatureTone = Tone::Neutral;
    HandMarks hands;
    QString fingersNote; // how many, the weakest, and which came from a later attempt
    EyesPanel eyes;
    QImage iris;
    std::vector<DataRow> data;
    ApprovalPhase phase = ApprovalPhase::NotAsked;
    std::vector<ReviewAct> acts; // re-scan, approval, sign-off
    bool showsReader = false;    // the fingers' place shows the reader
    LivePanel reader;
    QImage approval; // the resident's signature under the data, once given
    QString approvalText;
};

ReviewView describeReview(const RecordingSnapshot& snapshot,
                          const std::function<Frame(const AttemptId&)>& pictureOf,
                          const QString& operatorName = {}, double pictureAspect = 1.0);
GuideView describeReviewGuide(const RecordingSnapshot& snapshot);
std::vector<ActionView> describeReviewActions(const RecordingSnapshot& snapshot);

// The newest try for the finger was no match.
bool isRefused(const Recording& recording, FingerPosition finger);

} // namespace rekam::ui
