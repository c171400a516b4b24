// What a process does when it goes wrong on purpose: the part of a played fault that works on the process and
// the socket alone.
#pragma once

#include "devices/contract/wire.h"

#include <QLocalSocket>

namespace rekam::played {

[[noreturn]] void crash();
[[noreturn]] void hang(); // the socket stays open, nobody answers
void garbage(QLocalSocket& socket);
// A picture stamped with this nonce as if the session were just beginning: of the running session it is an
// old message once more, of another one it is foreign.
void pictureFromTheStart(QLocalSocket& socket, const QByteArray& nonce);
QByteArray foreignNonce();
[[noreturn]] void halfPicture(QLocalSocket& socket, wire::Sender& sender, quint64 action);

} // namespace rekam::played
