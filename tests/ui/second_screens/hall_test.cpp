#include "tests/support/fake_counter.h"
#include "ui/presenters/hall_presenter.h"
#include "ui/presenters/hall_rows.h"
#include "ui/public_display/big_number.h"
#include "ui/public_display/public_display.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QtTest/QSignalSpy>

using namespace rekam;
using namespace rekam::ui;
using namespace std::chrono_literals;

namespace {

CalledNumber numberAt(int number, const QDateTime& at, int times = 1, const char* counter = "Loket 2")
{
    return {{u'A', number}, QString::fromLatin1(counter), at, times};
}

struct Hall
{
    void show(std::vector<CalledNumber> called, std::optional<ServiceNotice> notice = std::nullopt)
    {
        presenter.setBoard({std::move(called), {{u'A', 40}, {u'B', 5}}, notice});
    }
    std::vector<std::string> spoken()
    {
        std::vector<std::string> sentences;
        while (!calls.isEmpty())
            sentences.push_back(calls.takeFirst().front().toString().toStdString());
        return sentences;
    }

    fake::Clock clock;
    HallPresenter presenter{clock, QStringLiteral("Kecamatan Grobogan")};
    QSignalSpy calls{&presenter, &HallPresenter::called};
};

QString allTextOf(const QWidget& window)
{
    QStringList texts{window.windowTitle(), window.accessibleName(), window.accessibleDescription()};
    const QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            texts << label->text();
    }
    return texts.join(u'\n');
}

} // namespace

// Does not compile when a field is added: whoever adds one reads this first. Tickets, counters, times and a
// fixed list of notices; nothing that could hold a name or a NIK.
TEST_CASE("the value that the hall is given has no field for a person")
{
    const PublicBoard board{{CalledNumber{{u'A', 1}, {}, {}, 1}}, {{u'A', 2}}, ServiceNotice::Break};
    const auto& [called, next, notice] = board;
    const auto& [ticket, counter, calledAt, times] = called.front();
    const auto& [series, number] = ticket;

    CHECK((std::is_same_v<decltype(next), const std::vector<TicketNumber>>));
    CHECK((std::is_same_v<decltype(notice), const std::optional<ServiceNotice>>));
    CHECK((std::is_same_v<decltype(counter), const QString>));
    CHECK((std::is_same_v<decltype(calledAt), const QDateTime>));
    CHECK((std::is_same_v<decltype(times), const int>));
    CHECK((std::is_same_v<decltype(series), const QChar>));
    CHECK((std::is_same_v<decltype(number), const int>));
}

TEST_CASE("nothing on the window in the hall names the person who is called, recorded or waiting")
{
    fake::CounterDesk counter;
    HallPresenter presenter(counter.station.clock, QStringLiteral("Kecamatan Grobogan"));
    PublicDisplay window;
    window.attach(presenter);
    window.show();
    const auto checkIsNameless = [&](const char* when) {
        presenter.setBoard(publicBoardOf(counter.desk.snapshot().board));
        const QString text = allTextOf(window);
        INFO(when << "\n" << text.toStdString());
        for (const char* part : {"SITI", "AMINAH", "3315", "GROBOGAN,", "KALIMARO", "0004"})
            CHECK_FALSE(text.contains(QString::fromLatin1(part), Qt::CaseSensitive));
    };

    counter.desk.issueTicket(test::sampleNik(8).text());
    fake::settle();
    checkIsNameless("waiting");
    counter.toVerification();
    checkIsNameless("verifying");
    CHECK(allTextOf(window).contains(QStringLiteral("A-001"))); // it does show what it may
    counter.desk.confirmData();
    fake::settle();
    counter.captureBy(counter.station.camera);
    checkIsNameless("recording");
}

TEST_CASE("the latest call is shown large, earlier ones below, and who is next beside")
{
    Hall hall;
    const QDateTime now = hall.clock.nowUtc();
    hall.show({numberAt(12, now), numberAt(11, now.addSecs(-90), 1, "Loket 1")});

    const HallView view = hall.presenter.view();

    CHECK(view.ticket == "A-012");
    CHECK(view.counter == "ke Loket 2");
    CHECK(view.earlier == std::vector<HallRow>{{"A-011", "Loket 1"}});
    CHECK(view.next == std::vector<HallRow>{{"A-040", {}}, {"B-005", {}}});
    CHECK(view.office == "Kecamatan Grobogan");
}

TEST_CASE("a wait is told in whole minutes, rounded up, and only where it is known")
{
    Hall hall;

    hall.presenter.setBoard({{}, {{u'A', 1}, {u'A', 2}, {u'A', 3}}, std::nullopt}, {61s, std::nullopt, 0s});

    CHECK(hall.presenter.view().next ==
          std::vector<HallRow>{{"A-001", "± 2 menit"}, {"A-002", {}}, {"A-003", "± 1 menit"}});
}

