// Sound in memory: what a call in the hall is made of. Pure functions, any thread.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <chrono>
#include <vector>

namespace rekam::ui {

struct Sound
{
    int rateHz = 22050;
    std::vector<qint16> samples; // one channel
    std::chrono::milliseconds length() const;
};

// Two falling tones, 1.3 s with the pause after them; begins and ends without a click.
Sound chime(int rateHz);
// One after the other; `after` has to have the same rate.
void append(Sound& sound, const Sound& after);
// Little-endian, as players take it.
QByteArray rawSamples(const Sound& sound);
// 16-bit, one channel, 8 to 48 kHz, at most a minute. A speaker that writes to a pipe cannot know the length
// in advance: the samples go to the end of the bytes, whatever the header says. MessageMalformed with fact
// "field" otherwise.
Result<Sound> soundFromWav(const QByteArray& wav);

} // namespace rekam::ui
