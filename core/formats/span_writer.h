// Big-endian writing into a buffer whose size was counted before.
#pragma once

#include "core/base/secure_buffer.h"

#include <QtGlobal>
#include <algorithm>

namespace rekam {

class SpanWriter
{
public:
    explicit SpanWriter(std::span<unsigned char> target) : m_rest(target) {}

    std::size_t left() const { return m_rest.size(); }
    void u8(quint32 value) { number(value, 1); }
    void u16(quint32 value) { number(value, 2); }
    void u32(quint32 value) { number(value, 4); }
    void bytes(std::span<const unsigned char> source)
    {
        std::copy(source.begin(), source.end(), m_rest.first(source.size()).begin());
        m_rest = m_rest.subspan(source.size());
    }

private:
    void number(quint32 value, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            m_rest[i] = static_cast<unsigned char>(value >> (8 * (count - 1 - i)));
        m_rest = m_rest.subspan(count);
    }

    std::span<unsigned char> m_rest;
};

} // namespace rekam
