// An outbox in memory: items that become due, receipts checked with real signatures, and everything the
// centre said kept for the test to look at. Any thread; replies come on the receiver's.
#pragma once

#include "core/ports/outbox.h"
#include "core/protocol/centre_messages.h"
#include "core/vault/signing_key.h"

#include <QPointer>
#include <map>
#include <mutex>

namespace rekam::fake {

class Outbox final : public rekam::Outbox
{
public:
    ~Outbox() override;
    struct Row
    {
        OutboxItem item;
        QDateTime due{QDate(2000, 1, 1), QTime(0, 0), Qt::UTC}; // null: parked
        std::vector<Error> errors;
        QByteArray receipt;
    };

    explicit Outbox(std::vector<QByteArray> trustedKeys = {}) : m_trusted(std::move(trustedKeys)) {}

    void add(const OutboxItem& item)
    {
        {
            const std::lock_guard hold(m_mutex);
            m_rows[item.packet].item = item;
        }
        Q_EMIT workArrived();
    }
    void addEvents(const std::vector<StationEvent>& events)
    {
        {
            const std::lock_guard hold(m_mutex);
            m_events.insert(m_events.end(), events.begin(), events.end());
        }
        Q_EMIT workArrived();
    }
    Row row(const PacketId& packet) const
    {
        const std::lock_guard hold(m_mutex);
        const auto found = m_rows.find(packet);
        return found == m_rows.end() ? Row() : found->second;
    }
    // From now on it is due, whatever the engine said.
    void makeDue(const PacketId& packet)
    {
        const std::lock_guard hold(m_mutex);
        m_rows[packet].due = QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
    }
    std::vector<StatusNews> news() const
    {
        const std::lock_guard hold(m_mutex);
        return m_news;
    }
    std::vector<CardJobMessage> cardJobs() const
    {
        const std::lock_guard hold(m_mutex);
        return m_cardJobs;
    }
    std::optional<Policy> policy() const
    {
        const std::lock_guard hold(m_mutex);
        return m_policy;
    }
    int undelivered() const
    {
        const std::lock_guard hold(m_mutex);
        return static_cast<int>(m_events.size());
    }
    std::vector<Errc> refused() const // signed messages that did not verify
    {
        const std::lock_guard hold(m_mutex);
        return m_refused;
    }
    QDateTime centreTime() const
    {
        const std::lock_guard hold(m_mutex);
        return m_centreTime;
    }

