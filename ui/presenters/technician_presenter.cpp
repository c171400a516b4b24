#include "ui/presenters/technician_presenter.h"

#include "core/workflow/frame_image.h"
#include "ui/language/language.h"
#include "ui/presenters/capture_description.h"
#include "ui/wording/day_words.h"
#include "ui/wording/error_words.h"
#include "ui/wording/slot_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

QString titled(const QString& word) { return word.isEmpty() ? word : word.front().toUpper() + word.mid(1); }

QString rate(double perSecond) { return screenLocale().toString(perSecond, 'f', perSecond < 100 ? 1 : 0); }

bool isPrinter(SlotKind kind) { return kind == SlotKind::SlipPrinter || kind == SlotKind::CardPrinter; }

QString stateChip(SlotState state)
{
    switch (state) {
    case SlotState::Absent:
        return TechnicianPresenter::tr("tidak ada");
    case SlotState::Starting:
        return TechnicianPresenter::tr("disiapkan");
    case SlotState::Ready:
        return TechnicianPresenter::tr("siap");
    case SlotState::Busy:
        return TechnicianPresenter::tr("bekerja");
    case SlotState::Faulty:
        return TechnicianPresenter::tr("dimulai ulang");
    case SlotState::Disabled:
        return TechnicianPresenter::tr("mati");
    }
    return {};
}

QString measureOf(const SlotFacts& facts, const DeviceTest& test)
{
    if (test.stage == TestStage::None)
        return TechnicianPresenter::tr("belum diuji");
    if (test.stage == TestStage::Failed)
        return TechnicianPresenter::tr("uji gagal");
    if (test.frames == 0)
        return TechnicianPresenter::tr("menunggu…");
    if (isPrinter(facts.kind))
        return TechnicianPresenter::tr("%1 detik")
            .arg(rate(static_cast<double>(test.firstAfter.count()) / 1000.0));
    if (facts.kind == SlotKind::Signature)
        return TechnicianPresenter::tr("%1 titik/detik").arg(rate(test.perSecond));
    const QString size = QStringLiteral("%1×%2").arg(test.widthPx).arg(test.heightPx);
    return test.frames < 2 ? size : TechnicianPresenter::tr("%1 · %2/detik").arg(size, rate(test.perSecond));
}

QString noteOf(const SlotFacts& facts)
{
    QStringList parts;
    if (facts.restarts > 0)
        parts.append(TechnicianPresenter::tr("%1× dimulai ulang").arg(facts.restarts));
    if (!facts.isSandboxed && !facts.model.isEmpty())
        parts.append(TechnicianPresenter::tr("tanpa kotak pasir"));
    return parts.join(QStringLiteral(" · "));
}

SlotRow rowOf(const SlotFacts& facts, const DeviceTest& test)
{
    SlotRow row;
    row.slot = facts.slot;
    row.title = titled(slotWord(facts.slot));
    QStringList device{facts.model.isEmpty() ? facts.adapter : facts.model};
    if (!facts.serial.isEmpty())
        device.append(TechnicianPresenter::tr("SN %1").arg(facts.serial));
    row.device = device.join(QStringLiteral(" · "));
    row.state = stateChip(facts.state);
    row.tone = toneOf(facts.state);
    row.measure = measureOf(facts, test);
    row.note = noteOf(facts);
    return row;
}

DeviceEventRow rowOf(const DeviceEvent& event)
{
    TimelineEvent line;
    line.what = QString::fromLatin1(deviceEventName(event.kind));
    line.topic = TimelineTopic::Visit; // the slot has a column of its own
    if (!event.code.isEmpty())
        line.facts = QStringLiteral("code=") + event.code + QStringLiteral(" adapter=") + event.adapter;
    const bool isBad = event.kind == DeviceEventKind::Disabled || event.kind == DeviceEventKind::Absent;
    const bool isFair = event.kind == DeviceEventKind::Lost || !event.code.isEmpty();
    return {event.at.toLocalTime().toString(QStringLiteral("HH.mm.ss")), titled(slotWord(event.slot)),
            trailSentence(line),
            isBad    ? Tone::Bad
            : isFair ? Tone::Fair
                     : Tone::Neutral};
}

StationRow partRow(const PartState& part)
{
    const auto row = [&part](const QString& label, const QString& there, const QString& missing) {
        return StationRow{label, part.isThere ? there : missing, part.detail,
                          part.isThere ? Tone::Good : Tone::Fair};
    };
    switch (part.part) {
    case InstalledPart::FaceModels:
        return row(TechnicianPresenter::tr("Model wajah"), TechnicianPresenter::tr("ada"),
                   TechnicianPresenter::tr("belum ada; foto tidak dinilai"));
    case InstalledPart::Regions:
        return row(TechnicianPresenter::tr("Tabel wilayah"), TechnicianPresenter::tr("ada"),
                   TechnicianPresenter::tr("belum ada; jalankan penyiapan"));
    case InstalledPart::Voice:
        return row(TechnicianPresenter::tr("Suara panggilan"), TechnicianPresenter::tr("ada"),
                   TechnicianPresenter::tr("belum ada; hanya nada"));
    }
    return {};
}

