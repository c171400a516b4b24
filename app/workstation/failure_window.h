// The station cannot open at all: one sentence, what to do, who does it, and the code for the call to the
// technician. Enter or Esc closes it, and with it the program. Main thread.
#pragma once

#include "core/base/error.h"

#include <QWidget>

namespace rekam {

class FailureWindow : public QWidget
{
    Q_OBJECT
public:
    explicit FailureWindow(const Error& error);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rekam
