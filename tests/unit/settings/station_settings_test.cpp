#include "core/settings/station_settings.h"

#include <QFile>
#include <QTemporaryDir>
#include <rapidcheck.h>

using namespace rekam;
using namespace std::chrono_literals;

namespace {

void checkRefused(const QByteArray& json, const char* key, const char* why)
{
    INFO(json.toStdString());
    const auto settings = withStationFile(StationSettings(), json);
    REQUIRE_FALSE(settings);
    CHECK(settings.error().code() == Errc::ConfigMalformed);
    CHECK(settings.error().fact("key") == QString::fromLatin1(key));
    CHECK(settings.error().fact("why") == QString::fromLatin1(why));
}

} // namespace

TEST_CASE("working days and holidays of a correction come from the file, and the policy wins")
{
    const auto settings = withStationFile(
        StationSettings(), R"({"correction": {"workingDays": 3, "holidays": ["2026-12-25", "2027-01-01"]}})");
    REQUIRE(settings);
    CHECK(settings->correction.workingDays == 3);
    CHECK(settings->correction.holidays == std::vector{QDate(2026, 12, 25), QDate(2027, 1, 1)});
    CHECK(*withStationFile(StationSettings(), toStationFile(*settings)) == *settings);
    CHECK(withPolicy(*settings, R"({"correction": {"workingDays": 10}})")->correction.workingDays == 10);

    for (const char* wrong :
         {R"({"correction": {"workingDays": 0}})", R"({"correction": {"holidays": ["25-12-2026"]}})",
          R"({"correction": {"holidays": ["2026-02-30"]}})", R"({"correction": {"weekends": []}})"}) {
        INFO(wrong);
        const auto refused = withStationFile(StationSettings(), wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code() == Errc::ConfigMalformed);
    }
}

TEST_CASE("what a site offers and how long a service may take comes from the file, and the policy wins")
{
    CHECK(StationSettings().site == SiteSettings{true, 1, 3, 14});
    const auto settings = withStationFile(
        StationSettings(), R"({"site": {"oa": false, "onlineDays": 7, "complaintAnswerDays": 10}})");
    REQUIRE(settings);
    CHECK(settings->site == SiteSettings{false, 1, 7, 10});
    CHECK(*withStationFile(StationSettings(), toStationFile(*settings)) == *settings);
    CHECK(withPolicy(*settings, R"({"site": {"oa": true}})")->site == SiteSettings{true, 1, 7, 10});
    for (const char* wrong :
         {R"({"site": {"oa": "yes"}})", R"({"site": {"inPersonDays": 0}})", R"({"site": {"onlineDays": 61}})",
          R"({"site": {"complaintAnswerDays": 0}})", R"({"link": {"uncollectedKeepDays": 0}})",
          R"({"link": {"cardDataKeepDays": 0}})", R"({"site": {"foreigners": true}})"}) {
        INFO(wrong);
        const auto refused = withStationFile(StationSettings(), wrong);
        REQUIRE_FALSE(refused);
    }
}

TEST_CASE("which wall hangs behind whom comes from the file, and the policy wins")
{
    using W = BackdropWord;
    CHECK(StationSettings().backdrop == BackdropSettings{W::Red, W::Blue, W::Orange, false});
    const auto settings = withStationFile(
        StationSettings(), R"({"backdrop": {"oddYear": "blue", "evenYear": "red", "offersCopy": true}})");
    REQUIRE(settings);
    CHECK(settings->backdrop == BackdropSettings{W::Blue, W::Red, W::Orange, true});
    CHECK(*withStationFile(StationSettings(), toStationFile(*settings)) == *settings);
    CHECK_FALSE(withPolicy(*settings, R"({"backdrop": {"offersCopy": false}})")->backdrop.offersCopy);
    for (const char* wrong :
         {R"({"backdrop": {"oddYear": "green"}})", R"({"backdrop": {"offersCopy": "yes"}})",
          R"({"backdrop": {"childYear": "red"}})"}) {
        INFO(wrong);
        CHECK_FALSE(withStationFile(StationSettings(), wrong));
    }
}

