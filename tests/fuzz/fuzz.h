// What a fuzz target gives and the little that all share. A target hands foreign bytes to one parser and
// checks what must hold of whatever it accepts; its seeds come from our own encoders. fuzz_main.cpp is
// libFuzzer's side.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <span>
#include <vector>

namespace rekam::fuzz {

using Bytes = std::span<const unsigned char>;

void tryInput(Bytes input);      // given by the target
std::vector<QByteArray> seeds(); // given by the target

// Ends the process where what was promised does not hold, in every kind of build.
void require(bool holds, const char* promise);

inline QByteArray toByteArray(Bytes input)
{
    return QByteArray(reinterpret_cast<const char*>(input.data()), static_cast<qsizetype>(input.size()));
}

inline Bytes view(const QByteArray& bytes)
{
    return {reinterpret_cast<const unsigned char*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

// What was accepted is encoded and read again: the second reading gives the same bytes as the first.
template<typename Decode, typename Encode>
void requireStable(const QByteArray& input, Decode decode, Encode encode)
{
    const auto value = decode(input);
    if (!value)
        return;
    const QByteArray bytes = encode(*value);
    const auto again = decode(bytes);
    require(again.has_value(), "what we encode we read");
    require(encode(*again) == bytes, "reading what we encoded changes nothing");
}

// As above for layouts with one way to write each value: what is accepted is what would have been written.
template<typename Decode, typename Encode>
void requireExact(const QByteArray& input, Decode decode, Encode encode)
{
    const auto value = decode(input);
    if (value)
        require(encode(*value) == input, "what is accepted is what would have been written");
}

} // namespace rekam::fuzz
