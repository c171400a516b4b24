#include "app/station/local_centre.h"

#include "core/base/log.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <csignal>
#include <sys/prctl.h>

REKAM_LOG(lcCentre, "rekam.station")

namespace rekam {
namespace {

Unexpected startFailed(const QString& why) { return Unexpected(Errc::CentreFailed, {{"why", why}}); }

} // namespace

LocalCentre::LocalCentre(QString program, QString dataFolder, QString regionsFile, QObject* parent)
    : QObject(parent),
      m_program(std::move(program)),
      m_dataFolder(std::move(dataFolder)),
      m_regionsFile(std::move(regionsFile))
{
    m_server.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    connect(&m_server, &QProcess::readyReadStandardOutput, this, &LocalCentre::readListening);
    connect(&m_server, &QProcess::finished, this, [this](int code) {
        qCWarning(lcCentre) << "the local centre ended, code" << code;
        answerStart(startFailed(QStringLiteral("ended")));
    });
    connect(&m_server, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            answerStart(Unexpected(Errc::ProgramMissing, {{"program", QStringLiteral("rekam-central")}}));
    });
}

LocalCentre::~LocalCentre()
{
    disconnect(&m_server, nullptr, this, nullptr);
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    if (!m_server.waitForFinished(3000)) // the program is ending: nobody waits for the screen any more
        m_server.kill();
}

void LocalCentre::stop()
{
    disconnect(&m_server, nullptr, this, nullptr);
    m_server.kill();
}

void LocalCentre::run(const QStringList& arguments, QObject* receiver, Reply<QByteArray> reply)
{
    auto* process = new QProcess(this);
    process->setProcessChannelMode(QProcess::SeparateChannels);
    const QPointer<QObject> alive(receiver);
    connect(process, &QProcess::finished, this,
            [process, alive, reply](int code, QProcess::ExitStatus status) {
                process->deleteLater();
                if (!alive)
                    return;
                if (status != QProcess::NormalExit || code != 0)
                    reply(startFailed(QStringLiteral("exit code %1").arg(code)));
                else
                    reply(process->readAllStandardOutput());
            });
    connect(process, &QProcess::errorOccurred, this, [process, alive, reply](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        process->deleteLater();
        if (alive)
            reply(Unexpected(Errc::ProgramMissing, {{"program", QStringLiteral("rekam-central")}}));
    });
    process->start(m_program, arguments);
}

void LocalCentre::start(QObject* receiver, Reply<QString> reply)
{
    m_startReceiver = receiver;
    m_startReply = std::move(reply);
    if (QFileInfo::exists(m_dataFolder + QStringLiteral("/keys/packet.key"))) {
        serve();
        return;
    }
    QStringList arguments{QStringLiteral("init"), QStringLiteral("--data"), m_dataFolder};
    if (!m_regionsFile.isEmpty())
        arguments << QStringLiteral("--regions") << m_regionsFile;
    run(arguments, this, [this](const Result<QByteArray>& made) {
        if (made)
            serve();
        else
            answerStart(Unexpected(made.error()));
    });
}

void LocalCentre::serve()
{
    QStringList arguments{QStringLiteral("serve"), QStringLiteral("--data"), m_dataFolder,
                          QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")};
    if (!m_fault.isEmpty())
        arguments << QStringLiteral("--fault") << m_fault;
    m_server.start(m_program, arguments);
}

void LocalCentre::readListening()
{
    m_serverOutput += m_server.readAllStandardOutput();
    const qsizetype end = m_serverOutput.indexOf('\n');
    if (end < 0)
        return;
    const QJsonObject line = QJsonDocument::fromJson(m_serverOutput.first(end)).object();
    m_serverOutput.remove(0, end + 1);
    const QString address = line.value(QLatin1String("listening")).toString();
    if (!address.isEmpty())
        answerStart(address);
}

void LocalCentre::answerStart(const Result<QString>& result)
{
    const Reply<QString> reply = std::exchange(m_startReply, nullptr);
    if (reply && m_startReceiver)
        reply(result);
}

void LocalCentre::makeEnrolCode(const QString& station, QObject* receiver, Reply<QString> reply)
{
    run({QStringLiteral("enrol-code"), QStringLiteral("--data"), m_dataFolder, QStringLiteral("--station"),
         station},
        receiver, [reply = std::move(reply)](const Result<QByteArray>& output) {
            if (output)
                reply(QString::fromLatin1(output->trimmed()));
            else
                reply(Unexpected(output.error()));
        });
}

QByteArray LocalCentre::caPem() const
{
    QFile file(m_dataFolder + QStringLiteral("/ca.pem"));
    return file.open(QIODevice::ReadOnly) ? file.read(65536) : QByteArray();
}

} // namespace rekam
