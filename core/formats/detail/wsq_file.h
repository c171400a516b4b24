// The segments of a WSQ file around its coded blocks. Numbers with decimals are integers with a power of ten.
#pragma once

#include "core/formats/detail/wsq_huffman.h"
#include "core/formats/detail/wsq_quantiser.h"
#include "core/formats/detail/wsq_wavelet.h"

#include <QByteArrayList>
#include <optional>

namespace rekam::wsq {

struct FrameHeader
{
    quint8 black = 0;
    quint8 white = 255;
    int width = 0;
    int height = 0;
    double shift = 0;   // M: value = (grey - M) / R
    double scale = 1;   // R
    quint8 encoder = 0; // which of the specification's parameter sets
    quint16 software = 0;
};

// One coded block with the table that was in force when it came.
struct Block
{
    HuffmanTable table;
    std::span<const unsigned char> stuffed; // of the file read
};

struct WsqFile
{
    FrameHeader frame;
    Filters filters;
    Quantiser quantiser;
    std::vector<Block> blocks;
    std::vector<QByteArray> comments;
};

// ImageUndecodable (facts format, field); nothing of the size that the header announces is allocated.
Result<WsqFile> readFile(std::span<const unsigned char> bytes);
// Resolution that a NIST comment states; 0 where none does.
int pixelsPerInchIn(const std::vector<QByteArray>& comments);

// A number as a file can carry it: at most 16 bits and a power of ten.
double storable(double value);

class FileWriter
{
public:
    FileWriter();
    void comment(const QByteArray& text);
    void filters(const Filters& filters);
    void quantiser(const Quantiser& quantiser);
    void frame(const FrameHeader& header);
    void block(quint8 tableNumber, const std::optional<HuffmanTable>& table, std::span<const qint32> values,
               const HuffmanTable& inForce);
    SecureBuffer finish();

private:
    void u8(quint32 value);
    void u16(quint32 value);
    void u32(quint32 value);
    void scaled(double value); // 1 byte exponent, 2 bytes
    void segment(quint16 marker, std::size_t contentBytes);

    std::vector<unsigned char> m_bytes;
};

} // namespace rekam::wsq
