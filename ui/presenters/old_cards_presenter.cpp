#include "ui/presenters/old_cards_presenter.h"

#include "ui/wording/counter_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

QString kindWord(OldCardKind kind)
{
    switch (kind) {
    case OldCardKind::Withdrawn:
        return OldCardsPresenter::tr("ditarik");
    case OldCardKind::Damaged:
        return OldCardsPresenter::tr("rusak");
    case OldCardKind::Misprint:
        return OldCardsPresenter::tr("gagal cetak");
    case OldCardKind::Found:
        return OldCardsPresenter::tr("temuan");
    }
    return {};
}

constexpr std::array kOldCardKinds = {OldCardKind::Withdrawn, OldCardKind::Damaged, OldCardKind::Misprint,
                                      OldCardKind::Found};

QString countsText(const OldCardCounts& counts)
{
    QStringList parts;
    for (const OldCardKind kind : kOldCardKinds) {
        if (counts.of(kind) > 0)
            parts.push_back(QStringLiteral("%1 %2").arg(counts.of(kind)).arg(kindWord(kind)));
    }
    return parts.join(QStringLiteral(", "));
}

QString dayOf(const QDateTime& utc) { return dayText(utc.toLocalTime().date()); }

OldCardLine lineOf(const RetiredCard& card)
{
    QString which = card.name;
    if (!card.serial.isEmpty())
        which += (which.isEmpty() ? QString() : QStringLiteral(" · ")) + card.serial;
    if (which.isEmpty())
        which = card.reason;
    const bool isHere = card.state == OldCardState::Kept;
    return {kindWord(card.kind), which, dayOf(card.registeredAt),
            isHere ? OldCardsPresenter::tr("di sini") : OldCardsPresenter::tr("dikirim"),
            isHere ? Tone::Fair : Tone::Neutral};
}

FinishedLine lineOf(const FinishedCard& card, const CardRules& rules)
{
    const bool isOut = card.job.state == CardJobState::Distributed;
    const QString place = isOut                     ? card.job.distributionList
                          : card.job.slot.isEmpty() ? QStringLiteral("–")
                                                    : card.job.slot;
    const QString waits =
        card.days == 0 ? OldCardsPresenter::tr("hari ini") : OldCardsPresenter::tr("%1 hari").arg(card.days);
    const Tone tone = card.days >= rules.uncollectedDays ? Tone::Bad : isOut ? Tone::Now : Tone::Neutral;
    return {card.job.id.text(), card.name, card.maskedNik, place, waits, tone};
}

QString historyText(const OldCardBook& book, const std::vector<DistributionReturn>& returns)
{
    QStringList parts;
    if (!book.shipments.empty())
        parts.push_back(OldCardsPresenter::tr("Kiriman terakhir %1, %2.")
                            .arg(book.shipments.front().number, dayOf(book.shipments.front().at)));
    if (!book.destructions.empty())
        parts.push_back(OldCardsPresenter::tr("Pemusnahan terakhir %1, %2.")
                            .arg(book.destructions.front().number, dayOf(book.destructions.front().at)));
    if (book.destroyed.total() > 0)
        parts.push_back(OldCardsPresenter::tr("Sudah dimusnahkan: %1.").arg(book.destroyed.total()));
    if (!returns.empty())
        parts.push_back(OldCardsPresenter::tr("Daftar %1 kembali %2: %3 tanda terima, %4 kartu.")
                            .arg(returns.front().number, dayOf(returns.front().at))
                            .arg(returns.front().receipts)
                            .arg(returns.front().cards.size()));
    return parts.join(u' ');
}

Question formQuestion(const QString& id, const QString& title, const QString& text, const QString& label,
                      const QString& confirm, Tone tone)
{
    Question question;
    question.id = id;
    question.title = title;
    question.text = text;
    question.wantsText = true;
    question.textLabel = label;
    question.confirmText = confirm;
    question.cancelText = OldCardsPresenter::tr("Kembali");
    question.tone = tone;
    return question;
}

} // namespace

