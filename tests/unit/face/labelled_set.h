// The labelled portraits of the shared data with loaded models; none where either is absent (said on stderr).
#pragma once

#include "core/biometrics/face/portrait.h"
#include "core/biometrics/face/portrait_checks.h"
#include "tests/support/sample_pictures.h"
#include "tests/unit/face/models_folder.h"

namespace rekam::test {

struct LabelledSet
{
    QString pictures;
    std::unique_ptr<FaceModels> models;

    Frame load(const QString& name) const
    {
        return loadPicture(pictures + QStringLiteral("/astronaut_") + name + QStringLiteral(".jpg"),
                           PixelFormat::Rgb24, 0);
    }
    // Most pictures stand before a blue backdrop.
    static Backdrop backdropOf(const QString& name)
    {
        return name == QLatin1String("ok_red")     ? Backdrop::Red
               : name == QLatin1String("ok_white") ? Backdrop::White
                                                   : Backdrop::Blue;
    }
    QualityReport assess(const QString& name) const { return assess(name, backdropOf(name)); }
    QualityReport assess(const QString& name, Backdrop backdrop) const
    {
        return assessPortrait(models.get(), load(name), {backdrop});
    }
};

inline std::optional<LabelledSet> labelledSet()
{
    const auto pictures = sharedData("face/derived");
    const auto folder = modelsFolder();
    if (!pictures || !folder)
        return std::nullopt;
    auto models = FaceModels::load(*folder);
    if (!models)
        return std::nullopt;
    return LabelledSet{*pictures, std::move(*models)};
}

} // namespace rekam::test
