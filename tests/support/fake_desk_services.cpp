#include "tests/support/fake_desk_services.h"

namespace rekam::fake {

Cases::~Cases() = default;
Drafts::~Drafts() = default;
DeskCentre::~DeskCentre() = default;

} // namespace rekam::fake
