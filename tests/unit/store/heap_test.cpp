// After a visit is on disk its NIK is nowhere in the own heap: buffers of ours are wiped, and what the
// libraries free is overwritten as the programs are hardened (app/station/hardening.cpp).
#include "core/base/freed_memory.h"
#include "tests/support/own_memory.h"
#include "tests/support/store_home.h"

#include <QFile>
#include <malloc.h>

using namespace rekam;
using namespace rekam::test;

namespace {

// What is looked for stands nowhere in memory as it is.
class Masked
{
public:
    explicit Masked(QByteArray bytes) : m_bytes(std::move(bytes))
    {
        for (char& c : m_bytes)
            c = static_cast<char>(c ^ kMask);
    }
    qsizetype size() const { return m_bytes.size(); }
    bool isAt(const char* memory) const
    {
        for (qsizetype i = 0; i < m_bytes.size(); ++i) {
            if ((memory[i] ^ kMask) != m_bytes[i])
                return false;
        }
        return true;
    }

private:
    static constexpr char kMask = 0x5A;
    QByteArray m_bytes;
};

// How often it stands in writable memory of this process.
int found(const Masked& secret)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    REQUIRE(maps.open(QIODevice::ReadOnly));
    const QByteArrayList lines = maps.readAll().split('\n');
    int times = 0;
    for (const QByteArray& line : lines) {
        const QByteArrayList parts = line.simplified().split(' ');
        const bool isHeap = parts.size() == 6 && parts[5] == "[heap]";
        const bool isAnonymous = parts.size() == 5;
        if ((!isHeap && !isAnonymous) || !parts[1].startsWith("rw"))
            continue;
        const auto* from = reinterpret_cast<const char*>(parts[0].split('-')[0].toULongLong(nullptr, 16));
        const auto* to = reinterpret_cast<const char*>(parts[0].split('-')[1].toULongLong(nullptr, 16));
        for (const char* at = from; at + secret.size() <= to; ++at)
            times += secret.isAt(at) ? 1 : 0;
    }
    return times;
}

// Made here and forgotten here.
void storeVisit(StoreHome& home, const LoginSession& by, int serial)
{
    MadeUpVisit visit = madeUpVisit(static_cast<quint32>(serial), by.account, home.clock.now);
    visit.request.nik = sampleNik(serial);
    REQUIRE(home.commit(visit));
    REQUIRE(home.store().work().loadOpenWork());
}

} // namespace

TEST_CASE("the NIK of a stored visit is nowhere in the own heap, and a planted one is found")
{
    if (!kMayReadOwnMemory) {
        WARN("skipped: a sanitizer's memory cannot be read as a whole");
        return;
    }
    mallopt(M_PERTURB, 0xA5);
    StoreHome home;
    const LoginSession by = home.begin();
    constexpr int kSerial = 7421;
    const Masked plain(sampleNik(kSerial).text().toLatin1());
    const Masked wide(QByteArray(reinterpret_cast<const char*>(sampleNik(kSerial).text().utf16()), 32));

    storeVisit(home, by, kSerial);
    wipeFreedMemory(); // as the store's worker does after each task

    CHECK(found(plain) == 0);
    CHECK(found(wide) == 0);
    const QByteArray planted = sampleNik(kSerial).text().toLatin1();
    CHECK(found(plain) >= 1);
    mallopt(M_PERTURB, 0);
}
