// Who may stand in for a resident, and for what.
#include "core/service/proxy_rules.h"

#include "request_samples.h"

using namespace rekam;
using namespace rekam::test;

namespace {

const QDate kToday(2026, 11, 23);

Intake byProxy()
{
    Intake intake;
    intake.filedBy = FiledBy::Proxy;
    intake.filedByName = QStringLiteral("BUDI SANTOSO");
    intake.filedByNik = sampleNik(9);
    intake.authorisedOn = kToday.addDays(-3);
    return intake;
}

QString why(const Status& refused) { return refused.error().fact("why"); }

} // namespace

TEST_CASE("no setting lets anybody stand in for a recording")
{
    ServiceRules rules;
    rules.proxyFiles = rules.proxyCollects = true;
    for (const ServiceRow& row : serviceRows()) {
        INFO(serviceTypeName(row.service).toStdString());
        const Status filed = mayFile(row.service, byProxy(), rules, kToday);
        CHECK(filed.has_value() == !takesBiometrics(row.service));
        if (!filed)
            CHECK(why(filed) == QStringLiteral("biometrics"));
    }
}

TEST_CASE("papers of other services come by proxy where the policy lets them, cards only where it says so")
{
    const ServiceRules built;
    CHECK(mayFile(ServiceType::LostWni, byProxy(), built, kToday));
    CHECK(why(mayCollect(byProxy(), built, kToday)) == QStringLiteral("policy"));
    ServiceRules other;
    other.proxyFiles = false;
    other.proxyCollects = true;
    CHECK(why(mayFile(ServiceType::LostWni, byProxy(), other, kToday)) == QStringLiteral("policy"));
    CHECK(mayCollect(byProxy(), other, kToday));
}

TEST_CASE("a proxy owes a name and a power of attorney that was signed by today")
{
    ServiceRules rules;
    rules.proxyCollects = true;
    Intake nameless = byProxy();
    nameless.filedByName = QStringLiteral("  ");
    CHECK(mayFile(ServiceType::LostWni, nameless, rules, kToday).error().code() == Errc::NameEmpty);
    CHECK(mayCollect(nameless, rules, kToday).error().code() == Errc::NameEmpty);
    for (const QDate day : {QDate(), kToday.addDays(1)}) {
        Intake undated = byProxy();
        undated.authorisedOn = day;
        CHECK(mayFile(ServiceType::LostWni, undated, rules, kToday).error().fact("what") ==
              QStringLiteral("authorisedOn"));
    }
    Intake fresh = byProxy();
    fresh.authorisedOn = kToday;
    CHECK(mayFile(ServiceType::LostWni, fresh, rules, kToday));
}

TEST_CASE("guardian and helper stand beside a resident who is here: they may come to a recording")
{
    for (const FiledBy beside : {FiledBy::Resident, FiledBy::Guardian, FiledBy::Helper}) {
        Intake intake;
        intake.filedBy = beside;
        CHECK(mayFile(ServiceType::NewWni, intake, ServiceRules(), kToday));
        CHECK_FALSE(isInPlaceOf(beside));
    }
    CHECK(isInPlaceOf(FiledBy::Proxy));
    CHECK_FALSE(signsInstead(FiledBy::Helper));
    CHECK(signsInstead(FiledBy::Guardian));
}
