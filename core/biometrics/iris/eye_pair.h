// Who is who among the eyes of one visit: the same eye given twice, and the two eyes given in the wrong
// order. Distances are those of compareIris; the limits stand in resources/quality/iris.json. Pure, any
// thread.
#pragma once

#include "core/biometrics/iris/iris_code.h"

namespace rekam {

struct EyeLimits
{
    double sameEye = 0;   // below: one eye
    double otherEyes = 0; // the two eyes of a person lie above it; in between nobody can say
};
EyeLimits eyeLimits();

enum class EyePair : quint8
{
    TwoEyes,
    Unclear, // too alike for two eyes, not alike enough for one: take them again
    OneEyeTwice
};

struct EyePairCheck
{
    EyePair verdict = EyePair::Unclear;
    IrisComparison comparison;
};

// Right against left of one capture. TemplateMalformed.
Result<EyePairCheck> checkEyePair(std::span<const unsigned char> right, std::span<const unsigned char> left);

// Templates of one person; an empty span stands for an eye that was not taken.
struct EyeTemplates
{
    std::span<const unsigned char> right, left;
};

enum class EyeOrder : quint8
{
    Unclear, // nothing in common, or too little to say
    AsBefore,
    Swapped,
    SomebodyElse // every eye that could be compared, with each one of before, is far from it
};

struct EyeOrderCheck
{
    EyeOrder order = EyeOrder::Unclear;
    double straight = 1; // the smaller distance of right to right and left to left
    double crossed = 1;  // the smaller distance of right to left and left to right
};

// The eyes given now against those of an earlier record or attempt. TemplateMalformed.
Result<EyeOrderCheck> checkEyeOrder(const EyeTemplates& now, const EyeTemplates& before);

} // namespace rekam
