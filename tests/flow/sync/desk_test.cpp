// What the counter asks the centre for, over TLS: an activation of IKD to its end, who stands on a family
// card.
#include "tests/flow/sync/desk_line.h"

using namespace rekam;
using fake::waitUntil;
using test::DeskLine;

namespace {

struct RecordedLine : DeskLine
{
    // Whoever the register calls recorded, after a packet of theirs was taken.
    QString recordedNik()
    {
        const OutboxItem item = queue();
        REQUIRE(waitUntil([&] { return !outbox->cardJobs().empty(); }));
        return centre.nikOf(QStringLiteral("adult"));
    }
};

} // namespace

TEST_CASE("an activation is given a code, waits for the telephone, and is active in the end")
{
    RecordedLine line;
    const QString nik = line.recordedNik();
    const QUuid id = QUuid::createUuid();

    const Result<IkdAnswer> begun = line.activate(id, nik);

    REQUIRE(begun);
    CHECK(begun->word == "WAITING");
    CHECK(begun->code.startsWith("IKD1:"));
    CHECK(begun->codeUntil > QDateTime::currentDateTimeUtc());
    const Result<IkdAnswer> again = line.activate(id, nik);
    REQUIRE(again);
    CHECK(again->code != begun->code);
    REQUIRE(waitUntil([&] { return line.ask(id).value().word == QLatin1String("ACTIVATED"); }));
    CHECK(line.ask(QUuid::createUuid()).error().code() == Errc::RecordMissing);

    const QUuid other = QUuid::createUuid();
    const Result<IkdAnswer> fromPhone = line.activate(other, nik, "HP-4711");
    REQUIRE(fromPhone);
    CHECK(fromPhone->code.isEmpty());
}

TEST_CASE("the centre refuses an activation for who was never recorded or is not known")
{
    DeskLine line;
    CHECK(line.activate(QUuid::createUuid(), line.centre.nikOf("adult")).error().code() == Errc::NotRecorded);
    CHECK(line.activate(QUuid::createUuid(), "1101010101010001").error().code() == Errc::ResidentUnknown);
}

TEST_CASE("a family card names everybody on it, the oldest first, and an unknown one is said to be unknown")
{
    DeskLine line;
    const Result<ResidentRecord> one = line.resident(line.centre.nikOf("adult"));
    REQUIRE(one);
    const auto familyOf = [&](const KkNumber& kk) {
        return line.answer<std::vector<ResidentRecord>>(
            [&](QObject* r, Reply<std::vector<ResidentRecord>> reply) {
                line.desk.findFamily(kk, r, std::move(reply));
            });
    };

    const auto family = familyOf(one->applicant.kk);

    REQUIRE(family);
    bool isAmong = false;
    for (std::size_t i = 0; i < family->size(); ++i) {
        CHECK((*family)[i].applicant.kk == one->applicant.kk);
        isAmong = isAmong || (*family)[i].applicant.nik == one->applicant.nik;
        CHECK((i == 0 || (*family)[i - 1].applicant.birthDate <= (*family)[i].applicant.birthDate));
    }
    CHECK(isAmong);
    CHECK(familyOf(KkNumber::parse("3315010101010001").value()).error().code() == Errc::FamilyUnknown);
}
