// Names of CBEFF XML: namespaces, and the words that a field may hold.
#pragma once

#include "core/formats/cbeff.h"

#include <QLatin1String>

namespace rekam::cbeff {

constexpr const char* kBiasSpace = "http://docs.oasis-open.org/bias/ns/biaspatronformat-1.0/";
constexpr const char* kIsoSpace = "http://standards.iso.org/iso-iec/19785/-3/ed-2/";

inline const char* spaceOf(CbeffDialect dialect)
{
    return dialect == CbeffDialect::Bias ? kBiasSpace : kIsoSpace;
}

bool isType(CbeffDialect dialect, const QString& words);
bool isSubtype(const QString& words);
bool isLevel(const QString& word);
bool isPurpose(const QString& word);
bool isDateTime(const QString& text);
bool isUuid(const QString& text);

} // namespace rekam::cbeff
