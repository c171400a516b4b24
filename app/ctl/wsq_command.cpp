#include "app/ctl/wsq_command.h"

#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "app/ctl/picture_io.h"
#include "core/formats/wsq.h"
#include "devices/pictures/picture_file.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <cstdio>

namespace rekam::ctl {
namespace {

struct Options
{
    QString in;
    QString out;
    double rate = kWsqUsualRate;
    int pixelsPerInch = kFingerPixelsPerInch;
};

QJsonObject report(const Options& options, const Frame& frame, std::size_t wsqBytes, double ms)
{
    const double pixels = double(frame.widthPx()) * frame.heightPx();
    return {{QStringLiteral("file"), options.in},
            {QStringLiteral("out"), options.out},
            {QStringLiteral("width"), frame.widthPx()},
            {QStringLiteral("height"), frame.heightPx()},
            {QStringLiteral("ppi"), frame.pixelsPerInch()},
            {QStringLiteral("bytes"), static_cast<qint64>(wsqBytes)},
            {QStringLiteral("ratio"), pixels / double(wsqBytes)},
            {QStringLiteral("ms"), ms}};
}

double millisecondsOf(const QElapsedTimer& timer) { return double(timer.nsecsElapsed()) / 1e6; }

Result<QJsonObject> encode(const Options& options)
{
    REKAM_TRY(const Frame frame, loadGreyPicture(options.in, options.pixelsPerInch));
    QElapsedTimer timer;
    timer.start();
    REKAM_TRY(const SecureBuffer bytes, encodeWsq(frame, options.rate));
    const double ms = millisecondsOf(timer);
    REKAM_CHECK(writeBytes(options.out, bytes.span()));
    return report(options, frame, bytes.size(), ms);
}

Result<QJsonObject> decode(const Options& options)
{
    REKAM_TRY(const SecureBuffer bytes, readBytes(options.in));
    QElapsedTimer timer;
    timer.start();
    REKAM_TRY(const Frame frame, decodeWsq(bytes.span()));
    const double ms = millisecondsOf(timer);
    REKAM_CHECK(writePicture(options.out, frame));
    return report(options, frame, bytes.size(), ms);
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral("encode: a grey picture (png, pgm, jpg, bmp, tif) into a WSQ file.\n"
                       "decode: a WSQ file into a picture (png or pgm).\n"
                       "Usage: rekamctl finger wsq encode|decode IN OUT [--rate R] [--ppi N]"));
    parser.addOption({QStringLiteral("rate"),
                      QStringLiteral("Bits a pixel, 0.1 to 8: 0.75 (default) is about 15:1, 2.25 about 5:1."),
                      QStringLiteral("R"), QString::number(kWsqUsualRate)});
    parser.addOption({QStringLiteral("ppi"),
                      QStringLiteral("Resolution of the picture that is encoded (default 500)."),
                      QStringLiteral("N"), QString::number(kFingerPixelsPerInch)});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object.")});
    parser.addPositionalArgument(QStringLiteral("WAY"), QStringLiteral("encode or decode."));
    parser.addPositionalArgument(QStringLiteral("IN"), QStringLiteral("What is read."));
    parser.addPositionalArgument(QStringLiteral("OUT"), QStringLiteral("What is written."));
}

} // namespace

int runWsq(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (const auto done = parse(parser, "finger wsq", arguments))
        return *done;
    const QStringList words = parser.positionalArguments();
    bool isRate = false, isResolution = false;
    Options options;
    options.rate = parser.value(QStringLiteral("rate")).toDouble(&isRate);
    options.pixelsPerInch = parser.value(QStringLiteral("ppi")).toUShort(&isResolution);
    const bool isEncode = !words.isEmpty() && words.first() == QLatin1String("encode");
    const bool isDecode = !words.isEmpty() && words.first() == QLatin1String("decode");
    const bool isInLimits = options.rate >= kWsqLowestRate && options.rate <= kWsqHighestRate;
    if (words.size() != 3 || (!isEncode && !isDecode) || !isRate || !isInLimits || !isResolution) {
        std::fprintf(stderr, "rekamctl: usage: rekamctl finger wsq encode|decode IN OUT [--rate 0.1..8] "
                             "[--ppi N]\n");
        return kUnusable;
    }
    options.in = words.at(1);
    options.out = words.at(2);
    const bool asJson = parser.isSet(QStringLiteral("json"));
    const Result<QJsonObject> done = isEncode ? encode(options) : decode(options);
    if (!done)
        return fail(done.error(), asJson, kUnusable);
    print(*done, asJson);
    return kFine;
}

} // namespace rekam::ctl
