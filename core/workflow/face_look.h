// Looks at who stands before the camera and compares them with a portrait, or takes a picture of their face
// for somebody else to compare. Watches the preview for a moment; nothing of it is kept here. Main thread.
#pragma once

#include "core/capture/capture_device.h"
#include "core/workflow/assessor.h"

#include <QTimer>
#include <optional>

namespace rekam {

struct FaceSeen
{
    int looks = 0;                // pictures that showed a face
    FaceLikeness best{-1.0, 0.0}; // of those
    std::optional<Error> fault{}; // why nobody could look: no camera, no model
    Frame picture{};              // of startPicture(), where two looks showed the same face
    bool isSame() const { return looks > 0 && best.isSame(); }
};

class FaceLook : public QObject
{
    Q_OBJECT
public:
    static constexpr int kLooks = 3; // that show a face; one that is the same person ends it

    explicit FaceLook(Assessor& assessor, QObject* parent = nullptr);
    ~FaceLook() override;

    // Ends with done(), at the latest after `longest`. Again: starts over.
    void start(CaptureDevice* camera, const Frame& portrait, std::chrono::milliseconds longest);
    // Without a portrait: until two pictures show the same face. The likeness is of these two to each other.
    void startPicture(CaptureDevice* camera, std::chrono::milliseconds longest);
    void stop(); // no done()
    bool isLooking() const { return m_camera != nullptr; }

Q_SIGNALS:
    void previewFrame(const rekam::Frame& frame);
    void done(const rekam::FaceSeen& seen);

private:
    void watch(CaptureDevice* camera, std::chrono::milliseconds longest);
    void onFrame(const Frame& frame);
    void onCompared(const Result<FaceLikeness>& likeness, const Frame& frame);
    void finish();

    Assessor& m_assessor;
    CaptureDevice* m_camera = nullptr;
    Frame m_portrait; // what the next picture is compared with
    bool m_isForPicture = false;
    QTimer m_timeout;
    bool m_isComparing = false;
    int m_start = 0; // answers of an earlier start are dropped
    FaceSeen m_seen;
};

} // namespace rekam
