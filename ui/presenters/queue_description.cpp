#include "ui/presenters/queue_description.h"

#include "core/protocol/online_messages.h"
#include "ui/language/language.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/hall_words.h"

namespace rekam::ui {

namespace {

constexpr size_t kMostChoices = 8;

QString whyAside(const ServiceRequest& request)
{
    switch (request.state) {
    case RequestState::CorrectionNeeded:
        return tr("kembali %1").arg(cardDate(request.comeBackOn));
    case RequestState::Parked:
        return request.reason == QLatin1String(kDecidedElsewhere) ? tr("daring: diputuskan kantor lain")
                                                                  : request.reason;
    case RequestState::NoShow:
    case RequestState::Waiting: // from an earlier day
        return requestStateWord(RequestState::NoShow);
    case RequestState::Arrived:
    case RequestState::Called:
    case RequestState::Serving:
    case RequestState::WaitingForCentre:
    case RequestState::WaitingForCard:
    case RequestState::Closed:
    case RequestState::Cancelled:
        return requestStateWord(request.state);
    }
    return {};
}

QueueRow rowOf(const ServiceRequest& request, const QDateTime& nowUtc)
{
    QueueRow row;
    row.id = request.id.text();
    row.ticket = request.ticket.text();
    row.service = serviceName(request.service);
    row.since = minutesText(request.stateSince.secsTo(nowUtc));
    return row;
}

void addAside(std::vector<QueueRow>& rows, const std::vector<ServiceRequest>& requests,
              const QDateTime& nowUtc)
{
    for (const ServiceRequest& request : requests) {
        rows.push_back(rowOf(request, nowUtc));
        rows.back().note = whyAside(request);
    }
}

// Why it stands before or behind the others.
QString whyThere(const ServiceRequest& request, int behind)
{
    QStringList notes;
    if (behind > 0)
        notes << tr("keluarga, %1 orang lagi").arg(behind);
    if (comesFirst(request))
        notes << tr("didahulukan: rekam ulang %1").arg(cardDate(request.comeBackOn));
    else if (request.cameBackAt.isValid())
        notes << tr("rekam ulang, datang sebelum %1").arg(cardDate(request.comeBackOn));
    if (!request.wantedCounter.isEmpty())
        notes << tr("untuk %1").arg(request.wantedCounter);
    return notes.join(QStringLiteral(" · "));
}

std::vector<QueueRow> waitingRows(const DeskSnapshot& snapshot, const QDateTime& nowUtc)
{
    std::vector<QueueRow> rows;
    for (std::size_t i = 0; i < snapshot.board.waiting.size(); ++i) {
        const ServiceRequest& request = snapshot.board.waiting[i];
        QueueRow row = rowOf(request, nowUtc);
        row.since = minutesText(presentSince(request).secsTo(nowUtc));
        row.service = queueClassName(request.queueClass);
        if (request.queueClass != QueueClass::Recording || !takesBiometrics(request.service))
            row.service += QStringLiteral(" · ") + serviceName(request.service);
        row.note = whyThere(request, behindOf(snapshot.board, request));
        row.wait = waitWords(i < snapshot.waits.size() ? snapshot.waits[i] : std::nullopt);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<QueueRow> servedRows(const DeskSnapshot& snapshot, const QDateTime& nowUtc)
{
    std::vector<QueueRow> rows;
    for (const ServiceRequest& request : snapshot.board.served) {
        rows.push_back(rowOf(request, nowUtc));
        rows.back().note = requestStateWord(request.state);
        rows.back().since = clockText(request.servedAt);
    }
    return rows;
}

QString othersAtCounters(const DeskSnapshot& snapshot)
{
    QStringList others;
    for (const ServiceRequest& request : snapshot.board.atCounter) {
        const bool isHere = snapshot.current && snapshot.current->id == request.id;
        if (!isHere)
            others << tr("%1: %2").arg(request.counter, request.ticket.text());
    }
    return others.join(QStringLiteral(" · "));
}

Question parkQuestion(bool isSomebodyWaiting)
{
    Question question;
    question.id = QStringLiteral("parkReason");
    question.title = tr("Tunda pemohon ini?");
    question.text = tr("Nomornya tetap berlaku dan dapat dilayani lagi hari ini.");
    if (isSomebodyWaiting)
        question.choices = {{QStringLiteral("next"), tr("Tunda, panggil berikutnya")},
                            {QStringLiteral("stay"), tr("Tunda saja")}};
    question.wantsText = true;
    question.textLabel = tr("Alasan");
    question.confirmText = tr("Tunda");
    question.cancelText = tr("Kembali");
    return question;
}

} // namespace

QString waitWords(std::optional<std::chrono::seconds> wait)
{
    constexpr qint64 kStepMinutes = 5;
    if (!wait)
        return tr("belum cukup data");
    const qint64 minutes = std::chrono::ceil<std::chrono::minutes>(*wait).count();
    if (minutes == 0)
        return tr("segera");
    if (minutes < kStepMinutes)
        return tr("< 5 menit");
    return tr("± %1 menit").arg((minutes + kStepMinutes - 1) / kStepMinutes * kStepMinutes);
}

QueueView describeQueue(const DeskSnapshot& snapshot, const QDateTime& nowUtc)
{
    QueueView view;
    if (snapshot.stage == DeskStage::Called && snapshot.current) {
        const ServiceRequest& current = *snapshot.current;
        view.calledTicket = current.ticket.text();
        view.calledCounter = current.counter;
        view.calledNote = current.timesCalled > 1 ? tr("Dipanggil %1 kali, terakhir %2")
                                                        .arg(current.timesCalled)
                                                        .arg(clockText(current.calledAt))
                                                  : tr("Dipanggil %1").arg(clockText(current.calledAt));
    }
    view.elsewhere = othersAtCounters(snapshot);
    view.notice = snapshot.notice ? noticeWords(*snapshot.notice).what : QString();
    view.waiting = waitingRows(snapshot, nowUtc);
    addAside(view.aside, snapshot.board.parked, nowUtc);
    addAside(view.aside, snapshot.board.absent, nowUtc);
    view.served = servedRows(snapshot, nowUtc);
    view.waitingForCentre = static_cast<int>(snapshot.board.waitingForCentre.size());
    view.waitingForCard = static_cast<int>(snapshot.board.waitingForCard.size());
    view.closedToday = snapshot.board.closedToday;
    return view;
}

Question finishQuestion()
{
    Question question;
    question.id = QStringLiteral("finish");
    question.title = tr("Selesai tanpa perekaman?");
    question.text =
        tr("Untuk yang hanya bertanya atau mengantar berkas. Nomornya ditutup dan tidak dipanggil lagi.");
    question.confirmText = tr("Selesai");
    question.cancelText = tr("Kembali");
    return question;
}

Question outOfTurnQuestion(const Desk& desk)
{
    Question question;
    question.id = QStringLiteral("outOfTurn");
    question.title = tr("Panggil di luar giliran?");
    question.text = tr("Orang lain menunggu lebih lama. Alasan disimpan dan dilaporkan.");
    const QueueBoard& board = desk.snapshot().board;
    const auto inTurn = nextToCall(board, desk.counter());
    for (const ServiceRequest& request : board.waiting) {
        if (request.id != inTurn && question.choices.size() < kMostChoices)
            question.choices.push_back(
                {request.id.text(),
                 tr("%1 · %2").arg(request.ticket.text(), queueClassName(request.queueClass))});
    }
    question.wantsText = true;
    question.textLabel = tr("Alasan");
    question.confirmText = tr("Panggil");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Fair;
    return question;
}

Question takeUpQuestion(const QueueView& view)
{
    Question question;
    question.id = QStringLiteral("takeUp");
    question.title = tr("Siapa yang dilayani lagi?");
    question.text = tr("Yang sudah diambil tetap tersimpan; perekaman lanjut dari langkah yang sama.");
    for (const QueueRow& row : view.aside) {
        if (question.choices.size() < kMostChoices)
            question.choices.push_back(
                {row.id, row.note.isEmpty() ? row.ticket : tr("%1 · %2").arg(row.ticket, row.note)});
    }
    question.confirmText = tr("Layani");
    question.cancelText = tr("Kembali");
    return question;
}

void askForPark(Desk& desk, Prompter& prompter, QObject* receiver)
{
    const bool isSomebodyWaiting = nextToCall(desk.snapshot().board, desk.counter()).has_value();
    prompter.ask(parkQuestion(isSomebodyWaiting), receiver, [&desk](const Answer& answer) {
        if (!answer.isConfirmed)
            return;
        if (answer.choice == QLatin1String("next"))
            desk.parkAndCallNext(answer.text);
        else
            desk.park(answer.text);
    });
}

Question transferQuestion(const Desk& desk)
{
    Question question;
    question.id = QStringLiteral("transfer");
    question.title = tr("Pindahkan ke mana?");
    question.text = tr("Nomor dan giliran tetap; yang dipanggil loket lain menunggu di sana.");
    const QString own = desk.counter().name;
    for (const Counter& counter : desk.counters()) {
        if (counter.name != own && question.choices.size() < kMostChoices)
            question.choices.push_back({QStringLiteral("counter:") + counter.name, counter.name});
    }
    const auto& current = desk.snapshot().current;
    for (const QueueClassRow& row : kQueueClasses) {
        if (current && row.queueClass != current->queueClass)
            question.choices.push_back(
                {QStringLiteral("line:%1").arg(static_cast<int>(row.queueClass)),
                 tr("Antrean %1 · %2").arg(QString(row.series), queueClassName(row.queueClass))});
    }
    question.confirmText = tr("Pindahkan");
    question.cancelText = tr("Kembali");
    return question;
}

Question noticeQuestion(std::optional<ServiceNotice> shown)
{
    Question question;
    question.id = QStringLiteral("notice");
    question.title = tr("Pengumuman di layar antrean");
    question.text = tr("Kalimatnya tetap, supaya tidak ada data pribadi di layar umum.");
    for (const ServiceNotice notice :
         {ServiceNotice::Break, ServiceNotice::BlanksOut, ServiceNotice::CentreAway, ServiceNotice::DeviceOut,
          ServiceNotice::Closed}) {
        if (notice != shown)
            question.choices.push_back({QString::number(static_cast<int>(notice)), noticeWords(notice).what});
    }
    if (shown)
        question.choices.insert(question.choices.begin(), {QStringLiteral("0"), tr("Hapus pengumuman")});
    question.confirmText = tr("Tampilkan");
    question.cancelText = tr("Kembali");
    return question;
}

} // namespace rekam::ui
