#include "core/service/service_type.h"

#include <algorithm>
#include <array>

namespace rekam {
namespace {

using T = ServiceType;

constexpr std::array<const char*, 11> kNames = {
    "new-wni",  "moved-wni",      "data-change-wni", "damaged-wni", "lost-wni", "new-oa",
    "moved-oa", "data-change-oa", "renewal-oa",      "damaged-oa",  "lost-oa"};

} // namespace

QString serviceTypeName(ServiceType type)
{
    return QString::fromLatin1(kNames[static_cast<std::size_t>(type) - 1]);
}

std::optional<ServiceType> serviceTypeFrom(const QString& name)
{
    const auto at = std::find_if(kNames.begin(), kNames.end(),
                                 [&](const char* known) { return name == QLatin1String(known); });
    if (at == kNames.end())
        return std::nullopt;
    return static_cast<ServiceType>(at - kNames.begin() + 1);
}

bool takesBiometrics(ServiceType type) { return type == T::NewWni || type == T::NewOa; }

bool isForForeigners(ServiceType type) { return type >= T::NewOa; }

std::vector<ServiceType> servicesFor(ServiceGroup group, bool isRecorded)
{
    std::vector<ServiceType> services =
        group == ServiceGroup::Wni
            ? std::vector{T::DamagedWni, T::LostWni, T::DataChangeWni, T::MovedWni}
            : std::vector{T::RenewalOa, T::DamagedOa, T::LostOa, T::DataChangeOa, T::MovedOa};
    const ServiceType first = group == ServiceGroup::Wni ? T::NewWni : T::NewOa;
    services.insert(isRecorded ? services.end() : services.begin(), first);
    return services;
}

} // namespace rekam
