#include "core/review/timeline.h"
#include "ui/presenters/board_presenters.h"
#include "ui/wording/day_words.h"

namespace rekam::ui {

namespace {

QString timeText(const QDateTime& utc)
{
    const QDateTime local = utc.toLocalTime();
    return shortDayText(local.date()) + local.toString(QStringLiteral(" HH.mm.ss"));
}

QString whoOf(const TimelineRow& row)
{
    return row.second.isEmpty() ? row.actor : row.actor + QStringLiteral(" + ") + row.second;
}

QString sentenceOf(const TimelineRow& row)
{
    TimelineEvent event;
    event.at = row.at;
    event.what = row.what;
    event.actor = row.actor;
    event.second = row.second;
    event.subject = row.subject;
    event.facts = row.facts;
    return trailSentence(event);
}

QString stateText(const std::optional<AuditState>& state)
{
    if (!state)
        return AuditPresenter::tr("Jejak sedang diperiksa.");
    if (state->firstBadRow)
        return AuditPresenter::tr("Jejak rusak mulai baris %1 (%2). Panggil teknisi; jangan hapus apa pun.")
            .arg(*state->firstBadRow)
            .arg(state->fault);
    return AuditPresenter::tr("Baris %1 sampai %2 utuh dan ditandatangani komputer ini.")
        .arg(state->checkedFrom + 1)
        .arg(state->rows);
}

} // namespace

QString filterText(const AuditFilter& filter)
{
    QStringList parts;
    if (!filter.who.isEmpty())
        parts.append(AuditPresenter::tr("oleh %1").arg(filter.who));
    if (!filter.what.isEmpty())
        parts.append(filter.what);
    if (!filter.subject.isEmpty())
        parts.append(AuditPresenter::tr("tentang %1").arg(filter.subject.left(8)));
    if (filter.from.isValid())
        parts.append(longDayText(filter.from.toLocalTime().date()));
    return parts.join(QStringLiteral(" · "));
}

ListView describeAudit(const BoardSnapshot& snapshot, const QString& selected)
{
    ListView view;
    const QString filter = filterText(snapshot.filter);
    view.title = filter.isEmpty() ? AuditPresenter::tr("Semua kejadian, terbaru di atas") : filter;
    view.note = stateText(snapshot.auditState);
    view.columns = {{AuditPresenter::tr("Baris"), 84},
                    {AuditPresenter::tr("Waktu"), 150},
                    {AuditPresenter::tr("Kejadian"), 0},
                    {AuditPresenter::tr("Oleh"), 210}};
    for (const TimelineRow& row : snapshot.audit) {
        const bool isBad = snapshot.auditState && snapshot.auditState->firstBadRow &&
                           row.sequence >= *snapshot.auditState->firstBadRow;
        ListCell number{QString::number(row.sequence), {}, false, true};
        if (isBad)
            number.chip = Tone::Bad;
        view.rows.push_back({QString::number(row.sequence),
                             {number, {timeText(row.at)}, {sentenceOf(row)}, {whoOf(row), {}, false, true}}});
    }
    view.selected = chosenRow(view.rows, selected);
    if (view.selected >= 0) {
        const TimelineRow& row = snapshot.audit[static_cast<size_t>(view.selected)];
        view.detailTitle = AuditPresenter::tr("Baris %1").arg(row.sequence);
        view.detail = {{AuditPresenter::tr("Kata jejak"), row.what},
                       {AuditPresenter::tr("Peran"), row.role},
                       {AuditPresenter::tr("Tentang"), row.subject},
                       {AuditPresenter::tr("Keterangan"), row.facts}};
    }
    view.emptyTitle = AuditPresenter::tr("Tidak ada baris yang cocok");
    view.emptyText = AuditPresenter::tr("F10 mengubah saringan.");
    return view;
}

AuditPresenter::AuditPresenter(BoardSession& session, Prompter& prompter, QObject* parent)
    : ListPresenter(parent),
      m_session(session),
      m_prompter(prompter)
{
    connect(&session, &BoardSession::changed, this, &AuditPresenter::changed);
}

void AuditPresenter::opened(const LoginSession& login)
{
    m_hasQueue = mayDo(login.role, Permission::Record);
    selectNothing();
    m_session.openAudit();
}

ListView AuditPresenter::view() const { return describeAudit(m_session.snapshot(), selected()); }

ScreenFrame AuditPresenter::frame() const
{
    const BoardSnapshot& snapshot = m_session.snapshot();
    ScreenFrame frame;
    frame.title = tr("Jejak audit");
    frame.hasGuide = false;
    frame.banner = bannerOf(snapshot.error);
    if (m_hasQueue)
        frame.bar.actions.push_back({ActionId::Back, tr("Antrean"), true});
    const bool hasDay = snapshot.filter.from.isValid();
    frame.bar.actions.push_back({ActionId::EarlierDay, tr("Hari lalu"), true});
    frame.bar.actions.push_back({ActionId::LaterDay, tr("Hari berikut"), hasDay});
    frame.bar.actions.push_back({ActionId::Choose, tr("Saring"), true});
    frame.bar.actions.push_back({ActionId::Repeat, tr("Periksa lagi"), !snapshot.isBusy});
    frame.bar.actions.push_back({ActionId::Confirm, tr("Yang sama"), !snapshot.audit.empty()});
    return frame;
}

void AuditPresenter::perform(ActionId action)
{
    if (action == ActionId::Choose)
        askFilter();
    else if (action == ActionId::Repeat)
        m_session.checkAudit();
    else if (action == ActionId::Confirm)
        filterByChosen();
    else if (action == ActionId::EarlierDay || action == ActionId::LaterDay)
        moveDay(action == ActionId::EarlierDay ? -1 : 1);
}

// Everything that is filed under what the chosen row is about.
void AuditPresenter::filterByChosen()
{
    const int row = view().selected;
    if (row < 0)
        return;
    AuditFilter filter;
    filter.subject = m_session.snapshot().audit[static_cast<size_t>(row)].subject;
    if (filter.subject.isEmpty())
        filter.what = m_session.snapshot().audit[static_cast<size_t>(row)].what;
    selectNothing();
    m_session.filterBy(filter);
}

void AuditPresenter::moveDay(int days)
{
    AuditFilter filter = m_session.snapshot().filter;
    const QDate today = m_session.snapshot().now.toLocalTime().date();
    const QDate shown =
        filter.from.isValid() ? filter.from.toLocalTime().date() : today.addDays(days < 0 ? 1 : 0);
    const QDate wanted = std::min(shown.addDays(days), today);
    filter.from = QDateTime(wanted, QTime(0, 0)).toUTC();
    filter.until = QDateTime(wanted.addDays(1), QTime(0, 0)).toUTC();
    m_session.filterBy(filter);
}

void AuditPresenter::askFilter()
{
    Question question;
    question.id = QStringLiteral("auditFilter");
    question.title = tr("Saring menurut apa?");
    question.choices = {{QStringLiteral("who"), tr("Akun")},
                        {QStringLiteral("what"), tr("Kejadian")},
                        {QStringLiteral("when"), tr("Hari")},
                        {QStringLiteral("all"), tr("Tampilkan semua")}};
    question.confirmText = tr("Lanjut");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (!answer.isConfirmed)
            return;
        if (answer.choice == QLatin1String("all"))
            m_session.filterBy({});
        else if (answer.choice == QLatin1String("when"))
            askFilterDay();
        else
            askFilterText(answer.choice);
    });
}

