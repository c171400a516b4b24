#include "app/ctl/command.h"
#include "app/ctl/finger_commands.h"
#include "app/ctl/output.h"
#include "core/base/file_bytes.h"
#include "core/biometrics/finger/finger.h"
#include "core/biometrics/finger/finger_quality.h"
#include "core/biometrics/finger/slap.h"
#include "devices/pictures/picture_file.h"
#include "ui/wording/error_words.h"
#include "ui/wording/quality_words.h"

#include <QFile>
#include <QJsonArray>
#include <QSaveFile>
#include <algorithm>
#include <cmath>
#include <cstdio>

namespace rekam::ctl {
namespace {

constexpr int kPixelsPerInch = 500;
constexpr int kSmallestSidePx = 64;
constexpr qint64 kMaxTemplateBytes = 65'536;

double rounded(double value) { return std::round(value * 1e4) / 1e4; }

void say(const QString& line)
{
    const QByteArray bytes = line.toUtf8();
    std::printf("%s\n", bytes.constData());
}

QJsonArray asJsonArray(const std::vector<FingerCheck>& checks)
{
    QJsonArray array;
    for (const FingerCheck& check : checks)
        array.append(QJsonObject{{QStringLiteral("name"), QString::fromLatin1(check.name)},
                                 {QStringLiteral("value"), rounded(check.value)},
                                 {QStringLiteral("score"), check.score},
                                 {QStringLiteral("ok"), check.isOk}});
    return array;
}

int assessOne(const QString& path, bool asJson)
{
    const auto picture = readFingerPicture(path);
    if (!picture)
        return refuseFile(path, picture.error(), asJson);
    const auto findings = examineFinger(*picture);
    if (!findings)
        return refuseFile(path, findings.error(), asJson);
    const bool isGood = findings->quality.verdict == Verdict::Good &&
                        std::all_of(findings->checks.begin(), findings->checks.end(),
                                    [](const FingerCheck& check) { return check.isOk; });
    if (asJson) {
        print({{QStringLiteral("file"), path},
               {QStringLiteral("ok"), isGood},
               {QStringLiteral("score"), findings->quality.score.value_or(0)},
               {QStringLiteral("checks"), asJsonArray(findings->checks)}},
              true);
        return isGood ? kFine : kFinding;
    }
    say(QStringLiteral("%1: %2, score %3")
            .arg(path, isGood ? QStringLiteral("good") : QStringLiteral("not good"))
            .arg(findings->quality.score.value_or(0)));
    for (const QualityReason reason : findings->quality.reasons) {
        const ui::ReasonWords words = ui::reasonWords(reason);
        say(QStringLiteral("  %1 %2").arg(words.whatIsWrong, words.whatToDo));
    }
    for (const FingerCheck& check : findings->checks)
        say(QStringLiteral("  %1 %2 (%3)%4")
                .arg(QLatin1String(check.name), -36)
                .arg(check.value, 0, 'g', 5)
                .arg(check.score)
                .arg(check.isOk ? QString() : QStringLiteral(" !")));
    return isGood ? kFine : kFinding;
}

struct Hand
{
    const char* name;
    CaptureTarget target;
};
constexpr Hand kHands[] = {{"right", CaptureTarget::RightFour},
                           {"left", CaptureTarget::LeftFour},
                           {"thumbs", CaptureTarget::BothThumbs}};

// Without being told: two fingers are thumbs, and a hand is the one whose little finger lies lowest.
Result<Hand> guessedHand(const Frame& slap)
{
    REKAM_TRY(const SlapSegments asRight, segmentSlap(slap, CaptureTarget::RightFour));
    if (asRight.fingersSeen <= 2)
        return kHands[2];
    return kHands[asRight.looksLikeOtherHand ? 1 : 0];
}

int printSegments(const QString& path, const Hand& hand, const SlapSegments& segments, bool asJson)
{
    QJsonArray fingers;
    for (const FingerCrop& finger : segments.fingers)
        fingers.append(
            QJsonObject{{QStringLiteral("position"), static_cast<int>(finger.position)},
                        {QStringLiteral("x"), rounded(finger.box.centreX - finger.box.widthPx / 2)},
                        {QStringLiteral("y"), rounded(finger.box.centreY - finger.box.heightPx / 2)},
                        {QStringLiteral("width"), finger.box.widthPx},
                        {QStringLiteral("height"), finger.box.heightPx},
                        {QStringLiteral("angle"), rounded(-finger.box.angleDegrees)}});
    print({{QStringLiteral("file"), path},
           {QStringLiteral("hand"), QString::fromLatin1(hand.name)},
           {QStringLiteral("fingers"), fingers}},
          asJson);
    return segments.fingersSeen == static_cast<int>(segments.fingers.size()) && !segments.fingers.empty() &&
                   !segments.looksLikeOtherHand
               ? kFine
               : kFinding;
}

} // namespace

Result<Frame> readFingerPicture(const QString& path)
{
    REKAM_TRY(Frame picture, loadGreyPicture(path, kPixelsPerInch));
    if (picture.widthPx() < kSmallestSidePx || picture.heightPx() < kSmallestSidePx)
        return Unexpected(
            Errc::ImageUndecodable,
            {{"why", QStringLiteral("too small for a finger")},
             {"pixels", QStringLiteral("%1 x %2").arg(picture.widthPx()).arg(picture.heightPx())}});
    return picture;
}

Result<MinutiaeRecord> readFingerTemplate(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Errc::FileUnreadable, {{"what", QStringLiteral("finger")}});
    if (file.peek(3) == "FMR") {
        const QByteArray bytes = readAtMost(file, kMaxTemplateBytes);
        return decodeMinutiaeRecord({reinterpret_cast<const unsigned char*>(bytes.constData()),
                                     static_cast<std::size_t>(bytes.size())});
    }
    REKAM_TRY(const Frame picture, readFingerPicture(path));
    return extractMinutiae(picture);
}

