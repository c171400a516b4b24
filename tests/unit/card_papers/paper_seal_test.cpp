#include "core/protocol/paper_seal.h"

#include "core/protocol/slip_seal.h"
#include "tests/support/byte_damage.h"
#include "tests/support/picks.h"

using namespace rekam;
using namespace rekam::test;

namespace {

PaperClaims claims()
{
    return {HomeKind::Real,
            SealedPaper::Destruction,
            QStringLiteral("BA-20261123-1"),
            QDateTime(QDate(2026, 11, 23), QTime(3, 0), Qt::UTC),
            QStringLiteral("Kecamatan Grobogan"),
            {41, 0, 3, 0}};
}

} // namespace

TEST_CASE("what a paper's code says comes back as it went, and damage is refused or read, never worse")
{
    const bool holds = rc::check([] {
        PaperClaims made = claims();
        made.paper = static_cast<SealedPaper>(pick(1, 6));
        made.kind = chance(50) ? HomeKind::Real : HomeKind::Training;
        made.counts.clear();
        for (int i = pick(0, 9); i > 0; --i)
            made.counts.push_back(pick(0, 5000));
        RC_ASSERT(*decodePaperBody(paperBody(made)) == made);
        const auto harmed = decodePaperBody(damaged(paperBody(made)));
        RC_ASSERT((harmed || harmed.error().code() == Errc::MessageMalformed));
    });
    CHECK(holds);
}

TEST_CASE("a paper's code is no slip's, and the other way round")
{
    CHECK(isPaperBody(paperBody(claims())));
    CHECK_FALSE(isPaperBody(slipBody(SlipClaims())));
    CHECK(decodeSlipBody(paperBody(claims())).error().code() == Errc::MessageMalformed);
    CHECK(decodePaperBody(slipBody(SlipClaims())).error().code() == Errc::MessageMalformed);
}

TEST_CASE("nine counts are not read: no paper has so many")
{
    PaperClaims made = claims();
    made.counts = std::vector<int>(9, 1);
    CHECK(decodePaperBody(paperBody(made)).error().code() == Errc::MessageMalformed);
}
