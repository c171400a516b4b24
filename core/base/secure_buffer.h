// Memory for keys, passphrases and images: own pages, locked where the limit allows, left out of core dumps,
// wiped when freed.
#pragma once

#include <QByteArray>
#include <cstddef>
#include <span>

namespace rekam {

// Keys and passphrases are locked into memory. Pictures are not: RLIMIT_MEMLOCK (8 MiB by default) is smaller
// than two frames and must stay free for keys. Both are left out of core dumps and wiped.
enum class Holds
{
    Secret,
    Picture
};

class SecureBuffer
{
public:
    SecureBuffer() = default;
    explicit SecureBuffer(std::size_t size, Holds holds = Holds::Secret); // zeroed
    static SecureBuffer copyOf(std::span<const unsigned char> bytes, Holds holds = Holds::Secret);
    // Copies and then wipes the source.
    static SecureBuffer takeFrom(QByteArray& bytes, Holds holds = Holds::Secret);

    SecureBuffer(SecureBuffer&& other) noexcept;
    SecureBuffer& operator=(SecureBuffer&& other) noexcept;
    SecureBuffer(const SecureBuffer&) = delete;
    SecureBuffer& operator=(const SecureBuffer&) = delete;
    ~SecureBuffer();

    unsigned char* data() { return m_data; }
    const unsigned char* data() const { return m_data; }
    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    std::span<unsigned char> span() { return {m_data, m_size}; }
    std::span<const unsigned char> span() const { return {m_data, m_size}; }
    // False for pictures and where the operating system refused mlock: the memory works, but could be
    // swapped.
    bool isLocked() const { return m_locked; }

    SecureBuffer clone() const { return copyOf(span()); }
    void wipe(); // zeroes and releases

private:
    unsigned char* m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_mapped = 0;
    bool m_locked = false;
};

// Zeroes bytes that the compiler may not leave out.
void wipe(std::span<unsigned char> bytes);
void wipe(QByteArray& bytes); // detaches first; shared copies elsewhere stay

} // namespace rekam
