#include "core/workflow/who_is_who.h"

#include "core/biometrics/finger/finger_matcher.h"
#include "core/biometrics/iris/eye_pair.h"

#include <algorithm>

namespace rekam {
namespace {

constexpr double kFingerLimit = kSameFingerScore;
constexpr int kFingersOfAHand = 5;

std::optional<double> sameFinger(const BiometricTemplate& a, const BiometricTemplate& b)
{
    const auto match = matchFingers(a.bytes->span(), b.bytes->span());
    return match && match->score >= kFingerLimit ? std::optional<double>(match->score) : std::nullopt;
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

void findRepeated(const HeldPerson& person, std::vector<WhoFinding>& findings)
{
    const auto& fingers = person.fingers;
    for (std::size_t a = 0; a < fingers.size(); ++a) {
        for (std::size_t b = a + 1; b < fingers.size(); ++b) {
            if (const auto score = sameFinger(fingers[a], fingers[b]))
                findings.push_back({WhoFindingKind::FingerRepeated,
                                    Modality::Finger,
                                    fingers[a].position,
                                    fingers[b].position,
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
template<typename Same, typename Where>
std::vector<WhoFinding> alike(const std::vector<BiometricTemplate>& mine,
                              const std::vector<BiometricTemplate>& theirs, const WhoFinding& as, Same same,
                              Where where)
{
    std::vector<WhoFinding> findings;
    for (const BiometricTemplate& one : mine) {
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
void findExchanged(const HeldPerson& mine, const HeldPerson& theirs, std::vector<WhoFinding>& findings)
{
    const WhoFinding hand{
        WhoFindingKind::HandSwapped, Modality::Finger, 0, 0, theirs.record, 0, kFingerLimit};
    const auto fingers = alike(mine.fingers, theirs.fingers, hand, sameFinger, mirroredFinger);
    if (fingers.size() >= kFingersThatName)
        findings.push_back(fingers.front());
    const WhoFinding eye{WhoFindingKind::EyesSwapped, Modality::Iris, 0, 0, theirs.record, 0,
                         eyeLimits().sameEye};
    const auto eyes = alike(mine.eyes, theirs.eyes, eye, sameEye, otherEye);
    if (!eyes.empty())
        findings.push_back(eyes.front());
}

void findKnown(const HeldPerson& mine, const HeldPerson& theirs, std::vector<WhoFinding>& findings)
{
    const WhoFinding eye{WhoFindingKind::KnownHere, Modality::Iris, 0, 0, theirs.record, 0,
                         eyeLimits().sameEye};
    const auto eyes = alike(mine.eyes, theirs.eyes, eye, sameEye, inPlace);
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
    findRepeated(people.asked, findings);
    for (const HeldOther& other : people.others) {
        if (other.isSameNik)
            findExchanged(people.asked, *other.person, findings);
        else
            findKnown(people.asked, *other.person, findings);
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
