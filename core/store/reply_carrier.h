// Brings an answer from the store thread to the thread of whoever asked, and drops it if they are gone by
// then.
#pragma once

#include "core/base/reply.h"

#include <QMetaObject>
#include <QPointer>
#include <QThread>
#include <memory>

namespace rekam {

// Made on the asking thread while the receiver lives; deliver() is called once, on the store thread.
template<typename T>
class ReplyCarrier
{
public:
    ReplyCarrier(QObject* receiver, Reply<T> reply)
        : m_receiver(receiver),
          m_reply(std::move(reply)),
          m_courier(new QObject)
    {
        // The pointer to the receiver is only ever looked at on the receiver's own thread: there it cannot be
        // dying meanwhile.
        m_courier->moveToThread(receiver->thread());
    }

    void deliver(Result<T> result)
    {
        auto carried = std::make_shared<Result<T>>(std::move(result));
        QObject* courier = m_courier;
        QMetaObject::invokeMethod(
            courier,
            [carried, courier, receiver = m_receiver, reply = m_reply] {
                if (receiver && reply)
                    reply(std::move(*carried));
                delete courier;
            },
            Qt::QueuedConnection);
    }

private:
    QPointer<QObject> m_receiver;
    Reply<T> m_reply;
    QObject* m_courier;
};

} // namespace rekam
