// Deterministic chance: the same subject, trait and part give the same numbers on every machine, run and
// compiler.
#pragma once

#include <QtGlobal>

namespace rekam {

// What is drawn. Part of the seed, so that a change in one trait's drawing moves no other trait.
enum class Trait : quint8
{
    Face = 1,
    FaceSitting,
    FingerMaster,
    FingerImpression,
    FingerClass,
    Iris,
    IrisImpression,
    Signature,
    SignatureImpression,
    Slap,
    Noise,
    Paper
};

class Dice
{
public:
    Dice(quint64 subject, Trait trait, quint64 part = 0, quint64 impression = 0);

    quint64 next();                          // 64 even bits (splitmix64)
    double uniform();                        // [0, 1)
    double between(double low, double high); // [low, high)
    double normal(double mean = 0, double deviation = 1);
    int below(int limit); // 0 .. limit-1
    bool chance(double share) { return uniform() < share; }

private:
    quint64 m_state;
    double m_spare = 0;
    bool m_hasSpare = false;
};

} // namespace rekam