    void nextPacket(const QDateTime& nowUtc, QObject* receiver,
                    Reply<std::optional<OutboxItem>> reply) override
    {
        const std::lock_guard hold(m_mutex);
        std::optional<OutboxItem> next;
        for (const auto& [id, row] : m_rows) {
            const bool isOpen =
                row.item.state == OutboxState::Queued || row.item.state == OutboxState::Uploaded;
            if (isOpen && !row.due.isNull() && row.due <= nowUtc &&
                (!next || row.item.failures < next->failures))
                next = row.item;
        }
        answer<std::optional<OutboxItem>>(receiver, std::move(reply), next);
    }
    void noteUploaded(PacketId packet, QObject* receiver, Reply<void> reply) override
    {
        const std::lock_guard hold(m_mutex);
        m_rows[packet].item.state = OutboxState::Uploaded;
        answer<void>(receiver, std::move(reply), Status());
    }
    void applyReceipt(PacketId packet, QByteArray signedReceipt, QObject* receiver,
                      Reply<void> reply) override
    {
        const std::lock_guard hold(m_mutex);
        answer<void>(receiver, std::move(reply), checkReceipt(m_rows[packet], signedReceipt));
    }
    void noteFailure(PacketId packet, Error error, QDateTime retryAt, QObject* receiver,
                     Reply<void> reply) override
    {
        const std::lock_guard hold(m_mutex);
        Row& row = m_rows[packet];
        row.due = retryAt;
        ++row.item.failures;
        if (retryAt.isNull())
            row.item.state = OutboxState::Parked;
        row.errors.push_back(std::move(error));
        answer<void>(receiver, std::move(reply), Status());
    }
    void statusCursor(QObject* receiver, Reply<quint64> reply) override
    {
        const std::lock_guard hold(m_mutex);
        answer<quint64>(receiver, std::move(reply), m_statusCursor);
    }
    void applyStatuses(QByteArray signedStatuses, QObject* receiver, Reply<void> reply) override
    {
        const std::lock_guard hold(m_mutex);
        const Result<StatusList> list = verified(signedStatuses).and_then(decodeStatuses);
        if (list) {
            m_statusCursor = list->nextCursor;
            m_news.insert(m_news.end(), list->news.begin(), list->news.end());
        }
        answer<void>(receiver, std::move(reply), list ? Status() : Status(refuse(list.error())));
    }
    void cardJobCursor(QObject* receiver, Reply<QString> reply) override
    {
        const std::lock_guard hold(m_mutex);
        answer<QString>(receiver, std::move(reply), m_cardCursor);
    }
    void applyCardJob(QByteArray signedCardJob, QString nextCursor, QObject* receiver,
                      Reply<void> reply) override
    {
        const std::lock_guard hold(m_mutex);
        const Result<CardJobMessage> job = verified(signedCardJob).and_then(decodeCardJob);
        m_cardCursor = nextCursor;
        if (job)
            m_cardJobs.push_back(*job);
        answer<void>(receiver, std::move(reply), job ? Status() : Status(refuse(job.error())));
    }
    void policyVersion(QObject* receiver, Reply<quint64> reply) override
    {
        const std::lock_guard hold(m_mutex);
        answer<quint64>(receiver, std::move(reply), m_policy ? m_policy->version : quint64{0});
    }
    void applyPolicy(QByteArray signedPolicy, QObject* receiver, Reply<void> reply) override
    {
        const std::lock_guard hold(m_mutex);
        const Result<Policy> policy = verified(signedPolicy).and_then(decodePolicy);
        if (policy)
            m_policy = *policy;
        answer<void>(receiver, std::move(reply), policy ? Status() : Status(refuse(policy.error())));
    }
    void nextEvents(QObject* receiver, Reply<EventBatch> reply) override
    {
        const std::lock_guard hold(m_mutex);
        EventBatch batch;
        for (const StationEvent& event : m_events)
            batch.ids.push_back(event.id);
        if (!m_events.empty())
            batch.json = toJson(m_events);
        answer<EventBatch>(receiver, std::move(reply), batch);
    }
    void eventsDelivered(std::vector<EventId> ids, QObject* receiver, Reply<void> reply) override
    {
        const std::lock_guard hold(m_mutex);
        for (const EventId& id : ids)
            std::erase_if(m_events, [&](const StationEvent& event) { return event.id == id; });
        answer<void>(receiver, std::move(reply), Status());
    }
    void noteCentreTime(QDateTime centreUtc, QDateTime) override
    {
        const std::lock_guard hold(m_mutex);
        m_centreTime = centreUtc;
    }

private:
    template<typename T>
    static void answer(QObject* receiver, Reply<T> reply, Result<T> result)
    {
        QMetaObject::invokeMethod(
            receiver, [reply = std::move(reply), result = std::move(result)] { reply(result); },
            Qt::QueuedConnection);
    }

    Result<QByteArray> verified(const QByteArray& bytes) const { return verifiedBody(bytes, m_trusted); }

    Unexpected refuse(const Error& error)
    {
        m_refused.push_back(error.code());
        return Unexpected(error);
    }

    Status checkReceipt(Row& row, const QByteArray& signedReceipt)
    {
        const Result<QByteArray> body = verified(signedReceipt);
        if (!body)
            return refuse(Error(Errc::ReceiptForged));
        const Result<Receipt> receipt = decodeReceipt(*body);
        if (!receipt || receipt->packet != row.item.packet || receipt->digest != row.item.digest ||
            receipt->lengthBytes != static_cast<quint64>(row.item.lengthBytes))
            return refuse(Error(Errc::ReceiptForOther));
        row.receipt = signedReceipt;
        row.item.state = OutboxState::Receipted;
        return {};
    }

    mutable std::mutex m_mutex;
    std::vector<QByteArray> m_trusted;
    std::map<PacketId, Row> m_rows;
    std::vector<StationEvent> m_events;
    std::vector<StatusNews> m_news;
    std::vector<CardJobMessage> m_cardJobs;
    std::vector<Errc> m_refused;
    std::optional<Policy> m_policy;
    quint64 m_statusCursor = 0;
    QString m_cardCursor;
    QDateTime m_centreTime;
};

} // namespace rekam::fake
