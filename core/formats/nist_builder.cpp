#include "core/formats/nist_builder.h"

#include "core/formats/span_writer.h"

#include <array>

namespace rekam {
namespace {

using namespace nist;

constexpr const char* kSource = "REKAM";
constexpr const char* kVersion = "0500"; // ANSI/NIST-ITL 1-2011
constexpr int kLatestPlainPosition = 14;

QByteArray tagOf(int type, int number)
{
    return QByteArray::number(type) + '.' + QByteArray::number(number).rightJustified(3, '0');
}

void set(NistRecord& record, int number, const QByteArray& value)
{
    record.fields.push_back({tagOf(record.type, number), value});
}

QByteArray idcText(std::size_t idc)
{
    return QByteArray::number(static_cast<int>(idc)).rightJustified(2, '0');
}

QByteArray dateText(const QDate& date) { return date.toString(QStringLiteral("yyyyMMdd")).toLatin1(); }

// The length counts its own digits.
void setLength(NistRecord& record)
{
    std::size_t others = record.data ? record.data->size() : 0;
    for (const NistField& field : record.fields)
        others += static_cast<std::size_t>(field.tag.size() + field.value.size()) + 2;
    others -= static_cast<std::size_t>(record.fields.front().value.size());
    std::size_t digits = 1;
    while (QByteArray::number(static_cast<qulonglong>(others + digits)).size() >
           static_cast<qsizetype>(digits))
        ++digits;
    record.fields.front().value = QByteArray::number(static_cast<qulonglong>(others + digits));
}

bool hasSeparators(const NistRecord& record)
{
    for (const NistField& field : record.fields) {
        for (const char c : field.value) {
            if (c == kFileSeparator || c == kGroupSeparator)
                return true;
        }
    }
    return false;
}

} // namespace

NistBuilder::NistBuilder(NistTransaction transaction) : m_transaction(std::move(transaction))
{
    describe({});
}

NistRecord& NistBuilder::start(int type)
{
    NistRecord& record = m_records.emplace_back();
    record.type = type;
    set(record, 1, "0");
    set(record, 2, idcText(m_records.size() - 1));
    return record;
}

void NistBuilder::describe(const std::vector<std::pair<int, QByteArray>>& userFields)
{
    if (m_records.empty())
        start(2);
    for (const auto& [number, value] : userFields)
        set(m_records.front(), number, value);
}

// .006 to .011 are the same in types 10, 14 and 17.
void NistBuilder::addPicture(NistRecord& record, const NistPicture& picture)
{
    const QByteArray rate = QByteArray::number(picture.pixelsPerInch > 0 ? picture.pixelsPerInch : 1);
    set(record, 6, QByteArray::number(picture.widthPx));
    set(record, 7, QByteArray::number(picture.heightPx));
    set(record, 8, picture.pixelsPerInch > 0 ? "1" : "0"); // 0: square pixels of unknown size
    set(record, 9, rate);
    set(record, 10, rate);
    set(record, 11, picture.compression);
}

void NistBuilder::addFace(const NistPicture& picture)
{
    NistRecord& record = start(10);
    set(record, 3, "FACE");
    set(record, 4, kSource);
    set(record, 5, dateText(picture.takenOn));
    addPicture(record, picture);
    set(record, 12, picture.isColour ? "SRGB" : "GRAY");
    set(record, 20, "F"); // full face, frontal
    set(record, kDataField, {});
    record.data = picture.data;
}

void NistBuilder::addSignature(const NistPicture& picture)
{
    NistRecord& record = start(10);
    set(record, 3, "SIGNATURE");
    set(record, 4, kSource);
    set(record, 5, dateText(picture.takenOn));
    addPicture(record, picture);
    set(record, 12, picture.isColour ? "SRGB" : "GRAY");
    set(record, kDataField, {});
    record.data = picture.data;
}

void NistBuilder::addFingers(const NistPicture& picture, int position)
{
    NistRecord& record = start(14);
    set(record, 3, "0");
    set(record, 4, kSource);
    set(record, 5, dateText(picture.takenOn));
    addPicture(record, picture);
    set(record, 12, "8");
    set(record, 13, QByteArray::number(position));
    set(record, kDataField, {});
    record.data = picture.data;
}

void NistBuilder::addMissingFinger(int position, bool isAmputated, const QDate& on)
{
    NistRecord& record = start(14);
    set(record, 3, "0");
    set(record, 4, kSource);
    set(record, 5, dateText(on));
    set(record, 13, QByteArray::number(position));
    set(record, 18, QByteArray::number(position) + kUnitSeparator + (isAmputated ? "XX" : "UP"));
}

void NistBuilder::addPlainFinger(const NistPicture& picture, int position)
{
    const std::size_t idc = m_records.size();
    NistRecord& record = m_records.emplace_back();
    record.type = 4;
    record.data = picture.data;
    std::array<unsigned char, kBinaryHead> head{};
    SpanWriter writer(head);
    writer.u32(static_cast<quint32>(kBinaryHead + (picture.data ? picture.data->size() : 0)));
    writer.u8(static_cast<quint32>(idc));
    writer.u8(0); // plain live scan
    writer.u8(static_cast<quint32>(std::min(position, kLatestPlainPosition)));
    for (int i = 0; i < 5; ++i)
        writer.u8(0xFF); // no other position is possible
    writer.u8(0);        // at the resolution of 1.012
    writer.u16(static_cast<quint32>(picture.widthPx));
    writer.u16(static_cast<quint32>(picture.heightPx));
    writer.u8(picture.compression == "WSQ20" ? 1 : 0);
    record.head = QByteArray(reinterpret_cast<const char*>(head.data()), static_cast<qsizetype>(head.size()));
    m_hasType4 = true;
}

void NistBuilder::addIris(const NistPicture& picture, int eye)
{
    NistRecord& record = start(17);
    set(record, 3, QByteArray::number(eye));
    set(record, 4, kSource);
    set(record, 5, dateText(picture.takenOn));
    addPicture(record, picture);
    set(record, 12, "8");
    set(record, 13, "GRAY");
    set(record, kDataField, {});
    record.data = picture.data;
}

Result<NistFile> NistBuilder::finish() const
{
    NistFile file;
    NistRecord first;
    first.type = 1;
    QByteArray contents =
        "1" + QByteArray(1, kUnitSeparator) + QByteArray::number(static_cast<int>(m_records.size()));
    for (std::size_t i = 0; i < m_records.size(); ++i)
        contents += kRecordSeparator + QByteArray::number(m_records[i].type) + kUnitSeparator + idcText(i);
    const QByteArray rate = m_hasType4 ? "19.69" : "00.00";
    set(first, 1, "0");
    set(first, 2, kVersion);
    set(first, 3, contents);
    set(first, 4, m_transaction.type);
    set(first, 5, dateText(m_transaction.at.date()));
    set(first, 7, m_transaction.destination);
    set(first, 8, m_transaction.origin);
    set(first, 9, m_transaction.controlNumber);
    set(first, 11, rate);
    set(first, 12, rate);
    set(first, 14, m_transaction.at.toUTC().toString(QStringLiteral("yyyyMMddHHmmss'Z'")).toLatin1());
    file.records.push_back(std::move(first));
    file.records.insert(file.records.end(), m_records.begin(), m_records.end());
    for (NistRecord& record : file.records) {
        if (record.isBinary())
            continue;
        if (hasSeparators(record))
            return Unexpected(Errc::FormatMalformed, {{"format", QStringLiteral("ansi-nist")},
                                                      {"field", QStringLiteral("separator")}});
        setLength(record);
    }
    return file;
}

} // namespace rekam
