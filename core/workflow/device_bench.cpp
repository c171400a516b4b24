#include "core/workflow/device_bench.h"

#include "core/print/pdf_document.h"
#include "core/workflow/pool.h"

#include <QPainter>

namespace rekam {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kLookEvery{250};
constexpr milliseconds kCaptureWithin{15000};
constexpr milliseconds kPrintWithin{30000};
constexpr quint64 kMadeUpTester = 20260101; // somebody for virtual devices to show; nobody's NIK

// One word and a frame: enough to see that the paper runs straight and nothing is cut.
Result<QByteArray> testPage(SlotKind kind, const QDateTime& at)
{
    const QSizeF size = kind == SlotKind::CardPrinter ? QSizeF(85.6, 53.98) : QSizeF(80, 60);
    Paper paper;
    paper.title = QStringLiteral("halaman uji");
    paper.createdAt = at;
    paper.sizeMm = size;
    paper.pages.push_back([size, at](QPainter& painter) {
        painter.setPen(QPen(Qt::black, 0.3));
        painter.drawRect(QRectF(QPointF(3, 3), size - QSizeF(6, 6)));
        painter.drawLine(QPointF(3, 3), QPointF(size.width() - 3, size.height() - 3));
        QFont font = painter.font();
        font.setPixelSize(5);
        painter.setFont(font);
        painter.drawText(
            QRectF(QPointF(6, 8), QSizeF(size.width() - 12, 20)),
            static_cast<int>(Qt::AlignLeft) | Qt::TextWordWrap,
            QStringLiteral("HALAMAN UJI %1").arg(at.toString(QStringLiteral("dd-MM-yyyy HH.mm"))));
    });
    return writePdf(paper);
}

} // namespace

DeviceBench::DeviceBench(StationPorts& ports, QObject* parent) : QObject(parent), m_ports(ports)
{
    m_timer.setInterval(kLookEvery);
    connect(&m_timer, &QTimer::timeout, this, &DeviceBench::look);
    const auto follow = [this] {
        if (m_isOpen)
            refresh();
    };
    if (ports.rack)
        connect(ports.rack, &SlotRack::stateChanged, this, follow);
    if (ports.deviceLog)
        connect(ports.deviceLog, &DeviceLog::changed, this, follow);
    connect(&ports.centre, &CentreLink::linkChanged, this, follow);
}

DeviceBench::~DeviceBench() = default;

const std::deque<DeviceEvent>& DeviceBench::events() const
{
    static const std::deque<DeviceEvent> kNone;
    return m_ports.deviceLog ? m_ports.deviceLog->events() : kNone;
}

void DeviceBench::open(const LoginSession& login)
{
    m_login = login;
    m_isOpen = true;
    m_snapshot = BenchSnapshot{};
    m_snapshot.custody = m_ports.accounts.keyCustody();
    m_snapshot.parts = m_ports.parts;
    m_ports.store.figures(this, [this](const Result<StoreFigures>& figures) {
        if (figures)
            m_snapshot.figures = *figures;
        Q_EMIT changed();
    });
    refresh();
}

void DeviceBench::close()
{
    endTest();
    m_isOpen = false;
    m_snapshot = BenchSnapshot{};
    Q_EMIT changed();
}

void DeviceBench::refresh()
{
    m_snapshot.link = m_ports.centre.link();
    if (m_ports.rack)
        m_snapshot.facts = m_ports.rack->facts();
    Q_EMIT changed();
}

CaptureDevice* DeviceBench::deviceOf(const QString& slot) const
{
    for (CaptureDevice* device : {m_ports.camera, m_ports.signaturePad, m_ports.fingerReader,
                                  m_ports.irisCamera, m_ports.documentScanner}) {
        if (device && device->slotName() == slot)
            return device;
    }
    return nullptr;
}

PrintDevice* DeviceBench::printerOf(const QString& slot) const
{
    for (PrintDevice* printer : {m_ports.slipPrinter, m_ports.cardPrinter}) {
        if (printer && printer->slotName() == slot)
            return printer;
    }
    return nullptr;
}

CaptureTarget DeviceBench::targetOf(SlotKind kind) const
{
    switch (kind) {
    case SlotKind::Signature:
        return CaptureTarget::Signature;
    case SlotKind::Finger: // as the reader is asked in a recording: a slap, or one finger
        return m_ports.rules.fingerTargets.empty() ? CaptureTarget::RightFour
                                                   : m_ports.rules.fingerTargets.front();
    case SlotKind::Iris:
        return CaptureTarget::BothEyes;
    case SlotKind::Document:
        return CaptureTarget::Document;
    case SlotKind::Camera:
    case SlotKind::SlipPrinter:
    case SlotKind::CardPrinter:
        break;
    }
    return CaptureTarget::Portrait;
}

void DeviceBench::test(const QString& slot)
{
    endTest();
    m_snapshot.error.reset();
    CaptureDevice* device = deviceOf(slot);
    PrintDevice* printer = printerOf(slot);
    if (!m_isOpen || (!device && !printer))
        return;
    m_snapshot.running = slot;
    m_snapshot.tests[slot] = DeviceTest{};
    running().stage = TestStage::Running;
    running().at = m_ports.clock.nowUtc();
    m_begun = m_ports.clock.sinceBoot();
    m_timer.start();
    if (device)
        startCapture(*device);
    else
        startPrinting(*printer);
    Q_EMIT changed();
}

