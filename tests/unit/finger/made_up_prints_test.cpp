// What the station says of made-up fingers: these tests need no data from outside.
#include "core/biometrics/finger/detail/agreement.h"
#include "core/biometrics/finger/detail/minutiae_detector.h"
#include "core/biometrics/finger/finger.h"
#include "core/biometrics/finger/finger_gallery.h"
#include "core/biometrics/finger/finger_quality.h"
#include "core/biometrics/finger/slap.h"
#include "core/biometrics/measure/picture.h"
#include "devices/made_up_people/finger_prints.h"
#include "tests/support/quality_reasons.h"

#include <QTemporaryDir>
#include <algorithm>
#include <cmath>

using namespace rekam;
using test::has;

namespace {

// One cache for all cases: growing a finger costs, touching it does not.
QString cache()
{
    static const QTemporaryDir folder;
    return folder.path();
}

Frame print(quint64 person, FingerPosition finger, quint32 impression = 0,
            FingerDefect defect = FingerDefect::None)
{
    return fingerPrint(cache(), {person, impression, 0}, finger, 0, defect);
}

bool isOk(const FingerFindings& findings, const char* check)
{
    const auto at = std::find_if(findings.checks.begin(), findings.checks.end(),
                                 [&](const FingerCheck& c) { return qstrcmp(c.name, check) == 0; });
    REQUIRE(at != findings.checks.end());
    return at->isOk;
}

PreparedFinger prepared(const Frame& picture) { return PreparedFinger(extractMinutiae(picture).value()); }

constexpr quint64 kSomebody = 7100, kNextPerson = 7101;

} // namespace

TEST_CASE("plain made-up fingers are good and score above spoiled ones")
{
    int good = 0;
    for (const FingerPosition finger : kAllFingers) {
        const FingerFindings plain = examineFinger(print(kSomebody, finger)).value();
        good += plain.quality.verdict == Verdict::Good;
        INFO(fingerPositionName(finger) << " score " << *plain.quality.score);
        CHECK(*plain.quality.score > 70);
        for (const FingerDefect defect : {FingerDefect::Wet, FingerDefect::Dry, FingerDefect::Partial})
            CHECK(*examineFinger(print(kSomebody, finger, 0, defect))->quality.score < *plain.quality.score);
    }
    CHECK(good >= 9);
}

TEST_CASE("each defect is named by what is wrong with it")
{
    for (const FingerPosition finger :
         {FingerPosition::RightIndex, FingerPosition::LeftThumb, FingerPosition::LeftRing}) {
        INFO(fingerPositionName(finger));
        CHECK(has(examineFinger(print(kSomebody, finger, 0, FingerDefect::Wet))->quality,
                  QualityReason::FingerWet));
        CHECK(has(examineFinger(print(kSomebody, finger, 0, FingerDefect::Dry))->quality,
                  QualityReason::FingerDry));
        CHECK(has(examineFinger(print(kSomebody, finger, 0, FingerDefect::Partial))->quality,
                  QualityReason::FingerSmall));
        CHECK_FALSE(
            isOk(*examineFinger(print(kSomebody, finger, 0, FingerDefect::Bandage)), "covered_share"));
        CHECK_FALSE(isOk(*examineFinger(print(kSomebody, finger, 0, FingerDefect::Rotated)), "turn_degrees"));
        CHECK(has(examineFinger(print(kSomebody, finger, 0, FingerDefect::Bandage))->quality,
                  QualityReason::FingerCovered));
        CHECK(has(examineFinger(print(kSomebody, finger, 0, FingerDefect::Rotated))->quality,
                  QualityReason::FingerTurned));
        const QualityReport plain = examineFinger(print(kSomebody, finger))->quality;
        CHECK_FALSE(has(plain, QualityReason::FingerCovered));
        CHECK_FALSE(has(plain, QualityReason::FingerTurned));
        CHECK(isOk(*examineFinger(print(kSomebody, finger)), "covered_share"));
        CHECK(isOk(*examineFinger(print(kSomebody, finger)), "turn_degrees"));
    }
}

TEST_CASE("a slap says which finger is turned or covered, and that one finger lies there twice")
{
    const auto reportOf = [](FingerDefect defect) {
        return assessFingers(slapPrint(cache(), {kSomebody, 0, 0}, CaptureTarget::RightFour, 0, defect),
                             CaptureTarget::RightFour)
            .quality;
    };
    const QualityReport plain = reportOf(FingerDefect::None);
    for (const QualityReason reason :
         {QualityReason::FingerTurned, QualityReason::FingerCovered, QualityReason::FingerRepeated})
        CHECK_FALSE(has(plain, reason));
    CHECK(has(reportOf(FingerDefect::Rotated), QualityReason::FingerTurned));
    CHECK(has(reportOf(FingerDefect::Bandage), QualityReason::FingerCovered));

    const auto pressed = [](FingerPosition finger, quint32 impression) {
        return print(kSomebody, finger, impression);
    };
    const Frame twice = slapOfPictures(
        CaptureTarget::RightFour, {{FingerPosition::RightIndex, pressed(FingerPosition::RightIndex, 0)},
                                   {FingerPosition::RightMiddle, pressed(FingerPosition::RightMiddle, 0)},
                                   {FingerPosition::RightRing, pressed(FingerPosition::RightIndex, 1)},
                                   {FingerPosition::RightLittle, pressed(FingerPosition::RightLittle, 0)}});
    const QualityReport repeated = assessFingers(twice, CaptureTarget::RightFour).quality;
    CHECK(has(repeated, QualityReason::FingerRepeated));
    CHECK(repeated.verdict == Verdict::Bad);
}

TEST_CASE("the score is not said to be anybody else's")
{
    CHECK(fingerQualityAlgorithm().vendor == 0);
    CHECK(fingerQualityAlgorithm().number == 0);
}

