// One run of SANE's scanimage: what it says comes back in memory, never in a file. Main thread of the host.
#pragma once

#include "core/base/result.h"
#include "core/base/secure_buffer.h"

#include <QObject>
#include <QProcess>
#include <QTimer>
#include <memory>

namespace rekam {

using ScanOutput = std::shared_ptr<const SecureBuffer>; // wiped with its last holder

class Scanimage : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 kMostBytes = 96LL * 1024 * 1024;
    explicit Scanimage(const QString& configFolder, QObject* parent = nullptr); // empty: the system's

    static QString program(); // empty where it is not installed
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    // finished() follows once. Not while one runs.
    void run(const QStringList& arguments);
    void giveUp(); // finished() follows with Cancelled

Q_SIGNALS:
    // Standard output; ImageTooLarge, ProgramMissing, Cancelled, or scanError() of how it ended.
    void finished(const rekam::Result<rekam::ScanOutput>& said);

private:
    void read();
    void end(int exitCode, QProcess::ExitStatus how);

    QProcess m_process;
    QTimer m_kill;
    QByteArray m_said;
    std::optional<Errc> m_givenUp;
};

} // namespace rekam
