#include "core/workflow/chip_session.h"

#include "core/chip/ktp_chip.h"
#include "core/workflow/pool.h"

#include <QBuffer>
#include <QImageReader>

namespace rekam {
namespace {

constexpr int kLongestPhotoSidePx = 2000; // a larger one is no card's photograph

// What comes off a card is decoded only where it says that it is small.
QImage decoded(const SecureBuffer& photograph)
{
    const QByteArray bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(photograph.data()),
                                                     static_cast<qsizetype>(photograph.size()));
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > kLongestPhotoSidePx || size.height() > kLongestPhotoSidePx)
        return {};
    return reader.read();
}

} // namespace

struct ChipSession::Reading
{
    QString uid;
    QByteArray control;
    QImage photograph;
};

ChipSession::ChipSession(StationPorts& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

void ChipSession::open(const LoginSession& login)
{
    close();
    m_login = login;
    m_snapshot.mayShowPerson = seesPersonalData(login.role);
    read();
}

void ChipSession::close()
{
    ++m_reading;
    m_login.reset();
    m_snapshot = ChipSnapshot();
    Q_EMIT changed();
}

void ChipSession::read()
{
    if (!m_login || m_snapshot.stage == ChipStage::Reading)
        return;
    const bool mayShowPerson = m_snapshot.mayShowPerson;
    m_snapshot = ChipSnapshot();
    m_snapshot.mayShowPerson = mayShowPerson;
    if (!m_ports.openCard) {
        m_snapshot.stage = ChipStage::Failed;
        m_snapshot.error = Error(Errc::DeviceMissing, {{"slot", QStringLiteral("card-reader")}});
        Q_EMIT changed();
        return;
    }
    m_snapshot.stage = ChipStage::Reading;
    Q_EMIT changed();
    runInPool<Reading>(
        *QThreadPool::globalInstance(), this,
        [openCard = m_ports.openCard, mayShowPerson]() -> Result<Reading> {
            REKAM_TRY(const auto card, openCard());
            REKAM_TRY(const ChipReading read, readChip(*card));
            return Reading{read.uidText(), read.control, mayShowPerson ? decoded(read.photograph) : QImage()};
        },
        [this, reading = ++m_reading](const Result<Reading>& read) {
            if (reading != m_reading)
                return;
            if (read) {
                m_snapshot.stage = ChipStage::Read;
                m_snapshot.uid = read->uid;
                m_snapshot.control = read->control;
                m_snapshot.photograph = read->photograph;
                note(read->uid);
            } else {
                m_snapshot.stage = ChipStage::Failed;
                m_snapshot.error = read.error();
            }
            Q_EMIT changed();
        });
}

void ChipSession::note(const QString& uid)
{
    StoreChange change;
    change.audit = {{QStringLiteral("chip-read"),
                     m_login->accountName,
                     QString::fromLatin1(roleName(m_login->role)),
                     {},
                     uid,
                     {}}};
    m_ports.store.commit(std::move(change), this, [this, reading = m_reading](const Status& noted) {
        if (noted || reading != m_reading)
            return;
        m_snapshot.error = noted.error();
        Q_EMIT changed();
    });
}

} // namespace rekam