TEST_CASE("whose card is printed first comes from the file, and the policy wins")
{
    const auto settings = withStationFile(
        StationSettings(), R"({"cards": {"printOrder": ["first-holder", "date"], "lowStockDays": 3}})");
    REQUIRE(settings);
    CHECK(settings->cards.printOrder == QStringList{"first-holder", "date"});
    CHECK(settings->cards.lowStockDays == 3);
    CHECK(*withStationFile(StationSettings(), toStationFile(*settings)) == *settings);
    CHECK(withPolicy(*settings, R"({"cards": {"printOrder": ["date"]}})")->cards.printOrder ==
          QStringList{"date"});

    for (const char* wrong :
         {R"({"cards": {"printOrder": ["friends"]}})", R"({"cards": {"printOrder": ["date", "date"]}})",
          R"({"cards": {"uncollectedDays": 0}})", R"({"cards": {"brokers": true}})"}) {
        INFO(wrong);
        const auto refused = withStationFile(StationSettings(), wrong);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code() == Errc::ConfigMalformed);
    }
}

TEST_CASE("no file gives the built-in values")
{
    QTemporaryDir folder;

    const auto settings = loadStationSettings(folder.filePath("station.json"));

    REQUIRE(settings);
    CHECK(*settings == StationSettings());
    CHECK(settings->capture.stepOrder == QStringList{"photo", "signature", "fingers", "iris"});
}

TEST_CASE("a file changes what it names and nothing else")
{
    const auto settings = withStationFile(
        StationSettings(),
        R"({"capture": {"stepOrder": ["signature", "photo", "fingers", "iris"], "gateHoldMs": 900},
            "office": {"name": "Kantor Kecamatan Kedungjati", "districtCode": "331501"},
            "link": {"policy": "online-required"}, "idleLockSeconds": 60})");

    REQUIRE(settings);
    StationSettings expected;
    expected.capture.stepOrder = QStringList{"signature", "photo", "fingers", "iris"};
    expected.capture.gateHoldTime = 900ms;
    expected.office.name = "Kantor Kecamatan Kedungjati";
    expected.office.districtCode = "331501";
    expected.link.policy = LinkPolicy::OnlineRequired;
    expected.idleLockTime = 60s;
    CHECK(*settings == expected);
}

TEST_CASE("each malformed value is refused with its key and the reason")
{
    checkRefused(R"({"capture": {"stepOrder": ["photo", "signature", "fingers"]}})", "capture.stepOrder",
                 "each step once");
    checkRefused(R"({"capture": {"stepOrder": ["photo", "photo", "fingers", "iris"]}})", "capture.stepOrder",
                 "each step once");
    checkRefused(R"({"capture": {"stepOrder": ["photo", 1, "fingers", "iris"]}})", "capture.stepOrder",
                 "list of texts");
    checkRefused(R"({"capture": {"stepOrder": "photo"}})", "capture.stepOrder", "list of texts");
    checkRefused(R"({"capture": {"gateHoldMs": 99}})", "capture.gateHoldMs", "out of range");
    checkRefused(R"({"capture": {"gateHoldMs": 1e300}})", "capture.gateHoldMs", "out of range");
    checkRefused(R"({"capture": {"gateHoldMs": 600.5}})", "capture.gateHoldMs", "whole number");
    checkRefused(R"({"capture": {"gateHoldMs": "600"}})", "capture.gateHoldMs", "whole number");
    checkRefused(R"({"capture": {"triesBeforeOverride": 0}})", "capture.triesBeforeOverride", "out of range");
    checkRefused(R"({"capture": {"chipFingers": ["right-index", "right-index"]}})", "capture.chipFingers",
                 "fingers, each once");
    checkRefused(R"({"capture": {"chipFingers": ["right-toe"]}})", "capture.chipFingers",
                 "fingers, each once");
    checkRefused(R"({"capture": {"exceptionProof": "video"}})", "capture.exceptionProof", "word");
    checkRefused(R"({"capture": {"countersignatureHours": 0}})", "capture.countersignatureHours",
                 "out of range");
    checkRefused(R"({"capture": []})", "capture", "group");
    checkRefused(R"({"link": {"policy": "sometimes"}})", "link.policy", "word");
    checkRefused(R"({"link": {"hold": null}})", "link.hold", "word");
    checkRefused(R"({"office": {"name": ""}})", "office.name", "text");
    checkRefused(R"({"office": {"name": "a\nb"}})", "office.name", "text");
    checkRefused(R"({"screens": {"residentScreen": "auto"}})", "screens.residentScreen", "name the screen");
    checkRefused(R"({"screens": {"announcements": "loud"}})", "screens.announcements", "word");
    checkRefused(R"({"screens": {"publicDisplay": ""}})", "screens.publicDisplay", "text");
    checkRefused(R"({"office": {"districtCode": "33.150"}})", "office.districtCode", "six digits");
    checkRefused(R"({"idleLockSeconds": 29})", "idleLockSeconds", "out of range");
    checkRefused(R"({"handover": "by pigeon"})", "handover", "word");
}

