#include "tests/ui/pages/sample_screens.h"

#include "tests/ui/pages/sample_arrival.h"
#include "tests/ui/pages/sample_cards.h"
#include "tests/ui/pages/sample_gallery.h"
#include "tests/ui/pages/sample_recording.h"
#include "tests/ui/pages/sample_review.h"
#include "tests/ui/pages/sample_roles.h"
#include "tests/ui/pages/sample_services.h"
#include "tests/ui/pages/sample_verification.h"
#include "tests/ui/pages/sample_words.h"
#include "ui/pages/done/done_page.h"
#include "ui/pages/fingers/fingers_page.h"
#include "ui/pages/handover/handover_page.h"
#include "ui/pages/iris/iris_page.h"
#include "ui/pages/login/login_page.h"
#include "ui/pages/outbox/outbox_page.h"
#include "ui/pages/photo/photo_page.h"
#include "ui/pages/print/print_page.h"
#include "ui/pages/queue/queue_page.h"
#include "ui/pages/signature/signature_page.h"

#include <QDir>
#include <QLinearGradient>
#include <QPainter>
#include <cmath>

namespace rekam::ui::sample {

namespace {

QImage drawnPortrait()
{
    QImage image(960, 720, QImage::Format_RGB32);
    image.fill(QColor(0xC01D28));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x20262E));
    painter.drawEllipse(QPointF(480, 760), 300, 240);
    painter.setBrush(QColor(0xC99A76));
    painter.drawEllipse(QPointF(480, 330), 140, 190);
    painter.setBrush(QColor(0x33241C));
    painter.drawChord(QRectF(330, 120, 300, 260), 0, 180 * 16);
    return image;
}

QImage drawnRidges(int width, int height)
{
    QImage image(width, height, QImage::Format_Grayscale8);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const double u = static_cast<double>(x % (width / 4)) - width / 8.0;
            const double v = static_cast<double>(y) - height * 0.45;
            const bool inside = u * u / (width * width / 110.0) + v * v / (height * height / 14.0) < 1;
            const double wave = std::sin(std::hypot(u, v * 0.8) * 0.7);
            image.setPixel(x, y, inside && wave > 0 ? qRgb(60, 60, 60) : qRgb(242, 242, 243));
        }
    }
    return image;
}

QImage drawnEyes()
{
    QImage image(1280, 480, QImage::Format_Grayscale8);
    image.fill(Qt::darkGray);
    QPainter painter(&image);
    painter.setPen(Qt::NoPen);
    for (const double x : {320.0, 960.0}) {
        painter.setBrush(QColor(200, 200, 200));
        painter.drawEllipse(QPointF(x, 240), 220, 120);
        painter.setBrush(QColor(120, 120, 120));
        painter.drawEllipse(QPointF(x, 240), 104, 104);
        painter.setBrush(QColor(20, 20, 20));
        painter.drawEllipse(QPointF(x, 240), 42, 42);
    }
    return image;
}

Ink drawnInk()
{
    Ink ink;
    ink.pad = QSizeF(100, 50);
    InkStroke stroke;
    for (int i = 0; i < 120; ++i) {
        const double t = i / 119.0;
        stroke.points.append(QPointF(0.2 + 0.6 * t, 0.55 + 0.22 * std::sin(t * 16) * (1 - t * 0.6)));
        stroke.pressure.push_back(0.5F + 0.4F * static_cast<float>(std::sin(t * 9)));
    }
    ink.strokes.push_back(stroke);
    return ink;
}

QImage load(const QString& folder, const QString& name, const QImage& drawn)
{
    if (folder.isEmpty())
        return drawn;
    const QStringList found = QDir(folder).entryList({name + QStringLiteral(".*")}, QDir::Files);
    return found.isEmpty() ? drawn : QImage(QDir(folder).filePath(found.first()));
}

