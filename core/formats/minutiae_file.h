// A whole minutiae file of ISO/IEC 19794-2:2005 ("FMR", " 20"): any number of views, extended data kept.
// core/formats/minutiae_record.h is the one view that templates are made of.
#pragma once

#include "core/formats/iso_record.h"
#include "core/formats/minutiae_record.h"

namespace rekam {

struct FileMinutia
{
    Minutia minutia;
    quint8 reserved = 0; // the two bits above y
    friend bool operator==(const FileMinutia&, const FileMinutia&) = default;
};

struct MinutiaeView
{
    quint8 position = 0; // 0 unknown, 1 right thumb .. 10 left little
    quint8 number = 0;   // of views of that finger, 0 .. 15
    quint8 impression = 0;
    quint8 quality = 0;
    std::vector<FileMinutia> minutiae;
    std::vector<IsoExtendedBlock> extended; // 1 ridge counts, 2 cores and deltas, 3 zonal quality, others
    friend bool operator==(const MinutiaeView&, const MinutiaeView&) = default;
};

struct MinutiaeFile
{
    quint16 equipment = 0; // 4 bits certifications, 12 bits id
    quint16 widthPx = 0, heightPx = 0;
    quint16 pixelsPerCmX = 197, pixelsPerCmY = 197;
    quint8 reserved = 0;
    std::vector<MinutiaeView> views;
    friend bool operator==(const MinutiaeFile&, const MinutiaeFile&) = default;
};

// FormatMalformed (facts format, field).
Result<SecureBuffer> encodeMinutiaeFile(const MinutiaeFile& file);
Result<MinutiaeFile> decodeMinutiaeFile(std::span<const unsigned char> bytes);
IsoFindings findingsOf(const MinutiaeFile& file);

} // namespace rekam
