// Image work off the main thread: quality, parts, templates, coded pictures. Implemented by AssessmentPool
// and by a fake in tests.
#pragma once

#include "core/base/reply.h"
#include "core/capture/attempt.h"
#include "core/capture/capture_device.h"
#include "core/capture/frame.h"
#include "core/capture/pen_series.h"
#include "core/people/backdrop.h"

namespace rekam {

// What the assessment has to know about the person.
struct AssessmentContext
{
    BackdropColor backdrop = BackdropColor::Red;
    std::vector<FingerPosition> absentFingers; // excepted: not expected in a slap
    std::vector<Eye> absentEyes;
};

struct PreviewAssessment
{
    QualityReport quality;
    std::vector<PictureBox> boxes; // face, fingers or irises, as shares of the picture's width and height
};

struct StillAssessment
{
    Attempt attempt;                         // id, number and time are the caller's to fill
    std::shared_ptr<AttemptPayload> payload; // coded pictures and templates, id to fill
    Frame thumbnail;                         // at most 240 px high
};

// Stands as the adapter in the provenance of a copy before another wall.
inline constexpr const char* kBackdropCopy = "backdrop-copy";
inline bool isBackdropCopy(const Attempt& attempt)
{
    return attempt.device.adapter == QLatin1String(kBackdropCopy);
}

// How much the person in front of the camera looks like the portrait that was taken of them.
struct FaceLikeness
{
    double score = 0; // cosine, higher is more alike
    double limit = 0; // the same person from here on
    bool isSame() const { return score >= limit; }
};

class Assessor : public QObject
{
    Q_OBJECT
public:
    explicit Assessor(QObject* parent = nullptr) : QObject(parent) {}
    // At most one preview is worked on at a time; a newer one replaces a waiting one, whose reply never
    // comes.
    virtual void assessPreview(Frame frame, CaptureTarget target, AssessmentContext context,
                               QObject* receiver, Reply<PreviewAssessment> reply) = 0;
    virtual void assessStill(DeviceCapture capture, CaptureTarget target, AssessmentContext context,
                             QObject* receiver, Reply<StillAssessment> reply) = 0;
    // A picture of ours again, e.g. after a restart.
    virtual void decode(std::shared_ptr<const AttemptPayload> payload, QObject* receiver,
                        Reply<Frame> reply) = 0;
    // A portrait of ours before the wall that the context wants: a copy, cropped as it was, assessed anew and
    // marked as made (kBackdropCopy); the original is not changed. Errors: those of withBackdrop.
    virtual void copyBeforeBackdrop(std::shared_ptr<const AttemptPayload> original, Provenance device,
                                    AssessmentContext context, QObject* receiver,
                                    Reply<StillAssessment> reply) = 0;
    // NoMatch where one of the two shows no face; ModelMissing, ModelAltered.
    virtual void compareFaces(Frame now, Frame portrait, QObject* receiver, Reply<FaceLikeness> reply) = 0;
};

} // namespace rekam
