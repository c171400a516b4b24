#include "devices/made_up_people/signature_strokes.h"

#include "devices/made_up_people/dice.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rekam {
namespace {

constexpr qint32 kPadWidth = 10'000; // 0.01 mm
constexpr qint32 kPadHeight = 6'000;
constexpr double kStepSeconds = 1.0 / kPenPointsPerSecond;

// One movement of the hand: so far, in this direction, bending by so much, with lognormal speed from its
// start on.
struct Movement
{
    double start = 0;     // seconds
    double length = 0;    // 0.01 mm
    double direction = 0; // radians, y down
    double turn = 0;      // by how much the direction changes on the way
    double mu = 0, sigma = 0;

    // Share of the movement done at time t: the lognormal's distribution function.
    double done(double t) const
    {
        const double since = t - start;
        return since <= 0 ? 0 : 0.5 * std::erfc(-(std::log(since) - mu) / (sigma * std::numbers::sqrt2));
    }
};

struct Stroke
{
    double x = 0, y = 0; // where the pen comes down
    std::vector<Movement> movements;
    double seconds = 0;
};

// The name itself: letters swing up and down while the hand moves right; then perhaps an underline.
std::vector<Stroke> nameOf(quint64 subject)
{
    Dice dice(subject, Trait::Signature);
    std::vector<Stroke> strokes;
    const int words = 1 + dice.below(2);
    const double slant = dice.between(-0.3, 0.5);
    double x = dice.between(1200, 2000);
    for (int word = 0; word < words; ++word) {
        Stroke stroke;
        stroke.x = x;
        stroke.y = dice.between(2700, 3500);
        const int swings = 5 + dice.below(6);
        double clock = 0;
        for (int i = 0; i < swings; ++i) {
            const bool isUp = i % 2 == 0;
            const double tall = i == 0 ? dice.between(1200, 1900) : dice.between(380, 1050);
            const double direction =
                (isUp ? -1.25 : 1.35) + slant * (isUp ? 0.5 : -0.3) + dice.normal(0, 0.15);
            stroke.movements.push_back({clock, tall, direction, (isUp ? 0.9 : -0.9) + dice.normal(0, 0.5),
                                        dice.between(-2.05, -1.75), dice.between(0.22, 0.34)});
            clock += dice.between(0.11, 0.17);
        }
        stroke.seconds = clock + 0.3;
        x += swings * 330 + dice.between(300, 700);
        strokes.push_back(std::move(stroke));
    }
    Stroke line;
    line.x = dice.between(1300, 2600);
    line.y = dice.between(4100, 4600);
    line.movements.push_back(
        {0, dice.between(4200, 6200), dice.between(-0.16, 0.05), dice.normal(0, 0.25), -1.3, 0.3});
    line.seconds = 0.75;
    strokes.push_back(std::move(line));
    return strokes;
}

void wobble(std::vector<Stroke>& strokes, Dice& dice)
{
    const double scale = dice.between(0.94, 1.06);
    const double turn = dice.normal(0, 0.03);
    const double moveX = dice.between(-250, 250);
    const double moveY = dice.between(-200, 200);
    for (Stroke& stroke : strokes) {
        stroke.x += moveX + dice.normal(0, 40);
        stroke.y += moveY + dice.normal(0, 40);
        for (Movement& movement : stroke.movements) {
            movement.length *= scale * (1 + dice.normal(0, 0.04));
            movement.direction += turn + dice.normal(0, 0.04);
            movement.start *= 1 + dice.normal(0, 0.02);
        }
    }
}

void writeStroke(const Stroke& stroke, double& clock, Dice& dice, std::vector<PenPoint>& points)
{
    double x = stroke.x;
    double y = stroke.y;
    double press = 0;
    for (double t = 0; t < stroke.seconds; t += kStepSeconds) {
        double speed = 0;
        for (const Movement& movement : stroke.movements) {
            const double before = movement.done(t);
            const double step = movement.done(t + kStepSeconds) - before;
            const double angle = movement.direction + movement.turn * (before - 0.5);
            x += movement.length * step * std::cos(angle);
            y += movement.length * step * std::sin(angle);
            speed += movement.length * step;
        }
        // A fast pen presses less; the tip comes down and lifts over some 40 ms.
        const double rest = std::min({1.0, t / 0.04, (stroke.seconds - t) / 0.04});
        press += 0.3 * (rest * (0.72 - std::min(0.35, speed / 260)) - press);
        PenPoint point;
        point.timeMs = static_cast<quint32>(std::lround(clock * 1000));
        point.x = static_cast<qint32>(std::clamp(x, 150.0, kPadWidth - 150.0));
        point.y = static_cast<qint32>(std::clamp(y, 150.0, kPadHeight - 150.0));
        point.pressure = static_cast<quint16>(std::clamp(press + dice.normal(0, 0.008), 0.02, 1.0) * 65535);
        point.penDown = true;
        points.push_back(point);
        clock += kStepSeconds;
    }
}

// Between strokes the pen hovers to where the next one begins.
void hover(const Stroke& next, double& clock, std::vector<PenPoint>& points)
{
    const PenPoint from = points.back();
    constexpr int kSteps = 36; // 180 ms
    for (int i = 1; i <= kSteps; ++i) {
        PenPoint point = from;
        point.timeMs = static_cast<quint32>(std::lround(clock * 1000));
        point.x = from.x + static_cast<qint32>((next.x - from.x) * i / kSteps);
        point.y = from.y + static_cast<qint32>((next.y - from.y) * i / kSteps);
        point.pressure = 0;
        point.penDown = false;
        points.push_back(point);
        clock += kStepSeconds;
    }
}

} // namespace

PenSeries signatureOf(const Scene& scene, quint32 attempt)
{
    std::vector<Stroke> strokes = nameOf(scene.subject);
    Dice dice(scene.subject, Trait::SignatureImpression, attempt, scene.impression);
    wobble(strokes, dice);
    PenSeries series{kPadWidth, kPadHeight, {}};
    double clock = 0;
    for (const Stroke& stroke : strokes) {
        if (!series.points.empty())
            hover(stroke, clock, series.points);
        writeStroke(stroke, clock, dice, series.points);
    }
    return series;
}

} // namespace rekam
