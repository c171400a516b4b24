#include "app/ctl/format_target.h"

#include "app/ctl/picture_io.h"
#include "core/formats/jpeg2000.h"
#include "core/formats/signature_record.h"
#include "core/formats/wsq.h"
#include "devices/pictures/picture_file.h"

#include <QDateTime>
#include <QFileInfo>
#include <algorithm>
#include <array>

namespace rekam::ctl {
namespace {

constexpr int kLastPosition = 60;

QString endingOf(const QString& name) { return QFileInfo(name).suffix().toLower(); }

bool isOneOf(const QString& ending, std::initializer_list<const char*> endings)
{
    return std::any_of(endings.begin(), endings.end(),
                       [&ending](const char* one) { return ending == QLatin1String(one); });
}

Unexpected impossible(const QString& to)
{
    return Unexpected(Errc::ConversionImpossible, {{"to", to.left(8)}});
}

// Pictures that only a foreign decoder reads become lossless ones.
Result<Sample> fromFrame(const Frame& frame, const Sample& like)
{
    REKAM_TRY(SecureBuffer coded, encodeJpeg2000Lossless(frame));
    Sample sample = like;
    sample.coding = FormatKind::Jpeg2000;
    sample.widthPx = frame.widthPx();
    sample.heightPx = frame.heightPx();
    sample.pixelsPerInch = frame.pixelsPerInch();
    sample.channels = frame.format() == PixelFormat::Grey8 ? 1 : 3;
    sample.bytes = std::make_shared<const SecureBuffer>(std::move(coded));
    return sample;
}

Result<Sample> loadForeign(const QString& path, const Sample& like, int pixelsPerInch)
{
    const bool isGrey = like.channels == 1;
    REKAM_TRY(const Frame frame,
              isGrey ? loadGreyPicture(path, pixelsPerInch) : loadColourPicture(path, pixelsPerInch));
    return fromFrame(frame, like);
}

bool needsForeign(FormatKind coding)
{
    return coding == FormatKind::Jpeg || coding == FormatKind::Png || coding == FormatKind::Pnm ||
           coding == FormatKind::Jpeg2000Stream;
}

Result<Frame> frameOfAny(const Sample& sample)
{
    if (!needsForeign(sample.coding))
        return frameOf(sample);
    return decodePicture(sample.bytes->span(), sample.pixelsPerInch);
}

SecureBuffer copyOf(const SharedBytes& bytes) { return SecureBuffer::copyOf(bytes->span(), Holds::Picture); }

Result<SecureBuffer> picture(const std::vector<Sample>& samples, const QString& ending,
                             const TargetOptions& options)
{
    if (options.index > static_cast<int>(samples.size()))
        return impossible(ending);
    const Sample& sample = samples[static_cast<std::size_t>(options.index - 1)];
    if (sample.kind == SampleKind::Minutiae || sample.kind == SampleKind::Pen)
        return impossible(ending);
    const bool isSame = (ending == QLatin1String("wsq") && sample.coding == FormatKind::Wsq) ||
                        (ending == QLatin1String("jp2") && sample.coding == FormatKind::Jpeg2000);
    if (isSame)
        return copyOf(sample.bytes);
    REKAM_TRY(const Frame frame, frameOfAny(sample));
    if (ending == QLatin1String("wsq"))
        return encodeWsq(frame, options.rate);
    if (ending == QLatin1String("jp2"))
        return encodeJpeg2000Lossless(frame);
    return encodePicture(frame, ending);
}

Result<SecureBuffer> firstOf(SampleKind kind, const std::vector<Sample>& samples, const QString& ending)
{
    const auto found = std::find_if(samples.begin(), samples.end(),
                                    [kind](const Sample& sample) { return sample.kind == kind; });
    if (found == samples.end())
        return impossible(ending);
    return copyOf(found->bytes);
}

Result<SecureBuffer> penOf(const std::vector<Sample>& samples, const QString& ending)
{
    REKAM_TRY(const SecureBuffer bytes, firstOf(SampleKind::Pen, samples, ending));
    REKAM_TRY(const SignatureRecord record, decodeSignature(bytes.span()));
    REKAM_TRY(const PenSeries series, penSeriesFrom(record));
    return encodePenSeries(series);
}

Result<SecureBuffer> nistOf(const std::vector<Sample>& samples)
{
    Exchange exchange;
    exchange.at = QDateTime::currentDateTimeUtc();
    exchange.origin = exchange.destination = "REKAM";
    exchange.number = exchange.at.toString(QStringLiteral("yyyyMMddHHmmsszzz")).toLatin1();
    return nistFileOf(samples, exchange);
}

// Containers hold what other programs read: PNM and the like become JPEG 2000.
Result<std::vector<Sample>> forContainer(std::vector<Sample> samples)
{
    for (Sample& sample : samples) {
        if (sample.coding != FormatKind::Pnm && sample.coding != FormatKind::Jpeg2000Stream)
            continue;
        REKAM_TRY(const Frame frame, frameOfAny(sample));
        REKAM_TRY(Sample lossless, fromFrame(frame, sample));
        sample = std::move(lossless);
    }
    return samples;
}

} // namespace

QString targetHelp()
{
    return QStringLiteral("  png pgm ppm wsq jp2            one picture (--index)\n"
                          "  fir fac iir                    ISO/IEC 19794-4, -5, -6\n"
                          "  fmr sdi pen                    ISO/IEC 19794-2, -7, our pen series\n"
                          "  an2 nist eft                   ANSI/NIST-ITL\n"
                          "  xml                            CBEFF");
}

void addTargetOptions(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("rate"), QStringLiteral("Of WSQ, bits a pixel (default 0.75)."),
                      QStringLiteral("R"), QStringLiteral("0.75")});
    parser.addOption({QStringLiteral("ppi"),
                      QStringLiteral("Of pictures that do not say (500 for files of fingers)."),
                      QStringLiteral("N")});
    parser.addOption(
        {QStringLiteral("position"),
         QStringLiteral("Finger (1 to 10, 13 to 15) or eye (1, 2) of a picture that does not say."),
         QStringLiteral("P"), QStringLiteral("0")});
    parser.addOption({QStringLiteral("index"),
                      QStringLiteral("Which of several samples becomes a picture (default 1)."),
                      QStringLiteral("I"), QStringLiteral("1")});
}

