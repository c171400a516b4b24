// Where the tests find the face networks: REKAM_MODELS, else ~/.cache/rekam/models, else /tmp/models.
#pragma once

#include "core/biometrics/face/face_models.h"

#include <QDir>
#include <QFileInfo>
#include <cstdio>
#include <optional>

namespace rekam::test {

inline std::optional<QString> modelsFolder()
{
    const QString candidates[] = {qEnvironmentVariable("REKAM_MODELS"),
                                  QDir::homePath() + QStringLiteral("/.cache/rekam/models"),
                                  QStringLiteral("/tmp/models")};
    for (const QString& folder : candidates)
        if (!folder.isEmpty() &&
            QFileInfo::exists(folder + QLatin1Char('/') + expectedModelFiles().front().name))
            return folder;
    std::fputs("skipped: no face models (set REKAM_MODELS)\n", stderr);
    return std::nullopt;
}

} // namespace rekam::test
