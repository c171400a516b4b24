// CBEFF biometric information records in XML: the OASIS BIAS patron format (2014) and the one of ISO/IEC
// 19785-3 as MOSIP uses it. A document of ours that is read and written again is the same bytes.
#pragma once

#include "core/base/result.h"
#include "core/capture/attempt.h"

#include <QByteArray>
#include <QString>
#include <optional>
#include <vector>

namespace rekam {

enum class CbeffDialect
{
    Bias,    // FormatOwner and FormatType are numbers, quality is one
    Iso19785 // Format, Quality and the algorithms have an organisation and a type
};

struct CbeffVersion
{
    quint32 major = 1, minor = 1;
    friend bool operator==(const CbeffVersion&, const CbeffVersion&) = default;
};

// Organisation and type. 257 is ISO/IEC JTC 1/SC 37; its types: 2 minutiae, 7 finger, 8 face, 9 iris picture.
struct CbeffRegistryId
{
    QString organisation;
    QString type;
    friend bool operator==(const CbeffRegistryId&, const CbeffRegistryId&) = default;
};

struct CbeffInfo
{
    QString creator, index;
    QByteArray payload;
    bool integrity = false;
    QString creationDate, notValidBefore, notValidAfter; // ISO 8601
    friend bool operator==(const CbeffInfo&, const CbeffInfo&) = default;
};

struct CbeffBlockInfo
{
    QByteArray challengeResponse;
    QString index;
    std::optional<CbeffRegistryId> format;
    std::optional<bool> encryption;
    QString creationDate, notValidBefore, notValidAfter;
    QString type;    // "Finger", "Face", "Iris", "SignatureSign"; a list with blanks
    QString subtype; // "Left IndexFinger"; empty: none
    QString level;   // "Raw", "Intermediate", "Processed"
    std::optional<CbeffRegistryId> product, captureDevice, featureAlgorithm, comparisonAlgorithm,
        compressionAlgorithm;
    QString purpose;                                 // "Enroll", ...
    std::optional<CbeffRegistryId> qualityAlgorithm; // Iso19785 only
    std::optional<int> quality;                      // 0 .. 100; Bias also -1 and -2
    QString qualityFailed;                           // Iso19785: instead of a score
    friend bool operator==(const CbeffBlockInfo&, const CbeffBlockInfo&) = default;
};

struct CbeffEntry
{
    QString key;
    QString value;
    friend bool operator==(const CbeffEntry&, const CbeffEntry&) = default;
};

struct CbeffRecord
{
    std::optional<CbeffVersion> version, cbeffVersion;
    CbeffInfo info;
    std::optional<CbeffBlockInfo> block;
    std::optional<CbeffRegistryId> securityFormat;
    std::vector<CbeffRecord> children;
    SharedBytes data;    // BDB
    QByteArray security; // SB
    std::vector<CbeffEntry> others;
};

struct CbeffDocument
{
    static constexpr int kMaxDepth = 4;
    static constexpr int kMaxRecords = 1000;

    CbeffDialect dialect = CbeffDialect::Iso19785;
    CbeffRecord root;
};

// FormatMalformed (facts format, field): unknown elements, order, words that the schema does not have.
Result<SecureBuffer> encodeCbeff(const CbeffDocument& document);
Result<CbeffDocument> decodeCbeff(std::span<const unsigned char> bytes);

// "Left IndexFinger" of 7, "Right Thumb" of 1; empty where the position is no single finger.
QString cbeffSubtypeOf(int fingerPosition);

} // namespace rekam
