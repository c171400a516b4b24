// Printing through a real host: the page is there whole or not at all, and each job ends once.
#include "tests/devices/slot_probe.h"

#include <QDir>
#include <QFile>

using namespace rekam;
using namespace rekam::test;
using namespace std::chrono_literals;

namespace {

class PrinterProbe
{
public:
    explicit PrinterProbe(SlotKind kind, const QString& faults = {})
    {
        SlotConfig config = configFor(
            {QStringLiteral("printer"), QStringLiteral("virtual_printer"), kind, {}, 0, false}, m_run.path());
        config.options = {{QString::fromLatin1(kOptionOutFolder), m_out.path()}};
        config.faultSpec = faults;
        m_slot = std::make_unique<PrintSlot>(config);
        QObject::connect(m_slot.get(), &PrintSlot::printEnded, m_slot.get(),
                         [this](const QString& name, const Status& result) {
                             names.push_back(name);
                             ends.push_back(result);
                         });
        m_slot->start();
    }

    PrintSlot& slot() { return *m_slot; }
    bool isReady()
    {
        return waitFor([this] { return m_slot->state() == SlotState::Ready; });
    }
    Status print(const QString& name, const QByteArray& pdf)
    {
        const std::size_t before = ends.size();
        m_slot->print(name, pdf, 5s);
        waitFor([&] { return ends.size() > before; });
        return ends.size() > before ? ends.back() : Status(Unexpected(Errc::DeviceHung));
    }
    QStringList pages() const { return QDir(m_out.path()).entryList(QDir::Files, QDir::Name); }
    QByteArray page(const QString& name) const
    {
        QFile file(m_out.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QStringList names;
    std::vector<Status> ends;

private:
    QTemporaryDir m_run;
    QTemporaryDir m_out;
    std::unique_ptr<PrintSlot> m_slot;
};

const QByteArray kPage = QByteArray("%PDF-1.4\n") + QByteArray(50'000, 'x');

} // namespace

TEST_CASE("a page comes out whole under its job's name, from slip and card printer alike")
{
    const SlotKind kind = GENERATE(SlotKind::SlipPrinter, SlotKind::CardPrinter);
    PrinterProbe probe(kind);
    REQUIRE(probe.isReady());
    CHECK(probe.slot().sandboxed());

    CHECK(probe.print(QStringLiteral("slip-A001"), kPage).has_value());

    CHECK(probe.pages() == QStringList{QStringLiteral("slip-A001.pdf")});
    CHECK(probe.page(QStringLiteral("slip-A001.pdf")) == kPage);
    CHECK(probe.names == QStringList{QStringLiteral("slip-A001")});
}

TEST_CASE("a job name that leads out of the folder and bytes that are no page are refused")
{
    PrinterProbe probe(SlotKind::SlipPrinter);
    REQUIRE(probe.isReady());

    CHECK(probe.print(QStringLiteral("../slip"), kPage).error().code() == Errc::PrintFailed);
    CHECK(probe.print(QStringLiteral(".hidden"), kPage).error().code() == Errc::PrintFailed);
    CHECK(probe.print(QStringLiteral("slip"), "GIF89a").error().code() == Errc::PrintFailed);
    CHECK(probe.print(QStringLiteral("slip"), {}).error().code() == Errc::PrintFailed);
    CHECK(probe.pages().isEmpty());
}

TEST_CASE("a printer that dies at a job ends it once, leaves no half page, and prints the next")
{
    PrinterProbe probe(SlotKind::SlipPrinter, QStringLiteral("printer:crash@1"));
    REQUIRE(probe.isReady());

    CHECK(probe.print(QStringLiteral("one"), kPage).error().code() == Errc::DeviceCrashed);
    CHECK(probe.pages().isEmpty());
    CHECK(probe.print(QStringLiteral("two"), kPage).has_value()); // asked for while the host restarts

    CHECK(probe.slot().restartCount() == 1);
    CHECK(probe.pages() == QStringList{QStringLiteral("two.pdf")});
}
