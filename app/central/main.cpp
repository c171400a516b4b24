// rekam-central: the reference centre for pilots, training and tests.
#include "app/central/initialise.h"
#include "app/central/register.h"
#include "app/central/serve.h"
#include "app/central/stations.h"
#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/ordered_application.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTextStream>
#include <cstdio>
#include <sys/stat.h>

using namespace rekam;
using namespace rekam::central;

namespace {

constexpr int kFine = 0;
constexpr int kFinding = 1;
constexpr int kUnusable = 2;

constexpr const char* kUsage =
    R"(Usage: rekam-central init|enrol-code|elsewhere|serve|match --data DIR [options]

  init        makes keys, certificates and a made-up population in DIR
  enrol-code  prints a one-time code for a station (24 hours)
  elsewhere   training: another office records whoever's NIK comes on standard input
  serve       listens for stations, and starts the matcher beside itself
  match       opens and compares packets; started by serve, or by another user who alone may read the packet key

  --data DIR              the centre's folder
  --database sqlite:PATH  the database (default: DIR/central.sqlite)
  --listen ADDR:PORT      serve: where stations connect; port 0 takes a free one (default 127.0.0.1:8443)
                          (stations enrol, without a client certificate, at the port after it)
  --station NAME          enrol-code: the station's name
  --kind training|real    init: training has a made-up population, real an empty register (default training)
  --seed N                init: another population (default 1)
  --people N              init: at least so many people (default 2400)
  --regions FILE          init: region table; without it a few real villages are built in
  --host NAME             init: a further name in the server certificate; may be repeated
  --as-of YYYY-MM-DD      init: the day from which ages and certificates count (default today)
  --fault FAULT           serve: play a fault; may be repeated. receipt-key, receipt-other, card-key, certificate,
                          packet-byte, captive-portal, cut-answer:METHOD@N, cut-body:METHOD@N, fail:METHOD@N, stall:METHOD@N
  --help                  this text

Exit code: 0 fine, 1 the centre answered with an error, 2 unusable arguments.
)";

struct Arguments
{
    QString command;
    QCommandLineParser parser;
    QString value(const char* name) const { return parser.value(QLatin1String(name)); }
    bool has(const char* name) const { return parser.isSet(QLatin1String(name)); }
};

int unusable(const QString& why)
{
    QTextStream(stderr) << "rekam-central: " << why << "\n" << kUsage;
    return kUnusable;
}

int outcome(const Status& status)
{
    if (status)
        return kFine;
    QTextStream(stderr) << "rekam-central: " << status.error().logText() << "\n";
    return status.error().code() == Errc::ConfigMalformed ? kUnusable : kFinding;
}

void declareOptions(QCommandLineParser& parser)
{
    for (const char* name : {"data", "database", "listen", "station", "kind", "seed", "people", "regions",
                             "host", "as-of", "fault"})
        parser.addOption({QLatin1String(name), QString(), QStringLiteral("value")});
    for (const char* name : {"help", "child"})
        parser.addOption(QCommandLineOption(QLatin1String(name)));
}

DataFolder folderOf(const Arguments& arguments) { return {QDir(arguments.value("data")).absolutePath()}; }

// Nothing where it names no SQLite file.
std::optional<QString> databaseOf(const Arguments& arguments)
{
    if (!arguments.has("database"))
        return folderOf(arguments).database();
    const QString text = arguments.value("database");
    return text.startsWith(QLatin1String("sqlite:")) ? std::optional(text.mid(7)) : std::nullopt;
}

std::optional<ListenAddress> placeFrom(const QString& text)
{
    bool ok = false;
    const int port = text.section(QLatin1Char(':'), -1).toInt(&ok);
    const QString address = text.section(QLatin1Char(':'), 0, -2);
    return ok && port >= 0 && port < 65536 && !address.isEmpty() ? std::optional(ListenAddress{address, port})
                                                                 : std::nullopt;
}

