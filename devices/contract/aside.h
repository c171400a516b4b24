// Long work of an adapter goes aside, so that its process keeps answering the workstation's heartbeat.
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <memory>
#include <utility>

namespace rekam {

// Runs `work()` on a pool thread, then `done(result)` on the main thread, unless `receiver` is gone by then.
// `work` may touch only what it holds itself.
template<typename Work, typename Done>
void runAside(QObject* receiver, Work work, Done done)
{
    QThreadPool::globalInstance()->start(
        [guard = QPointer<QObject>(receiver), work = std::move(work), done = std::move(done)] {
            auto result = std::make_shared<decltype(work())>(work());
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard, done, result] {
                    if (guard)
                        done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
}

} // namespace rekam
