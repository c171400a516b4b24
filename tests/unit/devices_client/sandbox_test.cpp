// What a device host can see and do inside its sandbox, asked with a shell script in the host's place.
#include "devices/client/sandbox.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace rekam;

namespace {

struct Visit
{
    bool ran = false;
    QString said;
};

// Runs the script as the host program in the sandbox; its output comes back through the socket folder.
Visit visit(const QByteArray& script, const AdapterOptions& options = {})
{
    QTemporaryDir outside;
    QTemporaryDir run;
    const QString program = outside.filePath(QStringLiteral("host"));
    QFile file(program);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n{\n" + script + "\n} > /rekam/run/said 2>&1\n");
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    file.close();
    SlotConfig config;
    config.slot = QStringLiteral("camera");
    config.adapter = QStringLiteral("virtual_camera");
    config.hostProgram = program;
    config.options = options;
    const HostCommand command =
        sandboxedCommand(findSandboxProgram(), config, run.filePath(QStringLiteral("s")));
    QProcess process;
    process.setProcessEnvironment([] {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("SECRET"), QStringLiteral("leaked"));
        return environment;
    }());
    process.start(command.program, command.arguments);
    process.waitForFinished(10'000);
    QFile said(run.filePath(QStringLiteral("said")));
    Visit result;
    result.ran = said.open(QIODevice::ReadOnly);
    result.said = QString::fromUtf8(said.readAll());
    return result;
}

bool isSandboxThere()
{
    if (!findSandboxProgram().isEmpty() && visit("echo hello").said == QStringLiteral("hello\n"))
        return true;
    WARN("skipped: bubblewrap is missing or refused by the kernel");
    return false;
}

} // namespace

TEST_CASE("in the sandbox there is no home, no passwd file and no temporary file of anybody else")
{
    if (!isSandboxThere())
        return;
    QTemporaryDir stranger;
    const QByteArray path = stranger.path().toLocal8Bit();
    const Visit seen = visit("ls -d /root /home /etc/passwd /var /work " + path + " 2>/dev/null; echo end");
    CHECK(seen.said == QStringLiteral("end\n"));
}

TEST_CASE("in the sandbox there is no network and no environment but the locale")
{
    if (!isSandboxThere())
        return;
    CHECK(visit("grep -c : /proc/net/dev").said == QStringLiteral("1\n"));
    CHECK(visit("cat /proc/net/route | wc -l").said == QStringLiteral("1\n"));
    const QString environment = visit("env").said;
    CHECK_FALSE(environment.contains(QStringLiteral("SECRET")));
    CHECK_FALSE(environment.contains(QStringLiteral("HOME=")));
    CHECK(environment.contains(QStringLiteral("LC_ALL=C.UTF-8")));
}

TEST_CASE("in the sandbox other processes are not seen and the program cannot be written over")
{
    if (!isSandboxThere())
        return;
    CHECK(visit("ls /proc | grep -c '^[0-9]'").said.toInt() < 8);
    CHECK(
        visit("echo x > /rekam/rekam-device-host && echo written").said.contains(QStringLiteral("written")) ==
        false);
    CHECK(visit("echo x > /usr/x && echo written").said.contains(QStringLiteral("written")) == false);
}

TEST_CASE(
    "the folder of pictures can be read but not written, the people cache and the out folder can be written")
{
    if (!isSandboxThere())
        return;
    QTemporaryDir pictures;
    QTemporaryDir cache;
    QTemporaryDir out;
    const AdapterOptions options{{QString::fromLatin1(kOptionFolder), pictures.path()},
                                 {QString::fromLatin1(kOptionPeopleCache), cache.path()},
                                 {QString::fromLatin1(kOptionOutFolder), out.path()}};
    const auto attempt = [&](const QTemporaryDir& folder) {
        return visit("ls -d " + folder.path().toLocal8Bit() + " > /dev/null && echo seen; touch " +
                         folder.path().toLocal8Bit() + "/x 2>/dev/null && echo written",
                     options)
            .said;
    };
    CHECK(attempt(pictures) == QStringLiteral("seen\n"));
    CHECK(attempt(cache) == QStringLiteral("seen\nwritten\n"));
    CHECK(attempt(out) == QStringLiteral("seen\nwritten\n"));
}

TEST_CASE("USB is opened for real adapters only")
{
    SlotConfig config;
    config.adapter = QStringLiteral("virtual_finger");
    config.hostProgram = QStringLiteral("/x");
    const QString usb = QStringLiteral("/dev/bus/usb");
    CHECK_FALSE(
        sandboxedCommand(QStringLiteral("bwrap"), config, QStringLiteral("/run/s")).arguments.contains(usb));
    config.adapter = QStringLiteral("libfprint");
    CHECK(
        sandboxedCommand(QStringLiteral("bwrap"), config, QStringLiteral("/run/s")).arguments.contains(usb));
}
