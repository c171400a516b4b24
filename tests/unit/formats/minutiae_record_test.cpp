#include "core/formats/minutiae_record.h"

#include <rapidcheck.h>

using namespace rekam;

namespace {

MinutiaeRecord anyRecord()
{
    MinutiaeRecord record;
    record.widthPx = *rc::gen::inRange<quint16>(1, 2000);
    record.heightPx = *rc::gen::inRange<quint16>(1, 2000);
    record.position = static_cast<FingerPosition>(*rc::gen::inRange(0, 11));
    record.quality = *rc::gen::inRange<quint8>(0, 101);
    const int count = *rc::gen::inRange(0, MinutiaeRecord::kMaxMinutiae + 1);
    for (int i = 0; i < count; ++i) {
        Minutia m;
        m.x = *rc::gen::inRange<quint16>(0, record.widthPx);
        m.y = *rc::gen::inRange<quint16>(0, record.heightPx);
        m.angle256 = *rc::gen::arbitrary<quint8>();
        m.kind = static_cast<MinutiaKind>(*rc::gen::inRange(0, 3));
        m.quality = *rc::gen::inRange<quint8>(0, 101);
        record.minutiae.push_back(m);
    }
    return record;
}

std::vector<unsigned char> bytesOf(const MinutiaeRecord& record)
{
    const auto encoded = encodeMinutiaeRecord(record);
    RC_ASSERT(encoded.has_value());
    return {encoded->span().begin(), encoded->span().end()};
}

} // namespace

TEST_CASE("a record lies byte for byte as ISO/IEC 19794-2:2005 says")
{
    MinutiaeRecord record;
    record.widthPx = 416;
    record.heightPx = 560;
    record.position = FingerPosition::RightIndex;
    record.quality = 80;
    record.minutiae = {{100, 300, 64, MinutiaKind::Bifurcation, 55}};

    const auto bytes = encodeMinutiaeRecord(record);

    REQUIRE(bytes);
    const std::vector<unsigned char> expected = {'F',  'M',  'R',  0,    ' ', '2',  '0',  0,
                                                 0,    0,    0,    36,   0,   0,    0x01, 0xA0,
                                                 0x02, 0x30, 0,    0xC5, 0,   0xC5, 1,    0, // header
                                                 2,    0,    80,   1,                        // view
                                                 0x80, 100,  0x01, 0x2C, 64,  55,            // minutia
                                                 0,    0};
    CHECK(std::vector<unsigned char>(bytes->span().begin(), bytes->span().end()) == expected);
}

TEST_CASE("a record that was written reads back the same")
{
    CHECK(rc::check([] {
        const MinutiaeRecord record = anyRecord();
        const auto read = decodeMinutiaeRecord(bytesOf(record));
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == record);
    }));
}

TEST_CASE("a record cut anywhere is refused")
{
    CHECK(rc::check([] {
        auto bytes = bytesOf(anyRecord());
        bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size()));
        const auto read = decodeMinutiaeRecord(bytes);
        RC_ASSERT(!read.has_value());
        RC_ASSERT(read.error().code() == Errc::TemplateMalformed);
    }));
}

TEST_CASE("a record with flipped bits is refused or still whole, never read past its end")
{
    CHECK(rc::check([] {
        auto bytes = bytesOf(anyRecord());
        const int flips = *rc::gen::inRange(1, 9);
        for (int i = 0; i < flips; ++i)
            bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] ^=
                static_cast<unsigned char>(1 << *rc::gen::inRange(0, 8));
        const auto read = decodeMinutiaeRecord(bytes);
        if (read.has_value())
            RC_ASSERT(encodeMinutiaeRecord(*read).has_value());
    }));
}

TEST_CASE("a minutia outside the picture, a 256th minutia and a reserved type are refused")
{
    MinutiaeRecord record;
    record.widthPx = 10;
    record.heightPx = 10;
    record.minutiae = {{10, 0, 0, MinutiaKind::Ending, 0}};
    CHECK_FALSE(encodeMinutiaeRecord(record));

    record.minutiae.assign(256, Minutia{1, 1, 0, MinutiaKind::Ending, 0});
    CHECK_FALSE(encodeMinutiaeRecord(record));

    record.minutiae = {{1, 1, 0, static_cast<MinutiaKind>(3), 0}};
    CHECK_FALSE(encodeMinutiaeRecord(record));
}
