// What the records of ISO/IEC 19794-4, -5, -6 and -7 (2011 and later) have in common. Fields keep what a file
// says, known or not: a record that is read and written again is the same bytes.
#pragma once

#include "core/base/result.h"
#include "core/capture/attempt.h"

#include <QByteArray>
#include <QDateTime>
#include <vector>

namespace rekam {

// UTC; months from 1. A field of all ones is unknown.
struct IsoTime
{
    quint16 year = 0xFFFF;
    quint8 month = 0xFF, day = 0xFF, hour = 0xFF, minute = 0xFF, second = 0xFF;
    quint16 millisecond = 0xFFFF;

    static IsoTime of(const QDateTime& time); // unknown where it is not valid
    bool isUnknown() const;
    QString
    text() const; // "2026-11-22T08:15:00.123Z", the day alone where no more is known, empty where nothing is
    bool isPossible() const;
    friend bool operator==(const IsoTime&, const IsoTime&) = default;
};

struct IsoQuality
{
    static constexpr quint8 kFailed = 255;
    quint8 score = kFailed; // 0 .. 100, or kFailed
    quint16 vendor = 0;     // 0: unreported
    quint16 algorithm = 0;
    friend bool operator==(const IsoQuality&, const IsoQuality&) = default;
};

struct IsoCertification
{
    quint16 authority = 0;
    quint8 scheme = 0;
    friend bool operator==(const IsoCertification&, const IsoCertification&) = default;
};

// The head of every representation. Certifications stand in the file only where the record's general header
// says that there are any; then each representation has their count.
struct IsoCapture
{
    IsoTime takenAt;
    quint8 technology = 0; // 0: unknown
    quint16 deviceVendor = 0;
    quint16 deviceType = 0;
    std::vector<IsoQuality> qualities;
    std::vector<IsoCertification> certifications;
    friend bool operator==(const IsoCapture&, const IsoCapture&) = default;
};

// A block behind the picture, known or not, kept as it is.
struct IsoExtendedBlock
{
    quint16 id = 0;
    QByteArray content;
    friend bool operator==(const IsoExtendedBlock&, const IsoExtendedBlock&) = default;
};

// Which rules a record breaks that could nevertheless be read: names of fields, empty where it is sound.
using IsoFindings = std::vector<QString>;
void appendFindings(const IsoCapture& capture, IsoFindings& findings);

} // namespace rekam