void AuditPresenter::askFilterText(const QString& field)
{
    const bool isWho = field == QLatin1String("who");
    Question question;
    question.id = QStringLiteral("auditFilterText");
    question.title = isWho ? tr("Akun mana?") : tr("Kejadian mana?");
    question.text = isWho ? tr("Nama akun seperti pada jejak, juga sebagai orang kedua.")
                          : tr("Kata jejak, misalnya packet-sealed; tampil di samping setiap baris.");
    question.wantsText = true;
    question.textLabel = isWho ? tr("Nama akun") : tr("Kata jejak");
    question.confirmText = tr("Saring");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this, isWho](const Answer& answer) {
        if (!answer.isConfirmed)
            return;
        AuditFilter filter = m_session.snapshot().filter;
        (isWho ? filter.who : filter.what) = answer.text;
        m_session.filterBy(filter);
    });
}

void AuditPresenter::askFilterDay()
{
    const QDate today = m_session.snapshot().now.toLocalTime().date();
    Question question;
    question.id = QStringLiteral("auditFilterDay");
    question.title = tr("Hari mana?");
    question.wantsDate = true;
    question.earliestDate = QDate(2011, 1, 1);
    question.suggestedDate = today;
    question.confirmText = tr("Saring");
    question.cancelText = tr("Kembali");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (!answer.isConfirmed || !answer.date.isValid())
            return;
        AuditFilter filter = m_session.snapshot().filter;
        filter.from = QDateTime(answer.date, QTime(0, 0)).toUTC();
        filter.until = QDateTime(answer.date.addDays(1), QTime(0, 0)).toUTC();
        m_session.filterBy(filter);
    });
}

} // namespace rekam::ui
