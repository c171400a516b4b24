#include "app/central/drawn_page.h"
#include "app/central/made_up_requests.h"
#include "app/central/population.h"

#include <QTemporaryDir>

using namespace rekam;
using namespace rekam::central;

namespace {

const QDate kToday(2026, 11, 23);
const QDateTime kNow(kToday, QTime(3, 0), Qt::UTC);

const std::vector<KeptRequest>& requests()
{
    static const std::vector<KeptRequest> kRequests =
        madeUpRequests(makePopulation({1, 400, kToday}, nullptr), kToday);
    return kRequests;
}

struct Office
{
    Office() { REQUIRE(desk.add(requests())); }
    // A decision as it comes: kept with its event, opened, settled.
    void tell(const char* event, const char* what, const QString& sentence = {},
              const QByteArray& station = {}, const QUuid& visit = {})
    {
        const QUuid id = requests().front().message.id;
        const WaitingDecision waiting{event, id.toRfc4122(), what, "sealed", station};
        REQUIRE(database->write<void>([&] { return OnlineDesk::keep(*database, waiting, kNow); }));
        while (const auto next = desk.next().value())
            REQUIRE(desk.settle(*next, OnlineDecision{id, next->what, {}, sentence, kNow, visit}, kNow));
    }
    QStringList column(const char* select)
    {
        return *database->read<QStringList>([&]() -> Result<QStringList> {
            QStringList values;
            REKAM_TRY(Statement query, database->prepare(select));
            for (;;) {
                REKAM_TRY(const bool row, query.step());
                if (!row)
                    return values;
                values.append(query.text(0));
            }
        });
    }

    QTemporaryDir folder;
    std::unique_ptr<Database> database = *Database::open(folder.filePath(QStringLiteral("central.sqlite")));
    OnlineDesk desk{*database};
};

double spread(const Frame& page)
{
    int least = 255;
    int most = 0;
    for (const unsigned char grey : page.pixels()) {
        least = std::min<int>(least, grey);
        most = std::max<int>(most, grey);
    }
    return most - least;
}

} // namespace

TEST_CASE("the made-up requests are the same each time, of every kind, and by people of their own")
{
    const auto again = madeUpRequests(makePopulation({1, 400, kToday}, nullptr), kToday);
    REQUIRE(again.size() == 7);
    std::set<QString> niks;
    for (std::size_t i = 0; i < again.size(); ++i) {
        CHECK(again[i].message == requests()[i].message);
        CHECK(again[i].papers.size() == again[i].message.papers.size());
        CHECK(again[i].message.papers.size() >= 2);
        niks.insert(again[i].message.nik.text());
    }
    CHECK(niks.size() == again.size());
    CHECK_FALSE(again[1].papers[1].isReadable);
    CHECK(again[3].message.service == "new-wni");
}

TEST_CASE("a page of requests goes on from its cursor, and what is decided is told to nobody any more")
{
    Office office;
    const auto all = office.desk.since(0);
    REQUIRE(all);
    CHECK(all->requests.size() == 7);
    CHECK(office.desk.since(all->next)->requests.empty());
    CHECK(office.desk.since(all->next)->next == all->next);
    office.tell("one", kOnlineVerified);
    CHECK(office.desk.since(0)->requests.size() == 6);
}

TEST_CASE("the same decision twice queues one notice; another one counts until the card is ready")
{
    Office office;
    office.tell("one", kOnlineVerified);
    office.tell("one", kOnlineVerified);
    office.tell("two", kOnlineRejected, "Ditolak.");
    office.tell("three", kOnlineVerified);
    CHECK(office.column("SELECT what FROM notices ORDER BY seq") ==
          QStringList{kOnlineVerified, kOnlineRejected});
    CHECK(office.column("SELECT answer FROM online_decisions ORDER BY seq") ==
          QStringList{"verified", "rejected", "past"});
    CHECK(office.column("SELECT state FROM online_requests WHERE seq = 1") == QStringList{"rejected"});
}

