#include "core/people/region.h"

#include "core/base/digest.h"

#include <QFile>
#include <QtEndian>

namespace rekam {

namespace {

constexpr std::array<int, 4> kDigitsOfLevel{2, 4, 6, 10};
constexpr char kMagic[] = "RKMREG1\n";
constexpr int kMagicSize = 8;
constexpr int kHeaderSize = kMagicSize + 4 * 4;
constexpr int kRowSize = 16;
constexpr qint64 kMaxTableBytes = 32LL * 1024 * 1024;
constexpr quint32 kMaxRows = 400'000;

std::uint64_t powerOfTen(int exponent)
{
    std::uint64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

bool isAsciiDigit(QChar character) { return character >= u'0' && character <= u'9'; }

} // namespace

Result<RegionCode> RegionCode::parse(const QString& text)
{
    if (text.size() > 13)
        return Unexpected(Errc::RegionCodeMalformed);

    const QString dotless = QString(text).remove(u'.');
    std::uint64_t number = 0;
    for (const QChar character : dotless) {
        if (!isAsciiDigit(character))
            return Unexpected(Errc::RegionCodeMalformed);
        number = number * 10 + static_cast<std::uint64_t>(character.unicode() - u'0');
    }
    for (const int digits : kDigitsOfLevel) {
        if (digits != dotless.size())
            continue;
        const RegionCode code(digits, number);
        if (text == dotless || text == code.dotted())
            return code;
    }
    return Unexpected(Errc::RegionCodeMalformed, {{"length", QString::number(text.size())}});
}

RegionLevel RegionCode::level() const
{
    switch (m_digits) {
    case 2:
        return RegionLevel::Province;
    case 4:
        return RegionLevel::Regency;
    case 6:
        return RegionLevel::District;
    default:
        return RegionLevel::Village;
    }
}

QString RegionCode::text() const
{
    return QStringLiteral("%1").arg(m_number, m_digits, 10, QLatin1Char('0'));
}

QString RegionCode::dotted() const
{
    QString dotted = text();
    for (const int position : {6, 4, 2}) {
        if (position < m_digits)
            dotted.insert(position, u'.');
    }
    return dotted;
}

std::optional<RegionCode> RegionCode::at(RegionLevel wanted) const
{
    const int digits = kDigitsOfLevel[static_cast<std::size_t>(wanted)];
    if (digits > m_digits)
        return std::nullopt;
    return RegionCode(digits, m_number / powerOfTen(m_digits - digits));
}

bool RegionCode::isKota() const
{
    const auto regency = at(RegionLevel::Regency);
    return regency && regency->m_number % 100 >= 71;
}

bool RegionCode::isKelurahan() const { return level() == RegionLevel::Village && m_number / 1000 % 10 == 1; }

Result<RegionTable> RegionTable::load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Errc::RegionTableMissing);
    if (file.size() > kMaxTableBytes)
        return Unexpected(Errc::RegionTableDamaged, {{"why", "size"}});
    return fromBytes(file.readAll());
}

Result<RegionTable> RegionTable::fromBytes(QByteArray bytes)
{
    if (bytes.size() < kHeaderSize + Digest::kSize || bytes.size() > kMaxTableBytes)
        return Unexpected(Errc::RegionTableDamaged, {{"why", "size"}});
    if (Digest::of(bytes.chopped(Digest::kSize)).toBytes() != bytes.right(Digest::kSize))
        return Unexpected(Errc::RegionTableDamaged, {{"why", "digest"}});

    RegionTable table(std::move(bytes));
    if (!table.readCounts() || !table.rowsAreSound())
        return Unexpected(Errc::RegionTableDamaged, {{"why", "layout"}});
    return table;
}

bool RegionTable::readCounts()
{
    if (!m_bytes.startsWith(kMagic))
        return false;
    int row = 0;
    for (std::size_t level = 0; level < m_sections.size(); ++level) {
        const auto count = qFromLittleEndian<quint32>(m_bytes.constData() + kMagicSize + 4 * level);
        if (count > kMaxRows)
            return false;
        m_sections[level] = Section{kDigitsOfLevel[level], static_cast<int>(count), row};
        row += static_cast<int>(count);
    }
    m_namesAt = kHeaderSize + row * kRowSize;
    m_namesSize = static_cast<int>(m_bytes.size()) - Digest::kSize - m_namesAt;
    return m_namesSize >= 0;
}

bool RegionTable::rowsAreSound() const
{
    for (const Section& section : m_sections) {
        std::uint64_t previous = 0;
        for (int row = section.firstRow; row < section.firstRow + section.count; ++row) {
            const std::uint64_t code = codeAt(row);
            const auto nameEnd = std::uint64_t{nameOffsetAt(row)} + nameLengthAt(row);
            const bool sorted = row == section.firstRow || code > previous;
            if (!sorted || code >= powerOfTen(section.digits) ||
                nameEnd > static_cast<std::uint64_t>(m_namesSize))
                return false;
            previous = code;
        }
    }
    return true;
}

const char* RegionTable::rowAt(int row) const
{
    return m_bytes.constData() + kHeaderSize + static_cast<std::ptrdiff_t>(row) * kRowSize;
}

std::uint64_t RegionTable::codeAt(int row) const { return qFromLittleEndian<quint64>(rowAt(row)); }

std::uint32_t RegionTable::nameOffsetAt(int row) const { return qFromLittleEndian<quint32>(rowAt(row) + 8); }

std::uint32_t RegionTable::nameLengthAt(int row) const { return qFromLittleEndian<quint32>(rowAt(row) + 12); }

int RegionTable::lowerBound(const Section& section, std::uint64_t code) const
{
    int low = section.firstRow;
    int high = section.firstRow + section.count;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (codeAt(middle) < code)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int RegionTable::count(RegionLevel level) const { return m_sections[static_cast<std::size_t>(level)].count; }

std::optional<QString> RegionTable::nameOf(RegionCode code) const
{
    const Section& section = m_sections[static_cast<std::size_t>(code.level())];
    const int row = lowerBound(section, code.m_number);
    if (row == section.firstRow + section.count || codeAt(row) != code.m_number)
        return std::nullopt;
    return QString::fromUtf8(m_bytes.constData() + m_namesAt + nameOffsetAt(row),
                             static_cast<qsizetype>(nameLengthAt(row)));
}

std::vector<RegionCode> RegionTable::below(std::optional<RegionCode> parent) const
{
    if (parent && parent->level() == RegionLevel::Village)
        return {};

    const std::size_t level = parent ? static_cast<std::size_t>(parent->level()) + 1 : 0;
    const Section& section = m_sections[level];
    const std::uint64_t span =
        parent ? powerOfTen(section.digits - parent->m_digits) : powerOfTen(section.digits);
    const std::uint64_t first = parent ? parent->m_number * span : 0;
    const int end = lowerBound(section, first + span);

    std::vector<RegionCode> codes;
    for (int row = lowerBound(section, first); row < end; ++row)
        codes.push_back(RegionCode(section.digits, codeAt(row)));
    return codes;
}

} // namespace rekam
