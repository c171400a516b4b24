#include "core/store/confirmations.h"

#include <algorithm>

namespace rekam {

void Confirmations::add(const SecondPerson& person, const AccountId& givenTo,
                        std::chrono::nanoseconds sinceBoot)
{
    m_open.erase(std::remove_if(m_open.begin(), m_open.end(),
                                [&](const Open& open) { return sinceBoot - open.since > kGoodFor; }),
                 m_open.end());
    m_open.push_back({person, givenTo, sinceBoot});
}

Status Confirmations::check(const std::vector<SecondPerson>& persons, const AccountId& givenTo,
                            std::chrono::nanoseconds sinceBoot) const
{
    for (const SecondPerson& person : persons) {
        const bool isProved = std::any_of(m_open.begin(), m_open.end(), [&](const Open& open) {
            return open.person == person && open.givenTo == givenTo && sinceBoot - open.since <= kGoodFor;
        });
        if (!isProved)
            return Unexpected(Errc::SecondPersonStale);
    }
    return {};
}

void Confirmations::useUp(const std::vector<SecondPerson>& persons)
{
    m_open.erase(std::remove_if(m_open.begin(), m_open.end(),
                                [&](const Open& open) {
                                    return std::find(persons.begin(), persons.end(), open.person) !=
                                           persons.end();
                                }),
                 m_open.end());
}

std::vector<SecondPerson> newSecondPersons(const Recording* before, const Recording& now)
{
    std::vector<SecondPerson> added = now.secondPersons();
    // One by one: who answered for one picture does not answer for the next by standing there twice.
    for (const SecondPerson& known : before ? before->secondPersons() : std::vector<SecondPerson>()) {
        const auto at = std::find(added.begin(), added.end(), known);
        if (at != added.end())
            added.erase(at);
    }
    return added;
}

} // namespace rekam
