#include "ui/shell/main_window.h"

#include "ui/manual/manual_window.h"
#include "ui/pages/accounts/accounts_page.h"
#include "ui/pages/arrival/arrival_page.h"
#include "ui/pages/attempts/attempts_page.h"
#include "ui/pages/blanks/blanks_page.h"
#include "ui/pages/calendar/calendar_page.h"
#include "ui/pages/chip/chip_page.h"
#include "ui/pages/done/done_page.h"
#include "ui/pages/fingers/fingers_page.h"
#include "ui/pages/handover/handover_page.h"
#include "ui/pages/ikd/ikd_page.h"
#include "ui/pages/iris/iris_page.h"
#include "ui/pages/list/list_page.h"
#include "ui/pages/login/login_page.h"
#include "ui/pages/old_cards/old_cards_page.h"
#include "ui/pages/online/online_page.h"
#include "ui/pages/outbox/outbox_page.h"
#include "ui/pages/own_fingers/own_fingers_page.h"
#include "ui/pages/photo/photo_page.h"
#include "ui/pages/print/print_page.h"
#include "ui/pages/queue/queue_page.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/pages/review/review_page.h"
#include "ui/pages/screening/screening_page.h"
#include "ui/pages/signature/signature_page.h"
#include "ui/pages/supervisor/supervisor_page.h"
#include "ui/pages/technician/technician_page.h"
#include "ui/pages/verification/verification_page.h"
#include "ui/widgets/action_bar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/barcode_field.h"
#include "ui/widgets/guide_panel.h"
#include "ui/widgets/question_overlay.h"
#include "ui/widgets/step_rail.h"
#include "ui/widgets/text.h"
#include "ui/widgets/top_bar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rekam::ui {

namespace {

// The smallest screen of a kecamatan: everything must be whole on it.
constexpr QSize kSmallest(1366, 768);
constexpr QSize kLeast(1024, 680); // no smaller by hand

// A field takes Ctrl+Up and Ctrl+Down for its own, to the ends of a block that it does not have, and would
// keep them from the page.
class FieldKeys final : public QObject
{
public:
    FieldKeys(const QWidget& pages, ActionBar& bar, QObject* parent)
        : QObject(parent),
          m_pages(pages),
          m_bar(bar)
    {}

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto* field = qobject_cast<QLineEdit*>(watched);
        const auto& pressed = static_cast<const QKeyEvent&>(*event);
        const bool isOurs = pressed.modifiers() == Qt::ControlModifier &&
                            (pressed.key() == Qt::Key_Up || pressed.key() == Qt::Key_Down);
        return isOurs && field && m_pages.isAncestorOf(field) && m_bar.handleKey(pressed);
    }

private:
    const QWidget& m_pages;
    ActionBar& m_bar;
};

} // namespace