std::vector<StationRow> stationOf(const BenchSnapshot& snapshot, const QDateTime& nowUtc)
{
    std::vector<StationRow> rows = {linkRow(snapshot.link), outboxRow(snapshot.figures, nowUtc),
                                    diskRow(snapshot.figures), keyRow(snapshot.custody)};
    for (const PartState& part : snapshot.parts)
        rows.push_back(partRow(part));
    return rows;
}

QString runningText(SlotKind kind)
{
    switch (kind) {
    case SlotKind::Camera:
        return TechnicianPresenter::tr("Lihat apakah gambarnya tajam dan tidak tersendat.");
    case SlotKind::Signature:
        return TechnicianPresenter::tr("Tulis sesuatu di alat; goresan tampil di sini.");
    case SlotKind::Finger:
        return TechnicianPresenter::tr("Letakkan jari Anda sendiri. Kaca yang kotor tampak sebagai noda.");
    case SlotKind::Iris:
        return TechnicianPresenter::tr("Lihat ke alat dari jarak sekitar 30 cm.");
    case SlotKind::Document:
        return TechnicianPresenter::tr(
            "Letakkan satu halaman. Lihat apakah tulisannya terbaca sampai ke tepi.");
    case SlotKind::SlipPrinter:
    case SlotKind::CardPrinter:
        return TechnicianPresenter::tr(
            "Halaman uji sedang dicetak. Lihat kertasnya: lurus dan tidak terpotong?");
    }
    return {};
}

TestPicture pictureOf(SlotKind kind)
{
    if (isPrinter(kind))
        return TestPicture::Paper;
    return kind == SlotKind::Signature ? TestPicture::Ink : TestPicture::Image;
}

void describeTest(TechnicianView& view, const BenchSnapshot& snapshot, const SlotFacts& facts)
{
    const auto known = snapshot.tests.find(facts.slot);
    const DeviceTest test = known == snapshot.tests.end() ? DeviceTest() : known->second;
    view.testTitle = TechnicianPresenter::tr("Uji %1").arg(slotWord(facts.slot));
    switch (test.stage) {
    case TestStage::None:
        view.testText =
            TechnicianPresenter::tr("Tekan Enter untuk menguji. Gambar uji tidak pernah disimpan.");
        if (facts.lastError && facts.state != SlotState::Ready && facts.state != SlotState::Busy)
            view.testText = wordsFor(*facts.lastError).cause + QLatin1Char(' ') + view.testText;
        break;
    case TestStage::Running:
        view.testText = runningText(facts.kind);
        view.testResult = TechnicianPresenter::tr("berjalan");
        view.testTone = Tone::Now;
        view.picture = pictureOf(facts.kind);
        break;
    case TestStage::Passed:
        view.testText =
            TechnicianPresenter::tr("%1; gambar pertama setelah %2 detik. Gambar uji tidak disimpan.")
                .arg(titled(measureOf(facts, test)),
                     rate(static_cast<double>(test.firstAfter.count()) / 1000.0));
        if (isPrinter(facts.kind))
            view.testText =
                TechnicianPresenter::tr("Halaman uji keluar setelah %1.").arg(measureOf(facts, test));
        view.testResult = TechnicianPresenter::tr("baik");
        view.testTone = Tone::Good;
        break;
    case TestStage::Failed:
        view.testText = test.error
                            ? wordsFor(*test.error).cause + QLatin1Char(' ') + wordsFor(*test.error).nextStep
                            : QString();
        view.testResult = TechnicianPresenter::tr("gagal");
        view.testTone = Tone::Bad;
        break;
    }
}

} // namespace

TechnicianView describeBench(const BenchSnapshot& snapshot, const std::deque<DeviceEvent>& events,
                             const QString& selected, const QDateTime& nowUtc)
{
    TechnicianView view;
    for (const SlotFacts& facts : snapshot.facts) {
        const auto test = snapshot.tests.find(facts.slot);
        view.rows.push_back(rowOf(facts, test == snapshot.tests.end() ? DeviceTest() : test->second));
        if (facts.slot == selected || view.selected < 0)
            view.selected = static_cast<int>(view.rows.size()) - 1;
    }
    for (const DeviceEvent& event : events)
        view.events.push_back(rowOf(event));
    view.station = stationOf(snapshot, nowUtc);
    if (view.selected >= 0)
        describeTest(view, snapshot, snapshot.facts[static_cast<size_t>(view.selected)]);
    return view;
}

