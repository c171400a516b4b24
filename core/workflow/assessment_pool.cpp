#include "core/workflow/assessment_pool.h"

#include "core/biometrics/face/face_compare.h"

#include "core/biometrics/signature/signature.h"
#include "core/workflow/pool.h"
#include "core/workflow/still_assessment.h"

namespace rekam {

struct AssessmentPool::PreviewJob
{
    Frame frame;
    CaptureTarget target{};
    AssessmentContext context;
    QPointer<QObject> receiver;
    Reply<PreviewAssessment> reply;
};

AssessmentPool::AssessmentPool(std::unique_ptr<FaceModels> models, QObject* parent)
    : Assessor(parent),
      m_models(std::move(models))
{
    m_pool.setMaxThreadCount(2);
}

AssessmentPool::~AssessmentPool() { m_pool.waitForDone(); }

void AssessmentPool::assessPreview(Frame frame, CaptureTarget target, AssessmentContext context,
                                   QObject* receiver, Reply<PreviewAssessment> reply)
{
    auto job = std::make_shared<PreviewJob>(
        PreviewJob{std::move(frame), target, std::move(context), receiver, std::move(reply)});
    if (m_previewRuns)
        m_previewWaits = std::move(job);
    else
        startPreview(std::move(job));
}

void AssessmentPool::startPreview(std::shared_ptr<PreviewJob> job)
{
    m_previewRuns = true;
    runInPool<PreviewAssessment>(
        m_pool, this,
        [this, job]() -> Result<PreviewAssessment> {
            QMutexLocker lock(&m_modelsMutex);
            return assessPreviewFrame(m_models.get(), job->frame, job->target, job->context);
        },
        [this, job](Result<PreviewAssessment> result) {
            previewDone();
            if (job->receiver)
                job->reply(std::move(result));
        });
}

void AssessmentPool::previewDone()
{
    m_previewRuns = false;
    if (auto next = std::exchange(m_previewWaits, nullptr))
        startPreview(std::move(next));
}

void AssessmentPool::assessStill(DeviceCapture capture, CaptureTarget target, AssessmentContext context,
                                 QObject* receiver, Reply<StillAssessment> reply)
{
    m_previewWaits = nullptr;
    runInPool<StillAssessment>(
        m_pool, receiver,
        [this, capture = std::move(capture), target, context = std::move(context)]() {
            QMutexLocker lock(&m_modelsMutex);
            return assessStillCapture(m_models.get(), capture, target, context);
        },
        std::move(reply));
}

void AssessmentPool::decode(std::shared_ptr<const AttemptPayload> payload, QObject* receiver,
                            Reply<Frame> reply)
{
    runInPool<Frame>(
        m_pool, receiver, [payload = std::move(payload)]() { return pictureOf(*payload); }, std::move(reply));
}

void AssessmentPool::copyBeforeBackdrop(std::shared_ptr<const AttemptPayload> original, Provenance device,
                                        AssessmentContext context, QObject* receiver,
                                        Reply<StillAssessment> reply)
{
    runInPool<StillAssessment>(
        m_pool, receiver,
        [this, original = std::move(original), device = std::move(device), context = std::move(context)]() {
            const QMutexLocker lock(&m_modelsMutex);
            return rekam::copyBeforeBackdrop(m_models.get(), *original, device, context);
        },
        std::move(reply));
}

void AssessmentPool::compareFaces(Frame now, Frame portrait, QObject* receiver, Reply<FaceLikeness> reply)
{
    runInPool<FaceLikeness>(
        m_pool, receiver,
        [this, now = std::move(now), portrait = std::move(portrait)]() -> Result<FaceLikeness> {
            const QMutexLocker lock(&m_modelsMutex);
            REKAM_TRY(const FaceComparison compared, rekam::compareFaces(m_models.get(), now, portrait));
            return FaceLikeness{compared.score, sameFaceFrom()};
        },
        std::move(reply));
}

} // namespace rekam