MainWindow::MainWindow(const Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_clock(clock),
      m_topBar(new TopBar(this)),
      m_rail(new StepRail(this)),
      m_title(makeLabel(TextStyle::Title, {}, this, QStringLiteral("screenTitle"))),
      m_banner(new Banner(this)),
      m_pages(new QStackedWidget(this)),
      m_guide(new GuidePanel(this)),
      m_bar(new ActionBar(this)),
      m_question(new QuestionOverlay(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    qApp->installEventFilter(new FieldKeys(*m_pages, *m_bar, this));
    setWindowTitle(QStringLiteral("Rekam"));
    setFocusPolicy(Qt::StrongFocus);
    resize(kSmallest);
    auto* stage = new QVBoxLayout;
    stage->setContentsMargins(20, 18, 20, 18);
    stage->setSpacing(12);
    stage->addWidget(m_title);
    stage->addWidget(m_banner);
    stage->addWidget(m_pages, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(stage, 1);
    middle->addWidget(m_guide);
    auto* column = new QVBoxLayout(this);
    // A page that wants more for a moment, while its parts change places, must not make the window larger: it
    // would stay so.
    column->setSizeConstraint(QLayout::SetNoConstraint);
    setMinimumSize(kLeast);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addLayout(middle, 1);
    column->addWidget(m_bar);

    new ScanRouter(this);
    const auto sinceBoot = [&clock] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(clock.sinceBoot());
    };
    m_bar->setTimeSource(sinceBoot);
    m_question->setTimeSource(sinceBoot);
    connect(m_bar, &ActionBar::triggered, this, &MainWindow::perform);
    const auto showTime = [this] { m_topBar->setTime(m_clock.nowUtc().toLocalTime().time()); };
    connect(&m_minute, &QTimer::timeout, this, showTime);
    m_minute.start(std::chrono::seconds(5));
    showTime();
}

MainWindow::~MainWindow() = default;

Prompter& MainWindow::prompter() { return *m_question; }

void MainWindow::attach(WorkstationPresenter& presenter)
{
    m_presenter = &presenter;
    makePages();
    for (int i = 0; i < kScreenCount; ++i) {
        const auto id = static_cast<ScreenId>(i);
        connect(&presenter.presenterOf(id), &ScreenPresenter::changed, this, [this, id] {
            if (m_presenter->screen() == id)
                apply(m_presenter->presenterOf(id).frame());
        });
    }
    connect(&presenter, &WorkstationPresenter::screenChanged, this, &MainWindow::showScreen);
    connect(&presenter, &WorkstationPresenter::frameChanged, this, &MainWindow::showFrame);
    connect(m_rail, &StepRail::stepOpened, &presenter, &WorkstationPresenter::openStep);
    connect(m_rail, &StepRail::linkOpened, &presenter, &WorkstationPresenter::openLink);
    connect(m_guide, &GuidePanel::attemptPicked, this,
            [this](const QString& id) { m_presenter->presenterOf(m_presenter->screen()).pickAttempt(id); });
    showScreen(presenter.screen());
    showFrame();
}

void MainWindow::makePages()
{
    WorkstationPresenter& presenter = *m_presenter;
    auto* login = new LoginPage(m_pages);
    login->attach(presenter.login());
    auto* queue = new QueuePage(m_pages);
    queue->attach(presenter.queue());
    auto* arrival = new ArrivalPage(m_pages);
    arrival->attach(presenter.arrival());
    auto* verification = new VerificationPage(m_pages);
    verification->attach(presenter.verification());
    auto* photo = new PhotoPage(m_pages);
    photo->attach(presenter.capture(Step::Photo));
    auto* signature = new SignaturePage(m_pages);
    signature->attach(presenter.capture(Step::Signature));
    auto* fingers = new FingersPage(m_pages);
    fingers->attach(presenter.capture(Step::Fingers));
    auto* iris = new IrisPage(m_pages);
    iris->attach(presenter.capture(Step::Iris));
    auto* review = new ReviewPage(m_pages);
    review->attach(presenter.review());
    auto* done = new DonePage(m_pages);
    done->attach(presenter.done());
    auto* print = new PrintPage(m_pages);
    print->attach(presenter.print());
    auto* handover = new HandoverPage(m_pages);
    handover->attach(presenter.handover());
    auto* outbox = new OutboxPage(m_pages);
    outbox->attach(presenter.outbox());
    auto* calendar = new CalendarPage(m_pages);
    calendar->attach(presenter.calendar());
    auto* supervisor = new SupervisorPage(m_pages);
    supervisor->attach(presenter.rolePages().supervisor());
    auto* technician = new TechnicianPage(m_pages);
    technician->attach(presenter.rolePages().technician());
    auto* accounts = new AccountsPage(m_pages);
    accounts->attach(presenter.rolePages().accounts());
    auto* blanks = new BlanksPage(m_pages);
    blanks->attach(presenter.rolePages().blanks());
    auto* oldCards = new OldCardsPage(m_pages);
    oldCards->attach(presenter.rolePages().oldCards());
    auto* screening = new ScreeningPage(m_pages);
    screening->attach(presenter.rolePages().screening());
    auto* ageing = new ListPage(ScreenId::Ageing, m_pages);
    ageing->attach(presenter.rolePages().ageing());
    auto* complaints = new ListPage(ScreenId::Complaints, m_pages);
    complaints->attach(presenter.rolePages().complaints());
    auto* audit = new ListPage(ScreenId::Audit, m_pages);
    audit->attach(presenter.rolePages().audit());
    auto* reports = new ReportsPage(m_pages);
    reports->attach(presenter.rolePages().reports());
    auto* chip = new ChipPage(m_pages);
    chip->attach(presenter.rolePages().chip());
    auto* ownFingers = new OwnFingersPage(m_pages);
    ownFingers->attach(presenter.rolePages().ownFingers());
    auto* attempts = new AttemptsPage(m_pages);
    attempts->attach(presenter.attempts());
    auto* ikd = new IkdPage(m_pages);
    ikd->attach(presenter.servicePages().ikd());
    auto* letters = new ListPage(ScreenId::Letters, m_pages);
    letters->attach(presenter.servicePages().letters());
    auto* family = new ListPage(ScreenId::Family, m_pages);
    family->attach(presenter.servicePages().family());
    auto* online = new OnlinePage(m_pages);
    online->attach(presenter.servicePages().online());
    auto* outreach = new ListPage(ScreenId::Outreach, m_pages);
    outreach->attach(presenter.servicePages().outreach());
    for (Page* page : std::initializer_list<Page*>{
             ikd,       letters,    family,     reports,  chip,   ownFingers, attempts,     screening,
             ageing,    complaints, audit,      login,    queue,  arrival,    verification, photo,
             signature, fingers,    iris,       review,   done,   print,      handover,     outbox,
             calendar,  supervisor, technician, accounts, blanks, oldCards,   online,       outreach})
        m_pages->addWidget(page);
}

Page* MainWindow::pageOf(ScreenId id) const
{
    for (int i = 0; i < m_pages->count(); ++i) {
        auto* page = qobject_cast<Page*>(m_pages->widget(i));
        if (page && page->id() == id)
            return page;
    }
    return nullptr;
}

void MainWindow::showScreen(ScreenId id)
{
    m_question->cancel(); // it belonged to the screen that goes
    Page* page = pageOf(id);
    if (!page)
        return;
    apply(m_presenter->presenterOf(id).frame());
    m_rail->setVisible(m_presenter->hasRail());
    bringForward(page);
    Q_EMIT screenShown(screenName());
}

void MainWindow::showFrame()
{
    m_topBar->setView(m_presenter->topBar());
    m_rail->setView(m_presenter->rail());
}

void MainWindow::apply(const ScreenFrame& frame)
{
    m_title->setText(frame.title);
    m_title->setVisible(!frame.title.isEmpty());
    m_banner->setView(frame.banner);
    m_guide->setVisible(frame.hasGuide);
    if (frame.hasGuide)
        m_guide->setView(frame.guide);
    m_bar->setView(frame.bar);
}

void MainWindow::showSample(Page* page, const ScreenFrame& frame, const TopBarView& top, const RailView& rail)
{
    m_pages->addWidget(page);
    m_rail->setVisible(page->id() != ScreenId::Login);
    m_topBar->setView(top);
    m_rail->setView(rail);
    apply(frame);
    bringForward(page);
}

// Only the page that is seen says how much room there has to be.
void MainWindow::bringForward(Page* page)
{
    for (int i = 0; i < m_pages->count(); ++i) {
        const bool isShown = m_pages->widget(i) == page;
        const auto policy = isShown ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_pages->widget(i)->setSizePolicy(policy, policy);
    }
    m_pages->setCurrentWidget(page);
    page->opened();
}

QString MainWindow::screenName() const
{
    const auto* page = qobject_cast<const Page*>(m_pages->currentWidget());
    return page ? ui::screenName(page->id()) : QString();
}

void MainWindow::perform(ActionId action)
{
    if (!m_presenter)
        return;
    const ScreenId screen = m_presenter->screen();
    Page* page = pageOf(screen);
    if (page && page->prepare(action))
        return;
    // A bar may show what the whole program does, e.g. F6 on the last screen.
    if (!m_presenter->performGlobal(action))
        m_presenter->presenterOf(screen).perform(action);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_T && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        toggleTheme();
        return;
    }
    if (event->key() == Qt::Key_F1) {
        openManual();
        return;
    }
    if (m_bar->handleKey(*event) || !m_presenter || event->isAutoRepeat())
        return;
    const std::optional<ActionId> action = actionOfKey(event->key(), event->modifiers());
    if (action && m_presenter->hasRail())
        m_presenter->performGlobal(*action);
}

void MainWindow::toggleTheme()
{
    applyTheme(*qApp, currentShade() == Shade::Dark ? Shade::Light : Shade::Dark);
}

void MainWindow::openManual()
{
    if (!m_manual)
        m_manual = new ManualWindow(this);
    m_manual->openAt(screenName());
}

void MainWindow::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), tokens().background); }

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_question->cancel();
    event->accept();
}

} // namespace rekam::ui
