// The virtual slap scanner, without its host.
#include "core/base/digest.h"
#include "devices/made_up_people/finger_prints.h"
#include "devices/virtual_finger/virtual_finger.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QTemporaryDir>

using namespace rekam;

namespace {

Digest scanned(Adapter& reader, CaptureTarget target)
{
    std::optional<Digest> still;
    QObject::connect(&reader, &Adapter::ended, &reader, [&](const Result<AdapterResult>& result) {
        if (result && !result->stills.empty())
            still = Digest::of(result->stills.front().pixels());
    });
    reader.capture(target);
    QElapsedTimer time;
    time.start();
    while (!still && time.elapsed() < 20'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    return still.value_or(Digest());
}

} // namespace

TEST_CASE("who changes while the fingers are being laid is scanned as they are now")
{
    QTemporaryDir cache;
    const auto reader = makeVirtualFinger({{QString::fromLatin1(kOptionPeopleCache), cache.path()}});
    Scene scene{42, 0, 0};
    reader->present(scene);
    reader->startPreview(CaptureTarget::BothThumbs); // starts to lay two thumbs
    scene.missingFingers = 1;

    reader->present(scene);

    CHECK(scanned(*reader, CaptureTarget::BothThumbs) ==
          Digest::of(slapPrint(cache.path(), scene, CaptureTarget::BothThumbs, 0).pixels()));
}

TEST_CASE("pictures from a folder leave out the fingers that the person has not got")
{
    QTemporaryDir folder;
    for (const char* file : {"finger-01.png", "finger-06.png"}) {
        QImage print(440, 560, QImage::Format_Grayscale8);
        print.fill(60);
        REQUIRE(print.save(folder.filePath(QLatin1String(file))));
    }
    const auto reader = makeVirtualFinger({{QString::fromLatin1(kOptionFolder), folder.path()}});
    Scene scene{42, 0, 0};
    const Digest both = scanned(*reader, CaptureTarget::BothThumbs);

    scene.missingFingers = 1;
    reader->present(scene);
    const Digest one = scanned(*reader, CaptureTarget::BothThumbs);
    scene.missingFingers = 0x21;
    reader->present(scene);
    const Digest none = scanned(*reader, CaptureTarget::BothThumbs);

    CHECK_FALSE(both == one);
    CHECK_FALSE(one == none);
    CHECK(none == Digest::of(slapOfPictures(CaptureTarget::BothThumbs, {}).pixels()));
}
