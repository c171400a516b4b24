// What a readable ANSI/NIST-ITL file must hold besides (ANSI/NIST-ITL 1-2011, clauses 8.1, 8.2, 8.4, 8.10,
// 8.14, 8.17).
#include "core/formats/nist_file.h"

#include <QDate>
#include <algorithm>
#include <array>
#include <set>

namespace rekam {
namespace {

class Rules
{
public:
    explicit Rules(std::vector<QString>& findings) : m_findings(findings) {}

    void check(const NistRecord& record)
    {
        m_record = &record;
        switch (record.type) {
        case 1:
            return transaction();
        case 2:
            return require({1, 2});
        case 4:
            return binaryFinger();
        case 10:
        case 14:
        case 17:
            return picture();
        default:
            return;
        }
    }

    void add(bool holds, int field)
    {
        const QString name = QStringLiteral("%1.%2").arg(m_record->type).arg(field, 3, 10, QLatin1Char('0'));
        if (!holds && std::find(m_findings.begin(), m_findings.end(), name) == m_findings.end())
            m_findings.push_back(name);
    }

private:
    void require(std::initializer_list<int> fields)
    {
        for (const int field : fields)
            add(m_record->field(field) != nullptr &&
                    (field == nist::kDataField || !m_record->text(field).isEmpty()),
                field);
    }
    int number(int field) const
    {
        bool isNumber = false;
        const int value = m_record->text(field).toInt(&isNumber);
        return isNumber ? value : -1;
    }
    // Each of its values, where there are several.
    void between(int field, int least, int most)
    {
        const NistField* found = m_record->field(field);
        if (!found)
            return;
        for (const QByteArray& text : found->subfields()) {
            bool isNumber = false;
            const int value = text.toInt(&isNumber);
            add(isNumber && value >= least && value <= most, field);
        }
    }
    void date(int field)
    {
        if (m_record->field(field))
            add(QDate::fromString(QString::fromLatin1(m_record->text(field)), QStringLiteral("yyyyMMdd"))
                    .isValid(),
                field);
    }
    template<std::size_t count>
    void oneOf(int field, const std::array<const char*, count>& known)
    {
        if (m_record->field(field))
            add(std::any_of(known.begin(), known.end(),
                            [&](const char* word) { return m_record->text(field) == word; }),
                field);
    }

    void transaction()
    {
        require({1, 2, 3, 4, 5, 7, 8, 9, 11, 12});
        oneOf(2, std::array{"0300", "0400", "0500", "0501", "0502", "0600"});
        date(5);
        between(6, 1, 9);
    }

    void binaryFinger()
    {
        const auto at = [this](int i) { return static_cast<unsigned char>(m_record->head.at(i)); };
        const std::size_t width = at(13) * 256U + at(14), height = at(15) * 256U + at(16);
        add(at(5) <= 29, 3);
        add(at(6) <= 14, 4);
        add(at(12) <= 1, 5);
        add(width > 0, 6);
        add(height > 0, 7);
        add(at(17) <= 6, 8);
        if (at(17) == 0)
            add(m_record->data->size() == width * height, 9);
    }

    void picture()
    {
        const bool isWithheld = m_record->type == 14 && m_record->field(18) && !m_record->data;
        require({1, 2, 3, 4, 5});
        if (m_record->type == 14)
            require({13});
        if (!isWithheld)
            require({6, 7, 8, 9, 10, 11, nist::kDataField});
        if (m_record->type != 10 && !isWithheld)
            require({12});
        between(6, 10, 99999);
        between(7, 10, 99999);
        between(8, 0, 2);
        between(9, 1, 99999);
        between(10, 1, 99999);
        oneOf(11, std::array{"NONE", "WSQ20", "JPEGB", "JPEGL", "JP2", "JP2L", "PNG"});
        uncompressedSize();
        date(5);
        if (m_record->type == 10)
            return oneOf(3, std::array{"FACE", "SIGNATURE", "SCAR", "MARK", "TATTOO", "OTHER"});
        between(12, 1, 16);
        if (m_record->type == 17)
            return between(3, 0, 2);
        between(3, 0, 29);
        between(13, 0, 60);
        itemsOf(21, 6, 200);
        itemsOf(22, 2, 2);
        itemsOf(23, 4, 4);
        itemsOf(24, 4, 4);
    }

    void itemsOf(int field, qsizetype least, qsizetype most)
    {
        const NistField* found = m_record->field(field);
        if (!found)
            return;
        for (const QByteArray& subfield : found->subfields()) {
            const qsizetype count = NistField::items(subfield).size();
            add(count >= least && count <= most, field);
        }
    }

    void uncompressedSize()
    {
        if (m_record->text(11) != "NONE" || number(6) <= 0 || number(7) <= 0 || !m_record->data)
            return;
        const auto pixels = static_cast<std::size_t>(number(6)) * static_cast<std::size_t>(number(7));
        add(m_record->data->size() % pixels == 0 && m_record->data->size() / pixels <= 6, nist::kDataField);
    }

    std::vector<QString>& m_findings;
    const NistRecord* m_record = nullptr;
};

// 1.003 against the records, and the sampling resolutions that Type-4 goes by.
bool areAsAnnounced(const NistFile& file)
{
    const QByteArrayList subfields = file.records.front().field(3)->subfields();
    std::set<int> idcs;
    for (std::size_t i = 1; i < file.records.size(); ++i) {
        const QByteArrayList items = NistField::items(subfields.value(static_cast<qsizetype>(i)));
        const NistRecord& record = file.records[i];
        if (items.value(0).toInt() != record.type || items.value(1).toInt() != record.idc())
            return false;
        idcs.insert(record.idc());
    }
    return true;
}

} // namespace

std::vector<QString> findingsOf(const NistFile& file)
{
    std::vector<QString> findings;
    if (file.records.empty())
        return {QStringLiteral("1.001")};
    Rules rules(findings);
    bool hasType4 = false;
    for (const NistRecord& record : file.records) {
        rules.check(record);
        hasType4 = hasType4 || record.type == 4;
    }
    rules.check(file.records.front());
    rules.add(areAsAnnounced(file), 3);
    if (!hasType4) {
        rules.add(file.records.front().text(11) == "00.00", 11);
        rules.add(file.records.front().text(12) == "00.00", 12);
    } else {
        rules.add(file.records.front().text(11) != "00.00", 11);
    }
    return findings;
}

} // namespace rekam