std::vector<DestructionWitness> witnessesFrom(const QString& text)
{
    std::vector<DestructionWitness> witnesses;
    for (const QString& part : text.split(u';', Qt::SkipEmptyParts)) {
        const QString name = part.section(u',', 0, 0).trimmed();
        if (!name.isEmpty() && static_cast<qsizetype>(witnesses.size()) < kMostWitnesses)
            witnesses.push_back({name, part.section(u',', 1).trimmed()});
    }
    return witnesses;
}

OldCardsView describeOldCards(const CardRegisterSnapshot& snapshot, const QString& selected,
                              const CardRules& rules)
{
    OldCardsView view;
    const std::vector<RetiredCard>& cards = snapshot.book.cards;
    for (const RetiredCard& card : cards)
        view.oldCards.push_back(lineOf(card));
    view.oldTitle =
        cards.empty()
            ? OldCardsPresenter::tr("Kartu lama")
            : OldCardsPresenter::tr("Kartu lama (%1): %2").arg(cards.size()).arg(countsText(countsOf(cards)));
    view.history = historyText(snapshot.book, snapshot.returns);
    int uncollected = 0;
    for (const FinishedCard& card : snapshot.finished) {
        FinishedLine line = lineOf(card, rules);
        uncollected += line.tone == Tone::Bad ? 1 : 0;
        if (line.id == selected || view.selected < 0)
            view.selected = line.id == selected ? static_cast<int>(view.finished.size()) : 0;
        view.finished.push_back(std::move(line));
    }
    view.finishedTitle =
        uncollected == 0
            ? OldCardsPresenter::tr("Kartu jadi, belum diserahkan (%1)").arg(view.finished.size())
            : OldCardsPresenter::tr("Kartu jadi, belum diserahkan (%1), %2 lebih dari %3 hari")
                  .arg(view.finished.size())
                  .arg(uncollected)
                  .arg(rules.uncollectedDays);
    if (!snapshot.paper.isEmpty())
        view.paper = {{snapshot.paper.image, snapshot.paperNumber, snapshot.paper.text}};
    view.paperTitle = snapshot.paper.title;
    view.isPaperPrinted = snapshot.isPaperPrinted;
    return view;
}

OldCardsPresenter::OldCardsPresenter(CardRegisterSession& session, const CardRules& rules, Prompter& prompter,
                                     QObject* parent)
    : ScreenPresenter(parent),
      m_session(session),
      m_rules(rules),
      m_prompter(prompter)
{
    connect(&session, &CardRegisterSession::changed, this, &OldCardsPresenter::changed);
}

OldCardsView OldCardsPresenter::view() const
{
    return describeOldCards(m_session.snapshot(), m_selected, m_rules);
}

ScreenFrame OldCardsPresenter::frame() const
{
    const CardRegisterSnapshot& snapshot = m_session.snapshot();
    const OldCardsView shown = view();
    const bool isFree = snapshot.isLoaded && !snapshot.isBusy;
    const std::vector<RetiredCard>& cards = snapshot.book.cards;
    const bool hasKept = std::any_of(
        cards.begin(), cards.end(), [](const RetiredCard& card) { return card.state == OldCardState::Kept; });
    ScreenFrame frame;
    frame.title = tr("Kartu lama dan kartu jadi");
    frame.hasGuide = false;
    frame.banner = bannerOf(snapshot.error);
    frame.bar.actions = {{ActionId::Back, tr("Antrean"), true}};
    if (m_rules.goOutByList)
        frame.bar.actions.push_back(
            {ActionId::CallAgain, tr("Kirim ke desa"), isFree && !villages().empty()});
    if (!listsOut().empty())
        frame.bar.actions.push_back({ActionId::CallNext, tr("Daftar kembali"), isFree});
    frame.bar.actions.push_back({ActionId::NoShow, tr("Musnahkan"), isFree && !cards.empty()});
    frame.bar.actions.push_back({ActionId::Defer, tr("Kirim ke Dinas"), isFree && hasKept});
    frame.bar.actions.push_back({ActionId::Except, tr("Catat kartu"), isFree});
    frame.bar.actions.push_back({ActionId::Choose, tr("Rak"), isFree && shown.selected >= 0});
    if (!shown.paper.empty())
        frame.bar.actions.push_back({ActionId::Enlarge, tr("Perbesar"), true});
    frame.bar.actions.push_back({ActionId::Confirm,
                                 shown.isPaperPrinted ? tr("Cetak lagi") : tr("Cetak surat"),
                                 isFree && !shown.paper.empty()});
    return frame;
}

