// Training only: a reference centre of the station's own, started as a child, made on the first start. Main
// thread.
#pragma once

#include "core/base/reply.h"

#include <QPointer>
#include <QProcess>

namespace rekam {

class LocalCentre : public QObject
{
    Q_OBJECT
public:
    // program: path of rekam-central. dataFolder is made where it is missing. regionsFile may be empty.
    LocalCentre(QString program, QString dataFolder, QString regionsFile, QObject* parent = nullptr);
    ~LocalCentre() override; // ends the child

    // A fault that the centre plays, for tests of the desk: "receipt-key", "certificate", "packet-byte".
    // Before start().
    void setFault(const QString& fault) { m_fault = fault; }
    // Initialises where needed, then serves on a free loopback port. Answers once: "127.0.0.1:40123".
    void start(QObject* receiver, Reply<QString> reply);
    void stop(); // at once; nothing where it does not run
    // A one-time code for this station; only while serving or before.
    void makeEnrolCode(const QString& station, QObject* receiver, Reply<QString> reply);
    QByteArray caPem() const; // read from the data folder

private:
    void run(const QStringList& arguments, QObject* receiver, Reply<QByteArray> reply);
    void serve();
    void readListening();
    void answerStart(const Result<QString>& result);

    QString m_program;
    QString m_dataFolder;
    QString m_regionsFile;
    QString m_fault;
    QProcess m_server;
    QByteArray m_serverOutput;
    QPointer<QObject> m_startReceiver;
    Reply<QString> m_startReply;
};

} // namespace rekam
