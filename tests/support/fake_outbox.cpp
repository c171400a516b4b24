#include "tests/support/fake_outbox.h"

namespace rekam::fake {

Outbox::~Outbox() = default;

} // namespace rekam::fake
