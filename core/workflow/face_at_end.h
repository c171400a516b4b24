// Looks once more at the person in front of the camera when everything is taken: is it still who was
// photographed? Main thread.
#pragma once

#include "core/recording/who_finding.h"
#include "core/workflow/face_look.h"

namespace rekam {

class FaceAtEnd : public QObject
{
    Q_OBJECT
public:
    static constexpr int kLooks = FaceLook::kLooks;
    static constexpr std::chrono::milliseconds kLongest{2500};

    explicit FaceAtEnd(Assessor& assessor, QObject* parent = nullptr);

    // Ends with done(), also where there is no camera, no face or no model: then without a finding. Again:
    // starts over.
    void start(CaptureDevice* camera, const Frame& portrait) { m_look.start(camera, portrait, kLongest); }
    void stop() { m_look.stop(); } // no done()

Q_SIGNALS:
    void done(const std::optional<rekam::WhoFinding>& finding);

private:
    FaceLook m_look;
};

} // namespace rekam
