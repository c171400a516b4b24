#include "ui/presenters/screening_presenter.h"

#include "ui/language/language.h"
#include "ui/wording/day_words.h"

namespace rekam::ui {

namespace {

constexpr int kDaysUntilReturn = 7;

Tone toneOf(const ReviewItem& item)
{
    if (item.hold != Hold::Held)
        return Tone::Neutral;
    return !item.doubts.empty() && item.doubts.front() <= Doubt::NearDuplicate ? Tone::Bad : Tone::Fair;
}

QString doubtWords(const std::vector<Doubt>& doubts)
{
    QStringList words;
    for (const Doubt doubt : doubts)
        words.append(doubtWord(doubt));
    return words.join(QStringLiteral(", "));
}

void describeChosen(ScreeningView& view, const ReviewItem& item)
{
    view.isOwn = item.isOwn;
    view.canDecide = item.hold == Hold::Held && !item.isOwn;
    const QDateTime sealedAt = item.sealedAt.toLocalTime();
    view.detail = {
        {ScreeningPresenter::tr("Nama"), item.name},
        {ScreeningPresenter::tr("NIK"), item.maskedNik},
        {ScreeningPresenter::tr("Disegel"),
         shortDayText(sealedAt.date()) + sealedAt.toString(QStringLiteral(" HH.mm"))},
        {ScreeningPresenter::tr("Direkam oleh"), item.recordedBy},
        {ScreeningPresenter::tr("Yang meragukan"),
         item.doubts.empty() ? ScreeningPresenter::tr("tidak ada; contoh acak") : doubtWords(item.doubts)},
        {ScreeningPresenter::tr("Kiriman"), item.hold == Hold::Held
                                                ? ScreeningPresenter::tr("ditahan sampai diputuskan")
                                                : ScreeningPresenter::tr("berjalan; hanya dapat diterima")}};
}

} // namespace

QString doubtWord(Doubt doubt)
{
    switch (doubt) {
    case Doubt::Override:
        return ScreeningPresenter::tr("di bawah ambang");
    case Doubt::NearDuplicate:
        return ScreeningPresenter::tr("pernah direkam di sini");
    case Doubt::Exception:
        return ScreeningPresenter::tr("pengecualian");
    case Doubt::LowScore:
        return ScreeningPresenter::tr("mutu rendah");
    case Doubt::OddHour:
        return ScreeningPresenter::tr("di luar jam");
    case Doubt::LongPause:
        return ScreeningPresenter::tr("jeda panjang");
    }
    return {};
}

ScreeningView describeScreening(const ScreeningSnapshot& snapshot)
{
    ScreeningView view;
    const ContactSheet& sheet = snapshot.sheet;
    view.title = ScreeningPresenter::tr("Ditahan %1 · contoh acak %2").arg(sheet.held).arg(sheet.sampled);
    QStringList notes;
    if (snapshot.decided > 0)
        notes.append(ScreeningPresenter::tr("%1 sudah diputuskan.").arg(snapshot.decided));
    if (sheet.others > 0)
        notes.append(ScreeningPresenter::tr("%1 rekaman lain hari itu tidak terpilih.").arg(sheet.others));
    view.note = notes.join(u' ');
    for (const ReviewItem& item : sheet.items) {
        if (snapshot.selected == item.record) {
            view.selected = static_cast<int>(view.tiles.size());
            describeChosen(view, item);
        }
        const auto face = snapshot.faces.find(item.record);
        view.tiles.push_back(
            {item.record.text(), face == snapshot.faces.end() ? QImage() : face->second, item.ticket.text(),
             item.doubts.empty() ? QString() : doubtWord(item.doubts.front()), toneOf(item)});
    }
    view.emptyTitle = snapshot.decided > 0 ? ScreeningPresenter::tr("Semua sudah ditinjau")
                                           : ScreeningPresenter::tr("Tidak ada yang perlu ditinjau");
    view.emptyText =
        ScreeningPresenter::tr("Yang ditahan dan contoh acak dari rekaman hari itu tampil di sini. "
                               "Ctrl+← membuka hari sebelumnya.");
    return view;
}

std::vector<ActionView> screeningActions(const ScreeningSnapshot& snapshot)
{
    const ReviewItem* item = snapshot.selectedItem();
    const bool mayAccept = item && !item->isOwn && !snapshot.isBusy;
    const bool mayRefuse = mayAccept && item->hold == Hold::Held;
    return {{ActionId::Back, ScreeningPresenter::tr("Antrean"), true},
            {ActionId::EarlierDay, ScreeningPresenter::tr("Hari lalu"), true},
            {ActionId::LaterDay, ScreeningPresenter::tr("Hari berikut"), snapshot.day < snapshot.today},
            {ActionId::Repeat, ScreeningPresenter::tr("Muat ulang"), !snapshot.isBusy},
            {ActionId::Defer, ScreeningPresenter::tr("Kembalikan"), mayRefuse},
            {ActionId::Except, ScreeningPresenter::tr("Tolak"), mayRefuse},
            {ActionId::Confirm, ScreeningPresenter::tr("Terima"), mayAccept}};
}

ScreeningPresenter::ScreeningPresenter(ScreeningSession& session, const Clock& clock, Prompter& prompter,
                                       QObject* parent)
    : ScreenPresenter(parent),
      m_session(session),
      m_clock(clock),
      m_prompter(prompter)
{
    connect(&session, &ScreeningSession::changed, this, &ScreeningPresenter::changed);
}

ScreenFrame ScreeningPresenter::frame() const
{
    const ScreeningSnapshot& snapshot = m_session.snapshot();
    ScreenFrame frame;
    frame.title = tr("Tinjau rekaman · %1").arg(longDayText(snapshot.day));
    frame.hasGuide = false;
    frame.banner = bannerOf(snapshot.error);
    if (const ReviewItem* item = snapshot.selectedItem()) {
        frame.bar.ticket = item->ticket.text();
        if (item->isOwn)
            frame.bar.person = tr("Rekaman sendiri: orang lain yang memutuskan.");
    }
    frame.bar.actions = screeningActions(snapshot);
    return frame;
}

void ScreeningPresenter::perform(ActionId action)
{
    const ReviewItem* item = m_session.snapshot().selectedItem();
    if (action == ActionId::EarlierDay || action == ActionId::LaterDay)
        m_session.moveBy(action == ActionId::EarlierDay ? -1 : 1);
    else if (action == ActionId::Repeat)
        m_session.refresh();
    else if (!item)
        return;
    else if (action == ActionId::Confirm)
        m_session.decide(ReviewDecision::Accept, {}, {});
    else if (action == ActionId::Defer)
        askSendBack();
    else if (action == ActionId::Except)
        askReject();
}

void ScreeningPresenter::askSendBack()
{
    const QDate today = m_clock.nowUtc().toLocalTime().date();
    Question question;
    question.id = QStringLiteral("sendBack");
    question.title = tr("Kembalikan: pemohon direkam ulang");
    question.text =
        tr("Rekaman ini tidak pernah dikirim. Pemohon datang lagi pada tanggal itu dan didahulukan.");
    question.wantsText = true;
    question.textLabel = tr("Alasan");
    question.wantsDate = true;
    question.earliestDate = today;
    question.suggestedDate = today.addDays(kDaysUntilReturn);
    question.confirmText = tr("Kembalikan");
    question.cancelText = tr("Batal");
    question.tone = Tone::Fair;
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.decide(ReviewDecision::SendBack, answer.text, answer.date);
    });
}

void ScreeningPresenter::askReject()
{
    Question question;
    question.id = QStringLiteral("reject");
    question.title = tr("Tolak rekaman ini");
    question.text =
        tr("Rekaman ini tidak pernah dikirim dan layanannya berakhir. Alasannya tercatat atas nama Anda.");
    question.wantsText = true;
    question.textLabel = tr("Alasan");
    question.confirmText = tr("Tolak");
    question.cancelText = tr("Batal");
    question.tone = Tone::Bad;
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.decide(ReviewDecision::Reject, answer.text, {});
    });
}

} // namespace rekam::ui
