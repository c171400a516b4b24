#include "core/formats/detail/cbeff_words.h"

#include <QXmlStreamReader>
#include <algorithm>
#include <functional>

namespace rekam {
namespace {

// One pass over the document. The first fault ends it: every later step does nothing.
class Reader
{
public:
    explicit Reader(const QByteArray& xml) : m_xml(xml) {}

    Result<CbeffDocument> document()
    {
        CbeffDocument document;
        while (!m_xml.atEnd() && m_xml.readNext() != QXmlStreamReader::StartElement)
            require(m_xml.tokenType() != QXmlStreamReader::DTD, "DTD");
        const QString space = m_xml.namespaceUri().toString();
        m_isBias = space == QLatin1String(cbeff::kBiasSpace);
        require(m_isBias || space == QLatin1String(cbeff::kIsoSpace), "namespace");
        require(m_xml.name() == QLatin1String("BIR"), "BIR");
        m_space = space;
        document.dialect = m_isBias ? CbeffDialect::Bias : CbeffDialect::Iso19785;
        if (ok())
            document.root = record(1);
        while (ok() && !m_xml.atEnd())
            m_xml.readNext();
        require(!m_xml.hasError(), "xml");
        if (!m_fault.isEmpty())
            return Unexpected(Errc::FormatMalformed,
                              {{"format", QStringLiteral("cbeff")}, {"field", m_fault.left(32)}});
        return document;
    }

private:
    using Handler = std::function<void()>;
    struct Part
    {
        const char* name;
        Handler read;
        bool isRepeated = false;
    };

    bool ok() const { return m_fault.isEmpty() && !m_xml.hasError(); }
    void require(bool holds, const char* field)
    {
        if (!holds && m_fault.isEmpty())
            m_fault = QString::fromLatin1(field);
    }

    // The children of the element that stands open, in the order of the schema.
    void sequence(const std::vector<Part>& parts)
    {
        std::size_t at = 0;
        while (ok() && m_xml.readNextStartElement()) {
            std::size_t found = at;
            while (found < parts.size() && m_xml.name() != QLatin1String(parts[found].name))
                ++found;
            if (found == parts.size() || m_xml.namespaceUri() != m_space) {
                m_fault = m_xml.name().toString();
                return;
            }
            at = parts[found].isRepeated ? found : found + 1;
            parts[found].read();
        }
    }
    // Line feeds are changed on the way through XML, and control characters have no way at all.
    QString plainText(const char* name)
    {
        const QString text = m_xml.readElementText();
        const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) {
            return (c >= QLatin1Char(' ') || c == QLatin1Char('\n') || c == QLatin1Char('\t')) &&
                   c.unicode() < 0xFFFE;
        });
        require(isPlain, name);
        return text;
    }
    Part textPart(const char* name, QString& value, bool (*isFit)(const QString&) = nullptr)
    {
        return {name, [this, name, &value, isFit] {
                    value = plainText(name);
                    require(!isFit || isFit(value), name);
                }};
    }
    Part bytesPart(const char* name, QByteArray& value)
    {
        return {name, [this, name, &value] { value = base64(name); }};
    }

    QByteArray base64(const char* name)
    {
        QByteArray coded = m_xml.readElementText().toLatin1();
        coded.replace('\n', QByteArray())
            .replace('\r', QByteArray())
            .replace(' ', QByteArray())
            .replace('\t', QByteArray());
        const auto decoded = QByteArray::fromBase64Encoding(coded, QByteArray::AbortOnBase64DecodingErrors);
        require(bool(decoded), name);
        return decoded ? *decoded : QByteArray();
    }
    bool boolean(const char* name)
    {
        const QString word = m_xml.readElementText().trimmed();
        const bool isTrue = word == QLatin1String("true") || word == QLatin1String("1");
        require(isTrue || word == QLatin1String("false") || word == QLatin1String("0"), name);
        return isTrue;
    }
    int number(const char* name, int least, int most)
    {
        bool isNumber = false;
        const int value = m_xml.readElementText().trimmed().toInt(&isNumber);
        require(isNumber && value >= least && value <= most, name);
        return value;
    }

    CbeffVersion version()
    {
        CbeffVersion read;
        sequence({{"Major", [&] { read.major = static_cast<quint32>(number("Major", 0, 0xFFFF)); }},
                  {"Minor", [&] { read.minor = static_cast<quint32>(number("Minor", 0, 0xFFFF)); }}});
        return read;
    }
    CbeffRegistryId registryId()
    {
        CbeffRegistryId id;
        sequence({textPart("Organization", id.organisation), textPart("Type", id.type)});
        return id;
    }
    Part idPart(const char* name, std::optional<CbeffRegistryId>& id)
    {
        return {name, [this, &id] { id = registryId(); }};
    }
    Part numberPart(const char* name, std::optional<CbeffRegistryId>& id, QString CbeffRegistryId::*member)
    {
        return {name, [this, name, &id, member] {
                    if (!id)
                        id.emplace();
                    (*id).*member = QString::number(number(name, 1, 0xFFFF));
                }};
    }