void OldCardsPresenter::perform(ActionId action)
{
    if (action == ActionId::Confirm)
        m_session.printPaper();
    else if (action == ActionId::Except)
        askToRegister();
    else if (action == ActionId::Defer)
        askToShip();
    else if (action == ActionId::NoShow)
        askToDestroy();
    else if (action == ActionId::CallAgain && m_rules.goOutByList)
        askToDistribute();
    else if (action == ActionId::Choose)
        askForSlot();
    else if (action == ActionId::CallNext && !listsOut().empty())
        askReceipts();
}

void OldCardsPresenter::select(const QString& id)
{
    if (m_selected == id)
        return;
    m_selected = id;
    Q_EMIT changed();
}

void OldCardsPresenter::askToRegister()
{
    Question question =
        formQuestion(QStringLiteral("registerOldCard"), tr("Catat kartu yang tidak dipakai lagi"),
                     tr("Kartu yang ditarik saat penyerahan dan blangko rusak tercatat sendiri. Di sini "
                        "dicatat kartu yang "
                        "datang dengan cara lain."),
                     tr("Kartu yang mana: nama, nomor, atau ciri"), tr("Catat"), Tone::Now);
    question.choices = {{QStringLiteral("2"), tr("Rusak, dibawa pemiliknya")},
                        {QStringLiteral("4"), tr("Temuan, atau milik orang lain")},
                        {QStringLiteral("1"), tr("Ditarik di luar penyerahan")}};
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.registerCard(static_cast<OldCardKind>(answer.choice.toInt()), answer.text);
    });
}

void OldCardsPresenter::askToShip()
{
    const OldCardCounts counts = countsOf(inState(m_session.snapshot().book.cards, OldCardState::Kept));
    Question question =
        formQuestion(QStringLiteral("shipOldCards"), tr("Kirim %1 kartu ke Dinas?").arg(counts.total()),
                     tr("Hitung kartunya sekali lagi: %1. Masukkan ke kantong dan segel. Daftarnya dicetak "
                        "untuk ditandatangani penerima.")
                         .arg(countsText(counts)),
                     tr("Nomor segel kantong (boleh kosong)"), tr("Kirim"), Tone::Fair);
    question.isTextOwed = false;
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.ship(answer.text);
    });
}

void OldCardsPresenter::askToDestroy()
{
    const OldCardCounts counts = countsOf(m_session.snapshot().book.cards);
    Question question =
        formQuestion(QStringLiteral("destroyOldCards"), tr("Musnahkan %1 kartu?").arg(counts.total()),
                     tr("Hitung bersama para saksi: %1. Pilih caranya. Setelah ini nama pada daftar dihapus "
                        "dan tidak dapat dikembalikan.")
                         .arg(countsText(counts)),
                     tr("Tempat pemusnahan"), tr("Lanjut ke saksi"), Tone::Bad);
    // What stands on the record is Indonesian, whoever chose it in which language.
    question.choices = {
        {QStringLiteral("dibakar"), tr("Dibakar")},
        {QStringLiteral("dipotong melalui chip, lalu dibakar"), tr("Dipotong melalui chip, lalu dibakar")}};
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            askWitnesses(answer.choice, answer.text);
    });
}

