#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "devices/made_up_people/finger_prints.h"
#include "devices/made_up_people/iris_pictures.h"

#include <QDir>
#include <QJsonArray>
#include <QSaveFile>
#include <cstdio>

namespace rekam::ctl {
namespace {

Status writePgm(const QString& path, const Frame& picture)
{
    QSaveFile file(path);
    const QByteArray head =
        QStringLiteral("P5\n%1 %2\n255\n").arg(picture.widthPx()).arg(picture.heightPx()).toLatin1();
    const auto pixels = picture.pixels();
    if (!file.open(QIODevice::WriteOnly) || file.write(head) != head.size() ||
        file.write(reinterpret_cast<const char*>(pixels.data()), static_cast<qint64>(pixels.size())) !=
            static_cast<qint64>(pixels.size()) ||
        !file.commit())
        return Unexpected(Errc::FileUnwritable, {{"what", QStringLiteral("picture")}});
    return {};
}

struct Person
{
    Scene scene;
    FingerDefect defect = FingerDefect::None;
    QString cache, out;
};

// Ten fingers, three slaps with where the fingers lie, two eyes.
Result<QJsonArray> make(const Person& person)
{
    QJsonArray files;
    const auto keep = [&](const QString& name, const Frame& picture) -> Status {
        files.append(name);
        return writePgm(person.out + QLatin1Char('/') + name, picture);
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
    REKAM_CHECK(keep(QStringLiteral("iris-right.pgm"), irisPicture(person.scene, Eye::Right, 0)));
    REKAM_CHECK(keep(QStringLiteral("iris-left.pgm"), irisPicture(person.scene, Eye::Left, 0)));
    return files;
}

int usage()
{
    std::fprintf(stderr, "rekamctl: usage: rekamctl person make --seed N --out DIR [--impression N] "
                         "[--defect wet|dry|rotated|partial|bandage|wrong-hand] [--json]\n");
    return kUnusable;
}

} // namespace

int runPerson(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Makes a person who does not exist: ten fingers, three slaps with truth, two eyes. "
                       "The same seed is the same person."));
    parser.addPositionalArgument(QStringLiteral("what"), QStringLiteral("make"));
    parser.addOption({QStringLiteral("seed"), QStringLiteral("The person's number."), QStringLiteral("N")});
    parser.addOption(
        {QStringLiteral("out"), QStringLiteral("Folder for the pictures."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("impression"), QStringLiteral("Which visit (0)."), QStringLiteral("N"),
                      QStringLiteral("0")});
    parser.addOption({QStringLiteral("defect"),
                      QStringLiteral("wet, dry, rotated, partial, bandage or wrong-hand."),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("cache"), QStringLiteral("Folder that keeps made-up people."),
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
    if (parser.positionalArguments() != QStringList{QStringLiteral("make")} || !isNumber || !isImpression ||
        person.out.isEmpty() || (parser.isSet(QStringLiteral("defect")) && !defect))
        return usage();
    person.defect = defect.value_or(FingerDefect::None);
    if (!QDir().mkpath(person.out))
        return fail(Error(Errc::FileUnwritable, {{"what", QStringLiteral("folder")}}), asJson, kUnusable);
    const auto files = make(person);
    if (!files)
        return fail(files.error(), asJson, kUnusable);
    print({{QStringLiteral("seed"), static_cast<qint64>(person.scene.subject)},
           {QStringLiteral("out"), person.out},
           {QStringLiteral("files"), *files}},
          asJson);
    return kFine;
}

} // namespace rekam::ctl