TEST_CASE("a mistyped key is heard in the station's file")
{
    checkRefused(R"({"capture": {"gateHoldTime": 600}})", "capture.gateHoldTime", "unknown");
    checkRefused(R"({"idleLock": 60})", "idleLock", "unknown");
}

TEST_CASE("what is no JSON object is refused")
{
    for (const char* json : {"", "{", "[]", "5", "\xff\xfe", "{\"capture\": {}}}"}) {
        INFO(json);
        const auto settings = withStationFile(StationSettings(), json);
        REQUIRE_FALSE(settings);
        CHECK(settings.error().code() == Errc::ConfigMalformed);
    }
    CHECK_FALSE(withStationFile(StationSettings(), "{}" + QByteArray(100'000, ' ')));
}

TEST_CASE("the policy wins over the station's file")
{
    const auto station = withStationFile(StationSettings(),
                                         R"({"link": {"policy": "offline-allowed", "offlineMaxDays": 30}})");
    REQUIRE(station);

    const auto settings = withPolicy(*station, R"({"link": {"policy": "online-required"}})");

    REQUIRE(settings);
    CHECK(settings->link.policy == LinkPolicy::OnlineRequired);
    CHECK(settings->link.offlineMaxDays == 30);
}

TEST_CASE("a policy of a newer Dinas is understood as far as we can")
{
    const auto settings =
        withPolicy(StationSettings(), R"({"drones": true, "link": {"hold": "all", "mesh": 1}})");

    REQUIRE(settings);
    CHECK(settings->link.hold == HoldPolicy::All);
}

TEST_CASE("a new station opens no window with personal data on a screen that nobody named")
{
    CHECK(StationSettings().screens.residentScreen == "off");
    CHECK(StationSettings().screens.publicDisplay == "auto");
}

TEST_CASE("screens and calls in the hall are this station's own, whatever a policy says")
{
    const auto settings = withStationFile(StationSettings(),
                                          R"({"screens": {"publicDisplay": "HDMI-1", "residentScreen": "DP-2",
            "announcements": "chime", "signingPlace": "resident-screen"}})");

    REQUIRE(settings);
    CHECK(settings->screens == ScreenSettings{"HDMI-1", "DP-2", Announcements::Chime,
                                              SigningPlace::ResidentScreen, Language::Indonesian});
    CHECK(withPolicy(*settings, R"({"screens": {"residentScreen": "HDMI-1"}})")->screens ==
          settings->screens);
}

TEST_CASE("the language is this station's own, Indonesian until somebody switches it")
{
    CHECK(StationSettings().screens.language == Language::Indonesian);
    const auto english = withStationFile(StationSettings(), R"({"screens": {"language": "en"}})");
    REQUIRE(english);
    CHECK(english->screens.language == Language::English);
    CHECK(*withStationFile(StationSettings(), toStationFile(*english)) == *english);
    checkRefused(R"({"screens": {"language": "fr"}})", "screens.language", "word");
}

TEST_CASE("remembering the language changes nothing else in the station file")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("station.json");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"({"office": {"counterName": "Loket 7"}, "screens": {"announcements": "chime"}})");
    file.close();

    REQUIRE(rememberLanguage(path, Language::English));

    const auto settings = loadStationSettings(path);
    REQUIRE(settings);
    CHECK(settings->screens.language == Language::English);
    CHECK(settings->screens.announcements == Announcements::Chime);
    CHECK(settings->office.counterName == "Loket 7");
}

