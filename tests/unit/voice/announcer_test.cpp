#include "ui/voice/announcer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace rekam;
using namespace rekam::ui;
using namespace std::chrono_literals;

namespace {

// Speaker and player as small scripts: the speaker writes a WAV file, the player keeps what it is given.
struct Hall
{
    QString script(const char* name, const QByteArray& body) const
    {
        const QString path = folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + body + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    QString speaker() const
    {
        // 1000 samples of silence at 16 kHz, and a note of what was to be said.
        return script(
            "speaker",
            "echo \"$2\" >> '" + path("said") +
                "'\nprintf 'RIFF\\0\\0\\0\\0WAVEfmt \\020\\0\\0\\0\\001\\0\\001\\0\\200\\076\\0\\0\\0"
                "\\175\\0\\0\\002\\0\\020\\0data\\0\\0\\0\\0'\nhead -c 2000 /dev/zero");
    }
    SoundPlayer player() const
    {
        return {script("player", "echo \"$1\" >> '" + path("rates") + "'\ncat > '" + path("heard") + "'"),
                {QStringLiteral("%1")}};
    }
    VoicePrograms programs() const { return {speaker(), {QStringLiteral("-x")}, {player()}}; }
    QByteArray path(const char* name) const { return folder.filePath(QString::fromLatin1(name)).toUtf8(); }
    QByteArray read(const char* name) const
    {
        QFile file(QString::fromUtf8(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
};

void waitFor(Announcer& announcer, int calls)
{
    QSignalSpy played(&announcer, &Announcer::played);
    while (played.size() < calls)
        REQUIRE(played.wait(60'000));
}

} // namespace

TEST_CASE("a call is a chime and a sentence, played as one sound at the speaker's rate")
{
    const Hall hall;
    Announcer announcer(hall.programs(), Announcements::Spoken);
    CHECK(announcer.state() == VoiceState::Ready);

    announcer.announce(QStringLiteral("Nomor antrean A, nol satu dua"));
    waitFor(announcer, 1);

    CHECK(hall.read("said") == "Nomor antrean A, nol satu dua\n");
    CHECK(hall.read("rates") == "16000\n");
    CHECK(hall.read("heard").size() == rawSamples(chime(16000)).size() + 2000);
    CHECK(announcer.state() == VoiceState::Ready);
}

TEST_CASE("calls are heard one after the other, and one that still waits is not said twice")
{
    const Hall hall;
    Announcer announcer(hall.programs(), Announcements::Spoken);

    for (const char* sentence : {"satu", "dua", "dua", "tiga"})
        announcer.announce(QString::fromLatin1(sentence));
    waitFor(announcer, 3);

    CHECK(hall.read("said") == "satu\ndua\ntiga\n");
}

TEST_CASE("where nobody can speak the chime still sounds, and the technician is told")
{
    const Hall hall;
    VoicePrograms mute = hall.programs();
    mute.speaker.clear();
    Announcer announcer(mute, Announcements::Spoken);
    CHECK(announcer.state() == VoiceState::NoSpeaker);

    announcer.announce(QStringLiteral("satu"));
    waitFor(announcer, 1);

    CHECK(hall.read("heard") == rawSamples(chime(22050)));
    CHECK(announcer.state() == VoiceState::NoSpeaker);
}

TEST_CASE("without a player nothing is started and nothing is kept waiting")
{
    const Hall hall;
    VoicePrograms silent = hall.programs();
    silent.players.clear();
    Announcer announcer(silent, Announcements::Spoken);

    announcer.announce(QStringLiteral("satu"));
    QSignalSpy played(&announcer, &Announcer::played);
    CHECK_FALSE(played.wait(200));

    CHECK(announcer.state() == VoiceState::NoPlayer);
    CHECK(hall.read("said").isEmpty());
}

TEST_CASE("switched off is silent although all programs are there")
{
    const Hall hall;
    Announcer announcer(hall.programs(), Announcements::Off);

    announcer.announce(QStringLiteral("satu"));
    QSignalSpy played(&announcer, &Announcer::played);
    CHECK_FALSE(played.wait(200));

    CHECK(announcer.state() == VoiceState::Off);
}

TEST_CASE("a speaker that hangs costs its sentence, and no call blocks the thread that asked")
{
    const Hall hall;
    VoicePrograms hung = hall.programs();
    hung.speaker = hall.script("hung", "exec sleep 60");
    Announcer announcer(hung, Announcements::Spoken, nullptr, VoiceLimits{300ms, 5000ms});

    QElapsedTimer asked;
    asked.start();
    announcer.announce(QStringLiteral("satu"));
    CHECK(asked.elapsed() < 100);
    waitFor(announcer, 1);

    CHECK(hall.read("heard") == rawSamples(chime(22050)));
    CHECK(announcer.state() == VoiceState::NoSpeaker);
}

TEST_CASE("a player that hangs is ended, said to the technician, and the next call is tried")
{
    const Hall hall;
    VoicePrograms hung = hall.programs();
    hung.players = {{hall.script("hung", "echo x >> '" + hall.path("tries") + "'\nexec sleep 60"), {}}};
    Announcer announcer(hung, Announcements::Chime, nullptr, VoiceLimits{300ms, 200ms});
    QSignalSpy states(&announcer, &Announcer::stateChanged);

    announcer.announce(QStringLiteral("satu"));
    announcer.announce(QStringLiteral("dua"));
    REQUIRE(states.wait(5000));
    CHECK(announcer.state() == VoiceState::Failing);

    for (int i = 0; i < 50 && hall.read("tries") != "x\nx\n"; ++i)
        QSignalSpy(&announcer, &Announcer::played).wait(50);
    CHECK(hall.read("tries") == "x\nx\n");
}

TEST_CASE("a player that fails gives way to the next one, which is kept")
{
    const Hall hall;
    VoicePrograms two = hall.programs();
    two.players.insert(two.players.begin(),
                       {hall.script("broken", "echo x >> '" + hall.path("tries") + "'\nexit 1"), {}});
    two.players.insert(two.players.begin(), {QStringLiteral("/nowhere/player"), {}});
    Announcer announcer(two, Announcements::Chime);

    announcer.announce(QStringLiteral("satu"));
    announcer.announce(QStringLiteral("dua"));
    waitFor(announcer, 2);

    CHECK(hall.read("tries") == "x\n");
    CHECK(announcer.state() == VoiceState::Ready);
}

TEST_CASE("the speaker of this computer says a number in Indonesian")
{
    VoicePrograms programs = VoicePrograms::installed();
    if (programs.speaker.isEmpty()) {
        std::fprintf(stderr, "skipped: espeak-ng is not installed\n");
        return;
    }
    const Hall hall;
    programs.players = {hall.player()};
    Announcer announcer(programs, Announcements::Spoken);

    announcer.announce(QStringLiteral("Nomor antrean A, nol satu dua, silakan ke loket dua."));
    waitFor(announcer, 1);

    CHECK(announcer.state() == VoiceState::Ready);
    const qsizetype heard = hall.read("heard").size();
    CHECK(heard > rawSamples(chime(22050)).size() + 2 * 22050 * 2); // two seconds of speech at least
}
