#include "core/workflow/proof_of_recording.h"

#include "core/people/eligibility.h"
#include "core/print/slips.h"
#include "core/workflow/pool.h"

namespace rekam {
namespace {

using namespace std::chrono_literals;
constexpr auto kPrintDeadline = 30s;
constexpr int kServiceDays = 1; // in person: one day (service standard, part 1A)

bool isTaken(const Recording& recording, Step which)
{
    const StepResult* step = recording.step(which);
    return step && step->state == StepState::Accepted;
}

RecordedParts partsOf(const Recording& recording)
{
    RecordedParts parts;
    parts.portrait = isTaken(recording, Step::Photo);
    parts.signature = isTaken(recording, Step::Signature);
    parts.signatureExcepted = recording.isExcepted(Modality::Signature, 0);
    for (const FingerPosition finger : kAllFingers) {
        parts.fingersExcepted += recording.isExcepted(Modality::Finger, static_cast<int>(finger)) ? 1 : 0;
        parts.fingers += recording.bestFinger(finger) ? 1 : 0;
    }
    for (const Eye eye : {Eye::Right, Eye::Left}) {
        const bool isExcepted = recording.isExcepted(Modality::Iris, static_cast<int>(eye));
        parts.irisesExcepted += isExcepted ? 1 : 0;
        parts.irises += !isExcepted && isTaken(recording, Step::Iris) ? 1 : 0;
    }
    return parts;
}

ProofOfRecording proofFor(const StationPorts& ports, const Recording& recording, const TicketNumber& ticket,
                          const QString& operatorAccount)
{
    const QDateTime sealedAt = recording.packet ? recording.packet->sealedAt : ports.clock.nowUtc();
    const QDate today = sealedAt.toLocalTime().date();
    const Applicant& applicant = recording.applicant;
    const Eligibility eligible = eligibility(applicant.birthDate, applicant.maritalStatus, today);
    const OfficeFacts& office = ports.office;
    return ProofOfRecording{.office = {office.regencyTitle, office.officeName, office.counterName,
                                       office.callCentre, TimeZoneWord::Wib},
                            .ticket = ticket.text(),
                            .record = recording.id,
                            .recordedAt = sealedAt,
                            .name = applicant.name,
                            .nik = applicant.nik,
                            .parts = partsOf(recording),
                            .cardBy = today.addDays(kServiceDays),
                            .cardFrom =
                                eligible.mayPrint ? std::nullopt : std::optional(eligible.mayPrintFrom),
                            .operatorAccount = operatorAccount,
                            .marking = office.isTraining ? Marking::Specimen : Marking::None};
}

} // namespace

void printProofOfRecording(StationPorts& ports, const Recording& recording, const TicketNumber& ticket,
                           const QString& operatorAccount, QObject* receiver, Reply<void> reply)
{
    PrintDevice* printer = ports.slipPrinter;
    if (!printer) {
        reply(Unexpected(Errc::DeviceMissing));
        return;
    }
    const QString jobName = QStringLiteral("proof-") + recording.id.text();
    runInPool<QByteArray>(
        *QThreadPool::globalInstance(), receiver,
        [proof = proofFor(ports, recording, ticket, operatorAccount)]() {
            return proofOfRecordingPdf(proof);
        },
        [printer, jobName, receiver, reply = std::move(reply)](const Result<QByteArray>& pdf) {
            if (!pdf) {
                reply(Unexpected(pdf.error()));
                return;
            }
            auto* once = new QObject(receiver); // goes with the answer, or with the receiver
            QObject::connect(printer, &PrintDevice::printEnded, once,
                             [once, jobName, reply](const QString& ended, const Status& result) {
                                 if (ended != jobName)
                                     return;
                                 once->deleteLater();
                                 reply(result);
                             });
            printer->print(jobName, *pdf, kPrintDeadline);
        });
}

} // namespace rekam