void DeviceBench::startCapture(CaptureDevice& device)
{
    m_device = &device;
    m_listening = {connect(&device, &CaptureDevice::previewFrame, this, &DeviceBench::onFrame),
                   connect(&device, &CaptureDevice::previewPen, this, &DeviceBench::onPen),
                   connect(&device, &CaptureDevice::captureEnded, this, &DeviceBench::onCaptureEnded),
                   connect(&device, &CaptureDevice::faulted, this,
                           [this](const Error& error) { conclude(TestStage::Failed, error); })};
    if (m_ports.office.isTraining)
        device.present(Scene{.subject = kMadeUpTester});
    m_isCapturing = !device.hasPreview();
    if (m_isCapturing)
        device.capture(targetOf(device.kind()), kCaptureWithin);
    else
        device.startPreview(targetOf(device.kind()));
}

void DeviceBench::startPrinting(PrintDevice& printer)
{
    const QString slot = printer.slotName();
    const SlotKind kind = &printer == m_ports.cardPrinter ? SlotKind::CardPrinter : SlotKind::SlipPrinter;
    m_listening = {
        connect(&printer, &PrintDevice::printEnded, this, [this](const QString&, const Status& printed) {
            count(1);
            conclude(printed ? TestStage::Passed : TestStage::Failed,
                     printed ? std::nullopt : std::optional(printed.error()));
        })};
    runInPool<QByteArray>(
        *QThreadPool::globalInstance(), this,
        [kind, at = m_ports.clock.nowUtc()] { return testPage(kind, at); },
        [this, &printer, slot, printing = ++m_printing](const Result<QByteArray>& pdf) {
            if (printing != m_printing || m_snapshot.running != slot)
                return;
            if (pdf)
                printer.print(QStringLiteral("uji"), *pdf, kPrintWithin);
            else
                conclude(TestStage::Failed, pdf.error());
        });
}

void DeviceBench::count(int more)
{
    DeviceTest& test = running();
    const auto passed = std::chrono::duration_cast<milliseconds>(m_ports.clock.sinceBoot() - m_begun);
    if (test.frames == 0)
        test.firstAfter = passed;
    test.frames += more;
    const auto since = passed - test.firstAfter;
    if (since.count() > 0)
        test.perSecond = 1000.0 * (test.frames - 1) / static_cast<double>(since.count());
}

void DeviceBench::onFrame(const Frame& frame)
{
    if (!isRunning())
        return;
    count(1);
    running().widthPx = frame.widthPx();
    running().heightPx = frame.heightPx();
    Q_EMIT picture(frame);
    Q_EMIT changed();
}

void DeviceBench::onPen(const PenSeries& series)
{
    if (!isRunning())
        return;
    DeviceTest& test = running();
    const int points = static_cast<int>(series.points.size());
    count(std::max(0, points - test.frames));
    test.widthPx = series.padWidth;
    test.heightPx = series.padHeight;
    Q_EMIT pen(series);
    Q_EMIT changed();
}

void DeviceBench::onCaptureEnded(const Result<DeviceCapture>& result)
{
    if (!isRunning() || !m_isCapturing)
        return;
    m_isCapturing = false;
    if (!result) {
        conclude(TestStage::Failed, result.error());
        return;
    }
    for (const Frame& still : result->stills)
        onFrame(still);
    if (!result->pen.points.empty())
        onPen(result->pen);
    conclude(TestStage::Passed);
}

void DeviceBench::look()
{
    if (!isRunning())
        return;
    const auto passed = m_ports.clock.sinceBoot() - m_begun;
    const bool isPad = m_device && m_device->kind() == SlotKind::Signature; // waits for a hand
    if (m_device && !m_isCapturing && !isPad && running().frames == 0 && passed > kFirstWithin)
        conclude(TestStage::Failed, Error(Errc::CaptureTimedOut));
}

// By the technician, or because the page goes. What was seen so far is the result.
void DeviceBench::endTest()
{
    if (!isRunning())
        return;
    const bool wasSeen = running().frames > 0;
    if (wasSeen)
        conclude(TestStage::Passed);
    else
        conclude(TestStage::None);
}

void DeviceBench::conclude(TestStage stage, const std::optional<Error>& error)
{
    if (!isRunning())
        return;
    const QString slot = m_snapshot.running;
    running().stage = stage;
    running().error = error;
    release();
    if (stage != TestStage::None && m_ports.deviceLog)
        m_ports.deviceLog->note(DeviceEventKind::Tested, slot,
                                error ? QString::fromLatin1(errcName(error->code())) : QString(),
                                m_login.accountName, QString::fromLatin1(roleName(m_login.role)));
    Q_EMIT testEnded(slot);
    Q_EMIT changed();
}

void DeviceBench::release()
{
    m_timer.stop();
    m_snapshot.running.clear();
    for (const QMetaObject::Connection& connection : m_listening)
        disconnect(connection);
    m_listening.clear();
    ++m_printing;
    CaptureDevice* device = std::exchange(m_device, nullptr);
    if (!device)
        return;
    if (std::exchange(m_isCapturing, false))
        device->cancel();
    else
        device->stopPreview();
    if (m_ports.office.isTraining)
        device->present(Scene{});
}

void DeviceBench::restart(const QString& slot)
{
    if (!m_isOpen || !m_ports.rack)
        return;
    endTest();
    noteDone(DeviceEventKind::Restarted, slot, m_ports.rack->restart(slot));
}

void DeviceBench::useAdapter(const QString& slot, const QString& adapter)
{
    if (!m_isOpen || !m_ports.rack)
        return;
    endTest();
    noteDone(DeviceEventKind::Swapped, slot, m_ports.rack->useAdapter(slot, adapter));
}

void DeviceBench::noteDone(DeviceEventKind kind, const QString& slot, const Status& done)
{
    m_snapshot.error.reset();
    if (!done)
        m_snapshot.error = done.error();
    else if (m_ports.deviceLog)
        m_ports.deviceLog->note(kind, slot, {}, m_login.accountName,
                                QString::fromLatin1(roleName(m_login.role)));
    refresh();
}

} // namespace rekam
