#include "core/review/ageing.h"
#include "ui/presenters/board_presenters.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/day_words.h"
#include "ui/wording/status_words.h"

#include <algorithm>

namespace rekam::ui {

namespace {

Tone toneOf(WaitBand band)
{
    switch (band) {
    case WaitBand::Fresh:
        return Tone::Neutral;
    case WaitBand::ThreeDays:
        return Tone::Now;
    case WaitBand::SevenDays:
        return Tone::Fair;
    case WaitBand::TwentyDays:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

QString nextStepOf(WaitBand band)
{
    switch (band) {
    case WaitBand::Fresh:
        return AgeingPresenter::tr("tunggu");
    case WaitBand::ThreeDays:
        return AgeingPresenter::tr("periksa kiriman");
    case WaitBand::SevenDays:
        return AgeingPresenter::tr("tanya Dinas");
    case WaitBand::TwentyDays:
        return AgeingPresenter::tr("surati Dinas sekarang");
    }
    return {};
}

const VisitPerson* personOf(const BoardSnapshot& snapshot, const RequestId& request)
{
    const auto at = std::find_if(snapshot.people.begin(), snapshot.people.end(),
                                 [&](const VisitPerson& one) { return one.request == request; });
    return at == snapshot.people.end() ? nullptr : &*at;
}

void addWaiting(ListView& view, const BoardSnapshot& snapshot, int mostRows)
{
    view.columns = {{AgeingPresenter::tr("Nomor"), 84},     {AgeingPresenter::tr("Nama"), 310},
                    {AgeingPresenter::tr("Kata pusat"), 0}, {AgeingPresenter::tr("Sejak"), 110},
                    {AgeingPresenter::tr("Umur"), 96},      {AgeingPresenter::tr("Berikutnya"), 180}};
    const size_t shown = std::min(snapshot.ageing.size(), static_cast<size_t>(mostRows));
    for (size_t i = 0; i < shown; ++i) {
        const AgeingRow& row = snapshot.ageing[i];
        const WaitBand band = waitBandOf(row, snapshot.now);
        const VisitPerson* person = personOf(snapshot, row.request);
        const QString name = !person                  ? QStringLiteral("…")
                             : person->name.isEmpty() ? person->maskedNik
                                                      : person->name;
        view.rows.push_back(
            {row.request.text(),
             {{row.ticket.text(), {}, true},
              {name},
              {row.word.isEmpty() ? AgeingPresenter::tr("belum ada kabar") : statusWords(row.word).meaning},
              {shortDayText(row.since.toLocalTime().date())},
              {AgeingPresenter::tr("%1 hari").arg(daysWaiting(row, snapshot.now)), toneOf(band)},
              {nextStepOf(band), {}, false, true}}});
    }
}

QString secondsText(int seconds)
{
    return seconds < 60 ? AgeingPresenter::tr("%1 detik").arg(seconds)
                        : AgeingPresenter::tr("%1 menit %2 detik").arg(seconds / 60).arg(seconds % 60);
}

QString groupText(const StepTime& time, StepGroup group)
{
    if (group == StepGroup::Device)
        return time.device;
    return time.ageBand >= 60 ? AgeingPresenter::tr("60 tahun ke atas")
                              : AgeingPresenter::tr("%1–%2 tahun").arg(time.ageBand).arg(time.ageBand + 9);
}

void addSteps(ListView& view, const BoardSnapshot& snapshot, StepGroup group)
{
    view.columns = {
        {AgeingPresenter::tr("Langkah"), 150},
        {group == StepGroup::Device ? AgeingPresenter::tr("Alat") : AgeingPresenter::tr("Umur"), 0},
        {AgeingPresenter::tr("Perekaman"), 110},
        {AgeingPresenter::tr("Biasanya"), 150},
        {AgeingPresenter::tr("9 dari 10 di bawah"), 160},
        {AgeingPresenter::tr("Diulangi"), 110}};
    for (const StepTime& time : stepTimesOf(snapshot.steps, group)) {
        const int share = time.count == 0 ? 0 : 100 * time.retried / time.count;
        ListCell retried{QStringLiteral("%1 %").arg(share)};
        if (share >= 25)
            retried.chip = share >= 50 ? Tone::Bad : Tone::Fair;
        view.rows.push_back({stepTitle(time.step) + groupText(time, group),
                             {{stepTitle(time.step), {}, true},
                              {groupText(time, group)},
                              {QString::number(time.count)},
                              {secondsText(time.medianSeconds)},
                              {secondsText(time.slowSeconds)},
                              retried}});
    }
}

} // namespace

int chosenRow(const std::vector<ListRow>& rows, const QString& id)
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].id == id)
            return static_cast<int>(i);
    }
    return rows.empty() ? -1 : 0;
}

