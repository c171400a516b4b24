#include "devices/contract/messages.h"

#include <QCborValue>
#include <algorithm>
#include <array>
#include <cstring>

namespace rekam::wire {
namespace {

constexpr qint64 kLongestDeadlineMs = 3'600'000;
constexpr qsizetype kLongestText = 4096;

Unexpected refused(const char* field)
{
    return Unexpected(Errc::DeviceProtocol, {{"why", QString::fromLatin1(field)}});
}

Result<qint64> integer(const QCborMap& body, const char* key, qint64 least, qint64 most)
{
    const QCborValue value = body[QLatin1String(key)];
    if (!value.isInteger() || value.toInteger() < least || value.toInteger() > most)
        return refused(key);
    return value.toInteger();
}

Result<QString> text(const QCborMap& body, const char* key)
{
    const QCborValue value = body[QLatin1String(key)];
    if (!value.isString() || value.toString().size() > kLongestText)
        return refused(key);
    return value.toString();
}

Result<bool> yesOrNo(const QCborMap& body, const char* key)
{
    const QCborValue value = body[QLatin1String(key)];
    if (!value.isBool())
        return refused(key);
    return value.toBool();
}

// Fact keys are literals: a key from the wire is only let through where it is one of those that adapters use.
const char* knownFactKey(const QString& key)
{
    static constexpr std::array kKeys = {"why",     "what", "op",     "code",  "file",
                                         "adapter", "slot", "target", "pixels"};
    const auto at = std::find_if(kKeys.begin(), kKeys.end(),
                                 [&](const char* known) { return key == QLatin1String(known); });
    return at == kKeys.end() ? "what" : *at;
}

std::optional<Errc> errcFrom(const QString& name)
{
    const auto all = allErrcs();
    const auto at = std::find_if(all.begin(), all.end(),
                                 [&](Errc code) { return name == QLatin1String(errcName(code)); });
    return at == all.end() ? std::nullopt : std::optional(*at);
}

} // namespace

QCborMap frameBody(const Frame& frame)
{
    if (frame.isEmpty())
        return {{QStringLiteral("empty"), true}};
    return {{QStringLiteral("w"), frame.widthPx()},
            {QStringLiteral("h"), frame.heightPx()},
            {QStringLiteral("format"), static_cast<int>(frame.format())},
            {QStringLiteral("ppi"), frame.pixelsPerInch()},
            {QStringLiteral("frame"), static_cast<qint64>(frame.sequence)},
            {QStringLiteral("at"), static_cast<qint64>(frame.takenAt.count())}};
}

Result<Frame> frameFrom(const QCborMap& body, SecureBuffer raw)
{
    if (body[QLatin1String("empty")].isTrue() && raw.isEmpty())
        return Frame();
    REKAM_TRY(const qint64 width, integer(body, "w", 1, 100'000));
    REKAM_TRY(const qint64 height, integer(body, "h", 1, 100'000));
    REKAM_TRY(const qint64 format, integer(body, "format", 1, 2));
    REKAM_TRY(const qint64 ppi, integer(body, "ppi", 0, 10'000));
    REKAM_TRY(const qint64 sequence, integer(body, "frame", 0, std::numeric_limits<qint64>::max()));
    REKAM_TRY(const qint64 at, integer(body, "at", 0, std::numeric_limits<qint64>::max()));
    Result<Frame> frame =
        Frame::make(static_cast<int>(width), static_cast<int>(height), static_cast<PixelFormat>(format),
                    static_cast<int>(ppi), std::move(raw));
    if (!frame)
        return refused("frame size");
    frame->sequence = static_cast<quint64>(sequence);
    frame->takenAt = std::chrono::nanoseconds(at);
    return frame;
}

QCborMap errorBody(const Error& error)
{
    QCborMap facts;
    for (const Fact& fact : error.facts())
        facts[QString::fromLatin1(fact.key)] = fact.value;
    return {{QStringLiteral("errc"), QString::fromLatin1(errcName(error.code()))},
            {QStringLiteral("facts"), facts}};
}

Error errorFrom(const QCborMap& body)
{
    const std::optional<Errc> code = errcFrom(body[QLatin1String("errc")].toString());
    if (!code)
        return Error(Errc::DeviceProtocol, {{"why", QStringLiteral("error code")}});
    std::vector<Fact> facts;
    const QCborMap given = body[QLatin1String("facts")].toMap();
    for (auto at = given.constBegin(); at != given.constEnd(); ++at)
        facts.push_back({knownFactKey(at.key().toString()), at.value().toString().left(200)});
    return Error(*code, std::move(facts));
}

QCborMap sceneBody(const Scene& scene)
{
    return {{QStringLiteral("subject"), static_cast<qint64>(scene.subject)},
            {QStringLiteral("impression"), static_cast<qint64>(scene.impression)},
            {QStringLiteral("backdrop"), static_cast<qint64>(scene.backdrop)},
            {QStringLiteral("missingFingers"), static_cast<qint64>(scene.missingFingers)},
            {QStringLiteral("missingEyes"), static_cast<qint64>(scene.missingEyes)}};
}

Result<Scene> sceneFrom(const QCborMap& body)
{
    REKAM_TRY(const qint64 subject, integer(body, "subject", std::numeric_limits<qint64>::min(),
                                            std::numeric_limits<qint64>::max()));
    REKAM_TRY(const qint64 impression, integer(body, "impression", 0, std::numeric_limits<quint32>::max()));
    REKAM_TRY(const qint64 backdrop, integer(body, "backdrop", 0, 255));
    REKAM_TRY(const qint64 fingers, integer(body, "missingFingers", 0, 0x3FF));
    REKAM_TRY(const qint64 eyes, integer(body, "missingEyes", 0, 0b11));
    return Scene{static_cast<quint64>(subject), static_cast<quint32>(impression),
                 static_cast<quint8>(backdrop), static_cast<quint16>(fingers), static_cast<quint8>(eyes)};
}

QCborMap helloBody(const AdapterHello& hello)
{
    QCborMap body{{QStringLiteral("present"), hello.presence == Presence::Present},
                  {QStringLiteral("kind"), static_cast<int>(hello.kind)},
                  {QStringLiteral("slot"), hello.device.slot},
                  {QStringLiteral("adapter"), hello.device.adapter},
                  {QStringLiteral("model"), hello.device.model},
                  {QStringLiteral("serial"), hello.device.serial},
                  {QStringLiteral("virtual"), hello.device.isVirtual},
                  {QStringLiteral("features"), static_cast<int>(hello.features)}};
    return body;
}

Result<AdapterHello> helloFrom(const QCborMap& body)
{
    AdapterHello hello;
    REKAM_TRY(const bool present, yesOrNo(body, "present"));
    hello.presence = present ? Presence::Present : Presence::Absent;
    REKAM_TRY(const qint64 kind, integer(body, "kind", 0, static_cast<qint64>(kLastSlotKind)));
    hello.kind = static_cast<SlotKind>(kind);
    REKAM_TRY(hello.device.slot, text(body, "slot"));
    REKAM_TRY(hello.device.adapter, text(body, "adapter"));
    REKAM_TRY(hello.device.model, text(body, "model"));
    REKAM_TRY(hello.device.serial, text(body, "serial"));
    REKAM_TRY(hello.device.isVirtual, yesOrNo(body, "virtual"));
    REKAM_TRY(const qint64 features, integer(body, "features", 0, 0xFFFF));
    hello.features = Features::fromInt(static_cast<int>(features));
    return hello;
}

QCborMap welcomeBody(const Welcome& welcome)
{
    QCborMap options;
    for (auto at = welcome.options.constBegin(); at != welcome.options.constEnd(); ++at)
        options[at.key()] = at.value();
    return {{QStringLiteral("options"), options},
            {QStringLiteral("faults"), welcome.faults},
            {QStringLiteral("before"), static_cast<qint64>(welcome.past.actions)},
            {QStringLiteral("lives"), static_cast<qint64>(welcome.past.lives)}};
}

Result<Welcome> welcomeFrom(const QCborMap& body)
{
    Welcome welcome;
    if (!body[QLatin1String("options")].isMap())
        return refused("options");
    const QCborMap options = body[QLatin1String("options")].toMap();
    for (auto at = options.constBegin(); at != options.constEnd(); ++at)
        welcome.options.insert(at.key().toString(), at.value().toString());
    REKAM_TRY(welcome.faults, text(body, "faults"));
    REKAM_TRY(const qint64 before, integer(body, "before", 0, std::numeric_limits<qint64>::max()));
    REKAM_TRY(const qint64 lives, integer(body, "lives", 0, std::numeric_limits<qint64>::max()));
    welcome.past = {static_cast<quint64>(before), static_cast<quint64>(lives)};
    return welcome;
}

QCborMap actionBody(const ActionStart& start)
{
    return {{QStringLiteral("n"), static_cast<qint64>(start.action)},
            {QStringLiteral("target"), static_cast<int>(start.target)},
            {QStringLiteral("deadline"), static_cast<qint64>(start.deadline.count())}};
}

Result<ActionStart> actionFrom(const QCborMap& body)
{
    ActionStart start;
    REKAM_TRY(start.action, numberFrom(body));
    REKAM_TRY(const qint64 target, integer(body, "target", 0, 255));
    const std::optional<CaptureTarget> known = captureTargetFrom(static_cast<int>(target));
    if (!known)
        return refused("target");
    start.target = *known;
    REKAM_TRY(const qint64 deadline, integer(body, "deadline", 0, kLongestDeadlineMs));
    start.deadline = std::chrono::milliseconds(deadline);
    return start;
}

QCborMap printBody(const PrintStart& start)
{
    return {{QStringLiteral("n"), static_cast<qint64>(start.action)},
            {QStringLiteral("job"), start.jobName},
            {QStringLiteral("deadline"), static_cast<qint64>(start.deadline.count())}};
}

Result<PrintStart> printFrom(const QCborMap& body)
{
    PrintStart start;
    REKAM_TRY(start.action, numberFrom(body));
    REKAM_TRY(start.jobName, text(body, "job"));
    REKAM_TRY(const qint64 deadline, integer(body, "deadline", 0, kLongestDeadlineMs));
    start.deadline = std::chrono::milliseconds(deadline);
    return start;
}

QCborMap endBody(const ActionEnd& end)
{
    QCborMap body{{QStringLiteral("n"), static_cast<qint64>(end.action)},
                  {QStringLiteral("stills"), end.stills}};
    if (end.error)
        body[QStringLiteral("error")] = errorBody(*end.error);
    return body;
}

Result<ActionEnd> endFrom(const QCborMap& body)
{
    ActionEnd end;
    REKAM_TRY(end.action, numberFrom(body));
    REKAM_TRY(const qint64 stills, integer(body, "stills", 0, 16));
    end.stills = static_cast<int>(stills);
    if (body[QLatin1String("error")].isMap())
        end.error = errorFrom(body[QLatin1String("error")].toMap());
    return end;
}

QCborMap withNumber(QCborMap body, quint64 number)
{
    body[QStringLiteral("n")] = static_cast<qint64>(number);
    return body;
}

Result<quint64> numberFrom(const QCborMap& body)
{
    REKAM_TRY(const qint64 number, integer(body, "n", 0, std::numeric_limits<qint64>::max()));
    return static_cast<quint64>(number);
}

} // namespace rekam::wire
