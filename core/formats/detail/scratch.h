// Working memory for coefficients of a picture: zeroed when made, wiped when freed.
#pragma once

#include "core/base/secure_buffer.h"

#include <type_traits>

namespace rekam {

template<typename T>
class Scratch
{
    static_assert(std::is_trivially_copyable_v<T>);

public:
    explicit Scratch(std::size_t count) : m_bytes(count * sizeof(T), Holds::Picture), m_count(count) {}

    std::size_t size() const { return m_count; }
    T* data() { return reinterpret_cast<T*>(m_bytes.data()); } // own pages: aligned for anything
    const T* data() const { return reinterpret_cast<const T*>(m_bytes.data()); }
    std::span<T> span() { return {data(), m_count}; }
    std::span<const T> span() const { return {data(), m_count}; }
    T& operator[](std::size_t i) { return data()[i]; }
    const T& operator[](std::size_t i) const { return data()[i]; }

private:
    SecureBuffer m_bytes;
    std::size_t m_count;
};

} // namespace rekam
