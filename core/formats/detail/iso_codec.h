// One description of a layout serves three times: to count its bytes, to write it and to read it. A layout is
// a function object `layout(codec, record)` that names the fields in order.
#pragma once

#include "core/formats/iso_record.h"
#include "core/formats/span_reader.h"
#include "core/formats/span_writer.h"

#include <cstring>

namespace rekam::iso {

inline Unexpected malformed(const char* format, const char* field)
{
    return Unexpected(Errc::FormatMalformed,
                      {{"format", QString::fromLatin1(format)}, {"field", QString::fromLatin1(field)}});
}

class Faults
{
public:
    bool ok() const { return m_field == nullptr; }
    const char* field() const { return m_field; } // the first thing that was wrong
    void require(bool holds, const char* field)
    {
        if (!holds && m_field == nullptr)
            m_field = field;
    }

private:
    const char* m_field = nullptr;
};

// What counting and writing share: `Sink` has number(value, bytes), bytes(span) and total().
template<typename Sink>
class Output : public Faults
{
public:
    static constexpr bool kReads = false;

    explicit Output(Sink sink) : m_sink(sink) {}

    template<typename T>
    void u8(const T& value)
    {
        number(static_cast<quint32>(value), 1);
    }
    template<typename T>
    void u16(const T& value)
    {
        number(static_cast<quint32>(value), 2);
    }
    template<typename T>
    void u24(const T& value)
    {
        number(static_cast<quint32>(value), 3);
    }
    template<typename T>
    void u32(const T& value)
    {
        number(static_cast<quint32>(value), 4);
    }
    void magic(std::span<const unsigned char> expected) { m_sink.bytes(expected); }
    void totalLength() { number(m_sink.total(), 4); }
    void bytes(const QByteArray& value)
    {
        m_sink.bytes({reinterpret_cast<const unsigned char*>(value.constData()),
                      static_cast<std::size_t>(value.size())});
    }
    void rest(const QByteArray& value) { bytes(value); }
    void data(const SharedBytes& value)
    {
        const auto span = value ? value->span() : std::span<const unsigned char>();
        number(static_cast<quint32>(span.size()), 4);
        m_sink.bytes(span);
    }
    template<typename T, typename Item>
    void list(const std::vector<T>& items, int countBytes, Item item)
    {
        require(items.size() >> (8 * countBytes) == 0, "count");
        number(static_cast<quint32>(items.size()), countBytes);
        each(items, item);
    }
    // The count stands apart from the items.
    template<typename T>
    void count16(const std::vector<T>& items)
    {
        require(items.size() <= 0xFFFF, "count");
        number(static_cast<quint32>(items.size()), 2);
    }
    template<typename T, typename Item>
    void each(const std::vector<T>& items, Item item)
    {
        for (const T& value : items)
            item(*this, value);
    }
    template<typename T, typename Item>
    void untilEnd(const std::vector<T>& items, Item item)
    {
        each(items, item);
    }
    // A length of 4 bytes that counts itself, then the body.
    template<typename Body>
    void framed(Body body);

private:
    void number(quint32 value, int bytes)
    {
        require(bytes == 4 || value >> (8 * bytes) == 0, "range");
        m_sink.number(value, bytes);
    }

    Sink m_sink;
};

class CountingSink
{
public:
    explicit CountingSink(std::size_t& size) : m_size(&size) {}
    void number(quint32, int bytes) { *m_size += static_cast<std::size_t>(bytes); }
    void bytes(std::span<const unsigned char> span) { *m_size += span.size(); }
    quint32 total() const { return 0; }

private:
    std::size_t* m_size;
};

class WritingSink
{
public:
    explicit WritingSink(std::span<unsigned char> target)
        : m_writer(target),
          m_total(static_cast<quint32>(target.size()))
    {}
    void number(quint32 value, int bytes)
    {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
            m_writer.u8(value >> shift & 0xFF);
    }
    void bytes(std::span<const unsigned char> span) { m_writer.bytes(span); }
    quint32 total() const { return m_total; }

private:
    SpanWriter m_writer;
    quint32 m_total;
};

template<typename Body>
std::size_t sizeOf(Body body)
{
    std::size_t size = 0;
    Output<CountingSink> counter{CountingSink(size)};
    body(counter);
    return size;
}

template<typename Sink>
template<typename Body>
void Output<Sink>::framed(Body body)
{
    number(static_cast<quint32>(sizeOf(body) + 4), 4);
    body(*this);
}

class Input : public Faults
{
public:
    static constexpr bool kReads = true;

    explicit Input(std::span<const unsigned char> bytes) : m_total(bytes.size()), m_reader(bytes) {}

