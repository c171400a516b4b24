#include "core/base/result.h"

using namespace rekam;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return Unexpected(Errc::MessageMalformed, {{"number", QString::number(number)}});
    return number / 2;
}

Result<int> quarter(int number)
{
    REKAM_TRY(const int first, half(number));
    return half(first);
}

Status even(int number)
{
    REKAM_CHECK(half(number));
    return {};
}

} // namespace

TEST_CASE("a result hands its value on")
{
    CHECK(*quarter(8) == 2);
    CHECK(even(8));
}

TEST_CASE("the first error ends the function and keeps its facts")
{
    const Result<int> result = quarter(6);

    REQUIRE_FALSE(result);
    CHECK(result.error().code() == Errc::MessageMalformed);
    CHECK(result.error().fact("number") == "3");
    CHECK_FALSE(even(3));
}
