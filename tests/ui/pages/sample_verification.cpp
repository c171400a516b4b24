#include "tests/ui/pages/sample_verification.h"

#include "core/print/slips.h"
#include "tests/support/sample_people.h"
#include "tests/ui/pages/sample_papers.h"
#include "tests/ui/pages/sample_recording.h"
#include "tests/ui/pages/sample_words.h"
#include "ui/pages/calendar/calendar_page.h"
#include "ui/pages/verification/verification_page.h"
#include "ui/presenters/paper_description.h"
#include "ui/wording/gate_words.h"

namespace rekam::ui::sample {

namespace {

constexpr int kDataStep = 1;

DeskSnapshot verifying(Names names, const QString& word = QStringLiteral("UNREGISTERED"))
{
    DeskSnapshot desk = deskAt(DeskStage::Verifying, names);
    desk.resident->recordingWord = word;
    if (word != QLatin1String("UNREGISTERED"))
        desk.resident->recordedAt = now().addDays(-41);
    GateFacts facts;
    facts.recordingWord = word;
    facts.birthDate = desk.resident->applicant.birthDate;
    facts.today = now().date();
    desk.gate = gateFor(facts);
    return desk;
}

void markSome(DeskSnapshot& desk)
{
    const auto mark = [&](DataElement element, const QString& onPaper, ProvingPaper paper) {
        desk.current->differences.push_back(
            {element, registerText(desk.resident->applicant, element), onPaper, paper});
    };
    mark(DataElement::Name, desk.resident->applicant.name.upperCase().left(58) + QStringLiteral("H"),
         ProvingPaper::BirthCertificate);
    mark(DataElement::BirthDate, QStringLiteral("07-05-1999"), ProvingPaper::Diploma);
    mark(DataElement::Occupation, QStringLiteral("GURU"), ProvingPaper::EmployerLetter);
}

void drawSlip(DeskSnapshot& desk)
{
    const GateWords words = gateWordsOnPaper(*desk.gate);
    const StatusSlip slip{.office = {QStringLiteral("Kabupaten Grobogan"),
                                     QStringLiteral("Kecamatan Grobogan"), QStringLiteral("Loket 2"),
                                     QStringLiteral("1500537"), TimeZoneWord::Wib},
                          .record = {},
                          .printedAt = now(),
                          .name = desk.resident->applicant.name,
                          .nik = desk.resident->applicant.nik,
                          .word = desk.gate->word,
                          .meaning = words.meaning,
                          .since = desk.resident->recordedAt,
                          .nextStep = words.tell,
                          .whoActs = words.whoActs,
                          .marking = Marking::Specimen};
    if (const auto paper = statusSlipPaper(slip))
        desk.slip.picture = picturePaper(*paper, 200).value();
    desk.slip.isPrinted = true;
}

Screen screenOf(const QString& name, const DeskSnapshot& desk, int selected, const TopBarView& top,
                const RailView& rail, const PaperView& paper = {})
{
    VerificationView view = describeVerification(desk);
    view.selected = selected;
    view.paper = paper;
    view.asksDinas = dinasRequestFor(desk.gate->finding).has_value();
    Screen screen{name, {}, verificationFrame(desk, view), top, rail};
    screen.make = [view](QWidget* parent) {
        auto* page = new VerificationPage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

PaperView provingPaper()
{
    const PaperPictureState pictures = paperPictures(PaperKind::BirthCertificate, PageDefect::None, 2);
    PaperView paper = describePaper(pictures, PaperKind::BirthCertificate);
    paper.keys = word("O memperbesar · ← → halaman");
    return paper;
}

Screen withQuestion(Screen below, const QString& name, Question question)
{
    below.name = name;
    below.question = std::move(question);
    return below;
}

Screen calendarScreen(bool hasRows, const TopBarView& top, RailView rail)
{
    std::vector<ReRecording> calendar;
    const auto add = [&](quint32 number, int days, std::vector<DataElement> elements) {
        ReRecording entry{test::idNumber<RequestId>(number),
                          {u'A', static_cast<int>(number)},
                          test::sampleNik(static_cast<int>(number)).masked(),
                          now().date().addDays(days),
                          std::move(elements)};
        calendar.push_back(std::move(entry));
    };
    if (hasRows) {
        add(31, -6, {DataElement::Name});
        add(7, -1, {});
        add(14, 0, {DataElement::Name, DataElement::BirthPlace, DataElement::BirthDate});
        add(22, 3, {DataElement::MaritalStatus, DataElement::Street, DataElement::Village});
        add(5, 7, {DataElement::Citizenship});
    }
    const CalendarView view = describeCalendar(calendar, now().date(), {});
    Screen screen{hasRows ? QStringLiteral("calendar") : QStringLiteral("calendar-empty"),
                  {},
                  {},
                  top,
                  std::move(rail)};
    screen.rail.links[2].isCurrent = true; // below the supervisor's and the front desk's
    screen.frame.title = word("Rekam ulang");
    screen.frame.hasGuide = false;
    if (hasRows) {
        screen.frame.bar.ticket = view.rows.front().ticket;
        screen.frame.bar.person = view.rows.front().nik;
    }
    screen.frame.bar.actions = {{ActionId::Back, word("Antrean"), true},
                                {ActionId::Repeat, word("Cetak surat lagi"), hasRows},
                                {ActionId::Confirm, word("Sudah datang"), hasRows}};
    screen.make = [view](QWidget* parent) {
        auto* page = new CalendarPage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

} // namespace

std::vector<Screen> verificationScreens(const TopBarView& top, const std::function<RailView(int)>& rail,
                                        Names names)
{
    const RailView here = rail(kDataStep);
    const DeskSnapshot plain = verifying(names);
    DeskSnapshot marked = verifying(names);
    markSome(marked);
    DeskSnapshot noted = verifying(names);
    noted.current->differences = {marked.current->differences.back()};
    DeskSnapshot printReady = verifying(names, QStringLiteral("PRINT_READY_RECORD"));
    drawSlip(printReady);
    DeskSnapshot duplicate = verifying(names, QStringLiteral("DUPLICATE_RECORD"));
    drawSlip(duplicate);
    DeskSnapshot issued = verifying(names, QStringLiteral("CARD_ISSUED"));
    DeskSnapshot inactive = verifying(names);
    inactive.gate->finding = GateFinding::Inactive;
    drawSlip(inactive);
    DeskSnapshot foreign = verifying(names);
    foreign.resident->applicant.citizenship = Citizenship::Oa;
    foreign.resident->applicant.nationality = QStringLiteral("Japan");
    foreign.resident->applicant.registeredValidUntil = QDate(2028, 3, 9);

    const Screen compared = screenOf(QStringLiteral("verification"), marked, 2, top, here);
    const VerificationView view = describeVerification(marked);
    const Citizenship citizenship = marked.resident->applicant.citizenship;
    return {screenOf(QStringLiteral("verification-plain"), plain, 0, top, here),
            compared,
            screenOf(QStringLiteral("verification-noted"), noted, 12, top, here),
            screenOf(QStringLiteral("verification-paper"), marked, 2, top, here, provingPaper()),
            screenOf(QStringLiteral("verification-print-ready"), printReady, 0, top, here),
            screenOf(QStringLiteral("verification-duplicate"), duplicate, 0, top, here),
            screenOf(QStringLiteral("verification-issued"), issued, 0, top, here),
            screenOf(QStringLiteral("verification-inactive"), inactive, 0, top, here),
            screenOf(QStringLiteral("verification-foreign"), foreign, 14, top, here),
            withQuestion(compared, QStringLiteral("question-differs"),
                         differenceQuestion(view.rows[4], citizenship)),
            withQuestion(compared, QStringLiteral("question-return"),
                         returnQuestion(view, now().date(), now().date().addDays(7))),
            calendarScreen(true, top, rail(0)),
            calendarScreen(false, top, rail(0))};
}

} // namespace rekam::ui::sample
