#include "tests/ui/pages/sample_boards.h"

#include "tests/support/sample_people.h"
#include "tests/ui/pages/sample_recording.h"
#include "tests/ui/pages/sample_words.h"
#include "ui/pages/list/list_page.h"
#include "ui/pages/screening/screening_page.h"
#include "ui/presenters/board_presenters.h"
#include "ui/wording/day_words.h"

namespace rekam::ui::sample {

namespace {

ScreeningSnapshot sheetSample(const Pictures& pictures, Names names, bool isOwn)
{
    ScreeningSnapshot snapshot;
    snapshot.day = snapshot.today = QDate(2026, 11, 23);
    snapshot.isLoaded = true;
    const std::vector<std::vector<Doubt>> doubts = {{Doubt::Override, Doubt::LowScore},
                                                    {Doubt::NearDuplicate},
                                                    {Doubt::Exception, Doubt::LongPause},
                                                    {Doubt::Exception},
                                                    {Doubt::LowScore},
                                                    {},
                                                    {Doubt::OddHour},
                                                    {},
                                                    {}};
    for (size_t i = 0; i < doubts.size(); ++i) {
        ReviewItem item;
        item.record = test::idNumber<RecordId>(static_cast<quint32>(i + 1));
        item.ticket.number = static_cast<int>(7 * i + 3);
        item.name = applicant(names).name.text();
        item.maskedNik = test::sampleNik(static_cast<int>(i + 1)).masked();
        item.sealedAt = now().addSecs(-600 * static_cast<qint64>(i + 1));
        item.recordedBy = i == 0 && isOwn ? QStringLiteral("supervisor.1") : QStringLiteral("operator.2");
        item.isOwn = i == 0 && isOwn;
        item.doubts = doubts[i];
        item.hold = i < 5 ? Hold::Held : Hold::None;
        item.isSent = i >= 5;
        snapshot.sheet.items.push_back(item);
        if (i != 3)
            snapshot.faces[item.record] = pictures.portrait;
    }
    snapshot.sheet.held = 5;
    snapshot.sheet.sampled = 4;
    snapshot.sheet.others = 38;
    snapshot.decided = 2;
    snapshot.selected = snapshot.sheet.items.front().record;
    return snapshot;
}

Screen screeningScreen(const QString& name, const TopBarView& top, const RailView& rail,
                       const ScreeningSnapshot& snapshot)
{
    Screen screen{name, {}, {}, top, rail};
    const ScreeningView view = describeScreening(snapshot);
    screen.frame.title = word("Tinjau rekaman · %1").arg(longDayText(snapshot.day));
    screen.frame.hasGuide = false;
    if (const ReviewItem* item = snapshot.selectedItem())
        screen.frame.bar.ticket = item->ticket.text();
    screen.frame.bar.actions = screeningActions(snapshot);
    screen.make = [view](QWidget* parent) {
        auto* page = new ScreeningPage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

Screen listScreen(const char* name, ScreenId id, const char* title, const TopBarView& top,
                  const RailView& rail, const ListView& view, const std::vector<ActionView>& actions)
{
    Screen screen{QString::fromLatin1(name), {}, {}, top, rail};
    screen.frame.title = word(title);
    screen.frame.hasGuide = false;
    screen.frame.bar.actions = actions;
    for (RailLink& link : screen.rail.links)
        link.isCurrent = link.id == screenName(id);
    screen.make = [view, id](QWidget* parent) {
        auto* page = new ListPage(id, parent);
        page->setView(view);
        return page;
    };
    return screen;
}

BoardSnapshot boardSample(Names names)
{
    BoardSnapshot board;
    board.now = now();
    board.isLoaded = true;
    const std::vector<std::pair<int, const char*>> waiting = {{34, "SENT_FOR_ENROLLMENT"},
                                                              {21, "SENT_FOR_ENROLLMENT"},
                                                              {9, "SENT_FOR_DEDUP"},
                                                              {8, "REQUEST_VALIDATION"},
                                                              {4, "SENT_FOR_ENROLLMENT"},
                                                              {1, "RECEIVED_AT_CENTRAL"},
                                                              {0, ""}};
    quint32 number = 0;
    for (const auto& [days, heard] : waiting) {
        AgeingRow row;
        row.request = test::idNumber<RequestId>(++number);
        row.ticket.number = static_cast<int>(number * 9);
        row.word = QString::fromLatin1(heard);
        row.since = now().addDays(-days).addSecs(-60);
        board.ageing.push_back(row);
        VisitPerson person;
        person.request = row.request;
        person.name = applicant(names).name.text();
        board.people.push_back(person);
    }
    for (int i = 0; i < 12; ++i) {
        const int age = 10 + 10 * (i % 6);
        board.steps.push_back({Step::Photo, "Studio latihan V-0001", age, 1 + i % 2, 6 + i});
        board.steps.push_back({Step::Fingers,
                               i < 8 ? "Kaca latihan 500 dpi V-0003" : "Kaca latihan 500 dpi V-0007", age,
                               i < 8 ? 3 : 7, 40 + 12 * i});
        board.steps.push_back({Step::Iris, "Kamera iris latihan V-0004", age, 1, 14 + i});
    }
    const Complaint late = receiveComplaint(test::idNumber<ComplaintId>(1), ComplaintKind::Complaint,
                                            "Sudah tiga kali datang, kartu belum jadi juga.",
                                            "Pak Slamet, 0812 0000 0000", "operator.2", now().addDays(-17))
                               .value();
    const Complaint fresh =
        receiveComplaint(test::idNumber<ComplaintId>(2), ComplaintKind::Suggestion,
                         "Kursi untuk lansia kurang.", {}, "operator.1", now().addDays(-2))
            .value();
    const Complaint old =
        receiveComplaint(test::idNumber<ComplaintId>(3), ComplaintKind::Complaint,
                         "Nomor antrean saya dilewati.", "Bu Rahayu", "operator.2", now().addDays(-30))
            .value();
    board.complaints = {
        late, fresh,
        answerComplaint(old, "Loket dijelaskan ulang.", "supervisor.1", now().addDays(-26)).value()};
    const char* words[] = {"timeline-viewed", "receipt-verified", "review-accepted", "packet-sealed",
                           "packet-held",     "signed-off",       "attempt-sealed",  "ticket-called",
                           "ticket-issued",   "signed-in"};
    quint64 sequence = 48213;
    for (const char* what : words) {
        TimelineRow row;
        row.sequence = sequence--;
        row.at = now().addSecs(-40 * static_cast<qint64>(48213 - sequence));
        row.what = QString::fromLatin1(what);
        row.actor = QStringLiteral("supervisor.1");
        row.role = QStringLiteral("supervisor");
        row.subject = test::idNumber<RecordId>(77).text();
        row.facts = QStringLiteral("doubts=override,low-score");
        board.audit.push_back(row);
    }
    board.auditState = AuditState{48213, 46213, std::nullopt, {}};
    return board;
}

} // namespace

std::vector<Screen> boardScreens(const TopBarView& top, const RailView& rail, const Pictures& pictures,
                                 Names names)
{
    const BoardSnapshot board = boardSample(names);
    ScreeningSnapshot nothing;
    nothing.day = nothing.today = QDate(2026, 11, 23);
    nothing.isLoaded = true;
    const std::vector<ActionView> ageing = {{ActionId::Back, word("Antrean"), true},
                                            {ActionId::NextList, word("Waktu per alat"), true},
                                            {ActionId::Confirm, word("Muat ulang"), true}};
    const std::vector<ActionView> complaints = {{ActionId::Back, word("Antrean"), true},
                                                {ActionId::Choose, word("Catat baru"), true},
                                                {ActionId::Confirm, word("Jawab"), true}};
    const std::vector<ActionView> audit = {
        {ActionId::Back, word("Antrean"), true},           {ActionId::EarlierDay, word("Hari lalu"), true},
        {ActionId::LaterDay, word("Hari berikut"), false}, {ActionId::Choose, word("Saring"), true},
        {ActionId::Repeat, word("Periksa lagi"), true},    {ActionId::Confirm, word("Yang sama"), true}};
    return {screeningScreen(QStringLiteral("screening"), top, rail, sheetSample(pictures, names, false)),
            screeningScreen(QStringLiteral("screening-own"), top, rail, sheetSample(pictures, names, true)),
            screeningScreen(QStringLiteral("screening-empty"), top, rail, nothing),
            listScreen("ageing", ScreenId::Ageing, "Menunggu pusat dan waktu langkah", top, rail,
                       describeAgeing(board, AgeingList::Waiting, {}, 100), ageing),
            listScreen("ageing-steps", ScreenId::Ageing, "Menunggu pusat dan waktu langkah", top, rail,
                       describeAgeing(board, AgeingList::StepsByDevice, {}, 100), ageing),
            listScreen("complaints", ScreenId::Complaints, "Aduan dan saran", top, rail,
                       describeComplaints(board, {}), complaints),
            listScreen("complaints-empty", ScreenId::Complaints, "Aduan dan saran", top, rail,
                       describeComplaints(BoardSnapshot(), {}), complaints),
            listScreen("audit", ScreenId::Audit, "Jejak audit", top, rail, describeAudit(board, {}), audit)};
}

} // namespace rekam::ui::sample
