#include "core/service/intake.h"

#include "request_samples.h"

using namespace rekam;
using namespace rekam::test;
using P = PaperKind;
namespace e = request_event;

TEST_CASE("a telephone number is kept as digits, and what is none is refused")
{
    struct Row
    {
        const char* typed;
        const char* kept; // null: refused
    };
    for (const Row& row : {Row{"0812 3456 7890", "081234567890"},
                           {" +62 (812) 3456-7890 ", "+6281234567890"},
                           {"0292.421.234", "0292421234"},
                           {"1234567", nullptr},
                           {"1234567890123456", nullptr},
                           {"08123456+7890", nullptr},
                           {"0812345678x", nullptr},
                           {"", nullptr}}) {
        INFO(row.typed);
        const auto kept = phoneFrom(QString::fromLatin1(row.typed));
        REQUIRE(kept.has_value() == (row.kept != nullptr));
        if (kept)
            CHECK(*kept == QString::fromLatin1(row.kept));
    }
}

TEST_CASE("an e-mail address is one name at one domain")
{
    for (const char* good : {"siti@contoh.id", " siti.aminah+ktp@surat.contoh.id "})
        CHECK(emailFrom(QString::fromLatin1(good)) == QString::fromLatin1(good).trimmed());
    for (const char* bad : {"", "siti", "@contoh.id", "siti@", "siti@contoh", "siti@.id", "siti@contoh.",
                            "si ti@contoh.id", "siti@@contoh.id", "siti@contoh.id,budi@contoh.id"}) {
        INFO(bad);
        CHECK_FALSE(emailFrom(QString::fromLatin1(bad)));
    }
    CHECK_FALSE(emailFrom(QString(100, u'a') + QStringLiteral("@contoh.id")));
}

TEST_CASE("what is asked for counts as brought until it is ticked off, and a ticked-off paper stays so")
{
    Intake intake;
    askForPapers(intake, {P::FormF102, P::FamilyCard});
    CHECK(hasBrought(intake, P::FamilyCard));

    CHECK(turnPaper(intake, P::FamilyCard));
    CHECK(intake.missing == std::vector{P::FamilyCard});
    askForPapers(intake, {P::FormF102, P::FamilyCard, P::PowerOfAttorney});
    CHECK(intake.brought == std::vector{P::FormF102, P::PowerOfAttorney});
    CHECK(intake.missing == std::vector{P::FamilyCard});

    CHECK(turnPaper(intake, P::FamilyCard));
    CHECK(intake.missing.empty());
    CHECK_FALSE(turnPaper(intake, P::StayPermit));
    askForPapers(intake, {P::OldCard});
    CHECK(intake.brought == std::vector{P::OldCard});
}

TEST_CASE("a visit that is over keeps its papers and no way to reach anybody")
{
    ServiceRequest request = requestIn(RequestState::WaitingForCard);
    request.intake = sampleIntake();
    const auto closed = advance(request, e::CardHandedOver{}, kNow);
    REQUIRE(closed);
    const Intake& left = closed->state.intake;
    CHECK(left.missing == sampleIntake().missing);
    CHECK(left.filedByName + left.phone + left.email == QString());
    CHECK_FALSE(left.filedByNik);

    request.state = RequestState::Waiting;
    CHECK(advance(request, e::Cancelled{"pulang"}, kNow)->state.intake == left);
    CHECK(advance(request, e::Called{"2"}, kNow)->state.intake == sampleIntake());
}

TEST_CASE("another service chosen while waiting moves to its line, but priority stays priority")
{
    ServiceRequest request = requestIn(RequestState::Waiting);
    request.recording = RecordId();
    const e::IntakeChanged change{sampleIntake(), ServiceType::LostWni};
    const auto changed = advance(request, change, kNow);
    REQUIRE(changed);
    CHECK(changed->state.service == ServiceType::LostWni);
    CHECK(changed->state.queueClass == QueueClass::Card);
    CHECK(changed->state.ticket == request.ticket);
    CHECK(changed->state.turnFrom == request.turnFrom);
    CHECK(changed->state.intake == sampleIntake());

    request.queueClass = QueueClass::Priority;
    CHECK(advance(request, change, kNow)->state.queueClass == QueueClass::Priority);
}

TEST_CASE("with a recording begun the papers may change, the service may not")
{
    const ServiceRequest request = requestIn(RequestState::Waiting);
    CHECK(advance(request, e::IntakeChanged{sampleIntake(), request.service}, kNow));
    const auto refused = advance(request, e::IntakeChanged{sampleIntake(), ServiceType::LostWni}, kNow);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fact("why") == "has-a-recording");
}
