#include "ui/presenters/letters_presenter.h"

#include "ui/wording/day_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

QString causeWord(LetterCause cause)
{
    switch (cause) {
    case LetterCause::BlanksOut:
        return LettersPresenter::tr("Blangko habis");
    case LetterCause::RibbonOut:
        return LettersPresenter::tr("Pita cetak habis");
    }
    return {};
}

ListCell stateCell(const SubstituteLetter& letter)
{
    switch (letter.state) {
    case LetterState::Waiting:
        return {LettersPresenter::tr("menunggu"), Tone::Neutral};
    case LetterState::Called:
        return {
            LettersPresenter::tr("dipanggil %1").arg(shortDayText(letter.stateSince.toLocalTime().date())),
            Tone::Now};
    case LetterState::Closed:
        return {LettersPresenter::tr("kartu diserahkan"), Tone::Good};
    case LetterState::Withdrawn:
        return {LettersPresenter::tr("dibatalkan"), {}, false, true};
    }
    return {};
}

ListCell endCell(const SubstituteLetter& letter, QDate today)
{
    const QString day = letter.validUntil.toString(u"dd-MM-yyyy");
    if (!letter.isOpen())
        return {day, {}, false, true};
    if (today > letter.validUntil)
        return {LettersPresenter::tr("lewat %1").arg(day), Tone::Bad};
    return mayRenew(letter, today) ? ListCell{day, Tone::Fair} : ListCell{day};
}

void describeChosen(ListView& view, const SubstituteLetter& letter)
{
    view.detailTitle = letter.number;
    view.detail = {
        {LettersPresenter::tr("Nama"), letter.name},
        {LettersPresenter::tr("NIK"), letter.nik.masked()},
        {LettersPresenter::tr("Telepon"),
         letter.phone.isEmpty() ? LettersPresenter::tr("tidak ada") : letter.phone},
        {LettersPresenter::tr("Sebab"), causeWord(letter.cause)},
        {LettersPresenter::tr("Pertama terbit"), longDayText(letter.firstIssuedAt.toLocalTime().date())},
        {LettersPresenter::tr("Berlaku sampai"), longDayText(letter.validUntil)},
        {LettersPresenter::tr("Perpanjangan"), QString::number(letter.renewals)},
        {LettersPresenter::tr("Kata status"), letter.word},
        {LettersPresenter::tr("Diterbitkan oleh"), letter.issuedBy},
        {LettersPresenter::tr("Alasan batal"), letter.reason}};
}

int countIn(const LetterSnapshot& snapshot, LetterState state)
{
    return static_cast<int>(
        std::count_if(snapshot.letters.begin(), snapshot.letters.end(),
                      [&](const SubstituteLetter& letter) { return letter.state == state; }));
}

} // namespace

ListView describeLetters(const LetterSnapshot& snapshot, const QString& selected)
{
    ListView view;
    const int waiting = countIn(snapshot, LetterState::Waiting);
    view.title = LettersPresenter::tr("Suket (%1 menunggu kartu)").arg(waiting);
    view.figures = {{LettersPresenter::tr("menunggu"), waiting, Tone::Fair},
                    {LettersPresenter::tr("dipanggil"), countIn(snapshot, LetterState::Called), Tone::Now},
                    {LettersPresenter::tr("blangko di stok"), snapshot.blanksInStock.value_or(0),
                     snapshot.blanksInStock.value_or(0) > 0 ? Tone::Good : Tone::Bad}};
    if (snapshot.callable > 0)
        view.note = LettersPresenter::tr("Blangko cukup untuk memanggil %1 orang, yang paling lama dahulu.")
                        .arg(snapshot.callable);
    view.columns = {{LettersPresenter::tr("Nomor"), 124},
                    {LettersPresenter::tr("Nama"), 0},
                    {LettersPresenter::tr("Berlaku sampai"), 172},
                    {LettersPresenter::tr("Keadaan"), 150}};
    for (const SubstituteLetter& letter : snapshot.letters)
        view.rows.push_back(
            {letter.id.text(),
             {{letter.number, {}, true}, {letter.name}, endCell(letter, snapshot.today), stateCell(letter)}});
    view.selected = chosenRow(view.rows, selected);
    if (view.selected >= 0)
        describeChosen(view, snapshot.letters[static_cast<size_t>(view.selected)]);
    view.emptyTitle = LettersPresenter::tr("Belum ada suket");
    view.emptyText = LettersPresenter::tr("F10 menerbitkan suket bila blangko atau pita habis.");
    return view;
}

