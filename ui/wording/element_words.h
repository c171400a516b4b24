// What elements of the register and the papers that prove them are called on the screens.
#pragma once

#include "core/service/data_element.h"

namespace rekam::ui {

QString elementName(DataElement element);   // "Tanggal lahir"
QString paperName(ProvingPaper paper);      // "Akta kelahiran"
QString paperShortName(ProvingPaper paper); // "Akta lahir": for a narrow column
// "Nama, Tanggal lahir"
QString elementNames(const std::vector<DataElement>& elements);

} // namespace rekam::ui
