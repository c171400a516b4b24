#include "core/service/service_type.h"

namespace rekam {

bool takesBiometrics(ServiceType type) { return type == ServiceType::NewWni || type == ServiceType::NewOa; }
bool isForForeigners(ServiceType type) { return type >= ServiceType::NewOa; }

} // namespace rekam
