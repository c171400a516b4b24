// What elements and papers are called on paper, in Indonesian. The screens have their own words.
#pragma once

#include "core/service/data_element.h"

namespace rekam {

QString printedName(DataElement element); // "Tanggal lahir"
QString printedName(ProvingPaper paper);  // "Akta kelahiran"

} // namespace rekam
