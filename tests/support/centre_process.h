// A real rekam-central on loopback with a data folder of its own, started by the test and ended by its
// process id.
#pragma once

#include "tests/support/patience.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <functional>

namespace rekam::fake {

// Runs the event loop until `isDone` or the longest time is over; tells which.
inline bool waitUntil(const std::function<bool()>& isDone)
{
    const QDeadlineTimer deadline(test::patient(test::kLongest));
    while (!isDone()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QThread::msleep(1);
    }
    return true;
}

class CentreProcess
{
public:
    explicit CentreProcess(const QStringList& initOptions = {}) { run(QStringList{"init"} + initOptions); }
    ~CentreProcess() { stop(); }

    QString folder() const { return m_folder.path() + QStringLiteral("/centre"); }
    QString address() const { return QStringLiteral("https://127.0.0.1:%1").arg(m_port); }
    int port() const { return m_port; }
    qint64 processId() const { return m_serve.processId(); }

    bool start(const QStringList& faults = {}, int port = 0)
    {
        QStringList arguments{"serve", "--data", folder(), "--listen",
                              QStringLiteral("127.0.0.1:%1").arg(port)};
        for (const QString& fault : faults)
            arguments << "--fault" << fault;
        m_serve.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_serve.start(program(), arguments);
        if (!m_serve.waitForStarted() ||
            !waitUntil([this] { return m_serve.canReadLine() || m_serve.state() == QProcess::NotRunning; }))
            return false;
        const QJsonObject line = QJsonDocument::fromJson(m_serve.readLine()).object();
        m_port = line.value(QLatin1String("listening")).toString().section(QLatin1Char(':'), 1).toInt();
        return m_port > 0;
    }
    // Exit code; -1 where it had to be killed.
    int stop()
    {
        if (m_serve.state() == QProcess::NotRunning)
            return m_serve.exitCode();
        m_serve.terminate();
        if (m_serve.waitForFinished(30'000 * test::patience()))
            return m_serve.exitCode();
        m_serve.kill();
        m_serve.waitForFinished();
        return -1;
    }

    QString enrolCode(const QString& station)
    {
        return QString::fromLatin1(run({"enrol-code", "--station", station}).trimmed());
    }
    QByteArray file(const char* name) const
    {
        QFile file(folder() + QLatin1Char('/') + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // "POST /v1/packets": how many such requests reached the centre.
    int requests(const QByteArray& methodAndPath) const
    {
        int count = 0;
        for (const QByteArray& line : file("access.log").split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words.size() == 6 && words[1] + ' ' + words[2] == methodAndPath)
                ++count;
        }
        return count;
    }
    // The first person of the made-up register that is there for this case.
    QString nikOf(const QString& wanted) const
    {
        for (const QByteArray& line : file("people.jsonl").split('\n')) {
            const QJsonObject person = QJsonDocument::fromJson(line).object();
            if (person.value(QLatin1String("case")).toString() == wanted)
                return person.value(QLatin1String("nik")).toString();
        }
        return {};
    }

private:
    static QString program() { return QStringLiteral(REKAM_BIN_DIR "/rekam-central"); }

    QByteArray run(const QStringList& arguments)
    {
        QProcess process;
        process.start(program(), QStringList(arguments) << "--data" << folder());
        process.waitForFinished(60'000 * test::patience());
        return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
    }

    QTemporaryDir m_folder;
    QProcess m_serve;
    int m_port = 0;
};

} // namespace rekam::fake
