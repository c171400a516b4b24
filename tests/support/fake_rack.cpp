#include "tests/support/fake_rack.h"

namespace rekam::fake {

Rack::~Rack() = default;

} // namespace rekam::fake
