// What a resident can come for (service standard: ../reference of the Dinas, part 1 to 4). Free of charge,
// all of it.
#pragma once

#include <QtGlobal>

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

enum class ServiceChannel : quint8
{
    InPerson = 1,
    Online
};

// Only a first service takes biometrics; a data change never records again.
bool takesBiometrics(ServiceType type);
bool isForForeigners(ServiceType type);

} // namespace rekam
