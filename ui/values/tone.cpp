#include "ui/values/tone.h"

namespace rekam::ui {

const char* toneName(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return "neutral";
    case Tone::Now:
        return "now";
    case Tone::Good:
        return "good";
    case Tone::Fair:
        return "fair";
    case Tone::Bad:
        return "bad";
    }
    return "";
}

} // namespace rekam::ui
