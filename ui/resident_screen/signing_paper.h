// Where the resident signs, or where the strokes of the pad are mirrored. Paper is white in both themes.
#pragma once

#include "ui/values/overlay.h"

#include <QImage>
#include <QWidget>

namespace rekam::ui {

class SigningPaper : public QWidget
{
    Q_OBJECT
public:
    // given: the signature as taken; null while it is being written.
    SigningPaper(const QString& prompt, const QFont& font, const QImage& given, QWidget* parent);
    void setInk(const Ink& ink);
    bool isEmpty() const { return m_ink.strokes.empty() && m_given.isNull(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_prompt;
    QImage m_given;
    Ink m_ink;
};

} // namespace rekam::ui
