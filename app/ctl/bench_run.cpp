#include "app/ctl/bench_run.h"

#include "app/station/locations.h"
#include "core/base/clock.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <algorithm>
#include <arpa/inet.h>
#include <cmath>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace rekam::ctl {
namespace {

constexpr int kLongestRunMs = 400'000;
constexpr int kManyConnections = 128;
constexpr double kMega = 1e6;

std::vector<QJsonObject> linesOf(const QString& path)
{
    std::vector<QJsonObject> lines;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd())
        lines.push_back(QJsonDocument::fromJson(file.readLine()).object());
    return lines;
}

} // namespace

double Series::at(double share) const
{
    if (m_values.empty())
        return 0;
    std::vector<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::min(sorted.size(), std::max<std::size_t>(rank, 1)) - 1];
}

Readings::Readings(std::chrono::nanoseconds startedSinceBoot, std::vector<QJsonObject> lines)
    : m_started(startedSinceBoot),
      m_lines(std::move(lines))
{}

const QJsonObject* Readings::find(const char* event) const
{
    const auto at = std::find_if(m_lines.begin(), m_lines.end(), [&](const QJsonObject& line) {
        return line.value(QLatin1String("event")).toString() == QLatin1String(event);
    });
    return at == m_lines.end() ? nullptr : &*at;
}

bool Readings::isWhole() const { return find("end") != nullptr; }

std::optional<double> Readings::sinceStart(const char* event) const
{
    const QJsonObject* line = find(event);
    if (!line)
        return std::nullopt;
    const std::chrono::nanoseconds at(line->value(QLatin1String("since_boot_ns")).toInteger());
    return std::chrono::duration<double, std::milli>(at - m_started).count();
}

std::vector<Visit> Readings::visits() const
{
    std::vector<Visit> all;
    for (const QJsonObject& line : m_lines) {
        if (line.value(QLatin1String("event")).toString() == QLatin1String("left"))
            all.push_back({line.value(QLatin1String("page")).toString(),
                           line.value(QLatin1String("most_bytes")).toDouble() / kMega});
    }
    return all;
}

double Readings::mostMegabytesOn(const char* page) const
{
    const std::vector<Visit> all = visits();
    const auto first = std::find_if(all.begin(), all.end(),
                                    [&](const Visit& visit) { return visit.page == QLatin1String(page); });
    return first == all.end() ? 0 : first->mostMegabytes;
}

double Readings::mostMegabytesAfter(const char* page) const
{
    const std::vector<Visit> all = visits();
    const auto first = std::find_if(all.begin(), all.end(),
                                    [&](const Visit& visit) { return visit.page == QLatin1String(page); });
    return first == all.end() || first + 1 == all.end() ? 0 : (first + 1)->mostMegabytes;
}

double Readings::mostMegabytes() const
{
    double most = 0;
    for (const QJsonObject& line : m_lines)
        most = std::max({most, line.value(QLatin1String("most_bytes")).toDouble() / kMega,
                         line.value(QLatin1String("resident_bytes")).toDouble() / kMega});
    return most;
}

double Readings::end(const char* figure) const
{
    const QJsonObject* line = find("end");
    return line ? line->value(QLatin1String(figure)).toDouble() : 0;
}

QString Readings::lastPage() const
{
    const QJsonObject* line = find("end");
    return line ? line->value(QLatin1String("page")).toString() : QString();
}

void Workplace::renew() { m_folder = std::make_unique<QTemporaryDir>(); }

Readings Workplace::run(const QStringList& arguments) const
{
    const QString figures = m_folder->filePath(QStringLiteral("figures.jsonl"));
    QFile::remove(figures);
    const bool isDemo = arguments.contains(QStringLiteral("--demo"));
    QStringList all = arguments;
    all << (isDemo ? QStringLiteral("--out") : QStringLiteral("--home")) << base()
        << QStringLiteral("--measure") << figures;
    QProcess rekam;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    rekam.setProcessEnvironment(environment);
    rekam.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    rekam.setStandardOutputFile(QProcess::nullDevice());
    const std::chrono::nanoseconds started = SystemClock().sinceBoot();
    rekam.start(programFolder() + QStringLiteral("/rekam"), all);
    if (!rekam.waitForFinished(kLongestRunMs)) {
        rekam.kill();
        rekam.waitForFinished();
    }
    return {started, linesOf(figures)};
}

BlackHole::BlackHole() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(m_socket, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
        ::listen(m_socket, kManyConnections) == 0 &&
        ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size) == 0)
        m_port = ntohs(address.sin_port);
}

BlackHole::~BlackHole() { ::close(m_socket); }

QString BlackHole::address() const { return QStringLiteral("https://127.0.0.1:%1").arg(m_port); }

} // namespace rekam::ctl