TopBarView topBar()
{
    TopBarView top;
    top.office = QStringLiteral("Kec. Grobogan · Loket 2");
    top.isTraining = true;
    top.items = {
        {QStringLiteral("statusLink"), word("Pusat tersambung"), Tone::Good, true},
        {QStringLiteral("statusOutbox"), QStringLiteral("3 menunggu kirim"), Tone::Neutral, false},
        {QStringLiteral("statusDisk"), QStringLiteral("Ruang untuk 9.400 perekaman"), Tone::Neutral, false},
        {QStringLiteral("statusKey"), QStringLiteral("Kunci: berkas"), Tone::Neutral, false}};
    top.account = QStringLiteral("operator.2 · Operator");
    return top;
}

RailView railAt(int now)
{
    RailView rail;
    const QString names[] = {word("Panggil"),    word("Data"), word("Foto"),   word("Tanda tangan"),
                             word("Sidik jari"), word("Iris"), word("Tinjau"), word("Selesai")};
    for (int i = 0; i < 8; ++i)
        rail.steps.push_back({QString::number(i), names[i],
                              i < now    ? RailMark::Done
                              : i == now ? RailMark::Now
                                         : RailMark::Pending,
                              false});
    rail.nextTitle = word("Berikutnya");
    rail.nextText = QStringLiteral("A-013 · 3 orang lagi");
    rail.links = {
        {QStringLiteral("supervisor"), word("Rekap hari ini"), QStringLiteral("Ctrl+F6"), 0, false, true},
        {QStringLiteral("ikd"), word("Layanan lain"), QStringLiteral("Ctrl+I"), 0, false, true},
        {QStringLiteral("arrival"), word("Penerimaan"), QStringLiteral("Ctrl+F2"), 0, false, true},
        {QStringLiteral("calendar"), word("Janji"), QStringLiteral("Ctrl+F5"), 2, false, true},
        {QStringLiteral("print"), word("Cetak"), QStringLiteral("F6"), 1, false, true},
        {QStringLiteral("handover"), word("Penyerahan"), QStringLiteral("F7"), 0, false, true},
        {QStringLiteral("outbox"), word("Kiriman"), QStringLiteral("F11"), 3, false, true},
        {QStringLiteral("lock"), word("Kunci layar"), QStringLiteral("F12"), 0, false, true}};
    return rail;
}

ScreenFrame captureFrame(const RecordingSnapshot& snapshot)
{
    ScreenFrame frame;
    frame.title = describeCaptureTitle(snapshot);
    frame.guide = describeGuide(snapshot);
    frame.bar = {QStringLiteral("A-012"), personLine(snapshot.recording.applicant, word("KTP-el baru")),
                 describeCaptureActions(snapshot)};
    return frame;
}

ScreenFrame plainFrame(const QString& title, const QString& person, std::vector<ActionView> actions)
{
    ScreenFrame frame;
    frame.title = title;
    frame.hasGuide = false;
    frame.bar = {QStringLiteral("A-012"), person, std::move(actions)};
    return frame;
}

Screen loginScreen(bool first)
{
    Screen screen;
    screen.name = first ? QStringLiteral("login-first") : QStringLiteral("login");
    screen.top = topBar();
    screen.top.account.clear();
    screen.frame.hasGuide = false;
    screen.frame.bar.actions = {{ActionId::Confirm, first ? word("Buat akun") : word("Masuk"), true}};
    if (!first)
        screen.frame.banner = bannerOf(Error(Errc::TooManyAttempts, {{"seconds", QStringLiteral("40")}}));
    screen.make = [first](QWidget* parent) {
        auto* page = new LoginPage(parent);
        LoginView view;
        view.isFirstAccount = first;
        view.station = QStringLiteral("Kec. Grobogan · Loket 2");
        view.heading = first ? word("Buat akun supervisor pertama") : word("Masuk");
        view.explanation = word("Perekaman yang belum selesai menunggu Anda pada langkah yang sama.");
        page->setView(view);
        return page;
    };
    return screen;
}

