// Iris code: 128 angles x 8 bands of the rubber sheet, two log-Gabor phase bits each, with a mask of the bits
// that lids, lashes, glints and chance leave worth comparing. Layout of a template: "RIC2", code 256 bytes,
// mask 256 bytes (516 in all); bit 16 * angle + 2 * band + part, lowest bit of the first byte first. "RIC1"
// had another filter and another order, so its codes are refused (docs/decisions/0072). Pure, safe from any
// thread.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"
#include "core/biometrics/iris/iris.h"

namespace rekam {

inline constexpr int kIrisBands = 8;
inline constexpr int kIrisAngles = 128;
inline constexpr int kIrisBits = 2 * kIrisBands * kIrisAngles;
inline constexpr std::size_t kIrisTemplateSize = 4 + 2 * kIrisBits / 8;

// ImageUndecodable where the circles do not fit into the picture.
Result<SecureBuffer> makeIrisCode(const Frame& eye, const EyeOutline& outline);

struct IrisComparison
{
    double distance =
        1.0; // 0.5 - (0.5 - HD) * sqrt(n / 911), not below 0 (Daugman 2004); 1: nothing in common
    int bitsCompared = 0; // n
    int shift = 0;        // angles by which A is turned, 360 / 128 degrees each

    friend bool operator==(const IrisComparison&, const IrisComparison&) = default;
};

// The smallest distance over 17 shifts. TemplateMalformed where one is not a code of this form.
Result<IrisComparison> compareIris(std::span<const unsigned char> codeA,
                                   std::span<const unsigned char> codeB);

} // namespace rekam
