#include "core/service/status_doctor.h"

#include <set>
#include <string>

using namespace rekam;
using F = GateFinding;

TEST_CASE("where the Dinas has to act there is a letter to it, and nowhere else but where the centre's "
          "search failed")
{
    for (int i = 1; i <= static_cast<int>(kLastGateFinding); ++i) {
        const auto finding = static_cast<F>(i);
        INFO(gateRow(finding).name);
        const bool isForDinas = gateRow(finding).who == WhoActs::Dinas || finding == F::SearchFailed;
        CHECK(dinasRequestFor(finding).has_value() == isForDinas);
    }
}

TEST_CASE("each word that stops asks for its own thing")
{
    CHECK(dinasRequestFor(F::Inactive) == DinasRequest::Reactivate);
    CHECK(dinasRequestFor(F::Unreadable) == DinasRequest::EraseAndResend);
    CHECK(dinasRequestFor(F::UnderAdjudication) == DinasRequest::Adjudicate);
    CHECK(dinasRequestFor(F::UnderValidation) == DinasRequest::Validate);
    CHECK(dinasRequestFor(F::Duplicate) == DinasRequest::EraseDuplicate);
    CHECK(dinasRequestFor(F::UnknownWord) == DinasRequest::ExplainWord);
    std::set<std::string> names;
    for (int i = 1; i <= static_cast<int>(kLastDinasRequest); ++i)
        CHECK(names.insert(dinasRequestName(static_cast<DinasRequest>(i))).second);
}
