#include "ui/widgets/theme.h"

#include <cmath>

using namespace rekam::ui;

namespace {

double channel(double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }

double luminance(const QColor& color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

// WCAG 2.1, relative luminance.
double contrast(const QColor& a, const QColor& b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

TEST_CASE("text stands out at least 4.5 to 1 from every ground it is put on, in both themes")
{
    for (const Shade shade : {Shade::Light, Shade::Dark}) {
        const Tokens& t = tokensOf(shade);
        INFO((shade == Shade::Light ? "light" : "dark"));
        for (const QColor& ground :
             {t.background, t.surface, t.sunken, t.primarySoft, t.warnSoft, t.badSoft}) {
            CHECK(contrast(t.text, ground) >= 4.5);
            CHECK(contrast(t.muted, ground) >= 4.5);
        }
        for (const Tone tone : {Tone::Neutral, Tone::Now, Tone::Good, Tone::Fair, Tone::Bad}) {
            INFO(toneName(tone));
            CHECK(contrast(t.ink(tone), t.soft(tone)) >= 4.5);
        }
        CHECK(contrast(t.primaryInk, t.primary) >= 4.5);
        CHECK(contrast(t.bad, t.surface) >= 4.5);
        CHECK(contrast(t.focus, t.surface) >= 3.0); // a ring, not text
    }
}

TEST_CASE("figures are equally wide whatever digits they hold")
{
    const QFont font = uiFont(20);

    CHECK(figuresWidth(font, QStringLiteral("1111")) == figuresWidth(font, QStringLiteral("8888")));
    CHECK(figuresWidth(font, QStringLiteral("A-011")) == figuresWidth(font, QStringLiteral("A-088")));
}
