#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "app/station/locations.h"
#include "core/base/digest.h"
#include "core/biometrics/face/face_models.h"
#include "core/people/region.h"
#include "core/vault/box_key.h"
#include "core/vault/signing_key.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QStandardPaths>

namespace rekam::ctl {
namespace {

struct Check
{
    QString name;
    bool isFine = false;
    QString detail;
};

Check models()
{
    const auto loaded = FaceModels::load(cacheFolder() + QStringLiteral("/models"));
    return {QStringLiteral("face models"), loaded.has_value(), loaded ? QString() : loaded.error().logText()};
}

Check regions()
{
    const auto table = RegionTable::load(cacheFolder() + QStringLiteral("/regions/regions.bin"));
    return {QStringLiteral("region table"), table.has_value(), table ? QString() : table.error().logText()};
}

Check program(const char* name)
{
    const QFileInfo file(programFolder() + QLatin1Char('/') + QLatin1String(name));
    return {QString::fromLatin1(name), file.isExecutable(),
            file.isExecutable() ? QString() : QStringLiteral("missing")};
}

Check sandbox()
{
    const QString bwrap = QStandardPaths::findExecutable(QStringLiteral("bwrap"));
    return {QStringLiteral("sandbox"), !bwrap.isEmpty(),
            bwrap.isEmpty() ? QStringLiteral("bubblewrap is missing") : QString()};
}

// RFC 7693 appendix-style check of the one digest that everything hangs on: BLAKE2b-256 of "abc".
Check digest()
{
    const bool isFine = Digest::of(QByteArray("abc")).hex() ==
                        QLatin1String("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    return {QStringLiteral("digest"), isFine, {}};
}

Check sealing()
{
    const BoxKey key = BoxKey::generate();
    const QByteArray secret("rekam");
    const auto* bytes = reinterpret_cast<const unsigned char*>(secret.constData());
    const auto opened = key.openSealed(sealTo({bytes, 5}, key.publicKey()));
    const bool isFine = opened && opened->size() == 5 && std::equal(bytes, bytes + 5, opened->data());
    return {QStringLiteral("sealing"), isFine, {}};
}

Check lockedMemory()
{
    const SecureBuffer probe(4096);
    return {QStringLiteral("locked memory"), probe.isLocked(),
            probe.isLocked() ? QString() : QStringLiteral("RLIMIT_MEMLOCK")};
}

Check font(const char* family)
{
    const bool isThere = QFontDatabase::families().contains(QString::fromLatin1(family));
    return {QStringLiteral("font ") + QString::fromLatin1(family), isThere,
            isThere ? QString() : QStringLiteral("missing")};
}

} // namespace

int runSelftest(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Checks what this installation needs, one line each."));
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object a check.")});
    if (const auto done = parse(parser, "selftest", arguments))
        return *done;
    bool allFine = true;
    for (const Check& check : {program("rekam-device-host"), program("rekam-central"), sandbox(), models(),
                               regions(), digest(), sealing(), lockedMemory(), font("Inter"), font("OCRA")}) {
        allFine = allFine && check.isFine;
        print({{QStringLiteral("check"), check.name},
               {QStringLiteral("fine"), check.isFine},
               {QStringLiteral("detail"), check.detail}},
              parser.isSet(QStringLiteral("json")));
    }
    return allFine ? kFine : kFinding;
}

} // namespace rekam::ctl
