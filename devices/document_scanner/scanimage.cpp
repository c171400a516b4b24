#include "devices/document_scanner/scanimage.h"

#include "devices/document_scanner/scan_status.h"

#include <QStandardPaths>

namespace rekam {
namespace {

constexpr auto kAskedFirst = std::chrono::milliseconds(400);

} // namespace

QString Scanimage::program()
{
    return QStandardPaths::findExecutable(QStringLiteral("scanimage"), {QStringLiteral("/usr/bin")});
}

Scanimage::Scanimage(const QString& configFolder, QObject* parent) : QObject(parent)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin"));
    if (!configFolder.isEmpty())
        environment.insert(QStringLiteral("SANE_CONFIG_DIR"), configFolder);
    m_process.setProcessEnvironment(environment);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_kill.setSingleShot(true);
    connect(&m_kill, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &Scanimage::read);
    connect(&m_process, &QProcess::finished, this, &Scanimage::end);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT finished(Unexpected(Errc::ProgramMissing, {{"program", QStringLiteral("scanimage")}}));
    });
}

void Scanimage::run(const QStringList& arguments)
{
    m_givenUp.reset();
    m_said.clear();
    m_process.start(program(), arguments);
}

void Scanimage::giveUp()
{
    if (!isRunning() || m_givenUp)
        return;
    m_givenUp = Errc::Cancelled;
    m_process.terminate();
    m_kill.start(kAskedFirst);
}

void Scanimage::read()
{
    m_said += m_process.readAllStandardOutput();
    if (m_said.size() <= kMostBytes || m_givenUp)
        return;
    m_givenUp = Errc::ImageTooLarge;
    m_process.kill();
}

void Scanimage::end(int exitCode, QProcess::ExitStatus how)
{
    m_kill.stop();
    QByteArray said = std::exchange(m_said, {}) + m_process.readAllStandardOutput();
    Result<ScanOutput> result =
        std::make_shared<const SecureBuffer>(SecureBuffer::takeFrom(said, Holds::Picture));
    if (m_givenUp)
        result = Unexpected(*m_givenUp);
    else if (how != QProcess::NormalExit || exitCode != 0)
        result = Unexpected(
            scanError(how == QProcess::NormalExit ? exitCode : -1, m_process.readAllStandardError()));
    Q_EMIT finished(result);
}

} // namespace rekam
