// The chip of a card on a PC/SC reader: its number, its control record, and the photograph for who may see
// personal data. Read in the pool; nothing of it is kept. Main thread.
#pragma once

#include "core/workflow/station_ports.h"

#include <QImage>

namespace rekam {

enum class ChipStage : quint8
{
    Idle,
    Reading,
    Read,
    Failed
};

struct ChipSnapshot
{
    ChipStage stage = ChipStage::Idle;
    QString uid;        // hexadecimal: an inventory number, nobody's
    QByteArray control; // as it is stored
    QImage photograph;  // null: not for this role, or no picture that can be decoded
    bool mayShowPerson = false;
    std::optional<Error> error;
};

class ChipSession : public QObject
{
    Q_OBJECT
public:
    explicit ChipSession(StationPorts& ports, QObject* parent = nullptr);
    const ChipSnapshot& snapshot() const { return m_snapshot; }

    void open(const LoginSession& login); // reads at once: the card may lie there
    void close();
    void read();

Q_SIGNALS:
    void changed();

private:
    struct Reading;
    void note(const QString& uid);

    StationPorts& m_ports;
    std::optional<LoginSession> m_login;
    ChipSnapshot m_snapshot;
    int m_reading = 0; // answers to an earlier question are dropped
};

} // namespace rekam
