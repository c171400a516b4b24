// What the thread sanitizer has to be told about Qt. Its queue of events and its pool hand values from thread
// to thread under locks that the sanitizer cannot see, since Debian's Qt is built without it; every value
// that goes that way would be reported. A program whose main makes an OrderedApplication tells it: what was
// done before an event was sent was done before the event is handled. One order for all events: two threads
// that only touch the same thing between the same events are still found, a missing lock that an unrelated
// event happens to cover is not. Without the sanitizer it is the application and nothing else.
#pragma once

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define REKAM_ORDERS_EVENTS
#endif
#endif

namespace rekam {

#ifdef REKAM_ORDERS_EVENTS
void eventBegins(); // thread_order.cpp; any thread
void eventEnds();

template<typename Application>
class OrderedApplication final : public Application
{
public:
    using Application::Application;
    // Qt asks the application about the events of every thread.
    bool notify(QObject* receiver, QEvent* event) override
    {
        eventBegins();
        const bool isHandled = Application::notify(receiver, event);
        eventEnds();
        return isHandled;
    }
};
#else
template<typename Application>
using OrderedApplication = Application;
#endif

} // namespace rekam
