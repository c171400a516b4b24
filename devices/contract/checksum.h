// CRC-32 (IEEE 802.3, reflected, as in zlib): tells a picture that was cut or written over by a faulty
// adapter. Not a protection against malice: the socket's folder is private and the session has a nonce.
#pragma once

#include <QtGlobal>
#include <span>

namespace rekam {

quint32 crc32(std::span<const unsigned char> bytes);

} // namespace rekam
