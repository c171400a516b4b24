// A paper with a long list: an opening, rows over as many A4 pages as it takes, a closing that is never
// parted. Private to core/print.
#pragma once

#include "core/print/sheet_flow.h"

#include <functional>

namespace rekam {

struct ListedRows
{
    std::vector<SheetFlow::Cell> title; // again on each page
    std::vector<std::vector<SheetFlow::Cell>> rows;
};

// Called while it runs, not later.
Paper listedPaper(const QString& title, const QDateTime& createdAt,
                  const std::function<void(SheetFlow&)>& opening, const ListedRows& rows,
                  const std::function<void(SheetFlow&)>& closing);

} // namespace rekam
