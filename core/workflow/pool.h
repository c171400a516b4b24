// Runs work on the thread pool and answers on the main thread; a receiver that is gone by then gets nothing.
#pragma once

#include "core/base/reply.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <memory>

namespace rekam {

// `work` returns Result<T> and sees no widget, session or store: only what it captured by value. Called on
// the main thread.
template<typename T, typename Work>
void runInPool(QThreadPool& pool, QObject* receiver, Work work, Reply<T> reply)
{
    pool.start(
        [work = std::move(work), reply = std::move(reply), alive = QPointer<QObject>(receiver)]() mutable {
            auto result = std::make_shared<Result<T>>(work());
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [result, reply = std::move(reply), alive] {
                    if (alive)
                        reply(std::move(*result));
                },
                Qt::QueuedConnection);
        });
}

} // namespace rekam