int refuseFile(const QString& path, const Error& error, bool asJson)
{
    const ui::ErrorWords words = ui::wordsFor(error, ui::Language::English);
    if (asJson)
        print({{QStringLiteral("file"), path},
               {QStringLiteral("ok"), false},
               {QStringLiteral("error"), words.cause},
               {QStringLiteral("code"), QString::fromLatin1(errcName(error.code()))}},
              true);
    std::fprintf(stderr, "rekamctl: %s: %s [%s]\n", qPrintable(path), qPrintable(words.cause),
                 qPrintable(error.logText()));
    return kUnusable;
}

int runFingerAssess(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Says of each picture whether it is a good finger, and "
                                                    "why not. The score is Rekam's own, not NFIQ 2."));
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("pictures of single fingers"),
                                 QStringLiteral("FILE..."));
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a file.")});
    if (const auto done = parse(parser, "finger assess", arguments))
        return *done;
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty()) {
        std::fprintf(stderr, "rekamctl: usage: rekamctl finger assess FILE... [--json]\n");
        return kUnusable;
    }
    int worst = kFine;
    for (const QString& file : files)
        worst = std::max(worst, assessOne(file, parser.isSet(QStringLiteral("json"))));
    return worst;
}

int runFingerSegment(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Finds the fingers of slaps: position by hand, box and angle (degrees by which the "
                       "finger is turned counter-clockwise)."));
    parser.addPositionalArgument(QStringLiteral("file"), QStringLiteral("pictures of slaps at 500 ppi"),
                                 QStringLiteral("FILE..."));
    parser.addOption({QStringLiteral("hand"),
                      QStringLiteral("right, left or thumbs; guessed where it is not said."),
                      QStringLiteral("HAND")});
    parser.addOption({QStringLiteral("missing"),
                      QStringLiteral("Positions (1-10) that the person cannot give."),
                      QStringLiteral("N,N...")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a file.")});
    if (const auto done = parse(parser, "finger segment", arguments))
        return *done;
    const bool asJson = parser.isSet(QStringLiteral("json"));
    std::optional<Hand> asked;
    for (const Hand& hand : kHands)
        if (parser.value(QStringLiteral("hand")) == QLatin1String(hand.name))
            asked = hand;
    std::vector<FingerPosition> absent;
    for (const QString& number :
         parser.value(QStringLiteral("missing")).split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (const auto position = fingerPositionFrom(number.toInt()))
            absent.push_back(*position);
    if (parser.positionalArguments().isEmpty() || (parser.isSet(QStringLiteral("hand")) && !asked)) {
        std::fprintf(stderr, "rekamctl: usage: rekamctl finger segment FILE... [--hand right|left|thumbs] "
                             "[--missing N,N] [--json]\n");
        return kUnusable;
    }
    int worst = kFine;
    for (const QString& file : parser.positionalArguments()) {
        const auto outcome = [&]() -> Result<int> {
            REKAM_TRY(const Frame slap, readFingerPicture(file));
            REKAM_TRY(const Hand guessed, guessedHand(slap));
            const Hand hand = asked.value_or(guessed);
            REKAM_TRY(const SlapSegments segments, segmentSlap(slap, hand.target, absent));
            return printSegments(file, hand, segments, asJson);
        }();
        worst = std::max(worst, outcome ? *outcome : refuseFile(file, outcome.error(), asJson));
    }
    return worst;
}

int runFingerTemplate(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Writes the minutiae of a finger as an ISO/IEC 19794-2:2005 record."));
    parser.addPositionalArgument(QStringLiteral("in"), QStringLiteral("picture of one finger"),
                                 QStringLiteral("IN"));
    parser.addPositionalArgument(QStringLiteral("out"), QStringLiteral("file to write"),
                                 QStringLiteral("OUT"));
    parser.addOption({QStringLiteral("position"),
                      QStringLiteral("1 right thumb to 10 left little; 2 where it is not said."),
                      QStringLiteral("N"), QStringLiteral("2")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("As a JSON object.")});
    if (const auto done = parse(parser, "finger template", arguments))
        return *done;
    const QStringList files = parser.positionalArguments();
    const auto position = fingerPositionFrom(parser.value(QStringLiteral("position")).toInt());
    if (files.size() != 2 || !position) {
        std::fprintf(stderr,
                     "rekamctl: usage: rekamctl finger template IN OUT [--position 1..10] [--json]\n");
        return kUnusable;
    }
    const bool asJson = parser.isSet(QStringLiteral("json"));
    auto record = readFingerTemplate(files[0]);
    if (!record)
        return refuseFile(files[0], record.error(), asJson);
    record->position = *position;
    const auto bytes = encodeMinutiaeRecord(*record);
    if (!bytes)
        return refuseFile(files[0], bytes.error(), asJson);
    QSaveFile out(files[1]);
    if (!out.open(QIODevice::WriteOnly) ||
        out.write(reinterpret_cast<const char*>(bytes->span().data()), static_cast<qint64>(bytes->size())) <
            0 ||
        !out.commit())
        return refuseFile(files[1], Error(Errc::FileUnwritable), asJson);
    print({{QStringLiteral("file"), files[0]},
           {QStringLiteral("template"), files[1]},
           {QStringLiteral("minutiae"), static_cast<int>(record->minutiae.size())},
           {QStringLiteral("bytes"), static_cast<int>(bytes->size())}},
          asJson);
    return record->minutiae.empty() ? kFinding : kFine;
}

} // namespace rekam::ctl