Screen queueScreen(bool called, Names names)
{
    const DeskSnapshot desk = deskAt(called ? DeskStage::Called : DeskStage::Idle, names);
    Screen screen{
        called ? QStringLiteral("queue-called") : QStringLiteral("queue"), {}, {}, topBar(), railAt(0)};
    screen.frame = plainFrame(word("Antrean"), desk.current->nik.masked() + QStringLiteral(" · KTP-el baru"),
                              {{ActionId::CallNext, word("Lewati"), true},
                               {ActionId::CallAgain, word("Panggil ulang"), true},
                               {ActionId::NoShow, word("Tidak datang"), true},
                               {ActionId::Defer, word("Tunda"), true},
                               {ActionId::Except, word("Pindahkan"), true},
                               {ActionId::Choose, word("Selesai"), true},
                               {ActionId::Confirm, word("Mulai layani"), true}});
    if (!called) {
        screen.frame.bar = {{},
                            QStringLiteral("6 orang menunggu"),
                            {{ActionId::Defer, word("Pengumuman"), true},
                             {ActionId::Except, word("Di luar giliran"), true},
                             {ActionId::Choose, word("Layani yang ditunda"), true},
                             {ActionId::CallNext, word("Panggil berikutnya"), true},
                             {ActionId::Confirm, word("Terima pemohon"), true}}};
    }
    screen.make = [desk](QWidget* parent) {
        auto* page = new QueuePage(parent);
        page->setView(describeQueue(desk, now()));
        return page;
    };
    return screen;
}

Screen photoScreen(bool candidate, const Pictures& pictures, Names names)
{
    const RecordingSnapshot snapshot = recordingAt(Step::Photo, candidate, pictures, names);
    Screen screen{candidate ? QStringLiteral("photo-candidate") : QStringLiteral("photo"),
                  {},
                  captureFrame(snapshot),
                  topBar(),
                  railAt(2)};
    const QImage image = pictures.portrait;
    const double aspect = static_cast<double>(image.width()) / image.height();
    screen.make = [panel = describeLive(snapshot, aspect), image](QWidget* parent) {
        auto* page = new PhotoPage(parent);
        page->setPreview(image);
        page->setPanel(panel);
        return page;
    };
    return screen;
}

Screen signatureScreen(const Pictures& pictures, Names names)
{
    const RecordingSnapshot snapshot = recordingAt(Step::Signature, false, pictures, names);
    Screen screen{QStringLiteral("signature"), {}, captureFrame(snapshot), topBar(), railAt(3)};
    screen.make = [panel = describeLive(snapshot, 1)](QWidget* parent) {
        auto* page = new SignaturePage(parent);
        page->setPanel(panel);
        page->setInk(drawnInk());
        return page;
    };
    return screen;
}

Screen fingersScreen(const Pictures& pictures, Names names)
{
    const RecordingSnapshot snapshot = recordingAt(Step::Fingers, false, pictures, names);
    Screen screen{QStringLiteral("fingers"), {}, captureFrame(snapshot), topBar(), railAt(4)};
    screen.make = [snapshot, slap = pictures.slap](QWidget* parent) {
        auto* page = new FingersPage(parent);
        page->setPreview(slap);
        page->setPanel(describeLive(snapshot, 1));
        page->setFingers(describeHands(snapshot.recording, CaptureTarget::RightFour),
                         describeFingers(snapshot.recording, CaptureTarget::LeftFour));
        return page;
    };
    return screen;
}

Screen irisScreen(const Pictures& pictures, Names names)
{
    const RecordingSnapshot snapshot = recordingAt(Step::Iris, false, pictures, names);
    Screen screen{QStringLiteral("iris"), {}, captureFrame(snapshot), topBar(), railAt(5)};
    screen.make = [snapshot, eyes = pictures.eyes](QWidget* parent) {
        auto* page = new IrisPage(parent);
        page->setPreview(eyes);
        page->setPanel(describeLive(snapshot, 1), describeEyes(snapshot));
        return page;
    };
    return screen;
}

