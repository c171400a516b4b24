#include "devices/client/sandbox.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace rekam {
namespace {

// Where the host finds its program and its socket inside the sandbox, wherever they lie outside.
constexpr char kProgramInside[] = "/rekam/rekam-device-host";
constexpr char kRunInside[] = "/rekam/run";

QStringList hostArguments(const SlotConfig& config, const QString& socketPath)
{
    return {QStringLiteral("--slot"),   config.slot, QStringLiteral("--adapter"), config.adapter,
            QStringLiteral("--socket"), socketPath};
}

// usr is merged on Debian 12: /lib and its kin are links into /usr. Alternatives hold the BLAS that OpenCV
// loads.
QStringList systemBinds()
{
    return {QStringLiteral("--ro-bind"),
            QStringLiteral("/usr"),
            QStringLiteral("/usr"),
            QStringLiteral("--symlink"),
            QStringLiteral("usr/lib"),
            QStringLiteral("/lib"),
            QStringLiteral("--symlink"),
            QStringLiteral("usr/lib64"),
            QStringLiteral("/lib64"),
            QStringLiteral("--symlink"),
            QStringLiteral("usr/bin"),
            QStringLiteral("/bin"),
            QStringLiteral("--ro-bind-try"),
            QStringLiteral("/etc/ld.so.cache"),
            QStringLiteral("/etc/ld.so.cache"),
            QStringLiteral("--ro-bind-try"),
            QStringLiteral("/etc/alternatives"),
            QStringLiteral("/etc/alternatives"),
            QStringLiteral("--ro-bind-try"),
            QStringLiteral("/etc/fonts"),
            QStringLiteral("/etc/fonts"),
            QStringLiteral("--proc"),
            QStringLiteral("/proc"),
            QStringLiteral("--dev"),
            QStringLiteral("/dev"),
            QStringLiteral("--tmpfs"),
            QStringLiteral("/tmp")};
}

// USB readers are reached through libusb, which reads /sys and /run/udev; SANE reads which of its backends to
// try. Virtual adapters get none of it.
QStringList hardwareBinds()
{
    return {QStringLiteral("--dev-bind-try"), QStringLiteral("/dev/bus/usb"), QStringLiteral("/dev/bus/usb"),
            QStringLiteral("--ro-bind-try"),  QStringLiteral("/sys"),         QStringLiteral("/sys"),
            QStringLiteral("--ro-bind-try"),  QStringLiteral("/run/udev"),    QStringLiteral("/run/udev"),
            QStringLiteral("--ro-bind-try"),  QStringLiteral("/etc/sane.d"),  QStringLiteral("/etc/sane.d")};
}

QStringList optionBinds(const AdapterOptions& options)
{
    QStringList binds;
    const auto bind = [&](const char* how, const char* option) {
        const QString path = options.value(QString::fromLatin1(option));
        if (!path.isEmpty())
            binds << QString::fromLatin1(how) << path << path;
    };
    bind("--ro-bind-try", kOptionFolder);
    bind("--ro-bind-try", kOptionSaneConfig);
    bind("--bind-try", kOptionPeopleCache);
    bind("--bind-try", kOptionOutFolder);
    return binds;
}

} // namespace

QString findSandboxProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("bwrap"), {QStringLiteral("/usr/bin")});
}

HostCommand sandboxedCommand(const QString& bwrap, const SlotConfig& config, const QString& socketPath)
{
    const QFileInfo socket(socketPath);
    QStringList arguments{QStringLiteral("--unshare-all"), QStringLiteral("--die-with-parent"),
                          QStringLiteral("--new-session"), QStringLiteral("--clearenv"),
                          QStringLiteral("--cap-drop"),    QStringLiteral("ALL"),
                          QStringLiteral("--setenv"),      QStringLiteral("LC_ALL"),
                          QStringLiteral("C.UTF-8")};
    arguments += systemBinds();
    if (!config.adapter.startsWith(QLatin1String("virtual_")))
        arguments += hardwareBinds();
    arguments += optionBinds(config.options);
    arguments += {QStringLiteral("--ro-bind"), config.hostProgram,  QString::fromLatin1(kProgramInside),
                  QStringLiteral("--bind"),    socket.path(),       QString::fromLatin1(kRunInside),
                  QStringLiteral("--chdir"),   QStringLiteral("/"), QString::fromLatin1(kProgramInside)};
    arguments +=
        hostArguments(config, QString::fromLatin1(kRunInside) + QLatin1Char('/') + socket.fileName());
    return {bwrap, arguments};
}

HostCommand plainCommand(const SlotConfig& config, const QString& socketPath)
{
    return {config.hostProgram, hostArguments(config, socketPath)};
}

} // namespace rekam
