#include "core/formats/inspection.h"

#include "core/capture/frame.h"
#include "core/formats/cbeff.h"
#include "core/formats/detail/inspection_parts.h"
#include "core/formats/nist_file.h"

#include <algorithm>
#include <array>

namespace rekam {
namespace inspection {
namespace {

constexpr int kDeepest = 3; // containers within containers
constexpr int kLongestText = 200;

QString readable(const QByteArray& value)
{
    QString text = QString::fromUtf8(value.left(kLongestText));
    text.replace(QChar(nist::kUnitSeparator), QLatin1Char('|'))
        .replace(QChar(nist::kRecordSeparator), QLatin1Char(';'));
    return text;
}

PictureClaim claimOf(const NistRecord& record)
{
    if (record.isBinary()) {
        const auto at = [&record](int i) { return static_cast<unsigned char>(record.head.at(i)); };
        return {at(13) << 8 | at(14), at(15) << 8 | at(16),
                at(17) == 1 ? kinds(FormatKind::Wsq) : kRawPixels};
    }
    struct Named
    {
        const char* word;
        Kinds kinds;
    };
    static constexpr std::array kNamed = {Named{"WSQ20", kinds(FormatKind::Wsq)},
                                          Named{"JPEGB", kinds(FormatKind::Jpeg)},
                                          Named{"JPEGL", kinds(FormatKind::Jpeg)},
                                          Named{"JP2", kAnyJpeg2000},
                                          Named{"JP2L", kAnyJpeg2000},
                                          Named{"PNG", kinds(FormatKind::Png)}};
    const QByteArray word = record.text(11);
    const auto named =
        std::find_if(kNamed.begin(), kNamed.end(), [&word](const Named& one) { return word == one.word; });
    return {record.text(6).toInt(), record.text(7).toInt(),
            named == kNamed.end() ? kRawPixels : named->kinds};
}

Result<Inspection> inspectNist(Bytes bytes, int depth)
{
    REKAM_TRY(const NistFile file, decodeNistFile(bytes));
    Inspection found{FormatKind::Nist, {}, findingsOf(file)};
    QJsonArray records;
    for (std::size_t i = 0; i < file.records.size(); ++i) {
        const NistRecord& record = file.records[i];
        QJsonObject object{{QStringLiteral("type"), record.type}};
        if (record.idc() >= 0)
            object.insert(QStringLiteral("idc"), record.idc());
        QJsonObject fields;
        for (const NistField& field : record.fields) {
            if (field.number() != nist::kDataField)
                fields.insert(QString::fromLatin1(field.tag), readable(field.value));
        }
        object.insert(QStringLiteral("fields"), fields);
        if (record.data) {
            const PictureClaim claim =
                record.type == 7 || record.type == 8 ? PictureClaim{} : claimOf(record);
            object.insert(QStringLiteral("data"),
                          pictureInside(viewOf(record.data), claim, placeOf("records", i), depth, found));
        }
        records.append(object);
    }
    found.content = {{QStringLiteral("records"), records}};
    return found;
}

QJsonObject cbeffObject(const CbeffRecord& record, const QString& place, int depth, Inspection& whole)
{
    QJsonObject object;
    if (record.block) {
        const CbeffBlockInfo& block = *record.block;
        object = {{QStringLiteral("type"), block.type},
                  {QStringLiteral("subtype"), block.subtype},
                  {QStringLiteral("level"), block.level},
                  {QStringLiteral("purpose"), block.purpose},
                  {QStringLiteral("created"), block.creationDate}};
        if (block.format)
            object.insert(QStringLiteral("format"),
                          block.format->organisation + QLatin1Char('/') + block.format->type);
        if (block.quality)
            object.insert(QStringLiteral("quality"), *block.quality);
    }
    if (record.data)
        object.insert(QStringLiteral("data"), blockInside(viewOf(record.data), place, depth, whole));
    if (!record.security.isEmpty())
        object.insert(QStringLiteral("securityBytes"), record.security.size());
    QJsonArray others;
    for (const CbeffEntry& entry : record.others)
        others.append(entry.key);
    if (!others.isEmpty())
        object.insert(QStringLiteral("others"), others);
    QJsonArray children;
    for (std::size_t i = 0; i < record.children.size(); ++i)
        children.append(
            cbeffObject(record.children[i], place + QLatin1Char('.') + placeOf("children", i), depth, whole));
    if (!children.isEmpty())
        object.insert(QStringLiteral("children"), children);
    return object;
}

Result<Inspection> inspectCbeff(Bytes bytes, int depth)
{
    REKAM_TRY(const CbeffDocument document, decodeCbeff(bytes));
    Inspection found{FormatKind::Cbeff, {}, {}};
    found.content = {
        {QStringLiteral("dialect"),
         document.dialect == CbeffDialect::Bias ? QStringLiteral("bias") : QStringLiteral("iso-19785")},
        {QStringLiteral("root"), cbeffObject(document.root, QStringLiteral("root"), depth, found)}};
    return found;
}

Result<Inspection> inspectPicture(FormatKind kind, Bytes bytes)
{
    REKAM_TRY(const PictureHeader header, readPictureHeader(bytes));
    Inspection found{kind,
                     {{QStringLiteral("width"), header.widthPx},
                      {QStringLiteral("height"), header.heightPx},
                      {QStringLiteral("channels"), header.channels},
                      {QStringLiteral("ppi"), header.pixelsPerInch}},
                     {}};
    if (qint64{header.widthPx} * header.heightPx > Frame::kMaxPixels)
        found.findings.push_back(QStringLiteral("size"));
    return found;
}

} // namespace

Bytes viewOf(const SharedBytes& bytes) { return bytes ? bytes->span() : Bytes(); }

QJsonArray arrayOf(std::initializer_list<int> numbers)
{
    QJsonArray array;
    for (const int number : numbers)
        array.append(number);
    return array;
}

QString hex(quint32 number, int digits)
{
    return QStringLiteral("0x%1").arg(number, digits, 16, QLatin1Char('0'));
}

QJsonObject blockInside(Bytes bytes, const QString& place, int depth, Inspection& whole)
{
    QJsonObject object{{QStringLiteral("bytes"), static_cast<qint64>(bytes.size())}};
    if (bytes.empty())
        return object;
    if (depth >= kDeepest) {
        object.insert(QStringLiteral("kind"), QString::fromLatin1(formatKindName(formatKindOf(bytes))));
        return object;
    }
    const auto inside = inspectWithin(bytes, depth + 1);
    if (!inside) {
        object.insert(QStringLiteral("kind"), QString::fromLatin1(formatKindName(formatKindOf(bytes))));
        whole.findings.push_back(place + QStringLiteral(".data"));
        return object;
    }
    object.insert(QStringLiteral("kind"), QString::fromLatin1(formatKindName(inside->kind)));
    object.insert(QStringLiteral("content"), inside->content);
    for (const QString& finding : inside->findings)
        whole.findings.push_back(place + QStringLiteral(".data.") + finding);
    return object;
}

QJsonObject pictureInside(Bytes bytes, const PictureClaim& claim, const QString& place, int depth,
                          Inspection& whole)
{
    if (claim.kinds == kRawPixels)
        return {{QStringLiteral("bytes"), static_cast<qint64>(bytes.size())},
                {QStringLiteral("kind"), QStringLiteral("raw")}};
    const QJsonObject object = blockInside(bytes, place, depth, whole);
    const FormatKind kind = formatKindOf(bytes);
    if ((claim.kinds & kinds(kind)) == 0)
        whole.findings.push_back(place + QStringLiteral(".compression"));
    const auto header = readPictureHeader(bytes);
    if (header && (header->widthPx != claim.widthPx || header->heightPx != claim.heightPx))
        whole.findings.push_back(place + QStringLiteral(".size"));
    return object;
}

QString placeOf(const char* list, std::size_t index)
{
    return QStringLiteral("%1[%2]").arg(QLatin1String(list)).arg(index);
}

Result<Inspection> inspectWithin(Bytes bytes, int depth)
{
    const FormatKind kind = formatKindOf(bytes);
    switch (kind) {
    case FormatKind::FingerImages:
        return inspectFingers(bytes, depth);
    case FormatKind::FaceImages:
        return inspectFaces(bytes, depth);
    case FormatKind::IrisImages:
        return inspectIrises(bytes, depth);
    case FormatKind::Minutiae:
        return inspectMinutiae(bytes);
    case FormatKind::Signature:
        return inspectSignature(bytes);
    case FormatKind::Nist:
        return inspectNist(bytes, depth);
    case FormatKind::Cbeff:
        return inspectCbeff(bytes, depth);
    case FormatKind::PenSeries:
        return inspectPen(bytes);
    case FormatKind::Wsq:
    case FormatKind::Jpeg2000:
    case FormatKind::Jpeg2000Stream:
    case FormatKind::Jpeg:
    case FormatKind::Png:
    case FormatKind::Pnm:
        return inspectPicture(kind, bytes);
    case FormatKind::Unknown:
        break;
    }
    return Unexpected(Errc::FormatUnknown);
}

} // namespace inspection

Result<Inspection> inspect(std::span<const unsigned char> bytes)
{
    return inspection::inspectWithin(bytes, 0);
}

} // namespace rekam
