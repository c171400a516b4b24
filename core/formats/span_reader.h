// Big-endian reading of foreign bytes that cannot run over the end: once a read failed, all later ones give 0
// and ok() is false.
#pragma once

#include <QtGlobal>
#include <span>

namespace rekam {

class SpanReader
{
public:
    explicit SpanReader(std::span<const unsigned char> bytes) : m_rest(bytes) {}

    bool ok() const { return m_ok; }
    std::size_t left() const { return m_rest.size(); }
    std::span<const unsigned char> rest() const { return m_rest; }
    quint8 u8() { return static_cast<quint8>(number(1)); }
    quint16 u16() { return static_cast<quint16>(number(2)); }
    quint32 u32() { return number(4); }
    std::span<const unsigned char> take(std::size_t count)
    {
        if (count > m_rest.size()) {
            m_ok = false;
            m_rest = {};
            return {};
        }
        const auto taken = m_rest.first(count);
        m_rest = m_rest.subspan(count);
        return taken;
    }

private:
    quint32 number(std::size_t count)
    {
        quint32 value = 0;
        for (unsigned char byte : take(count))
            value = value << 8 | byte;
        return value;
    }

    std::span<const unsigned char> m_rest;
    bool m_ok = true;
};

} // namespace rekam
