// Calls in the hall: a chime made here, a sentence spoken by espeak-ng, both played by whatever player is
// installed. Other programs do the slow work; the main thread only hears that they ended. What is missing or
// hangs costs the call, never the queue. Main thread.
#pragma once

#include "core/settings/station_settings.h"
#include "ui/values/voice_state.h"
#include "ui/voice/sound.h"

#include <QObject>
#include <QProcess>
#include <QTimer>
#include <deque>

namespace rekam::ui {

struct SoundPlayer
{
    QString program;
    QStringList arguments; // "%1" is the rate in hertz; raw 16-bit samples of one channel come on its input
};

// The programs of this computer; an empty path is one that is not installed.
struct VoicePrograms
{
    QString speaker; // takes the sentence as its last argument and writes a WAV file to its output
    QStringList speakerArguments;
    std::vector<SoundPlayer> players; // the first that works is kept
    static VoicePrograms installed();
};

struct VoiceLimits
{
    std::chrono::milliseconds speaking{5000};
    std::chrono::milliseconds playing{30000};
};

class Announcer : public QObject
{
    Q_OBJECT
public:
    Announcer(VoicePrograms programs, Announcements wish, QObject* parent = nullptr, VoiceLimits limits = {});
    ~Announcer() override;

    VoiceState state() const { return m_state; }
    // One call after the other. A call that still waits is not said twice, and of many that wait the oldest
    // is left out: the hall sees the numbers.
    void announce(const QString& sentence);

Q_SIGNALS:
    void stateChanged();
    void played(const QString& sentence); // the player took all of it

private:
    void next();
    void speak();
    void onSpoken(bool isFine);
    void play();
    void onPlayed(bool isFine);
    void run(QProcess& process, const QString& program, const QStringList& arguments,
             std::chrono::milliseconds limit);
    void become(VoiceState state);

    VoicePrograms m_programs;
    Announcements m_wish;
    VoiceLimits m_limits;
    VoiceState m_state = VoiceState::Off;
    std::deque<QString> m_waiting;
    QString m_now; // being said; empty: nothing
    Sound m_sound;
    bool m_isSpoken = false; // m_sound holds the sentence, too
    QProcess m_speaker, m_player;
    QTimer m_deadline;
};

} // namespace rekam::ui
