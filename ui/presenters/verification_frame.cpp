// The frame round the verification page: what to do, and the keys that do it.
#include "ui/presenters/verification_presenter.h"

#include "core/people/backdrop.h"
#include "ui/language/language.h"
#include "ui/wording/counter_words.h"
#include "ui/wording/day_words.h"
#include "ui/wording/field_words.h"

namespace rekam::ui {

namespace {

void addRecordingFrame(ScreenFrame& frame, const DeskSnapshot& snapshot, const VerificationView& shown)
{
    const CompareRow& row = shown.rows[static_cast<size_t>(shown.selected)];
    frame.guide.hint = shown.stopping > 0 ? tr("Data berbeda: tetapkan tanggal kembali.")
                                          : tr("Cocokkan setiap baris dengan dokumen yang dibawa.");
    frame.guide.detail =
        shown.saidTheSame    ? tr("Yang diketik sama dengan register; tidak ada yang ditandai.")
        : shown.stopping > 0 ? tr("Berhenti di sini. Surat perbaikan dan tanggal kembali dicetak.")
        : shown.isForCard
            ? tr("Tidak ada yang direkam. Enter meminta kartu dari pusat; kartu lama ditarik saat "
                 "penyerahan.")
        : shown.noted > 0 ? tr("Yang dicatat tidak menghentikan perekaman; pemohon memperbaikinya lewat "
                               "layanan KK.")
                          : tr("↑ ↓ memilih baris, F9 menandai yang berbeda.");
    frame.guide.tone = shown.stopping > 0 ? Tone::Bad : Tone::Now;
    frame.guide.rows = {
        {tr("Berbeda"), QString::number(shown.stopping), shown.stopping > 0 ? Tone::Bad : Tone::Good},
        {tr("Dicatat"), QString::number(shown.noted), shown.noted > 0 ? Tone::Fair : Tone::Neutral},
        {shown.isForCard ? tr("Layanan") : tr("Latar foto"),
         shown.isForCard ? serviceName(snapshot.current->service) : backdropWord(snapshot.backdrop),
         Tone::Neutral}};
    const QString primary = shown.stopping > 0 ? tr("Tetapkan tanggal")
                            : shown.isForCard  ? tr("Minta kartu")
                            : shown.noted > 0  ? tr("Rekam dengan catatan")
                                               : tr("Data cocok");
    const bool isReady = !snapshot.isBusy;
    frame.bar.actions = {{ActionId::Defer, tr("Tunda"), true},
                         {ActionId::Choose, tr("Hapus tanda"), isReady && row.isMarked},
                         {ActionId::Except, row.isMarked ? tr("Ubah tanda") : tr("Tandai beda"), isReady},
                         {ActionId::Enlarge, QStringLiteral("F-1.02"), isReady}};
    if (!shown.form.empty())
        frame.bar.actions.push_back({ActionId::Repeat, tr("Cetak"), isReady && !snapshot.form.isPrinting});
    frame.bar.actions.push_back({ActionId::Confirm, primary, isReady});
}

void addOtherFrame(ScreenFrame& frame, const DeskSnapshot& snapshot, const VerificationView& shown)
{
    const bool isReady = !snapshot.isBusy;
    frame.guide.hint = tr("Tidak ada yang direkam sekarang.");
    frame.guide.detail =
        shown.offersSlip ? tr("F5 mencetak slip status untuk dibawa pulang; Enter menyelesaikan kunjungan.")
                         : tr("Enter menyelesaikan kunjungan.");
    frame.guide.tone = Tone::Fair;
    frame.bar.actions = {{ActionId::Defer, tr("Tunda"), true}};
    if (offers(*snapshot.gate, GateAction::ChangeService))
        frame.bar.actions.push_back({ActionId::Choose, tr("Ubah layanan"), isReady});
    if (offers(*snapshot.gate, GateAction::OrderCorrection))
        frame.bar.actions.push_back({ActionId::Except, tr("Tanggal"), isReady});
    if (shown.asksDinas)
        frame.bar.actions.push_back({ActionId::AskDinas, tr("Surat Dinas"), isReady});
    if (shown.offersSlip) {
        frame.bar.actions.push_back({ActionId::Enlarge, tr("Perbesar"), !shown.slip.empty()});
        frame.bar.actions.push_back(
            {ActionId::Repeat, tr("Cetak"), !shown.slip.empty() && !snapshot.slip.isPrinting});
    }
    frame.bar.actions.push_back({ActionId::Confirm, tr("Selesaikan"), isReady});
}

} // namespace

ScreenFrame verificationFrame(const DeskSnapshot& snapshot, const VerificationView& shown)
{
    ScreenFrame frame;
    frame.title = tr("Verifikasi data");
    frame.banner = bannerOf(snapshot.error);
    if (snapshot.error && snapshot.error->code() == Errc::StepNotAllowed && !snapshot.allowance.mayRecord()) {
        const OfflineStopWords words = offlineStopWords(snapshot.allowance.stop);
        frame.banner.cause = words.cause;
        frame.banner.nextStep = words.nextStep;
    }
    if (snapshot.current) {
        frame.bar.ticket = snapshot.current->ticket.text();
        frame.bar.person =
            snapshot.current->nik.masked() + QStringLiteral(" · ") + serviceName(snapshot.current->service);
    }
    if (shown.isLookingUp || !snapshot.resident || !snapshot.gate) {
        frame.guide.hint = snapshot.error ? tr("Data belum didapat.") : tr("Mencari data di pusat…");
        frame.guide.detail = tr("Sementara itu siapkan KK dan surat panggilan.");
        frame.bar.actions = {{ActionId::Repeat, tr("Cari lagi"), snapshot.error.has_value()},
                             {ActionId::Defer, tr("Tunda"), true},
                             {ActionId::Confirm, tr("Data cocok"), false}};
        return frame;
    }
    frame.bar.person.prepend(snapshot.resident->applicant.name.upperCase() + QStringLiteral(" · "));
    if (shown.mayRecord)
        addRecordingFrame(frame, snapshot, shown);
    else
        addOtherFrame(frame, snapshot, shown);
    QStringList notes = shown.warnings;
    if (snapshot.registerCopy)
        notes.prepend(tr("Pusat terputus. Data ini salinan register dari %1.")
                          .arg(longDayText(snapshot.registerCopy->toLocalTime().date())));
    frame.guide.note = notes.join(QStringLiteral("\n\n"));
    return frame;
}

} // namespace rekam::ui
