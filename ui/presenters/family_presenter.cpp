#include "ui/presenters/family_presenter.h"

#include "ui/wording/gate_words.h"

namespace rekam::ui {

namespace {

int yearsOf(QDate birth, QDate today)
{
    const int years = today.year() - birth.year();
    return birth.addYears(years) > today ? years - 1 : years;
}

QString ageText(const FamilyMember& member, QDate today)
{
    const QDate birth = member.applicant.birthDate;
    return birth.isValid() ? FamilyPresenter::tr("%1 th").arg(yearsOf(birth, today)) : QString();
}

QString firstWord(const FamilyMember& member, QDate today)
{
    if (member.isDisabled)
        return FamilyPresenter::tr("disabilitas");
    return isFrail(member, today) ? FamilyPresenter::tr("lanjut usia") : QString();
}

void describeChosen(ListView& view, const FamilyMember& member, QDate today)
{
    const GateWords words = gateWords(member.gate);
    view.detailTitle = member.applicant.name.text();
    view.detail = {{FamilyPresenter::tr("NIK"), member.applicant.nik.masked()},
                   {FamilyPresenter::tr("Umur"), ageText(member, today)},
                   {FamilyPresenter::tr("Yang kurang"), words.title},
                   {FamilyPresenter::tr("Artinya"), words.meaning},
                   {FamilyPresenter::tr("Didahulukan karena"), firstWord(member, today)}};
}

QString noteOf(const FamilySnapshot& snapshot, FamilyOrder order)
{
    if (snapshot.members.empty())
        return snapshot.lastTicket.isEmpty() ? QString()
                                             : FamilyPresenter::tr("Nomor %1 dicetak untuk %2 orang.")
                                                   .arg(snapshot.lastTicket)
                                                   .arg(snapshot.lastPeople);
    return order == FamilyOrder::FrailFirst
               ? FamilyPresenter::tr(
                     "Lanjut usia dan penyandang disabilitas dilayani dahulu, lalu menurut KK.")
               : FamilyPresenter::tr("Dilayani menurut urutan di KK.");
}

} // namespace

ListView describeFamily(const FamilySnapshot& snapshot, FamilyOrder order, const QString& selected)
{
    ListView view;
    view.title = snapshot.kk ? FamilyPresenter::tr("KK %1 (%2 orang, %3 datang)")
                                   .arg(snapshot.kk->masked())
                                   .arg(snapshot.members.size())
                                   .arg(comingCount(snapshot.members))
                             : FamilyPresenter::tr("Keluarga");
    view.note = noteOf(snapshot, order);
    view.columns = {{FamilyPresenter::tr("Urutan"), 62},       {FamilyPresenter::tr("Nama"), 0},
                    {FamilyPresenter::tr("NIK"), 146},         {FamilyPresenter::tr("Umur"), 54},
                    {FamilyPresenter::tr("Yang kurang"), 146}, {FamilyPresenter::tr("Datang"), 76}};
    int turn = 0;
    for (const FamilyMember& member : snapshot.members) {
        const QString place = member.isComing ? QString::number(++turn) : QStringLiteral("–");
        const QString first = firstWord(member, snapshot.today);
        view.rows.push_back(
            {member.applicant.nik.text(),
             {{place, {}, true},
              {first.isEmpty() ? member.applicant.name.text()
                               : member.applicant.name.text() + QStringLiteral(" · ") + first},
              {member.applicant.nik.masked(), {}, false, true},
              {ageText(member, snapshot.today)},
              {gateWords(member.gate).title, {}, false, !canBeServed(member)},
              member.isComing ? ListCell{FamilyPresenter::tr("datang"), Tone::Good}
                              : ListCell{FamilyPresenter::tr("tidak"), {}, false, true}}});
    }
    view.selected = chosenRow(view.rows, selected);
    if (view.selected >= 0)
        describeChosen(view, snapshot.members[static_cast<size_t>(view.selected)], snapshot.today);
    view.emptyTitle = snapshot.lastTicket.isEmpty()
                          ? FamilyPresenter::tr("Belum ada keluarga")
                          : FamilyPresenter::tr("Nomor %1 dicetak").arg(snapshot.lastTicket);
    view.emptyText = FamilyPresenter::tr("F10, lalu ketik atau pindai nomor KK.");
    return view;
}

FamilyPresenter::FamilyPresenter(FamilySession& session, const CounterChoices& choices, Prompter& prompter,
                                 QObject* parent)
    : ListPresenter(parent),
      m_session(session),
      m_choices(choices),
      m_prompter(prompter)
{
    connect(&session, &FamilySession::changed, this, &FamilyPresenter::changed);
}

void FamilyPresenter::opened()
{
    selectNothing();
    m_session.clear();
    askCard();
}

ListView FamilyPresenter::view() const
{
    return describeFamily(m_session.snapshot(), m_choices.familyOrder, selected());
}

const FamilyMember* FamilyPresenter::chosen() const
{
    const int row = view().selected;
    return row < 0 ? nullptr : &m_session.snapshot().members[static_cast<size_t>(row)];
}

ScreenFrame FamilyPresenter::frame() const
{
    const FamilySnapshot& snapshot = m_session.snapshot();
    const FamilyMember* member = chosen();
    const bool isFree = !snapshot.isBusy;
    ScreenFrame frame;
    frame.title = tr("Satu nomor untuk satu keluarga");
    frame.hasGuide = false;
    frame.banner = bannerOf(snapshot.error);
    frame.bar.actions = {
        {ActionId::Back, tr("Antrean"), true},
        {ActionId::Choose, tr("Nomor KK"), isFree},
        {ActionId::Defer, member && member->isComing ? tr("Tidak datang") : tr("Datang"), isFree && member},
        {ActionId::Except, member && member->isDisabled ? tr("Bukan disabilitas") : tr("Disabilitas"),
         isFree && member},
        {ActionId::Confirm, tr("Cetak nomor"), isFree && !snapshot.members.empty()}};
    return frame;
}

void FamilyPresenter::perform(ActionId action)
{
    const FamilyMember* member = chosen();
    if (action == ActionId::Choose)
        askCard();
    else if (action == ActionId::Confirm)
        m_session.confirm();
    else if (member && action == ActionId::Defer)
        m_session.turnComing(member->applicant.nik);
    else if (member && action == ActionId::Except)
        m_session.turnDisabled(member->applicant.nik);
}

void FamilyPresenter::askCard()
{
    Question question;
    question.id = QStringLiteral("familyCard");
    question.title = tr("Nomor KK");
    question.text = tr("Ketik atau pindai nomor pada Kartu Keluarga.");
    question.wantsText = true;
    question.textLabel = tr("Nomor KK, 16 angka");
    question.missingText = tr("Ketik nomor KK lebih dahulu.");
    question.confirmText = tr("Cari");
    question.cancelText = tr("Batal");
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (!answer.isConfirmed)
            return;
        selectNothing();
        m_session.lookUp(answer.text);
    });
}

} // namespace rekam::ui
