#include "ui/voice/sound.h"

#include <QtEndian>
#include <algorithm>
#include <cstdlib>

using namespace rekam;
using namespace rekam::ui;

namespace {

QByteArray wavOf(const Sound& sound, quint16 channels = 1, quint32 writtenLength = 0x7FFFF000)
{
    QByteArray wav("RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0", 22);
    const auto put16 = [&](quint16 value) {
        const quint16 little = qToLittleEndian(value);
        wav.append(reinterpret_cast<const char*>(&little), 2);
    };
    const auto put32 = [&](quint32 value) {
        const quint32 little = qToLittleEndian(value);
        wav.append(reinterpret_cast<const char*>(&little), 4);
    };
    put16(channels);
    put32(static_cast<quint32>(sound.rateHz));
    put32(static_cast<quint32>(sound.rateHz) * 2 * channels);
    put16(static_cast<quint16>(2 * channels));
    put16(16);
    wav.append("data");
    put32(writtenLength);
    return wav + rawSamples(sound);
}

// Rising edges a second, over the given part of the sound.
double frequencyHz(const Sound& sound, double fromSeconds, double toSeconds)
{
    int edges = 0;
    const auto first = static_cast<size_t>(fromSeconds * sound.rateHz);
    const auto last = static_cast<size_t>(toSeconds * sound.rateHz);
    for (size_t i = first + 1; i < last; ++i)
        edges += sound.samples[i - 1] < 0 && sound.samples[i] >= 0 ? 1 : 0;
    return edges / (toSeconds - fromSeconds);
}

} // namespace

TEST_CASE("the chime falls from one tone to a lower one and never clips")
{
    const Sound sound = chime(22050);

    CHECK(frequencyHz(sound, 0.1, 0.4) == Approx(659).margin(8));
    CHECK(frequencyHz(sound, 0.6, 0.9) == Approx(523).margin(8));
    const auto loudest = std::max_element(sound.samples.begin(), sound.samples.end(),
                                          [](qint16 a, qint16 b) { return std::abs(a) < std::abs(b); });
    CHECK(std::abs(*loudest) > 4000);
    CHECK(std::abs(*loudest) < 20000);
}

TEST_CASE("the chime begins and ends in silence, at any rate")
{
    for (const int rate : {8000, 16000, 22050, 48000}) {
        const Sound sound = chime(rate);
        CHECK(sound.length().count() == Approx(1300).margin(2));
        CHECK(std::abs(sound.samples.front()) < 200);
        CHECK(sound.samples.back() == 0);
    }
}

TEST_CASE("a spoken file comes back sample by sample although its header does not know its length")
{
    const Sound sound{16000, {0, 1, -1, 32767, -32768, 5}};

    const auto read = soundFromWav(wavOf(sound));

    REQUIRE(read);
    CHECK(read->rateHz == 16000);
    CHECK(read->samples == sound.samples);
}

TEST_CASE("what is no plain speech is refused with the part that is wrong")
{
    const Sound sound{16000, {1, 2, 3, 4}};
    const auto fieldOf = [](const QByteArray& wav) {
        const auto read = soundFromWav(wav);
        REQUIRE_FALSE(read);
        CHECK(read.error().code() == Errc::MessageMalformed);
        return read.error().fact("field").toStdString();
    };

    CHECK(fieldOf({}) == "riff");
    CHECK(fieldOf(QByteArray(100, 'x')) == "riff");
    CHECK(fieldOf(wavOf(sound, 2)) == "format");
    CHECK(fieldOf(wavOf({4000, {1, 2, 3, 4}})) == "format");
    CHECK(fieldOf(wavOf(sound).replace("data", "dada")) == "data");
    CHECK(fieldOf(wavOf({8000, std::vector<qint16>(8000 * 61)})) == "length");
}

TEST_CASE("no beginning of a spoken file is read beyond its end")
{
    const QByteArray whole = wavOf({16000, {1, 2, 3, 4}});
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto read = soundFromWav(QByteArray(whole.constData(), length));
        CHECK((!read || read->samples.size() <= 4));
    }
}
