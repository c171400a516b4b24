// A disc with an icon in the colour of how something stands.
#pragma once

#include "ui/values/tone.h"
#include "ui/widgets/icons.h"

#include <QWidget>

namespace rekam::ui {

class ToneDisc : public QWidget
{
    Q_OBJECT
public:
    ToneDisc(int diameterPx, QWidget* parent);
    void say(Tone tone, Icon icon);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
    Icon m_icon = Icon::Check;
};

} // namespace rekam::ui
