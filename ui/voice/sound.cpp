#include "ui/voice/sound.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace rekam::ui {

namespace {

constexpr double kFirstToneHz = 659.26;  // E5
constexpr double kSecondToneHz = 523.25; // C5
constexpr double kToneSeconds = 0.50;
constexpr double kPauseSeconds = 0.30;
constexpr double kRampSeconds = 0.008;
constexpr double kLoudness = 0.32 * 32767;
constexpr int kLongestSeconds = 60;

void addTone(Sound& sound, double frequencyHz)
{
    const int count = static_cast<int>(kToneSeconds * sound.rateHz);
    for (int i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) / sound.rateHz;
        const double left = kToneSeconds - t;
        const double ramp = std::min({1.0, t / kRampSeconds, left / kRampSeconds});
        const double angle = 2 * std::numbers::pi * frequencyHz * t;
        // A little of the octave above makes a bell of a beep.
        const double wave = 0.8 * std::sin(angle) + 0.2 * std::sin(2 * angle) * std::exp(-8 * t);
        sound.samples.push_back(static_cast<qint16>(kLoudness * ramp * std::exp(-4.5 * t) * wave));
    }
}

Unexpected malformed(const char* field)
{
    return Unexpected(Errc::MessageMalformed, {{"field", QString::fromLatin1(field)}});
}

quint32 readU32(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}
quint16 readU16(const QByteArray& bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.data() + at);
}

// Where a chunk's content begins; -1 where there is none.
qsizetype findChunk(const QByteArray& wav, const char* name)
{
    qsizetype at = 12;
    while (at + 8 <= wav.size()) {
        if (wav.mid(at, 4) == name)
            return at + 8;
        at += 8 + static_cast<qsizetype>(readU32(wav, at + 4));
    }
    return -1;
}

} // namespace

std::chrono::milliseconds Sound::length() const
{
    return std::chrono::milliseconds(static_cast<qint64>(samples.size()) * 1000 / rateHz);
}

Sound chime(int rateHz)
{
    Sound sound{rateHz, {}};
    addTone(sound, kFirstToneHz);
    addTone(sound, kSecondToneHz);
    sound.samples.resize(sound.samples.size() + static_cast<size_t>(kPauseSeconds * rateHz), 0);
    return sound;
}

void append(Sound& sound, const Sound& after)
{
    sound.samples.insert(sound.samples.end(), after.samples.begin(), after.samples.end());
}

QByteArray rawSamples(const Sound& sound)
{
    QByteArray bytes(static_cast<qsizetype>(sound.samples.size() * 2), Qt::Uninitialized);
    qToLittleEndian<qint16>(sound.samples.data(), static_cast<qsizetype>(sound.samples.size()), bytes.data());
    return bytes;
}

Result<Sound> soundFromWav(const QByteArray& wav)
{
    if (wav.size() < 44 || !wav.startsWith("RIFF") || wav.mid(8, 4) != "WAVE")
        return malformed("riff");
    const qsizetype format = findChunk(wav, "fmt ");
    if (format < 0 || format + 16 > wav.size())
        return malformed("format");
    const bool isPlain =
        readU16(wav, format) == 1 && readU16(wav, format + 2) == 1 && readU16(wav, format + 14) == 16;
    const quint32 rate = readU32(wav, format + 4);
    if (!isPlain || rate < 8000 || rate > 48000)
        return malformed("format");
    const qsizetype data = findChunk(wav, "data");
    if (data < 0)
        return malformed("data");
    const qsizetype count = (wav.size() - data) / 2;
    if (count > static_cast<qsizetype>(rate) * kLongestSeconds)
        return malformed("length");
    Sound sound{static_cast<int>(rate), std::vector<qint16>(static_cast<size_t>(count))};
    if (count > 0)
        qFromLittleEndian<qint16>(wav.data() + data, count, sound.samples.data());
    return sound;
}

} // namespace rekam::ui
