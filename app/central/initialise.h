// Makes a centre's data folder: keys, certificates, register.
#pragma once

#include "app/central/data_folder.h"
#include "core/protocol/packet_layout.h"

#include <QDate>
#include <QStringList>

namespace rekam::central {

struct InitOrder
{
    DataFolder folder;
    QString database; // path of the SQLite file
    HomeKind kind = HomeKind::Training;
    quint64 seed = 1;
    int people = 2400;
    QDate asOf;          // certificates begin and ages count on this day
    QString regionsFile; // empty or not there: the built-in villages
    QStringList hosts;   // further names in the server certificate
};

// FileUnwritable where the folder holds a centre already. A real centre gets no made-up people.
Status initialise(const InitOrder& order);

} // namespace rekam::central
