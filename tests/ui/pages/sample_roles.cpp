#include "tests/ui/pages/sample_roles.h"

#include "tests/support/sample_people.h"
#include "tests/ui/pages/sample_boards.h"
#include "tests/ui/pages/sample_gallery.h"
#include "tests/ui/pages/sample_recording.h"
#include "tests/ui/pages/sample_reports.h"
#include "tests/ui/pages/sample_words.h"
#include "ui/pages/accounts/accounts_page.h"
#include "ui/pages/supervisor/supervisor_page.h"
#include "ui/pages/technician/technician_page.h"
#include "ui/presenters/hall_rows.h"
#include "ui/presenters/role_pages.h"
#include "ui/wording/day_words.h"

namespace rekam::ui::sample {

namespace {

RailView railOf(Role role, ScreenId current)
{
    struct Link
    {
        ScreenId screen;
        const char* text;
        const char* key;
    };
    RailView rail;
    if (role == Role::Supervisor)
        rail.links.push_back(
            {QStringLiteral("queue"), word("Antrean"), QStringLiteral("Esc"), 0, false, true});
    for (const Link& link :
         {Link{ScreenId::Supervisor, "Rekap hari ini", "Ctrl+F6"},
          Link{ScreenId::Screening, "Tinjau", "Ctrl+F9"}, Link{ScreenId::Ageing, "Menunggu", "Ctrl+F3"},
          Link{ScreenId::Complaints, "Aduan", "Ctrl+F4"}, Link{ScreenId::Reports, "Laporan", "Ctrl+R"},
          Link{ScreenId::Audit, "Jejak audit", "Ctrl+F11"}, Link{ScreenId::Accounts, "Pengguna", "Ctrl+F8"},
          Link{ScreenId::Technician, "Perangkat", "Ctrl+F7"}, Link{ScreenId::Blanks, "Blangko", "Ctrl+B"},
          Link{ScreenId::OldCards, "Kartu lama", "Ctrl+F10"},
          Link{ScreenId::OwnFingers, "Jari petugas", "Ctrl+J"},
          Link{ScreenId::Arrival, "Penerimaan", "Ctrl+F2"}, Link{ScreenId::Calendar, "Janji", "Ctrl+F5"}}) {
        const bool isTechnicians = link.screen == ScreenId::Technician || link.screen == ScreenId::Blanks;
        if (role == Role::Supervisor || isTechnicians)
            rail.links.push_back({screenName(link.screen), word(link.text), QString::fromLatin1(link.key), 0,
                                  link.screen == current, true});
    }
    if (role == Role::Supervisor) {
        rail.links.push_back({QStringLiteral("print"), word("Cetak"), QStringLiteral("F6"), 4, false, true});
        rail.links.push_back(
            {QStringLiteral("handover"), word("Penyerahan"), QStringLiteral("F7"), 0, false, true});
        rail.links.push_back(
            {QStringLiteral("outbox"), word("Kiriman"), QStringLiteral("F11"), 3, false, true});
    }
    rail.links.push_back(
        {QStringLiteral("lock"), word("Kunci layar"), QStringLiteral("F12"), 0, false, true});
    return rail;
}

struct Standing
{
    DayStage stage;
    DayStop stop;
    const char* reason = "";
    const char* word = "";
};

DayPerson person(int number, const Standing& standing, Names names)
{
    DayPerson made;
    made.request = test::idNumber<RequestId>(static_cast<quint32>(number));
    made.ticket.number = number;
    made.maskedNik = test::sampleNik(number).masked();
    made.isNamed = true;
    made.arrivedOn = QDate(2026, 11, 23);
    if (standing.stage > DayStage::Served)
        made.name = applicant(names).name.text();
    made.stage = standing.stage;
    made.stop = standing.stop;
    made.reason = QString::fromUtf8(standing.reason);
    made.word = QString::fromLatin1(standing.word);
    if (standing.stop == DayStop::DataDiffers)
        made.comeBackOn = QDate(2026, 11, 30);
    return made;
}

// A full day: 38 are through, the others stand on the way or fell out.
DaySnapshot daySample(Names names)
{
    DaySnapshot snapshot;
    snapshot.today = QDate(2026, 11, 23);
    snapshot.isLoaded = true;
    DayOverview& day = snapshot.day;
    day.first = day.last = snapshot.today;
    const std::vector<Standing> stopped = {
        {DayStage::Arrived, DayStop::NoShow},
        {DayStage::Arrived, DayStop::Parked, "KK asli tertinggal, diambil keluarga"},
        {DayStage::Arrived, DayStop::Waiting},
        {DayStage::Served, DayStop::DataDiffers, "tanggal lahir di KK 05-07-1998"},
        {DayStage::Served, DayStop::DataDiffers, "nama ibu kandung"},
        {DayStage::Served, DayStop::BeingServed},
        {DayStage::Sealed, DayStop::SendingDelayed, "", "CentreUnreachable"},
        {DayStage::Sealed, DayStop::SendingParked, "", "PacketMalformed"},
        {DayStage::Received, DayStop::CentreRefused, "", "DUPLICATE_RECORD"},
        {DayStage::Sealed, DayStop::AwaitsReview},
        {DayStage::Received, DayStop::AwaitsCentre, "", "SENT_FOR_DEDUP"},
        {DayStage::Received, DayStop::AwaitsCentre, "", "SENT_FOR_DEDUP"},
        {DayStage::PrintReady, DayStop::BlankSpoiled, "cetakan cacat"},
        {DayStage::PrintReady, DayStop::AwaitsPrint},
        {DayStage::PrintReady, DayStop::AwaitsPrint},
        {DayStage::Printed, DayStop::AwaitsHandover},
        {DayStage::Printed, DayStop::AwaitsHandover},
        {DayStage::Printed, DayStop::AwaitsHandover}};
    int number = 0;
    for (const Standing& standing : stopped)
        day.people.push_back(person(++number, standing, names));
    while (number < 55)
        day.people.push_back(person(++number, {DayStage::HandedOver, DayStop::Complete}, names));
    day.carriedOver = {
        person(4, {DayStage::Received, DayStop::CentreRefused, "", "ADJUDICATE_RECORD"}, names)};
    day.carriedOver.front().arrivedOn = QDate(2026, 11, 19);
    for (const DayPerson& one : day.people) {
        for (size_t stage = 0; stage <= static_cast<size_t>(one.stage); ++stage)
            ++day.reached[stage];
    }
    for (size_t from = 0; from + 1 < kDayStages; ++from) {
        DayArrow arrow{static_cast<DayStage>(from), day.reached[from], day.reached[from + 1], 0, 0, 0};
        for (const DayPerson& one : day.people) {
            if (static_cast<size_t>(one.stage) == from)
                ++(isFellOut(one.stop) ? arrow.fellOut : arrow.onTheWay);
        }
        day.arrows.push_back(arrow);
    }
    return snapshot;
}

std::vector<TimelineEvent> timelineSample()
{
    std::vector<TimelineRow> rows;
    const auto add = [&rows](int minute, const char* what, const char* facts = "",
                             const char* actor = "operator.2", const char* subject = "") {
        TimelineRow row;
        row.at = now().addSecs(60 * (minute - 40));
        row.what = QString::fromLatin1(what);
        row.actor = QString::fromLatin1(actor);
        row.facts = QString::fromLatin1(facts);
        row.subject = QString::fromLatin1(subject);
        rows.push_back(row);
    };
    add(0, "ticket-issued");
    add(6, "ticket-called");
    add(7, "serving-started");
    add(8, "recording-started");
    add(9, "attempt-sealed", "target=60 attempt=1");
    add(9, "candidate-accepted", "target=60");
    add(11, "device-lost", "adapter=virtual_finger code=DeviceCrashed", "station", "finger");
    add(11, "device-ready", "adapter=virtual_finger", "station", "finger");
    add(14, "resident-approved");
    add(15, "recording-sealed");
    add(16, "packet-delayed", "code=CentreUnreachable", "station");
    add(31, "receipt-verified", "", "station");
    add(33, "centre-status", "word=DUPLICATE_RECORD", "station");
    add(39, "timeline-viewed", "", "supervisor.1");
    return timelineOf(rows);
}

Screen supervisorScreen(const QString& name, const TopBarView& top, const DaySnapshot& snapshot,
                        const DayList& list, const QString& selected)
{
    const SupervisorView view = describeDay(snapshot, list, selected);
    Screen screen{name, {}, {}, top, railOf(Role::Supervisor, ScreenId::Supervisor)};
    screen.top.account = QStringLiteral("supervisor.1 · Supervisor");
    screen.frame.title =
        QStringLiteral("Rekap · ") + periodText(snapshot.period, snapshot.day.first, snapshot.day.last);
    screen.frame.hasGuide = false;
    if (view.selected >= 0)
        screen.frame.bar.ticket = view.rows[static_cast<size_t>(view.selected)].ticket;
    screen.frame.bar.actions = supervisorActions(snapshot, list, view.selected >= 0);
    screen.make = [view](QWidget* parent) {
        auto* page = new SupervisorPage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

SlotFacts slotOf(const char* slot, SlotKind kind, SlotState state, const char* model, const char* serial,
                 int restarts = 0)
{
    SlotFacts facts;
    facts.slot = QString::fromLatin1(slot);
    facts.kind = kind;
    facts.state = state;
    facts.adapter = QStringLiteral("virtual_%1").arg(facts.slot);
    facts.model = QString::fromLatin1(model);
    facts.serial = QString::fromLatin1(serial);
    facts.isSandboxed = true;
    facts.restarts = restarts;
    facts.adapters = {facts.adapter, QStringLiteral("libfprint")};
    return facts;
}

BenchSnapshot benchSample(bool running)
{
    BenchSnapshot bench;
    bench.facts = {
        slotOf("camera", SlotKind::Camera, running ? SlotState::Busy : SlotState::Ready, "Studio latihan",
               "V-0001"),
        slotOf("signature", SlotKind::Signature, SlotState::Ready, "Papan latihan", "V-0002"),
        slotOf("finger", SlotKind::Finger, SlotState::Ready, "Kaca latihan 500 dpi", "V-0003", 2),
        slotOf("iris", SlotKind::Iris, SlotState::Disabled, "Kamera iris latihan", "V-0004", 3),
        slotOf("slip-printer", SlotKind::SlipPrinter, SlotState::Ready, "Pencetak 80 mm", "V-0005"),
        slotOf("card-printer", SlotKind::CardPrinter, SlotState::Absent, "", "")};
    bench.facts[3].lastError = Error(Errc::DeviceCrashed);
    DeviceTest camera{running ? TestStage::Running : TestStage::Passed,
                      1280,
                      960,
                      151,
                      29.8,
                      std::chrono::milliseconds(310),
                      now(),
                      std::nullopt};
    bench.tests[QStringLiteral("camera")] = camera;
    bench.tests[QStringLiteral("signature")] = {
        TestStage::Passed, 10000, 5000, 620, 199, std::chrono::milliseconds(1400), now(), std::nullopt};
    bench.tests[QStringLiteral("iris")] = {TestStage::Failed,         0, 0, 0, 0, {}, now(),
                                           Error(Errc::DeviceCrashed)};
    if (running)
        bench.running = QStringLiteral("camera");
    bench.figures = {3, now().addSecs(-300), 412'000'000'000, 9400};
    bench.link = {LinkState::Connected, 12, std::nullopt};
    bench.parts = {{InstalledPart::FaceModels, true, {}},
                   {InstalledPart::Regions, true, {}},
                   {InstalledPart::Voice, false, {}}};
    return bench;
}

std::deque<DeviceEvent> eventsSample()
{
    const auto at = [](int seconds) { return now().addSecs(-seconds); };
    return {{at(40), "iris", DeviceEventKind::Disabled, "virtual_iris", {}},
            {at(42), "iris", DeviceEventKind::Lost, "virtual_iris", "DeviceCrashed"},
            {at(900), "finger", DeviceEventKind::Ready, "virtual_finger", {}},
            {at(903), "finger", DeviceEventKind::Lost, "virtual_finger", "DeviceUnplugged"},
            {at(5400), "camera", DeviceEventKind::Ready, "virtual_camera", {}},
            {at(5400), "card-printer", DeviceEventKind::Absent, "virtual_printer", {}}};
}

Screen technicianScreen(bool running, const TopBarView& top, const Pictures& pictures)
{
    TechnicianView view = describeBench(benchSample(running), eventsSample(),
                                        running ? QStringLiteral("camera") : QStringLiteral("iris"), now());
    view.station.back() = hallRow(VoiceState::Ready, {QStringLiteral("HDMI-1"), false}, {});
    Screen screen{running ? QStringLiteral("technician-test") : QStringLiteral("technician"),
                  {},
                  {},
                  top,
                  railOf(running ? Role::Supervisor : Role::Technician, ScreenId::Technician)};
    screen.top.account =
        running ? QStringLiteral("supervisor.1 · Supervisor") : QStringLiteral("teknisi.1 · Teknisi");
    screen.frame.title = word("Perangkat");
    screen.frame.hasGuide = false;
    screen.frame.bar = {
        {},
        word("Halaman ini tidak menampilkan data pemohon."),
        {{ActionId::Choose, word("Ganti adaptor"), true},
         {ActionId::Repeat, word("Nyalakan ulang"), true},
         {ActionId::Confirm, running ? word("Selesai uji") : QStringLiteral("Uji iris"), true}}};
    screen.make = [view, running, portrait = pictures.portrait](QWidget* parent) {
        auto* page = new TechnicianPage(parent);
        page->setView(view);
        if (running)
            page->setPicture(portrait);
        return page;
    };
    return screen;
}

Screen accountsScreen(const TopBarView& top, Names names)
{
    AccountBookSnapshot book;
    const auto add = [&book](quint32 id, const char* name, Role role, bool isClosed = false) {
        book.accounts.push_back({test::idNumber<AccountId>(id), QString::fromLatin1(name), role, isClosed});
    };
    add(1, "supervisor.1", Role::Supervisor);
    add(2, "operator.1", Role::Operator, true);
    add(3, names == Names::Longest ? "operator.kecamatan.grobogan.loket.nomor2" : "operator.2",
        Role::Operator);
    add(4, "teknisi.1", Role::Technician);
    book.own = test::idNumber<AccountId>(1);
    book.gaveFingers.emplace({test::idNumber<AccountId>(1)});
    book.created = QStringLiteral("teknisi.1");
    AccountsView view = describeAccounts(book, test::idNumber<AccountId>(3).text());
    Screen screen{QStringLiteral("accounts"), {}, {}, top, railOf(Role::Supervisor, ScreenId::Accounts)};
    screen.top.account = QStringLiteral("supervisor.1 · Supervisor");
    screen.frame.title = word("Pengguna");
    screen.frame.hasGuide = false;
    screen.frame.bar = {{},
                        word("Setiap orang punya akun sendiri; jejak audit mencatat siapa melakukan apa."),
                        {{ActionId::Back, word("Antrean"), true},
                         {ActionId::Except, word("Tutup akun"), true},
                         {ActionId::Confirm, word("Buat akun"), true}}};
    screen.make = [view](QWidget* parent) {
        auto* page = new AccountsPage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

} // namespace

std::vector<Screen> roleScreens(const TopBarView& top, const Pictures& pictures, Names names)
{
    DaySnapshot full = daySample(names);
    full.shown = full.day.people[8].request;
    full.timeline = timelineSample();
    DaySnapshot empty;
    empty.today = QDate(2026, 11, 23);
    empty.day = dayOverviewOf({}, empty.today, empty.today);
    empty.isLoaded = true;
    DaySnapshot month = daySample(names);
    month.period = Period::Month;
    month.day.first = QDate(2026, 11, 1);
    month.day.last = QDate(2026, 11, 30);
    const DayList arrow{DayList::Kind::Arrow, DayStage::Received};
    TopBarView supervisorTop = top;
    supervisorTop.account = QStringLiteral("supervisor.1 · Supervisor");
    std::vector<Screen> screens = {
        supervisorScreen(QStringLiteral("supervisor"), top, full, {}, full.shown->text()),
        supervisorScreen(QStringLiteral("supervisor-all"), top, daySample(names),
                         {DayList::Kind::All, DayStage::Arrived}, {}),
        supervisorScreen(QStringLiteral("supervisor-month"), top, month, arrow, {}),
        supervisorScreen(QStringLiteral("supervisor-empty"), top, empty, {}, {}),
        technicianScreen(false, top, pictures),
        technicianScreen(true, top, pictures),
        accountsScreen(top, names)};
    const std::vector<Screen> own =
        ownFingerScreens(supervisorTop, railOf(Role::Supervisor, ScreenId::OwnFingers), pictures);
    screens.insert(screens.end(), own.begin(), own.end());
    const std::vector<Screen> boards =
        boardScreens(supervisorTop, railOf(Role::Supervisor, ScreenId::Screening), pictures, names);
    screens.insert(screens.end(), boards.begin(), boards.end());
    const std::vector<Screen> reports =
        reportScreens(supervisorTop, railOf(Role::Supervisor, ScreenId::Reports), pictures);
    screens.insert(screens.end(), reports.begin(), reports.end());
    return screens;
}

} // namespace rekam::ui::sample