    CbeffInfo info()
    {
        CbeffInfo read;
        bool hasIntegrity = false;
        sequence({textPart("Creator", read.creator),
                  textPart("Index", read.index, cbeff::isUuid),
                  bytesPart("Payload", read.payload),
                  {"Integrity",
                   [&] {
                       read.integrity = boolean("Integrity");
                       hasIntegrity = true;
                   }},
                  textPart("CreationDate", read.creationDate, cbeff::isDateTime),
                  textPart("NotValidBefore", read.notValidBefore, cbeff::isDateTime),
                  textPart("NotValidAfter", read.notValidAfter, cbeff::isDateTime)});
        require(hasIntegrity, "Integrity");
        return read;
    }

    void quality(CbeffBlockInfo& block)
    {
        if (m_isBias) {
            block.quality = number("Quality", -2, 100);
            return;
        }
        sequence({idPart("Algorithm", block.qualityAlgorithm),
                  {"Score", [&] { block.quality = number("Score", 0, 100); }},
                  textPart("QualityCalculationFailed", block.qualityFailed)});
        require(block.qualityAlgorithm.has_value(), "Algorithm");
    }

    CbeffBlockInfo block()
    {
        CbeffBlockInfo read;
        std::vector<Part> parts = {bytesPart("ChallengeResponse", read.challengeResponse),
                                   textPart("Index", read.index, cbeff::isUuid)};
        const auto add = [&parts](std::initializer_list<Part> more) {
            parts.insert(parts.end(), more.begin(), more.end());
        };
        if (m_isBias)
            add({numberPart("FormatOwner", read.format, &CbeffRegistryId::organisation),
                 numberPart("FormatType", read.format, &CbeffRegistryId::type)});
        else
            add({idPart("Format", read.format)});
        add({{"Encryption", [&] { read.encryption = boolean("Encryption"); }},
             textPart("CreationDate", read.creationDate, cbeff::isDateTime),
             textPart("NotValidBefore", read.notValidBefore, cbeff::isDateTime),
             textPart("NotValidAfter", read.notValidAfter, cbeff::isDateTime),
             textPart("Type", read.type),
             textPart("Subtype", read.subtype, cbeff::isSubtype),
             textPart("Level", read.level, cbeff::isLevel)});
        if (m_isBias)
            add({numberPart("ProductOwner", read.product, &CbeffRegistryId::organisation),
                 numberPart("ProductType", read.product, &CbeffRegistryId::type)});
        else
            add({idPart("Product", read.product), idPart("CaptureDevice", read.captureDevice),
                 idPart("FeatureExtractionAlgorithm", read.featureAlgorithm),
                 idPart("ComparisonAlgorithm", read.comparisonAlgorithm),
                 idPart("CompressionAlgorithm", read.compressionAlgorithm)});
        add({textPart("Purpose", read.purpose, cbeff::isPurpose), {"Quality", [&] { quality(read); }}});
        sequence(parts);
        require(cbeff::isType(m_isBias ? CbeffDialect::Bias : CbeffDialect::Iso19785, read.type), "Type");
        return read;
    }

    Part otherPart(std::vector<CbeffEntry>& others)
    {
        if (m_isBias)
            return {"Others",
                    [this, &others] {
                        CbeffEntry& entry = others.emplace_back();
                        sequence({textPart("Key", entry.key), textPart("Value", entry.value)});
                    },
                    true};
        const Part entry{"entry",
                         [this, &others] {
                             const QString key = m_xml.attributes().value(QLatin1String("key")).toString();
                             others.push_back({key, plainText("entry")});
                         },
                         true};
        return {"others", [this, entry] { sequence({entry}); }, true};
    }

    CbeffRecord record(int depth)
    {
        CbeffRecord read;
        bool hasInfo = false;
        require(depth <= CbeffDocument::kMaxDepth && ++m_records <= CbeffDocument::kMaxRecords, "BIR");
        if (!ok())
            return read;
        std::vector<Part> security;
        if (m_isBias)
            security = {numberPart("FormatOwner", read.securityFormat, &CbeffRegistryId::organisation),
                        numberPart("FormatType", read.securityFormat, &CbeffRegistryId::type)};
        else
            security = {idPart("Format", read.securityFormat)};
        sequence({{"Version", [&] { read.version = version(); }},
                  {"CBEFFVersion", [&] { read.cbeffVersion = version(); }},
                  {"BIRInfo",
                   [&] {
                       read.info = info();
                       hasInfo = true;
                   }},
                  {"BDBInfo", [&] { read.block = block(); }},
                  {"SBInfo", [&] { sequence(security); }},
                  {"BIR", [&] { read.children.push_back(record(depth + 1)); }, true},
                  {"BDB",
                   [&] {
                       QByteArray bytes = base64("BDB");
                       read.data = std::make_shared<const SecureBuffer>(
                           SecureBuffer::takeFrom(bytes, Holds::Picture));
                   }},
                  bytesPart("SB", read.security),
                  otherPart(read.others)});
        require(hasInfo, "BIRInfo");
        return read;
    }

    QXmlStreamReader m_xml;
    QString m_space;
    QString m_fault;
    bool m_isBias = false;
    int m_records = 0;
};

} // namespace

Result<CbeffDocument> decodeCbeff(std::span<const unsigned char> bytes)
{
    const QByteArray xml = QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                                   static_cast<qsizetype>(bytes.size()));
    return Reader(xml).document();
}

} // namespace rekam
