// The stamp block of a summons letter: drawn as soon as the recording of somebody who came with one is
// sealed, printed when it is asked for. Main thread.
#pragma once

#include "core/workflow/desk.h"
#include "core/workflow/slip_printing.h"

namespace rekam {

struct StampSnapshot
{
    bool isWanted = false; // the resident at the desk came with a letter, and is recorded
    PaperPicture picture{};
    bool isPrinting = false;
    bool isPrinted = false;
    std::optional<Error> error{};
};

class SummonsStamping : public QObject
{
    Q_OBJECT
public:
    SummonsStamping(StationPorts& ports, Desk& desk, const LoginSession& login, QObject* parent = nullptr);

    const StampSnapshot& snapshot() const { return m_snapshot; }
    void print(); // again, too: a label may tear

Q_SIGNALS:
    void changed();

private:
    void follow();
    void draw(const ServiceRequest& visit, const Recording& recording);

    StationPorts& m_ports;
    Desk& m_desk;
    LoginSession m_login;
    StampSnapshot m_snapshot;
    RecordId m_record; // whose block it is
    QByteArray m_pdf;
};

} // namespace rekam
