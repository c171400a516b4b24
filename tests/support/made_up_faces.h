// Faces of made-up people as a camera shows them, and of somebody whom the product's own measure calls
// another person: the made-up ones are one portrait, bent, and for the measure mostly alike.
#pragma once

#include "core/base/cache_folder.h"
#include "core/people/training_subject.h"
#include "devices/made_up_people/portrait_studio.h"
#include "tests/support/sample_pictures.h"

#include <QFile>

namespace rekam::test {

// Says on stderr that a test skips where portrait or networks were not fetched.
inline bool hasMadeUpFaces()
{
    const QString cache = cacheFolder();
    const bool isThere = QFile::exists(cache + QStringLiteral("/people/faces/astronaut.png")) &&
                         QFile::exists(cache + QStringLiteral("/models/fr_feature.onnx"));
    if (!isThere)
        std::fputs("skipped: portrait or face networks were not fetched\n", stderr);
    return isThere;
}

// In front of the camera now, 480 x 360.
inline QImage liveFace(const Nik& nik)
{
    Scene scene;
    scene.subject = trainingSubjectOf(nik);
    scene.impression = 7;
    scene.backdrop = 2;
    const Frame live =
        PortraitStudio::open(cacheFolder() + QStringLiteral("/people")).value().sit(scene).live(3);
    return QImage(live.row(0), live.widthPx(), live.heightPx(), live.stride(), QImage::Format_RGB888)
        .scaled(480, 360, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

// Twice as wide: at most 0.08 like anybody of fourteen made-up people, whose limit is 0.33.
inline QImage otherFace(const Nik& nik)
{
    const QImage face = liveFace(nik);
    return face.scaled(face.width() * 2, face.height(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace rekam::test
