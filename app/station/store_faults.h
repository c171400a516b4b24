// Faults of the store that a training home can be told to play: `--fault store:...`.
#pragma once

#include "core/store/store_thread.h"

#include <QString>
#include <vector>

namespace rekam {

// A sentence part for --help.
QString storeFaultHelp();

// Well formed: "store:slow-fsync" (every commit takes three seconds longer), or "store:crash@WHAT" and
// "store:crash-before@WHAT" (the program dies as by a power cut once the change with the audit line WHAT is
// on disk, or just before it would be).
bool isStoreFault(const QString& fault);
// WHAT of those; empty: another fault. Whether such a line is ever written is not asked here (fault_check.h).
QString storeCrashLine(const QString& fault);

// The other faults in the list are somebody else's.
void playStoreFaults(const std::vector<QString>& faults, StoreOptions& options);

} // namespace rekam
