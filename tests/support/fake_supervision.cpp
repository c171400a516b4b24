#include "tests/support/fake_supervision.h"

namespace rekam::fake {

Supervision::~Supervision() = default;

} // namespace rekam::fake
