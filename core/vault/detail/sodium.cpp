#include "core/vault/detail/sodium.h"

#include <cstdlib>
#include <sodium.h>

namespace rekam::detail {

void startSodium()
{
    static const int started = sodium_init();
    if (started < 0)
        std::abort();
}

} // namespace rekam::detail
