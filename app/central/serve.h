// The process that listens, and the process beside it that matches.
#pragma once

#include "app/central/data_folder.h"
#include "app/central/faults.h"

#include <QString>

namespace rekam::central {

struct ListenAddress
{
    QString address;
    int port = 0; // 0: a free one
};

struct ServeOrder
{
    DataFolder folder;
    QString database;
    ListenAddress stations; // with a client certificate; enrolment, without one, is at the port after it
};

// Prints {"listening": ..., "enrolment": ...} once both listeners stand, and serves until SIGTERM or SIGINT.
// Main thread.
Status serve(const ServeOrder& order, Faults& faults);

// Matches until SIGTERM; as a child also until standard input ends. A byte on standard input means: look now.
Status match(const DataFolder& folder, const QString& database, bool isChild);

} // namespace rekam::central
