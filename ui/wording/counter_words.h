// Words of the counter: fingers, eyes, steps, exceptions, services, roles.
#pragma once

#include "core/access/access.h"
#include "core/capture/exception.h"
#include "core/people/backdrop.h"
#include "core/people/eligibility.h"
#include "core/people/nik.h"
#include "core/print/card_job.h"
#include "core/recording/recording.h"
#include "core/service/service_request.h"

#include <QDate>

namespace rekam::ui {

QString fingerName(FingerPosition position);   // "Kanan telunjuk"
QString fingerPhrase(FingerPosition position); // "telunjuk kanan"
QString eyeName(Eye eye);                      // "Mata kanan"
QString targetTitle(CaptureTarget target);     // "empat jari kanan"
QString targetRequest(CaptureTarget target);   // "Letakkan empat jari kanan mendatar, rapat ke kaca."
QString stepTitle(Step step);                  // "Sidik jari"
QString stepStateWord(StepState state);
QString exceptedPart(const CaptureException& exception); // "Kanan telunjuk", "Iris"
QString exceptionWord(ExceptionReason reason);
// Reasons that can be given for a finger, an eye, the signature or the photo, in the order of how common they
// are.
std::vector<ExceptionReason> exceptionReasonsFor(Modality modality);
QString serviceName(ServiceType type);         // "KTP-el baru"
QString queueClassName(QueueClass queueClass); // "Perekaman"
QString roleWord(Role role);
QString backdropWord(BackdropColor color); // "merah"
QString requestStateWord(RequestState state);
QString cardStateWord(CardJobState state);
QString recordingStateWord(RecordingState state);
QString nikWarningSentence(NikWarning warning);
QString eligibilitySentence(const Eligibility& eligibility);

QString dayText(QDate day);              // "21 November 2026"
QString clockText(const QDateTime& utc); // "09.41", at the station
QString cardDate(QDate day);             // "21-11-2026"
QString minutesText(qint64 seconds);     // "4 menit"

} // namespace rekam::ui
