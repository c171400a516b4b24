#include "core/workflow/who_is_who.h"

#include "core/biometrics/finger/finger_matcher.h"
#include "core/biometrics/iris/eye_pair.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr double kFingerLimit = kSameFingerScore;
constexpr int kFingersOfAHand = 5;

// The fingers of the one who is asked about, made ready once for all comparisons.
struct ReadyFinger
{
    int position = 0;
    FingerProbe probe;
};

struct Asked
{
    const HeldPerson& person;
    std::vector<ReadyFinger> fingers;
};

// One that cannot be read is left out.
Asked readied(const HeldPerson& person)
{
    Asked asked{person, {}};
    for (const BiometricTemplate& finger : person.fingers) {
        if (Result<PreparedFinger> prepared = PreparedFinger::from(finger.bytes->span()))
            asked.fingers.push_back({finger.position, FingerProbe(std::move(*prepared))});
    }
    return asked;
}

std::optional<double> sameFinger(const ReadyFinger& mine, const BiometricTemplate& theirs)
{
    const auto prepared = PreparedFinger::from(theirs.bytes->span());
    if (!prepared)
        return std::nullopt;
    const int score = mine.probe.match(*prepared).score;
    return score >= kFingerLimit ? std::optional<double>(score) : std::nullopt;
}

std::optional<double> sameEye(const BiometricTemplate& a, const BiometricTemplate& b)
{
    const auto match = compareIris(a.bytes->span(), b.bytes->span());
    return match && match->distance < eyeLimits().sameEye ? std::optional(match->distance) : std::nullopt;
}

int mirroredFinger(int position)
{
    return position <= kFingersOfAHand ? position + kFingersOfAHand : position - kFingersOfAHand;
}

int otherEye(int position)
{
    return position == static_cast<int>(Eye::Right) ? static_cast<int>(Eye::Left)
                                                    : static_cast<int>(Eye::Right);
}

const BiometricTemplate* at(const std::vector<BiometricTemplate>& templates, int position)
{
    const auto found = std::find_if(templates.begin(), templates.end(),
                                    [&](const BiometricTemplate& t) { return t.position == position; });
    return found == templates.end() ? nullptr : &*found;
}

void findRepeated(const Asked& asked, std::vector<WhoFinding>& findings)
{
    const HeldPerson& person = asked.person;
    for (const ReadyFinger& mine : asked.fingers) {
        for (const BiometricTemplate& other : person.fingers) {
            const auto score = other.position > mine.position ? sameFinger(mine, other) : std::nullopt;
            if (score)
                findings.push_back({WhoFindingKind::FingerRepeated,
                                    Modality::Finger,
                                    mine.position,
                                    other.position,
                                    {},
                                    *score,
                                    kFingerLimit});
        }
    }
    const BiometricTemplate* right = at(person.eyes, static_cast<int>(Eye::Right));
    const BiometricTemplate* left = at(person.eyes, static_cast<int>(Eye::Left));
    if (!right || !left)
        return;
    if (const auto distance = sameEye(*right, *left))
        findings.push_back({WhoFindingKind::EyeRepeated,
                            Modality::Iris,
                            right->position,
                            left->position,
                            {},
                            *distance,
                            eyeLimits().sameEye});
}

// Each of `mine` against what `theirs` has at the place that `where` names; the findings that result.
template<typename Mine, typename Same, typename Where>
std::vector<WhoFinding> alike(const std::vector<Mine>& mine, const std::vector<BiometricTemplate>& theirs,
                              const WhoFinding& as, Same same, Where where)
{
    std::vector<WhoFinding> findings;
    for (const Mine& one : mine) {
        const BiometricTemplate* other = at(theirs, where(one.position));
        const auto score = other ? same(one, *other) : std::nullopt;
        if (!score)
            continue;
        WhoFinding finding = as;
        finding.position = one.position;
        finding.otherPosition = other->position;
        finding.score = *score;
        findings.push_back(finding);
    }
    return findings;
}

int inPlace(int position) { return position; }

// Their own earlier record: right and left may have been exchanged, here or there.
void findExchanged(const Asked& mine, const HeldPerson& theirs, std::vector<WhoFinding>& findings)
{
    const WhoFinding hand{
        WhoFindingKind::HandSwapped, Modality::Finger, 0, 0, theirs.record, 0, kFingerLimit};
    const auto fingers = alike(mine.fingers, theirs.fingers, hand, sameFinger, mirroredFinger);
    if (fingers.size() >= kFingersThatName)
        findings.push_back(fingers.front());
    const WhoFinding eye{WhoFindingKind::EyesSwapped, Modality::Iris, 0, 0, theirs.record, 0,
                         eyeLimits().sameEye};
    const auto eyes = alike(mine.person.eyes, theirs.eyes, eye, sameEye, otherEye);
    if (!eyes.empty())
        findings.push_back(eyes.front());
}

void findKnown(const Asked& mine, const HeldPerson& theirs, std::vector<WhoFinding>& findings)
{
    const WhoFinding eye{WhoFindingKind::KnownHere, Modality::Iris, 0, 0, theirs.record, 0,
                         eyeLimits().sameEye};
    const auto eyes = alike(mine.person.eyes, theirs.eyes, eye, sameEye, inPlace);
    if (!eyes.empty()) {
        findings.push_back(eyes.front());
        return;
    }
    const WhoFinding finger{
        WhoFindingKind::KnownHere, Modality::Finger, 0, 0, theirs.record, 0, kFingerLimit};
    const auto fingers = alike(mine.fingers, theirs.fingers, finger, sameFinger, inPlace);
    if (fingers.size() >= kFingersThatName)
        findings.push_back(fingers.front());
}

} // namespace

std::vector<WhoFinding> findWhoIsWho(const HeldPeople& people)
{
    std::vector<WhoFinding> findings;
    const Asked asked = readied(people.asked);
    findRepeated(asked, findings);
    for (const HeldOther& other : people.others) {
        if (other.isSameNik)
            findExchanged(asked, *other.person, findings);
        else
            findKnown(asked, *other.person, findings);
    }
    return findings;
}

std::vector<WhoFinding> findSwappedHands(const Recording& recording)
{
    std::vector<WhoFinding> findings;
    const StepResult* fingers = recording.step(Step::Fingers);
    if (!fingers)
        return findings;
    for (const TargetResult& target : fingers->targets) {
        const Attempt* chosen = target.attempt(target.chosen);
        if (!chosen || !target.isDone())
            continue;
        const auto& reasons = chosen->quality.reasons;
        if (std::find(reasons.begin(), reasons.end(), QualityReason::WrongHand) != reasons.end())
            findings.push_back({WhoFindingKind::HandSwapped,
                                Modality::Finger,
                                static_cast<int>(fingersOf(target.target).front()),
                                0,
                                {},
                                0,
                                0});
    }
    return findings;
}

} // namespace rekam
