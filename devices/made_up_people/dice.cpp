#include "devices/made_up_people/dice.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace rekam {
namespace {

quint64 mixed(quint64 value)
{
    value += 0x9E3779B97F4A7C15ull;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ull;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBull;
    return value ^ (value >> 31);
}

} // namespace

Dice::Dice(quint64 subject, Trait trait, quint64 part, quint64 impression)
    : m_state(mixed(mixed(mixed(mixed(subject) ^ static_cast<quint64>(trait)) ^ part) ^ impression))
{}

quint64 Dice::next()
{
    m_state += 0x9E3779B97F4A7C15ull;
    return mixed(m_state);
}

double Dice::uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
double Dice::between(double low, double high) { return low + (high - low) * uniform(); }
int Dice::below(int limit) { return static_cast<int>(uniform() * limit); }

double Dice::normal(double mean, double deviation)
{
    if (std::exchange(m_hasSpare, false))
        return mean + deviation * m_spare;
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    const double angle = 2 * std::numbers::pi * uniform();
    m_spare = radius * std::sin(angle);
    m_hasSpare = true;
    return mean + deviation * radius * std::cos(angle);
}

} // namespace rekam
