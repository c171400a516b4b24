#include "ui/presenters/board_presenters.h"
#include "ui/wording/day_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

QString kindWord(ComplaintKind kind)
{
    switch (kind) {
    case ComplaintKind::Complaint:
        return ComplaintsPresenter::tr("Aduan");
    case ComplaintKind::Suggestion:
        return ComplaintsPresenter::tr("Saran");
    }
    return {};
}

ListCell stateCell(const Complaint& complaint, int days, const QDateTime& nowUtc)
{
    if (complaint.isAnswered())
        return {ComplaintsPresenter::tr("dijawab dalam %1 hari").arg(daysOpen(complaint, nowUtc)),
                {},
                false,
                true};
    const qint64 daysLeft = nowUtc.toLocalTime().date().daysTo(answerDue(complaint, days));
    if (daysLeft < 0)
        return {ComplaintsPresenter::tr("lewat %1 hari").arg(-daysLeft), Tone::Bad};
    return {ComplaintsPresenter::tr("jawab dalam %1 hari").arg(daysLeft),
            daysLeft <= 3 ? Tone::Fair : Tone::Now};
}

void describeChosen(ListView& view, const Complaint& complaint, int days)
{
    view.detailTitle = kindWord(complaint.kind);
    view.detail = {{ComplaintsPresenter::tr("Isi"), complaint.text},
                   {ComplaintsPresenter::tr("Pengirim"), complaint.contact.isEmpty()
                                                             ? ComplaintsPresenter::tr("tidak disebut")
                                                             : complaint.contact},
                   {ComplaintsPresenter::tr("Diterima oleh"), complaint.receivedBy}};
    if (complaint.isAnswered()) {
        view.detail.push_back({ComplaintsPresenter::tr("Jawaban"), complaint.answer});
        view.detail.push_back({ComplaintsPresenter::tr("Dijawab oleh"), complaint.answeredBy});
    } else {
        view.detail.push_back(
            {ComplaintsPresenter::tr("Jawab paling lambat"), longDayText(answerDue(complaint, days))});
    }
}

int medianAnswerDays(const std::vector<Complaint>& complaints, const QDateTime& nowUtc)
{
    std::vector<qint64> days;
    for (const Complaint& one : complaints) {
        if (one.isAnswered())
            days.push_back(daysOpen(one, nowUtc));
    }
    if (days.empty())
        return -1;
    std::sort(days.begin(), days.end());
    return static_cast<int>(days[days.size() / 2]);
}

} // namespace

ListView describeComplaints(const BoardSnapshot& snapshot, const QString& selected)
{
    ListView view;
    const auto open = static_cast<int>(std::count_if(snapshot.complaints.begin(), snapshot.complaints.end(),
                                                     [](const Complaint& one) { return !one.isAnswered(); }));
    const auto late = static_cast<int>(
        std::count_if(snapshot.complaints.begin(), snapshot.complaints.end(), [&](const Complaint& one) {
            return isOverdue(one, snapshot.complaintDays, snapshot.now);
        }));
    view.title = ComplaintsPresenter::tr("Aduan dan saran (%1 belum dijawab)").arg(open);
    view.figures = {{ComplaintsPresenter::tr("lewat waktu"), late, Tone::Bad},
                    {ComplaintsPresenter::tr("belum dijawab"), open, Tone::Fair},
                    {ComplaintsPresenter::tr("dijawab"), static_cast<int>(snapshot.complaints.size()) - open,
                     Tone::Good}};
    const int median = medianAnswerDays(snapshot.complaints, snapshot.now);
    view.note = ComplaintsPresenter::tr("Batas jawaban: %1 hari.").arg(snapshot.complaintDays);
    if (median >= 0)
        view.note += u' ' + ComplaintsPresenter::tr("Biasanya dijawab dalam %1 hari.").arg(median);
    view.columns = {{ComplaintsPresenter::tr("Diterima"), 100},
                    {ComplaintsPresenter::tr("Jenis"), 84},
                    {ComplaintsPresenter::tr("Isi"), 0},
                    {ComplaintsPresenter::tr("Jawaban"), 190}};
    for (const Complaint& complaint : snapshot.complaints)
        view.rows.push_back({complaint.id.text(),
                             {{shortDayText(complaint.receivedAt.toLocalTime().date())},
                              {kindWord(complaint.kind), {}, true},
                              {complaint.text},
                              stateCell(complaint, snapshot.complaintDays, snapshot.now)}});
    view.selected = chosenRow(view.rows, selected);
    if (view.selected >= 0)
        describeChosen(view, snapshot.complaints[static_cast<size_t>(view.selected)], snapshot.complaintDays);
    view.emptyTitle = ComplaintsPresenter::tr("Belum ada aduan atau saran");
    view.emptyText = ComplaintsPresenter::tr("F10 mencatat aduan atau saran yang disampaikan di loket.");
    return view;
}

