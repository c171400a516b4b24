// Which screen stands, what the frame round it says, and the sessions of whoever is signed in. Main thread.
#pragma once

#include "ui/presenters/arrival_presenter.h"
#include "ui/presenters/attempts_presenter.h"
#include "ui/presenters/calendar_presenter.h"
#include "ui/presenters/capture_presenter.h"
#include "ui/presenters/done_presenter.h"
#include "ui/presenters/handover_presenter.h"
#include "ui/presenters/login_presenter.h"
#include "ui/presenters/outbox_presenter.h"
#include "ui/presenters/print_presenter.h"
#include "ui/presenters/queue_presenter.h"
#include "ui/presenters/review_presenter.h"
#include "ui/presenters/role_pages.h"
#include "ui/presenters/service_pages.h"
#include "ui/presenters/verification_presenter.h"

namespace rekam::ui {

ScreenId screenOf(Step step);

class WorkstationPresenter : public QObject
{
    Q_OBJECT
public:
    // All outlive the presenter.
    WorkstationPresenter(StationPorts& ports, SignIn& signIn, Desk& desk, Prompter& prompter,
                         QObject* parent = nullptr);
    ~WorkstationPresenter() override;

    ScreenId screen() const { return m_screen; }
    ScreenPresenter& presenterOf(ScreenId id);
    TopBarView topBar() const;
    RailView rail() const;
    bool hasRail() const { return m_screen != ScreenId::Login; }

    void openStep(const QString& id); // from the rail: "photo", "queue", ...
    void openLink(const QString& id); // "print", "handover", "outbox", "supervisor", "lock"
    // An action that the screen's own bar does not hold: F6, F7, F11, F12, Esc, Ctrl+F12. False: nobody wants
    // it.
    bool performGlobal(ActionId action);

    LoginPresenter& login() { return m_login; }
    QueuePresenter& queue() { return m_queue; }
    ArrivalPresenter& arrival() { return m_arrival; }
    VerificationPresenter& verification() { return m_verification; }
    CapturePresenter& capture(Step step);
    ReviewPresenter& review() { return m_review; }
    DonePresenter& done() { return m_done; }
    PrintPresenter& print() { return m_print; }
    HandoverPresenter& handover() { return m_handover; }
    OutboxPresenter& outbox() { return m_outbox; }
    CalendarPresenter& calendar() { return m_calendar; }
    AttemptsPresenter& attempts() { return m_attempts; }
    RolePages& rolePages() { return m_rolePages; }
    ServicePages& servicePages() { return m_servicePages; }

Q_SIGNALS:
    void screenChanged(rekam::ui::ScreenId screen);
    void frameChanged(); // top bar or rail

private:
    void onSignedIn(const LoginSession& login);
    void onSignedOut();
    void update();
    ScreenId wanted() const;
    void addSteps(RailView& rail, bool isAside) const;
    void addStation(TopBarView& bar, const StoreFigures& figures) const;
    void onDeskReady();
    bool mayLeave() const; // nobody is in the middle of a recording
    // Nothing while nobody is signed in.
    std::optional<Role> role() const;
    bool hasLine() const; // who is signed in works at the counter line
    void leave();
    void leaveAside();
    void openAside(ScreenId screen);
    void toggleSomebodyElse();
    void openAttempts();
    bool mayShowAttempts() const;

    StationPorts& m_ports;
    SignIn& m_signIn;
    Desk& m_desk;
    LoginPresenter m_login;
    QueuePresenter m_queue;
    ArrivalPresenter m_arrival;
    VerificationPresenter m_verification;
    CapturePresenter m_photo, m_signature, m_fingers, m_iris;
    ReviewPresenter m_review;
    DonePresenter m_done;
    PrintPresenter m_print;
    HandoverPresenter m_handover;
    OutboxPresenter m_outbox;
    CalendarPresenter m_calendar;
    AttemptsPresenter m_attempts;
    RolePages m_rolePages;
    ServicePages m_servicePages;
    FormKeeper m_formKeeper;
    std::unique_ptr<ArrivalSession> m_arrivalSession;
    std::unique_ptr<SummonsStamping> m_stamping;
    std::unique_ptr<DinasLetters> m_letters;
    std::unique_ptr<PaperPictures> m_visitPapers; // of whoever is verified
    std::unique_ptr<PrintSession> m_printSession;
    std::unique_ptr<HandoverSession> m_handoverSession;
    ScreenId m_screen = ScreenId::Login;
    std::optional<ScreenId>
        m_aside; // arrival, print, handover, outbox, calendar, day, devices, accounts: over the queue
    bool m_isOverAttempts = false; // the attempts stand over the recording
    bool m_isSomebodyElse = false; // training: not the resident in front of the devices
};

} // namespace rekam::ui
