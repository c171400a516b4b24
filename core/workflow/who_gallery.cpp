#include "core/workflow/who_gallery.h"

#include "core/biometrics/iris/eye_pair.h"

#include <algorithm>
#include <set>

namespace rekam {
namespace {

constexpr double kFingerLimit = kSameFingerScore;
constexpr int kFingersOfAHand = 5;

// The fingers of the one who is asked about, made ready once for all comparisons.
struct ReadyFinger
{
    int position = 0;
    PreparedFinger prepared;
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
        if (const Result<PreparedFinger> prepared = PreparedFinger::from(finger.bytes->span()))
            asked.fingers.push_back({finger.position, *prepared, FingerProbe(*prepared)});
    }
    return asked;
}

std::optional<double> sameFinger(const ReadyFinger& mine, const BiometricTemplate& theirs,
                                 double limit = kFingerLimit)
{
    const auto prepared = PreparedFinger::from(theirs.bytes->span());
    if (!prepared)
        return std::nullopt;
    const int score = mine.probe.match(*prepared).score;
    return score >= limit ? std::optional<double>(score) : std::nullopt;
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

// Their own earlier record: right and left may have been exchanged, here or there.
void findExchanged(const Asked& mine, const HeldPerson& theirs, std::vector<WhoFinding>& findings)
{
    const WhoFinding hand{
        WhoFindingKind::HandSwapped, Modality::Finger, 0, 0, theirs.record, 0, kFingerLimit};
    const auto fingers = alike(
        mine.fingers, theirs.fingers, hand,
        [](const ReadyFinger& a, const BiometricTemplate& b) { return sameFinger(a, b); }, mirroredFinger);
    if (fingers.size() >= kFingersThatName)
        findings.push_back(fingers.front());
    const WhoFinding eye{WhoFindingKind::EyesSwapped, Modality::Iris, 0, 0, theirs.record, 0,
                         eyeLimits().sameEye};
    const auto eyes = alike(mine.person.eyes, theirs.eyes, eye, sameEye, otherEye);
    if (!eyes.empty())
        findings.push_back(eyes.front());
}

// Their finger may stand at any place, and their eye as either: the surest of what is found.
std::optional<WhoFinding> officersOwn(const Asked& mine, const HeldPerson& officer)
{
    std::optional<WhoFinding> best;
    for (const BiometricTemplate& theirs : officer.eyes) {
        for (const BiometricTemplate& eye : mine.person.eyes) {
            const auto distance = sameEye(eye, theirs);
            if (distance && (!best || *distance < best->score))
                best = WhoFinding{WhoFindingKind::OperatorsOwn,
                                  Modality::Iris,
                                  eye.position,
                                  theirs.position,
                                  {},
                                  *distance,
                                  eyeLimits().sameEye};
        }
    }
    if (best)
        return best;
    for (const BiometricTemplate& theirs : officer.fingers) {
        for (const ReadyFinger& finger : mine.fingers) {
            const auto score = sameFinger(finger, theirs, kOfficersFingerScore);
            if (score && (!best || *score > best->score))
                best = WhoFinding{WhoFindingKind::OperatorsOwn,
                                  Modality::Finger,
                                  finger.position,
                                  theirs.position,
                                  {},
                                  *score,
                                  kOfficersFingerScore};
        }
    }
    return best;
}

} // namespace

void WhoGallery::add(const HeldPerson& person, quint64 version)
{
    const quint32 holder = m_nextHolder++;
    m_holders[person.record] = holder;
    m_known[person.record] = version;
    for (const BiometricTemplate& finger : person.fingers) {
        const auto position = fingerPositionFrom(finger.position);
        Result<PreparedFinger> prepared = PreparedFinger::from(finger.bytes->span());
        if (position && prepared)
            m_fingers.add(holder, *position, std::move(*prepared));
    }
    for (const BiometricTemplate& eye : person.eyes) {
        if (eye.position < 1 || eye.position > static_cast<int>(kEyes))
            continue;
        Eyes& eyes = m_eyes[static_cast<std::size_t>(eye.position) - 1];
        if (eyes.codes.add(eye.bytes->span()))
            eyes.holders.push_back(holder);
    }
}

void WhoGallery::remove(const std::vector<RecordId>& gone)
{
    if (gone.empty())
        return;
    std::set<quint32> holders;
    for (const RecordId& record : gone) {
        holders.insert(m_holders.at(record));
        m_holders.erase(record);
        m_known.erase(record);
    }
    const auto isGone = [&](quint32 holder) { return holders.count(holder) > 0; };
    m_fingers.removeIf(isGone);
    for (Eyes& eyes : m_eyes) {
        eyes.codes.removeIf([&](std::size_t index) { return isGone(eyes.holders[index]); });
        eyes.holders.erase(std::remove_if(eyes.holders.begin(), eyes.holders.end(), isGone),
                           eyes.holders.end());
    }
}

void WhoGallery::update(const HeldPeople& people)
{
    HeldVersions held;
    for (const HeldOther& other : people.others)
        held.emplace(other.record, other.version);
    std::vector<RecordId> gone;
    for (const auto& [record, version] : m_known) {
        const auto still = held.find(record);
        if (still == held.end() || still->second != version)
            gone.push_back(record);
    }
    remove(gone);
    for (const HeldOther& other : people.others) {
        if (other.person && m_known.count(other.record) == 0)
            add(*other.person, other.version);
    }
}

std::map<quint32, WhoFinding> WhoGallery::knownByEye(const HeldPerson& asked) const
{
    std::map<quint32, WhoFinding> known;
    const double limit = eyeLimits().sameEye;
    for (const BiometricTemplate& eye : asked.eyes) {
        if (eye.position < 1 || eye.position > static_cast<int>(kEyes))
            continue;
        const Eyes& eyes = m_eyes[static_cast<std::size_t>(eye.position) - 1];
        const auto probe = IrisProbe::of(eye.bytes->span());
        if (!probe)
            continue;
        for (const IrisHit& hit : eyes.codes.nearest(*probe, limit, eyes.codes.size())) {
            const double distance = hit.comparison.distance;
            if (distance >= limit)
                continue;
            const WhoFinding finding{
                WhoFindingKind::KnownHere, Modality::Iris, eye.position, eye.position, {}, distance, limit};
            const auto [place, isNew] = known.insert({eyes.holders[hit.index], finding});
            if (!isNew && distance < place->second.score)
                place->second = finding;
        }
    }
    return known;
}

std::vector<WhoFinding> WhoGallery::find(const HeldPeople& people, int threads) const
{
    std::vector<WhoFinding> findings;
    const Asked asked = readied(people.asked);
    findRepeated(asked, findings);

    std::vector<ProbeFinger> probes;
    for (const ReadyFinger& finger : asked.fingers) {
        if (const auto position = fingerPositionFrom(finger.position))
            probes.push_back({*position, finger.prepared});
    }
    std::map<quint32, WhoFinding> known = knownByEye(people.asked);
    const GallerySearch search =
        m_fingers.search(probes, SearchScope::SamePosition, kSameFingerScore, threads);
    for (const GalleryHit& hit : search.hits) {
        if (hit.fingers >= kFingersThatName)
            known.insert({hit.holder,
                          {WhoFindingKind::KnownHere,
                           Modality::Finger,
                           static_cast<int>(hit.probe),
                           static_cast<int>(hit.found),
                           {},
                           static_cast<double>(hit.score),
                           kFingerLimit}});
    }
    for (const HeldOther& other : people.others) {
        if (other.isSameNik) {
            if (other.person)
                findExchanged(asked, *other.person, findings);
            continue;
        }
        const auto holder = m_holders.find(other.record);
        const auto found = holder == m_holders.end() ? known.end() : known.find(holder->second);
        if (found == known.end())
            continue;
        findings.push_back(found->second);
        findings.back().other = other.record;
    }
    for (const HeldPerson& officer : people.officers) {
        if (const auto own = officersOwn(asked, officer))
            findings.push_back(*own);
    }
    return findings;
}

} // namespace rekam
