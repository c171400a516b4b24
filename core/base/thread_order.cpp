// Only in programs for the thread sanitizer: the ways by which a value of ours leaves a thread through Qt.
// The linker sends each call of ours here first (packaging/cmake/RekamFlags.cmake).
#include "core/base/ordered_application.h"

#ifdef REKAM_ORDERS_EVENTS

#include <QDeadlineTimer>
#include <QObject>
#include <QRunnable>
#include <QThread>
#include <QThreadPool>
#include <cstdarg>
#include <dlfcn.h>
#include <functional>
#include <sys/types.h>

extern "C" {
void __tsan_acquire(void* address);
void __tsan_release(void* address);

void __real__ZN11QMetaObject8activateEP7QObjectPKS_iPPv(QObject*, const QMetaObject*, int, void**);
void __real__ZN16QCoreApplication9postEventEP7QObjectP6QEventi(QObject*, QEvent*, int);
bool __real__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(
    QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*);
void __real__ZN11QThreadPool5startEP9QRunnablei(QThreadPool*, QRunnable*, int);
bool __real__ZN7QThread4waitE14QDeadlineTimer(QThread*, QDeadlineTimer);
}

namespace rekam {
namespace {

char order; // its address is what the sanitizer goes by

class OrderedRun final : public QRunnable
{
public:
    explicit OrderedRun(QRunnable* run) : m_run(run) {}
    void run() override
    {
        eventBegins();
        const bool isOurs = m_run->autoDelete();
        m_run->run();
        if (isOurs)
            delete m_run;
        eventEnds();
    }

private:
    QRunnable* m_run;
};

} // namespace

void eventBegins() { __tsan_acquire(&order); }
void eventEnds() { __tsan_release(&order); }

} // namespace rekam

extern "C" {
void __wrap__ZN11QMetaObject8activateEP7QObjectPKS_iPPv(QObject* sender, const QMetaObject* meta, int signal,
                                                        void** values)
{
    __tsan_release(&rekam::order);
    __real__ZN11QMetaObject8activateEP7QObjectPKS_iPPv(sender, meta, signal, values);
}

void __wrap__ZN16QCoreApplication9postEventEP7QObjectP6QEventi(QObject* receiver, QEvent* event, int priority)
{
    __tsan_release(&rekam::order);
    __real__ZN16QCoreApplication9postEventEP7QObjectP6QEventi(receiver, event, priority);
}

bool __wrap__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(
    QObject* receiver, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type, void* value)
{
    __tsan_release(&rekam::order);
    const bool isCalled =
        __real__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv(
            receiver, slot, type, value);
    rekam::eventBegins(); // where the receiver was quicker, what the call carried is freed here
    return isCalled;
}

void __wrap__ZN11QThreadPool5startEP9QRunnablei(QThreadPool* pool, QRunnable* run, int priority)
{
    auto* ordered = new rekam::OrderedRun(run);
    __tsan_release(&rekam::order);
    __real__ZN11QThreadPool5startEP9QRunnablei(pool, ordered, priority);
}

bool __wrap__ZN7QThread4waitE14QDeadlineTimer(QThread* thread, QDeadlineTimer until)
{
    const bool hasEnded = __real__ZN7QThread4waitE14QDeadlineTimer(thread, until);
    rekam::eventBegins();
    return hasEnded;
}

// QProcess starts programs by a clone() that borrows this process until the program begins; the sanitizer's
// own wrapper (clang 14) takes it for a fork and ends the process. This one goes past it.
__attribute__((no_sanitize("thread"))) int clone(int (*child)(void*), void* stack, int flags, void* value,
                                                 ...)
{
    using Clone = int (*)(int (*)(void*), void*, int, void*, ...);
    static const auto real = reinterpret_cast<Clone>(dlsym(RTLD_NEXT, "clone"));
    va_list rest;
    va_start(rest, value);
    auto* parentId = va_arg(rest, pid_t*);
    auto* storage = va_arg(rest, void*);
    auto* childId = va_arg(rest, pid_t*);
    va_end(rest);
    return real(child, stack, flags, value, parentId, storage, childId);
}

void __wrap__ZN11QThreadPool5startESt8functionIFvvEEi(QThreadPool* pool, std::function<void()> work,
                                                      int priority)
{
    __wrap__ZN11QThreadPool5startEP9QRunnablei(pool, QRunnable::create(std::move(work)), priority);
}
}

#endif
