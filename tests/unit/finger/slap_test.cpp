#include "core/biometrics/finger/finger.h"
#include "core/biometrics/finger/finger_matcher.h"
#include "core/biometrics/finger/slap.h"
#include "tests/support/quality_reasons.h"
#include "tests/support/sample_pictures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <algorithm>
#include <cmath>

using namespace rekam;
using test::has;

namespace {

struct Truth
{
    double centreX, centreY, degrees;
};

// x, y, w, h is the box that holds the turned print.
std::vector<Truth> truthOf(const QString& folder, const QString& file)
{
    QFile csv(folder + QStringLiteral("/truth.csv"));
    std::vector<Truth> truth;
    if (!csv.open(QIODevice::ReadOnly))
        return truth;
    while (!csv.atEnd()) {
        const QStringList cells = QString::fromUtf8(csv.readLine()).trimmed().split(QLatin1Char(','));
        if (cells.size() == 7 && cells[0] == file)
            truth.push_back({cells[2].toDouble() + cells[4].toDouble() / 2,
                             cells[3].toDouble() + cells[5].toDouble() / 2, cells[6].toDouble()});
    }
    return truth;
}

// Four grey ovals whose tips lie as on a right hand.
QImage rightHand()
{
    QImage plate(1600, 1500, QImage::Format_Grayscale8);
    plate.fill(245);
    QPainter painter(&plate);
    painter.setBrush(QColor(110, 110, 110));
    painter.setPen(Qt::NoPen);
    const QPoint centres[] = {{260, 520}, {620, 360}, {980, 440}, {1330, 700}};
    for (const QPoint& centre : centres)
        painter.drawEllipse(centre, 130, 210);
    return plate;
}

} // namespace

TEST_CASE("fingers of a right hand are named from index to little, left to right")
{
    const auto slap =
        segmentSlap(test::frameFrom(rightHand(), PixelFormat::Grey8, 500), CaptureTarget::RightFour);

    REQUIRE(slap);
    REQUIRE(slap->fingers.size() == 4);
    CHECK(slap->fingersSeen == 4);
    CHECK_FALSE(slap->looksLikeOtherHand);
    CHECK(slap->fingers[0].position == FingerPosition::RightIndex);
    CHECK(std::abs(slap->fingers[0].box.centreX - 260) < 16);
    CHECK(slap->fingers[3].position == FingerPosition::RightLittle);
    CHECK(std::abs(slap->fingers[3].box.centreX - 1330) < 16);
    CHECK(std::abs(slap->fingers[3].box.heightPx - 420) < 40);
}

TEST_CASE("a right hand shown for the left one is noticed")
{
    const auto slap =
        segmentSlap(test::frameFrom(rightHand(), PixelFormat::Grey8, 500), CaptureTarget::LeftFour);
    REQUIRE(slap);
    CHECK(slap->looksLikeOtherHand);

    const auto left = segmentSlap(test::frameFrom(rightHand().mirrored(true, false), PixelFormat::Grey8, 500),
                                  CaptureTarget::LeftFour);
    REQUIRE(left);
    CHECK_FALSE(left->looksLikeOtherHand);
    CHECK(left->fingers[0].position == FingerPosition::LeftIndex);
    CHECK(left->fingers[0].box.centreX > left->fingers[3].box.centreX);
}

TEST_CASE("an absent finger is not expected and does not shift the names")
{
    QImage plate = rightHand();
    QPainter(&plate).fillRect(440, 0, 360, 900, QColor(245, 245, 245)); // the middle finger is gone
    const Frame frame = test::frameFrom(plate, PixelFormat::Grey8, 500);

    const auto slap = segmentSlap(frame, CaptureTarget::RightFour, {FingerPosition::RightMiddle});

    REQUIRE(slap);
    REQUIRE(slap->fingers.size() == 3);
    CHECK(slap->fingers[1].position == FingerPosition::RightRing);
    CHECK(has(assessFingers(frame, CaptureTarget::RightFour).quality, QualityReason::FingersMissing));
    CHECK_FALSE(has(assessFingers(frame, CaptureTarget::RightFour, {FingerPosition::RightMiddle}).quality,
                    QualityReason::FingersMissing));
}

TEST_CASE("fingers that touch are told apart")
{
    QImage plate(1600, 1500, QImage::Format_Grayscale8);
    plate.fill(245);
    QPainter painter(&plate);
    painter.setBrush(QColor(110, 110, 110));
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 4; ++i)
        painter.drawEllipse(QPoint(300 + 296 * i, 500 + 20 * i), 150, 230); // 4 px overlap
    painter.end();

    const auto slap = segmentSlap(test::frameFrom(plate, PixelFormat::Grey8, 500), CaptureTarget::RightFour);

    REQUIRE(slap);
    CHECK(slap->fingersSeen == 4);
    for (const FingerCrop& finger : slap->fingers)
        CHECK(finger.box.widthPx < 340);
}

