#include "core/biometrics/iris/eye_pair.h"
#include "devices/made_up_people/iris_pictures.h"

#include <memory>

using namespace rekam;

namespace {

SecureBuffer codeOf(quint64 subject, Eye eye, quint32 impression)
{
    const Frame picture = irisPicture({subject, impression, 0}, eye, 0);
    const auto outline = outlineEye(picture);
    REQUIRE(outline);
    return makeIrisCode(picture, *outline).value();
}

// Both eyes of a person, taken once.
struct Taken
{
    SecureBuffer right, left;
    Taken(quint64 subject, quint32 impression)
        : right(codeOf(subject, Eye::Right, impression)),
          left(codeOf(subject, Eye::Left, impression))
    {}
    EyeTemplates straight() const { return {right.span(), left.span()}; }
    EyeTemplates crossed() const { return {left.span(), right.span()}; }
};

} // namespace

TEST_CASE("two eyes of a person are two eyes, one eye shown twice is not")
{
    const SecureBuffer right = codeOf(61, Eye::Right, 1), again = codeOf(61, Eye::Right, 2),
                       left = codeOf(61, Eye::Left, 1);
    CHECK(checkEyePair(right.span(), left.span())->verdict == EyePair::TwoEyes);
    const auto twice = checkEyePair(right.span(), again.span());
    CHECK(twice->verdict == EyePair::OneEyeTwice);
    CHECK(twice->comparison.distance < eyeLimits().sameEye);
    CHECK_FALSE(checkEyePair({}, left.span()));
}

TEST_CASE("eyes given in the wrong order are swapped, those of a stranger are somebody else's")
{
    const Taken before(62, 1), now(62, 2), stranger(63, 1);

    CHECK(checkEyeOrder(now.straight(), before.straight())->order == EyeOrder::AsBefore);
    CHECK(checkEyeOrder(now.crossed(), before.straight())->order == EyeOrder::Swapped);
    CHECK(checkEyeOrder(stranger.straight(), before.straight())->order == EyeOrder::SomebodyElse);
}

TEST_CASE("one eye alone tells its side, and a stranger's single eye tells nothing")
{
    const Taken before(64, 1), now(64, 2), stranger(65, 1);

    CHECK(checkEyeOrder({now.right.span(), {}}, before.straight())->order == EyeOrder::AsBefore);
    CHECK(checkEyeOrder({{}, now.right.span()}, before.straight())->order == EyeOrder::Swapped);
    CHECK(checkEyeOrder({stranger.right.span(), {}}, before.straight())->order == EyeOrder::Unclear);
    CHECK(checkEyeOrder({}, before.straight())->order == EyeOrder::Unclear);
    const std::vector<unsigned char> broken(7);
    CHECK_FALSE(checkEyeOrder({broken, {}}, before.straight()));
}
