// What a resident can come for (service standard: ../reference of the Dinas, part 1 to 4). Free of charge,
// all of it.
#pragma once

#include <QString>
#include <QtGlobal>
#include <optional>
#include <vector>

namespace rekam {

enum class ServiceType : quint8
{
    NewWni = 1,    // penerbitan KTP-el baru
    MovedWni,      // pindah datang
    DataChangeWni, // perubahan data
    DamagedWni,    // rusak
    LostWni,       // hilang
    NewOa,
    MovedOa,
    DataChangeOa,
    RenewalOa, // perpanjangan
    DamagedOa,
    LostOa
};
QString serviceTypeName(ServiceType type); // "lost-wni": as settings call it
std::optional<ServiceType> serviceTypeFrom(const QString& name);

enum class ServiceChannel : quint8
{
    InPerson = 1,
    Online
};

// Citizens and foreign residents (orang asing) have services of their own.
enum class ServiceGroup : quint8
{
    Wni,
    Oa
};

// Only a first service takes biometrics; a data change never records again.
bool takesBiometrics(ServiceType type);
bool isForForeigners(ServiceType type);
// What somebody may come for, the likeliest first: who was never recorded comes for the first card, who was
// recorded for another one.
std::vector<ServiceType> servicesFor(ServiceGroup group, bool isRecorded);

} // namespace rekam