TEST_CASE("an empty plate has no fingers, in the still and in the live view")
{
    QImage plate(1600, 1500, QImage::Format_Grayscale8);
    plate.fill(245);
    const Frame frame = test::frameFrom(plate, PixelFormat::Grey8, 500);

    const CaptureAssessment still = assessFingers(frame, CaptureTarget::LeftFour);

    CHECK(still.quality.verdict == Verdict::Bad);
    CHECK(has(still.quality, QualityReason::NoFinger));
    CHECK(still.parts.empty());
    CHECK(assessFingerPreview(frame, CaptureTarget::LeftFour).quality.verdict == Verdict::Bad);
    CHECK(assessFingerPreview(Frame{}, CaptureTarget::LeftFour).quality.verdict == Verdict::Bad);
}

TEST_CASE("a finger is found where the composer put it and matches its own single print")
{
    const auto folder = test::sharedData("finger/slaps");
    const auto singles = test::sharedData("finger/synthetic");
    if (!folder || !singles)
        return;
    const std::pair<const char*, CaptureTarget> files[] = {
        {"p0_right4.png", CaptureTarget::RightFour},  {"p0_left4.png", CaptureTarget::LeftFour},
        {"p0_thumbs.png", CaptureTarget::BothThumbs}, {"p1_right4.png", CaptureTarget::RightFour},
        {"p1_left4.png", CaptureTarget::LeftFour},    {"p1_thumbs.png", CaptureTarget::BothThumbs}};
    for (const auto& [name, target] : files) {
        INFO(name);
        const Frame frame =
            test::loadPicture(*folder + QLatin1Char('/') + QLatin1String(name), PixelFormat::Grey8, 500);
        QElapsedTimer timer;
        timer.start();
        const CaptureAssessment whole = assessFingers(frame, target);
        const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        timer.restart();
        const FingerPreview preview = assessFingerPreview(frame, target);
        std::printf("%s verdict=%d score=%d parts=%zu templates=%zu %.0f ms, preview %.1f ms\n", name,
                    static_cast<int>(whole.quality.verdict), whole.quality.score.value_or(-1),
                    whole.parts.size(), whole.templates.size(), milliseconds,
                    static_cast<double>(timer.nsecsElapsed()) / 1e6);
        const std::vector<Truth> truth = truthOf(*folder, QLatin1String(name));
        REQUIRE(whole.parts.size() == truth.size());
        CHECK(whole.templates.size() == truth.size());
        CHECK(preview.fingers.size() == truth.size());
        CHECK_FALSE(has(whole.quality, QualityReason::WrongHand));
        for (const AttemptPart& part : whole.parts) {
            const auto near =
                std::min_element(truth.begin(), truth.end(), [&](const Truth& a, const Truth& b) {
                    return std::abs(a.centreX - part.box.centreX) < std::abs(b.centreX - part.box.centreX);
                });
            INFO("position " << part.position << " at " << part.box.centreX << "," << part.box.centreY
                             << " turned " << part.box.angleDegrees);
            CHECK(std::hypot(near->centreX - part.box.centreX, near->centreY - part.box.centreY) < 80);
        }
    }
}

TEST_CASE("a finger cut out of a slap matches the same finger taken alone and no other")
{
    const auto folder = test::sharedData("finger/slaps");
    const auto singles = test::sharedData("finger/synthetic");
    if (!folder || !singles)
        return;
    const Frame slap = test::loadPicture(*folder + QStringLiteral("/p0_right4.png"), PixelFormat::Grey8, 500);
    const CaptureAssessment whole = assessFingers(slap, CaptureTarget::RightFour);
    REQUIRE(whole.templates.size() == 4);

    for (const BiometricTemplate& made : whole.templates) {
        for (int finger = 0; finger < 6; ++finger) {
            auto single = extractMinutiae(test::loadPicture(
                QStringLiteral("%1/f%2_1.png").arg(*singles).arg(finger, 3, 10, QLatin1Char('0')),
                PixelFormat::Grey8, 500));
            REQUIRE(single);
            single->position = static_cast<FingerPosition>(made.position);
            const auto match = matchFingers(made.bytes->span(), encodeMinutiaeRecord(*single)->span());
            REQUIRE(match);
            INFO("position " << made.position << " against finger " << finger << ": " << match->score);
            // synthetic finger n of person 0 is position n + 1
            CHECK((match->score >= kSameFingerScore) == (finger + 1 == made.position));
        }
    }
}

TEST_CASE("no size of plate crashes the segmentation")
{
    for (int side : {1, 3, 16, 40, 129}) {
        QImage plate(side, side * 2, QImage::Format_Grayscale8);
        plate.fill(100);
        const Frame frame = test::frameFrom(plate, PixelFormat::Grey8, 500);
        CHECK(assessFingers(frame, CaptureTarget::BothThumbs).quality.verdict == Verdict::Bad);
        CHECK(assessFingerPreview(frame, CaptureTarget::SingleLeftIndex).quality.verdict == Verdict::Bad);
    }
}
