#include "app/workstation/demo/demo_play.h"

#include "core/capture/modality.h"
#include "ui/language/language.h"
#include "ui/presenters/queue_presenter.h"
#include "ui/presenters/verification_presenter.h"
#include "ui/widgets/attempt_strip.h"
#include "ui/wording/counter_words.h"

#include <QDir>
#include <QFile>

namespace rekam::demo {
namespace {

constexpr int kPaperWithinMs = 20000; // then the number is given without its picture
constexpr int kLookEveryMs = 40;
constexpr int kKeyPauseMs = 420; // a second Enter within 400 ms confirms nothing
constexpr int kSettleMs = 150;   // texts that wrap find their height in the next layout
constexpr int kLivePictureMs = 900;
constexpr int kCentreWithinMs = 15000; // a verified answer, or none will come
constexpr int kLookMs = 200;           // a person looks at what is new before the next key
constexpr int kReopenMs = 1200;        // what was left open is loaded, with its pictures

} // namespace

DemoPlay::DemoPlay(DemoOptions options, QObject* parent) : QObject(parent), m_options(std::move(options))
{
    QDir().mkpath(m_options.outFolder + QStringLiteral("/screens"));
    m_picturesBefore = static_cast<int>(
        QDir(m_options.outFolder + QStringLiteral("/screens")).entryList({QStringLiteral("*.png")}).size());
    if (m_options.isOnePerson)
        m_handover = Handover::Holder;
    m_timer.setInterval(kLookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &DemoPlay::look);
}

void DemoPlay::start()
{
    m_total.start();
    m_sincePage.start();
    m_sinceKey.start();
    m_sincePicture.start();
    m_timer.start();
}

void DemoPlay::look()
{
    if (m_total.elapsed() > m_options.limitSeconds * 1000) {
        end(m_screen.text("bannerCause"));
        return;
    }
    if (m_isHeld || m_options.isAway())
        return;
    const QString page = m_screen.page();
    if (page.isEmpty())
        return;
    if (page != m_page)
        turnTo(page);
    const bool isBefore = page == QLatin1String("page.login") || page == QLatin1String("page.supervisor");
    const bool isReopened = m_options.goesOn && !m_hasReadWhere && !isBefore;
    if (m_sincePage.elapsed() < (isReopened ? kReopenMs : kSettleMs))
        return;
    if (isReopened)
        readWhereItGoesOn();
    else if (page == QLatin1String("page.login"))
        atLogin();
    else if (page == QLatin1String("page.supervisor"))
        atDay();
    else if (page == QLatin1String("page.queue"))
        atQueue();
    else if (page == QLatin1String("page.arrival"))
        atArrival();
    else if (page == QLatin1String("page.verification"))
        atVerification();
    else if (page == QLatin1String("page.review"))
        atReview();
    else if (page == QLatin1String("page.done"))
        atDone();
    else if (page == QLatin1String("page.print"))
        atPrint();
    else if (page == QLatin1String("page.handover"))
        atHandover();
    else
        atCapture(page.section(QLatin1Char('.'), 1));
}

void DemoPlay::turnTo(const QString& page)
{
    if (!m_page.isEmpty())
        m_summary.steps.push_back(
            {m_page.section(QLatin1Char('.'), 1), m_sincePage.restart(), m_keyboard.takePressCount()});
    m_page = page;
    m_sincePage.restart();
}

bool DemoPlay::pressed(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (m_isHeld)
        return false;
    if (m_sinceKey.elapsed() < kKeyPauseMs || m_sincePicture.elapsed() < kLookMs)
        return false;
    m_sinceKey.restart();
    m_keyboard.press(key, modifiers);
    return true;
}

bool DemoPlay::primaryIs(const QString& text) const
{
    return m_screen.isEnabled("primaryAction") && m_screen.text("primaryAction") == text;
}

// One picture a name: the first moment that is worth showing.
void DemoPlay::takePicture(const QString& name)
{
    if (!m_options.takesPictures || !m_taken.insert(name).second)
        return;
    if (m_options.photograph) {
        m_options.photograph(name);
        m_sincePicture.restart();
        return;
    }
    const int number = m_picturesBefore + static_cast<int>(m_taken.size());
    const QString file = QStringLiteral("%1/screens/%2-%3")
                             .arg(m_options.outFolder)
                             .arg(number, 2, 10, QLatin1Char('0'))
                             .arg(name);
    m_screen.savePicture(file + QStringLiteral(".png"));
    m_isHeld = m_options.until.contains(name);
    // What the hall and the resident see at that moment.
    static const QStringList kSeenByOthers{QStringLiteral("called"), QStringLiteral("verification"),
                                           QStringLiteral("photo"),  QStringLiteral("fingers-live"),
                                           QStringLiteral("review"), QStringLiteral("sealed")};
    if (kSeenByOthers.contains(name))
        m_screen.saveOtherWindows(file);
    m_sincePicture.restart();
}

void DemoPlay::atLogin()
{
    if (m_hasTypedLogin || !m_screen.isEnabled("primaryAction"))
        return;
    m_hasTypedLogin = true;
    takePicture(QStringLiteral("login"));
    const bool isFirstAccount = m_screen.isVisible("passphraseRepeat");
    m_keyboard.type(m_options.account);
    m_keyboard.press(Qt::Key_Tab);
    m_keyboard.type(m_options.passphrase());
    if (isFirstAccount) {
        m_keyboard.press(Qt::Key_Tab);
        m_keyboard.type(m_options.passphrase());
    }
    m_keyboard.press(Qt::Key_Return);
}

// A supervisor's day comes first; the line is one key away.
void DemoPlay::atDay()
{
    takePicture(QStringLiteral("day"));
    pressed(Qt::Key_Escape);
}

void DemoPlay::readWhereItGoesOn()
{
    constexpr int kPicturesMs = 15000;
    const bool isOpening = m_screen.description("attempts")
                               .contains(ui::AttemptStrip::tr("%1 (sedang dibuka)").arg(QString()).trimmed());
    if (isOpening && m_sincePage.elapsed() < kPicturesMs)
        return;
    m_hasReadWhere = true;
    takePicture(QStringLiteral("resumed"));
    m_summary.resumed = readResumed(m_screen);
    Q_EMIT wentOn(m_summary.resumed);
    m_summary.ticket = m_summary.resumed.ticket;
    m_summary.nik = m_summary.resumed.nik;
    // Who has a number already is not asked for a NIK again.
    m_hasTypedNik = m_screen.isEnabled("action.F2") || primaryIs(ui::QueuePresenter::tr("Mulai layani"));
}

void DemoPlay::atQueue()
{
    if (!m_hasTypedNik &&
        (m_screen.number("waitingForCentre") > 0 || m_screen.number("waitingForCard") > 0)) {
        goToTheCard();
        return;
    }
    if (!m_hasTypedNik) {
        const QString nik = m_options.nikOnPaper(m_screen.number("closedToday"));
        if (nik.isEmpty())
            return;
        // As a reader does: digits and Enter at once. Where the machine is too slow for a burst, the same
        // keys are typing and an Enter, and lead to the same page.
        m_hasTypedNik = true;
        m_nik = nik;
        m_keyboard.type(nik);
        m_keyboard.press(Qt::Key_Return);
        m_sinceKey.restart();
    } else if (!m_screen.text("nik").isEmpty() && primaryIs(ui::QueuePresenter::tr("Terima pemohon"))) {
        pressed(Qt::Key_Return);
    } else if (m_screen.isEnabled("action.F2")) {
        takePicture(QStringLiteral("queue"));
        pressed(Qt::Key_F2);
    } else if (primaryIs(ui::QueuePresenter::tr("Mulai layani"))) {
        takePicture(QStringLiteral("called"));
        m_summary.ticket = m_screen.text("ticket");
        pressed(Qt::Key_Return);
    }
}

void DemoPlay::atArrival()
{
    // A burst with a pause in it is two: the rest of the number stands in the field, and is typed again.
    if (m_screen.text("bannerCode") == QLatin1String("NikMalformed")) {
        if (pressed(Qt::Key_A, Qt::ControlModifier)) {
            m_keyboard.type(m_nik);
            m_keyboard.press(Qt::Key_Return);
        }
        return;
    }
    if (!primaryIs(ui::tr("Ambil nomor")))
        return;
    // One paper is photographed; without a scanner nobody asks for it.
    const bool isOwed = m_screen.isVisible("paperPicture") && !m_screen.isVisible("paperReading");
    if (isOwed && m_sincePage.elapsed() < kPaperWithinMs) {
        pressed(Qt::Key_F);
        return;
    }
    if (isPaperOpening())
        return;
    takePicture(QStringLiteral("arrival"));
    pressed(Qt::Key_Return);
}

// The paper is read, and its picture comes in a moment: whoever looks waits for it.
bool DemoPlay::isPaperOpening() const
{
    return m_sincePage.elapsed() < kPaperWithinMs &&
           m_screen.description("paperPicture") == ui::tr("Gambar sedang dibuka.");
}

// Sealed before the cut: what the centre said has come, or comes now.
void DemoPlay::goToTheCard()
{
    m_summary.receiptVerified = m_screen.number("waitingForCard") > 0 &&
                                m_screen.text("statusOutbox") == QLatin1String("Tidak ada kiriman");
    if (m_summary.receiptVerified)
        pressed(Qt::Key_F6);
    else if (m_sincePage.elapsed() > kCentreWithinMs)
        end(m_screen.text("bannerCause"));
}

void DemoPlay::atVerification()
{
    if (m_screen.isEnabled("action.F5")) {
        if (m_sincePage.elapsed() > kCentreWithinMs)
            end(m_screen.text("bannerCause"));
        else
            pressed(Qt::Key_F5); // the centre was not there yet
        return;
    }
    if (!primaryIs(ui::tr("Data cocok")) || isPaperOpening())
        return;
    takePicture(QStringLiteral("verification"));
    m_summary.nik = m_screen.text("nik").remove(QLatin1Char(' ')); // shown in groups of four
    pressed(Qt::Key_Return);
}

void DemoPlay::atCapture(const QString& step)
{
    if (m_screen.isVisible("question")) {
        answerQuestion();
        return;
    }
    if (exceptMissing(step))
        return;
    if (primaryIs(ui::tr("Terima")) || primaryIs(ui::tr("Lanjut"))) {
        takePicture(step);
        pressed(Qt::Key_Return);
    } else if (primaryIs(ui::tr("Ulangi"))) {
        takePicture(step + QStringLiteral("-retry"));
        pressed(Qt::Key_Return);
    } else if (primaryIs(ui::tr("Terima berdua"))) {
        pressed(Qt::Key_F9); // nobody else is here: what cannot be taken well becomes an exception
    } else if (primaryIs(ui::tr("Ambil"))) {
        if (m_sinceKey.elapsed() > kLivePictureMs)
            takePicture(step + QStringLiteral("-live"));
        if (m_sinceKey.elapsed() > kPressMyselfMs)
            pressed(Qt::Key_Return);
    }
}

// The marked choice is confirmed; which one is marked was chosen with the arrow keys when the question was
// opened.
void DemoPlay::answerQuestion()
{
    if (m_sinceKey.elapsed() < kKeyPauseMs)
        return;
    takePicture(QStringLiteral("exception"));
    for (; m_choicesDown > 0; --m_choicesDown)
        m_keyboard.press(Qt::Key_Down);
    pressed(Qt::Key_Return);
}

// `--with FOLDER`: what has no picture is excepted as soon as it is asked for.
bool DemoPlay::exceptMissing(const QString& step)
{
    const QString title = m_screen.text("screenTitle");
    if (step == QLatin1String("fingers")) {
        for (const int finger : m_options.missingFingers) {
            const CaptureTarget target = singleFinger(static_cast<FingerPosition>(finger));
            if (title.endsWith(ui::targetTitle(target)) && m_screen.isEnabled("action.F9"))
                return pressed(Qt::Key_F9) || true;
        }
    }
    if (step == QLatin1String("iris") && !m_hasExceptedEyes && !m_options.missingEyes.empty() &&
        m_screen.isEnabled("action.F9") && pressed(Qt::Key_F9)) {
        m_hasExceptedEyes = true;
        // The list: right, left, both.
        m_choicesDown = m_options.missingEyes.size() == 2 ? 2 : *m_options.missingEyes.begin() - 1;
        return true;
    }
    return false;
}

void DemoPlay::atDone()
{
    if (!m_summary.cardSerial.isEmpty())
        return;
    if (m_screen.text("receiptState") == ui::tr("Tersegel"))
        takePicture(QStringLiteral("sealed"));
    m_summary.packetId = m_screen.text("packetId");
    m_summary.digest = m_screen.text("digest");
    m_summary.receiptVerified = m_screen.text("receiptState") == ui::tr("Terkirim");
    m_summary.centreStatus = m_screen.text("centreStatus");
    if (!m_summary.receiptVerified || m_summary.centreStatus.isEmpty()) {
        if (m_sincePage.elapsed() > kCentreWithinMs)
            end(m_screen.text("receiptDetail"));
        return;
    }
    takePicture(QStringLiteral("done"));
    pressed(Qt::Key_F6);
}

void DemoPlay::end(const QString& failure)
{
    m_timer.stop();
    m_summary.steps.push_back(
        {m_page.section(QLatin1Char('.'), 1), m_sincePage.elapsed(), m_keyboard.takePressCount()});
    m_summary.deviceRestarts = m_options.deviceRestarts();
    const bool isWhole = m_handover == Handover::HandedOver && m_summary.receiptVerified && collectPages();
    if (!isWhole) {
        takePicture(QStringLiteral("failed"));
        m_summary.failedStep =
            m_page.isEmpty() ? QStringLiteral("start") : m_page.section(QLatin1Char('.'), 1);
        m_summary.failure = failure;
    }
    Q_EMIT finished(isWhole);
}

} // namespace rekam::demo
