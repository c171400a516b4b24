// The Assessor of the product: core/biometrics and core/formats on pool threads.
#pragma once

#include "core/biometrics/face/face_models.h"
#include "core/workflow/assessor.h"

#include <QMutex>
#include <QThreadPool>

namespace rekam {

class AssessmentPool final : public Assessor
{
    Q_OBJECT
public:
    // `models` may be null: portraits are then "not assessed".
    explicit AssessmentPool(std::unique_ptr<FaceModels> models, QObject* parent = nullptr);
    ~AssessmentPool() override; // waits for running work

    void assessPreview(Frame frame, CaptureTarget target, AssessmentContext context, QObject* receiver,
                       Reply<PreviewAssessment> reply) override;
    void assessStill(DeviceCapture capture, CaptureTarget target, AssessmentContext context,
                     QObject* receiver, Reply<StillAssessment> reply) override;
    void decode(std::shared_ptr<const AttemptPayload> payload, QObject* receiver,
                Reply<Frame> reply) override;
    void copyBeforeBackdrop(std::shared_ptr<const AttemptPayload> original, Provenance device,
                            AssessmentContext context, QObject* receiver,
                            Reply<StillAssessment> reply) override;
    void compareFaces(Frame now, Frame portrait, QObject* receiver, Reply<FaceLikeness> reply) override;

    bool hasModels() const { return m_models != nullptr; }

private:
    struct PreviewJob;
    void startPreview(std::shared_ptr<PreviewJob> job);
    void previewDone();

    QThreadPool m_pool;
    QMutex m_modelsMutex; // FaceModels serve one thread at a time
    std::unique_ptr<FaceModels> m_models;
    bool m_previewRuns = false;                 // main thread
    std::shared_ptr<PreviewJob> m_previewWaits; // newest wins; main thread
};

} // namespace rekam
