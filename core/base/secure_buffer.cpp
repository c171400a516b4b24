#include "core/base/secure_buffer.h"

#include <cstring>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace rekam {
namespace {

std::size_t wholePages(std::size_t size)
{
    const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    return (size + page - 1) / page * page;
}

} // namespace

SecureBuffer::SecureBuffer(std::size_t size, Holds holds)
{
    if (size == 0)
        return;
    const std::size_t mapped = wholePages(size);
    void* memory = mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        std::abort(); // out of memory: there is nowhere left to keep a secret
    madvise(memory, mapped, MADV_DONTDUMP);
    m_data = static_cast<unsigned char*>(memory);
    m_size = size;
    m_mapped = mapped;
    m_locked = holds == Holds::Secret && mlock(memory, mapped) == 0;
}

SecureBuffer SecureBuffer::copyOf(std::span<const unsigned char> bytes, Holds holds)
{
    SecureBuffer buffer(bytes.size(), holds);
    if (!bytes.empty())
        std::memcpy(buffer.m_data, bytes.data(), bytes.size());
    return buffer;
}

SecureBuffer SecureBuffer::takeFrom(QByteArray& bytes, Holds holds)
{
    const auto* begin = reinterpret_cast<const unsigned char*>(bytes.constData());
    SecureBuffer buffer = copyOf({begin, static_cast<std::size_t>(bytes.size())}, holds);
    rekam::wipe(bytes);
    bytes.clear();
    return buffer;
}

SecureBuffer::SecureBuffer(SecureBuffer&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)),
      m_size(std::exchange(other.m_size, 0)),
      m_mapped(std::exchange(other.m_mapped, 0)),
      m_locked(std::exchange(other.m_locked, false))
{}

SecureBuffer& SecureBuffer::operator=(SecureBuffer&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_mapped = std::exchange(other.m_mapped, 0);
        m_locked = std::exchange(other.m_locked, false);
    }
    return *this;
}

SecureBuffer::~SecureBuffer() { wipe(); }

void SecureBuffer::wipe()
{
    if (!m_data)
        return;
    explicit_bzero(m_data, m_mapped);
    if (m_locked)
        munlock(m_data, m_mapped);
    munmap(m_data, m_mapped);
    m_data = nullptr;
    m_size = 0;
    m_mapped = 0;
    m_locked = false;
}

void wipe(std::span<unsigned char> bytes)
{
    if (!bytes.empty())
        explicit_bzero(bytes.data(), bytes.size());
}

void wipe(QByteArray& bytes)
{
    if (!bytes.isEmpty())
        explicit_bzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
}

} // namespace rekam