void OldCardsPresenter::askWitnesses(const QString& method, const QString& place)
{
    m_prompter.ask(
        formQuestion(QStringLiteral("destructionWitnesses"), tr("Siapa saksinya?"),
                     tr("Paling sedikit dua orang. Tulis nama dan kantornya, misalnya: Bambang, Satpol PP; "
                        "Sri, Polsek."),
                     tr("Saksi"), tr("Musnahkan"), Tone::Bad),
        this, [this, method, place](const Answer& answer) {
            if (answer.isConfirmed)
                m_session.destroy(place, method, witnessesFrom(answer.text));
        });
}

std::vector<QString> OldCardsPresenter::villages() const
{
    std::vector<QString> found;
    for (const FinishedCard& card : m_session.snapshot().finished) {
        if (card.job.state == CardJobState::Printed && !card.village.isEmpty() &&
            std::find(found.begin(), found.end(), card.village) == found.end())
            found.push_back(card.village);
    }
    std::sort(found.begin(), found.end());
    return found;
}

void OldCardsPresenter::askToDistribute()
{
    Question question = formQuestion(
        QStringLiteral("distributeCards"), tr("Kirim kartu lewat daftar?"),
        tr("Semua kartu jadi dari kelurahan atau desa yang dipilih ikut dalam satu daftar. Kartu belum aktif "
           "sampai sidik jari pemiliknya cocok di sini."),
        tr("Pembawa, misalnya: Sutrisno, Ketua RT 03"), tr("Buat daftar"), Tone::Fair);
    for (const QString& village : villages())
        question.choices.push_back({village, village});
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.distribute(answer.choice, answer.text.section(u',', 0, 0),
                                 answer.text.section(u',', 1));
    });
}

std::vector<QString> OldCardsPresenter::listsOut() const
{
    std::vector<QString> found;
    for (const FinishedCard& card : m_session.snapshot().finished) {
        const QString& list = card.job.distributionList;
        if (card.job.state == CardJobState::Distributed &&
            std::find(found.begin(), found.end(), list) == found.end())
            found.push_back(list);
    }
    return found;
}

void OldCardsPresenter::askReceipts(const QString& problem)
{
    Question question = formQuestion(
        QStringLiteral("listReceipts"), tr("Daftar kartu yang kembali"),
        problem.isEmpty() ? tr("Pilih daftarnya dan hitung tanda terima yang dibubuhkan pada lembar itu.")
                          : problem,
        tr("Jumlah tanda terima"), tr("Lanjut"), problem.isEmpty() ? Tone::Now : Tone::Bad);
    for (const QString& list : listsOut())
        question.choices.push_back(
            {list, tr("%1 · %2 kartu di luar").arg(list).arg(m_session.stillOut(list).size())});
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (!answer.isConfirmed)
            return;
        bool isNumber = false;
        const int receipts = answer.text.toInt(&isNumber);
        const auto out = static_cast<int>(m_session.stillOut(answer.choice).size());
        if (!isNumber || receipts < 0 || receipts > out)
            askReceipts(tr("Jumlah tanda terima harus angka dari 0 sampai %1.").arg(out));
        else if (receipts == out)
            m_session.takeBack(answer.choice, receipts, {}, {}, {});
        else
            askCardsBack(answer.choice, receipts, 0, {});
    });
}

