#include "ui/presenters/print_presenter.h"

#include "core/workflow/frame_image.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/slot_words.h"

namespace rekam::ui {

namespace {

Tone toneOf(const PrintItem& item)
{
    if (item.job.state == CardJobState::Spoiled)
        return Tone::Bad;
    if (item.job.state == CardJobState::Printing)
        return Tone::Now;
    return item.mayPrint ? Tone::Good : Tone::Fair;
}

// Of a card that is ready: why it stands where it stands, where there is a reason besides the day.
QString readyWord(const PrintItem& item)
{
    if (!item.mayPrint)
        return PrintPresenter::tr("belum 17 tahun");
    if (item.hasPriority)
        return PrintPresenter::tr("prioritas");
    return item.isFirstHolder ? PrintPresenter::tr("kartu pertama") : cardStateWord(item.job.state);
}

CardRow rowOf(const PrintItem& item)
{
    const QString state =
        item.job.state == CardJobState::Ready ? readyWord(item) : cardStateWord(item.job.state);
    return {item.job.id.text(), item.ticket.text(), item.name.toUpper(), item.maskedNik, state, toneOf(item)};
}

QString stockWarning(const std::optional<StockForecast>& stock)
{
    if (!stock || stock->level == StockLevel::Enough)
        return {};
    if (stock->inStock == 0)
        return PrintPresenter::tr("Blangko habis");
    return stock->level == StockLevel::Out
               ? PrintPresenter::tr("Blangko kurang: tinggal %1").arg(stock->inStock)
               : PrintPresenter::tr("Blangko hampir habis: %1").arg(stock->inStock);
}

PrintPhase phaseOf(const PrintSnapshot& snapshot, const PrintItem& item)
{
    if (item.job.state == CardJobState::Spoiled)
        return PrintPhase::Spoiled;
    if (snapshot.printerDone)
        return PrintPhase::Inspect;
    if (item.job.state == CardJobState::Printing)
        return PrintPhase::Printing;
    return item.mayPrint ? PrintPhase::ScanBlank : PrintPhase::NotAllowed;
}

} // namespace

PrintView describePrint(const PrintSnapshot& snapshot)
{
    PrintView view;
    for (const PrintItem& item : snapshot.items) {
        if (snapshot.selected && item.job.id == *snapshot.selected) {
            view.selected = static_cast<int>(view.rows.size());
            view.phase = phaseOf(snapshot, item);
            view.serial = item.job.serial ? item.job.serial->text() : QString();
        }
        view.rows.push_back(rowOf(item));
        const bool isSelected = snapshot.selected && item.job.id == *snapshot.selected;
        if (isSelected && snapshot.pictured && !item.job.spoiledSerials.empty())
            view.isPictured = snapshot.pictured->text() == item.job.spoiledSerials.back();
    }
    view.isAiming = snapshot.aimedAt.has_value();
    if (snapshot.aimedAt)
        view.cameraNote = snapshot.isTaking
                              ? PrintPresenter::tr("Memotret…")
                              : PrintPresenter::tr("Pegang %1 di depan kamera").arg(snapshot.aimedAt->text());
    view.overtaken = snapshot.overtaken;
    view.nextBlank = snapshot.nextBlank ? snapshot.nextBlank->text() : QString();
    view.stock = stockWarning(snapshot.stock);
    if (!snapshot.preview.front.isNull()) {
        view.preview = {{snapshot.preview.front, PrintPresenter::tr("Depan"), {}},
                        {snapshot.preview.back, PrintPresenter::tr("Belakang"), {}}};
    }
    if (snapshot.lastPrinted && snapshot.lastPrinted->serial)
        view.lastPrinted = snapshot.lastPrinted->serial->text();
    return view;
}

PrintPresenter::PrintPresenter(Prompter& prompter, QObject* parent)
    : ScreenPresenter(parent),
      m_prompter(prompter)
{}

void PrintPresenter::follow(PrintSession* session)
{
    m_session = session;
    m_serialText.clear();
    if (!session)
        return;
    connect(session, &PrintSession::changed, this, &PrintPresenter::changed);
    connect(session, &PrintSession::preview, this,
            [this](const Frame& frame) { Q_EMIT previewImage(imageOf(frame)); });
    connect(session, &PrintSession::cardPrinted, this, [this] {
        m_serialText.clear();
        Q_EMIT serialUsed();
    });
}

void PrintPresenter::opened()
{
    if (m_session)
        m_session->load();
}

PrintView PrintPresenter::view() const
{
    return m_session ? describePrint(m_session->snapshot()) : PrintView{};
}

void PrintPresenter::setSerialText(const QString& text)
{
    m_serialText = text.trimmed().toUpper();
    Q_EMIT changed();
}

void PrintPresenter::select(const QString& id)
{
    if (m_session)
        m_session->select(CardJobId::fromText(id));
}

ScreenFrame PrintPresenter::frame() const
{
    ScreenFrame frame;
    frame.title = tr("Cetak KTP-el");
    frame.hasGuide = false;
    if (!m_session)
        return frame;
    const PrintSnapshot& snapshot = m_session->snapshot();
    const PrintView shown = describePrint(snapshot);
    frame.banner = bannerOf(snapshot.error);
    if (shown.selected >= 0) {
        const CardRow& row = shown.rows[static_cast<size_t>(shown.selected)];
        frame.bar.ticket = row.ticket;
        frame.bar.person = row.name + QStringLiteral(" · ") + row.nik;
    }
    if (shown.isAiming) {
        frame.bar.actions = {{ActionId::Back, tr("Tanpa foto"), true},
                             {ActionId::Confirm, tr("Ambil foto"), !snapshot.isTaking}};
        return frame;
    }
    const bool isFree = !snapshot.isBusy && !snapshot.isTaking;
    frame.bar.actions = {{ActionId::Back, tr("Antrean"), true}};
    if (shown.overtaken > 0)
        frame.bar.actions.push_back({ActionId::CallNext, tr("Ambil giliran"), isFree});
    if (!shown.preview.empty())
        frame.bar.actions.push_back({ActionId::Enlarge, tr("Perbesar"), true});
    switch (shown.phase) {
    case PrintPhase::Nothing:
        frame.bar.actions.push_back({ActionId::OpenChip, tr("Periksa chip"), true});
        frame.bar.actions.push_back({ActionId::Confirm, tr("Cetak"), false});
        break;
    case PrintPhase::ScanBlank:
        frame.bar.actions.push_back({ActionId::Confirm, tr("Cetak"), isFree && !m_serialText.isEmpty()});
        break;
    case PrintPhase::NotAllowed:
        frame.bar.actions.push_back({ActionId::Confirm, tr("Cetak"), false});
        break;
    case PrintPhase::Printing:
        frame.bar.actions.push_back({ActionId::Except, tr("Blangko rusak"), isFree});
        frame.bar.actions.push_back({ActionId::Confirm, tr("Mencetak…"), false});
        break;
    case PrintPhase::Inspect:
        frame.bar.actions.push_back({ActionId::OpenChip, tr("Periksa chip"), true});
        frame.bar.actions.push_back({ActionId::Repeat, tr("Belum tercetak"), isFree});
        frame.bar.actions.push_back({ActionId::Except, tr("Blangko rusak"), isFree});
        frame.bar.actions.push_back({ActionId::Confirm, tr("Hasil baik"), isFree});
        break;
    case PrintPhase::Spoiled:
        frame.bar.actions.push_back({ActionId::Confirm, tr("Siapkan lagi"), isFree});
        break;
    }
    return frame;
}

void PrintPresenter::perform(ActionId action)
{
    if (!m_session)
        return;
    if (isAiming()) {
        if (action == ActionId::Confirm)
            m_session->takePicture();
        return;
    }
    if (action == ActionId::Confirm)
        confirm();
    else if (action == ActionId::CallNext)
        m_session->takeNext();
    else if (action == ActionId::Except)
        askWhySpoiled();
    else if (action == ActionId::Repeat && view().phase == PrintPhase::Inspect)
        askForBlank();
}

bool PrintPresenter::isAiming() const { return m_session && m_session->snapshot().aimedAt.has_value(); }

void PrintPresenter::endAiming()
{
    if (m_session)
        m_session->endAiming();
}

void PrintPresenter::confirm()
{
    switch (view().phase) {
    case PrintPhase::Nothing:
    case PrintPhase::Printing:
    case PrintPhase::NotAllowed:
        break;
    case PrintPhase::ScanBlank:
        if (m_session->snapshot().overtaken > 0)
            askWhyOutOfTurn();
        else
            m_session->print(m_serialText);
        break;
    case PrintPhase::Inspect:
        m_session->markGood();
        break;
    case PrintPhase::Spoiled:
        m_serialText.clear();
        Q_EMIT serialUsed();
        m_session->makeReadyAgain();
        break;
    }
}

// A choice and no free text: what the audit trail is told holds no personal data.
void PrintPresenter::askWhyOutOfTurn()
{
    Question question;
    question.id = QStringLiteral("printOutOfTurn");
    question.title = tr("Mencetak di luar giliran?");
    question.text = tr("%1 kartu lain menunggu lebih dulu. Alasan dicatat dalam jejak audit dan dilihat "
                       "supervisor. F2 mengambil giliran berikutnya.")
                        .arg(m_session->snapshot().overtaken);
    const auto add = [&](OutOfTurnReason reason, const QString& text) {
        question.choices.push_back({QString::fromLatin1(outOfTurnReasonName(reason)), text});
    };
    add(OutOfTurnReason::HolderIsHere, tr("Pemilik menunggu di loket"));
    add(OutOfTurnReason::Urgent, tr("Mendesak, surat ditunjukkan (sakit, perjalanan, ujian)"));
    add(OutOfTurnReason::Outreach, tr("Dibawa tim jemput bola hari ini"));
    add(OutOfTurnReason::OrderedByDinas, tr("Perintah tertulis Dinas"));
    question.confirmText = tr("Cetak");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Fair;
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed && m_session)
            m_session->print(m_serialText, outOfTurnReasonFrom(answer.choice));
    });
}

