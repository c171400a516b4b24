// A paper that is looked at before it is printed: drawn in the pool, shown, printed as often as asked. Main
// thread.
#pragma once

#include "core/workflow/slip_printing.h"

#include <QObject>

namespace rekam {

struct PaperState
{
    PaperPicture picture; // empty until it is drawn; personal
    int copies = 0;       // asked of the printer
    bool isDrawing = false;
    bool isPrinting = false;
    bool isPrinted = false;
};

class PaperOnScreen : public QObject
{
    Q_OBJECT
public:
    // The ports outlive it.
    explicit PaperOnScreen(StationPorts& ports, QObject* parent = nullptr) : QObject(parent), m_ports(ports)
    {}

    const PaperState& state() const { return m_state; }
    // In place of what was drawn before; an answer to an earlier call is dropped.
    void draw(LayOutPaper layOut);
    // Nothing while none is drawn or one is in the printer. `jobName` holds no personal data.
    void print(const QString& jobName);
    // Draws, then prints: for who does not look.
    void drawAndPrint(LayOutPaper layOut, const QString& jobName);
    void clear();

Q_SIGNALS:
    void changed();
    void failed(const rekam::Error& error);
    void printed();

private:
    StationPorts& m_ports;
    PaperState m_state;
    QByteArray m_pdf;
    QString m_printAs; // once drawn
    int m_paper = 0;   // answers about an earlier one are dropped
};

} // namespace rekam
