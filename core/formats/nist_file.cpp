#include "core/formats/nist_file.h"

#include "core/formats/span_reader.h"
#include "core/formats/span_writer.h"

#include <algorithm>
#include <optional>

namespace rekam {
namespace {

using namespace nist;

constexpr std::size_t kMostRecords = 1000;
constexpr std::size_t kShortHead = 5; // of types 7 and 8
constexpr int kMostFields = 10'000;

Unexpected malformed(const QString& field)
{
    return Unexpected(Errc::FormatMalformed,
                      {{"format", QStringLiteral("ansi-nist")}, {"field", field.left(16)}});
}

Unexpected malformed(const char* field) { return malformed(QString::fromLatin1(field)); }

QByteArray toByteArray(std::span<const unsigned char> bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

std::size_t headOf(int type) { return type <= 6 ? kBinaryHead : kShortHead; }

SharedBytes shared(std::span<const unsigned char> bytes)
{
    return std::make_shared<const SecureBuffer>(SecureBuffer::copyOf(bytes, Holds::Picture));
}

// Digits only; -1 for anything else.
int plainNumber(const QByteArray& text)
{
    const bool areDigits = !text.isEmpty() && text.size() <= 9 &&
                           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return areDigits ? text.toInt() : -1;
}

std::size_t find(std::span<const unsigned char> bytes, std::size_t from, std::initializer_list<char> any)
{
    while (from < bytes.size() &&
           std::find(any.begin(), any.end(), static_cast<char>(bytes[from])) == any.end())
        ++from;
    return from;
}

// "14.013:" in front of a value. Gives the place behind the colon; 0 where there is no tag.
std::size_t readTag(std::span<const unsigned char> bytes, std::size_t at, int type, NistField& field)
{
    const std::size_t colon = find(bytes, at, {':', kGroupSeparator, kFileSeparator});
    if (colon >= bytes.size() || bytes[colon] != ':' || colon - at > 16)
        return 0;
    field.tag = toByteArray(bytes.subspan(at, colon - at));
    const qsizetype dot = field.tag.indexOf('.');
    return dot > 0 && plainNumber(field.tag.left(dot)) == type && field.number() > 0 ? colon + 1 : 0;
}

// The whole length of a tagged record stands in its first field.
std::optional<std::size_t> taggedLength(std::span<const unsigned char> rest, int type)
{
    NistField first;
    const std::size_t value = readTag(rest, 0, type, first);
    if (value == 0 || first.number() != 1)
        return std::nullopt;
    const std::size_t end = find(rest, value, {kGroupSeparator, kFileSeparator});
    const int length = plainNumber(toByteArray(rest.subspan(value, end - value)));
    if (length <= 0 || static_cast<std::size_t>(length) > rest.size())
        return std::nullopt;
    return static_cast<std::size_t>(length);
}

Result<NistRecord> readTagged(std::span<const unsigned char> bytes, int type)
{
    NistRecord record;
    record.type = type;
    if (bytes.empty() || bytes.back() != static_cast<unsigned char>(kFileSeparator))
        return malformed(QStringLiteral("%1.001").arg(type));
    const auto content = bytes.first(bytes.size() - 1);
    for (std::size_t at = 0; at <= content.size() && record.fields.size() < kMostFields;) {
        NistField field;
        const std::size_t value = readTag(content, at, type, field);
        if (value == 0)
            return malformed(QStringLiteral("%1.%2").arg(type).arg(record.fields.size() + 1));
        if (field.number() == kDataField) {
            record.data = shared(content.subspan(value));
            record.fields.push_back(field);
            return record;
        }
        const std::size_t end = find(content, value, {kGroupSeparator, kFileSeparator});
        if (end < content.size() && content[end] == static_cast<unsigned char>(kFileSeparator))
            return malformed(QString::fromLatin1(field.tag));
        field.value = toByteArray(content.subspan(value, end - value));
        record.fields.push_back(field);
        if (end == content.size())
            return record;
        at = end + 1;
    }
    return malformed(QStringLiteral("%1.001").arg(type));
}

struct Announced
{
    int type = 0;
    int idc = 0;
};

// 1.003: what follows the first record, in order.
std::optional<std::vector<Announced>> announcedIn(const NistRecord& first)
{
    const NistField* contents = first.field(3);
    if (!contents)
        return std::nullopt;
    const QByteArrayList subfields = contents->subfields();
    std::vector<Announced> all;
    for (qsizetype i = 0; i < subfields.size(); ++i) {
        const QByteArrayList items = NistField::items(subfields[i]);
        const Announced one{plainNumber(items.value(0)), plainNumber(items.value(1))};
        if (items.size() != 2 || one.type < 1 || one.type > 99 || one.idc < 0)
            return std::nullopt;
        if (i > 0)
            all.push_back(one);
        else if (one.type != 1 || one.idc != subfields.size() - 1)
            return std::nullopt;
    }
    return all.size() < kMostRecords ? std::optional(all) : std::nullopt;
}

class FileReader
{
public:
    explicit FileReader(std::span<const unsigned char> bytes) : m_rest(bytes) {}

    Result<NistFile> read()
    {
        NistFile file;
        REKAM_TRY(NistRecord first, tagged(1));
        const auto announced = announcedIn(first);
        if (!announced)
            return malformed("1.003");
        file.records.push_back(std::move(first));
        for (const Announced& next : *announced) {
            const bool isBinary = next.type >= 3 && next.type <= 8;
            REKAM_TRY(NistRecord record, isBinary ? binary(next.type) : tagged(next.type));
            file.records.push_back(std::move(record));
        }
        if (!m_rest.empty())
            return malformed("end");
        return file;
    }

private:
    Result<NistRecord> tagged(int type)
    {
        const auto length = taggedLength(m_rest, type);
        if (!length)
            return malformed(QStringLiteral("%1.001").arg(type));
        const auto bytes = m_rest.first(*length);
        m_rest = m_rest.subspan(*length);
        return readTagged(bytes, type);
    }

    Result<NistRecord> binary(int type)
    {
        SpanReader reader(m_rest);
        const std::size_t length = reader.u32();
        if (!reader.ok() || length < headOf(type) || length > m_rest.size())
            return malformed(QStringLiteral("%1.001").arg(type));
        NistRecord record;
        record.type = type;
        record.head = toByteArray(m_rest.first(headOf(type)));
        record.data = shared(m_rest.subspan(headOf(type), length - headOf(type)));
        m_rest = m_rest.subspan(length);
        return record;
    }

    std::span<const unsigned char> m_rest;
};

std::size_t sizeOf(const NistRecord& record)
{
    std::size_t size = static_cast<std::size_t>(record.head.size()) + (record.data ? record.data->size() : 0);
    for (const NistField& field : record.fields)
        size += static_cast<std::size_t>(field.tag.size() + 1 + field.value.size() + 1);
    return size;
}

void append(SpanWriter& writer, const QByteArray& bytes)
{
    writer.bytes(
        {reinterpret_cast<const unsigned char*>(bytes.constData()), static_cast<std::size_t>(bytes.size())});
}

void write(SpanWriter& writer, const NistRecord& record)
{
    append(writer, record.head);
    for (const NistField& field : record.fields) {
        append(writer, field.tag + ':' + field.value);
        const bool isLast = &field == &record.fields.back();
        if (isLast && !record.isBinary() && record.data)
            writer.bytes(record.data->span());
        writer.u8(static_cast<quint32>(isLast ? kFileSeparator : kGroupSeparator));
    }
    if (record.isBinary() && record.data)
        writer.bytes(record.data->span());
}

} // namespace

int NistField::number() const { return plainNumber(tag.mid(tag.indexOf('.') + 1)); }

QByteArrayList NistField::subfields() const { return value.split(kRecordSeparator); }

QByteArrayList NistField::items(const QByteArray& subfield) { return subfield.split(kUnitSeparator); }

const NistField* NistRecord::field(int number) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [number](const NistField& field) { return field.number() == number; });
    return found == fields.end() ? nullptr : &*found;
}

QByteArray NistRecord::text(int number) const
{
    const NistField* found = field(number);
    return found ? found->value : QByteArray();
}

int NistRecord::idc() const
{
    if (isBinary())
        return head.size() > 4 ? static_cast<unsigned char>(head.at(4)) : -1;
    return type == 1 ? -1 : plainNumber(text(2));
}

Result<SecureBuffer> encodeNistFile(const NistFile& file)
{
    std::size_t size = 0;
    for (const NistRecord& record : file.records)
        size += sizeOf(record);
    SecureBuffer bytes(size, Holds::Picture);
    SpanWriter writer(bytes.span());
    for (const NistRecord& record : file.records)
        write(writer, record);
    // Lengths and contents are those of the fields: what would not be read is not written.
    REKAM_CHECK(decodeNistFile(bytes.span()));
    return bytes;
}

Result<NistFile> decodeNistFile(std::span<const unsigned char> bytes) { return FileReader(bytes).read(); }

} // namespace rekam
