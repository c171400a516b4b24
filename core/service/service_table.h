// The eleven services of the counter as data (service standard of the Dinas, parts 1 to 4): what each does
// with the person, the old card and the place, and how long it may take. Which papers each asks for:
// papers.h. Pure.
//
//   serviceRow(ServiceType::LostWni).oldCard        // OldCard::LossLetter
//   dueOn(request.service, request.channel, arrivedOn, rules)
#pragma once

#include "core/service/service_type.h"

#include <QDate>
#include <array>
#include <optional>
#include <vector>

namespace rekam {

// What happens to the card that the resident has.
enum class OldCard : quint8
{
    NotAsked = 1, // there should be none; one of an older kind may be taken all the same
    Withdrawn,    // given against the new one, counted and sent to the Dinas
    LossLetter    // none: the letter of the police stands for it
};

// Outside the regency of the residence: a card for the same data, yes; other data, no (Permendagri 8/2016
// pasal 15).
enum class OutsideDomicile : quint8
{
    Refused = 1,
    Served
};

struct ServiceRow
{
    ServiceType service{};
    ServiceGroup group{};
    bool recordsTheUnrecorded = false; // only who was never recorded; nobody is recorded twice
    OldCard oldCard = OldCard::NotAsked;
    OutsideDomicile outside = OutsideDomicile::Refused;
    bool mayComeOnline = false;
};
const std::array<ServiceRow, 11>& serviceRows(); // in the order of ServiceType
const ServiceRow& serviceRow(ServiceType service);

// What a regency or an office decides (settings group "site").
struct ServiceRules
{
    bool servesForeigners = true;
    int inPersonDays = 1; // working days
    int onlineDays = 3;
    std::vector<QDate> holidays{}; // besides Saturday and Sunday
    bool proxyFiles = true;        // papers may be handed in by power of attorney
    bool proxyCollects = false;    // and a card fetched; the law asks for the holder's own finger
};

bool isOffered(ServiceType service, ServiceChannel channel, const ServiceRules& rules);
// The last day on which the service keeps its time limit; nothing where it is not offered on that channel.
std::optional<QDate> dueOn(ServiceType service, ServiceChannel channel, QDate arrived,
                           const ServiceRules& rules);
// Of what may be meant, what this office offers.
std::vector<ServiceType> offeredOf(std::vector<ServiceType> services, const ServiceRules& rules);

} // namespace rekam
