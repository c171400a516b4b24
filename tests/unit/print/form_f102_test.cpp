#include "core/print/form_f102.h"

#include "core/service/service_table.h"
#include "tests/unit/print/print_samples.h"

#include <map>

using namespace rekam;
using namespace rekam::test;

namespace {

FormF102 madeUpForm(ServiceType service)
{
    const Applicant person = madeUpApplicant();
    FormF102 form{.office = madeUpProof().office,
                  .filledAt = madeUpLetter().issuedAt,
                  .name = person.name,
                  .nik = person.nik,
                  .kk = person.kk};
    form.service = service;
    form.operatorAccount = QStringLiteral("operator.2");
    form.intake.phone = QStringLiteral("081234567890");
    form.intake.email = QStringLiteral("siti@contoh.id");
    return form;
}

// How often a box is ticked, and whether the one before `text` is.
int ticks(const QString& page) { return static_cast<int>(page.count(QStringLiteral("[X]"))); }
bool isTicked(const QString& page, const QString& text)
{
    return page.contains(QStringLiteral("[X] ") + text);
}

} // namespace

TEST_CASE("the form names the resident in full and ticks the one line that the service is")
{
    const std::map<ServiceType, QString> lines = {
        {ServiceType::NewWni, "A Baru"},          {ServiceType::MovedWni, "B Pindah datang"},
        {ServiceType::DataChangeWni, "B KTP-el"}, {ServiceType::DamagedWni, "C.2 Rusak"},
        {ServiceType::LostWni, "C.1 Hilang"},     {ServiceType::RenewalOa, "D Perpanjangan ITAP"}};
    for (const auto& [service, line] : lines) {
        INFO(serviceTypeName(service).toStdString());
        const auto pdf = formF102Pdf(madeUpForm(service));
        REQUIRE(pdf);
        const QString page = textOf(*pdf);
        CHECK(page.contains(QStringLiteral("F-1.02")));
        CHECK(page.contains(madeUpApplicant().nik.text()));
        CHECK(page.contains(madeUpApplicant().kk.text()));
        CHECK(page.contains(madeUpApplicant().name.upperCase()));
        CHECK(page.contains(QStringLiteral("081234567890 / siti@contoh.id")));
        CHECK(isTicked(page, line));
        CHECK(ticks(page) == 1);
        CHECK(pageSizeMm(*pdf).height() == Approx(297).margin(1));
        keepForLooking(QStringLiteral("form-") + serviceTypeName(service), *pdf);
    }
}

TEST_CASE("every service has a line of the form, and foreign residents share the citizens'")
{
    for (const ServiceRow& row : serviceRows())
        CHECK_FALSE(formLine(row.service).isEmpty());
    CHECK(formLine(ServiceType::LostOa) == formLine(ServiceType::LostWni));
}

TEST_CASE("what lies on the counter is ticked, what a region asks for besides is written out")
{
    FormF102 form = madeUpForm(ServiceType::LostWni);
    form.intake.brought = {PaperKind::FormF102, PaperKind::PoliceLossLetter, PaperKind::IntroductionLetter};
    form.intake.missing = {PaperKind::FamilyCard};

    const QString page = textOf(*formF102Pdf(form));

    CHECK(isTicked(page, QStringLiteral("Surat keterangan hilang")));
    CHECK_FALSE(isTicked(page, QStringLiteral("KK lama")));
    CHECK(page.contains(QStringLiteral("Lainnya: Surat pengantar RT/RW")));
    CHECK(ticks(page) == 2);
}

TEST_CASE("outside the domicile has its own line beside the service's")
{
    FormF102 form = madeUpForm(ServiceType::DamagedWni);
    form.isOutsideDomicile = true;
    const QString page = textOf(*formF102Pdf(form));
    CHECK(isTicked(page, QStringLiteral("F Luar domisili")));
    CHECK(isTicked(page, QStringLiteral("C.2 Rusak")));
}

TEST_CASE("a guardian or a proxy signs in their own name, and is owed one")
{
    FormF102 form = madeUpForm(ServiceType::NewWni);
    form.intake.filedBy = FiledBy::Guardian;
    const auto unnamed = formF102Paper(form);
    REQUIRE_FALSE(unnamed);
    CHECK(unnamed.error().fact("missing") == QStringLiteral("filedByName"));

    form.intake.filedByName = QStringLiteral("Budi Santoso");
    const QString page = textOf(*formF102Pdf(form));
    CHECK(page.contains(QStringLiteral("Budi Santoso (orang tua / wali)")));
    CHECK(page.contains(QStringLiteral("BUDI SANTOSO")));
}

TEST_CASE("who cannot sign leaves a thumb print, and the form says so")
{
    FormF102 form = madeUpForm(ServiceType::NewWni);
    form.cannotSign = true;
    CHECK(textOf(*formF102Pdf(form)).contains(QStringLiteral("Cap jempol")));
}

TEST_CASE("the form of a training home is a specimen")
{
    FormF102 form = madeUpForm(ServiceType::NewWni);
    CHECK(textOf(*formF102Pdf(form)).contains(QStringLiteral("SPESIMEN")));
    form.marking = Marking::None;
    CHECK_FALSE(textOf(*formF102Pdf(form)).contains(QStringLiteral("SPESIMEN")));
}
