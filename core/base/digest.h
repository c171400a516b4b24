// BLAKE2b-256 (RFC 7693), the one digest of packets, attempts, files and receipts.
#pragma once

#include <QByteArray>
#include <QString>
#include <array>
#include <cstddef>
#include <span>

namespace rekam {

struct Digest
{
    static constexpr int kSize = 32;
    std::array<unsigned char, kSize> bytes{};

    static Digest of(std::span<const unsigned char> data);
    static Digest of(const QByteArray& data);
    // A digest read from elsewhere; all zero where the size is wrong.
    static Digest fromBytes(const QByteArray& raw);

    QByteArray toBytes() const;
    QString hex() const;
    friend bool operator==(const Digest&, const Digest&) = default;
};

} // namespace rekam
