#include "core/biometrics/finger/detail/match_scale.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <vector>

namespace rekam {

QByteArray fingerMatchJson(); // made from resources/quality/finger_match.json

namespace {

struct Step
{
    double evidence, score;
};

std::vector<Step> readScale()
{
    const QJsonObject root = QJsonDocument::fromJson(fingerMatchJson()).object();
    std::vector<Step> scale;
    for (const QJsonValue& row : root.value(QStringLiteral("scale")).toArray()) {
        const Step step{row.toArray().at(0).toDouble(), row.toArray().at(1).toDouble()};
        if (!scale.empty() && (step.evidence <= scale.back().evidence || step.score < scale.back().score))
            qFatal("rekam.biometrics built-in match scale does not rise");
        scale.push_back(step);
    }
    if (scale.size() < 2)
        qFatal("rekam.biometrics built-in match scale is damaged");
    return scale;
}

} // namespace

double scoreOfEvidence(double evidence)
{
    static const std::vector<Step> scale = readScale();
    const auto above =
        std::find_if(scale.begin(), scale.end(), [&](const Step& s) { return s.evidence > evidence; });
    if (above == scale.begin())
        return scale.front().score;
    if (above == scale.end())
        return scale.back().score;
    const Step& below = *(above - 1);
    return below.score +
           (above->score - below.score) * (evidence - below.evidence) / (above->evidence - below.evidence);
}

} // namespace rekam
