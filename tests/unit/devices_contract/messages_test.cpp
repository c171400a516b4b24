#include "devices/contract/messages.h"

using namespace rekam;
using namespace rekam::wire;

namespace {

Frame smallFrame()
{
    Frame frame = *Frame::make(4, 3, PixelFormat::Rgb24, 500, SecureBuffer(36, Holds::Picture));
    frame.sequence = 9;
    frame.takenAt = std::chrono::nanoseconds(1234567);
    return frame;
}

} // namespace

TEST_CASE("a frame's facts survive the wire")
{
    const Frame frame = smallFrame();
    const auto read = frameFrom(frameBody(frame), SecureBuffer(36, Holds::Picture));
    REQUIRE(read);
    CHECK(read->widthPx() == 4);
    CHECK(read->heightPx() == 3);
    CHECK(read->format() == PixelFormat::Rgb24);
    CHECK(read->pixelsPerInch() == 500);
    CHECK(read->sequence == 9);
    CHECK(read->takenAt == frame.takenAt);
}

TEST_CASE("a frame whose size and bytes disagree is refused")
{
    CHECK(frameFrom(frameBody(smallFrame()), SecureBuffer(35, Holds::Picture)).error().code() ==
          Errc::DeviceProtocol);
    QCborMap body = frameBody(smallFrame());
    body[QStringLiteral("w")] = 2'000'000'000;
    CHECK(frameFrom(body, SecureBuffer(36, Holds::Picture)).error().fact("why") == QStringLiteral("w"));
    body = frameBody(smallFrame());
    body[QStringLiteral("format")] = 3;
    CHECK_FALSE(frameFrom(body, SecureBuffer(36, Holds::Picture)));
    CHECK_FALSE(frameFrom({}, SecureBuffer(36, Holds::Picture)));
}

TEST_CASE("an error keeps its code and facts, an unknown code becomes a protocol fault")
{
    const Error error(Errc::DeviceRetry, {{"why", QStringLiteral("no minutiae")}});
    CHECK(errorFrom(errorBody(error)) == error);
    CHECK(errorFrom({{QStringLiteral("errc"), QStringLiteral("Nonsense")}}).code() == Errc::DeviceProtocol);
    CHECK(errorFrom({}).code() == Errc::DeviceProtocol);
}

TEST_CASE("hello, welcome, scene, capture, print and end survive the wire")
{
    AdapterHello hello{Presence::Present,
                       SlotKind::Finger,
                       {QStringLiteral("finger"), QStringLiteral("virtual_finger"), QStringLiteral("model"),
                        QStringLiteral("serial"), true},
                       Feature::Slaps | Feature::Preview};
    const auto helloRead = helloFrom(helloBody(hello));
    REQUIRE(helloRead);
    CHECK(helloRead->device == hello.device);
    CHECK(helloRead->features == hello.features);
    CHECK(helloRead->presence == Presence::Present);

    const auto welcome = welcomeFrom(welcomeBody(
        {{{QStringLiteral("folder"), QStringLiteral("/x")}}, QStringLiteral("finger:crash@2"), {3, 2}}));
    REQUIRE(welcome);
    CHECK(welcome->options.value(QStringLiteral("folder")) == QStringLiteral("/x"));
    CHECK(welcome->past.actions == 3);
    CHECK(welcome->past.lives == 2);

    const Scene scene{0xFFFFFFFFFFFFFFFFull, 7, 2, 0b1000000001, 0b10};
    CHECK(*sceneFrom(sceneBody(scene)) == scene);

    const auto action = actionFrom(actionBody({5, CaptureTarget::LeftFour, std::chrono::seconds(3)}));
    REQUIRE(action);
    CHECK(action->target == CaptureTarget::LeftFour);
    CHECK(action->deadline == std::chrono::seconds(3));

    const auto print = printFrom(printBody({6, QStringLiteral("slip-1"), std::chrono::seconds(3)}));
    REQUIRE(print);
    CHECK(print->jobName == QStringLiteral("slip-1"));

    const auto end = endFrom(endBody({5, 2, Error(Errc::Cancelled)}));
    REQUIRE(end);
    CHECK(end->stills == 2);
    CHECK(end->error->code() == Errc::Cancelled);
    CHECK_FALSE(endFrom(endBody({5, 2, std::nullopt}))->error.has_value());
}

TEST_CASE("bodies with fields of the wrong type or range are refused")
{
    CHECK_FALSE(helloFrom({}));
    QCborMap hello = helloBody({});
    hello[QStringLiteral("kind")] = 99;
    CHECK_FALSE(helloFrom(hello));
    CHECK_FALSE(welcomeFrom({}));
    CHECK_FALSE(sceneFrom({{QStringLiteral("subject"), QStringLiteral("x")}}));
    QCborMap scene = sceneBody({1, 1, 1, 0x3FF, 3});
    CHECK(sceneFrom(scene));
    scene[QStringLiteral("missingFingers")] = 0x400;
    CHECK(sceneFrom(scene).error().fact("why") == QStringLiteral("missingFingers"));
    scene = sceneBody({});
    scene[QStringLiteral("missingEyes")] = 4;
    CHECK_FALSE(sceneFrom(scene));
    QCborMap action = actionBody({5, CaptureTarget::LeftFour, std::chrono::seconds(3)});
    action[QStringLiteral("target")] = 12;
    CHECK(actionFrom(action).error().fact("why") == QStringLiteral("target"));
    action = actionBody({5, CaptureTarget::LeftFour, std::chrono::seconds(3)});
    action[QStringLiteral("deadline")] = -1;
    CHECK_FALSE(actionFrom(action));
    CHECK_FALSE(numberFrom({{QStringLiteral("n"), -1}}));
    CHECK_FALSE(endFrom({{QStringLiteral("n"), 1}, {QStringLiteral("stills"), 1000}}));
    QCborMap print = printBody({6, QString(5000, QLatin1Char('x')), std::chrono::seconds(3)});
    CHECK_FALSE(printFrom(print));
}