TechnicianPresenter::TechnicianPresenter(DeviceBench& bench, const Clock& clock, Prompter& prompter,
                                         QObject* parent)
    : ScreenPresenter(parent),
      m_bench(bench),
      m_clock(clock),
      m_prompter(prompter)
{
    connect(&bench, &DeviceBench::changed, this, &TechnicianPresenter::changed);
    connect(&bench, &DeviceBench::picture, this,
            [this](const Frame& frame) { Q_EMIT previewImage(imageOf(frame)); });
    connect(&bench, &DeviceBench::pen, this,
            [this](const PenSeries& series) { Q_EMIT previewInk(inkOf(series)); });
    connect(&bench, &DeviceBench::testEnded, this, &TechnicianPresenter::cleared);
}

void TechnicianPresenter::opened(const LoginSession& login)
{
    m_selected.clear();
    m_bench.open(login);
}

void TechnicianPresenter::left() { m_bench.close(); }

void TechnicianPresenter::setHall(const StationRow& row)
{
    m_hall = row;
    Q_EMIT changed();
}

TechnicianView TechnicianPresenter::view() const
{
    TechnicianView view = describeBench(m_bench.snapshot(), m_bench.events(), m_selected, m_clock.nowUtc());
    for (StationRow& row : view.station) {
        if (m_hall && row.label == m_hall->label)
            row = *m_hall;
    }
    return view;
}

const SlotFacts* TechnicianPresenter::chosen() const
{
    const std::vector<SlotFacts>& facts = m_bench.snapshot().facts;
    const auto at = std::find_if(facts.begin(), facts.end(),
                                 [this](const SlotFacts& one) { return one.slot == m_selected; });
    if (at != facts.end())
        return &*at;
    return facts.empty() ? nullptr : &facts.front();
}

ScreenFrame TechnicianPresenter::frame() const
{
    const SlotFacts* facts = chosen();
    const bool isRunning = !m_bench.snapshot().running.isEmpty();
    ScreenFrame frame;
    frame.title = tr("Perangkat");
    frame.hasGuide = false;
    frame.banner = bannerOf(m_bench.snapshot().error);
    frame.bar.person = tr("Halaman ini tidak menampilkan data pemohon.");
    if (m_hasQueue)
        frame.bar.actions.push_back({ActionId::Back, tr("Antrean"), true});
    frame.bar.actions.push_back({ActionId::OpenChip, tr("Periksa chip"), true});
    frame.bar.actions.push_back({ActionId::Choose, tr("Ganti adaptor"), facts && facts->adapters.size() > 1});
    frame.bar.actions.push_back({ActionId::Repeat, tr("Nyalakan ulang"), facts != nullptr});
    frame.bar.actions.push_back({ActionId::Confirm,
                                 isRunning ? tr("Selesai uji")
                                 : facts   ? tr("Uji %1").arg(slotWord(facts->slot))
                                           : tr("Uji"),
                                 facts != nullptr});
    return frame;
}

void TechnicianPresenter::perform(ActionId action)
{
    const SlotFacts* facts = chosen();
    if (!facts)
        return;
    const QString slot = facts->slot;
    if (action == ActionId::Confirm) {
        if (m_bench.snapshot().running.isEmpty())
            m_bench.test(slot);
        else
            m_bench.endTest();
    } else if (action == ActionId::Repeat) {
        m_bench.restart(slot);
    } else if (action == ActionId::Choose) {
        askAdapter();
    }
}

void TechnicianPresenter::select(const QString& slot)
{
    if (m_selected == slot)
        return;
    m_selected = slot;
    m_bench.endTest();
    Q_EMIT changed();
}

void TechnicianPresenter::askAdapter()
{
    const SlotFacts* facts = chosen();
    if (!facts || facts->adapters.size() < 2)
        return;
    Question question;
    question.id = QStringLiteral("adapter");
    question.title = tr("Ganti adaptor %1").arg(slotWord(facts->slot));
    question.text = tr("Alat dimulai lagi dengan adaptor ini. Berlaku sampai Rekam ditutup.");
    for (const QString& adapter : facts->adapters)
        question.choices.push_back(
            {adapter, adapter == facts->adapter ? tr("%1 (sekarang)").arg(adapter) : adapter});
    question.confirmText = tr("Ganti");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this, slot = facts->slot](const Answer& answer) {
        if (answer.isConfirmed)
            m_bench.useAdapter(slot, answer.choice);
    });
}

} // namespace rekam::ui
