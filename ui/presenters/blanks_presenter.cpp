#include "ui/presenters/blanks_presenter.h"

#include "core/workflow/frame_image.h"
#include "ui/wording/counter_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

QString rangeText(const BlankSerial& first, const BlankSerial& last)
{
    return first == last ? first.text() : first.text() + QStringLiteral(" – ") + last.text();
}

QString findingWord(StockFindingKind kind)
{
    switch (kind) {
    case StockFindingKind::Skipped:
        return BlanksPresenter::tr("Terlewati");
    case StockFindingKind::Unlisted:
        return BlanksPresenter::tr("Tidak pernah diterima");
    case StockFindingKind::NoPicture:
        return BlanksPresenter::tr("Rusak tanpa foto");
    }
    return {};
}

QString findingSentence(StockFindingKind kind)
{
    switch (kind) {
    case StockFindingKind::Skipped:
        return BlanksPresenter::tr(
            "Nomor yang lebih tinggi sudah dipakai, nomor ini belum. Cari blangkonya, lalu tulis di mana "
            "ditemukan atau mengapa dilewati.");
    case StockFindingKind::Unlisted:
        return BlanksPresenter::tr("Nomor ini dipakai mencetak, tetapi penerimaannya tidak pernah dicatat. "
                                   "Tulis dari mana asalnya.");
    case StockFindingKind::NoPicture:
        return BlanksPresenter::tr(
            "Potret blangko yang rusak, lalu tulis nomor atau nama fotonya, misalnya foto 2026-11-22/3.");
    }
    return {};
}

QString forecastSentence(const StockForecast& forecast)
{
    if (forecast.inStock == 0)
        return BlanksPresenter::tr("Blangko habis. %1 kartu menunggu dicetak; minta kiriman sekarang.")
            .arg(forecast.waiting);
    if (forecast.level == StockLevel::Out)
        return BlanksPresenter::tr("%1 kartu menunggu, blangko hanya %2. Minta kiriman sekarang.")
            .arg(forecast.waiting)
            .arg(forecast.inStock);
    if (!forecast.lastsUntil)
        return BlanksPresenter::tr("Belum cukup data untuk menghitung sampai kapan blangko cukup.");
    const QString until = dayText(*forecast.lastsUntil);
    return forecast.level == StockLevel::Low
               ? BlanksPresenter::tr("Hampir habis: cukup sampai %1. Minta kiriman sekarang.").arg(until)
               : BlanksPresenter::tr("Cukup sampai %1, bila pemakaian seperti sekarang.").arg(until);
}

