#include "core/workflow/screening_session.h"

#include "core/formats/jpeg2000.h"
#include "core/workflow/frame_image.h"
#include "core/workflow/pool.h"

#include <QtEndian>
#include <algorithm>

namespace rekam {

const ReviewItem* ScreeningSnapshot::selectedItem() const
{
    const auto at = std::find_if(sheet.items.begin(), sheet.items.end(), [&](const ReviewItem& item) {
        return selected && item.record == *selected;
    });
    return at == sheet.items.end() ? nullptr : &*at;
}

ScreeningSession::ScreeningSession(StationPorts& ports, QObject* parent) : QObject(parent), m_ports(ports) {}

void ScreeningSession::open()
{
    m_isOpen = true;
    m_snapshot = ScreeningSnapshot{};
    m_snapshot.today = today();
    m_snapshot.day = m_snapshot.today;
    m_seed = qFromBigEndian<quint64>(m_ports.ids.next().toRfc4122().constData());
    load();
}

void ScreeningSession::close()
{
    m_isOpen = false;
    ++m_loading;
    m_snapshot = ScreeningSnapshot{};
    Q_EMIT changed();
}

void ScreeningSession::refresh()
{
    if (m_isOpen)
        load();
}

void ScreeningSession::moveBy(int days)
{
    const QDate wanted = std::min(m_snapshot.day.addDays(days), today());
    if (!m_isOpen || wanted == m_snapshot.day)
        return;
    m_snapshot.day = wanted;
    load();
}

void ScreeningSession::select(const RecordId& record)
{
    if (m_snapshot.selected == record)
        return;
    m_snapshot.selected = record;
    Q_EMIT changed();
}

void ScreeningSession::load()
{
    if (!m_ports.supervision)
        return;
    m_snapshot.isBusy = true;
    Q_EMIT changed();
    m_ports.supervision->loadReview(
        m_snapshot.day, this, [this, loading = ++m_loading](const Result<std::vector<ReviewItem>>& items) {
            if (loading != m_loading)
                return;
            m_snapshot.isBusy = false;
            if (items)
                take(*items);
            else
                m_snapshot.error = items.error();
            Q_EMIT changed();
        });
}

// Where the selected one is gone, the one that stands in its place is next.
void ScreeningSession::take(const std::vector<ReviewItem>& items)
{
    const std::vector<ReviewItem> before = std::move(m_snapshot.sheet.items);
    const auto selectedAt = std::find_if(before.begin(), before.end(), [this](const ReviewItem& item) {
        return m_snapshot.selected && item.record == *m_snapshot.selected;
    });
    const auto place = static_cast<size_t>(selectedAt == before.end() ? 0 : selectedAt - before.begin());
    m_snapshot.sheet = contactSheetOf(items, m_seed);
    m_snapshot.isLoaded = true;
    const std::vector<ReviewItem>& now = m_snapshot.sheet.items;
    if (now.empty())
        m_snapshot.selected.reset();
    else if (!m_snapshot.selectedItem())
        m_snapshot.selected = now[std::min(place, now.size() - 1)].record;
    for (const ReviewItem& item : now) {
        if (m_snapshot.faces.count(item.record) == 0)
            loadFace(item.record);
    }
}

void ScreeningSession::loadFace(const RecordId& record)
{
    m_snapshot.faces[record] = QImage(); // asked for
    m_ports.store.loadDeskExtract(record, this, [this, record](const Result<DeskExtract>& extract) {
        if (m_isOpen && extract && !extract->faceJp2.isEmpty())
            keepFace(record, extract->faceJp2);
    });
}

void ScreeningSession::keepFace(const RecordId& record, const QByteArray& faceJp2)
{
    runInPool<QImage>(
        *QThreadPool::globalInstance(), this,
        [faceJp2]() -> Result<QImage> {
            REKAM_TRY(const Frame frame,
                      decodeJpeg2000({reinterpret_cast<const unsigned char*>(faceJp2.constData()),
                                      static_cast<size_t>(faceJp2.size())}));
            return imageOf(frame);
        },
        [this, record](const Result<QImage>& face) {
            if (!m_isOpen || !face)
                return;
            m_snapshot.faces[record] = *face;
            Q_EMIT changed();
        });
}

void ScreeningSession::decide(ReviewDecision decision, const QString& reason, const QDate& comeBackOn)
{
    const ReviewItem* item = m_snapshot.selectedItem();
    if (!m_isOpen || m_snapshot.isBusy || !item)
        return;
    m_snapshot.isBusy = true;
    m_snapshot.error.reset();
    Q_EMIT changed();
    m_ports.supervision->decide({item->record, decision, reason, comeBackOn}, this,
                                [this](const Status& done) {
                                    if (!m_isOpen)
                                        return;
                                    m_snapshot.isBusy = false;
                                    if (done)
                                        ++m_snapshot.decided;
                                    else
                                        m_snapshot.error = done.error();
                                    load();
                                });
}

} // namespace rekam
