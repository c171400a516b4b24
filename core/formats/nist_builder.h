// Makes ANSI/NIST-ITL 1-2011 files from pictures: Type-1, one Type-2, then what is added, numbered in order.
#pragma once

#include "core/formats/nist_file.h"

#include <QDateTime>

namespace rekam {

struct NistTransaction
{
    QByteArray type = "ENROL"; // 1.004
    QByteArray destination;    // 1.007
    QByteArray origin;         // 1.008
    QByteArray controlNumber;  // 1.009
    QDateTime at;              // 1.005 and 1.014
};

// Coded or raw picture with what its record says about it.
struct NistPicture
{
    int widthPx = 0, heightPx = 0;
    int pixelsPerInch = 0;
    QByteArray compression = "NONE"; // NONE, WSQ20, JPEGB, JP2L, ...
    bool isColour = false;
    QDate takenOn;
    SharedBytes data;
};

class NistBuilder
{
public:
    explicit NistBuilder(NistTransaction transaction);

    // Number of the field within the record, from 3. Values are text without separators.
    void describe(const std::vector<std::pair<int, QByteArray>>& userFields); // Type-2
    void addFace(const NistPicture& picture);                                 // Type-10, FACE
    void addSignature(const NistPicture& picture);                            // Type-10, SIGNATURE
    // 0 plain live scan; FGP as in ISO/IEC 19794-4: 1 .. 10, 13 .. 15.
    void addFingers(const NistPicture& picture, int position);              // Type-14
    void addMissingFinger(int position, bool isAmputated, const QDate& on); // Type-14 without a picture
    void addPlainFinger(const NistPicture& picture, int position); // Type-4: 8 bits, raw or WSQ, 19.69/mm
    void addIris(const NistPicture& picture, int eye);             // Type-17; 1 right, 2 left

    // FormatMalformed where a value cannot stand in its field.
    Result<NistFile> finish() const;

private:
    NistRecord& start(int type);
    void addPicture(NistRecord& record, const NistPicture& picture);

    NistTransaction m_transaction;
    std::vector<NistRecord> m_records; // from Type-2 on, lengths not yet set
    bool m_hasType4 = false;
};

} // namespace rekam
