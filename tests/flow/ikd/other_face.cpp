// other_face NIK OUT.png: a face that the product's own measure calls another person than this made-up
// resident. Exit code 77 where portrait or networks were not fetched, 1 where the measure calls it the same.
#include "core/biometrics/face/face_compare.h"
#include "tests/support/made_up_faces.h"

#include <QGuiApplication>

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    using namespace rekam;
    const QStringList words = QGuiApplication::arguments();
    const auto nik = words.size() == 3 ? Nik::parse(words[1]) : Result<Nik>(Unexpected(Errc::NikMalformed));
    if (!nik)
        return 2;
    if (!test::hasMadeUpFaces())
        return 77;
    const auto models = FaceModels::load(cacheFolder() + QStringLiteral("/models"));
    if (!models)
        return 77;
    const QImage other = test::otherFace(*nik);
    const auto compared =
        compareFaces(models->get(), test::frameFrom(test::liveFace(*nik), PixelFormat::Rgb24, 0),
                     test::frameFrom(other, PixelFormat::Rgb24, 0));
    return compared && !compared->isSame && other.save(words[2]) ? 0 : 1;
}