// All of them where nobody signed; else they are ticked, some at a time: a question has room for so many.
void OldCardsPresenter::askCardsBack(const QString& list, int receipts, size_t from,
                                     std::vector<CardJobId> chosen)
{
    constexpr size_t kAtOnce = 8;
    const std::vector<FinishedCard> out = m_session.stillOut(list);
    if (receipts == 0) {
        for (const FinishedCard& card : out)
            chosen.push_back(card.job.id);
        from = out.size();
    }
    if (from >= out.size()) {
        if (chosen.empty())
            askUnaccounted(list, receipts, {}, {});
        else
            askSlotOfBack(list, receipts, std::move(chosen));
        return;
    }
    const size_t end = std::min(out.size(), from + kAtOnce);
    Question question;
    question.id = QStringLiteral("cardsBack");
    question.title = tr("Kartu mana yang kembali?");
    question.text =
        tr("Kartu %1 sampai %2 dari %3. Tandai dengan Spasi setiap kartu yang ada di tangan Anda.")
            .arg(from + 1)
            .arg(end)
            .arg(out.size());
    question.severalChoices = true;
    question.choices.push_back({QString(), tr("Tidak ada dari kartu ini")});
    for (size_t i = from; i < end; ++i)
        question.choices.push_back(
            {out[i].job.id.text(), out[i].name + QStringLiteral(" · ") + out[i].maskedNik});
    question.confirmText = tr("Lanjut");
    question.cancelText = tr("Batal");
    m_prompter.ask(std::move(question), this,
                   [this, list, receipts, end, chosen = std::move(chosen)](const Answer& answer) mutable {
                       if (!answer.isConfirmed)
                           return;
                       for (const QString& id : answer.choices) {
                           if (!id.isEmpty())
                               chosen.push_back(CardJobId::fromText(id));
                       }
                       askCardsBack(list, receipts, end, std::move(chosen));
                   });
}

void OldCardsPresenter::askSlotOfBack(const QString& list, int receipts, std::vector<CardJobId> cards)
{
    Question question = formQuestion(
        QStringLiteral("slotOfBack"), tr("%1 kartu kembali. Disimpan di mana?").arg(cards.size()),
        tr("Kartu yang kembali disimpan lagi di rak, atau diserahkan kepada Dinas."),
        tr("Rak (kosong bila ke Dinas)"), tr("Simpan"), Tone::Now);
    question.isTextOwed = false;
    m_prompter.ask(
        std::move(question), this, [this, list, receipts, cards = std::move(cards)](const Answer& answer) {
            if (answer.isConfirmed)
                askUnaccounted(list, receipts, cards,
                               answer.text.isEmpty() ? QString::fromLatin1(kSlotAtDinas) : answer.text);
        });
}

// Nothing is asked where all cards are accounted for.
void OldCardsPresenter::askUnaccounted(const QString& list, int receipts, std::vector<CardJobId> cards,
                                       const QString& slot)
{
    const auto left =
        static_cast<int>(m_session.stillOut(list).size()) - receipts - static_cast<int>(cards.size());
    if (left <= 0) {
        m_session.takeBack(list, receipts, cards, slot, {});
        return;
    }
    m_prompter.ask(
        formQuestion(QStringLiteral("cardsUnaccounted"), tr("%1 kartu tidak ada").arg(left),
                     tr("Tanda terima dan kartu yang kembali bersama-sama kurang dari kartu yang keluar. "
                        "Tulis apa yang sudah ditanyakan; supervisor melihat catatan ini."),
                     tr("Keterangan"), tr("Catat"), Tone::Bad),
        this, [this, list, receipts, cards = std::move(cards), slot](const Answer& answer) {
            if (answer.isConfirmed)
                m_session.takeBack(list, receipts, cards, slot, answer.text);
        });
}

void OldCardsPresenter::askForSlot()
{
    const OldCardsView shown = view();
    if (shown.selected < 0)
        return;
    const FinishedLine line = shown.finished[static_cast<size_t>(shown.selected)];
    m_prompter.ask(formQuestion(QStringLiteral("cardSlot"), tr("Di mana kartu %1 disimpan?").arg(line.name),
                                tr("Tulis kotak atau laci, paling banyak 12 huruf, misalnya A12."), tr("Rak"),
                                tr("Simpan"), Tone::Now),
                   this, [this, id = line.id](const Answer& answer) {
                       if (answer.isConfirmed)
                           m_session.putAway(CardJobId::fromText(id), answer.text);
                   });
}

} // namespace rekam::ui
