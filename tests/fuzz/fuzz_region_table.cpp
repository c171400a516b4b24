// The table of regions, with a digest that fits whatever is before it.
#include "core/base/digest.h"
#include "core/people/region.h"
#include "tests/fuzz/fuzz.h"

#include <QtEndian>

using namespace rekam;

namespace {

template<typename Number>
void append(QByteArray& bytes, Number value)
{
    value = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

} // namespace

void fuzz::tryInput(Bytes input)
{
    const QByteArray body = toByteArray(input);
    const auto table = RegionTable::fromBytes(body + Digest::of(body).toBytes());
    if (!table)
        return;
    int seen = 0;
    std::vector<RegionCode> open = table->below(std::nullopt);
    while (!open.empty()) {
        const RegionCode code = open.back();
        open.pop_back();
        require(table->nameOf(code).has_value(), "a region that is listed has a name");
        ++seen;
        if (code.level() != RegionLevel::Village) {
            const auto below = table->below(code);
            open.insert(open.end(), below.begin(), below.end());
        }
    }
    int all = 0;
    for (const RegionLevel level :
         {RegionLevel::Province, RegionLevel::Regency, RegionLevel::District, RegionLevel::Village})
        all += table->count(level);
    require(seen <= all, "no region is listed twice");
}

std::vector<QByteArray> fuzz::seeds()
{
    struct Row
    {
        quint64 code;
        const char* name;
    };
    const std::vector<std::vector<Row>> levels{{{33, "Jawa Tengah"}, {34, "DIY"}},
                                               {{3315, "Grobogan"}},
                                               {{331501, "Kedungjati"}, {331502, "Karangrayung"}},
                                               {{3315012001, "Kalimaro"}}};
    QByteArray bytes("RKMREG1\n");
    QByteArray rows;
    QByteArray names;
    for (const auto& level : levels) {
        append(bytes, static_cast<quint32>(level.size()));
        for (const Row& row : level) {
            append(rows, row.code);
            append(rows, static_cast<quint32>(names.size()));
            append(rows, static_cast<quint32>(qstrlen(row.name)));
            names += row.name;
        }
    }
    return {bytes + rows + names};
}
