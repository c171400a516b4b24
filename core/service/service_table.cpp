#include "core/service/service_table.h"

#include "core/service/working_days.h"

#include <algorithm>

namespace rekam {
namespace {

using T = ServiceType;
using G = ServiceGroup;
using O = OldCard;
using D = OutsideDomicile;

constexpr std::array<ServiceRow, 11> kRows = {{
    {T::NewWni, G::Wni, true, O::NotAsked, D::Served, true},
    {T::MovedWni, G::Wni, false, O::Withdrawn, D::Refused, true},
    {T::DataChangeWni, G::Wni, false, O::Withdrawn, D::Refused, true},
    {T::DamagedWni, G::Wni, false, O::Withdrawn, D::Served, true},
    {T::LostWni, G::Wni, false, O::LossLetter, D::Served, true},
    {T::NewOa, G::Oa, true, O::NotAsked, D::Served, false},
    {T::MovedOa, G::Oa, false, O::Withdrawn, D::Refused, false},
    {T::DataChangeOa, G::Oa, false, O::Withdrawn, D::Refused, false},
    {T::RenewalOa, G::Oa, false, O::Withdrawn, D::Refused, false},
    {T::DamagedOa, G::Oa, false, O::Withdrawn, D::Served, false},
    {T::LostOa, G::Oa, false, O::LossLetter, D::Served, false},
}};

} // namespace

const std::array<ServiceRow, 11>& serviceRows() { return kRows; }

const ServiceRow& serviceRow(ServiceType service) { return kRows[static_cast<std::size_t>(service) - 1]; }

bool isOffered(ServiceType service, ServiceChannel channel, const ServiceRules& rules)
{
    const ServiceRow& row = serviceRow(service);
    return (row.group == G::Wni || rules.servesForeigners) &&
           (channel == ServiceChannel::InPerson || row.mayComeOnline);
}

std::optional<QDate> dueOn(ServiceType service, ServiceChannel channel, QDate arrived,
                           const ServiceRules& rules)
{
    if (!isOffered(service, channel, rules))
        return std::nullopt;
    const int days = channel == ServiceChannel::Online ? rules.onlineDays : rules.inPersonDays;
    return proposedReturn(arrived, {days, rules.holidays});
}

std::vector<ServiceType> offeredOf(std::vector<ServiceType> services, const ServiceRules& rules)
{
    services.erase(std::remove_if(services.begin(), services.end(),
                                  [&](ServiceType service) {
                                      return !isOffered(service, ServiceChannel::InPerson, rules);
                                  }),
                   services.end());
    return services;
}

} // namespace rekam
