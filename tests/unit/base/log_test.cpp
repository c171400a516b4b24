#include "core/base/log.h"

using namespace rekam;

TEST_CASE("a NIK never survives redaction, other numbers do")
{
    CHECK(redacted("nik=3315014501950001 n=12") == "nik=[16 digits] n=12");
    CHECK(redacted("id=12345678901234567") == "id=12345678901234567");
}
