#include "core/workflow/who_gallery.h"

#include "core/biometrics/iris/eye_pair.h"

#include "tests/support/sample_templates.h"

#include <algorithm>
#include <set>

using namespace rekam;
using test::eyeTemplate;
using test::fingerTemplate;
using F = FingerPosition;
using K = WhoFindingKind;

namespace {

// Ten fingers and two eyes that nobody else has.
HeldPerson person(quint32 number)
{
    HeldPerson person{.record = RecordId(QUuid(number, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1))};
    for (const F finger : kAllFingers)
        person.fingers.push_back(fingerTemplate(finger, number * 100 + static_cast<quint32>(finger)));
    for (const Eye eye : {Eye::Right, Eye::Left})
        person.eyes.push_back(eyeTemplate(eye, number * 100 + 50 + static_cast<quint32>(eye)));
    return person;
}

HeldOther other(HeldPerson person, bool isSameNik = false)
{
    const RecordId record = person.record;
    return {record, 0, isSameNik, std::make_shared<const HeldPerson>(std::move(person))};
}

std::vector<WhoFinding> findWhoIsWho(const HeldPeople& people)
{
    WhoGallery gallery;
    gallery.update(people);
    return gallery.find(people);
}

// The rule as it is told, pair by pair: one eye in its place, or two fingers in theirs.
std::set<RecordId> knownByPairs(const HeldPeople& people)
{
    std::set<RecordId> known;
    const auto isIn = [](const std::vector<BiometricTemplate>& theirs, const BiometricTemplate& mine,
                         auto isSame) {
        return std::any_of(theirs.begin(), theirs.end(), [&](const BiometricTemplate& t) {
            return t.position == mine.position && isSame(mine.bytes->span(), t.bytes->span());
        });
    };
    for (const HeldOther& held : people.others) {
        int fingers = 0, eyes = 0;
        for (const BiometricTemplate& mine : people.asked.fingers)
            fingers += isIn(held.person->fingers, mine, [](auto a, auto b) {
                const auto match = matchFingers(a, b);
                return match && match->score >= kSameFingerScore;
            });
        for (const BiometricTemplate& mine : people.asked.eyes)
            eyes += isIn(held.person->eyes, mine, [](auto a, auto b) {
                const auto match = compareIris(a, b);
                return match && match->distance < eyeLimits().sameEye;
            });
        if (!held.isSameNik && (eyes > 0 || fingers >= kFingersThatName))
            known.insert(held.record);
    }
    return known;
}

std::set<RecordId> namedIn(const std::vector<WhoFinding>& findings)
{
    std::set<RecordId> named;
    for (const WhoFinding& finding : findings) {
        if (finding.kind == WhoFindingKind::KnownHere)
            named.insert(finding.other);
    }
    return named;
}

BiometricTemplate as(BiometricTemplate of, int position)
{
    of.position = position;
    return of;
}

std::vector<K> kindsOf(const std::vector<WhoFinding>& findings)
{
    std::vector<K> kinds;
    for (const WhoFinding& finding : findings)
        kinds.push_back(finding.kind);
    return kinds;
}

int at(F finger) { return static_cast<int>(finger); }

} // namespace

TEST_CASE("ten different fingers, two different eyes and nobody else known give no finding")
{
    HeldPeople people{person(1), {other(person(2)), other(person(3)), other(person(1), true)}};

    CHECK(findWhoIsWho(people).empty());
}

TEST_CASE("one finger at two places is found with both places")
{
    HeldPeople people{person(1), {}};
    people.asked.fingers[3] = as(people.asked.fingers[1], at(F::RightRing));

    const auto findings = findWhoIsWho(people);

    REQUIRE(kindsOf(findings) == std::vector{K::FingerRepeated});
    CHECK(findings[0].position == at(F::RightIndex));
    CHECK(findings[0].otherPosition == at(F::RightRing));
    CHECK(findings[0].score >= findings[0].limit);
}

TEST_CASE("one eye given as both is found")
{
    HeldPeople people{person(1), {}};
    people.asked.eyes[1] = as(people.asked.eyes[0], static_cast<int>(Eye::Left));

    CHECK(kindsOf(findWhoIsWho(people)) == std::vector{K::EyeRepeated});
}

TEST_CASE("somebody else's record is named by two fingers or one eye, not by one finger")
{
    const HeldPerson known = person(2);
    HeldPeople people{person(1), {other(known)}};
    people.asked.fingers[4] = known.fingers[4];
    CHECK(findWhoIsWho(people).empty());

    people.asked.fingers[7] = known.fingers[7];
    auto findings = findWhoIsWho(people);
    REQUIRE(kindsOf(findings) == std::vector{K::KnownHere});
    CHECK(findings[0].modality == Modality::Finger);
    CHECK(findings[0].other == known.record);

    people.asked = person(1);
    people.asked.eyes[1] = known.eyes[1];
    findings = findWhoIsWho(people);
    REQUIRE(kindsOf(findings) == std::vector{K::KnownHere});
    CHECK(findings[0].modality == Modality::Iris);
    CHECK(findings[0].position == static_cast<int>(Eye::Left));
}

