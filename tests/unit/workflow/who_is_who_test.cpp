#include "core/workflow/who_is_who.h"

#include "tests/support/sample_templates.h"

#include <QElapsedTimer>
#include <iostream>

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
    return {std::make_shared<const HeldPerson>(std::move(person)), isSameNik};
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

TEST_CASE("how long the guard takes for a full station is told")
{
    HeldPeople people{person(1), {}};
    for (quint32 i = 2; i < 102; ++i)
        people.others.push_back(other(person(i)));
    QElapsedTimer timer;
    timer.start();

    CHECK(findWhoIsWho(people).empty());
    std::cout << "the guard over 100 held people: " << timer.elapsed() << " ms\n";
}
