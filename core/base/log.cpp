#include "core/base/log.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>
#include <QRegularExpression>
#include <cstdio>

namespace rekam {
namespace {

constexpr qint64 kMaxLogBytes = 4LL * 1024 * 1024;
constexpr int kKeptFiles = 3;

QMutex g_mutex; // guards g_path; taken by whichever thread logs
QString g_path;

void rotateIfLarge(const QString& path)
{
    if (QFile(path).size() < kMaxLogBytes)
        return;
    QFile::remove(QStringLiteral("%1.%2").arg(path).arg(kKeptFiles));
    for (int i = kKeptFiles - 1; i >= 1; --i)
        QFile::rename(QStringLiteral("%1.%2").arg(path).arg(i), QStringLiteral("%1.%2").arg(path).arg(i + 1));
    QFile::rename(path, path + QStringLiteral(".1"));
}

const char* levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "?";
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const QByteArray line =
        redacted(QStringLiteral("%1 %2 %3 %4\n")
                     .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                          QLatin1String(levelName(type)),
                          QLatin1String(context.category ? context.category : "default"), message))
            .toUtf8();
    QMutexLocker lock(&g_mutex);
    if (!g_path.isEmpty()) {
        rotateIfLarge(g_path);
        QFile file(g_path);
        if (file.open(QIODevice::WriteOnly | QIODevice::Append))
            file.write(line);
    }
    if (g_path.isEmpty() ? type != QtDebugMsg && type != QtInfoMsg
                         : type == QtCriticalMsg || type == QtFatalMsg)
        std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

} // namespace

QString redacted(const QString& line)
{
    static const QRegularExpression sixteenDigits(QStringLiteral("(?<!\\d)\\d{16}(?!\\d)"));
    return QString(line).replace(sixteenDigits, QStringLiteral("[16 digits]"));
}

void installLogHandler(const QString& path)
{
    {
        QMutexLocker lock(&g_mutex);
        g_path = path;
    }
    qInstallMessageHandler(handle);
}

} // namespace rekam
