// Words about requests from afar: for the officer's screen, and what the applicant is told. What is told is
// Indonesian, whatever the screens speak.
#pragma once

#include "core/service/online_request.h"
#include "core/service/status_gate.h"

namespace rekam::ui {

QString onlineStateWord(OnlineState state);     // "menunggu keputusan"
QString onlineStateWordOf(const QString& name); // as the centre names it; one that is not known: as it came
QString clockText(const OnlineClock& clock);    // "2 hari kerja lagi"; empty where it stands
QString rejectionTitle(OnlineRejection reason); // "Berkas tidak terbaca"
QString onlinePaperTitle(const QString& kind);  // of a kind that is not known: as it came
// One sentence to whoever asked. `detail` in the officer's words is put behind it; may be empty.
QString rejectionSentence(OnlineRejection reason, const QString& number, const QString& detail);
// Of a decision that came too late. `state`: the centre's name of it, "rejected".
QString elsewhereSentence(const QString& office, const QString& state);
QString invitationSentence(const QString& number, QDate day, const QString& office);

} // namespace rekam::ui
