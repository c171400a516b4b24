#include "devices/libfprint/second_opinion.h"

#include <QTimer>
#include <libfprint-2/fprint.h>

namespace rekam {
namespace {

constexpr int kMaxRetries = 3;
constexpr auto kFingerComes = std::chrono::milliseconds(60);
constexpr auto kLongest = std::chrono::seconds(20);

} // namespace

SecondOpinion::SecondOpinion(Frame enrolled, Frame probe, std::function<void(Result<bool>)> done)
    : m_enrolled(std::move(enrolled)),
      m_probe(std::move(probe)),
      m_done(std::move(done)),
      m_reader(FingerprintReader::Source::VirtualImage, 500),
      m_cancellable(g_cancellable_new())
{
    connect(&m_reader, &FingerprintReader::opened, this, &SecondOpinion::enrol);
    connect(&m_reader, &FingerprintReader::absent, this, [this] { m_done(Unexpected(Errc::DeviceMissing)); });
    connect(&m_reader, &FingerprintReader::failed, this,
            [this](const Error& error) { m_done(Unexpected(error)); });
    QTimer::singleShot(kLongest, this, [this] { g_cancellable_cancel(m_cancellable.get()); });
}

void SecondOpinion::start() { m_reader.open(); }

void SecondOpinion::enrol()
{
    fp_device_enroll(m_reader.device(), fp_print_new(m_reader.device()), m_cancellable.get(),
                     &SecondOpinion::enrolProgress, this, nullptr, &SecondOpinion::enrolFinished, this);
    layFinger(m_enrolled);
}

void SecondOpinion::layFinger(const Frame& finger)
{
    QTimer::singleShot(kFingerComes, this, [this, finger] { m_feeder.push(finger); });
}

void SecondOpinion::enrolProgress(FpDevice* device, int stages, FpPrint*, void* opinion, GError* error)
{
    auto* self = static_cast<SecondOpinion*>(opinion);
    if (error && ++self->m_retries > kMaxRetries)
        g_cancellable_cancel(self->m_cancellable.get());
    else if (stages < fp_device_get_nr_enroll_stages(device))
        self->layFinger(self->m_enrolled);
}

void SecondOpinion::enrolFinished(GObject*, GAsyncResult* result, void* opinion)
{
    auto* self = static_cast<SecondOpinion*>(opinion);
    GError* error = nullptr;
    self->m_print.reset(fp_device_enroll_finish(self->m_reader.device(), result, &error));
    if (!self->m_print) {
        self->conclude(Unexpected(errorOfLibfprint(error)));
        return;
    }
    fp_device_verify(self->m_reader.device(), self->m_print.get(), self->m_cancellable.get(), nullptr,
                     nullptr, nullptr, &SecondOpinion::verifyFinished, self);
    self->layFinger(self->m_probe);
}

void SecondOpinion::verifyFinished(GObject*, GAsyncResult* result, void* opinion)
{
    auto* self = static_cast<SecondOpinion*>(opinion);
    GError* error = nullptr;
    gboolean isMatch = FALSE;
    if (fp_device_verify_finish(self->m_reader.device(), result, &isMatch, nullptr, &error))
        self->conclude(isMatch == TRUE);
    else
        self->conclude(Unexpected(errorOfLibfprint(error)));
}

void SecondOpinion::conclude(const Result<bool>& answer)
{
    m_answer = answer;
    fp_device_close(m_reader.device(), nullptr, &SecondOpinion::closeFinished, this);
}

void SecondOpinion::closeFinished(GObject*, GAsyncResult* result, void* opinion)
{
    auto* self = static_cast<SecondOpinion*>(opinion);
    fp_device_close_finish(self->m_reader.device(), result,
                           nullptr); // the answer is in: how it closes changes nothing
    self->m_done(*self->m_answer);
}

} // namespace rekam
