// The request to the Dinas for somebody whom the gate stops: laid out from what stands on the screen, printed
// and noted in the trail. Main thread.
#pragma once

#include "core/service/status_doctor.h"
#include "core/workflow/desk.h"

namespace rekam {

class DinasLetters : public QObject
{
    Q_OBJECT
public:
    // Ports and desk outlive it.
    DinasLetters(StationPorts& ports, Desk& desk, LoginSession login, QObject* parent = nullptr);

    // What the Dinas would be asked for whom the desk verifies; nothing where nobody there has to act.
    std::optional<DinasRequest> offered() const;
    const PaperState& state() const { return m_paper.state(); }
    const std::optional<Error>& error() const { return m_error; }
    void print(); // draws it first; nothing where none is offered

Q_SIGNALS:
    void changed();

private:
    void follow();
    void note();

    StationPorts& m_ports;
    Desk& m_desk;
    LoginSession m_login;
    PaperOnScreen m_paper;
    std::optional<Error> m_error;
    RequestId m_visit{}; // whom the paper is about
    std::optional<DinasRequest> m_request;
};

} // namespace rekam
