// Second persons who have just proved who they are. One proof answers for one change of a recording, soon
// after it, at the desk of whom it was given to. Held in memory only: none of them outlives a restart or a
// lock. Store thread only.
#pragma once

#include "core/recording/recording.h"

#include <chrono>
#include <vector>

namespace rekam {

class Confirmations
{
public:
    static constexpr std::chrono::minutes kGoodFor{5};

    // `sinceBoot`: a clock that nobody can set.
    void add(const SecondPerson& person, const AccountId& givenTo, std::chrono::nanoseconds sinceBoot);
    // SecondPersonStale unless each was proved at this desk, not longer than kGoodFor ago and for nothing
    // else.
    Status check(const std::vector<SecondPerson>& persons, const AccountId& givenTo,
                 std::chrono::nanoseconds sinceBoot) const;
    void useUp(const std::vector<SecondPerson>& persons); // after the change is on disk
    void forget() { m_open.clear(); }

private:
    struct Open
    {
        SecondPerson person;
        AccountId givenTo;
        std::chrono::nanoseconds since;
    };
    std::vector<Open> m_open;
};

// Those who answer in `now` and did not in `before`: whose proof is asked for.
std::vector<SecondPerson> newSecondPersons(const Recording* before, const Recording& now);

} // namespace rekam
