#include "ui/presenters/hall_rows.h"

#include <QCoreApplication>

namespace rekam::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("HallRows", text); }

StationRow windowRow(const QString& label, const QString& screen, bool isWindowed)
{
    if (screen.isEmpty())
        return {label, tr("tidak dibuka"), {}, Tone::Neutral};
    return {label, isWindowed ? tr("sebagai jendela") : screen, {}, Tone::Good};
}

} // namespace

StationRow voiceRow(VoiceState state)
{
    const QString label = tr("Suara panggilan");
    switch (state) {
    case VoiceState::Off:
        return {label, tr("dimatikan"), {}, Tone::Neutral};
    case VoiceState::Ready:
        return {label, tr("siap"), {}, Tone::Good};
    case VoiceState::NoSpeaker:
        return {label, tr("hanya nada"), QStringLiteral("espeak-ng"), Tone::Fair};
    case VoiceState::NoPlayer:
        return {label, tr("tidak ada pemutar"), QStringLiteral("alsa-utils"), Tone::Fair};
    case VoiceState::Failing:
        return {label, tr("tidak terdengar"), QStringLiteral("aplay"), Tone::Bad};
    }
    return {};
}

StationRow publicDisplayRow(const QString& screen, bool isWindowed)
{
    return windowRow(tr("Layar antrean"), screen, isWindowed);
}

StationRow residentScreenRow(const QString& screen, bool isWindowed)
{
    return windowRow(tr("Layar pemohon"), screen, isWindowed);
}

} // namespace rekam::ui
