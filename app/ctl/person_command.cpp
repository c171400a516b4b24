#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "app/ctl/pen_series_file.h"
#include "app/ctl/picture_io.h"
#include "app/station/locations.h"
#include "core/biometrics/signature/signature.h"
#include "devices/made_up_people/finger_prints.h"
#include "devices/made_up_people/iris_pictures.h"
#include "devices/made_up_people/portrait_studio.h"
#include "devices/made_up_people/signature_strokes.h"

#include <QDir>
#include <QJsonArray>
#include <QSaveFile>
#include <cstdio>

namespace rekam::ctl {
namespace {

// As far as they are about eyes.
struct NamedEyeDefects
{
    const char* name;
    EyeDefects defects;
};
constexpr NamedEyeDefects kEyeDefects[] = {{"lens", {EyeLens::Printed, 0, 0, 0}},
                                           {"gaze", {EyeLens::None, 35, 0, 0}},
                                           {"blur", {EyeLens::None, 0, 4, 0}}};

std::optional<EyeDefects> eyeDefectsNamed(const QString& name)
{
    for (const NamedEyeDefects& known : kEyeDefects) {
        if (name == QLatin1String(known.name))
            return known.defects;
    }
    return std::nullopt;
}

constexpr quint8 kRedWall = 2; // Scene::backdrop
constexpr int kSignatureWidthPx = 600, kSignatureHeightPx = 360;

struct Person
{
    Scene scene;
    FingerDefect defect = FingerDefect::None;
    EyeDefects eyes{};
    QString cache, out;
};

// Where the face comes from was not fetched: everything else is there all the same.
struct Made
{
    QJsonArray files;
    bool hasFace = false;
};

// Ten fingers, three slaps with where the fingers lie, two eyes, a face, a signature as series and picture.
Result<Made> make(const Person& person)
{
    Made made;
    const auto keep = [&](const QString& name, const Frame& picture) -> Status {
        made.files.append(name);
        return writePicture(person.out + QLatin1Char('/') + name, picture);
    };
    for (const FingerPosition finger : kAllFingers)
        REKAM_CHECK(
            keep(QStringLiteral("finger-%1.pgm").arg(static_cast<int>(finger), 2, 10, QLatin1Char('0')),
                 fingerPrint(person.cache, person.scene, finger, 0, person.defect)));
    constexpr std::pair<CaptureTarget, const char*> kSlaps[] = {
        {CaptureTarget::RightFour, "slap-right.pgm"},
        {CaptureTarget::LeftFour, "slap-left.pgm"},
        {CaptureTarget::BothThumbs, "slap-thumbs.pgm"}};
    QSaveFile truth(person.out + QStringLiteral("/slaps.csv"));
    if (!truth.open(QIODevice::WriteOnly))
        return Unexpected(Errc::FileUnwritable, {{"what", QStringLiteral("truth")}});
    truth.write("file,position,centre_x,centre_y,rot_deg\n");
    for (const auto& [target, name] : kSlaps) {
        REKAM_CHECK(
            keep(QLatin1String(name), slapPrint(person.cache, person.scene, target, 0, person.defect)));
        for (const FingerPlace& place : slapPlaces(person.scene, target, 0, person.defect))
            truth.write(QStringLiteral("%1,%2,%3,%4,%5\n")
                            .arg(QLatin1String(name))
                            .arg(static_cast<int>(place.finger))
                            .arg(place.x)
                            .arg(place.y)
                            .arg(-place.turnDegrees, 0, 'f', 1)
                            .toLatin1());
    }
    if (!truth.commit())
        return Unexpected(Errc::FileUnwritable, {{"what", QStringLiteral("truth")}});
    REKAM_CHECK(
        keep(QStringLiteral("iris-right.pgm"), irisPicture(person.scene, Eye::Right, 0, person.eyes)));
    REKAM_CHECK(keep(QStringLiteral("iris-left.pgm"), irisPicture(person.scene, Eye::Left, 0, person.eyes)));
    const PenSeries signature = signatureOf(person.scene, 0);
    made.files.append(QStringLiteral("signature.csv"));
    REKAM_CHECK(writePenSeries(person.out + QStringLiteral("/signature.csv"), signature));
    REKAM_TRY(const Frame drawn, renderSignature(signature, kSignatureWidthPx, kSignatureHeightPx));
    REKAM_CHECK(keep(QStringLiteral("signature.png"), drawn));
    const Result<PortraitStudio> studio = PortraitStudio::open(person.cache);
    made.hasFace = studio.has_value();
    if (studio) {
        Scene before = person.scene;
        before.backdrop = kRedWall;
        REKAM_CHECK(keep(QStringLiteral("face.png"), studio->sit(before).still()));
    }
    return made;
}

int usage()
{
    std::fprintf(stderr, "rekamctl: usage: rekamctl person make --seed N --out DIR [--impression N] "
                         "[--defect wet|dry|rotated|partial|bandage|wrong-hand|lens|gaze|blur] [--json]\n");
    return kUnusable;
}

} // namespace

int runPerson(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Makes a person who does not exist: ten fingers, three slaps with truth, two eyes, a "
                       "signature (series and picture) and, where the face source was fetched, a face. The "
                       "same seed is the same person."));
    parser.addPositionalArgument(QStringLiteral("what"), QStringLiteral("make"));
    parser.addOption({QStringLiteral("seed"), QStringLiteral("The person's number."), QStringLiteral("N")});
    parser.addOption(
        {QStringLiteral("out"), QStringLiteral("Folder for the pictures."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("impression"), QStringLiteral("Which visit (0)."), QStringLiteral("N"),
                      QStringLiteral("0")});
    parser.addOption(
        {QStringLiteral("defect"),
         QStringLiteral("Of the fingers: wet, dry, rotated, partial, bandage or wrong-hand. Of the "
                        "eyes: lens, gaze or blur."),
         QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("cache"),
                      QStringLiteral("Folder that keeps made-up people and holds the face source."),
                      QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("As a JSON object.")});
    if (const auto done = parse(parser, "person", arguments))
        return *done;
    const bool asJson = parser.isSet(QStringLiteral("json"));
    bool isNumber = false, isImpression = false;
    Person person;
    person.scene.subject = parser.value(QStringLiteral("seed")).toULongLong(&isNumber);
    person.scene.impression = parser.value(QStringLiteral("impression")).toUInt(&isImpression);
    person.out = parser.value(QStringLiteral("out"));
    person.cache = parser.value(QStringLiteral("cache"));
    const auto defect = fingerDefectNamed(parser.value(QStringLiteral("defect")));
    const auto eyes = eyeDefectsNamed(parser.value(QStringLiteral("defect")));
    if (parser.positionalArguments() != QStringList{QStringLiteral("make")} || !isNumber || !isImpression ||
        person.out.isEmpty() || (parser.isSet(QStringLiteral("defect")) && !defect && !eyes))
        return usage();
    person.defect = defect.value_or(FingerDefect::None);
    person.eyes = eyes.value_or(EyeDefects{});
    if (person.cache.isEmpty())
        person.cache = cacheFolder() + QStringLiteral("/people");
    if (!QDir().mkpath(person.out))
        return fail(Error(Errc::FileUnwritable, {{"what", QStringLiteral("folder")}}), asJson, kUnusable);
    const auto made = make(person);
    if (!made)
        return fail(made.error(), asJson, kUnusable);
    if (!made->hasFace)
        std::fprintf(stderr, "rekamctl: without a face: its source is not in the cache (packaging/setup-data "
                             "gets it)\n");
    print({{QStringLiteral("seed"), static_cast<qint64>(person.scene.subject)},
           {QStringLiteral("out"), person.out},
           {QStringLiteral("files"), made->files},
           {QStringLiteral("face"), made->hasFace}},
          asJson);
    return kFine;
}

} // namespace rekam::ctl
