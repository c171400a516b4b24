#include "devices/libfprint/fingerprint_reader.h"

#include <libfprint-2/fprint.h>

namespace rekam {
namespace {

constexpr char kVirtualDriver[] = "virtual_image";
constexpr double kMillimetresPerInch = 25.4;

bool isWanted(FpDevice* device, FingerprintReader::Source source)
{
    const bool isVirtual = QLatin1String(fp_device_get_driver(device)) == QLatin1String(kVirtualDriver);
    return isVirtual == (source == FingerprintReader::Source::VirtualImage) &&
           fp_device_has_feature(device, FP_DEVICE_FEATURE_CAPTURE);
}

Result<Frame> frameOf(FpImage* image, int configuredInch)
{
    gsize size = 0;
    const guchar* bytes = fp_image_get_data(image, &size);
    // Mostly zero: then the configuration's word counts.
    const double perMillimetre = fp_image_get_ppmm(image);
    const int perInch = perMillimetre > 0 ? qRound(perMillimetre * kMillimetresPerInch) : configuredInch;
    return Frame::make(static_cast<int>(fp_image_get_width(image)),
                       static_cast<int>(fp_image_get_height(image)), PixelFormat::Grey8, perInch,
                       SecureBuffer::copyOf({bytes, size}, Holds::Picture));
}

Errc errcOfDevice(int code)
{
    switch (code) {
    case FP_DEVICE_ERROR_REMOVED:
        return Errc::DeviceUnplugged;
    case FP_DEVICE_ERROR_BUSY:
        return Errc::DeviceBusy;
    default:
        return Errc::DeviceProtocol;
    }
}

} // namespace

void GObjectUnref::operator()(void* object) const { g_object_unref(object); }

Error errorOfLibfprint(GError* error)
{
    const std::unique_ptr<GError, decltype(&g_error_free)> holder(error, &g_error_free);
    const QString code = QString::number(error->code);
    if (error->domain == FP_DEVICE_RETRY)
        return Error(Errc::DeviceRetry, {{"code", code}});
    if (g_error_matches(error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return Error(Errc::Cancelled);
    if (error->domain == FP_DEVICE_ERROR)
        return Error(errcOfDevice(error->code), {{"code", code}});
    return Error(Errc::DeviceProtocol, {{"code", code}});
}

FingerprintReader::FingerprintReader(Source source, int pixelsPerInch)
    : m_source(source),
      m_pixelsPerInch(pixelsPerInch)
{}

FingerprintReader::~FingerprintReader()
{
    if (m_device)
        g_signal_handlers_disconnect_by_data(m_device, this);
}

QString FingerprintReader::model() const
{
    return m_device ? QString::fromUtf8(fp_device_get_name(m_device)) : QString();
}

void FingerprintReader::open()
{
    m_context.reset(fp_context_new());
    GPtrArray* devices = fp_context_get_devices(m_context.get());
    for (guint i = 0; devices && i < devices->len && !m_device; ++i) {
        auto* device = static_cast<FpDevice*>(g_ptr_array_index(devices, i));
        if (isWanted(device, m_source))
            m_device = device;
    }
    if (!m_device) {
        Q_EMIT absent();
        return;
    }
    const auto whenRemoved =
        +[](FpDevice*, void* reader) { Q_EMIT static_cast<FingerprintReader*>(reader)->removed(); };
    g_signal_connect(m_device, "removed", G_CALLBACK(whenRemoved), this);
    fp_device_open(m_device, nullptr, &FingerprintReader::openFinished, this);
}

void FingerprintReader::openFinished(GObject*, GAsyncResult* result, void* reader)
{
    auto* self = static_cast<FingerprintReader*>(reader);
    GError* error = nullptr;
    if (fp_device_open_finish(self->m_device, result, &error))
        Q_EMIT self->opened();
    else
        Q_EMIT self->failed(errorOfLibfprint(error));
}

void FingerprintReader::capture()
{
    m_cancellable.reset(g_cancellable_new());
    fp_device_capture(m_device, TRUE, m_cancellable.get(), &FingerprintReader::captureFinished, this);
}

void FingerprintReader::cancel()
{
    if (m_cancellable)
        g_cancellable_cancel(m_cancellable.get());
}

void FingerprintReader::captureFinished(GObject*, GAsyncResult* result, void* reader)
{
    auto* self = static_cast<FingerprintReader*>(reader);
    GError* error = nullptr;
    const GObjectHolder<FpImage> image(fp_device_capture_finish(self->m_device, result, &error));
    if (image)
        Q_EMIT self->captured(frameOf(image.get(), self->m_pixelsPerInch));
    else
        Q_EMIT self->captured(Unexpected(errorOfLibfprint(error)));
}

} // namespace rekam
