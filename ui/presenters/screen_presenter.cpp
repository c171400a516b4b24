#include "ui/presenters/screen_presenter.h"

#include "ui/wording/error_words.h"
#include "ui/wording/quality_words.h"

#include <algorithm>

namespace rekam::ui {

QString screenName(ScreenId id)
{
    switch (id) {
    case ScreenId::Login:
        return QStringLiteral("login");
    case ScreenId::Queue:
        return QStringLiteral("queue");
    case ScreenId::Verification:
        return QStringLiteral("verification");
    case ScreenId::Photo:
        return QStringLiteral("photo");
    case ScreenId::Signature:
        return QStringLiteral("signature");
    case ScreenId::Fingers:
        return QStringLiteral("fingers");
    case ScreenId::Iris:
        return QStringLiteral("iris");
    case ScreenId::Review:
        return QStringLiteral("review");
    case ScreenId::Done:
        return QStringLiteral("done");
    case ScreenId::Print:
        return QStringLiteral("print");
    case ScreenId::Handover:
        return QStringLiteral("handover");
    case ScreenId::Outbox:
        return QStringLiteral("outbox");
    }
    return {};
}

Tone toneOf(Light light)
{
    switch (light) {
    case Light::NotAssessed:
        return Tone::Neutral;
    case Light::Good:
        return Tone::Good;
    case Light::Fair:
        return Tone::Fair;
    case Light::Bad:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::NotAssessed:
        return Tone::Neutral;
    case Verdict::Good:
        return Tone::Good;
    case Verdict::Fair:
        return Tone::Fair;
    case Verdict::Bad:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

BannerView bannerOf(const std::optional<Error>& error)
{
    if (!error)
        return {};
    const ErrorWords words = wordsFor(*error);
    const bool isGentle = actorFor(error->code()) == Actor::Applicant;
    return {words.cause, words.nextStep, words.whoActs, words.code, isGentle ? Tone::Fair : Tone::Bad};
}

std::vector<GuideRow> guideRows(const QualityReport& report, int most)
{
    std::vector<MeasureValue> shown = report.measures;
    // Good ones leave first where there is no room for all.
    for (const Light least : {Light::NotAssessed, Light::Good, Light::Fair}) {
        for (auto it = shown.rbegin(); it != shown.rend() && static_cast<int>(shown.size()) > most;) {
            const bool leaves = it->light == least;
            it = leaves ? decltype(it)(shown.erase(std::next(it).base())) : std::next(it);
        }
    }
    std::vector<GuideRow> rows;
    for (const MeasureValue& value : shown)
        rows.push_back({measureLabel(value.measure), measureText(value), toneOf(value.light)});
    return rows;
}

} // namespace rekam::ui
