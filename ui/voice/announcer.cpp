#include "ui/voice/announcer.h"

#include "core/base/log.h"

#include <QStandardPaths>
#include <algorithm>

REKAM_LOG(lcVoice, "rekam.voice")

namespace rekam::ui {

namespace {

constexpr int kChimeRateHz = 22050;
constexpr size_t kMostWaiting = 4;

} // namespace

VoicePrograms VoicePrograms::installed()
{
    VoicePrograms programs;
    programs.speaker = QStandardPaths::findExecutable(QStringLiteral("espeak-ng"));
    programs.speakerArguments = {QStringLiteral("-v"), QStringLiteral("id"), QStringLiteral("-s"),
                                 QStringLiteral("130"), QStringLiteral("--stdout")};
    const auto offer = [&](const QString& name, const QStringList& arguments) {
        const QString program = QStandardPaths::findExecutable(name);
        if (!program.isEmpty())
            programs.players.push_back({program, arguments});
    };
    offer(QStringLiteral("paplay"), {QStringLiteral("--raw"), QStringLiteral("--format=s16le"),
                                     QStringLiteral("--channels=1"), QStringLiteral("--rate=%1")});
    offer(QStringLiteral("aplay"),
          {QStringLiteral("-q"), QStringLiteral("-t"), QStringLiteral("raw"), QStringLiteral("-f"),
           QStringLiteral("S16_LE"), QStringLiteral("-c"), QStringLiteral("1"), QStringLiteral("-r"),
           QStringLiteral("%1"), QStringLiteral("-")});
    return programs;
}

Announcer::Announcer(VoicePrograms programs, Announcements wish, QObject* parent, VoiceLimits limits)
    : QObject(parent),
      m_programs(std::move(programs)),
      m_wish(wish),
      m_limits(limits)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_speaker.kill();
        m_player.kill();
    });
    // A program that cannot be started says only errorOccurred, one that ends says only finished. Queued: the
    // next program is not started inside the end of the last one.
    const auto watch = [this](QProcess& process, void (Announcer::*ended)(bool)) {
        process.setStandardErrorFile(QProcess::nullDevice());
        connect(
            &process, &QProcess::finished, this,
            [this, ended](int code, QProcess::ExitStatus status) {
                (this->*ended)(status == QProcess::NormalExit && code == 0);
            },
            Qt::QueuedConnection);
        connect(
            &process, &QProcess::errorOccurred, this,
            [this, ended](QProcess::ProcessError error) {
                if (error == QProcess::FailedToStart)
                    (this->*ended)(false);
            },
            Qt::QueuedConnection);
    };
    watch(m_speaker, &Announcer::onSpoken);
    watch(m_player, &Announcer::onPlayed);
    m_player.setStandardOutputFile(QProcess::nullDevice());
    if (m_wish == Announcements::Off)
        m_state = VoiceState::Off;
    else if (m_programs.players.empty())
        m_state = VoiceState::NoPlayer;
    else if (m_wish == Announcements::Spoken && m_programs.speaker.isEmpty())
        m_state = VoiceState::NoSpeaker;
    else
        m_state = VoiceState::Ready;
}

Announcer::~Announcer()
{
    for (QProcess* process : {&m_speaker, &m_player}) {
        process->disconnect(this);
        process->kill(); // at once: neither has anything to tidy up
    }
}

void Announcer::announce(const QString& sentence)
{
    if (m_wish == Announcements::Off || m_programs.players.empty())
        return;
    if (std::find(m_waiting.begin(), m_waiting.end(), sentence) != m_waiting.end())
        return;
    m_waiting.push_back(sentence);
    if (m_waiting.size() > kMostWaiting)
        m_waiting.pop_front();
    next();
}

void Announcer::next()
{
    if (!m_now.isEmpty() || m_waiting.empty())
        return;
    m_now = m_waiting.front();
    m_waiting.pop_front();
    m_sound = chime(kChimeRateHz);
    m_isSpoken = false;
    if (m_wish == Announcements::Spoken && !m_programs.speaker.isEmpty())
        speak();
    else
        play();
}

void Announcer::run(QProcess& process, const QString& program, const QStringList& arguments,
                    std::chrono::milliseconds limit)
{
    m_deadline.start(limit);
    process.start(program, arguments);
}

void Announcer::speak()
{
    run(m_speaker, m_programs.speaker, m_programs.speakerArguments + QStringList{m_now}, m_limits.speaking);
    m_speaker.closeWriteChannel();
}

void Announcer::onSpoken(bool isFine)
{
    m_deadline.stop();
    const Result<Sound> speech = soundFromWav(m_speaker.readAllStandardOutput());
    if (isFine && speech) {
        m_sound = chime(speech->rateHz);
        append(m_sound, *speech);
    } else {
        qCWarning(lcVoice) << "the speaker did not say the call";
    }
    m_isSpoken = isFine && speech;
    play();
}

void Announcer::play()
{
    const SoundPlayer& player = m_programs.players.front();
    QStringList arguments = player.arguments;
    arguments.replaceInStrings(QStringLiteral("%1"), QString::number(m_sound.rateHz));
    run(m_player, player.program, arguments, m_limits.playing);
    m_player.write(rawSamples(m_sound));
    m_player.closeWriteChannel();
}

void Announcer::onPlayed(bool isFine)
{
    m_deadline.stop();
    if (!isFine && m_programs.players.size() > 1) {
        m_programs.players.erase(m_programs.players.begin());
        play();
        return;
    }
    const QString sentence = std::exchange(m_now, QString());
    m_sound = {};
    if (isFine) {
        const bool isMute = m_wish == Announcements::Spoken && !m_isSpoken;
        become(isMute ? VoiceState::NoSpeaker : VoiceState::Ready);
        Q_EMIT played(sentence);
    } else {
        qCWarning(lcVoice) << "no player took the call";
        become(VoiceState::Failing);
    }
    next();
}

void Announcer::become(VoiceState state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace rekam::ui
