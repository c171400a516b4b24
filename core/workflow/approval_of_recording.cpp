#include "core/workflow/approval_of_recording.h"

#include "core/workflow/frame_image.h"
#include "core/workflow/slip_printing.h"

#include <algorithm>

namespace rekam {
namespace {

// The words of a paper, not of a screen (those are in ui/wording).
QString fingerWords(FingerPosition position)
{
    constexpr std::array<const char*, 5> kNames = {"Ibu jari", "Telunjuk", "Jari tengah", "Jari manis",
                                                   "Kelingking"};
    const auto index = static_cast<std::size_t>(position) - 1;
    return QLatin1String(kNames[index % 5]) +
           (isRightHand(position) ? QStringLiteral(" kanan") : QStringLiteral(" kiri"));
}

QString whatIsExcepted(const CaptureException& exception)
{
    switch (exception.modality) {
    case Modality::Face:
        return QStringLiteral("Pas foto");
    case Modality::Signature:
        return QStringLiteral("Tanda tangan");
    case Modality::Finger:
        return exception.position > 0 ? fingerWords(static_cast<FingerPosition>(exception.position))
                                      : QStringLiteral("Semua sidik jari");
    case Modality::Iris:
        if (exception.position == 0)
            return QStringLiteral("Kedua iris");
        return exception.position == static_cast<int>(Eye::Right) ? QStringLiteral("Iris kanan")
                                                                  : QStringLiteral("Iris kiri");
    }
    return {};
}

QString whyExcepted(ExceptionReason reason)
{
    switch (reason) {
    case ExceptionReason::Absent:
        return QStringLiteral("tidak ada");
    case ExceptionReason::Bandaged:
        return QStringLiteral("dibalut");
    case ExceptionReason::Worn:
        return QStringLiteral("aus");
    case ExceptionReason::Paralysed:
        return QStringLiteral("tidak dapat digerakkan");
    case ExceptionReason::Cataract:
        return QStringLiteral("katarak");
    case ExceptionReason::CannotWrite:
        return QStringLiteral("tidak dapat menulis");
    case ExceptionReason::DeviceUnavailable:
        return QStringLiteral("alat tidak tersedia");
    case ExceptionReason::ImageNotProvided:
        return QStringLiteral("gambar tidak disediakan");
    }
    return {};
}

std::vector<SheetLine> exceptionLines(const Recording& recording)
{
    std::vector<SheetLine> lines;
    for (const CaptureException& exception : recording.exceptions) {
        QString why = whyExcepted(exception.reason);
        if (!exception.note.isEmpty())
            why += QStringLiteral("; ") + exception.note;
        lines.push_back({whatIsExcepted(exception), why});
    }
    return lines;
}

QString rescanWords(const Recording& recording, FingerPosition finger)
{
    const auto newest =
        std::find_if(recording.rescans.rbegin(), recording.rescans.rend(),
                     [&](const RescanTry& r) { return r.attempt.target == singleFinger(finger); });
    const QString figures =
        newest == recording.rescans.rend()
            ? QString()
            : QStringLiteral(" (nilai %1, ambang %2)").arg(qRound(newest->score)).arg(qRound(newest->limit));
    if (recording.isFoundAgain(finger))
        return QStringLiteral("cocok") + figures;
    const RescanOverride* overridden = recording.rescanOverride(finger);
    return QStringLiteral("tidak cocok%1; diteruskan: %2")
        .arg(figures, overridden ? overridden->reason : QString());
}

} // namespace

RecordedParts recordedParts(const Recording& recording)
{
    const auto isTaken = [&](Step which) {
        const StepResult* step = recording.step(which);
        return step && step->state == StepState::Accepted;
    };
    RecordedParts parts;
    parts.portrait = isTaken(Step::Photo);
    parts.signature = isTaken(Step::Signature);
    parts.signatureExcepted = recording.isExcepted(Modality::Signature, 0);
    for (const FingerPosition finger : kAllFingers) {
        parts.fingersExcepted += recording.isExcepted(Modality::Finger, static_cast<int>(finger)) ? 1 : 0;
        parts.fingers += recording.bestFinger(finger) ? 1 : 0;
    }
    for (const Eye eye : {Eye::Right, Eye::Left}) {
        const bool isExcepted = recording.isExcepted(Modality::Iris, static_cast<int>(eye));
        parts.irisesExcepted += isExcepted ? 1 : 0;
        parts.irises += !isExcepted && isTaken(Step::Iris) ? 1 : 0;
    }
    return parts;
}

ApprovalSheet approvalSheetFor(const OfficeFacts& office, const Recording& recording,
                               const TicketNumber& ticket, const QString& operatorAccount,
                               const ResidentApproval& approval, const Frame& portrait,
                               const Frame& signature)
{
    ApprovalSheet sheet{.office = issuingOffice(office),
                        .ticket = ticket.text(),
                        .record = recording.id,
                        .approvedAt = approval.at,
                        .applicant = recording.applicant,
                        .parts = recordedParts(recording),
                        .exceptions = exceptionLines(recording),
                        .portrait = imageOf(portrait),
                        .operatorAccount = operatorAccount,
                        .marking = markingOf(office)};
    for (const FingerPosition finger : recording.chipFingers)
        sheet.rescans.push_back({fingerWords(finger), rescanWords(recording, finger)});
    if (!approval.signature.id.isNull()) {
        sheet.signature = imageOf(signature);
        sheet.signatureDigest = approval.signature.digest.hex();
    }
    return sheet;
}

} // namespace rekam