    std::size_t left() const { return m_reader.left(); }
    template<typename T>
    void u8(T& value)
    {
        value = static_cast<T>(number(1));
    }
    template<typename T>
    void u16(T& value)
    {
        value = static_cast<T>(number(2));
    }
    template<typename T>
    void u24(T& value)
    {
        value = static_cast<T>(number(3));
    }
    template<typename T>
    void u32(T& value)
    {
        value = static_cast<T>(number(4));
    }
    void magic(std::span<const unsigned char> expected)
    {
        const auto found = take(expected.size());
        require(ok() && std::equal(found.begin(), found.end(), expected.begin()), "magic");
    }
    void totalLength() { require(number(4) == m_total, "length"); }
    void bytes(QByteArray& value) // as many as value is long
    {
        const auto found = take(static_cast<std::size_t>(value.size()));
        std::copy(found.begin(), found.end(), value.begin());
    }
    void rest(QByteArray& value)
    {
        const auto found = take(left());
        value = QByteArray(reinterpret_cast<const char*>(found.data()), static_cast<qsizetype>(found.size()));
    }
    void data(SharedBytes& value)
    {
        const auto found = take(number(4));
        value = std::make_shared<const SecureBuffer>(SecureBuffer::copyOf(found, Holds::Picture));
    }
    template<typename T, typename Item>
    void list(std::vector<T>& items, int countBytes, Item item)
    {
        readItems(items, number(countBytes), item);
    }
    template<typename T>
    void count16(std::vector<T>&)
    {
        m_announced = number(2);
    }
    template<typename T, typename Item>
    void each(std::vector<T>& items, Item item) // as many as the last count16 said
    {
        readItems(items, m_announced, item);
    }
    template<typename T, typename Item>
    void untilEnd(std::vector<T>& items, Item item)
    {
        while (ok() && left() > 0)
            item(*this, items.emplace_back());
    }
    template<typename Body>
    void framed(Body body)
    {
        const quint32 length = number(4);
        require(length >= 4, "representationLength");
        Input inner(take(ok() ? length - 4 : 0));
        if (!ok())
            return;
        body(inner);
        inner.require(inner.left() == 0, "representationLength");
        require(inner.ok(), inner.field());
    }

private:
    quint32 number(int bytes)
    {
        quint32 value = 0;
        for (const unsigned char byte : take(static_cast<std::size_t>(bytes)))
            value = value << 8 | byte;
        return value;
    }
    std::span<const unsigned char> take(std::size_t count)
    {
        const auto taken = m_reader.take(count);
        require(m_reader.ok(), "length");
        return taken;
    }
    template<typename T, typename Item>
    void readItems(std::vector<T>& items, quint32 count, Item item)
    {
        for (quint32 i = 0; i < count && ok(); ++i)
            item(*this, items.emplace_back());
    }

    std::size_t m_total;
    SpanReader m_reader;
    quint32 m_announced = 0;
};

template<typename Record, typename Layout>
Result<SecureBuffer> encode(const char* format, const Record& record, Layout layout)
{
    std::size_t size = 0;
    Output<CountingSink> counter{CountingSink(size)};
    layout(counter, record);
    if (!counter.ok())
        return malformed(format, counter.field());
    SecureBuffer bytes(size, Holds::Picture);
    Output<WritingSink> writer{WritingSink(bytes.span())};
    layout(writer, record);
    return bytes;
}

template<typename Record, typename Layout>
Result<Record> decode(const char* format, std::span<const unsigned char> bytes, Layout layout)
{
    Input input(bytes);
    Record record;
    layout(input, record);
    input.require(input.left() == 0, "length");
    if (!input.ok())
        return malformed(format, input.field());
    return record;
}

template<typename Codec, typename Time>
void timeLayout(Codec& codec, Time& time)
{
    codec.u16(time.year);
    codec.u8(time.month);
    codec.u8(time.day);
    codec.u8(time.hour);
    codec.u8(time.minute);
    codec.u8(time.second);
    codec.u16(time.millisecond);
}

template<typename Codec, typename Capture>
void captureLayout(Codec& codec, Capture& capture, bool hasCertifications)
{
    timeLayout(codec, capture.takenAt);
    codec.u8(capture.technology);
    codec.u16(capture.deviceVendor);
    codec.u16(capture.deviceType);
    codec.list(capture.qualities, 1, [](auto& each, auto& quality) {
        each.u8(quality.score);
        each.u16(quality.vendor);
        each.u16(quality.algorithm);
    });
    if (!hasCertifications) {
        codec.require(capture.certifications.empty(), "certificationFlag");
        return;
    }
    codec.list(capture.certifications, 1, [](auto& each, auto& certification) {
        each.u16(certification.authority);
        each.u8(certification.scheme);
    });
}

template<typename Codec, typename Flag>
void flagLayout(Codec& codec, Flag& flag)
{
    quint8 value = flag ? 1 : 0;
    codec.u8(value);
    codec.require(value <= 1, "certificationFlag");
    if constexpr (Codec::kReads)
        flag = value == 1;
}

// id 2, length 2 that counts both, content.
template<typename Codec, typename Block>
void extendedBlockLayout(Codec& codec, Block& block)
{
    constexpr int kHead = 4;
    codec.u16(block.id);
    auto length = static_cast<quint32>(block.content.size() + kHead);
    codec.require(length <= 0xFFFF, "extendedBlock");
    codec.u16(length);
    codec.require(length >= kHead, "extendedBlock");
    if constexpr (Codec::kReads) {
        if (!codec.ok() || length - kHead > codec.left())
            return codec.require(false, "extendedBlock");
        block.content.resize(static_cast<qsizetype>(length - kHead));
    }
    codec.bytes(block.content);
}

} // namespace rekam::iso
