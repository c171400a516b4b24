#include "core/formats/signature_record.h"

#include "core/formats/detail/iso_codec.h"

#include <algorithm>
#include <cmath>

namespace rekam {
namespace {

constexpr const char* kFormat = "19794-7";
constexpr unsigned char kMagic[] = {'S', 'D', 'I', 0};
constexpr std::size_t kShortHeader = 12;
constexpr int kNumbersOfPreamble = 5; // bits 7 to 3
constexpr quint32 kMostPoints = 0xFFFFFF;

std::size_t numbersAfter(quint8 preamble)
{
    std::size_t count = 0;
    for (int bit = 7; bit > 7 - kNumbersOfPreamble; --bit)
        count += preamble >> bit & 1;
    return count;
}

quint16 inclusionOf(const std::vector<PenChannelFacts>& channels)
{
    quint16 field = 0;
    for (const PenChannelFacts& facts : channels)
        field = static_cast<quint16>(field | 0x8000 >> static_cast<int>(facts.channel));
    return field;
}

bool areInOrder(const std::vector<PenChannelFacts>& channels)
{
    for (std::size_t i = 1; i < channels.size(); ++i) {
        if (channels[i - 1].channel >= channels[i].channel)
            return false;
    }
    return true;
}

struct SeriesLayout
{
    template<typename Codec, typename Series>
    static void channels(Codec& codec, Series& series)
    {
        quint16 inclusion = inclusionOf(series.channels);
        codec.require(areInOrder(series.channels), "channels");
        codec.u16(inclusion);
        if constexpr (Codec::kReads) {
            for (std::size_t i = 0; i < kPenChannels; ++i) {
                if (inclusion << i & 0x8000)
                    series.channels.push_back({static_cast<PenChannel>(i), 0, {}});
            }
        }
        for (auto& facts : series.channels) {
            codec.u8(facts.preamble);
            const std::size_t count = numbersAfter(facts.preamble);
            if constexpr (Codec::kReads)
                facts.numbers.resize(count);
            codec.require(facts.numbers.size() == count, "preamble");
            for (auto& number : facts.numbers)
                codec.u16(number);
        }
    }

    template<typename Codec, typename Series>
    static void points(Codec& codec, Series& series)
    {
        auto count = static_cast<quint32>(series.points.size());
        codec.require(series.points.size() <= kMostPoints, "points");
        codec.u24(count);
        if constexpr (Codec::kReads) {
            std::size_t pointBytes = 0;
            for (const PenChannelFacts& facts : series.channels)
                pointBytes += facts.channel == PenChannel::Switch ? 1 : 2;
            codec.require(pointBytes > 0 || count == 0, "channels");
            codec.require(pointBytes * count <= codec.left(), "points");
            if (!codec.ok())
                return;
            series.points.assign(count, std::vector<quint16>(series.channels.size()));
        }
        for (auto& point : series.points) {
            codec.require(point.size() == series.channels.size(), "point");
            for (std::size_t i = 0; i < point.size() && i < series.channels.size(); ++i) {
                if (series.channels[i].channel == PenChannel::Switch)
                    codec.u8(point[i]);
                else
                    codec.u16(point[i]);
            }
        }
    }

    template<typename Codec, typename Series>
    static void whole(Codec& codec, Series& series, bool hasCertifications)
    {
        iso::captureLayout(codec, series.capture, hasCertifications);
        channels(codec, series);
        points(codec, series);
        auto length = static_cast<quint32>(series.extended.size());
        codec.require(length <= 0xFFFF, "extendedData");
        codec.u16(length);
        if constexpr (Codec::kReads) {
            codec.require(length <= codec.left(), "extendedData");
            series.extended.resize(codec.ok() ? static_cast<qsizetype>(length) : 0);
        }
        codec.bytes(series.extended);
    }
};

struct Layout
{
    bool hasLongHeader = false; // reading only

