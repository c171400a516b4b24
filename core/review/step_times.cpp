#include "core/review/step_times.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rekam {
namespace {

using Group = std::tuple<Step, QString, int>;

// As three slaps and one picture of both eyes; a reader of single fingers takes ten.
int usualTries(Step step) { return step == Step::Fingers ? 3 : 1; }

int secondsAt(const std::vector<int>& sorted, double share)
{
    const auto index = static_cast<size_t>(share * static_cast<double>(sorted.size() - 1) + 0.5);
    return sorted[index];
}

} // namespace

std::vector<StepTime> stepTimesOf(const std::vector<StepFact>& facts, StepGroup group,
                                  int (*plannedTries)(Step))
{
    const auto planned = plannedTries ? plannedTries : usualTries;
    std::map<Group, std::vector<const StepFact*>> groups;
    for (const StepFact& fact : facts) {
        if (fact.tries == 0)
            continue;
        groups[group == StepGroup::Device ? Group(fact.step, fact.device, 0)
                                          : Group(fact.step, QString(), fact.ageBand)]
            .push_back(&fact);
    }
    std::vector<StepTime> times;
    for (const auto& [key, members] : groups) {
        std::vector<int> seconds;
        StepTime time;
        std::tie(time.step, time.device, time.ageBand) = key;
        for (const StepFact* fact : members) {
            seconds.push_back(fact->seconds);
            time.retried += fact->tries > planned(fact->step) ? 1 : 0;
        }
        std::sort(seconds.begin(), seconds.end());
        time.count = static_cast<int>(seconds.size());
        time.medianSeconds = secondsAt(seconds, 0.5);
        time.slowSeconds = secondsAt(seconds, 0.9);
        times.push_back(time);
    }
    return times;
}

} // namespace rekam