TEST_CASE("from verified to handed over the applicant is told three times, by the channel that was asked for")
{
    Office office;
    office.tell("one", kOnlineVerified);
    office.tell("two", kOnlineReady);
    office.tell("three", kOnlineHandedOver);
    CHECK(office.column("SELECT what FROM notices ORDER BY seq") ==
          QStringList{kOnlineVerified, kOnlineReady, kOnlineHandedOver});
    CHECK(office.column("SELECT DISTINCT channel FROM notices") ==
          QStringList{requests().front().message.channel});
    for (const QString& text : office.column("SELECT text FROM notices"))
        CHECK(text.contains(requests().front().message.number));
}

TEST_CASE("of two stations the first one decides; the second is told who was faster, and gets no card")
{
    Office office;
    const QByteArray first(16, '1');
    const QByteArray second(16, '2');
    const RequestId visit(QUuid::createUuid());
    REQUIRE(office.database->execute("INSERT INTO stations VALUES (x'31313131313131313131313131313131', "
                                     "'kec-331512-01', 'training', x'', x'01', x'', x'', 0)"));
    const QString number = requests().front().message.number;
    CHECK(*office.desk.standing(number).value() == OnlineStanding{"arrived", {}});

    office.tell("one", kOnlineRejected, "Foto ulang.", first);
    office.tell("two", kOnlineVerified, {}, second, QUuid::fromRfc4122(visit.bytes()));
    office.tell("three", kOnlineInvited, "Datanglah.", second);

    CHECK(office.column("SELECT answer FROM online_decisions ORDER BY seq") ==
          QStringList{"rejected", "elsewhere", "elsewhere"});
    CHECK(office.column("SELECT what FROM notices") == QStringList{kOnlineRejected});
    CHECK(
        office.column("SELECT word || ' ' || detail || ' ' || (station = x'32323232323232323232323232323232')"
                      " FROM statuses") == QStringList{"ONLINE_REQUEST_REFUSED rejected kec-331512-01 1",
                                                       "ONLINE_REQUEST_REFUSED rejected kec-331512-01 1"});
    CHECK(*office.desk.isDecidedElsewhere(visit));
    CHECK_FALSE(*office.desk.isDecidedElsewhere(RequestId(QUuid::createUuid())));
    CHECK(*office.desk.standing(number).value() == OnlineStanding{"rejected", "kec-331512-01"});
    CHECK_FALSE(office.desk.standing("DRG-000000-0000").value());
}

TEST_CASE("a rejection is told in the office's own sentence")
{
    Office office;
    office.tell("one", kOnlineRejected, "Foto ulang surat itu.");
    CHECK(office.column("SELECT text FROM notices") == QStringList{"Foto ulang surat itu."});
}

TEST_CASE("a decision that cannot be opened, or says another thing than its event, changes nothing")
{
    Office office;
    const QByteArray id = requests().front().message.id.toRfc4122();
    const WaitingDecision waiting{"one", id, kOnlineVerified, "sealed"};
    REQUIRE(office.database->write<void>([&] { return OnlineDesk::keep(*office.database, waiting, kNow); }));
    REQUIRE(office.desk.settle(waiting, std::nullopt, kNow));
    const OnlineDecision other{requests()[2].message.id, kOnlineVerified, {}, {}, kNow};
    REQUIRE(office.desk.settle(waiting, other, kNow));
    CHECK(office.column("SELECT what FROM notices").isEmpty());
    CHECK(office.column("SELECT DISTINCT state FROM online_requests") == QStringList{"arrived"});
    CHECK_FALSE(office.desk.next().value());
}

TEST_CASE("a page is drawn with ink on paper, and one out of focus has lost it")
{
    const QStringList lines{"SURAT KEHILANGAN", "NOMOR 123"};
    const Frame sharp = drawnPage(lines, PageFocus::Sharp);
    const Frame blurred = drawnPage(lines, PageFocus::Blurred);
    CHECK(spread(sharp) > 150);
    CHECK(spread(blurred) < spread(sharp) / 2);
    CHECK(sharp.widthPx() == blurred.widthPx());
}
