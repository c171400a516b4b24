#include "ui/presenters/chip_presenter.h"

#include "ui/wording/error_words.h"

namespace rekam::ui {

namespace {

// "4B54 5001 …": four digits a group, so that two cards can be compared by eye.
QString grouped(const QByteArray& bytes)
{
    const QString hex = QString::fromLatin1(bytes.toHex()).toUpper();
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += 4)
        groups.append(hex.mid(at, 4));
    return groups.join(u' ');
}

void describeFailure(ChipView& view, const Error& error)
{
    if (error.code() != Errc::DeviceMissing) {
        const ErrorWords words = wordsFor(error);
        view.nothingTitle = words.cause;
        view.nothingText = words.nextStep;
    } else if (error.fact("why") == QLatin1String("library")) {
        view.nothingTitle = ChipPresenter::tr("Layanan pembaca kartu (PC/SC) belum terpasang");
        view.nothingText =
            ChipPresenter::tr("Teknisi memasang paket pcscd di komputer ini. Sesudah itu tekan Enter.");
    } else if (!error.fact("code").isEmpty()) {
        view.nothingTitle = ChipPresenter::tr("Layanan pembaca kartu (pcscd) tidak berjalan");
        view.nothingText = ChipPresenter::tr("Teknisi menyalakan pcscd. Sesudah itu tekan Enter.");
    } else {
        view.nothingTitle = ChipPresenter::tr("Pembaca kartu tidak ditemukan");
        view.nothingText =
            ChipPresenter::tr("Pasang kabel pembaca kartu, letakkan KTP-el di atasnya, lalu tekan Enter.");
    }
}

} // namespace

ChipView describeChip(const ChipSnapshot& snapshot)
{
    ChipView view;
    switch (snapshot.stage) {
    case ChipStage::Idle:
    case ChipStage::Reading:
        view.nothingTitle = ChipPresenter::tr("Chip sedang dibaca");
        view.nothingText = ChipPresenter::tr("Jangan menggerakkan kartu.");
        return view;
    case ChipStage::Failed:
        describeFailure(view, snapshot.error.value_or(Error(Errc::ChipUnreadable)));
        return view;
    case ChipStage::Read:
        break;
    }
    view.facts = {{ChipPresenter::tr("Nomor chip (UID)"), snapshot.uid},
                  {ChipPresenter::tr("Card control"), grouped(snapshot.control)},
                  {ChipPresenter::tr("Panjang card control"),
                   ChipPresenter::tr("%1 bita").arg(snapshot.control.size())},
                  {ChipPresenter::tr("Biodata dan sidik jari"),
                   ChipPresenter::tr("Hanya dengan SAM dari Kemendagri; tidak dibaca di sini.")}};
    if (!snapshot.photograph.isNull())
        view.photograph = {{snapshot.photograph, ChipPresenter::tr("Foto dalam chip"), {}}};
    else if (snapshot.mayShowPerson)
        view.photographNote = ChipPresenter::tr("Foto dalam chip tidak dapat dibuka.");
    else
        view.photographNote = ChipPresenter::tr("Foto tidak ditampilkan untuk peran ini.");
    return view;
}

ChipPresenter::ChipPresenter(ChipSession& session, QObject* parent)
    : ScreenPresenter(parent),
      m_session(session)
{
    connect(&session, &ChipSession::changed, this, &ChipPresenter::changed);
}

ChipView ChipPresenter::view() const { return describeChip(m_session.snapshot()); }

ScreenFrame ChipPresenter::frame() const
{
    const ChipSnapshot& snapshot = m_session.snapshot();
    ScreenFrame frame;
    frame.title = tr("Periksa chip");
    frame.hasGuide = false;
    if (snapshot.stage == ChipStage::Read)
        frame.banner = bannerOf(snapshot.error);
    frame.bar.person = tr("Yang dibaca tidak disimpan. Nomor chip bukan bukti siapa pemiliknya.");
    frame.bar.actions.push_back({ActionId::Back, m_hasQueue ? tr("Antrean") : tr("Perangkat"), true});
    frame.bar.actions.push_back({ActionId::Confirm,
                                 snapshot.stage == ChipStage::Read ? tr("Baca kartu lain") : tr("Baca lagi"),
                                 snapshot.stage != ChipStage::Reading});
    return frame;
}

void ChipPresenter::perform(ActionId action)
{
    if (action == ActionId::Confirm)
        m_session.read();
}

} // namespace rekam::ui