ComplaintsPresenter::ComplaintsPresenter(BoardSession& session, Prompter& prompter, QObject* parent)
    : ListPresenter(parent),
      m_session(session),
      m_prompter(prompter)
{
    connect(&session, &BoardSession::changed, this, &ComplaintsPresenter::changed);
}

void ComplaintsPresenter::opened(const LoginSession& login)
{
    m_login = login;
    selectNothing();
    m_session.openComplaints();
}

ListView ComplaintsPresenter::view() const { return describeComplaints(m_session.snapshot(), selected()); }

const Complaint* ComplaintsPresenter::chosen() const
{
    const std::vector<Complaint>& all = m_session.snapshot().complaints;
    const int row = view().selected;
    return row < 0 ? nullptr : &all[static_cast<size_t>(row)];
}

ScreenFrame ComplaintsPresenter::frame() const
{
    ScreenFrame frame;
    frame.title = tr("Aduan dan saran");
    frame.hasGuide = false;
    frame.banner = bannerOf(m_session.snapshot().error);
    frame.bar.actions = {{ActionId::Back, tr("Antrean"), true},
                         {ActionId::Choose, tr("Catat baru"), !m_session.snapshot().isBusy}};
    const Complaint* complaint = chosen();
    if (mayDo(m_login.role, Permission::SeeDay))
        frame.bar.actions.push_back({ActionId::Confirm, tr("Jawab"), complaint && !complaint->isAnswered()});
    return frame;
}

void ComplaintsPresenter::perform(ActionId action)
{
    const Complaint* complaint = chosen();
    if (action == ActionId::Choose)
        askComplaint();
    else if (action == ActionId::Confirm && complaint && !complaint->isAnswered())
        askAnswer(*complaint);
}

void ComplaintsPresenter::askComplaint()
{
    Question question;
    question.id = QStringLiteral("complaint");
    question.title = tr("Aduan atau saran");
    question.choices = {{QStringLiteral("complaint"), kindWord(ComplaintKind::Complaint)},
                        {QStringLiteral("suggestion"), kindWord(ComplaintKind::Suggestion)}};
    question.wantsText = true;
    question.textLabel = tr("Yang disampaikan");
    question.missingText = tr("Tulis yang disampaikan lebih dahulu.");
    if (m_keeper) {
        question.filledIn = QString::fromUtf8(m_keeper->restored(FormKind::Complaint));
        question.typed = [this](const QString& text) { m_keeper->note(FormKind::Complaint, text.toUtf8()); };
    }
    question.confirmText = tr("Lanjut");
    question.cancelText = tr("Batal");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            askContact(answer.choice == QLatin1String("suggestion") ? ComplaintKind::Suggestion
                                                                    : ComplaintKind::Complaint,
                       answer.text);
    });
}

void ComplaintsPresenter::askContact(ComplaintKind kind, const QString& text)
{
    Question question;
    question.id = QStringLiteral("complaintContact");
    question.title = tr("Kepada siapa jawabannya?");
    question.text = tr("Boleh kosong: aduan tanpa nama juga dicatat.");
    question.wantsText = true;
    question.isTextOwed = false;
    question.textLabel = tr("Nama, telepon, atau alamat");
    question.confirmText = tr("Simpan");
    question.cancelText = tr("Batal");
    m_prompter.ask(std::move(question), this, [this, kind, text](const Answer& answer) {
        if (!answer.isConfirmed)
            return;
        m_session.receive(kind, text, answer.text, m_login.accountName);
        if (m_keeper)
            m_keeper->filed(FormKind::Complaint);
    });
}

void ComplaintsPresenter::askAnswer(const Complaint& complaint)
{
    Question question;
    question.id = QStringLiteral("complaintAnswer");
    question.title = tr("Jawaban");
    question.text = complaint.text;
    question.wantsText = true;
    question.textLabel = tr("Yang dijawab atau dilakukan");
    question.confirmText = tr("Simpan jawaban");
    question.cancelText = tr("Batal");
    m_prompter.ask(std::move(question), this, [this, id = complaint.id](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.answer(id, answer.text, m_login.accountName);
    });
}

} // namespace rekam::ui
