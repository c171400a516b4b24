#include "core/service/papers.h"

#include <set>

using namespace rekam;
using P = PaperKind;
using S = ServiceType;

namespace {

Error errorOf(const PaperSettings& settings)
{
    const auto table = paperTable(settings);
    REQUIRE_FALSE(table);
    return table.error();
}

} // namespace

TEST_CASE("every service asks for the form and for what the service standard names")
{
    struct Row
    {
        S service;
        std::vector<P> asked;
    };
    const std::vector<Row> standard = {
        {S::NewWni, {P::FormF102, P::FamilyCard}},
        {S::MovedWni, {P::FormF102, P::MoveLetter}},
        {S::DataChangeWni, {P::FormF102, P::OldCard, P::ProofOfChange}},
        {S::DamagedWni, {P::FormF102, P::DamagedCard}},
        {S::LostWni, {P::FormF102, P::PoliceLossLetter}},
        {S::NewOa, {P::FormF102, P::FamilyCard, P::TravelDocument, P::StayPermit}},
        {S::MovedOa, {P::FormF102, P::MoveLetter}},
        {S::DataChangeOa, {P::FormF102, P::OldCard, P::ProofOfChange}},
        {S::RenewalOa, {P::FormF102, P::OldCard}},
        {S::DamagedOa, {P::FormF102, P::DamagedCard}},
        {S::LostOa, {P::FormF102, P::PoliceLossLetter}}};
    REQUIRE(standard.size() == static_cast<size_t>(S::LostOa));
    for (const Row& row : standard) {
        INFO(serviceTypeName(row.service).toStdString());
        CHECK(standardPapers().askedFor(row.service) == row.asked);
    }
}

TEST_CASE("who files for somebody else brings a power of attorney, and the resident does not")
{
    for (const FiledBy other : {FiledBy::Guardian, FiledBy::Proxy})
        CHECK(standardPapers().askedFor(S::NewWni, other).back() == P::PowerOfAttorney);
    CHECK(standardPapers().askedFor(S::NewWni, FiledBy::Resident).back() == P::FamilyCard);
}

TEST_CASE("a region that asks for another paper changes that service only")
{
    const auto table =
        paperTable({{QStringLiteral("new-wni"), {"family-card", "introduction-letter", "family-card"}},
                    {QStringLiteral("every-service"), {}}});
    REQUIRE(table);
    CHECK(table->askedFor(S::NewWni) == std::vector{P::FamilyCard, P::IntroductionLetter});
    CHECK(table->askedFor(S::LostWni) == std::vector{P::PoliceLossLetter});
}

TEST_CASE("a paper or a service that nobody knows is refused with its key")
{
    CHECK(errorOf({{QStringLiteral("new-wni"), {"ration-book"}}}).code() == Errc::ConfigMalformed);
    CHECK(errorOf({{QStringLiteral("new-wni"), {"ration-book"}}}).fact("key") == "papers.new-wni");
    CHECK(errorOf({{QStringLiteral("new-wmi"), {"family-card"}}}).fact("why") == "service");
}

TEST_CASE("no two papers and no two services share a name, and each name leads back")
{
    std::set<QString> names;
    for (int code = 1; code <= static_cast<int>(kLastPaper); ++code) {
        const auto paper = static_cast<P>(code);
        names.insert(paperName(paper));
        CHECK(paperFrom(paperName(paper)) == paper);
    }
    CHECK(names.size() == static_cast<size_t>(kLastPaper));
    for (int code = 1; code <= static_cast<int>(S::LostOa); ++code) {
        const auto service = static_cast<S>(code);
        names.insert(serviceTypeName(service));
        CHECK(serviceTypeFrom(serviceTypeName(service)) == service);
    }
    CHECK(names.size() == static_cast<size_t>(kLastPaper) + static_cast<size_t>(S::LostOa));
    CHECK_FALSE(paperFrom(QString()));
}

TEST_CASE("who was never recorded is offered the first card first, and a citizen no service of foreigners")
{
    CHECK(servicesFor(ServiceGroup::Wni, false).front() == S::NewWni);
    CHECK(servicesFor(ServiceGroup::Wni, true).front() == S::DamagedWni);
    CHECK(servicesFor(ServiceGroup::Wni, true).back() == S::NewWni);
    CHECK(servicesFor(ServiceGroup::Oa, false).front() == S::NewOa);
    CHECK(servicesFor(ServiceGroup::Oa, true).front() == S::RenewalOa);
    std::set<S> all;
    for (const ServiceGroup group : {ServiceGroup::Wni, ServiceGroup::Oa}) {
        for (const S service : servicesFor(group, false)) {
            CHECK(isForForeigners(service) == (group == ServiceGroup::Oa));
            all.insert(service);
        }
    }
    CHECK(all.size() == static_cast<size_t>(S::LostOa));
}
