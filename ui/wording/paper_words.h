// Words of the front desk: papers, what to do where one is missing, who files the form, its boxes.
#pragma once

#include "core/service/intake.h"

namespace rekam::ui {

QString paperTitle(PaperKind paper);    // "Salinan Kartu Keluarga"
QString missingAdvice(PaperKind paper); // one sentence: how the resident gets it, or what happens without it
QString filedByWord(FiledBy filedBy);   // "Pemohon sendiri"
// "Diajukan dengan surat kuasa 20-11-2026 oleh BUDI SANTOSO."; empty where nobody came for or with the
// resident.
QString filerSentence(const Intake& intake);
// The box of form F-1.02 that is ticked for a service: "II.C.1 KTP-el hilang".
QString formBox(ServiceType service);

} // namespace rekam::ui
