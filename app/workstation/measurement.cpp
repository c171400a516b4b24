#include "app/workstation/measurement.h"

#include "app/workstation/demo/screen_reader.h"

#include <QApplication>
#include <QEvent>
#include <QJsonDocument>
#include <QWidget>
#include <unistd.h>

namespace rekam {
namespace {

constexpr auto kLookEvery = std::chrono::milliseconds(250);

// Resident set: what the process holds in memory now, shared libraries too (proc(5), statm, second field).
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readLine().split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

bool isOnLoginPage(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget->objectName() == QLatin1String("page.login"))
            return true;
    }
    return false;
}

} // namespace

Measurement::Measurement(const QString& file, const MainThreadWatchdog& watchdog, QObject* parent)
    : QObject(parent),
      m_watchdog(watchdog),
      m_file(file)
{
    if (file.isEmpty() || !m_file.open(QIODevice::WriteOnly))
        return;
    qApp->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &Measurement::look);
    m_timer.start(kLookEvery);
}

Measurement::~Measurement()
{
    if (!m_file.isOpen())
        return;
    look();
    const MainThreadWatchdog::Figures late = m_watchdog.figures();
    write("end", {{QStringLiteral("median_ms"), static_cast<qint64>(late.median.count())},
                  {QStringLiteral("p99_ms"), static_cast<qint64>(late.p99.count())},
                  {QStringLiteral("worst_ms"), static_cast<qint64>(late.worst.count())},
                  {QStringLiteral("busy_ms"), static_cast<qint64>(late.worstBusy.count())},
                  {QStringLiteral("blocks"), static_cast<qint64>(late.blocks)},
                  {QStringLiteral("ticks"), static_cast<qint64>(late.ticks)},
                  {QStringLiteral("page"), m_page}});
}

// Painted and with the keyboard in it: only then can somebody begin to type.
bool Measurement::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_isLoginReady && event->type() == QEvent::Paint && watched->isWidgetType() &&
        watched == QApplication::focusWidget() && isOnLoginPage(static_cast<QWidget*>(watched))) {
        m_isLoginReady = true;
        write("login", {});
        Q_EMIT loginReady();
    }
    return QObject::eventFilter(watched, event);
}

void Measurement::look()
{
    const QString page = demo::ScreenReader().page();
    const qint64 now = residentBytes();
    if (page != m_page) {
        if (!m_page.isEmpty())
            write("left", {{QStringLiteral("page"), m_page}, {QStringLiteral("most_bytes"), m_mostOnPage}});
        m_page = page;
        m_mostOnPage = 0;
        write("page", {{QStringLiteral("page"), m_page}});
    }
    m_mostOnPage = std::max(m_mostOnPage, now);
}

void Measurement::write(const char* event, QJsonObject facts)
{
    facts.insert(QStringLiteral("event"), QString::fromLatin1(event));
    facts.insert(QStringLiteral("since_boot_ns"), static_cast<qint64>(m_clock.sinceBoot().count()));
    facts.insert(QStringLiteral("resident_bytes"), residentBytes());
    m_file.write(QJsonDocument(facts).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
}

} // namespace rekam