ListView describeAgeing(const BoardSnapshot& snapshot, AgeingList list, const QString& selected, int mostRows)
{
    ListView view;
    switch (list) {
    case AgeingList::Waiting: {
        view.title = AgeingPresenter::tr("Menunggu hasil dari pusat (%1)").arg(snapshot.ageing.size());
        const auto bands = waitBandsOf(snapshot.ageing, snapshot.now);
        view.figures = {{AgeingPresenter::tr("20 hari atau lebih"), bands[3], Tone::Bad},
                        {AgeingPresenter::tr("7 sampai 19 hari"), bands[2], Tone::Fair},
                        {AgeingPresenter::tr("3 sampai 6 hari"), bands[1], Tone::Now},
                        {AgeingPresenter::tr("kurang dari 3 hari"), bands[0], Tone::Neutral}};
        addWaiting(view, snapshot, mostRows);
        view.emptyTitle = AgeingPresenter::tr("Tidak ada yang menunggu pusat");
        view.emptyText = AgeingPresenter::tr("Rekaman tampil di sini sejak diterima sampai ada hasilnya.");
        break;
    }
    case AgeingList::StepsByDevice:
        view.title = AgeingPresenter::tr("Waktu per langkah menurut alat");
        view.note =
            AgeingPresenter::tr("30 hari terakhir, tanpa nama. Banyak ulangan pada satu alat: periksa "
                                "atau bersihkan alat itu.");
        addSteps(view, snapshot, StepGroup::Device);
        break;
    case AgeingList::StepsByAge:
        view.title = AgeingPresenter::tr("Waktu per langkah menurut umur");
        view.note = AgeingPresenter::tr("30 hari terakhir, tanpa nama. Jari tua perlu waktu lebih lama; itu "
                                        "bukan kesalahan petugas atau pemohon.");
        addSteps(view, snapshot, StepGroup::Age);
        break;
    }
    if (view.emptyTitle.isEmpty()) {
        view.emptyTitle = AgeingPresenter::tr("Belum ada perekaman dalam 30 hari terakhir");
        view.emptyText = AgeingPresenter::tr("Waktu setiap langkah dihitung sejak rekaman pertama disegel.");
    }
    view.selected = chosenRow(view.rows, selected);
    return view;
}

AgeingPresenter::AgeingPresenter(BoardSession& session, QObject* parent)
    : ListPresenter(parent),
      m_session(session)
{
    connect(&session, &BoardSession::changed, this, [this] {
        askNames();
        Q_EMIT changed();
    });
}

void AgeingPresenter::opened()
{
    m_list = AgeingList::Waiting;
    m_rows = kPageRows;
    m_named = 0;
    selectNothing();
    m_session.openAgeing();
}

// Names only as far as the list is looked at.
void AgeingPresenter::askNames()
{
    const std::vector<AgeingRow>& rows = m_session.snapshot().ageing;
    const auto wanted = std::min(static_cast<int>(rows.size()), m_rows);
    if (wanted <= m_named)
        return;
    std::vector<RequestId> nameless;
    for (int i = m_named; i < wanted; ++i)
        nameless.push_back(rows[static_cast<size_t>(i)].request);
    m_named = wanted;
    m_session.loadNames(nameless);
}

void AgeingPresenter::showMore()
{
    if (static_cast<int>(m_session.snapshot().ageing.size()) <= m_rows)
        return;
    m_rows += kPageRows;
    askNames();
    Q_EMIT changed();
}

ListView AgeingPresenter::view() const
{
    return describeAgeing(m_session.snapshot(), m_list, selected(), m_rows);
}

ScreenFrame AgeingPresenter::frame() const
{
    ScreenFrame frame;
    frame.title = tr("Menunggu pusat dan waktu langkah");
    frame.hasGuide = false;
    frame.banner = bannerOf(m_session.snapshot().error);
    const QString next = m_list == AgeingList::Waiting         ? tr("Waktu per alat")
                         : m_list == AgeingList::StepsByDevice ? tr("Waktu per umur")
                                                               : tr("Menunggu pusat");
    frame.bar.actions = {{ActionId::Back, tr("Antrean"), true},
                         {ActionId::NextList, next, true},
                         {ActionId::Confirm, tr("Muat ulang"), !m_session.snapshot().isBusy}};
    return frame;
}

void AgeingPresenter::perform(ActionId action)
{
    if (action == ActionId::Confirm) {
        m_named = 0;
        m_session.openAgeing();
    } else if (action == ActionId::NextList) {
        m_list = m_list == AgeingList::Waiting         ? AgeingList::StepsByDevice
                 : m_list == AgeingList::StepsByDevice ? AgeingList::StepsByAge
                                                       : AgeingList::Waiting;
        selectNothing();
        Q_EMIT changed();
    }
}

} // namespace rekam::ui
