#include "app/workstation/demo/screen_tour.h"

#include "app/station/training_account.h"
#include "ui/language/language.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPixmap>
#include <QThreadPool>
#include <algorithm>
#include <array>

namespace rekam::demo {
namespace {

constexpr int kTourPauseMs = 450; // a second Enter within 400 ms confirms nothing
constexpr int kGiveUpMs = 20000;  // then there is no picture of it, and the tour says so at its end
constexpr std::array<QSize, 2> kSizes = {QSize(1366, 768), QSize(1920, 1080)};
constexpr int kSettleRounds = 3;         // texts that wrap find their height in the next layout
constexpr Qt::Key kStay = Qt::Key(0);    // the next detour goes on from here
constexpr Qt::Key kSignIn = Qt::Key_Tab; // the way back is account and passphrase

// Every moment that has pictures, in the order of its number.
constexpr std::array kStops = {"login",
                               "day",
                               "arrival",
                               "arrival-paper",
                               "queue",
                               "notice",
                               "outbox",
                               "calendar",
                               "accounts",
                               "blanks",
                               "old-cards",
                               "screening",
                               "ageing",
                               "complaints",
                               "reports",
                               "chip",
                               "audit",
                               "own-fingers",
                               "ikd",
                               "letters",
                               "family",
                               "online",
                               "online-paper",
                               "online-reject",
                               "outreach",
                               "outreach-place",
                               "devices",
                               "device-test",
                               "guide",
                               "login-again",
                               "called",
                               "verification",
                               "verification-paper",
                               "differs",
                               "photo",
                               "photo-parked",
                               "signature",
                               "fingers",
                               "fingers-except",
                               "fingers-reason",
                               "iris",
                               "iris-except",
                               "attempts",
                               "review",
                               "rescan",
                               "approval",
                               "approved",
                               "done",
                               "done-proof",
                               "print",
                               "print-card",
                               "printed",
                               "spoiled",
                               "handover-refused",
                               "handover",
                               "handed-over",
                               "day-end",
                               "day-all",
                               "day-history"};

struct OtherWindow
{
    const char* stop;
    const char* window;
};
// What the hall and the resident see meanwhile, where it changes.
constexpr std::array kOthers = {
    OtherWindow{"queue", "publicDisplay"},    OtherWindow{"queue", "residentScreen"},
    OtherWindow{"called", "publicDisplay"},   OtherWindow{"verification", "residentScreen"},
    OtherWindow{"photo", "residentScreen"},   OtherWindow{"signature", "residentScreen"},
    OtherWindow{"fingers", "residentScreen"}, OtherWindow{"iris", "residentScreen"},
    OtherWindow{"review", "residentScreen"},  OtherWindow{"approval", "residentScreen"},
    OtherWindow{"done", "residentScreen"}};

qsizetype numberOf(const QString& stop)
{
    const auto at = std::find_if(kStops.begin(), kStops.end(),
                                 [&](const char* known) { return stop == QLatin1String(known); });
    return at == kStops.end() ? 0 : at - kStops.begin() + 1;
}

// "04-queue-publicDisplay-id-1366-light.png"
QString fileName(const QString& stop, const QString& window, Language language, int width, ui::Shade shade)
{
    return QStringLiteral("%1-%2%3-%4-%5-%6.png")
        .arg(numberOf(stop), 2, 10, QLatin1Char('0'))
        .arg(stop, window.isEmpty() ? QString() : QLatin1Char('-') + window, ui::languageCode(language))
        .arg(width)
        .arg(shade == ui::Shade::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

// The hall's and the resident's window are built anew for another theme, a little later.
void settle(QWidget& window)
{
    QCoreApplication::sendPostedEvents(&window, QEvent::MetaCall);
    for (int round = 0; round < kSettleRounds; ++round)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

} // namespace

// Beside the demo's way: opened by a key, looked at, left by another one.
struct ScreenTour::Detour
{
    const char* stop;
    Qt::Key key;
    Qt::KeyboardModifier modifier;
    const char* shows; // the widget that has to be there, or the page
    const char* name;  // of the picture; empty: none
    Qt::Key back;
    int lookMs = 300; // until what is new has come
};

const std::vector<ScreenTour::Detour>& ScreenTour::detours()
{
    static const std::vector<Detour> kDetours = {
        {"arrival", Qt::Key_O, Qt::NoModifier, "paperOverlay", "arrival-paper", Qt::Key_Escape},
        {"queue", Qt::Key_F8, Qt::NoModifier, "question", "notice", Qt::Key_Escape},
        {"queue", Qt::Key_F11, Qt::NoModifier, "page.outbox", "outbox", Qt::Key_Escape, 800},
        {"queue", Qt::Key_F5, Qt::ControlModifier, "page.calendar", "calendar", Qt::Key_Escape, 800},
        {"queue", Qt::Key_F8, Qt::ControlModifier, "page.accounts", "accounts", Qt::Key_Escape, 800},
        {"queue", Qt::Key_B, Qt::ControlModifier, "page.blanks", "blanks", Qt::Key_Escape, 800},
        {"queue", Qt::Key_F10, Qt::ControlModifier, "page.old-cards", "old-cards", Qt::Key_Escape, 800},
        {"queue", Qt::Key_F9, Qt::ControlModifier, "page.screening", "screening", Qt::Key_Escape, 800},
        {"queue", Qt::Key_F3, Qt::ControlModifier, "page.ageing", "ageing", Qt::Key_Escape, 800},
        {"queue", Qt::Key_F4, Qt::ControlModifier, "page.complaints", "complaints", Qt::Key_Escape, 800},
        {"queue", Qt::Key_R, Qt::ControlModifier, "page.reports", "reports", Qt::Key_Escape, 2500},
        {"queue", Qt::Key_K, Qt::ControlModifier, "page.chip", "chip", Qt::Key_Escape, 800},
        {"queue", Qt::Key_F11, Qt::ControlModifier, "page.audit", "audit", Qt::Key_Escape, 1200},
        {"queue", Qt::Key_J, Qt::ControlModifier, "page.own-fingers", "own-fingers", Qt::Key_Escape, 800},
        {"queue", Qt::Key_I, Qt::ControlModifier, "page.ikd", "ikd", Qt::Key_Escape, 800},
        {"queue", Qt::Key_S, Qt::ControlModifier, "page.letters", "letters", Qt::Key_Escape, 800},
        {"queue", Qt::Key_L, Qt::ControlModifier, "page.family", "family", Qt::Key_Escape, 800},
        {"queue", Qt::Key_O, Qt::ControlModifier, "page.online", "online", kStay, 2500},
        {"queue", Qt::Key_P, Qt::ControlModifier, "paperOverlay", "online-paper", Qt::Key_Escape, 800},
        {"queue", Qt::Key_F9, Qt::NoModifier, "question", "online-reject", Qt::Key_Escape},
        {"queue", Qt::Key_Escape, Qt::NoModifier, "page.queue", "", kStay},
        {"queue", Qt::Key_E, Qt::ControlModifier, "page.outreach", "outreach", kStay, 800},
        {"queue", Qt::Key_Return, Qt::NoModifier, "question", "outreach-place", Qt::Key_Escape},
        {"queue", Qt::Key_Escape, Qt::NoModifier, "page.queue", "", kStay},
        {"queue", Qt::Key_F7, Qt::ControlModifier, "page.technician", "devices", kStay, 800},
        {"queue", Qt::Key_Return, Qt::NoModifier, "testPicture", "device-test", Qt::Key_Return, 4000},
        {"queue", Qt::Key_Escape, Qt::NoModifier, "page.queue", "", kStay},
        {"queue", Qt::Key_F1, Qt::NoModifier, "manualText", "guide", Qt::Key_Escape},
        {"queue", Qt::Key_F12, Qt::NoModifier, "page.login", "login-again", kSignIn},
        {"verification", Qt::Key_O, Qt::NoModifier, "paperOverlay", "verification-paper", Qt::Key_Escape},
        {"verification", Qt::Key_F9, Qt::NoModifier, "question", "differs", Qt::Key_Escape},
        {"photo", Qt::Key_F8, Qt::NoModifier, "question", "photo-parked", Qt::Key_Escape},
        {"fingers", Qt::Key_F9, Qt::NoModifier, "question", "fingers-except", kStay},
        {"fingers", Qt::Key_Return, Qt::NoModifier, "question", "fingers-reason", Qt::Key_Escape},
        {"iris", Qt::Key_F9, Qt::NoModifier, "question", "iris-except", Qt::Key_Escape},
        {"iris", Qt::Key_G, Qt::ControlModifier, "page.attempts", "attempts", Qt::Key_Escape, 800},
        {"done", Qt::Key_P, Qt::ControlModifier, "paperOverlay", "done-proof", Qt::Key_Escape},
        {"print", Qt::Key_P, Qt::ControlModifier, "paperOverlay", "print-card", Qt::Key_Escape},
        {"printed", Qt::Key_F9, Qt::NoModifier, "question", "spoiled", Qt::Key_Escape},
        {"handed-over", Qt::Key_F6, Qt::ControlModifier, "page.supervisor", "day-end", kStay, 800},
        {"handed-over", Qt::Key_F10, Qt::NoModifier, "dayList", "day-all", kStay, 800},
        {"handed-over", Qt::Key_Return, Qt::NoModifier, "trailList", "day-history", Qt::Key_F7, 800},
    };
    return kDetours;
}

ScreenTour::ScreenTour(QString folder, Language language, std::function<QString()> passphrase)
    : m_folder(std::move(folder)),
      m_language(language),
      m_passphrase(std::move(passphrase))
{
    m_sinceKey.start();
}

QStringList ScreenTour::filesOf(Language language)
{
    QStringList files;
    const auto add = [&](const char* stop, const char* window) {
        for (const ui::Shade shade : {ui::Shade::Light, ui::Shade::Dark}) {
            for (const QSize& size : kSizes)
                files.append(fileName(QString::fromLatin1(stop), QString::fromLatin1(window), language,
                                      size.width(), shade));
        }
    };
    for (const char* stop : kStops)
        add(stop, "");
    for (const OtherWindow& other : kOthers)
        add(other.stop, other.window);
    return files;
}

void ScreenTour::photograph(const QString& stop)
{
    if (numberOf(stop) == 0 || m_taken.count(stop) > 0)
        return;
    shoot(stop);
    for (const Detour& detour : detours()) {
        if (stop == QLatin1String(detour.stop))
            m_ahead.insert(m_ahead.begin(), &detour);
    }
}

bool ScreenTour::isAway()
{
    if (m_ahead.empty() && m_stage == Stage::Closed)
        return false;
    if (m_sinceKey.elapsed() < kTourPauseMs)
        return true;
    if (m_ahead.empty()) { // the last key has had its time
        m_stage = Stage::Closed;
        return false;
    }
    const Detour& detour = *m_ahead.back();
    if (m_stage != Stage::Opened) {
        m_keyboard.press(detour.key, detour.modifier);
        m_stage = Stage::Opened;
        m_sinceKey.restart();
        return true;
    }
    const bool isGivenUp = m_sinceKey.elapsed() > kGiveUpMs;
    if (!isGivenUp && (!isThere(detour) || m_sinceKey.elapsed() < detour.lookMs))
        return true;
    if (!isGivenUp && detour.name[0] != '\0')
        shoot(QString::fromLatin1(detour.name));
    leave(detour);
    m_ahead.pop_back();
    m_stage = Stage::Shown;
    m_sinceKey.restart();
    return true;
}

bool ScreenTour::isThere(const Detour& detour) const
{
    const QLatin1String shown(detour.shows);
    return shown.startsWith(QLatin1String("page.")) ? m_screen.page() == shown
                                                    : m_screen.isVisible(detour.shows);
}

void ScreenTour::leave(const Detour& detour)
{
    if (detour.back == kSignIn)
        signInAgain();
    else if (detour.back != kStay)
        m_keyboard.press(detour.back);
}

void ScreenTour::signInAgain()
{
    if (m_screen.text("accountName").isEmpty()) {
        m_keyboard.type(QString::fromLatin1(kTrainingAccount));
        m_keyboard.press(Qt::Key_Tab);
    }
    m_keyboard.type(m_passphrase());
    m_keyboard.press(Qt::Key_Return);
}

void ScreenTour::shoot(const QString& name)
{
    m_taken.insert(name);
    if (QWidget* window = m_screen.window())
        shootWindow(*window, name, {});
    for (const OtherWindow& other : kOthers) {
        QWidget* window = name == QLatin1String(other.stop) ? m_screen.otherWindow(other.window) : nullptr;
        if (window)
            shootWindow(*window, name, QString::fromLatin1(other.window));
    }
}

// All four at once: what is shown lives on, and the pictures are to be of one moment.
void ScreenTour::shootWindow(QWidget& window, const QString& stop, const QString& other)
{
    const QSize sizeBefore = window.size();
    const ui::Shade shadeBefore = ui::currentShade();
    for (const ui::Shade shade : {ui::Shade::Light, ui::Shade::Dark}) {
        ui::applyTheme(*qApp, shade);
        for (const QSize& size : kSizes) {
            window.resize(size);
            settle(window);
            const QString file =
                m_folder + QLatin1Char('/') + fileName(stop, other, m_language, size.width(), shade);
            QThreadPool::globalInstance()->start(
                [image = window.grab().toImage(), file] { image.save(file, "PNG"); });
        }
    }
    ui::applyTheme(*qApp, shadeBefore);
    window.resize(sizeBefore);
}

} // namespace rekam::demo
