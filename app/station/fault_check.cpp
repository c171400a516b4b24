#include "app/station/fault_check.h"

#include "app/station/store_faults.h"
#include "devices/contract/fault_plan.h"

#include <algorithm>
#include <array>

namespace rekam {
namespace {

constexpr std::array kSlots = {"camera",   "signature",    "finger",      "iris",
                               "document", "slip-printer", "card-printer"};

// What the reference centre does from its start on (app/central/faults.h).
constexpr std::array kCentreFaults = {"receipt-key", "receipt-other", "card-key",
                                      "certificate", "packet-byte",   "captive-portal"};

// Lines of the trail that belong to no visit.
constexpr std::array kLinesOfStation = {"account-closed",
                                        "account-created",
                                        "bench-filled",
                                        "blanks-received",
                                        "card-refused",
                                        "cards-distributed",
                                        "centre-identity-saved",
                                        "complaint-changed",
                                        "events-delivered",
                                        "facts-noted",
                                        "locked",
                                        "old-card-registered",
                                        "old-cards-destroyed",
                                        "old-cards-shipped",
                                        "orphan-swept",
                                        "paper-accepted-as-it-is",
                                        "paper-filed",
                                        "papers-dropped",
                                        "policy-accepted",
                                        "policy-refused",
                                        "receipt-for-other",
                                        "roster-arrived",
                                        "roster-purged",
                                        "roster-refused",
                                        "second-person-confirmed",
                                        "sign-in-failed",
                                        "signed-in",
                                        "statuses-refused",
                                        "store-migrated"};

template<typename Names>
bool isOneOf(const Names& names, const QString& name)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const char* known) { return name == QLatin1String(known); });
}

bool isOfDevices(const QString& fault)
{
    const Result<FaultPlan> plan = FaultPlan::parse(fault);
    return plan && !plan->faults().empty() &&
           std::all_of(plan->faults().begin(), plan->faults().end(),
                       [](const Fault& one) { return isOneOf(kSlots, one.slot); });
}

} // namespace

Status checkFault(const QString& fault, const std::function<bool(const QString&)>& isLineOfVisit)
{
    const QString crashLine = storeCrashLine(fault);
    const bool isCrash = isOneOf(kLinesOfStation, crashLine) || isLineOfVisit(crashLine);
    const bool isOfCentre = fault.startsWith(QLatin1String("centre:")) &&
                            isOneOf(kCentreFaults, fault.section(QLatin1Char(':'), 1));
    const bool isOfStore = isStoreFault(fault) && (crashLine.isEmpty() || isCrash);
    if (isOfCentre || isOfStore || isOfDevices(fault))
        return {};
    return Unexpected(Errc::ConfigMalformed, {{"what", QStringLiteral("fault %1").arg(fault.left(60))}});
}

} // namespace rekam
