#include "app/ctl/command.h"
#include "app/station/hardening.h"
#include "core/base/log.h"
#include "core/base/ordered_application.h"

#include <QGuiApplication>
#include <array>
#include <cstdio>

namespace {

using namespace rekam::ctl;

constexpr std::array kCommands = {
    Command{"record", "records people without a screen, by a script", runRecord},
    Command{"day", "plays a whole day at a training counter, by a script", runDay},
    Command{"store", "checks a station's store", runStore},
    Command{"audit", "checks the audit trail and names the first bad row", runAudit},
    Command{"packet", "opens a sealed packet with the centre's key", runPacket},
    Command{"devices", "lists adapters, or tries each slot once", runDevices},
    Command{"finger", "quality, slaps, templates, comparison and WSQ of fingers", runFinger},
    Command{"export", "writes one recording for other systems", runExport},
    Command{"formats", "shows what biometric files hold, converts between them", runFormats},
    Command{"iris", "assesses, encodes and compares eye pictures", runIris},
    Command{"slip", "checks the QR code of a proof or a paper about cards", runSlip},
    Command{"face", "assesses portraits, compares two faces", runFace},
    Command{"signature", "assesses signatures", runSignature},
    Command{"person", "makes people who do not exist", runPerson},
    Command{"report", "writes the supervisor's reports as PDF and CSV", runReport},
    Command{"bench", "measures: startup, memory, latency, lists, face, finger, identify, iris, formats",
            runBench},
    Command{"selftest", "says what of this installation works", runSelftest},
};

void printHelp()
{
    std::printf("rekamctl: the station without a screen\n\nUsage: rekamctl COMMAND [OPTIONS]\n\n");
    for (const Command& command : kCommands)
        std::printf("  %-10s %s\n", command.name, command.summary);
    std::printf(
        "\nEach command has --help. Exit codes: 0 fine, 1 a finding, 2 unusable input or surroundings.\n");
}

} // namespace

int main(int argc, char* argv[])
{
    rekam::hardenProcess();
    qputenv("QT_QPA_PLATFORM", "offscreen"); // slips and cards are drawn, nothing is shown
    rekam::OrderedApplication<QGuiApplication> application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("rekamctl"));
    rekam::installLogHandler({});
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 2) {
        printHelp();
        return kUnusable;
    }
    const QString name = arguments.at(1);
    if (name == QLatin1String("--help") || name == QLatin1String("-h")) {
        printHelp();
        return kFine;
    }
    for (const Command& command : kCommands) {
        if (name == QLatin1String(command.name))
            return command.run(arguments.sliced(2));
    }
    std::fprintf(stderr, "rekamctl: there is no command \"%s\"; see rekamctl --help\n", qPrintable(name));
    return kUnusable;
}
