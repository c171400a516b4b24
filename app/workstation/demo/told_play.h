// Plays what it is told, one JSON line each on standard input, and answers each line with what is on the
// screen: for tests and for practice without hands. Presses keys and reads like the demo. Main thread.
//   {"press": "Ctrl+F12"}  {"type": "3315"}  {"picture": "name"}  {"see": ["bannerCause", "primaryAction"]}
// Answer: {"page": "queue", "rows": 3, "seen": {"primaryAction": {"text": "Terima pemohon", "enabled":
// true}}}; a name that is not on the screen is left out; rows are those of the longest table. The end of the
// input ends the program.
#pragma once

#include "app/workstation/demo/keyboard.h"
#include "app/workstation/demo/screen_reader.h"

#include <QJsonObject>
#include <QObject>
#include <QSocketNotifier>

namespace rekam::demo {

class ToldPlay : public QObject
{
    Q_OBJECT
public:
    // Pictures go to `pictureFolder`, which is made with the first one.
    explicit ToldPlay(QString pictureFolder, QObject* parent = nullptr);

Q_SIGNALS:
    void ended();

private:
    void read();
    QJsonObject obey(const QJsonObject& line);
    bool savePicture(const QString& name);

    QString m_pictureFolder;
    ScreenReader m_screen;
    Keyboard m_keyboard;
    QSocketNotifier m_input;
    QByteArray m_unread;
    int m_pictures = 0;
};

} // namespace rekam::demo
