#include "core/workflow/account_book.h"
#include "core/workflow/day_session.h"

#include "tests/support/fake_station.h"
#include "tests/support/sample_people.h"

using namespace rekam;

namespace {

struct Day
{
    Day()
    {
        ServiceRequest request{.id = test::idNumber<RequestId>(1), .nik = test::sampleNik()};
        request.state = RequestState::NoShow;
        request.arrivedAt = station.clock.now;
        station.supervision.day.requests = {request};
        session.open();
        fake::settle();
    }
    fake::Station station;
    DaySession session{station.ports};
};

} // namespace

TEST_CASE("the day is read when it is opened and again when the centre has news")
{
    Day day;
    CHECK(day.session.snapshot().isLoaded);
    CHECK(day.session.snapshot().day.reached[0] == 1);

    ServiceRequest second = day.station.supervision.day.requests.front();
    second.id = test::idNumber<RequestId>(2);
    day.station.supervision.day.requests.push_back(second);
    Q_EMIT day.station.store.receiptVerified(RecordId(), PacketId());
    fake::settle();

    CHECK(day.session.snapshot().day.reached[0] == 2);
}

TEST_CASE("no timeline is opened that nobody asked for, and none stays when the page is left")
{
    Day day;
    day.session.refresh();
    fake::settle();
    CHECK(day.station.store.timelinesAsked.empty());

    TimelineRow row;
    row.what = QStringLiteral("ticket-issued");
    day.station.store.timeline = {row};
    day.session.showTimeline(test::idNumber<RequestId>(1));
    fake::settle();
    CHECK(day.session.snapshot().timeline.size() == 1);

    day.session.close();
    CHECK(day.session.snapshot().timeline.empty());
    CHECK(day.session.snapshot().day.people.empty());
    day.session.showTimeline(test::idNumber<RequestId>(1));
    CHECK(day.station.store.timelinesAsked.size() == 1);
}

TEST_CASE("there is no day after today")
{
    Day day;
    const QDate today = day.session.snapshot().day.first;

    day.session.moveBy(1);
    CHECK(day.session.snapshot().day.first == today);
    day.session.moveBy(-1);
    fake::settle();
    CHECK(day.session.snapshot().day.first == today.addDays(-1));
    day.session.moveBy(1);
    CHECK(day.session.snapshot().day.first == today);
}

TEST_CASE("an answer that comes after the day was left is dropped")
{
    Day day;
    day.session.refresh();
    day.session.close();

    fake::settle();

    CHECK(day.session.snapshot().day.people.empty());
}

TEST_CASE("an account that was made stands in the list; one that was not is told why")
{
    fake::Station station;
    AccountBook book(station.accounts);
    book.open(station.login);
    fake::settle();
    const auto words = [] {
        QByteArray bytes("benar kuda baterai");
        return SecureBuffer::takeFrom(bytes);
    };

    book.create(QStringLiteral("operator.2"), Role::Operator, words());
    fake::settle();
    CHECK(book.snapshot().accounts.size() == 1);
    CHECK(book.snapshot().created == QStringLiteral("operator.2"));
    CHECK_FALSE(book.snapshot().isBusy);

    book.create(QStringLiteral("operator.2"), Role::Operator, words());
    fake::settle();
    CHECK(book.snapshot().error->code() == Errc::AccountExists);
    CHECK(book.snapshot().created.isEmpty());

    book.closeAccount(book.snapshot().accounts.front().account);
    fake::settle();
    CHECK(book.snapshot().accounts.front().isClosed);
    CHECK_FALSE(book.snapshot().error);
}