Screen doneScreen(bool delivered, const Pictures& pictures, Names names)
{
    const RecordingSnapshot snapshot = recordingSealed(delivered, pictures, names);
    Screen screen{
        delivered ? QStringLiteral("done-delivered") : QStringLiteral("done"), {}, {}, topBar(), railAt(7)};
    screen.frame = plainFrame(word("Selesai"), personLine(applicant(names), word("KTP-el baru")),
                              {{ActionId::Enlarge, word("Perbesar"), true},
                               {ActionId::Repeat, word("Cetak bukti lagi"), true},
                               {ActionId::OpenPrint, word("Cetak kartu"), true},
                               {ActionId::Confirm, word("Pemohon berikutnya"), true}});
    const StampSnapshot stamp = delivered ? stampOf(snapshot.recording) : StampSnapshot();
    screen.make = [view = describeDone(snapshot, stamp)](QWidget* parent) {
        auto* page = new DonePage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

Screen printScreen(const Pictures& pictures, Names names)
{
    const PrintView view = describePrint(printing(pictures, names));
    Screen screen{QStringLiteral("print"), {}, {}, topBar(), railAt(-1)};
    screen.rail.links[3].isCurrent = true;
    screen.frame = plainFrame(word("Cetak KTP-el"),
                              view.rows.front().name + QStringLiteral(" · ") + view.rows.front().nik,
                              {{ActionId::Back, word("Antrean"), true},
                               {ActionId::Enlarge, word("Perbesar"), true},
                               {ActionId::Confirm, word("Cetak"), true}});
    screen.make = [view](QWidget* parent) {
        auto* page = new PrintPage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

Screen handoverScreen(bool matched, const Pictures& pictures, Names names)
{
    const HandoverSnapshot snapshot = handover(matched, pictures, names);
    const HandoverView view = describeHandover(snapshot);
    Screen screen{matched ? QStringLiteral("handover") : QStringLiteral("handover-refused"),
                  {},
                  {},
                  topBar(),
                  railAt(-1)};
    screen.rail.links[4].isCurrent = true;
    screen.frame = plainFrame(
        word("Penyerahan KTP-el"), view.rows.front().name + QStringLiteral(" · ") + view.rows.front().nik,
        {{ActionId::Back, word("Antrean"), true},
         {ActionId::Choose, word("Jari lain"), true},
         {ActionId::Except, word("Kartu lama ditarik"), true},
         {ActionId::Defer, word("Tidak bisa menulis"), true},
         {ActionId::Confirm, matched ? word("Serahkan kartu") : word("Pindai lagi"), true}});
    screen.frame.banner = bannerOf(snapshot.error);
    screen.make = [view](QWidget* parent) {
        auto* page = new HandoverPage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

Screen outboxScreen(Names names)
{
    const DeskSnapshot desk = deskAt(DeskStage::Idle, names);
    OutboxView view;
    view.station = {linkRow({LinkState::Unreachable, 0, Error(Errc::CentreUnreachable)}),
                    outboxRow(desk.figures, now()),
                    diskRow(desk.figures),
                    keyRow(KeyCustody::File),
                    {word("Kamera"), word("Alat siap"), {}, Tone::Good},
                    {word("Sidik jari"), word("Alat dimatikan; panggil teknisi"), {}, Tone::Bad}};
    for (const QueueRow& row : describeQueue(desk, now()).waiting)
        view.waiting.push_back(
            {row.id, row.ticket, row.service, row.since, QStringLiteral("menunggu pusat"), {}});
    Screen screen{QStringLiteral("outbox"), {}, {}, topBar(), railAt(-1)};
    screen.rail.links[5].isCurrent = true;
    screen.frame = plainFrame(
        word("Kiriman dan keadaan komputer"),
        word("Pengiriman berjalan sendiri; rekaman tidak hilang bila pusat terputus."),
        {{ActionId::Back, word("Antrean"), true}, {ActionId::Confirm, word("Kirim sekarang"), true}});
    screen.frame.bar.ticket.clear();
    screen.frame.banner = bannerOf(Error(Errc::CentreUnreachable));
    screen.make = [view](QWidget* parent) {
        auto* page = new OutboxPage(parent);
        page->setView(view);
        return page;
    };
    return screen;
}

Screen questionScreen(Screen below, const QString& name, Question question)
{
    below.name = name;
    below.question = std::move(question);
    return below;
}

Question deferQuestion()
{
    Question question;
    question.title = word("Apa yang ditunda?");
    question.text = word("Yang sudah diambil tetap tersimpan.");
    question.choices = {{QStringLiteral("step"), word("Langkah ini saja; lanjut ke langkah berikutnya")},
                        {QStringLiteral("visit"), word("Pemohon ini; panggil yang berikutnya")},
                        {QStringLiteral("cancel"), word("Batalkan layanan; semua gambar dimusnahkan")}};
    question.wantsText = true;
    question.textLabel = word("Alasan");
    question.confirmText = word("Simpan");
    question.cancelText = word("Kembali");
    return question;
}

Question secondPersonQuestion()
{
    Question question;
    question.title = word("Terima bersama supervisor");
    question.text =
        word("Mutu masih di bawah ambang setelah beberapa percobaan. Supervisor melihat gambarnya dan "
             "ikut bertanggung jawab dengan akunnya sendiri.");
    question.wantsSecondPerson = true;
    question.confirmText = word("Terima berdua");
    question.cancelText = word("Kembali");
    return question;
}

} // namespace

Pictures Pictures::from(const QString& folder)
{
    return {load(folder, QStringLiteral("portrait"), drawnPortrait()),
            load(folder, QStringLiteral("slap"), drawnRidges(800, 500)),
            load(folder, QStringLiteral("eyes"), drawnEyes())};
}

std::vector<Screen> allScreens(const Pictures& pictures, Names names)
{
    std::vector<Screen> screens = {loginScreen(true),
                                   loginScreen(false),
                                   queueScreen(false, names),
                                   queueScreen(true, names),
                                   photoScreen(false, pictures, names),
                                   photoScreen(true, pictures, names),
                                   signatureScreen(pictures, names),
                                   fingersScreen(pictures, names),
                                   irisScreen(pictures, names),
                                   doneScreen(false, pictures, names),
                                   doneScreen(true, pictures, names),
                                   printScreen(pictures, names),
                                   handoverScreen(true, pictures, names),
                                   handoverScreen(false, pictures, names),
                                   outboxScreen(names),
                                   questionScreen(photoScreen(false, pictures, names),
                                                  QStringLiteral("question-defer"), deferQuestion()),
                                   questionScreen(fingersScreen(pictures, names),
                                                  QStringLiteral("question-second"), secondPersonQuestion())};
    const std::vector<Screen> verification = verificationScreens(topBar(), railAt, names);
    screens.insert(screens.end(), verification.begin(), verification.end());
    const std::vector<Screen> arrivals = arrivalScreens(topBar(), railAt(-1), names);
    screens.insert(screens.end(), arrivals.begin(), arrivals.end());
    const std::vector<Screen> services = serviceScreens(topBar(), pictures, names);
    screens.insert(screens.end(), services.begin(), services.end());
    const std::vector<Screen> roles = roleScreens(topBar(), pictures, names);
    screens.insert(screens.end(), roles.begin(), roles.end());
    const std::vector<Screen> cards = cardScreens(topBar(), railAt(-1), names);
    screens.insert(screens.end(), cards.begin(), cards.end());
    const std::vector<Screen> reviews = reviewScreens(topBar(), railAt, drawnInk(), pictures, names);
    screens.insert(screens.end(), reviews.begin(), reviews.end());
    const std::vector<Screen> attempts = attemptScreens(topBar(), railAt, pictures, names);
    screens.insert(screens.end(), attempts.begin(), attempts.end());
    return screens;
}

} // namespace rekam::ui::sample
