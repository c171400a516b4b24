#include "core/protocol/roster_page.h"

#include "tests/support/sample_people.h"

#include <QCborArray>
#include <QCborMap>

using namespace rekam;

namespace {

ResidentRecord resident(int serial)
{
    Applicant applicant = test::sampleApplicant();
    applicant.nik = test::sampleNik(serial);
    return {applicant, true, QStringLiteral("UNREGISTERED"), {}};
}

QByteArray pageWith(const QCborValue& next, const QCborValue& people)
{
    return QCborValue(QCborMap{{QLatin1String("next"), next}, {QLatin1String("people"), people}}).toCbor();
}

} // namespace

TEST_CASE("a page of the roster comes back as it went")
{
    const auto page = rosterPageFromCbor(toCbor(RosterPage{7, {resident(4), resident(5)}}));
    REQUIRE(page);
    CHECK(page->next == 7);
    REQUIRE(page->people.size() == 2);
    CHECK(page->people[1].applicant == resident(5).applicant);
    CHECK(rosterPageFromCbor(toCbor(RosterPage{}))->people.empty());
}

TEST_CASE("a page that is none, too long or holds a damaged person is refused")
{
    const QByteArray person = toCbor(resident(4));
    QCborArray many;
    for (int i = 0; i <= kRosterPage; ++i)
        many.append(person);
    const std::vector<QByteArray> bad = {{},
                                         "page",
                                         pageWith(-1, QCborArray{person}),
                                         pageWith("3", QCborArray{person}),
                                         pageWith(1, QCborArray{5}),
                                         pageWith(1, QCborArray{person.chopped(3)}),
                                         pageWith(1, 4),
                                         pageWith(1, many),
                                         toCbor(RosterPage{1, {resident(4)}}) + '\0',
                                         QCborValue(QCborArray{1, 2}).toCbor()};
    for (const QByteArray& bytes : bad) {
        INFO(bytes.left(40).toHex().toStdString());
        CHECK_FALSE(rosterPageFromCbor(bytes));
    }
}
