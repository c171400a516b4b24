// Two hands as the resident sees their own backs of the hands: left at the left, thumbs inside. Fingers are
// coloured by how they stand.
#pragma once

#include "ui/values/tone.h"

#include <QWidget>
#include <array>

namespace rekam::ui {

struct FingerMark
{
    Tone tone = Tone::Neutral;
    bool isExcepted = false; // crossed out
    friend bool operator==(const FingerMark&, const FingerMark&) = default;
};

// By ISO/IEC 19794-2 position minus one: right thumb 0 .. right little 4, left thumb 5 .. left little 9.
using HandMarks = std::array<FingerMark, 10>;

class HandsWidget : public QWidget
{
    Q_OBJECT
public:
    explicit HandsWidget(QWidget* parent);
    void setMarks(const HandMarks& marks);
    const HandMarks& marks() const { return m_marks; }

    QSize sizeHint() const override { return {320, 180}; }
    QSize minimumSizeHint() const override { return {220, 130}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    HandMarks m_marks;
};

} // namespace rekam::ui
