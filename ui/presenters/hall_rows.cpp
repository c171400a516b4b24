#include "ui/presenters/hall_rows.h"

#include "ui/language/language.h"

namespace rekam::ui {

namespace {

QString standText(const WindowStand& stand) { return stand.isWindowed ? tr("jendela") : stand.screen; }

StationRow voiceRow(VoiceState state)
{
    const QString label = tr("Suara panggilan");
    switch (state) {
    case VoiceState::Off:
        return {label, tr("dimatikan"), {}, Tone::Neutral};
    case VoiceState::Ready:
        return {label, tr("siap"), {}, Tone::Good};
    case VoiceState::NoSpeaker:
        return {label, tr("hanya nada; pasang espeak-ng"), {}, Tone::Fair};
    case VoiceState::NoPlayer:
        return {label, tr("bisu; pasang alsa-utils"), {}, Tone::Fair};
    case VoiceState::Failing:
        return {label, tr("tidak terdengar; periksa pengeras"), {}, Tone::Bad};
    }
    return {};
}

} // namespace

StationRow hallRow(VoiceState voice, const WindowStand& publicDisplay, const WindowStand& residentScreen)
{
    StationRow row = voiceRow(voice);
    QStringList windows;
    if (!publicDisplay.screen.isEmpty())
        windows.append(tr("antrean %1").arg(standText(publicDisplay)));
    if (!residentScreen.screen.isEmpty())
        windows.append(tr("pemohon %1").arg(standText(residentScreen)));
    row.note = windows.join(QStringLiteral(" · "));
    return row;
}

} // namespace rekam::ui