int runInit(const Arguments& arguments, const QString& database)
{
    InitOrder order;
    order.folder = folderOf(arguments);
    order.database = database;
    order.asOf = QDate::currentDate();
    if (arguments.has("as-of"))
        order.asOf = QDate::fromString(arguments.value("as-of"), Qt::ISODate);
    if (arguments.has("seed"))
        order.seed = arguments.value("seed").toULongLong();
    bool isNumber = true;
    if (arguments.has("people"))
        order.people = arguments.value("people").toInt(&isNumber);
    const QString kind = arguments.has("kind") ? arguments.value("kind") : QStringLiteral("training");
    order.kind = kind == QLatin1String("real") ? HomeKind::Real : HomeKind::Training;
    order.regionsFile = arguments.value("regions");
    order.hosts = arguments.parser.values(QStringLiteral("host"));
    if (!order.asOf.isValid() || !isNumber || order.people < 1 || order.people > 200'000)
        return unusable(QStringLiteral("--as-of or --people"));
    if (kind != QLatin1String("real") && kind != QLatin1String("training"))
        return unusable(QStringLiteral("--kind training|real"));
    return outcome(initialise(order));
}

int runEnrolCode(const Arguments& arguments, const QString& database)
{
    if (arguments.value("station").isEmpty())
        return unusable(QStringLiteral("--station NAME is missing"));
    Result<std::unique_ptr<Database>> opened = Database::open(database);
    if (!opened)
        return outcome(Unexpected(opened.error()));
    const Result<QString> code =
        Stations(**opened).makeCode(arguments.value("station"), SystemClock().nowUtc());
    if (!code)
        return outcome(Unexpected(code.error()));
    std::puts(code->toLatin1().constData());
    return kFine;
}

// By standard input: a NIK on a command line is seen by everybody on the machine.
int runElsewhere(const QString& database)
{
    const Result<Nik> nik = Nik::parse(QTextStream(stdin).readLine(64).trimmed());
    if (!nik)
        return unusable(QStringLiteral("a NIK on standard input is missing"));
    Result<std::unique_ptr<Database>> opened = Database::open(database);
    if (!opened)
        return outcome(Unexpected(opened.error()));
    return outcome(Register(**opened).recordElsewhere(*nik, SystemClock().nowUtc()));
}

int runServe(const Arguments& arguments, const QString& database)
{
    const auto listen =
        placeFrom(arguments.has("listen") ? arguments.value("listen") : QStringLiteral("127.0.0.1:8443"));
    if (!listen)
        return unusable(QStringLiteral("--listen ADDR:PORT"));
    Result<Faults> faults = Faults::parse(arguments.parser.values(QStringLiteral("fault")));
    if (!faults)
        return unusable(QStringLiteral("--fault ") + faults.error().fact("fault"));
    return outcome(serve({folderOf(arguments), database, *listen}, *faults));
}

} // namespace

int main(int argc, char** argv)
{
    ::umask(0077);
    rekam::OrderedApplication<QCoreApplication> application(argc, argv);
    installLogHandler({});
    Arguments arguments;
    declareOptions(arguments.parser);
    if (!arguments.parser.parse(QCoreApplication::arguments()))
        return unusable(arguments.parser.errorText());
    if (arguments.has("help")) {
        std::fputs(kUsage, stdout);
        return kFine;
    }
    const QStringList words = arguments.parser.positionalArguments();
    const std::optional<QString> database = databaseOf(arguments);
    if (words.size() != 1 || arguments.value("data").isEmpty())
        return unusable(QStringLiteral("one command and --data DIR are needed"));
    if (!database)
        return unusable(QStringLiteral("--database sqlite:PATH"));
    if (words[0] == QLatin1String("init"))
        return runInit(arguments, *database);
    if (words[0] == QLatin1String("enrol-code"))
        return runEnrolCode(arguments, *database);
    if (words[0] == QLatin1String("elsewhere"))
        return runElsewhere(*database);
    if (words[0] == QLatin1String("serve"))
        return runServe(arguments, *database);
    if (words[0] == QLatin1String("match"))
        return outcome(match(folderOf(arguments), *database, arguments.has("child")));
    return unusable(QStringLiteral("unknown command ") + words[0]);
}
