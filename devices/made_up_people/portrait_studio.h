// Portraits of made-up people: one public-domain portrait (NASA's Eileen Collins, as Debian's python3-skimage
// ships it), cut out once, then bent, toned and dressed by the subject's number and put before the backdrop
// asked for.
#pragma once

#include "core/base/result.h"
#include "core/capture/capture_device.h"

#include <memory>

namespace rekam {

struct PortraitCutout; // the person without the background; constant

class PortraitStudio
{
public:
    static constexpr int kStillWidthPx = 1600; // about 245 px between the eyes
    static constexpr int kStillHeightPx = 1200;
    static constexpr int kLiveWidthPx = 1280;
    static constexpr int kLiveHeightPx = 960;

    // Reads <cacheFolder>/faces/astronaut.png, 512 x 512. ModelMissing where it is not there or is another
    // picture. The cut-out costs seconds the first time and is kept beside it where the folder may be
    // written. Any thread.
    static Result<PortraitStudio> open(const QString& cacheFolder);

    // One person sitting before the camera. About 150 ms; any thread.
    class Sitting
    {
    public:
        Frame still() const;                   // a little noise, no two alike
        Frame live(quint64 frameNumber) const; // sways and has noise; about 10 ms

    private:
        friend class PortraitStudio;
        struct Pictures;
        std::shared_ptr<const Pictures> m_pictures;
        Scene m_scene;
    };
    Sitting sit(const Scene& scene) const;

private:
    std::shared_ptr<const PortraitCutout> m_cutout;
};

} // namespace rekam
