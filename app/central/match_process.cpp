#include "app/central/match_process.h"

#include "core/base/log.h"

#include <QFile>
#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

REKAM_LOG(lcChild, "rekam.central.child")

extern char** environ;

namespace rekam::central {
namespace {

// Standard input is the pipe; signals that we blocked for ourselves are free again.
int spawnMatcher(const QByteArrayList& arguments, int input, pid_t* pid)
{
    std::vector<char*> argv;
    for (const QByteArray& argument : arguments)
        argv.push_back(const_cast<char*>(argument.constData()));
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    const int failed = posix_spawn(pid, "/proc/self/exe", &actions, &attributes, argv.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failed;
}

} // namespace

Status MatchProcess::start()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return Unexpected(Errc::ProgramMissing, {{"op", QStringLiteral("pipe")}});
    const QByteArrayList arguments{"rekam-central", "match",
                                   "--data",        QFile::encodeName(m_folder.path),
                                   "--database",    "sqlite:" + QFile::encodeName(m_database),
                                   "--child"};
    const int failed = spawnMatcher(arguments, ends[0], &m_pid);
    ::close(ends[0]);
    if (failed != 0) {
        ::close(ends[1]);
        return Unexpected(Errc::ProgramMissing, {{"program", QStringLiteral("match")}});
    }
    ::fcntl(ends[1], F_SETFL, O_NONBLOCK);
    const std::lock_guard hold(m_mutex);
    m_pipe = ends[1];
    return {};
}

void MatchProcess::wake()
{
    const std::lock_guard hold(m_mutex);
    if (m_pipe < 0)
        return;
    // A full pipe wakes as well.
    [[maybe_unused]] const ssize_t written = ::write(m_pipe, "!", 1);
}

void MatchProcess::restartIfEnded()
{
    int how = 0;
    if (m_pid < 0 || ::waitpid(m_pid, &how, WNOHANG) != m_pid)
        return;
    qCWarning(lcChild) << "matcher ended, status" << how;
    m_pid = -1;
    {
        const std::lock_guard hold(m_mutex);
        ::close(m_pipe);
        m_pipe = -1;
    }
    ::sleep(1); // a matcher that cannot start does not keep the machine busy
    if (const Status started = start(); !started)
        qCCritical(lcChild).noquote() << "matcher not started" << started.error().logText();
}

void MatchProcess::stop()
{
    {
        const std::lock_guard hold(m_mutex);
        if (m_pipe >= 0)
            ::close(m_pipe);
        m_pipe = -1;
    }
    constexpr int kTries = 40;
    for (int i = 0; i < kTries && m_pid > 0; ++i) {
        if (::waitpid(m_pid, nullptr, WNOHANG) == m_pid)
            m_pid = -1;
        else
            ::usleep(50'000);
    }
    if (m_pid < 0)
        return;
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
    m_pid = -1;
}

} // namespace rekam::central