Tone toneOf(const StockForecast& forecast)
{
    switch (forecast.level) {
    case StockLevel::Enough:
        return forecast.lastsUntil ? Tone::Good : Tone::Neutral;
    case StockLevel::Low:
        return Tone::Fair;
    case StockLevel::Out:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

std::vector<BatchLine> batchLines(const StockBook& book)
{
    std::vector<BatchLine> lines;
    for (auto batch = book.batches.rbegin(); batch != book.batches.rend(); ++batch) {
        const auto left = std::count_if(book.blanks.begin(), book.blanks.end(), [&](const Blank& blank) {
            return blank.batch == batch->id && blank.state == BlankState::Stock;
        });
        lines.push_back({rangeText(batch->range.first(), batch->range.last()),
                         BlanksPresenter::tr("%1 dari %2").arg(left).arg(batch->range.count()),
                         dayText(batch->receivedAt.toLocalTime().date()),
                         batch->deliveryNote.isEmpty() ? QStringLiteral("–") : batch->deliveryNote});
    }
    return lines;
}

QString spoilWord(const Blank& blank)
{
    switch (blank.spoiledBy) {
    case SpoilReason::PrintFault:
        return BlanksPresenter::tr("Cetakan cacat");
    case SpoilReason::RibbonOrFilm:
        return BlanksPresenter::tr("Pita atau film");
    case SpoilReason::BlankFault:
        return BlanksPresenter::tr("Blangko cacat");
    case SpoilReason::WrongData:
        return BlanksPresenter::tr("Data salah");
    case SpoilReason::Other:
        return blank.note.isEmpty() ? BlanksPresenter::tr("Lainnya") : blank.note;
    }
    return {};
}

void describeSpoiled(BlanksView& view, const StockSnapshot& snapshot, const QString& selected)
{
    std::vector<const Blank*> spoiled;
    for (const Blank& blank : snapshot.book.blanks) {
        if (blank.state == BlankState::Spoiled)
            spoiled.push_back(&blank);
    }
    std::stable_sort(spoiled.begin(), spoiled.end(),
                     [](const Blank* a, const Blank* b) { return a->since > b->since; });
    for (const Blank* blank : spoiled) {
        if (blank->serial.text() == selected || view.selectedSpoiled < 0)
            view.selectedSpoiled =
                blank->serial.text() == selected ? static_cast<int>(view.spoiled.size()) : 0;
        const bool hasPicture = !blank->picture.isEmpty();
        view.spoiled.push_back({blank->serial.text(), spoilWord(*blank),
                                hasPicture ? BlanksPresenter::tr("ada") : BlanksPresenter::tr("belum"),
                                hasPicture ? Tone::Good : Tone::Fair,
                                dayText(blank->since.toLocalTime().date())});
    }
    view.isAiming = !snapshot.aimedAt.empty();
    if (snapshot.isTaking)
        view.cameraNote = BlanksPresenter::tr("Memotret…");
    else if (snapshot.aimedAt.size() > 1)
        view.cameraNote =
            BlanksPresenter::tr("Pegang %1 blangko di depan kamera").arg(snapshot.aimedAt.size());
    else if (view.isAiming)
        view.cameraNote =
            BlanksPresenter::tr("Pegang %1 di depan kamera").arg(snapshot.aimedAt.front().text());
    if (!snapshot.picture.isNull() && snapshot.shown)
        view.picture = {{snapshot.picture, BlanksPresenter::tr("Foto %1").arg(snapshot.shown->text()), {}}};
}

} // namespace

BlanksView describeBlanks(const StockSnapshot& snapshot, int selected, BlanksList list,
                          const QString& selectedSpoiled)
{
    BlanksView view;
    view.list = list;
    describeSpoiled(view, snapshot, selectedSpoiled);
    const StockCounts& counts = snapshot.book.counts;
    view.hasLedger = !snapshot.book.batches.empty();
    const auto figure = [&](const QString& label, BlankState state, Tone tone) {
        view.figures.push_back(
            {label, QString::number(counts.in(state)), counts.in(state) > 0 ? tone : Tone::Neutral});
    };
    figure(BlanksPresenter::tr("Dalam stok"), BlankState::Stock, Tone::Good);
    figure(BlanksPresenter::tr("Dalam pencetak"), BlankState::Printing, Tone::Now);
    figure(BlanksPresenter::tr("Tercetak"), BlankState::Printed, Tone::Neutral);
    figure(BlanksPresenter::tr("Rusak"), BlankState::Spoiled, Tone::Neutral);
    figure(BlanksPresenter::tr("Dikembalikan"), BlankState::Returned, Tone::Neutral);
    figure(BlanksPresenter::tr("Hilang"), BlankState::Missing, Tone::Bad);
    if (view.hasLedger) {
        view.forecast = forecastSentence(snapshot.forecast);
        view.forecastTone = toneOf(snapshot.forecast);
    }
    for (const StockFinding& finding : snapshot.findings)
        view.findings.push_back({findingWord(finding.kind), rangeText(finding.first, finding.last),
                                 QString::number(finding.count()),
                                 dayText(finding.since.toLocalTime().date())});
    if (!view.findings.empty())
        view.selected = std::clamp(selected, 0, static_cast<int>(view.findings.size()) - 1);
    view.batches = batchLines(snapshot.book);
    return view;
}

BlanksPresenter::BlanksPresenter(StockSession& session, Prompter& prompter, QObject* parent)
    : ScreenPresenter(parent),
      m_session(session),
      m_prompter(prompter)
{
    connect(&session, &StockSession::changed, this, &BlanksPresenter::changed);
    connect(&session, &StockSession::preview, this,
            [this](const Frame& frame) { Q_EMIT previewImage(imageOf(frame)); });
    connect(&session, &StockSession::spoiled, this, [this](const QString& serial) {
        if (const auto blank = BlankSerial::parse(serial); blank && m_session.mayPicture())
            m_session.aim({*blank});
    });
    connect(&session, &StockSession::received, this, [this] {
        m_form = DeliveryForm();
        Q_EMIT recorded();
    });
}

BlanksView BlanksPresenter::view() const
{
    return describeBlanks(m_session.snapshot(), m_selected, m_list, m_selectedSpoiled);
}

std::vector<ActionView> BlanksPresenter::actions() const
{
    const StockSnapshot& snapshot = m_session.snapshot();
    if (isAiming())
        return {{ActionId::Back, tr("Batal"), true},
                {ActionId::Confirm, tr("Ambil foto"), !snapshot.isTaking && !snapshot.isBusy}};
    const bool isFree = snapshot.isLoaded && !snapshot.isBusy;
    const bool hasFirst = !m_form.first.trimmed().isEmpty();
    const bool hasSpoiled = chosenSpoiled().has_value();
    std::vector<ActionView> actions = {{ActionId::Back, tr("Antrean"), true}};
    if (m_list == BlanksList::Spoiled) {
        actions.push_back({ActionId::NextList, tr("Temuan"), true});
        if (!snapshot.picture.isNull())
            actions.push_back({ActionId::Enlarge, tr("Perbesar"), true});
        if (m_session.mayPicture())
            actions.push_back({ActionId::Choose, tr("Potret blangko"), isFree && hasSpoiled});
    } else {
        if (hasSpoiled)
            actions.push_back({ActionId::NextList, tr("Yang rusak"), true});
        actions.push_back({ActionId::NoShow, tr("Tidak ditemukan"), isFree && hasFirst});
        actions.push_back({ActionId::Defer, tr("Kembalikan"), isFree && hasFirst});
        if (m_session.maySpoil())
            actions.push_back({ActionId::Except, tr("Blangko rusak"), isFree && hasFirst});
        const StockFinding* finding = chosen();
        const bool isOwedPicture =
            finding && finding->kind == StockFindingKind::NoPicture && m_session.mayPicture();
        actions.push_back({ActionId::Choose, isOwedPicture ? tr("Potret blangko") : tr("Jelaskan temuan"),
                           isFree && finding != nullptr});
    }
    actions.push_back({ActionId::Confirm, tr("Terima kiriman"), isFree && hasFirst});
    return actions;
}

ScreenFrame BlanksPresenter::frame() const
{
    ScreenFrame frame;
    frame.title = tr("Blangko");
    frame.hasGuide = false;
    frame.banner = bannerOf(m_session.snapshot().error);
    if (!isAiming() && !chosenSpoiled())
        frame.bar.person =
            tr("Setiap nomor tercatat dari kotak sampai kartu; tidak ada yang hilang diam-diam.");
    frame.bar.actions = actions();
    return frame;
}

std::optional<BlankSerial> BlanksPresenter::chosenSpoiled() const
{
    const BlanksView shown = view();
    if (shown.selectedSpoiled < 0)
        return std::nullopt;
    const auto serial = BlankSerial::parse(shown.spoiled[static_cast<size_t>(shown.selectedSpoiled)].serial);
    return serial ? std::optional(*serial) : std::nullopt;
}

void BlanksPresenter::selectSpoiled(const QString& serial)
{
    m_selectedSpoiled = serial;
    if (const auto chosen = chosenSpoiled())
        m_session.showPicture(*chosen);
    Q_EMIT changed();
}

void BlanksPresenter::toggleList()
{
    m_list = m_list == BlanksList::Findings && chosenSpoiled() ? BlanksList::Spoiled : BlanksList::Findings;
    if (m_list == BlanksList::Spoiled)
        m_session.showPicture(*chosenSpoiled());
    Q_EMIT changed();
}

void BlanksPresenter::aimAtChosen()
{
    if (m_list == BlanksList::Spoiled) {
        if (const auto serial = chosenSpoiled())
            m_session.aim({*serial});
    } else if (const StockFinding* finding = chosen()) {
        m_session.aim(finding->serials);
    }
}

const StockFinding* BlanksPresenter::chosen() const
{
    const std::vector<StockFinding>& findings = m_session.snapshot().findings;
    if (findings.empty())
        return nullptr;
    const int last = static_cast<int>(findings.size()) - 1;
    return &findings[static_cast<size_t>(std::clamp(m_selected, 0, last))];
}

void BlanksPresenter::setForm(const DeliveryForm& form)
{
    m_form = form;
    Q_EMIT changed();
}

void BlanksPresenter::select(int finding)
{
    if (m_selected == finding)
        return;
    m_selected = finding;
    Q_EMIT changed();
}

void BlanksPresenter::perform(ActionId action)
{
    if (isAiming()) {
        if (action == ActionId::Confirm)
            m_session.takePicture();
        return;
    }
    if (action == ActionId::Confirm)
        m_session.receive(m_form);
    else if (action == ActionId::Except)
        askWhySpoiled();
    else if (action == ActionId::NextList)
        toggleList();
    else if (action == ActionId::Choose)
        askAboutFinding();
    else if (action == ActionId::Defer)
        askNote(QStringLiteral("returnBlanks"), tr("Kembalikan ke Dinas?"),
                tr("Nomor pertama sampai terakhir keluar dari stok. Tulis nomor surat atau alasannya."),
                [this](const QString& note) { m_session.giveBack(m_form.first, m_form.last, note); });
    else if (action == ActionId::NoShow)
        askNote(QStringLiteral("missingBlanks"), tr("Blangko tidak ditemukan?"),
                tr("Nomor ini seharusnya ada di stok. Tulis apa yang sudah dicari; supervisor dan Dinas "
                   "melihat catatan ini."),
                [this](const QString& note) { m_session.miss(m_form.first, m_form.last, note); });
}

void BlanksPresenter::askNote(const QString& id, const QString& title, const QString& text,
                              std::function<void(const QString&)> take)
{
    Question question;
    question.id = id;
    question.title = title;
    question.text = text;
    question.wantsText = true;
    question.textLabel = tr("Keterangan");
    question.confirmText = tr("Catat");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Fair;
    m_prompter.ask(std::move(question), this, [take = std::move(take)](const Answer& answer) {
        if (answer.isConfirmed)
            take(answer.text);
    });
}

void BlanksPresenter::askWhySpoiled()
{
    Question question;
    question.id = QStringLiteral("spoilBlank");
    question.title = tr("Blangko %1 rusak?").arg(m_form.first.trimmed().toUpper());
    question.text =
        tr("Blangko keluar dari stok dan masuk daftar kartu yang dimusnahkan. Sesudah ini blangkonya "
           "dipotret; tanpa foto tercatat sebagai temuan.");
    question.choices = {{QStringLiteral("3"), tr("Blangko cacat")},
                        {QStringLiteral("1"), tr("Cetakan cacat")},
                        {QStringLiteral("5"), tr("Lainnya (tulis)")}};
    question.wantsText = true;
    question.isTextOwed = false;
    question.textLabel = tr("Keterangan");
    question.confirmText = tr("Catat rusak");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Bad;
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.spoil(m_form.first, static_cast<SpoilReason>(answer.choice.toInt()), answer.text, {});
    });
}

void BlanksPresenter::askAboutFinding()
{
    const StockFinding* finding = chosen();
    const bool isPicture =
        m_list == BlanksList::Spoiled || (finding && finding->kind == StockFindingKind::NoPicture);
    if (isPicture && m_session.mayPicture()) {
        aimAtChosen();
        return;
    }
    if (!finding || m_list == BlanksList::Spoiled)
        return;
    const QString serials = rangeText(finding->first, finding->last);
    const bool wantsPicture = finding->kind == StockFindingKind::NoPicture;
    askNote(QStringLiteral("explainFinding"), tr("%1: %2").arg(findingWord(finding->kind), serials),
            findingSentence(finding->kind), [this, kept = *finding, wantsPicture](const QString& text) {
                if (wantsPicture)
                    m_session.filePicture(kept, text);
                else
                    m_session.explain(kept, text);
            });
}

} // namespace rekam::ui
