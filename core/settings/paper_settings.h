// Which papers an office or its Dinas asks for instead of the service standard's. What the words mean stands
// in core/service (papers.h), which refuses one that it does not know.
#pragma once

#include <QString>
#include <QStringList>
#include <map>

namespace rekam {

// By service ("new-wni"), or "every-service" and "filed-by-another": the whole list that takes the place of
// the standard's. Words of small letters, digits and hyphens, at most 40; at most eight in a list.
using PaperSettings = std::map<QString, QStringList>;

} // namespace rekam