void PrintPresenter::askForBlank()
{
    Question question;
    question.id = QStringLiteral("printAgain");
    question.title = tr("Blangko masih kosong?");
    question.text =
        tr("Lihat blangko %1. Bila masih kosong sama sekali, kartu dicetak pada blangko yang sama. Bila "
           "ada cetakan sedikit pun, catat sebagai blangko rusak.")
            .arg(view().serial);
    question.confirmText = tr("Kosong, cetak lagi");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Fair;
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed && m_session)
            m_session->printAgain();
    });
}

void PrintPresenter::askWhySpoiled()
{
    Question question;
    question.id = QStringLiteral("spoiledReason");
    question.title = tr("Blangko rusak?");
    question.text =
        tr("Nomor blangko dicatat rusak, disisihkan untuk dimusnahkan, dan tidak dapat dipakai lagi.");
    // The reason that is stored is Indonesian, whoever chose it in which language.
    question.choices = {{QStringLiteral("cetakan cacat"), tr("Cetakan cacat")},
                        {QStringLiteral("pita atau film habis"), tr("Pita atau film habis")},
                        {QStringLiteral("blangko cacat"), tr("Blangko cacat")},
                        {QStringLiteral("data salah"), tr("Data salah")}};
    question.wantsText = true;
    question.isTextOwed = false;
    question.textLabel = tr("Keterangan (boleh kosong)");
    question.confirmText = tr("Catat rusak");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Bad;
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (!answer.isConfirmed || !m_session)
            return;
        m_serialText.clear();
        Q_EMIT serialUsed();
        m_session->markSpoiled(answer.text.isEmpty() ? answer.choice
                                                     : answer.choice + QStringLiteral(": ") + answer.text);
    });
}

} // namespace rekam::ui
