#include "core/service/service_table.h"

#include "core/service/papers.h"

#include <algorithm>

using namespace rekam;
using T = ServiceType;

namespace {

constexpr int kOnlyInPerson = 0;

// The service standard of the Dinas, parts 1 to 4, as somebody else wrote it down.
struct Expected
{
    T service;
    const char* name;
    bool recordsTheUnrecorded;
    OldCard oldCard;
    bool servedOutside;
    int onlineDays;
    std::vector<PaperKind> papers;
};

std::vector<Expected> standard()
{
    using P = PaperKind;
    const P form = P::FormF102;
    return {
        {T::NewWni, "new-wni", true, OldCard::NotAsked, true, 3, {form, P::FamilyCard}},
        {T::MovedWni, "moved-wni", false, OldCard::Withdrawn, false, 3, {form, P::MoveLetter}},
        {T::DataChangeWni,
         "data-change-wni",
         false,
         OldCard::Withdrawn,
         false,
         3,
         {form, P::OldCard, P::ProofOfChange}},
        {T::DamagedWni, "damaged-wni", false, OldCard::Withdrawn, true, 3, {form, P::DamagedCard}},
        {T::LostWni, "lost-wni", false, OldCard::LossLetter, true, 3, {form, P::PoliceLossLetter}},
        {T::NewOa,
         "new-oa",
         true,
         OldCard::NotAsked,
         true,
         kOnlyInPerson,
         {form, P::FamilyCard, P::TravelDocument, P::StayPermit}},
        {T::MovedOa, "moved-oa", false, OldCard::Withdrawn, false, kOnlyInPerson, {form, P::MoveLetter}},
        {T::DataChangeOa,
         "data-change-oa",
         false,
         OldCard::Withdrawn,
         false,
         kOnlyInPerson,
         {form, P::OldCard, P::ProofOfChange}},
        {T::RenewalOa, "renewal-oa", false, OldCard::Withdrawn, false, kOnlyInPerson, {form, P::OldCard}},
        {T::DamagedOa, "damaged-oa", false, OldCard::Withdrawn, true, kOnlyInPerson, {form, P::DamagedCard}},
        {T::LostOa, "lost-oa", false, OldCard::LossLetter, true, kOnlyInPerson, {form, P::PoliceLossLetter}},
    };
}

const QDate kMonday(2026, 11, 23);

} // namespace

TEST_CASE("each of the eleven services is what the service standard says")
{
    const std::vector<Expected> all = standard();
    REQUIRE(all.size() == serviceRows().size());
    const PaperTable papers = standardPapers();
    for (const Expected& one : all) {
        INFO(one.name);
        const ServiceRow& row = serviceRow(one.service);
        CHECK(row.service == one.service);
        CHECK(serviceTypeName(one.service) == QLatin1String(one.name));
        CHECK(row.group == (isForForeigners(one.service) ? ServiceGroup::Oa : ServiceGroup::Wni));
        CHECK(row.recordsTheUnrecorded == one.recordsTheUnrecorded);
        CHECK(takesBiometrics(one.service) == one.recordsTheUnrecorded);
        CHECK(row.oldCard == one.oldCard);
        CHECK((row.outside == OutsideDomicile::Served) == one.servedOutside);
        CHECK(papers.askedFor(one.service) == one.papers);
        CHECK(dueOn(one.service, ServiceChannel::InPerson, kMonday, {}) == kMonday.addDays(1));
        const auto online = dueOn(one.service, ServiceChannel::Online, kMonday, {});
        CHECK(online.has_value() == (one.onlineDays > 0));
        if (online)
            CHECK(*online == kMonday.addDays(one.onlineDays));
    }
}

TEST_CASE("a time limit counts working days only, as many as the regency says")
{
    ServiceRules rules;
    rules.holidays = {QDate(2026, 12, 25)};
    const QDate thursday(2026, 12, 24);
    CHECK(dueOn(T::LostWni, ServiceChannel::InPerson, thursday, rules) == QDate(2026, 12, 28));
    CHECK(dueOn(T::LostWni, ServiceChannel::Online, thursday, rules) == QDate(2026, 12, 30));
    rules.inPersonDays = 14;
    CHECK(dueOn(T::LostWni, ServiceChannel::InPerson, kMonday, rules) == QDate(2026, 12, 11));
}

TEST_CASE(
    "an office that serves no foreign residents offers none of their services, and all of the citizens'")
{
    ServiceRules rules;
    rules.servesForeigners = false;
    for (const ServiceRow& row : serviceRows()) {
        INFO(serviceTypeName(row.service).toStdString());
        CHECK(isOffered(row.service, ServiceChannel::InPerson, rules) == (row.group == ServiceGroup::Wni));
        CHECK(dueOn(row.service, ServiceChannel::InPerson, kMonday, rules).has_value() ==
              (row.group == ServiceGroup::Wni));
    }
    CHECK(offeredOf(servicesFor(ServiceGroup::Oa, true), rules).empty());
    CHECK(offeredOf(servicesFor(ServiceGroup::Wni, true), rules) == servicesFor(ServiceGroup::Wni, true));
}
