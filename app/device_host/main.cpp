#include "app/device_host/host_session.h"
#include "app/device_host/services.h"
#include "core/base/ordered_application.h"
#include "devices/registry/registry.h"

#include <QAbstractEventDispatcher>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <csignal>
#include <cstdio>
#include <sys/prctl.h>
#include <sys/resource.h>

using namespace rekam;

namespace {

constexpr int kFine = 0;
constexpr int kUnusable = 2;

// The workstation's death is ours; a crash leaves no memory image with somebody's face in it.
void hardenProcess()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

int fail(const char* why)
{
    std::fprintf(stderr, "rekam-device-host: %s\n", why);
    return kUnusable;
}

int listAdapters(bool asJson)
{
    QJsonArray names;
    for (const AdapterEntry& entry : adapters()) {
        names.append(QString::fromLatin1(entry.name));
        if (!asJson)
            std::printf("%s\n", entry.name);
    }
    if (asJson)
        std::printf("%s\n", QJsonDocument(names).toJson(QJsonDocument::Compact).constData());
    return kFine;
}

} // namespace

int main(int argc, char* argv[])
{
    qunsetenv("QT_NO_GLIB"); // without GLib's loop libfprint opens no device and never says so
    rekam::OrderedApplication<QCoreApplication> application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("rekam-device-host"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Runs one device adapter for one slot of Rekam. The workstation starts it; by hand it "
                       "is only useful to list "
                       "adapters.\nExit codes: 0 fine, 1 finding, 2 unusable."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Shows this."));
    const QCommandLineOption slot(QStringLiteral("slot"), QStringLiteral("Name of the slot."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption adapter(QStringLiteral("adapter"), QStringLiteral("Adapter to run."),
                                     QStringLiteral("NAME"));
    const QCommandLineOption socket(QStringLiteral("socket"),
                                    QStringLiteral("Absolute path of the workstation's socket."),
                                    QStringLiteral("PATH"));
    const QCommandLineOption list(QStringLiteral("list-adapters"),
                                  QStringLiteral("Prints the adapters of this build."));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Prints JSON."));
    const QCommandLineOption generate(
        QStringLiteral("generate-people"),
        QStringLiteral("Makes the fingers of made-up people in advance: subjects (7 or 1-20) follow."));
    const QCommandLineOption cache(QStringLiteral("cache"), QStringLiteral("Folder of made-up people."),
                                   QStringLiteral("DIR"));
    const QCommandLineOption write(
        QStringLiteral("write-finger"),
        QStringLiteral("Writes a made-up fingerprint: SUBJECT IMPRESSION FINGER(1-10) FILE.pgm follow."));
    const QCommandLineOption verify(
        QStringLiteral("libfprint-verify"),
        QStringLiteral("Asks libfprint whether two pictures that follow are one finger (0 yes, 1 no)."));
    parser.addOptions({help, slot, adapter, socket, list, json, generate, cache, write, verify});
    if (!parser.parse(QCoreApplication::arguments()))
        return fail(qPrintable(parser.errorText()));
    if (parser.isSet(help)) {
        std::printf("%s", qPrintable(parser.helpText()));
        return kFine;
    }
    if (parser.isSet(list))
        return listAdapters(parser.isSet(json));
    if (parser.isSet(generate))
        return generatePeople(parser.positionalArguments(), parser.value(cache));
    if (parser.isSet(write))
        return writeFinger(parser.positionalArguments(), parser.value(cache));
    if (!QAbstractEventDispatcher::instance()->inherits("QEventDispatcherGlib"))
        return fail("Qt runs without GLib's main loop here; libfprint would hang");
    if (parser.isSet(verify))
        return askLibfprint(parser.positionalArguments(), parser.isSet(json));

    if (!parser.isSet(slot) || !parser.isSet(adapter) || !parser.isSet(socket))
        return fail("--slot, --adapter and --socket are needed; see --help");
    hardenProcess();
    const AdapterEntry* entry = findAdapter(parser.value(adapter));
    if (!entry)
        return fail("no such adapter; see --list-adapters");
    HostSession session(parser.value(slot), *entry);
    session.connectTo(parser.value(socket));
    return QCoreApplication::exec();
}
