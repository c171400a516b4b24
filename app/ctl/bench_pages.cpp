#include "app/ctl/bench_pages.h"

#include "app/ctl/bench_lists.h"
#include "app/ctl/bench_run.h"
#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "app/station/locations.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace rekam::ctl {
namespace {

constexpr int kAnswerMs = 60'000;
constexpr int kLookAgainMs = 20;
constexpr int kLongestOpenMs = 20'000;
constexpr int kScrolls = 40;
constexpr double kLimitMs = 100;

struct ListPage
{
    const char* name;
    const char* keys;
};

// What a supervisor opens over a store that is full; of these the bench's store has rows.
constexpr std::array kListPages = {
    ListPage{"supervisor", "Ctrl+F6"}, ListPage{"screening", "Ctrl+F9"}, ListPage{"ageing", "Ctrl+F3"},
    ListPage{"complaints", "Ctrl+F4"}, ListPage{"audit", "Ctrl+F11"},    ListPage{"blanks", "Ctrl+B"},
};

// rekam --play: one line of JSON for one line.
class ToldWindow
{
public:
    explicit ToldWindow(const QString& place)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_rekam.setProcessEnvironment(environment);
        m_rekam.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_rekam.start(programFolder() + QStringLiteral("/rekam"),
                      {QStringLiteral("--home"), place, QStringLiteral("--play")});
    }
    ~ToldWindow() { end(); }
    ToldWindow(const ToldWindow&) = delete;
    ToldWindow& operator=(const ToldWindow&) = delete;

    // Empty where the window has gone.
    QJsonObject tell(const QJsonObject& line)
    {
        m_rekam.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        while (!m_rekam.canReadLine()) {
            if (!m_rekam.waitForReadyRead(kAnswerMs))
                return {};
        }
        return QJsonDocument::fromJson(m_rekam.readLine()).object();
    }
    QJsonObject press(const char* keys) { return tell({{QStringLiteral("press"), QLatin1String(keys)}}); }

    // The first of them that comes up; empty where none does.
    QString waitForPage(const QStringList& pages)
    {
        QElapsedTimer timer;
        timer.start();
        for (;;) {
            const QString page = tell({}).value(QLatin1String("page")).toString();
            if (pages.contains(page))
                return page;
            if (timer.elapsed() > kAnswerMs || m_rekam.state() == QProcess::NotRunning)
                return {};
            m_rekam.waitForReadyRead(kLookAgainMs); // it says nothing unasked
        }
    }

    void end()
    {
        m_rekam.closeWriteChannel();
        if (!m_rekam.waitForFinished(kAnswerMs)) {
            m_rekam.kill();
            m_rekam.waitForFinished();
        }
    }

private:
    QProcess m_rekam;
};

bool leave(ToldWindow& window)
{
    window.press("Esc");
    return !window.waitForPage({QStringLiteral("queue")}).isEmpty();
}

// From the key to the page with its rows, painted.
std::optional<double> open(ToldWindow& window, const char* keys, const char* page)
{
    QElapsedTimer timer;
    timer.start();
    QJsonObject seen = window.press(keys);
    while (seen.value(QLatin1String("page")).toString() != QLatin1String(page) ||
           seen.value(QLatin1String("rows")).toInt() == 0) {
        if (timer.elapsed() > kLongestOpenMs)
            return std::nullopt;
        seen = window.tell({});
    }
    window.tell({});
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// From the passphrase to the rows of the day, a supervisor's first page: everything that is open is read
// before them. On the queue afterwards.
std::optional<double> signIn(ToldWindow& window)
{
    if (window.waitForPage({QStringLiteral("login")}).isEmpty())
        return std::nullopt;
    window.tell({{QStringLiteral("type"), QLatin1String(ListBench::kAccount)}});
    window.press("Tab");
    window.tell({{QStringLiteral("type"), QLatin1String(ListBench::kPassphrase)}});
    const auto took = open(window, "Return", "supervisor");
    return took && leave(window) ? took : std::nullopt;
}

void scroll(ToldWindow& window, Series& steps)
{
    for (int i = 0; i < kScrolls; ++i) {
        QElapsedTimer timer;
        timer.start();
        window.press("PgDown");
        window.tell({});
        steps.add(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
}

struct PageFigures
{
    Series opened;
    Series scrolled;
};

bool report(const ListPage& page, const PageFigures& figures, bool asJson)
{
    const bool isQuick = figures.opened.at(0.5) <= kLimitMs && figures.scrolled.at(1) <= kLimitMs;
    print({{QStringLiteral("name"), QLatin1String(page.name)},
           {QStringLiteral("median"), figures.opened.at(0.5)},
           {QStringLiteral("worst"), figures.opened.at(1)},
           {QStringLiteral("scrollMedian"), figures.scrolled.at(0.5)},
           {QStringLiteral("scrollWorst"), figures.scrolled.at(1)},
           {QStringLiteral("unit"), QStringLiteral("ms")},
           {QStringLiteral("withinLimit"), isQuick}},
          asJson);
    return isQuick;
}

} // namespace

int benchPages(const QString& place, int runs, bool asJson)
{
    ToldWindow window(place);
    const auto signedIn = signIn(window);
    if (!signedIn) {
        std::fprintf(stderr, "rekamctl: nobody was signed in, or the day showed no rows\n");
        return kFinding;
    }
    print({{QStringLiteral("name"), QStringLiteral("sign-in")},
           {QStringLiteral("once"), *signedIn},
           {QStringLiteral("unit"), QStringLiteral("ms")}},
          asJson);
    bool isFine = true;
    for (const ListPage& page : kListPages) {
        PageFigures figures;
        for (int run = 0; run < runs; ++run) {
            const auto took = open(window, page.keys, page.name);
            if (!took) {
                std::fprintf(stderr, "rekamctl: page %s showed no rows\n", page.name);
                return kFinding;
            }
            figures.opened.add(*took);
            if (run == runs - 1) // what the first opening still loads is in its own figure
                scroll(window, figures.scrolled);
            if (!leave(window))
                return kFinding;
        }
        isFine = report(page, figures, asJson) && isFine;
    }
    return isFine ? kFine : kFinding;
}

} // namespace rekam::ctl
