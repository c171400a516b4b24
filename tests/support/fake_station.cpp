#include "tests/support/fake_station.h"

namespace rekam::fake {

Clock::~Clock() = default;
Store::~Store() = default;
Accounts::~Accounts() = default;
Centre::~Centre() = default;
Assessor::~Assessor() = default;
Device::~Device() = default;
SlipPrinter::~SlipPrinter() = default;

} // namespace rekam::fake
