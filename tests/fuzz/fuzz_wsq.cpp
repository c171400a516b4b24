// WSQ files, as scanners and other systems give them.
#include "core/formats/wsq.h"
#include "tests/fuzz/fuzz.h"
#include "tests/unit/formats/sample_prints.h"

using namespace rekam;

namespace {

constexpr qint64 kMaxPixels = 64 * 1024;

} // namespace

void fuzz::tryInput(Bytes input)
{
    const auto frame = decodeWsq(input, kMaxPixels);
    const auto header = readWsqHeader(input);
    if (!frame)
        return;
    require(qint64{frame->widthPx()} * frame->heightPx() <= kMaxPixels, "no picture is larger than allowed");
    require(header && header->widthPx == frame->widthPx(), "the header says the size of the picture");
    const auto again = encodeWsq(*frame, kWsqFineRate);
    require(again.has_value(), "what is decoded can be encoded");
    require(decodeWsq(again->span(), kMaxPixels).has_value(), "what we encode we decode");
}

std::vector<QByteArray> fuzz::seeds()
{
    return {test::toByteArray(*encodeWsq(test::ridges(48, 40), kWsqUsualRate)),
            test::toByteArray(*encodeWsq(test::ridges(33, 17), kWsqFineRate)),
            test::toByteArray(*encodeWsq(test::ridges(1, 90), kWsqUsualRate))};
}
