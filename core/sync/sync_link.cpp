#include "core/sync/sync_link.h"

#include "core/sync/http/http_transport.h"

#include <QPointer>
#include <QRandomGenerator>

namespace rekam {

SyncLink::SyncLink(Outbox& outbox, Clock& clock, SyncPace pace, QObject* parent)
    : CentreLink(parent),
      m_engine(new SyncEngine(
          outbox, clock, [] { return QRandomGenerator::system()->generateDouble(); }, pace))
{
    m_thread.setObjectName(QStringLiteral("sync"));
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    connect(m_engine, &SyncEngine::linkReported, this, &SyncLink::setReport, Qt::QueuedConnection);
    m_thread.start();
}

SyncLink::~SyncLink()
{
    m_thread.quit();
    m_thread.wait();
}

void SyncLink::keepRoster(RosterInbox& inbox)
{
    QMetaObject::invokeMethod(m_engine, [this, &inbox] { m_engine->keepRoster(inbox); });
}

void SyncLink::keepOnline(OnlineInbox& inbox)
{
    QMetaObject::invokeMethod(m_engine, [this, &inbox] { m_engine->keepOnline(inbox); });
}

void SyncLink::connectTo(SyncSettings settings)
{
    const auto shared = std::make_shared<SyncSettings>(std::move(settings));
    QMetaObject::invokeMethod(m_engine, [this, shared] {
        Result<std::unique_ptr<HttpTransport>> transport = HttpTransport::make(*shared);
        if (transport)
            m_engine->use(*std::move(transport));
        else
            Q_EMIT m_engine->linkReported({LinkState::Refused, 0, transport.error()});
    });
}

void SyncLink::cannotConnect(const Error& error)
{
    const bool isRefused = error.code() == Errc::CentreCertificateWrong ||
                           error.code() == Errc::StationCertificateRefused ||
                           error.code() == Errc::EnrolCodeWrong;
    setReport({isRefused ? LinkState::Refused : LinkState::Unreachable, 0, error});
}

template<typename T>
void SyncLink::onLine(QObject* receiver, Reply<T> reply,
                      std::function<void(Transport&, QObject*, Reply<T>)> put)
{
    // Back on the main thread first, where it is safe to see whether who asked is still there.
    const auto answer = [this, alive = QPointer<QObject>(receiver),
                         reply = std::move(reply)](Result<T> found) {
        QMetaObject::invokeMethod(
            this,
            [alive, reply, found = std::move(found)] {
                if (alive)
                    reply(found);
            },
            Qt::QueuedConnection);
    };
    const Error why = m_report.error.value_or(Error(Errc::NotEnrolled));
    QMetaObject::invokeMethod(m_engine, [this, put = std::move(put), answer, why] {
        if (Transport* transport = m_engine->transport())
            put(*transport, m_engine, answer);
        else
            answer(Unexpected(why));
    });
}

void SyncLink::lookUpResident(const Nik& nik, QObject* receiver, Reply<ResidentRecord> reply)
{
    onLine<ResidentRecord>(receiver, std::move(reply),
                           [nik](Transport& transport, QObject* asker, Reply<ResidentRecord> told) {
                               transport.lookUpResident(nik.text(), asker, std::move(told));
                           });
}

void SyncLink::ask(const QString& path, const QByteArray& json, QObject* receiver, Reply<PlainAnswer> reply)
{
    onLine<PlainAnswer>(receiver, std::move(reply),
                        [path, json](Transport& transport, QObject* asker, Reply<PlainAnswer> told) {
                            transport.ask(path, json, asker, std::move(told));
                        });
}

void SyncLink::syncNow()
{
    QMetaObject::invokeMethod(m_engine, [this] { m_engine->turnNow(); });
}

void SyncLink::setReport(const LinkReport& report)
{
    const bool isNews = report.state != m_report.state || report.error != m_report.error;
    m_report = report;
    if (isNews)
        Q_EMIT linkChanged(m_report);
}

} // namespace rekam
