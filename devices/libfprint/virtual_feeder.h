// The other end of libfprint's virtual_image device: pushes pictures into its socket, as a finger on the
// glass would. Wire: native int32 width, int32 height, then the grey bytes; -5, 0 takes the reader away; read
// off libfprint's own test drivers.
#pragma once

#include "core/capture/frame.h"

#include <QLocalSocket>
#include <QObject>
#include <QTemporaryDir>

namespace rekam {

class VirtualFeeder : public QObject
{
public:
    // Sets FP_VIRTUAL_IMAGE to a private socket path: before libfprint's context exists.
    VirtualFeeder();

    // Only while a capture runs: a picture pushed between two captures is dropped, one left over shifts all
    // later ones.
    void push(const Frame& finger);
    void unplug(); // the driver says that the reader is gone
    void hangUp(); // forgets what was pushed and not read

private:
    void connectIfNeeded();
    void write(qint32 first, qint32 second);

    QTemporaryDir m_folder;
    QLocalSocket m_socket;
};

} // namespace rekam
