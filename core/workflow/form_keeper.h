// Keeps what stands half filled in forms, so that a restart loses nothing that was typed: sealed in the store
// a moment after the last key, given back to the same account, destroyed when the form is filed. Main thread.
#pragma once

#include "core/workflow/station_ports.h"

#include <QTimer>

namespace rekam {

class FormKeeper : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kAfterKey{400};

    explicit FormKeeper(StationPorts& ports, QObject* parent = nullptr); // without drafts nothing is kept

    void open();  // after signing in; restored() follows where there is something
    void close(); // what was noted and not kept yet is kept first; nothing stays here
    // As it stands; empty: there is nothing in it any more.
    void note(FormKind form, const QByteArray& text);
    void filed(FormKind form); // destroyed at once
    // What was given back; empty where nothing was. It stays until the form is filed or emptied.
    QByteArray restored(FormKind form) const;

Q_SIGNALS:
    void ready(); // drafts were given back

private:
    void keepNoted();

    StationPorts& m_ports;
    FormTexts m_texts; // as they stand
    FormTexts m_noted; // not kept yet
    QTimer m_pause;
    bool m_isOpen = false;
    int m_opening = 0;
};

} // namespace rekam
