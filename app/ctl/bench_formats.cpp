#include "app/ctl/bench_formats.h"

#include "app/ctl/bench_run.h"
#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "core/formats/jpeg2000.h"
#include "core/formats/sample.h"
#include "core/formats/wsq.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <cmath>

namespace rekam::ctl {
namespace {

constexpr int kFingerWidth = 416, kFingerHeight = 560, kSlapWidth = 1600, kSlapHeight = 1500;

// Curved ridges of nine pixels with a little noise, grey as a dry finger.
Frame madeUpPrint(int width, int height)
{
    SecureBuffer pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), Holds::Picture);
    quint32 state = 1;
    std::size_t at = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            state = state * 1664525U + 1013904223U;
            const double away = std::hypot(x - width / 2.0, y - height * 0.45);
            const double ridge = std::sin(away * 2 * M_PI / 9 + 0.6 * std::sin(x / 40.0));
            pixels.data()[at++] = static_cast<unsigned char>(130 + 80 * ridge + double(state >> 27));
        }
    }
    return Frame::make(width, height, PixelFormat::Grey8, 500, std::move(pixels)).value();
}

template<typename Work>
bool measure(const QString& name, int runs, bool asJson, Work work)
{
    Series series;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!work())
            return false;
        series.add(double(timer.nsecsElapsed()) / 1e6);
    }
    print({{QStringLiteral("name"), name},
           {QStringLiteral("best"), series.at(0)},
           {QStringLiteral("median"), series.at(0.5)},
           {QStringLiteral("unit"), QStringLiteral("ms")}},
          asJson);
    return true;
}

bool benchCodecs(const QString& what, const Frame& frame, int runs, bool asJson)
{
    const auto usual = encodeWsq(frame, kWsqUsualRate), fine = encodeWsq(frame, kWsqFineRate);
    const auto lossless = encodeJpeg2000Lossless(frame);
    if (!usual || !fine || !lossless)
        return false;
    const auto named = [&what](const char* name) { return what + QLatin1String(name); };
    return measure(named(" WSQ 0.75 encode"), runs, asJson,
                   [&] { return bool(encodeWsq(frame, kWsqUsualRate)); }) &&
           measure(named(" WSQ 0.75 decode"), runs, asJson, [&] { return bool(decodeWsq(usual->span())); }) &&
           measure(named(" WSQ 2.25 encode"), runs, asJson,
                   [&] { return bool(encodeWsq(frame, kWsqFineRate)); }) &&
           measure(named(" WSQ 2.25 decode"), runs, asJson, [&] { return bool(decodeWsq(fine->span())); }) &&
           measure(named(" JPEG 2000 encode"), runs, asJson,
                   [&] { return bool(encodeJpeg2000Lossless(frame)); }) &&
           measure(named(" JPEG 2000 decode"), runs, asJson,
                   [&] { return bool(decodeJpeg2000(lossless->span())); });
}

std::vector<Sample> tenFingers(const Frame& frame)
{
    std::vector<Sample> samples;
    for (int position = 1; position <= 10; ++position) {
        Sample sample{SampleKind::Finger, position, FormatKind::Wsq, frame.widthPx(), frame.heightPx(), 500};
        auto coded = encodeWsq(frame, kWsqUsualRate);
        if (coded)
            sample.bytes = std::make_shared<const SecureBuffer>(std::move(*coded));
        samples.push_back(sample);
    }
    return samples;
}

bool benchRecords(const std::vector<Sample>& samples, int runs, bool asJson)
{
    Exchange exchange;
    exchange.at = QDateTime(QDate(2026, 11, 22), QTime(8, 0), Qt::UTC);
    exchange.origin = exchange.destination = exchange.number = "BENCH";
    const auto record = fingerRecordOf(samples), file = nistFileOf(samples, exchange);
    const auto document = cbeffOf(samples, exchange.at);
    if (!record || !file || !document)
        return false;
    const auto readable = [](const SecureBuffer& bytes) { return samplesIn(bytes.span()).has_value(); };
    return measure(QStringLiteral("ten fingers ISO 19794-4 write"), runs, asJson,
                   [&] { return bool(fingerRecordOf(samples)); }) &&
           measure(QStringLiteral("ten fingers ISO 19794-4 read"), runs, asJson,
                   [&] { return readable(*record); }) &&
           measure(QStringLiteral("ten fingers ANSI/NIST write"), runs, asJson,
                   [&] { return bool(nistFileOf(samples, exchange)); }) &&
           measure(QStringLiteral("ten fingers ANSI/NIST read"), runs, asJson,
                   [&] { return readable(*file); }) &&
           measure(QStringLiteral("ten fingers CBEFF write"), runs, asJson,
                   [&] { return bool(cbeffOf(samples, exchange.at)); }) &&
           measure(QStringLiteral("ten fingers CBEFF read"), runs, asJson,
                   [&] { return readable(*document); });
}

} // namespace

int benchFormats(int runs, bool asJson)
{
    const Frame finger = madeUpPrint(kFingerWidth, kFingerHeight);
    const bool isDone = benchCodecs(QStringLiteral("finger 416x560"), finger, runs, asJson) &&
                        benchCodecs(QStringLiteral("slap 1600x1500"), madeUpPrint(kSlapWidth, kSlapHeight),
                                    std::max(1, runs / 4), asJson) &&
                        benchRecords(tenFingers(finger), runs, asJson);
    return isDone ? kFine : kFinding;
}

} // namespace rekam::ctl