TEST_CASE("the language is remembered where there is no station file yet, and not in a damaged one")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("station.json");

    REQUIRE(rememberLanguage(path, Language::English));
    StationSettings expected;
    expected.screens.language = Language::English;
    CHECK(*loadStationSettings(path) == expected);

    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"office\": ");
    file.close();
    CHECK(rememberLanguage(path, Language::Indonesian).error().code() == Errc::ConfigMalformed);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "{\"office\": ");
}

TEST_CASE("an adapter that a technician chose is found again, beside the others and whatever a policy says")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("station.json");
    REQUIRE(rememberLanguage(path, Language::English));

    REQUIRE(rememberAdapter(path, "finger", "libfprint"));
    REQUIRE(rememberAdapter(path, "camera", "virtual_camera"));
    REQUIRE(rememberAdapter(path, "finger", "virtual_finger"));

    const auto settings = loadStationSettings(path);
    REQUIRE(settings);
    CHECK(settings->devices.adapters ==
          QMap<QString, QString>{{"finger", "virtual_finger"}, {"camera", "virtual_camera"}});
    CHECK(settings->screens.language == Language::English);
    CHECK(*withStationFile(StationSettings(), toStationFile(*settings)) == *settings);
    CHECK(withPolicy(*settings, R"({"devices": {"finger": "libfprint"}})")->devices == settings->devices);
    checkRefused(R"({"devices": {"fingers": "libfprint"}})", "devices.fingers", "unknown");
}

TEST_CASE("how the scanner works is the station's own, and its adapter may stand beside it")
{
    const auto settings = withStationFile(StationSettings(),
                                          R"({"devices": {"document": "document_scanner",
                        "scan": {"resolution": 300, "source": "feeder", "colour": "gray"}}})");
    REQUIRE(settings);
    CHECK(settings->devices.adapters.value("document") == "document_scanner");
    CHECK(settings->devices.scan == ScanSettings{300, ScanSource::Feeder, ScanColour::Gray});
    CHECK(*withStationFile(StationSettings(), toStationFile(*settings)) == *settings);
    CHECK(withStationFile(StationSettings(), R"({"devices": {"scan": {"source": ""}}})")->devices.scan ==
          ScanSettings());
    checkRefused(R"({"devices": {"scan": {"resolution": 1200}}})", "devices.scan.resolution", "out of range");
    checkRefused(R"({"devices": {"scan": {"source": "drawer"}}})", "devices.scan.source", "word");
    checkRefused(R"({"devices": {"scan": {"color": "gray"}}})", "devices.scan.color", "unknown");
}

TEST_CASE("counters are the office's own, who goes first is a matter of policy")
{
    const auto settings =
        withStationFile(StationSettings(), R"({"queue": {"counters": {"Loket 1": "AP", "Loket 2": ""}}})");
    REQUIRE(settings);
    CHECK(settings->queue.counters == std::vector<CounterSetting>{{"Loket 1", "AP"}, {"Loket 2", ""}});
    CHECK(settings->queue.priority == PriorityLine::First);

    const auto governed =
        withPolicy(*settings, R"({"queue": {"priority": "off", "counters": {"Loket 9": "B"}}})");
    REQUIRE(governed);
    CHECK(governed->queue.priority == PriorityLine::Off);
    CHECK(governed->queue.counters == settings->queue.counters);
    CHECK(*withStationFile(StationSettings(), toStationFile(*governed)) == *governed);
}

TEST_CASE("a counter without a name, with a small letter or with one letter twice is refused")
{
    for (const char* counters : {R"({"": "A"})", R"({"Loket 1": "a"})", R"({"Loket 1": "AA"})",
                                 R"({"Loket 1": 3})", R"({"Loket nomor dua puluh satu": "A"})"}) {
        const QByteArray json = QByteArray(R"({"queue": {"counters": )") + counters + "}}";
        INFO(counters);
        CHECK_FALSE(withStationFile(StationSettings(), json));
    }
}

TEST_CASE("a policy does not rename the office")
{
    CHECK(withPolicy(StationSettings(), R"({"office": {"name": "Lain"}})")->office == OfficeSettings());
}

TEST_CASE("a policy with one value out of range is refused whole")
{
    CHECK_FALSE(withPolicy(StationSettings(), R"({"link": {"hold": "all", "offlineMaxDays": -1}})"));
}

