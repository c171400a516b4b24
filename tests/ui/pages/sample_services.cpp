#include "tests/ui/pages/sample_services.h"

#include "tests/support/sample_people.h"
#include "tests/ui/pages/sample_recording.h"
#include "tests/ui/pages/sample_words.h"
#include "ui/pages/ikd/ikd_page.h"
#include "ui/pages/list/list_page.h"
#include "ui/pages/online/online_page.h"
#include "ui/presenters/family_presenter.h"
#include "ui/presenters/letters_presenter.h"
#include "ui/presenters/online_presenter.h"
#include "ui/presenters/outreach_presenter.h"
#include "ui/wording/field_words.h"
#include "ui/wording/online_words.h"

#include <QPainter>

namespace rekam::ui::sample {

namespace {

RailView railOn(ScreenId current)
{
    RailView rail;
    rail.links = {{QStringLiteral("queue"), word("Antrean"), QStringLiteral("Esc"), 0, false, true}};
    struct Link
    {
        ScreenId screen;
        const char* text;
        const char* key;
    };
    for (const Link& link :
         {Link{ScreenId::Ikd, "IKD", "Ctrl+I"}, Link{ScreenId::Letters, "Suket", "Ctrl+S"},
          Link{ScreenId::Family, "Keluarga", "Ctrl+L"}, Link{ScreenId::Online, "Daring", "Ctrl+O"},
          Link{ScreenId::Outreach, "Jemput bola", "Ctrl+E"}})
        rail.links.push_back({screenName(link.screen), word(link.text), QString::fromLatin1(link.key), 0,
                              link.screen == current, true});
    rail.links.push_back(
        {QStringLiteral("arrival"), word("Penerimaan"), QStringLiteral("Ctrl+F2"), 0, false, true});
    rail.links.push_back({QStringLiteral("print"), word("Cetak"), QStringLiteral("F6"), 4, false, true});
    rail.links.push_back(
        {QStringLiteral("lock"), word("Kunci layar"), QStringLiteral("F12"), 0, false, true});
    return rail;
}

Screen frameOf(const char* name, ScreenId id, const char* title, const TopBarView& top,
               const std::vector<ActionView>& actions)
{
    Screen screen{QString::fromLatin1(name), {}, {}, top, railOn(id)};
    screen.frame.title = word(title);
    screen.frame.hasGuide = false;
    screen.frame.bar.actions = actions;
    return screen;
}

IkdActivation activation(quint32 id, IkdState state, Names names)
{
    IkdActivation made{.nik = test::sampleNik(static_cast<int>(id))};
    made.id = test::idNumber<IkdId>(id);
    made.name = applicant(names).name.text();
    made.email = QStringLiteral("siti.aminah@contoh.id");
    made.phone = QStringLiteral("081200000000");
    made.state = state;
    made.startedAt = now().addSecs(-300 * static_cast<qint64>(id));
    made.faceTries = state == IkdState::FaceOwed || state == IkdState::CentreCompares ? 0 : 1;
    made.faceScore = 0.71;
    return made;
}

IkdSnapshot ikdAt(std::optional<IkdState> state, Names names)
{
    IkdSnapshot snapshot;
    snapshot.isLoaded = true;
    snapshot.now = now();
    snapshot.faceLimit = 0.36;
    snapshot.open = {activation(2, IkdState::CodeOpen, names)};
    snapshot.closed = {activation(3, IkdState::Activated, names), activation(4, IkdState::Refused, names),
                       activation(5, IkdState::Cancelled, names)};
    if (!state)
        return snapshot;
    IkdActivation current = activation(1, *state, names);
    if (*state == IkdState::CodeOpen) {
        current.code = QStringLiteral("IKD1:7KQ2M9XDT4H8R3VWB6YJ5NCE0P");
        current.codeUntil = now().addSecs(160);
    }
    std::vector<IkdActivation>& list = current.isOpen() ? snapshot.open : snapshot.closed;
    list.insert(list.begin(), current);
    snapshot.current = current;
    return snapshot;
}

Screen ikdScreen(const char* name, const TopBarView& top, const IkdSnapshot& snapshot, const QImage& portrait,
                 const std::vector<ActionView>& actions)
{
    Screen screen = frameOf(name, ScreenId::Ikd, "Aktivasi IKD", top, actions);
    const IkdView view = describeIkd(snapshot);
    screen.make = [view, portrait](QWidget* parent) {
        auto* page = new IkdPage(parent);
        page->setView(view);
        page->setPreview(portrait);
        return page;
    };
    return screen;
}

Screen listScreen(Screen screen, ScreenId id, const ListView& view)
{
    screen.make = [view, id](QWidget* parent) {
        auto* page = new ListPage(id, parent);
        page->setView(view);
        return page;
    };
    return screen;
}

LetterSnapshot letterSample(Names names)
{
    LetterSnapshot snapshot;
    snapshot.isLoaded = true;
    snapshot.today = QDate(2026, 11, 23);
    snapshot.blanksInStock = 3;
    LetterFacts facts{.applicant = applicant(names)};
    facts.recordingWord = QStringLiteral("PRINT_READY_RECORD");
    quint32 id = 0;
    for (const auto& [daysAgo, state] :
         std::vector<std::pair<int, LetterState>>{{190, LetterState::Called},
                                                  {172, LetterState::Waiting},
                                                  {80, LetterState::Waiting},
                                                  {21, LetterState::Waiting},
                                                  {9, LetterState::Closed},
                                                  {30, LetterState::Withdrawn}}) {
        ++id;
        const QDateTime at = now().addDays(-daysAgo);
        SubstituteLetter letter =
            issueLetter(test::idNumber<LetterId>(id), facts,
                        QStringLiteral("SUKET-%1-%2").arg(at.date().toString(u"yyyyMMdd")).arg(id),
                        QStringLiteral("081200000000"), QStringLiteral("operator.2"), at);
        letter.nik = test::sampleNik(static_cast<int>(id));
        letter.state = state;
        letter.stateSince = now().addDays(-1);
        if (state == LetterState::Withdrawn)
            letter.reason = QStringLiteral("Pindah ke Semarang.");
        snapshot.letters.push_back(letter);
    }
    sortByTurn(snapshot.letters);
    snapshot.callable = callable(snapshot.letters, 3);
    return snapshot;
}

FamilySnapshot familySample(Names names)
{
    FamilySnapshot snapshot;
    snapshot.today = QDate(2026, 11, 23);
    snapshot.kk = KkNumber::parse("3315012301120007").value();
    int serial = 0;
    for (const auto& [age, heard] : std::vector<std::pair<int, const char*>>{{47, "UNREGISTERED"},
                                                                             {43, "PRINT_READY_RECORD"},
                                                                             {71, "CARD_ISSUED"},
                                                                             {17, "UNREGISTERED"},
                                                                             {16, "UNREGISTERED"},
                                                                             {9, "UNREGISTERED"}}) {
        Applicant person = applicant(names);
        person.nik = test::sampleNik(++serial);
        person.birthDate = snapshot.today.addYears(-age).addDays(-40);
        snapshot.members.push_back(familyMember(person, {true, QString::fromLatin1(heard)}, snapshot.today));
    }
    snapshot.members[3].isDisabled = true;
    orderFamily(snapshot.members, FamilyOrder::FrailFirst, snapshot.today);
    return snapshot;
}

const QDateTime kOnlineNow(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC); // a Friday

Applicant holder(Names names, quint32 id)
{
    constexpr std::array kNames = {"SITI AMINAH",    "IMAM TRIYONO",  "RATNA KUSUMO", "JOKO PURWANTO",
                                   "ENDANG MULYADI", "WAHYU LAKSONO", "DEWI PRAYOGO", "SLAMET RIYADI"};
    Applicant person = applicant(names);
    if (names == Names::Usual)
        person.name = PersonName::fromRegister(QString::fromLatin1(kNames[id % kNames.size()])).value();
    return person;
}

// Lines of text on paper, as a telephone photographs them.
QImage onlinePaper()
{
    QImage page(840, 1100, QImage::Format_Grayscale8);
    page.fill(240);
    QPainter painter(&page);
    painter.setPen(QPen(QColor(40, 40, 40), 2));
    QFont font = painter.font();
    font.setPixelSize(26);
    painter.setFont(font);
    const QStringList lines = {QStringLiteral("SURAT KEHILANGAN"),
                               QStringLiteral("CONTOH UNTUK LATIHAN"),
                               {},
                               QStringLiteral("NOMOR REGISTER : DRG-261120-0002"),
                               QStringLiteral("NAMA : IMAM TRIYONO"),
                               QStringLiteral("LAHIR : GROBOGAN, 11-03-1989"),
                               QStringLiteral("NOMOR KK : 3315160412240587")};
    int y = 110;
    for (const QString& line : lines) {
        painter.drawText(70, y, line);
        y += 48;
    }
    painter.drawRect(28, 28, 784, 1044);
    return page;
}

OnlineRequest onlineRequest(quint32 id, ServiceType service, OnlineState state, int daysAgo, Names names)
{
    const Applicant person = holder(names, id);
    OnlineRequest request{.nik = test::sampleNik(static_cast<int>(id))};
    request.id = test::idNumber<OnlineId>(id);
    request.number = QStringLiteral("DRG-261120-%1").arg(id, 4, 10, QLatin1Char('0'));
    request.applicant = {person.name.text(),
                         person.birthPlace,
                         person.birthDate,
                         person.kk.text(),
                         QStringLiteral("DUSUN SAMBIREJO RT 001 RW 003, KARANGREJO"),
                         QStringLiteral("WhatsApp"),
                         QStringLiteral("0800-0000-%1").arg(id, 4, 10, QLatin1Char('0'))};
    request.service = service;
    request.sentAt = kOnlineNow.addDays(-daysAgo);
    request.papers = {{1, QStringLiteral("form-f102")},
                      {2, QStringLiteral("police-loss-letter")},
                      {3, QStringLiteral("old-card")}};
    request.state = state;
    return request;
}

OnlineSnapshot onlineSample(Names names)
{
    OnlineSnapshot snapshot;
    snapshot.isLoaded = true;
    const std::vector<OnlineRequest> requests = {
        onlineRequest(6, ServiceType::DamagedWni, OnlineState::Arrived, 7, names),
        onlineRequest(5, ServiceType::MovedWni, OnlineState::Arrived, 5, names),
        onlineRequest(2, ServiceType::LostWni, OnlineState::Arrived, 4, names),
        onlineRequest(3, ServiceType::DataChangeWni, OnlineState::Verified, 1, names),
        onlineRequest(1, ServiceType::DamagedWni, OnlineState::Arrived, 0, names),
        onlineRequest(7, ServiceType::LostWni, OnlineState::Ready, 6, names),
        onlineRequest(8, ServiceType::DamagedWni, OnlineState::Rejected, 8, names),
        onlineRequest(4, ServiceType::NewWni, OnlineState::Invited, 8, names)};
    for (const OnlineRequest& request : requests)
        snapshot.items.push_back({request, clockOf(request, kOnlineNow.date(), {})});
    snapshot.selected = requests[2].id;
    snapshot.paper = 1;
    snapshot.resident = ResidentRecord{holder(names, 2), true, QStringLiteral("CARD_ISSUED"), {}};
    snapshot.resident->applicant.birthPlace = QStringLiteral("KABUPATEN HULU SUNGAI SELATAN");
    snapshot.differences = {OnlineField::BirthPlace};
    snapshot.gate =
        GateVerdict{GateFinding::MayServeCard, QStringLiteral("CARD_ISSUED"), {}, Citizenship::Wni};
    snapshot.items[2].request.note = QStringLiteral("Sudah ditelepon, surat asli dibawa besok.");
    return snapshot;
}

Screen onlineScreen(const char* name, const TopBarView& top, OnlineView view, const QImage& paper,
                    const std::vector<ActionView>& actions)
{
    Screen screen = frameOf(name, ScreenId::Online, "Permohonan daring", top, actions);
    if (!paper.isNull())
        view.page = {{paper, {}, view.paperTitle}};
    screen.make = [view](QWidget* parent) -> Page* {
        auto* page = new OnlinePage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

OutreachSnapshot outreachSample(Names names)
{
    OutreachSnapshot snapshot;
    snapshot.now = now();
    snapshot.isLoaded = true;
    Outreach outreach = openOutreach(test::idNumber<OutreachId>(1), OutreachKind::School,
                                     QStringLiteral("SMA Negeri 1 Purwodadi"),
                                     QStringLiteral("JB-20261123-1"), QStringLiteral("operator.1"), now())
                            .value();
    for (int i = 1; i <= 24; ++i) {
        OutreachPerson person{.nik = test::sampleNik(i)};
        person.name = applicant(names).name.text();
        person.heardAt = i == 7 ? QDateTime() : now().addDays(-(i % 9));
        person.refused = i == 5 ? QStringLiteral("sedang sakit") : QString();
        outreach.roster.push_back(person);
    }
    std::vector<OutreachVisit> visits;
    for (int i : {1, 2, 3, 4, 40}) {
        OutreachVisit visit{.nik = test::sampleNik(i)};
        visit.name = applicant(names).name.text();
        visit.ticket = QStringLiteral("A-%1").arg(i, 3, 10, QLatin1Char('0'));
        visit.arrivedAt = now().addSecs(-600 * i);
        visit.stand = i == 3 ? OutreachVisit::Stand::Unfinished : OutreachVisit::Stand::Recorded;
        visits.push_back(visit);
    }
    snapshot.rows = attendanceOf(outreach, visits);
    snapshot.tally = tallyOf(snapshot.rows);
    snapshot.current = outreach;
    snapshot.supplies = suppliesOf({true, false, 62, std::chrono::minutes(247)},
                                   {48, 9'000'000, std::chrono::minutes(6)}, 41'000'000'000, {});
    return snapshot;
}

OutreachSnapshot pastOutreach()
{
    OutreachSnapshot snapshot;
    snapshot.isLoaded = true;
    for (int i = 1; i <= 6; ++i) {
        Outreach outreach = openOutreach(test::idNumber<OutreachId>(static_cast<quint32>(i)),
                                         static_cast<OutreachKind>(i % 4 + 1),
                                         QStringLiteral("Balai Desa Kalimaro, Dusun Krajan %1").arg(i),
                                         QStringLiteral("JB-202611%1-1").arg(10 + i),
                                         QStringLiteral("operator.1"), now().addDays(-7 * i))
                                .value();
        outreach.closedAt = now().addDays(-7 * i);
        outreach.closedBy = QStringLiteral("operator.1");
        outreach.tally = {40 + i, 31, 27, 1, 3, 2, 7 + i, i, i};
        snapshot.closed.push_back(outreach);
    }
    return snapshot;
}

// As the status line stands while the station is out.
TopBarView outside(TopBarView top, const FieldSupplies& supplies, const OfflineAllowance& allowance)
{
    for (StatusItem& item : top.items) {
        if (item.id == QLatin1String("statusLink"))
            item = {item.id, word("Pusat terputus"), Tone::Fair, true};
        if (item.id == QLatin1String("statusDisk"))
            item = {QStringLiteral("statusSupplies"), suppliesText(supplies), Tone::Good, true};
    }
    top.items.insert(top.items.begin() + 1,
                     {QStringLiteral("statusOffline"), offlineLeftText(allowance), Tone::Fair, true});
    return top;
}

} // namespace

std::vector<Screen> serviceScreens(const TopBarView& top, const Pictures& pictures, Names names)
{
    const ActionView back{ActionId::Back, word("Antrean"), true};
    const ActionView cancel{ActionId::Except, word("Batalkan"), true};
    const ActionView aside{ActionId::Defer, word("Sisihkan"), true};
    IkdSnapshot looking = ikdAt(IkdState::FaceOwed, names);
    looking.isLooking = true;
    IkdSnapshot silent = ikdAt(IkdState::CentreCompares, names);
    silent.isSilent = true;
    IkdSnapshot differs = ikdAt(IkdState::FaceOwed, names);
    differs.current->faceTries = 1;
    differs.current->faceScore = 0.08;
    const std::vector<ActionView> waiting = {
        back, cancel, aside, {ActionId::Confirm, word("Menunggu pusat…"), false}};
    Screen refused = ikdScreen("ikd-differs", top, differs, {},
                               {back, cancel, aside, {ActionId::Confirm, word("Cocokkan lagi"), true}});
    refused.frame.banner = bannerOf(Error(Errc::FaceDiffers));
    const std::vector<ActionView> form = {back,
                                          {ActionId::Choose, word("Lanjutkan yang terbuka"), true},
                                          {ActionId::Confirm, word("Periksa"), true}};
    const std::vector<ActionView> letters = {back,
                                             {ActionId::Choose, word("Terbitkan"), true},
                                             {ActionId::Repeat, word("Cetak lagi"), true},
                                             {ActionId::Defer, word("Perpanjang"), true},
                                             cancel,
                                             {ActionId::Confirm, word("Panggil berikutnya"), true}};
    const std::vector<ActionView> family = {back,
                                            {ActionId::Choose, word("Nomor KK"), true},
                                            {ActionId::Defer, word("Tidak datang"), true},
                                            {ActionId::Except, word("Disabilitas"), true},
                                            {ActionId::Confirm, word("Cetak nomor"), true}};
    const ActionView note{ActionId::NoShow, word("Catatan"), true};
    const ActionView other{ActionId::Choose, word("Berkas lain"), true};
    const std::vector<ActionView> online = {back,
                                            note,
                                            {ActionId::Enlarge, word("Perbesar"), true},
                                            other,
                                            {ActionId::Defer, word("Undang"), true},
                                            {ActionId::Except, word("Tolak"), true},
                                            {ActionId::Confirm, word("Setujui"), true}};
    OnlineSnapshot decided = onlineSample(names);
    decided.selected = decided.items[6].request.id;
    decided.resident.reset();
    decided.differences.clear();
    decided.items[6].request.told =
        rejectionSentence(OnlineRejection::UnreadablePaper, decided.items[6].request.number,
                          QStringLiteral("Surat kehilangan."));
    OnlineSnapshot empty;
    empty.isLoaded = true;
    const auto letterFrame = [&](const char* name) {
        return frameOf(name, ScreenId::Letters, "Suket, pengganti KTP-el sementara", top, letters);
    };
    const auto familyFrame = [&](const char* name) {
        return frameOf(name, ScreenId::Family, "Satu nomor untuk satu keluarga", top, family);
    };
    const std::vector<ActionView> open = {back,
                                          {ActionId::Choose, word("Tambah orang"), true},
                                          {ActionId::Repeat, word("Ambil data"), true},
                                          {ActionId::CallAgain, word("Cari"), true},
                                          {ActionId::Except, word("Menolak"), true},
                                          {ActionId::Defer, word("Tutup sesi"), true},
                                          {ActionId::Confirm, word("Terima"), true}};
    const std::vector<ActionView> closed = {
        back, {ActionId::Repeat, word("Cetak lagi"), true}, {ActionId::Confirm, word("Buka sesi"), true}};
    const OutreachSnapshot out = outreachSample(names), past = pastOutreach(), none;
    const OfflineAllowance away{false, OfflineStop::None, 5, 481};
    const TopBarView topOut = outside(top, *out.supplies, away);
    return {
        listScreen(frameOf("outreach", ScreenId::Outreach, "Jemput bola", topOut, open), ScreenId::Outreach,
                   describeOutreach({out, away}, {})),
        listScreen(frameOf("outreach-past", ScreenId::Outreach, "Jemput bola", top, closed),
                   ScreenId::Outreach,
                   describeOutreach({past, OfflineAllowance{true, OfflineStop::None, {}, {}}}, {})),
        listScreen(frameOf("outreach-empty", ScreenId::Outreach, "Jemput bola", top, closed),
                   ScreenId::Outreach,
                   describeOutreach({none, OfflineAllowance{true, OfflineStop::None, {}, {}}}, {})),
        ikdScreen("ikd-form", top, ikdAt(std::nullopt, names), {}, form),
        ikdScreen("ikd-empty", top, IkdSnapshot(), {}, form),
        ikdScreen("ikd-face", top, looking, pictures.portrait,
                  {back, cancel, aside, {ActionId::Confirm, word("Mencocokkan…"), false}}),
        ikdScreen("ikd-centre", top, ikdAt(IkdState::CentreCompares, names), {}, waiting),
        ikdScreen("ikd-silent", top, silent, {}, waiting),
        refused,
        ikdScreen("ikd", top, ikdAt(IkdState::CodeOpen, names), {},
                  {back,
                   cancel,
                   aside,
                   {ActionId::Repeat, word("Kode baru"), true},
                   {ActionId::Confirm, word("Orang berikutnya"), true}}),
        ikdScreen("ikd-active", top, ikdAt(IkdState::Activated, names), {},
                  {back, {ActionId::Confirm, word("Orang berikutnya"), true}}),
        listScreen(letterFrame("letters"), ScreenId::Letters, describeLetters(letterSample(names), {})),
        listScreen(letterFrame("letters-empty"), ScreenId::Letters, describeLetters(LetterSnapshot(), {})),
        listScreen(familyFrame("family"), ScreenId::Family,
                   describeFamily(familySample(names), FamilyOrder::FrailFirst, {})),
        listScreen(familyFrame("family-empty"), ScreenId::Family,
                   describeFamily(FamilySnapshot(), FamilyOrder::FrailFirst, {})),
        onlineScreen("online", top, describeOnline(onlineSample(names)), onlinePaper(), online),
        onlineScreen("online-decided", top, describeOnline(decided), onlinePaper(),
                     {back, note, other, {ActionId::Confirm, word("Berikutnya"), true}}),
        onlineScreen("online-empty", top, describeOnline(empty), {},
                     {back, {ActionId::Confirm, word("Setujui"), false}})};
}

} // namespace rekam::ui::sample
