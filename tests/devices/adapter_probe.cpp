#include "tests/devices/adapter_probe.h"

#include "devices/catalogue/catalogue.h"

#include <QFile>
#include <algorithm>

namespace rekam::test {
namespace {

const QByteArray& samplePage()
{
    static const QByteArray page = QByteArray("%PDF-1.4\n") + QByteArray(50'000, 'x');
    return page;
}

Specimen specimenOf(const AdapterFacts& facts)
{
    const QString adapter = QString::fromLatin1(facts.adapter);
    switch (facts.kind) {
    case SlotKind::Camera:
        return {adapter, QStringLiteral("camera"), facts.kind, CaptureTarget::Portrait};
    case SlotKind::Signature:
        return {adapter, QStringLiteral("signature"), facts.kind, CaptureTarget::Signature};
    case SlotKind::Finger: // every reader takes single fingers
        return {adapter, QStringLiteral("finger"), facts.kind, CaptureTarget::SingleRightIndex};
    case SlotKind::Iris:
        return {adapter, QStringLiteral("iris"), facts.kind, CaptureTarget::BothEyes};
    case SlotKind::Document:
        return {adapter, QStringLiteral("document"), facts.kind, CaptureTarget::Document};
    case SlotKind::SlipPrinter:
        return {adapter, QStringLiteral("slip-printer"), facts.kind, {}};
    case SlotKind::CardPrinter:
        return {adapter, QStringLiteral("card-printer"), facts.kind, {}};
    }
    return {};
}

int stillsOf(SlotKind kind) { return kind == SlotKind::Signature ? 0 : kind == SlotKind::Iris ? 2 : 1; }

} // namespace

std::vector<Specimen> specimens()
{
    const QString only = qEnvironmentVariable("REKAM_ADAPTER");
    std::vector<Specimen> all;
    for (const AdapterFacts& facts : adapterCatalogue()) {
        if (only.isEmpty() || only == QLatin1String(facts.adapter))
            all.push_back(specimenOf(facts));
    }
    return all;
}

bool canRun(const Specimen& of)
{
    const bool isThere = of.adapter != QLatin1String("document_scanner") || hasScanimage();
    if (!isThere)
        WARN("skipped: no scanimage (package sane-utils)");
    return isThere;
}

AdapterProbe::AdapterProbe(const Specimen& of, const QString& faults,
                           const std::function<void(SlotConfig&)>& change)
    : m_of(of)
{
    SlotConfig config = configFor({of.slot, of.adapter, of.kind, of.target, 0}, m_run.path());
    if (of.prints())
        config.options = {{QString::fromLatin1(kOptionOutFolder), m_out.path()}};
    config.faultSpec = faults;
    if (change)
        change(config);
    const auto noteState = [this](SlotState state) { states.push_back(state); };
    if (of.prints()) {
        m_print = std::make_unique<PrintSlot>(config);
        QObject::connect(
            m_print.get(), &PrintSlot::printEnded, m_print.get(),
            [this](const QString& name, const Status& result) { ends.push_back(judged(name, result)); });
        QObject::connect(m_print.get(), &PrintSlot::stateChanged, m_print.get(), noteState);
        m_print->start();
        return;
    }
    m_capture = std::make_unique<DeviceSlot>(config);
    DeviceSlot* slot = m_capture.get();
    QObject::connect(slot, &DeviceSlot::captureEnded, slot,
                     [this](const Result<DeviceCapture>& result) { ends.push_back(judged(result)); });
    QObject::connect(slot, &DeviceSlot::stateChanged, slot, noteState);
    QObject::connect(slot, &DeviceSlot::previewFrame, slot, [this](const Frame&) { ++previews; });
    QObject::connect(slot, &DeviceSlot::previewPen, slot, [this](const PenSeries&) { ++previews; });
    slot->present({4711, 1, 2});
    slot->start();
}

Status AdapterProbe::judged(const Result<DeviceCapture>& result) const
{
    if (!result)
        return Unexpected(result.error());
    const int expected = stillsOf(m_of.kind);
    const bool isWhole = static_cast<int>(result->stills.size()) == expected &&
                         std::none_of(result->stills.begin(), result->stills.end(),
                                      [](const Frame& still) { return still.isEmpty(); }) &&
                         (expected > 0 || !result->pen.points.empty());
    return isWhole ? Status() : Status(Unexpected(Errc::FrameMalformed));
}

Status AdapterProbe::judged(const QString& jobName, const Status& result) const
{
    if (!result)
        return result;
    QFile page(m_out.filePath(jobName + QStringLiteral(".pdf")));
    const bool isWhole = page.open(QIODevice::ReadOnly) && page.readAll() == samplePage();
    return isWhole ? Status() : Status(Unexpected(Errc::FrameMalformed));
}

SlotState AdapterProbe::state() const { return m_print ? m_print->state() : m_capture->state(); }

bool AdapterProbe::becomes(SlotState wanted) const
{
    return waitFor([this, wanted] { return state() == wanted; });
}

bool AdapterProbe::isSandboxed() const { return m_print ? m_print->sandboxed() : m_capture->sandboxed(); }
int AdapterProbe::restarts() const { return m_print ? m_print->restartCount() : m_capture->restartCount(); }
Provenance AdapterProbe::provenance() const
{
    return m_print ? m_print->provenance() : m_capture->provenance();
}
std::optional<Error> AdapterProbe::lastError() const
{
    return m_print ? m_print->lastError() : m_capture->lastError();
}
bool AdapterProbe::hasPreview() const { return m_capture && m_capture->hasPreview(); }

bool AdapterProbe::hasLost(Errc code) const
{
    return waitFor([this, code] {
        const auto error = lastError();
        return error && error->code() == code && error->fact("slot") == m_of.slot;
    });
}

void AdapterProbe::begin(std::chrono::milliseconds deadline)
{
    if (m_print)
        m_print->print(QStringLiteral("job-%1").arg(++m_jobs), samplePage(), deadline);
    else
        m_capture->capture(m_of.target, deadline);
}

Status AdapterProbe::act(std::chrono::milliseconds deadline)
{
    const std::size_t before = ends.size();
    begin(deadline);
    waitFor([&] { return ends.size() > before; });
    if (ends.size() <= before)
        return Unexpected(Errc::DeviceHung, {{"why", QStringLiteral("the slot itself gave no end")}});
    return ends.back();
}

} // namespace rekam::test
