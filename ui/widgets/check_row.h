// A tick box large enough to see from a chair; Space ticks it.
#pragma once

#include "ui/values/tone.h"

#include <QCheckBox>

namespace rekam::ui {

class CheckRow : public QCheckBox
{
    Q_OBJECT
public:
    CheckRow(const QString& text, QWidget* parent);
    void setKeyCap(const QString& keyCap);        // the key that ticks it, drawn before the text
    void setNote(Tone tone, const QString& note); // a chip at its end; empty: none
    void setMarked(bool isMarked);                // the one that keys are about
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }

private:
    QString m_keyCap;
    QString m_note;
    Tone m_noteTone = Tone::Neutral;
    bool m_isMarked = false;
};

} // namespace rekam::ui
