// Looks once more at the person in front of the camera when everything is taken: is it still who was
// photographed? Watches the preview for a moment; nothing of it is kept. Main thread.
#pragma once

#include "core/capture/capture_device.h"
#include "core/recording/who_finding.h"
#include "core/workflow/assessor.h"

#include <QTimer>
#include <optional>

namespace rekam {

class FaceAtEnd : public QObject
{
    Q_OBJECT
public:
    static constexpr int kLooks = 3; // that show a face; one that is the same person ends it
    static constexpr std::chrono::milliseconds kLongest{2500};

    explicit FaceAtEnd(Assessor& assessor, QObject* parent = nullptr);
    ~FaceAtEnd() override;

    // Ends with done(), also where there is no camera, no face or no model: then without a finding. Again:
    // starts over.
    void start(CaptureDevice* camera, const Frame& portrait);
    void stop(); // no done()

Q_SIGNALS:
    void done(const std::optional<rekam::WhoFinding>& finding);

private:
    void onFrame(const Frame& frame);
    void onCompared(const Result<FaceLikeness>& likeness);
    void finish(const std::optional<WhoFinding>& finding);

    Assessor& m_assessor;
    CaptureDevice* m_camera = nullptr;
    Frame m_portrait;
    QTimer m_timeout;
    bool m_isComparing = false;
    int m_looks = 0;
    int m_start = 0; // answers of an earlier start are dropped
    FaceLikeness m_best;
};

} // namespace rekam
