// libfprint's asynchronous calls, for one reader. Never a *_sync call: they spin GLib's main loop and
// re-enter Qt. Main thread of the device host, with Qt on GLib's dispatcher.
#pragma once

#include "core/base/result.h"
#include "core/capture/frame.h"

#include <QObject>
#include <memory>

typedef struct _FpContext FpContext;
typedef struct _FpDevice FpDevice;
typedef struct _GAsyncResult GAsyncResult;
typedef struct _GCancellable GCancellable;
typedef struct _GError GError;
typedef struct _GObject GObject;

namespace rekam {

struct GObjectUnref
{
    void operator()(void* object) const;
};
template<typename T>
using GObjectHolder = std::unique_ptr<T, GObjectUnref>;

// DeviceRetry, DeviceUnplugged, DeviceBusy, Cancelled or DeviceProtocol by libfprint's domain and code. Frees
// the error.
Error errorOfLibfprint(GError* error);

class FingerprintReader : public QObject
{
    Q_OBJECT
public:
    enum class Source
    {
        Hardware,
        VirtualImage
    };
    // VirtualImage: FP_VIRTUAL_IMAGE must be set before open().
    FingerprintReader(Source source, int pixelsPerInch);
    ~FingerprintReader() override;

    void open(); // answers with opened(), absent() or failed(). Enumerating spins the main loop for some
                 // milliseconds.
    FpDevice* device() const { return m_device; }
    QString model() const;

    void capture(); // waits for a finger; answers with captured()
    void cancel();  // captured() follows with Cancelled

Q_SIGNALS:
    void opened();
    void absent();
    void failed(const rekam::Error& error);
    void captured(const rekam::Result<rekam::Frame>& picture);
    void removed();

private:
    static void openFinished(GObject* source, GAsyncResult* result, void* reader);
    static void captureFinished(GObject* source, GAsyncResult* result, void* reader);

    Source m_source;
    int m_pixelsPerInch;
    GObjectHolder<FpContext> m_context;
    FpDevice* m_device = nullptr; // the context's
    GObjectHolder<GCancellable> m_cancellable;
};

} // namespace rekam
