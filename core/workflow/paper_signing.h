// Papers about cards and sessions, signed before they are drawn. Main thread.
#pragma once

#include "core/workflow/station_ports.h"

namespace rekam {

struct PaperToSign
{
    SealedPaper kind{};
    QString number;
    QDateTime at; // UTC; signed to the second
    std::vector<int> counts;
    QString subject; // of the line in the trail
};

// What the paper's code says, with a line in the trail. Empty, and at once, where there is no ledger: nobody
// signs then, and the paper has no code. Errors of CardStock::signPaper.
void signPaper(StationPorts& ports, const LoginSession& login, const PaperToSign& paper, QObject* receiver,
               Reply<QString> reply);

} // namespace rekam
