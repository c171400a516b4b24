#include "tests/support/fake_card_stock.h"

namespace rekam::fake {

Cards::~Cards() = default;

} // namespace rekam::fake
