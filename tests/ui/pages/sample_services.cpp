#include "tests/ui/pages/sample_services.h"

#include "tests/support/sample_people.h"
#include "tests/ui/pages/sample_recording.h"
#include "tests/ui/pages/sample_words.h"
#include "ui/pages/ikd/ikd_page.h"
#include "ui/pages/list/list_page.h"
#include "ui/presenters/family_presenter.h"
#include "ui/presenters/letters_presenter.h"

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
    for (const Link& link : {Link{ScreenId::Ikd, "IKD", "Ctrl+I"}, Link{ScreenId::Letters, "Suket", "Ctrl+S"},
                             Link{ScreenId::Family, "Keluarga", "Ctrl+L"}})
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
    const auto letterFrame = [&](const char* name) {
        return frameOf(name, ScreenId::Letters, "Suket, pengganti KTP-el sementara", top, letters);
    };
    const auto familyFrame = [&](const char* name) {
        return frameOf(name, ScreenId::Family, "Satu nomor untuk satu keluarga", top, family);
    };
    return {
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
                   describeFamily(FamilySnapshot(), FamilyOrder::FrailFirst, {}))};
}

} // namespace rekam::ui::sample
