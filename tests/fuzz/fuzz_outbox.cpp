// Sequences of what the sync engine tells the outbox, against a model of a few lines: a receipted packet
// stays so, a parked one is not offered, and what is offered is due and the first in line. Two bytes are one
// operation.
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/fuzz_samples.h"
#include "tests/support/store_home.h"

#include <map>
#include <tuple>

using namespace rekam;

namespace {

struct Row
{
    OutboxState state = OutboxState::Queued;
    int failures = 0;
    qint64 dueMs = 0;
    qint64 sealedMs = 0;
};

test::StoreHome& home()
{
    static test::StoreHome it;
    return it;
}

// What stands in the table, and what should.
class Line
{
public:
    Line() : m_table(home().store().outbox()) {}

    void play(unsigned char operation, unsigned char operand)
    {
        const PacketId packet = test::idNumber<PacketId>(1U + operand % 5U);
        const auto known = m_rows.find(packet);
        switch (operation % 6) {
        case 0:
            return add(packet);
        case 1:
            fuzz::require(m_table.setUploaded(packet).has_value(), "an upload is noted");
            if (known != m_rows.end() && known->second.state == OutboxState::Queued)
                known->second.state = OutboxState::Uploaded;
            return;
        case 2:
            fuzz::require(m_table.setReceipted(packet, "receipt").has_value(), "a receipt is noted");
            if (known != m_rows.end())
                known->second.state = OutboxState::Receipted;
            return;
        case 3:
            return fail(packet, operand >> 3U);
        case 4:
            m_nowMs += operand * 100;
            return;
        default:
            return checkNext();
        }
    }
    void checkAll()
    {
        for (const auto& [packet, row] : m_rows) {
            const auto item = m_table.find(packet);
            fuzz::require(item && item->state == row.state && item->failures == row.failures,
                          "a row is as the model");
        }
        checkNext();
    }

private:
    QDateTime at(qint64 ms) const { return fuzz::kAt.addMSecs(ms); }

    void add(const PacketId& packet)
    {
        const OutboxItem item{packet, test::idNumber<RecordId>(9), QStringLiteral("a.rkmpkt"), 100, {}};
        const bool isNew = m_rows.count(packet) == 0;
        const qint64 sealedMs = static_cast<qint64>(m_rows.size());
        fuzz::require(m_table.add(item, {}, at(sealedMs)).has_value() == isNew, "a packet is queued once");
        if (isNew)
            m_rows[packet] = {OutboxState::Queued, 0, std::numeric_limits<qint64>::min(), sealedMs};
    }
    void fail(const PacketId& packet, int wait)
    {
        const bool isParked = wait == 0;
        const QDateTime retryAt = isParked ? QDateTime() : at(m_nowMs + wait * 100);
        fuzz::require(m_table.setFailure(packet, Error(Errc::CentreFailed), retryAt).has_value(),
                      "a failure is noted");
        const auto known = m_rows.find(packet);
        if (known == m_rows.end() || known->second.state == OutboxState::Receipted)
            return;
        ++known->second.failures;
        known->second.dueMs = m_nowMs + wait * 100;
        if (isParked)
            known->second.state = OutboxState::Parked;
        // Time goes on for a parked packet too, but nobody offers it again.
    }
    void checkNext()
    {
        const auto offered = m_table.next(at(m_nowMs));
        fuzz::require(offered.has_value(), "the outbox answers");
        const Row* first = nullptr;
        for (const auto& [packet, row] : m_rows) {
            const bool isOpen = row.state == OutboxState::Queued || row.state == OutboxState::Uploaded;
            if (isOpen && row.dueMs <= m_nowMs &&
                (!first || std::tie(row.failures, row.sealedMs) < std::tie(first->failures, first->sealedMs)))
                first = &row;
        }
        fuzz::require(offered->has_value() == (first != nullptr),
                      "something is offered where something is due");
        if (first)
            fuzz::require(&m_rows.at((*offered)->packet) == first, "and it is the first in line");
    }

    OutboxTable& m_table;
    std::map<PacketId, Row> m_rows;
    qint64 m_nowMs = 0;
};

} // namespace

void fuzz::tryInput(Bytes input)
{
    const auto transaction = SqlTransaction::begin(home().store().core().sql());
    require(transaction.has_value(), "a transaction begins");
    Line line;
    for (std::size_t at = 0; at + 1 < std::min<std::size_t>(input.size(), 80); at += 2)
        line.play(input[at], input[at + 1]);
    line.checkAll();
}

std::vector<QByteArray> fuzz::seeds()
{
    return {
        QByteArray("\x00\x00\x00\x01\x05\x00\x03\x11\x05\x00\x04\x20\x05\x00\x01\x00\x02\x00\x05\x00", 20),
        QByteArray("\x00\x02\x03\x02\x05\x00\x01\x02\x02\x02\x03\x12\x05\x00", 14)};
}
