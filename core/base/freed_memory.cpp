#include "core/base/freed_memory.h"

#include <array>
#include <cstdlib>
#include <cstring>

namespace rekam {
namespace {

// glibc keeps up to seven freed pieces of each size from 24 to 1032 bytes for each thread.
constexpr std::size_t kSmallest = 24;
constexpr std::size_t kLargest = 1032;
constexpr std::size_t kStep = 16;
constexpr std::size_t kKept = 7;

} // namespace

void wipeFreedMemory()
{
    std::array<void*, kKept> pieces{};
    for (std::size_t size = kSmallest; size <= kLargest; size += kStep) {
        for (void*& piece : pieces) {
            piece = std::malloc(size);
            if (piece)
                explicit_bzero(piece, size);
        }
        for (void* piece : pieces)
            std::free(piece);
    }
}

} // namespace rekam
