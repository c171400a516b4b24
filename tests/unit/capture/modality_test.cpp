#include "core/capture/modality.h"

#include <set>

using namespace rekam;

TEST_CASE("three slaps show each of the ten fingers once")
{
    std::multiset<FingerPosition> seen;
    for (const CaptureTarget slap :
         {CaptureTarget::RightFour, CaptureTarget::LeftFour, CaptureTarget::BothThumbs}) {
        for (const FingerPosition position : fingersOf(slap))
            seen.insert(position);
    }
    CHECK(seen == std::multiset<FingerPosition>(kAllFingers.begin(), kAllFingers.end()));
}

TEST_CASE("a slap of four holds fingers of one hand only")
{
    for (const FingerPosition position : fingersOf(CaptureTarget::RightFour))
        CHECK(isRightHand(position));
    for (const FingerPosition position : fingersOf(CaptureTarget::LeftFour))
        CHECK_FALSE(isRightHand(position));
}

TEST_CASE("a single finger's target holds that finger")
{
    for (const FingerPosition position : kAllFingers) {
        CHECK(fingersOf(singleFinger(position)) == std::vector<FingerPosition>{position});
        CHECK(modalityOf(singleFinger(position)) == Modality::Finger);
    }
}

TEST_CASE("only the numbers of the standards become targets, fingers and modalities")
{
    const std::set<int> targets = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 50, 60, 61, 62, 63};
    for (int code = -300; code <= 300; ++code) {
        CHECK(captureTargetFrom(code).has_value() == (targets.count(code) == 1));
        CHECK(fingerPositionFrom(code).has_value() == (code >= 1 && code <= 10));
        CHECK(modalityFrom(code).has_value() == (code >= 1 && code <= 4));
    }
}

TEST_CASE("portrait, signature and eyes hold no fingers")
{
    CHECK(fingersOf(CaptureTarget::Portrait).empty());
    CHECK(fingersOf(CaptureTarget::Signature).empty());
    CHECK(fingersOf(CaptureTarget::BothEyes).empty());
    CHECK(modalityOf(CaptureTarget::Portrait) == Modality::Face);
    CHECK(modalityOf(CaptureTarget::Signature) == Modality::Signature);
    CHECK(modalityOf(CaptureTarget::BothEyes) == Modality::Iris);
}