TEST_CASE("a call is spoken once, and again when it is called again")
{
    Hall hall;
    const QDateTime first = hall.clock.nowUtc();
    hall.show({numberAt(12, first)});
    CHECK(hall.spoken() == std::vector<std::string>{"Nomor antrean A, nol satu dua, silakan ke loket dua."});

    hall.show({numberAt(12, first)});
    CHECK(hall.spoken().empty());

    hall.clock.advance(30s);
    hall.show({numberAt(12, hall.clock.nowUtc(), 2)});
    CHECK(hall.spoken().size() == 1);
}

TEST_CASE("two counters that call together are both heard, in the order they called")
{
    Hall hall;
    const QDateTime now = hall.clock.nowUtc();

    hall.show({numberAt(13, now, 1, "Loket 1"), numberAt(12, now.addSecs(-1))});

    CHECK(hall.spoken() ==
          std::vector<std::string>{"Nomor antrean A, nol satu dua, silakan ke loket dua.",
                                   "Nomor antrean A, nol satu tiga, silakan ke loket satu."});
}

TEST_CASE("after a restart the last number is shown again and not spoken again")
{
    Hall hall;
    hall.show({numberAt(12, hall.clock.nowUtc().addSecs(-120))});

    CHECK(hall.presenter.view().ticket == "A-012");
    CHECK(hall.spoken().empty());
}

TEST_CASE("a number stays among the earlier ones when its counter has gone on to the next")
{
    Hall hall;
    const QDateTime now = hall.clock.nowUtc();
    for (int number = 1; number <= 6; ++number)
        hall.show({numberAt(number, now.addSecs(number))});

    const HallView view = hall.presenter.view();

    CHECK(view.ticket == "A-006");
    REQUIRE(view.earlier.size() == 3);
    CHECK(view.earlier.front().ticket == "A-005");
}

TEST_CASE("yesterday's numbers do not stand on the display in the morning")
{
    Hall hall;
    hall.show({numberAt(12, hall.clock.nowUtc())});
    hall.clock.advance(24h);

    hall.show({numberAt(12, hall.clock.nowUtc().addDays(-1))});

    HallPresenter fresh(hall.clock, QStringLiteral("Kecamatan"));
    fresh.setBoard({{numberAt(12, hall.clock.nowUtc().addDays(-1))}, {}, std::nullopt});
    CHECK(fresh.view().ticket.isEmpty());
    CHECK(hall.presenter.view().ticket.isEmpty());
}

TEST_CASE("each reason to wait is a sentence and what follows from it")
{
    Hall hall;
    for (const ServiceNotice notice :
         {ServiceNotice::CentreAway, ServiceNotice::BlanksOut, ServiceNotice::DeviceOut, ServiceNotice::Break,
          ServiceNotice::Closed}) {
        hall.show({}, notice);
        const HallView view = hall.presenter.view();
        CHECK(view.notice.endsWith(u'.'));
        CHECK(view.noticeDetail.endsWith(u'.'));
        PublicDisplay window;
        window.attach(hall.presenter);
        CHECK(allTextOf(window).contains(view.notice));
    }
}

TEST_CASE("what is missing for the calls is told to the technician, with what to install")
{
    const auto valueOf = [](VoiceState state) { return hallRow(state, {}, {}).value.toStdString(); };

    CHECK(hallRow(VoiceState::Ready, {}, {}).tone == Tone::Good);
    CHECK_THAT(valueOf(VoiceState::NoSpeaker), Catch::Contains("espeak-ng"));
    CHECK_THAT(valueOf(VoiceState::NoPlayer), Catch::Contains("alsa-utils"));
    CHECK(hallRow(VoiceState::Failing, {}, {}).tone == Tone::Bad);
    CHECK(
        hallRow(VoiceState::Ready, {QStringLiteral("HDMI-1"), false}, {QStringLiteral("eDP-1"), true}).note ==
        QStringLiteral("antrean HDMI-1 · pemohon jendela"));
}

TEST_CASE("a repeated call glows once, rising and falling once, and nothing blinks")
{
    int turns = 0;
    double steepest = 0;
    bool wasRising = true;
    for (int i = 1; i <= 1000; ++i) {
        const double step = BigNumber::glowAt(i / 1000.0) - BigNumber::glowAt((i - 1) / 1000.0);
        steepest = std::max(steepest, std::abs(step));
        turns += (step > 0) != wasRising ? 1 : 0;
        wasRising = step > 0;
    }
    CHECK(turns == 1);
    CHECK(steepest < 0.01);
    CHECK(BigNumber::glowAt(0) == Approx(0));
    CHECK(BigNumber::glowAt(1) == Approx(0).margin(1e-9));
}

TEST_CASE("the free of charge line and the clock stand on the display whatever happens")
{
    Hall hall;
    PublicDisplay window;
    window.attach(hall.presenter);

    CHECK(allTextOf(window).contains(QStringLiteral("GRATIS")));
    CHECK(allTextOf(window).contains(hall.presenter.view().time));
    CHECK(allTextOf(window).contains(QStringLiteral("Kecamatan Grobogan")));
}