    template<typename Codec, typename Record>
    void operator()(Codec& codec, Record& record) const
    {
        if constexpr (Codec::kReads)
            record.hasLongHeader = hasLongHeader;
        codec.magic(kMagic);
        for (auto& character : record.version)
            codec.u8(character);
        codec.totalLength();
        if (record.hasLongHeader) {
            codec.count16(record.series);
            iso::flagLayout(codec, record.hasCertifications);
        } else {
            codec.require(!record.hasCertifications, "certificationFlag");
            if constexpr (Codec::kReads)
                record.series.resize(1);
            codec.require(record.series.size() == 1, "representations");
        }
        const auto one = [&record](auto& each, auto& series) {
            each.framed([&](auto& body) { SeriesLayout::whole(body, series, record.hasCertifications); });
        };
        if (record.hasLongHeader || !Codec::kReads)
            codec.each(record.series, one);
        else
            one(codec, record.series.front());
    }
};

bool isSigned(PenChannel channel)
{
    return channel <= PenChannel::AccelerationY || channel == PenChannel::TiltX ||
           channel == PenChannel::TiltY;
}

struct Found
{
    std::size_t index = 0;
    double scaling = 0; // 0: none
};

std::optional<Found> find(const SignatureSeries& series, PenChannel channel)
{
    for (std::size_t i = 0; i < series.channels.size(); ++i) {
        const PenChannelFacts& facts = series.channels[i];
        if (facts.channel == channel)
            return Found{i, (facts.preamble & 0x80) && !facts.numbers.empty()
                                ? scalingFrom(facts.numbers.front())
                                : 0};
    }
    return std::nullopt;
}

constexpr double kPerMillimetre = 100, kPerSecond = 1000;
constexpr int kSignedZero = 32768;
constexpr quint8 kHasScaling = 0x80, kHasMost = 0x20;

// Into units of which there are `per` in one of the standard's (mm, s).
qint64 valueIn(const std::vector<quint16>& point, const Found& found, bool isSignedChannel, double per)
{
    const double raw = double(point[found.index]) - (isSignedChannel ? kSignedZero : 0);
    return qRound64(found.scaling > 0 ? raw / found.scaling * per : raw);
}

} // namespace

const char* penChannelName(PenChannel channel)
{
    constexpr std::array kNames = {"X",  "Y", "Z", "VX", "VY", "AX", "AY", "T",
                                   "DT", "F", "S", "TX", "TY", "Az", "El", "R"};
    return kNames.at(static_cast<std::size_t>(channel));
}

Result<SecureBuffer> encodeSignature(const SignatureRecord& record)
{
    return iso::encode(kFormat, record, Layout());
}

Result<SignatureRecord> decodeSignature(std::span<const unsigned char> bytes)
{
    // Behind the short header stands the length of the only representation.
    SpanReader reader(bytes);
    reader.take(kShortHeader);
    const bool isShort = reader.u32() == bytes.size() - kShortHeader && reader.ok();
    return iso::decode<SignatureRecord>(kFormat, bytes, Layout{!isShort});
}

IsoFindings findingsOf(const SignatureRecord& record)
{
    IsoFindings findings;
    const auto add = [&findings](bool holds, const char* field) {
        if (!holds)
            findings.push_back(QString::fromLatin1(field));
    };
    add(!record.series.empty(), "representations");
    for (const SignatureSeries& series : record.series) {
        appendFindings(series.capture, findings);
        const auto time = find(series, PenChannel::Time);
        add(find(series, PenChannel::X).has_value() && find(series, PenChannel::Y).has_value(), "channels");
        add(time.has_value() != find(series, PenChannel::TimeStep).has_value(), "time");
        add(!series.points.empty(), "points");
        for (std::size_t i = 1; time && i < series.points.size(); ++i) {
            if (series.points[i][time->index] < series.points[i - 1][time->index]) {
                add(false, "time");
                break;
            }
        }
    }
    return findings;
}

Result<SignatureRecord> signatureFrom(const PenSeries& series, const IsoTime& takenAt)
{
    SignatureSeries made;
    made.capture.takenAt = takenAt;
    made.channels = {{PenChannel::X, kHasScaling, {codedScaling(kPerMillimetre)}},
                     {PenChannel::Y, kHasScaling, {codedScaling(kPerMillimetre)}},
                     {PenChannel::Time, kHasScaling, {codedScaling(kPerSecond)}},
                     {PenChannel::Force, kHasMost, {0xFFFF}},
                     {PenChannel::Switch, 0, {}}};
    for (const PenPoint& point : series.points) {
        const qint64 x = qint64{point.x} + kSignedZero, y = kSignedZero - qint64{point.y};
        if (x < 0 || x > 0xFFFF || y < 0 || y > 0xFFFF)
            return iso::malformed(kFormat, "place");
        if (point.timeMs > 0xFFFF)
            return iso::malformed(kFormat, "duration");
        made.points.push_back({static_cast<quint16>(x), static_cast<quint16>(y),
                               static_cast<quint16>(point.timeMs), point.pressure,
                               static_cast<quint16>(point.penDown ? 1 : 0)});
    }
    SignatureRecord record;
    record.series.push_back(std::move(made));
    return record;
}

Result<PenSeries> penSeriesFrom(const SignatureRecord& record)
{
    if (record.series.empty())
        return iso::malformed(kFormat, "representations");
    const SignatureSeries& from = record.series.front();
    const auto x = find(from, PenChannel::X), y = find(from, PenChannel::Y);
    const auto time = find(from, PenChannel::Time), force = find(from, PenChannel::Force);
    const auto pen = find(from, PenChannel::Switch);
    if (!x || !y || !time)
        return iso::malformed(kFormat, "channels");
    PenSeries series;
    for (const std::vector<quint16>& coded : from.points) {
        PenPoint point;
        point.x = static_cast<qint32>(valueIn(coded, *x, isSigned(PenChannel::X), kPerMillimetre));
        point.y = static_cast<qint32>(-valueIn(coded, *y, isSigned(PenChannel::Y), kPerMillimetre));
        point.timeMs = static_cast<quint32>(valueIn(coded, *time, false, kPerSecond));
        point.pressure = force ? coded[force->index] : 0;
        point.penDown = pen ? coded[pen->index] != 0 : point.pressure > 0;
        series.points.push_back(point);
    }
    return series;
}

double scalingFrom(quint16 coded) { return std::ldexp(1 + (coded & 0x7FF) / 2048.0, (coded >> 11) - 16); }

quint16 codedScaling(double scaling)
{
    if (!(scaling > 0))
        return 0;
    int exponent = 0;
    const double fraction = std::frexp(scaling, &exponent); // 0.5 .. 1
    const auto digits = static_cast<int>(std::lround((2 * fraction - 1) * 2048));
    const int coded = ((exponent - 1 + 16) << 11) + digits;
    return static_cast<quint16>(std::clamp(coded, 0, 0xFFFF));
}

} // namespace rekam
