#include "ui/presenters/ikd_presenter.h"

#include "core/print/qr_code.h"
#include "core/protocol/ikd_face.h"
#include "core/workflow/frame_image.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/error_words.h"

#include <QPainter>

namespace rekam::ui {

namespace {

constexpr QChar kBetween(u'\n'); // no field holds one

QString stateWord(const IkdActivation& activation)
{
    switch (activation.state) {
    case IkdState::FaceOwed:
        return IkdPresenter::tr("menunggu wajah");
    case IkdState::FaceAgreed:
        return IkdPresenter::tr("menunggu kode");
    case IkdState::CodeOpen:
        return IkdPresenter::tr("menunggu HP");
    case IkdState::Activated:
        return IkdPresenter::tr("aktif");
    case IkdState::Refused:
        return IkdPresenter::tr("ditolak pusat");
    case IkdState::Cancelled:
        return IkdPresenter::tr("dibatalkan");
    case IkdState::CentreCompares:
        return IkdPresenter::tr("menunggu pusat");
    }
    return {};
}

ListCell stateCell(const IkdActivation& activation)
{
    const bool isOver = !activation.isOpen();
    const Tone tone = activation.state == IkdState::Activated ? Tone::Good
                      : activation.state == IkdState::Refused ? Tone::Bad
                                                              : Tone::Now;
    if (activation.state == IkdState::Cancelled)
        return {stateWord(activation), {}, false, true};
    const bool isAwaited =
        activation.state == IkdState::CodeOpen || activation.state == IkdState::CentreCompares;
    return {stateWord(activation), isOver || isAwaited ? std::optional(tone) : std::optional(Tone::Neutral)};
}

ListRow rowOf(const IkdActivation& activation)
{
    return {activation.id.text(),
            {{clockText(activation.startedAt)}, {activation.name, {}, true}, stateCell(activation)}};
}

int rankOf(IkdState state)
{
    switch (state) {
    case IkdState::FaceOwed:
    case IkdState::CentreCompares:
    case IkdState::Cancelled:
        return 1;
    case IkdState::FaceAgreed:
    case IkdState::CodeOpen:
        return 2;
    case IkdState::Refused:
        return 3;
    case IkdState::Activated:
        return 4;
    }
    return 0;
}

std::vector<IkdStep> stepsOf(const IkdActivation& activation, const IkdSnapshot& snapshot)
{
    const double limit = snapshot.faceLimit;
    const bool isFromPhone = activation.direction == IkdDirection::PhoneShows;
    std::vector<IkdStep> steps = {{IkdPresenter::tr("NIK, e-mail, dan HP diperiksa")},
                                  {IkdPresenter::tr("Wajah sama dengan rekaman")},
                                  {isFromPhone ? IkdPresenter::tr("Kode di HP dibaca di loket")
                                               : IkdPresenter::tr("Kode dipindai dengan HP")},
                                  {IkdPresenter::tr("IKD aktif")}};
    const int rank = rankOf(activation.state);
    for (int i = 0; i < static_cast<int>(steps.size()); ++i)
        steps[static_cast<size_t>(i)].mark = i < rank    ? IkdMark::Done
                                             : i == rank ? IkdMark::Now
                                                         : IkdMark::Later;
    if (activation.state == IkdState::Refused || activation.state == IkdState::Cancelled)
        steps[static_cast<size_t>(rank)].mark = IkdMark::Failed;
    if (activation.state == IkdState::CentreCompares)
        steps[1].text +=
            QStringLiteral(" · ") + (snapshot.isSilent ? IkdPresenter::tr("pusat belum menjawab")
                                                       : IkdPresenter::tr("pusat membandingkan"));
    else if (activation.faceTries > 0 && limit > 0)
        steps[1].text += QStringLiteral(" · ") + IkdPresenter::tr("nilai %1, ambang %2")
                                                     .arg(activation.faceScore, 0, 'f', 2)
                                                     .arg(limit, 0, 'f', 2);
    return steps;
}

QString codeNoteOf(const IkdActivation& activation, const QDateTime& now)
{
    const qint64 left = now.secsTo(activation.codeUntil);
    if (!activation.codeUntil.isValid())
        return {};
    return left <= 0 ? IkdPresenter::tr("Kode sudah lewat. Tekan F5 untuk kode baru.")
                     : IkdPresenter::tr("Berlaku sampai pukul %1.")
                           .arg(activation.codeUntil.toLocalTime().toString(u"HH.mm.ss"));
}

void describeEnd(IkdView& view, const IkdActivation& activation)
{
    if (activation.state == IkdState::Activated) {
        view.endTitle = IkdPresenter::tr("IKD aktif");
        view.endText = IkdPresenter::tr("Kode aktivasi dikirim ke %1.").arg(activation.email);
    } else if (activation.state == IkdState::Refused) {
        view.endTitle = IkdPresenter::tr("Pusat menolak aktivasi");
        view.endText = IkdPresenter::tr("Jawaban pusat: %1. Hubungi Dinas.").arg(activation.word);
    } else if (activation.state == IkdState::CodeOpen) {
        view.endTitle = IkdPresenter::tr("Kode dari HP diterima");
        view.endText = IkdPresenter::tr("Pusat sedang memeriksa. Layar ini mengikuti sampai selesai.");
    }
}

QString liveTextOf(const IkdActivation& activation, const IkdSnapshot& snapshot)
{
    if (snapshot.isLooking)
        return IkdPresenter::tr("Kamera sedang dibuka.");
    if (activation.state == IkdState::CentreCompares)
        return snapshot.isSilent
                   ? IkdPresenter::tr("Pusat belum menjawab. Ditanya lagi dengan sendirinya; F8 menyisihkan.")
                   : IkdPresenter::tr("Pusat membandingkan wajah. Layar ini mengikuti sampai selesai.");
    if (activation.state != IkdState::FaceOwed)
        return IkdPresenter::tr("Wajah cocok. Tekan Enter untuk langkah berikutnya.");
    return activation.recording.isNull()
               ? IkdPresenter::tr(
                     "Direkam di tempat lain: pusat yang membandingkan. Tekan Enter; pemohon melihat "
                     "ke kamera.")
               : IkdPresenter::tr("Tekan Enter; pemohon melihat ke kamera.");
}

// What the centre said of the last face, until another one is taken; also after a restart.
BannerView faceBanner(const IkdActivation& activation)
{
    if (activation.state != IkdState::FaceOwed || activation.word.isEmpty())
        return {};
    if (activation.word == QLatin1String(kFaceDiffers))
        return bannerOf(Error(Errc::FaceDiffers));
    if (activation.word == QLatin1String(kFaceNoPicture))
        return bannerOf(Error(Errc::RecordedFaceMissing));
    BannerView banner = bannerOf(Error(Errc::NoMatch));
    banner.code = QStringLiteral("FaceNotAssessed");
    banner.cause = IkdPresenter::tr("Pusat tidak dapat menilai wajah ini, jadi belum dinyatakan sama.");
    banner.nextStep = IkdPresenter::tr("Ulangi dengan cahaya yang baik; bila tetap begitu, hubungi Dinas.");
    return banner;
}

} // namespace

QImage codeImage(const QString& text, int sidePx)
{
    const auto code = QrCode::of(text);
    if (!code)
        return {};
    QImage image(sidePx, sidePx, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    code->paint(painter, QRectF(0, 0, sidePx, sidePx));
    return image;
}

IkdView describeIkd(const IkdSnapshot& snapshot)
{
    constexpr int kCodePx = 360; // with a banner above it the window keeps its height
    IkdView view;
    for (const auto* all : {&snapshot.open, &snapshot.closed}) {
        for (const IkdActivation& activation : *all)
            view.rows.push_back(rowOf(activation));
    }
    view.listTitle = IkdPresenter::tr("Aktivasi (%1 masih berjalan)").arg(snapshot.open.size());
    view.isLooking = snapshot.isLooking;
    if (!snapshot.current) {
        view.liveText = IkdPresenter::tr("Isi NIK, e-mail, dan HP pemohon di kiri.");
        return view;
    }
    const IkdActivation& current = *snapshot.current;
    view.isForm = false;
    view.name = current.name;
    view.about = QStringList{current.nik.masked(), current.email, current.phone}.join(QStringLiteral(" · "));
    view.steps = stepsOf(current, snapshot);
    view.liveText = liveTextOf(current, snapshot);
    view.wantsPhoneCode =
        current.direction == IkdDirection::PhoneShows && current.state == IkdState::FaceAgreed;
    if (current.state == IkdState::CodeOpen && !current.code.isEmpty()) {
        view.code = codeImage(current.code, kCodePx);
        view.codeNote = codeNoteOf(current, snapshot.now);
    } else {
        describeEnd(view, current);
    }
    return view;
}

std::optional<ResidentView> residentOf(const IkdSnapshot& snapshot, const QString& office)
{
    constexpr int kFarCodePx = 640;
    if (!snapshot.current)
        return std::nullopt;
    const IkdActivation& current = *snapshot.current;
    ResidentView view;
    view.office = office;
    view.footer = IkdPresenter::tr("Semua layanan di kantor ini gratis.");
    view.progress = IkdPresenter::tr("Aktivasi IKD");
    view.scene = ResidentScene::Photo;
    view.picture = GuidePicture::LookAtCamera;
    view.heading = IkdPresenter::tr("Lihat ke kamera");
    view.detail =
        current.recording.isNull()
            ? IkdPresenter::tr(
                  "Wajah Anda dicocokkan di pusat dengan foto rekaman. Gambarnya dikirim tersegel dan "
                  "dihapus sesudahnya.")
            : IkdPresenter::tr("Wajah Anda dicocokkan dengan foto rekaman. Gambarnya tidak disimpan.");
    if (current.state == IkdState::CentreCompares) {
        view.scene = ResidentScene::Welcome;
        view.picture = GuidePicture::Wait;
        view.heading = IkdPresenter::tr("Tunggu sebentar");
    } else if (current.state == IkdState::FaceAgreed ||
               (current.state == IkdState::CodeOpen && current.code.isEmpty())) {
        view.scene = ResidentScene::Welcome;
        view.picture = GuidePicture::Wait;
        view.heading = IkdPresenter::tr("Wajah cocok");
        view.detail = current.direction == IkdDirection::PhoneShows
                          ? IkdPresenter::tr("Tunjukkan kode di aplikasi IKD kepada petugas.")
                          : IkdPresenter::tr("Tunggu sebentar, kode disiapkan.");
    } else if (current.state == IkdState::CodeOpen) {
        view.scene = ResidentScene::ShowCode;
        view.heading = IkdPresenter::tr("Pindai kode ini dengan aplikasi IKD");
        view.detail = IkdPresenter::tr("Buka aplikasi IKD di HP Anda, pilih Pindai QR, arahkan ke kode.");
        view.code = codeImage(current.code, kFarCodePx);
    } else if (current.state == IkdState::Activated) {
        view.scene = ResidentScene::Done;
        view.picture = GuidePicture::Done;
        view.heading = IkdPresenter::tr("IKD Anda sudah aktif");
        view.detail = IkdPresenter::tr("Baca e-mail Anda, lalu masukkan kode aktivasi di aplikasi.");
    } else if (!current.isOpen()) {
        return std::nullopt;
    }
    return view;
}

IkdPresenter::IkdPresenter(IkdSession& session, const OfficeFacts& office, Prompter& prompter,
                           QObject* parent)
    : ScreenPresenter(parent),
      m_session(session),
      m_office(office),
      m_prompter(prompter)
{
    connect(&session, &IkdSession::changed, this, [this] {
        tellResident();
        Q_EMIT changed();
    });
    connect(&session, &IkdSession::begun, this, [this] {
        m_form = IkdForm();
        m_phoneCode.clear();
        Q_EMIT formKept();
        if (m_keeper)
            m_keeper->filed(FormKind::Ikd);
    });
    connect(&session, &IkdSession::previewFrame, this, [this](const Frame& frame) {
        if (!frame.isEmpty())
            Q_EMIT previewImage(imageOf(frame));
    });
}

void IkdPresenter::keepWith(FormKeeper& keeper)
{
    m_keeper = &keeper;
    connect(&keeper, &FormKeeper::ready, this, [this] {
        const QStringList parts = QString::fromUtf8(m_keeper->restored(FormKind::Ikd)).split(kBetween);
        if (parts.size() != 3 || !m_form.nik.isEmpty())
            return;
        m_form = {parts[0], parts[1], parts[2]};
        Q_EMIT formRestored(m_form);
    });
}

void IkdPresenter::setForm(const IkdForm& form)
{
    m_form = form;
    if (!m_keeper)
        return;
    const bool isEmpty = form.nik.isEmpty() && form.email.isEmpty() && form.phone.isEmpty();
    m_keeper->note(FormKind::Ikd,
                   isEmpty ? QByteArray()
                           : QStringList{form.nik, form.email, form.phone}.join(kBetween).toUtf8());
}

void IkdPresenter::opened()
{
    m_isOpen = true;
    tellResident();
}

void IkdPresenter::left()
{
    m_isOpen = false;
    m_session.stopLooking();
    tellResident();
}

void IkdPresenter::tellResident()
{
    Q_EMIT residentSees(m_isOpen ? residentOf(m_session.snapshot(), m_office.officeName) : std::nullopt);
}

ScreenFrame IkdPresenter::frame() const
{
    const IkdSnapshot& snapshot = m_session.snapshot();
    const bool isFree = snapshot.isLoaded && !snapshot.isBusy && !snapshot.isLooking;
    ScreenFrame frame;
    frame.title = tr("Aktivasi IKD");
    frame.hasGuide = false;
    frame.banner =
        !snapshot.error && snapshot.current ? faceBanner(*snapshot.current) : bannerOf(snapshot.error);
    frame.bar.actions = {{ActionId::Back, tr("Antrean"), true}};
    if (!snapshot.current) {
        frame.bar.actions.push_back(
            {ActionId::Choose, tr("Lanjutkan yang terbuka"), isFree && !snapshot.open.empty()});
        frame.bar.actions.push_back({ActionId::Confirm, tr("Periksa"), isFree});
        return frame;
    }
    const IkdActivation& current = *snapshot.current;
    frame.bar.person = current.name + QStringLiteral(" · ") + current.nik.masked();
    if (current.isOpen()) {
        frame.bar.actions.push_back({ActionId::Except, tr("Batalkan"), isFree});
        frame.bar.actions.push_back({ActionId::Defer, tr("Sisihkan"), isFree});
    }
    if (current.state == IkdState::CodeOpen && current.direction == IkdDirection::OfficeShows)
        frame.bar.actions.push_back({ActionId::Repeat, tr("Kode baru"), isFree});
    QString primary = tr("Orang berikutnya");
    const bool isAtCentre = current.state == IkdState::CentreCompares;
    if (isAtCentre)
        primary = tr("Menunggu pusat…");
    else if (snapshot.isLooking)
        primary = tr("Mencocokkan…");
    else if (current.state == IkdState::FaceOwed)
        primary = current.faceTries > 0 ? tr("Cocokkan lagi") : tr("Cocokkan wajah");
    else if (current.state == IkdState::FaceAgreed)
        primary = current.direction == IkdDirection::PhoneShows ? tr("Kirim kode HP") : tr("Tampilkan kode");
    frame.bar.actions.push_back({ActionId::Confirm, primary, isFree && !isAtCentre});
    return frame;
}

void IkdPresenter::perform(ActionId action)
{
    const std::optional<IkdActivation>& current = m_session.snapshot().current;
    if (!current) {
        if (action == ActionId::Confirm)
            m_session.begin(m_form);
        else if (action == ActionId::Choose && !m_session.snapshot().open.empty())
            m_session.takeUp(m_session.snapshot().open.front().id);
        return;
    }
    if (action == ActionId::Confirm)
        confirm(*current);
    else if (action == ActionId::Repeat && current->state == IkdState::CodeOpen)
        m_session.askCode(m_phoneCode);
    else if (action == ActionId::Defer)
        m_session.putAside();
    else if (action == ActionId::Except && current->isOpen())
        askWhy();
}

void IkdPresenter::confirm(const IkdActivation& current)
{
    if (current.state == IkdState::FaceOwed)
        m_session.lookAtFace();
    else if (current.state == IkdState::FaceAgreed)
        m_session.askCode(m_phoneCode);
    else if (current.state != IkdState::CentreCompares)
        m_session.putAside();
}

void IkdPresenter::askWhy()
{
    Question question;
    question.id = QStringLiteral("ikdCancelled");
    question.title = tr("Batalkan aktivasi");
    question.wantsText = true;
    question.textLabel = tr("Alasan");
    question.confirmText = tr("Batalkan aktivasi");
    question.cancelText = tr("Kembali");
    question.tone = Tone::Bad;
    m_prompter.ask(std::move(question), this, [this](const Answer& answer) {
        if (answer.isConfirmed)
            m_session.cancel(answer.text);
    });
}

} // namespace rekam::ui
