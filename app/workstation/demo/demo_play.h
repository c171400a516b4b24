// Plays one resident through the counter by itself: reads the screen, presses keys in the focused window, and
// writes down what it read. Never touches sessions, presenters or the store. Main thread.
#pragma once

#include "app/workstation/demo/keyboard.h"
#include "app/workstation/demo/screen_reader.h"
#include "app/workstation/demo/summary.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <functional>
#include <set>

namespace rekam::demo {

struct DemoOptions
{
    QString outFolder;   // screens/, slip.pdf, card.pdf, summary.json
    QString printFolder; // where the virtual printers leave their pages
    QString account;
    std::function<QString()> passphrase; // what the operator knows
    // What stands on the paper of the resident who comes after so many others; empty until the register is
    // made.
    std::function<QString(int)> nikOnPaper;
    std::function<int()> deviceRestarts; // the technician's counter
    std::set<int> missingFingers;        // `--with FOLDER`: FingerPositions without a picture
    std::set<int> missingEyes;
    bool isOnePerson = false; // pictures from a folder: nobody else is there whose finger could be refused
    bool goesOn = false;      // the folder holds a home: this demo was cut off, or played before
    QString blankSerial = QStringLiteral("KTP2026000001");
    int limitSeconds = 90;
    QStringList until; // names of pictures: no key is pressed after one of them, and the limit ends it
    // `--screens`: takes the pictures instead, and has things of its own to do between them.
    std::function<void(const QString&)> photograph;
    std::function<bool()> isAway = [] { return false; };
    bool takesPictures = true; // not while the main thread is measured: coding them is the demo's own doing
};

class DemoPlay : public QObject
{
    Q_OBJECT
public:
    explicit DemoPlay(DemoOptions options, QObject* parent = nullptr);
    void start();
    const Summary& summary() const { return m_summary; }

Q_SIGNALS:
    void wentOn(const rekam::demo::Resumed& resumed);
    void finished(bool complete);

private:
    static constexpr int kPressMyselfMs = 8000; // the gate did not take the picture by itself

    void look();
    void turnTo(const QString& page);
    void atLogin();
    void atDay();
    void readWhereItGoesOn();
    void atQueue();
    void atArrival();
    bool isPaperOpening() const;
    void goToTheCard();
    void atVerification();
    void atCapture(const QString& step);
    void answerQuestion();
    void atReview();
    void atDone();
    void readWhoseCard();
    void atPrint();
    void atHandover();
    void refuseStranger();
    void handOver();
    bool exceptMissing(const QString& step);
    bool pressed(Qt::Key key,
                 Qt::KeyboardModifiers modifiers = Qt::NoModifier); // not more often than a person would
    bool primaryIs(const QString& text) const;                      // in the language of the screens
    void takePicture(const QString& name);
    QStringList
    printedPages(const QString& pattern) const; // what lies in the printers' trays, the latest first
    bool collectPages();
    void end(const QString& failure);

    DemoOptions m_options;
    ScreenReader m_screen;
    Keyboard m_keyboard;
    Summary m_summary;
    QTimer m_timer;
    QElapsedTimer m_total;
    QElapsedTimer m_sincePage;
    QElapsedTimer m_sinceKey;
    QElapsedTimer m_sincePicture;
    QString m_page;
    std::set<QString> m_taken; // names of pictures
    bool m_isHeld = false;
    int m_picturesBefore = 0; // of the runs before in this folder
    bool m_hasTypedLogin = false;
    bool m_hasTypedNik = false;
    QString m_nik; // as it was typed; made up
    bool m_hasTypedSerial = false;
    QString m_triedSerial;
    bool m_hasReadWhere = false;
    enum class Handover
    {
        Stranger,
        StrangerScanned,
        Holder,
        HandedOver
    } m_handover = Handover::Stranger;
    bool m_strangerIsHere = false;
    bool m_hasExceptedEyes = false;
    int m_choicesDown = 0;
    int m_rescanTries = 0;
};

} // namespace rekam::demo