TEST_CASE("a file that Rekam wrote is read back the same")
{
    const bool holds = rc::check([] {
        StationSettings settings;
        settings.capture.gateHoldTime = std::chrono::milliseconds(*rc::gen::inRange(100, 10'001));
        settings.capture.triesBeforeOverride = *rc::gen::inRange(1, 11);
        settings.capture.chipFingers = *rc::gen::element(QStringList{}, QStringList{"left-thumb"},
                                                         QStringList{"right-ring", "left-index"});
        settings.capture.exceptionProof =
            *rc::gen::element(ExceptionProofPolicy::None, ExceptionProofPolicy::Photo);
        settings.capture.exceptionWitness =
            *rc::gen::element(ExceptionWitnessPolicy::None, ExceptionWitnessPolicy::SecondPerson);
        settings.capture.countersignatureTime = std::chrono::hours(*rc::gen::inRange(1, 721));
        settings.link.policy = *rc::gen::element(LinkPolicy::OnlineRequired, LinkPolicy::OfflineAllowed);
        settings.link.hold = *rc::gen::element(HoldPolicy::None, HoldPolicy::Flagged, HoldPolicy::All);
        settings.handover = *rc::gen::element(HandoverPolicy::DirectMatch, HandoverPolicy::DistributionList);
        settings.idleLockTime = std::chrono::seconds(*rc::gen::inRange(30, 3601));
        RC_ASSERT(*withStationFile(StationSettings(), toStationFile(settings)) == settings);
    });
    CHECK(holds);
}

TEST_CASE("a damaged file is an error and never an end of the program")
{
    const bool holds = rc::check([] {
        QByteArray json = toStationFile(StationSettings());
        json[*rc::gen::inRange(0, static_cast<int>(json.size()))] = *rc::gen::arbitrary<char>();
        const auto settings = withStationFile(StationSettings(), json);
        if (!settings)
            RC_ASSERT(settings.error().code() == Errc::ConfigMalformed);
    });
    CHECK(holds);
}

TEST_CASE(
    "papers that an office or its policy asks for are kept by service, and none stands in for a mistyped one")
{
    const auto settings = withStationFile(StationSettings(),
                                          R"({"papers": {"new-wni": ["family-card", "birth-certificate"]}})");
    REQUIRE(settings);
    CHECK(settings->papers.at("new-wni") == QStringList{"family-card", "birth-certificate"});
    const auto governed = withPolicy(*settings, R"({"papers": {"new-wni": ["family-card"]}})");
    REQUIRE(governed);
    CHECK(governed->papers.at("new-wni") == QStringList{"family-card"});
    CHECK(*withStationFile(StationSettings(), toStationFile(*settings)) == *settings);

    checkRefused(R"({"papers": {"new-wni": "family-card"}})", "papers.new-wni", "list of texts");
    checkRefused(R"({"papers": {"new-wni": ["Family Card"]}})", "papers.new-wni", "word");
    checkRefused(R"({"papers": {"new-wni": ["a","b","c","d","e","f","g","h","i"]}})", "papers.new-wni",
                 "list of texts");
}

TEST_CASE("when a station that is out warns is the office's, and the red level is not above the yellow one")
{
    const auto settings = withStationFile(
        StationSettings(),
        R"({"outreach": {"fairBelow": 30, "badBelow": 10, "fullBatteryMinutes": 240, "oldCopyDays": 3}})");
    REQUIRE(settings);
    CHECK(settings->outreach == OutreachSettings{30, 10, 240, 3});
    CHECK(*withStationFile(StationSettings(), toStationFile(*settings)) == *settings);
    CHECK(withPolicy(*settings, R"({"outreach": {"oldCopyDays": 1}})")->outreach.oldCopyDays == 1);
    checkRefused(R"({"outreach": {"fairBelow": 5, "badBelow": 6}})", "outreach.badBelow",
                 "more than fairBelow");
    checkRefused(R"({"outreach": {"fullBatteryMinutes": 9}})", "outreach.fullBatteryMinutes", "out of range");
    checkRefused(R"({"link": {"caseKeepDays": 0}})", "link.caseKeepDays", "out of range");
}