LettersPresenter::LettersPresenter(LetterSession& session, Prompter& prompter, QObject* parent)
    : ListPresenter(parent),
      m_session(session),
      m_prompter(prompter)
{
    connect(&session, &LetterSession::changed, this, &LettersPresenter::changed);
    connect(&session, &LetterSession::issued, this, [this] {
        if (m_keeper)
            m_keeper->filed(FormKind::Letter);
    });
}

void LettersPresenter::opened() { selectNothing(); }

ListView LettersPresenter::view() const { return describeLetters(m_session.snapshot(), selected()); }

const SubstituteLetter* LettersPresenter::chosen() const
{
    const int row = view().selected;
    return row < 0 ? nullptr : &m_session.snapshot().letters[static_cast<size_t>(row)];
}

ScreenFrame LettersPresenter::frame() const
{
    const LetterSnapshot& snapshot = m_session.snapshot();
    const SubstituteLetter* letter = chosen();
    const bool isFree = snapshot.isLoaded && !snapshot.isBusy;
    const bool isOpen = isFree && letter && letter->isOpen();
    ScreenFrame frame;
    frame.title = tr("Suket, pengganti KTP-el sementara");
    frame.hasGuide = false;
    frame.banner = bannerOf(snapshot.error);
    if (letter)
        frame.bar.person = letter->name + QStringLiteral(" · ") + letter->nik.masked();
    frame.bar.actions = {{ActionId::Back, tr("Antrean"), true},
                         {ActionId::Choose, tr("Terbitkan"), isFree},
                         {ActionId::Repeat, tr("Cetak lagi"), isOpen},
                         {ActionId::Defer, tr("Perpanjang"), isOpen && mayRenew(*letter, snapshot.today)},
                         {ActionId::Except, tr("Batalkan"), isOpen},
                         {ActionId::Confirm, tr("Panggil berikutnya"), isFree && snapshot.callable > 0}};
    return frame;
}

void LettersPresenter::perform(ActionId action)
{
    const SubstituteLetter* letter = chosen();
    if (action == ActionId::Choose)
        askNik();
    else if (action == ActionId::Confirm)
        m_session.callNext();
    else if (letter && action == ActionId::Repeat)
        m_session.printAgain(letter->id);
    else if (letter && action == ActionId::Defer)
        m_session.renew(letter->id);
    else if (letter && action == ActionId::Except)
        askWhy(letter->id);
}

void LettersPresenter::askNik()
{
    Question question;
    question.id = QStringLiteral("letterNik");
    question.title = tr("Terbitkan suket");
    question.text = tr("Untuk yang sudah direkam dan kartunya belum dapat dicetak.");
    question.choices = {{QStringLiteral("blanks"), causeWord(LetterCause::BlanksOut)},
                        {QStringLiteral("ribbon"), causeWord(LetterCause::RibbonOut)}};
    question.wantsText = true;
    question.textLabel = tr("NIK");
    question.missingText = tr("Ketik NIK-nya lebih dahulu.");
    if (m_keeper) {
        question.filledIn = QString::fromUtf8(m_keeper->restored(FormKind::Letter));
        question.typed = [this](const QString& text) { m_keeper->note(FormKind::Letter, text.toUtf8()); };
    }
    question.confirmText = tr("Lanjut");
    question.cancelText = tr("Batal");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            askPhone(answer.text, answer.choice == QLatin1String("ribbon") ? LetterCause::RibbonOut
                                                                           : LetterCause::BlanksOut);
    });
}

void LettersPresenter::askPhone(const QString& nik, LetterCause cause)
{
    Question question;
    question.id = QStringLiteral("letterPhone");
    question.title = tr("Ke mana dipanggil?");
    question.text = tr("Nomor telepon untuk memanggil saat blangko tersedia. Boleh kosong.");
    question.wantsText = true;
    question.isTextOwed = false;
    question.textLabel = tr("Telepon");
    question.confirmText = tr("Terbitkan dan cetak");
    question.cancelText = tr("Batal");
    m_prompter.ask(std::move(question), this, [this, nik, cause](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.issue(nik, cause, answer.text);
    });
}

void LettersPresenter::askWhy(const LetterId& letter)
{
    Question question;
    question.id = QStringLiteral("letterWithdrawn");
    question.title = tr("Batalkan suket");
    question.wantsText = true;
    question.textLabel = tr("Alasan");
    question.confirmText = tr("Batalkan suket");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Bad;
    m_prompter.ask(std::move(question), this, [this, letter](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.withdraw(letter, answer.text);
    });
}

} // namespace rekam::ui
