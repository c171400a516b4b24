// ANSI/NIST-ITL files in the traditional encoding (2007 and later): logical records of tagged fields, and the
// binary ones of types 3 to 8. Every byte that is read is kept: a file read and written again is the same.
#pragma once

#include "core/base/result.h"
#include "core/capture/attempt.h"

#include <QByteArray>
#include <QByteArrayList>
#include <vector>

namespace rekam {

namespace nist {
constexpr char kFileSeparator = 0x1C, kGroupSeparator = 0x1D, kRecordSeparator = 0x1E, kUnitSeparator = 0x1F;
constexpr int kDataField = 999;
constexpr std::size_t kBinaryHead = 18; // of types 3 to 6
} // namespace nist

struct NistField
{
    QByteArray tag;                                          // as written, "14.013"
    QByteArray value;                                        // empty for field 999: NistRecord::data
    int number() const;                                      // 13; -1 where the tag is none
    QByteArrayList subfields() const;                        // between RS
    static QByteArrayList items(const QByteArray& subfield); // between US
    friend bool operator==(const NistField&, const NistField&) = default;
};

struct NistRecord
{
    int type = 0;
    std::vector<NistField> fields; // tagged types; the length first
    QByteArray
        head; // binary types: LEN 4, IDC 1, for types 3 to 6 also IMP 1, FGP 6, ISR 1, HLL 2, VLL 2, CGA 1
    SharedBytes data; // field 999, or what follows the head

    bool isBinary() const { return type >= 3 && type <= 8; }
    const NistField* field(int number) const;
    QByteArray text(int number) const; // empty where there is none
    int idc() const;                   // -1 where there is none, as in Type-1
};

struct NistFile
{
    std::vector<NistRecord> records; // Type-1 first
};

// FormatMalformed (facts format, field); 1000 records at most.
Result<SecureBuffer> encodeNistFile(const NistFile& file);
Result<NistFile> decodeNistFile(std::span<const unsigned char> bytes);
// Names of fields whose rules are broken ("14.006", "1.003"), empty where the file is sound.
std::vector<QString> findingsOf(const NistFile& file);

} // namespace rekam