TEST_CASE("a second touch is the same finger, no other finger of this or the next person is")
{
    std::vector<PreparedFinger> own, next;
    for (const FingerPosition finger : kAllFingers) {
        own.push_back(prepared(print(kSomebody, finger)));
        next.push_back(prepared(print(kNextPerson, finger)));
    }
    for (std::size_t i = 0; i < kAllFingers.size(); ++i) {
        const FingerProbe probe(prepared(print(kSomebody, kAllFingers[i], 1)));
        for (std::size_t j = 0; j < kAllFingers.size(); ++j) {
            INFO(fingerPositionName(kAllFingers[i]) << " against " << fingerPositionName(kAllFingers[j]));
            CHECK((probe.match(own[j]).score >= kSameFingerScore) == (i == j));
            CHECK(probe.match(next[j]).score < kSameFingerScore);
        }
    }
}

TEST_CASE("however bits are counted, the same agrees")
{
    const PreparedFinger a = prepared(print(kSomebody, FingerPosition::RightIndex));
    const auto codes = wideCodesOf(a);
    for (const PreparedFinger& b : {prepared(print(kSomebody, FingerPosition::RightIndex, 1)),
                                    prepared(print(kNextPerson, FingerPosition::RightIndex))}) {
        const Agreement fastest = agree(a, codes, b);
        for (const Counting counting : {Counting::Words, Counting::Plain}) {
            const Agreement other = agree(a, codes, b, counting);
            CHECK(other.evidence == fastest.evidence);
            CHECK(other.paired == fastest.paired);
        }
    }
}

TEST_CASE("without the library's detector a second touch still matches")
{
    const auto own = [](quint32 impression) {
        const Frame picture = print(kSomebody, FingerPosition::RightMiddle, impression);
        MinutiaeRecord record;
        record.widthPx = static_cast<quint16>(picture.widthPx());
        record.heightPx = static_cast<quint16>(picture.heightPx());
        record.minutiae = detectOwnMinutiae(viewOf(picture));
        return record;
    };
    const MinutiaeRecord first = own(0);
    CHECK(first.minutiae.size() > 15);
    CHECK(first.minutiae.size() < 150);
    const int score = FingerProbe(PreparedFinger(first)).match(PreparedFinger(own(1))).score;
    INFO("score " << score);
    CHECK(score >= kSameFingerScore);
}

TEST_CASE("the slap of the other hand and a finger that lies there twice are noticed")
{
    const Scene scene{kSomebody, 0, 0};
    const auto right =
        segmentSlap(slapPrint(cache(), scene, CaptureTarget::RightFour, 0), CaptureTarget::RightFour);
    REQUIRE(right);
    CHECK(right->fingersSeen == 4);
    CHECK_FALSE(right->looksLikeOtherHand);
    const auto wrong =
        segmentSlap(slapPrint(cache(), scene, CaptureTarget::RightFour, 0, FingerDefect::WrongHand),
                    CaptureTarget::RightFour);
    REQUIRE(wrong);
    CHECK(wrong->looksLikeOtherHand);

    const Frame once = print(kSomebody, FingerPosition::RightIndex),
                again = print(kSomebody, FingerPosition::RightIndex, 1);
    const CaptureAssessment twice =
        assessFingers(slapOfPictures(CaptureTarget::BothThumbs, {{FingerPosition::RightThumb, once},
                                                                 {FingerPosition::LeftThumb, again}}),
                      CaptureTarget::BothThumbs);
    CHECK(twice.quality.verdict == Verdict::Bad);
    const auto repeated = findRepeatedFingers(twice.templates);
    REQUIRE(repeated.size() == 1);
    CHECK(repeated.front().score >= kSameFingerScore);
}

TEST_CASE("a finger taken earlier is found at another position, but not at its own")
{
    const auto templatesOf = [](CaptureTarget target, quint32 attempt) {
        return assessFingers(slapPrint(cache(), {kSomebody, 0, 0}, target, attempt), target).templates;
    };
    std::vector<BiometricTemplate> thumbs = templatesOf(CaptureTarget::BothThumbs, 0);
    REQUIRE(thumbs.size() == 2);
    CHECK(findRepeatedFingers(thumbs, templatesOf(CaptureTarget::BothThumbs, 1)).empty());
    std::swap(thumbs[0].position, thumbs[1].position);
    CHECK(findRepeatedFingers(thumbs, templatesOf(CaptureTarget::BothThumbs, 1)).size() == 2);
}

TEST_CASE("a gallery finds who gave a finger, and at another position only when asked")
{
    FingerGallery gallery;
    for (quint32 person = 0; person < 2; ++person)
        for (const FingerPosition finger : kAllFingers)
            gallery.add(person, finger, prepared(print(kSomebody + person, finger)));
    CHECK(gallery.fingers() == 20);
    const PreparedFinger index = prepared(print(kNextPerson, FingerPosition::LeftIndex, 2));

    const GallerySearch search =
        gallery.search({{FingerPosition::LeftIndex, index}}, SearchScope::SamePosition);
    CHECK(search.compared == 2);
    REQUIRE(search.hits.size() == 1);
    CHECK(search.hits.front().holder == 1);
    CHECK(search.hits.front().fingers == 1);

    CHECK(gallery.search({{FingerPosition::RightIndex, index}}, SearchScope::SamePosition).hits.empty());
    const GallerySearch anywhere =
        gallery.search({{FingerPosition::RightIndex, index}}, SearchScope::AnyPosition, kSameFingerScore, 3);
    CHECK(anywhere.compared == 20);
    REQUIRE(anywhere.hits.size() == 1);
    CHECK(anywhere.hits.front().found == FingerPosition::LeftIndex);
}