std::optional<TargetOptions> targetOptionsFrom(const QCommandLineParser& parser, const QString& target)
{
    std::array<bool, 4> isNumber{};
    TargetOptions options;
    options.rate = parser.value(QStringLiteral("rate")).toDouble(&isNumber[0]);
    const bool isOfFingers = isOneOf(endingOf(target), {"wsq", "fir", "an2", "nist", "eft"});
    const QString usual = QString::number(isOfFingers ? kFingerPixelsPerInch : 0);
    const QString resolution = parser.value(QStringLiteral("ppi"));
    options.pixelsPerInch = (resolution.isEmpty() ? usual : resolution).toUShort(&isNumber[1]);
    options.position = parser.value(QStringLiteral("position")).toUShort(&isNumber[2]);
    options.index = parser.value(QStringLiteral("index")).toUShort(&isNumber[3]);
    const bool areNumbers = std::all_of(isNumber.begin(), isNumber.end(), [](bool is) { return is; });
    const bool areInLimits = options.rate >= kWsqLowestRate && options.rate <= kWsqHighestRate &&
                             options.position <= kLastPosition && options.index >= 1;
    return areNumbers && areInLimits ? std::optional(options) : std::nullopt;
}

Result<std::vector<Sample>> loadSamples(const QString& path, const TargetOptions& options)
{
    REKAM_TRY(const SecureBuffer bytes, readBytes(path));
    REKAM_TRY(std::vector<Sample> samples, samplesIn(bytes.span()));
    for (Sample& sample : samples) {
        const bool isFile = sample.kind == SampleKind::Picture && needsForeign(sample.coding);
        if (isFile) {
            REKAM_TRY(Sample lossless, loadForeign(path, sample, options.pixelsPerInch));
            sample = std::move(lossless);
        }
        if (sample.pixelsPerInch == 0 && sample.kind == SampleKind::Picture)
            sample.pixelsPerInch = options.pixelsPerInch;
        if (sample.position == 0)
            sample.position = options.position;
    }
    return samples;
}

Result<SecureBuffer> makeTarget(const std::vector<Sample>& given, const QString& name,
                                const TargetOptions& options)
{
    const QString ending = endingOf(name);
    if (isOneOf(ending, {"png", "pgm", "ppm", "wsq", "jp2"}))
        return picture(given, ending, options);
    if (isOneOf(ending, {"fmr"}))
        return firstOf(SampleKind::Minutiae, given, ending);
    if (isOneOf(ending, {"sdi"}))
        return firstOf(SampleKind::Pen, given, ending);
    if (isOneOf(ending, {"pen"}))
        return penOf(given, ending);
    REKAM_TRY(const std::vector<Sample> samples, forContainer(given));
    if (isOneOf(ending, {"fir"}))
        return fingerRecordOf(samples);
    if (isOneOf(ending, {"fac"}))
        return faceRecordOf(samples);
    if (isOneOf(ending, {"iir"}))
        return irisRecordOf(samples);
    if (isOneOf(ending, {"an2", "nist", "eft"}))
        return nistOf(samples);
    if (isOneOf(ending, {"xml"}))
        return cbeffOf(samples, QDateTime::currentDateTimeUtc());
    return Unexpected(Errc::FormatUnknown, {{"ending", ending.left(8)}});
}

} // namespace rekam::ctl
