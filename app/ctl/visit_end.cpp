#include "app/ctl/visit_end.h"

#include <algorithm>
#include <array>

namespace rekam::ctl {
namespace {

constexpr std::array<const char*, 21> kNames = {"not-met",
                                                "refused",
                                                "proxy-refused",
                                                "waiting",
                                                "no-show",
                                                "parked",
                                                "cancelled",
                                                "data-differs",
                                                "turned-away",
                                                "parked-half-done",
                                                "cancelled-half-done",
                                                "unsent",
                                                "owed",
                                                "held",
                                                "sent-back",
                                                "rejected",
                                                "duplicate",
                                                "print-ready",
                                                "spoiled",
                                                "printed",
                                                "handed-over"};
static_assert(kNames.size() == static_cast<std::size_t>(VisitEnd::HandedOver) + 1);

// Their words; nobody's own.
QString reasonFor(VisitEnd end) { return QStringLiteral("Latihan: ") + QLatin1String(visitEndName(end)); }

void orderCorrection(Desk& desk)
{
    const DeskSnapshot& snapshot = desk.snapshot();
    const Applicant& applicant = snapshot.resident->applicant;
    if (snapshot.current->differences.empty()) {
        const DataElement element = DataElement::BirthPlace;
        const QString inRegister = registerText(applicant, element);
        desk.noteDifference({element, inRegister, inRegister + QStringLiteral(" UTARA"),
                             papersFor(element, applicant.citizenship).front()});
        return; // noted first; the desk changes, and is looked at again
    }
    desk.orderCorrection(desk.proposedReturn(), QString());
}

} // namespace

const char* visitEndName(VisitEnd end) { return kNames[static_cast<std::size_t>(end)]; }

std::optional<VisitEnd> visitEndFrom(const QString& name)
{
    const auto at = std::find_if(kNames.begin(), kNames.end(),
                                 [&](const char* known) { return name == QLatin1String(known); });
    return at == kNames.end() ? std::nullopt : std::optional(static_cast<VisitEnd>(at - kNames.begin()));
}

bool isOfRosterOnly(VisitEnd end) { return end <= VisitEnd::Refused; }

bool isBeforeService(VisitEnd end) { return end <= VisitEnd::TurnedAway; }

bool isWithinRecording(VisitEnd end)
{
    return end == VisitEnd::ParkedHalfDone || end == VisitEnd::CancelledHalfDone;
}

bool isAfterSealing(VisitEnd end) { return end >= VisitEnd::Unsent && end <= VisitEnd::Duplicate; }

bool hasCard(VisitEnd end) { return end >= VisitEnd::PrintReady; }

bool leaveBeforeService(Desk& desk, VisitEnd end)
{
    const DeskStage stage = desk.snapshot().stage;
    if (stage == DeskStage::Called && end == VisitEnd::NoShow)
        desk.didNotCome();
    else if (stage == DeskStage::Called && end == VisitEnd::Parked)
        desk.park(reasonFor(end));
    else if (stage == DeskStage::Verifying && end == VisitEnd::Cancelled)
        desk.cancelService(reasonFor(end));
    else if (stage == DeskStage::Verifying && end == VisitEnd::DataDiffers)
        orderCorrection(desk);
    else if (stage == DeskStage::Verifying && end == VisitEnd::TurnedAway)
        desk.finishService();
    else
        return false;
    return true;
}

bool leaveRecording(Desk& desk, VisitEnd end)
{
    if (end == VisitEnd::ParkedHalfDone)
        desk.park(reasonFor(end));
    else if (end == VisitEnd::CancelledHalfDone)
        desk.cancelService(reasonFor(end));
    else
        return false;
    return true;
}

} // namespace rekam::ctl