TEST_CASE("hands and eyes exchanged against the person's own earlier record are found, the same are not")
{
    const HeldPerson earlier = person(1);
    HeldPeople people{earlier, {other(earlier, true)}};
    CHECK(findWhoIsWho(people).empty());

    for (std::size_t i = 0; i < 5; ++i) {
        people.asked.fingers[i] = as(earlier.fingers[i + 5], static_cast<int>(i) + 1);
        people.asked.fingers[i + 5] = as(earlier.fingers[i], static_cast<int>(i) + 6);
    }
    CHECK(kindsOf(findWhoIsWho(people)) == std::vector{K::HandSwapped});

    people.asked = earlier;
    people.asked.eyes = {as(earlier.eyes[1], static_cast<int>(Eye::Right)),
                         as(earlier.eyes[0], static_cast<int>(Eye::Left))};
    CHECK(kindsOf(findWhoIsWho(people)) == std::vector{K::EyesSwapped});
}

TEST_CASE("a template that cannot be read is as if it were not there")
{
    HeldPeople people{person(1), {other(person(2))}};
    people.asked.fingers[0].bytes = std::make_shared<const SecureBuffer>(SecureBuffer(3));
    people.asked.eyes[0].bytes = std::make_shared<const SecureBuffer>(SecureBuffer(3));

    CHECK(findWhoIsWho(people).empty());
}

TEST_CASE("the galleries name the same people as comparing pair by pair")
{
    QRandomGenerator random(17);
    HeldPeople people{person(1), {}};
    for (quint32 number = 2; number < 42; ++number) {
        HeldPerson one = person(number);
        // Some fingers and eyes of the one who is asked about, right and wrongly placed, lie in others'
        // records.
        for (std::size_t finger = 0; finger < 10; ++finger) {
            if (random.bounded(8) == 0)
                one.fingers[finger] = as(people.asked.fingers[random.bounded(2) ? finger : 9 - finger],
                                         static_cast<int>(finger) + 1);
        }
        if (random.bounded(8) == 0)
            one.eyes[0] = as(people.asked.eyes[random.bounded(2)], static_cast<int>(Eye::Right));
        people.others.push_back(other(std::move(one), number % 7 == 0));
    }

    const std::set<RecordId> byPairs = knownByPairs(people);
    CHECK(byPairs.size() > 3);
    CHECK(byPairs.size() < 30);
    CHECK(namedIn(findWhoIsWho(people)) == byPairs);

    // The same after some went, one came and one changed, as after everybody came at once.
    WhoGallery grown;
    grown.update(people);
    people.others.erase(people.others.begin() + 3, people.others.begin() + 20);
    HeldPerson changed = *people.others[2].person;
    changed.fingers = people.asked.fingers;
    people.others[2] = other(changed);
    people.others[2].version = 5;
    people.others.push_back(other(person(60)));
    grown.update(people);

    CHECK(namedIn(grown.find(people, 1)) == knownByPairs(people));
    CHECK(namedIn(grown.find(people, 2)) == namedIn(findWhoIsWho(people)));
    CHECK(grown.known().size() == people.others.size());
}

TEST_CASE("an officer's finger at any place and an officer's eye are found, a resident's are not")
{
    HeldPeople people{person(1), {}};
    HeldPerson officer{.fingers = {person(7).fingers[1], person(7).fingers[6]}, .eyes = {person(7).eyes[0]}};
    people.officers.push_back(officer);
    CHECK(findWhoIsWho(people).empty());

    people.asked.fingers[3] = as(officer.fingers[1], at(F::RightRing));
    auto findings = findWhoIsWho(people);
    REQUIRE(kindsOf(findings) == std::vector{K::OperatorsOwn});
    CHECK(findings[0].modality == Modality::Finger);
    CHECK(findings[0].position == at(F::RightRing));
    CHECK(findings[0].otherPosition == at(F::LeftIndex));
    CHECK(findings[0].other.isNull());
    CHECK(findings[0].limit == kOfficersFingerScore);

    people.asked = person(1);
    people.asked.eyes[1] = as(officer.eyes[0], static_cast<int>(Eye::Left));
    findings = findWhoIsWho(people);
    REQUIRE(kindsOf(findings) == std::vector{K::OperatorsOwn});
    CHECK(findings[0].modality == Modality::Iris);
}
