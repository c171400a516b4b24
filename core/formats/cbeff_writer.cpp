#include "core/formats/detail/cbeff_words.h"

#include <QXmlStreamWriter>
#include <array>

namespace rekam {
namespace {

using cbeff::spaceOf;

class Writer
{
public:
    Writer(QByteArray* out, CbeffDialect dialect) : m_xml(out), m_isBias(dialect == CbeffDialect::Bias)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    void document(const CbeffDocument& document)
    {
        m_xml.writeStartDocument();
        m_xml.writeDefaultNamespace(QString::fromLatin1(spaceOf(document.dialect)));
        record(document.root);
        m_xml.writeEndDocument();
    }

private:
    void start(const char* name) { m_xml.writeStartElement(QString::fromLatin1(name)); }
    void end() { m_xml.writeEndElement(); }
    void text(const char* name, const QString& value)
    {
        if (!value.isEmpty())
            m_xml.writeTextElement(QString::fromLatin1(name), value);
    }
    void base64(const char* name, const QByteArray& value)
    {
        if (!value.isEmpty())
            text(name, QString::fromLatin1(value.toBase64()));
    }
    void boolean(const char* name, bool value)
    {
        text(name, value ? QStringLiteral("true") : QStringLiteral("false"));
    }
    void version(const char* name, const std::optional<CbeffVersion>& version)
    {
        if (!version)
            return;
        start(name);
        text("Major", QString::number(version->major));
        text("Minor", QString::number(version->minor));
        end();
    }
    void registryId(const char* name, const std::optional<CbeffRegistryId>& id)
    {
        if (!id)
            return;
        start(name);
        text("Organization", id->organisation);
        text("Type", id->type);
        end();
    }
    // Two numbers in one dialect, an element with both in the other.
    void format(const std::optional<CbeffRegistryId>& format)
    {
        if (!m_isBias)
            return registryId("Format", format);
        if (!format)
            return;
        text("FormatOwner", format->organisation);
        text("FormatType", format->type);
    }
    void dates(const QString& created, const QString& notBefore, const QString& notAfter)
    {
        text("CreationDate", created);
        text("NotValidBefore", notBefore);
        text("NotValidAfter", notAfter);
    }

    void info(const CbeffInfo& info)
    {
        start("BIRInfo");
        text("Creator", info.creator);
        text("Index", info.index);
        base64("Payload", info.payload);
        boolean("Integrity", info.integrity);
        dates(info.creationDate, info.notValidBefore, info.notValidAfter);
        end();
    }

    void quality(const CbeffBlockInfo& block)
    {
        if (m_isBias) {
            if (block.quality)
                text("Quality", QString::number(*block.quality));
            return;
        }
        if (!block.qualityAlgorithm)
            return;
        start("Quality");
        registryId("Algorithm", block.qualityAlgorithm);
        if (block.quality)
            text("Score", QString::number(*block.quality));
        else
            m_xml.writeTextElement(QStringLiteral("QualityCalculationFailed"), block.qualityFailed);
        end();
    }

    void block(const CbeffBlockInfo& block)
    {
        start("BDBInfo");
        base64("ChallengeResponse", block.challengeResponse);
        text("Index", block.index);
        format(block.format);
        if (block.encryption)
            boolean("Encryption", *block.encryption);
        dates(block.creationDate, block.notValidBefore, block.notValidAfter);
        text("Type", block.type);
        text("Subtype", block.subtype);
        text("Level", block.level);
        if (m_isBias && block.product) {
            text("ProductOwner", block.product->organisation);
            text("ProductType", block.product->type);
        } else {
            registryId("Product", block.product);
            registryId("CaptureDevice", block.captureDevice);
            registryId("FeatureExtractionAlgorithm", block.featureAlgorithm);
            registryId("ComparisonAlgorithm", block.comparisonAlgorithm);
            registryId("CompressionAlgorithm", block.compressionAlgorithm);
        }
        text("Purpose", block.purpose);
        quality(block);
        end();
    }

    void other(const CbeffEntry& entry)
    {
        if (m_isBias) {
            start("Others");
            m_xml.writeTextElement(QStringLiteral("Key"), entry.key);
            m_xml.writeTextElement(QStringLiteral("Value"), entry.value);
            return end();
        }
        start("entry");
        m_xml.writeAttribute(QStringLiteral("key"), entry.key);
        m_xml.writeCharacters(entry.value);
        end();
    }

    void record(const CbeffRecord& record)
    {
        start("BIR");
        version("Version", record.version);
        version("CBEFFVersion", record.cbeffVersion);
        info(record.info);
        if (record.block)
            block(*record.block);
        if (record.securityFormat) {
            start("SBInfo");
            format(record.securityFormat);
            end();
        }
        for (const CbeffRecord& child : record.children)
            this->record(child);
        if (record.data) {
            const auto bytes = record.data->span();
            base64("BDB", QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                                  static_cast<qsizetype>(bytes.size())));
        }
        base64("SB", record.security);
        if (!record.others.empty() && !m_isBias)
            start("others");
        for (const CbeffEntry& entry : record.others)
            other(entry);
        if (!record.others.empty() && !m_isBias)
            end();
        end();
    }

    QXmlStreamWriter m_xml;
    bool m_isBias;
};

constexpr std::array kFingers = {"Thumb", "IndexFinger", "MiddleFinger", "RingFinger", "LittleFinger"};

} // namespace

Result<SecureBuffer> encodeCbeff(const CbeffDocument& document)
{
    QByteArray xml;
    Writer(&xml, document.dialect).document(document);
    SecureBuffer bytes = SecureBuffer::takeFrom(xml, Holds::Picture);
    REKAM_CHECK(decodeCbeff(bytes.span())); // what would not be read is not written
    return bytes;
}

QString cbeffSubtypeOf(int fingerPosition)
{
    if (fingerPosition < 1 || fingerPosition > 10)
        return {};
    const bool isRight = fingerPosition <= 5;
    return (isRight ? QStringLiteral("Right ") : QStringLiteral("Left ")) +
           QLatin1String(kFingers.at(static_cast<std::size_t>((fingerPosition - 1) % 5)));
}

} // namespace rekam
