// libfprint's own opinion: enrol picture A through its virtual_image device, verify picture B. For tests of
// our matcher.
#pragma once

#include "devices/libfprint/fingerprint_reader.h"
#include "devices/libfprint/virtual_feeder.h"

#include <functional>

typedef struct _FpPrint FpPrint;

namespace rekam {

class SecondOpinion : public QObject
{
    Q_OBJECT
public:
    // Needs the event loop; `done` is called once: is B the finger of A? An Error where libfprint could not
    // read one of them.
    SecondOpinion(Frame enrolled, Frame probe, std::function<void(Result<bool>)> done);
    void start();

private:
    void enrol();
    void layFinger(const Frame& finger);
    void conclude(const Result<bool>& answer); // closes the device first: libfprint minds otherwise
    static void closeFinished(GObject* source, GAsyncResult* result, void* opinion);
    static void enrolProgress(FpDevice* device, int stages, FpPrint* print, void* opinion, GError* error);
    static void enrolFinished(GObject* source, GAsyncResult* result, void* opinion);
    static void verifyFinished(GObject* source, GAsyncResult* result, void* opinion);

    Frame m_enrolled;
    Frame m_probe;
    std::function<void(Result<bool>)> m_done;
    VirtualFeeder m_feeder; // before the reader: it sets the environment
    FingerprintReader m_reader;
    GObjectHolder<GCancellable> m_cancellable;
    GObjectHolder<FpPrint> m_print;
    int m_retries = 0;
    std::optional<Result<bool>> m_answer;
};

} // namespace rekam
