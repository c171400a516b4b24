// ISO/IEC 19794-2 records, as a reader or the centre gives them.
#include "core/formats/minutiae_record.h"
#include "tests/fuzz/fuzz.h"

using namespace rekam;

void fuzz::tryInput(Bytes input)
{
    const auto record = decodeMinutiaeRecord(input);
    if (!record)
        return;
    for (const Minutia& minutia : record->minutiae)
        require(minutia.x < record->widthPx && minutia.y < record->heightPx, "a point lies in its picture");
    const auto bytes = encodeMinutiaeRecord(*record);
    require(bytes.has_value(), "what is read can be written");
    const auto again = decodeMinutiaeRecord(bytes->span());
    require(again && *again == *record, "and says the same");
}

std::vector<QByteArray> fuzz::seeds()
{
    MinutiaeRecord record{300, 400, 197, FingerPosition::RightIndex, 80, {}};
    std::vector<QByteArray> all;
    for (const int count : {0, 1, 40}) {
        record.minutiae.clear();
        for (int i = 0; i < count; ++i)
            record.minutiae.push_back({static_cast<quint16>(7 * i), static_cast<quint16>(9 * i),
                                       static_cast<quint8>(6 * i),
                                       i % 2 ? MinutiaKind::Ending : MinutiaKind::Bifurcation, 60});
        all.push_back(toByteArray(encodeMinutiaeRecord(record)->span()));
    }
    return all;
}
