#include "core/biometrics/face/face_models.h"
#include "tests/unit/face/models_folder.h"

#include <QFile>
#include <QTemporaryDir>

using namespace rekam;

TEST_CASE("three models are pinned, each by 32 bytes of SHA-256")
{
    REQUIRE(expectedModelFiles().size() == 3);
    for (const ModelFile& file : expectedModelFiles()) {
        CHECK(file.name.endsWith(QStringLiteral(".onnx")));
        CHECK(file.sha256.size() == 32);
    }
}

TEST_CASE("an empty folder says which model is missing")
{
    const QTemporaryDir empty;
    const auto models = FaceModels::load(empty.path());
    REQUIRE_FALSE(models);
    CHECK(models.error().code() == Errc::ModelMissing);
    CHECK(models.error().fact("model") == expectedModelFiles().front().name);
}

TEST_CASE("a model with one changed byte is not loaded")
{
    const auto folder = test::modelsFolder();
    if (!folder)
        return;
    const QTemporaryDir altered;
    for (const ModelFile& file : expectedModelFiles())
        REQUIRE(QFile::copy(*folder + QLatin1Char('/') + file.name, altered.filePath(file.name)));
    CHECK(FaceModels::load(altered.path()));

    QFile file(altered.filePath(expectedModelFiles()[1].name));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek(5000);
    const char before = file.peek(1).at(0);
    const char after = static_cast<char>(before ^ 1);
    REQUIRE(file.write(&after, 1) == 1);
    file.close();

    const auto models = FaceModels::load(altered.path());
    REQUIRE_FALSE(models);
    CHECK(models.error().code() == Errc::ModelAltered);
}

TEST_CASE("without the network that compares, portraits are assessed and faces are not compared")
{
    const auto folder = test::modelsFolder();
    if (!folder)
        return;
    const QTemporaryDir partly;
    for (const ModelFile& file : expectedModelFiles())
        if (file.use != QLatin1String("faceEmbedding"))
            REQUIRE(QFile::copy(*folder + QLatin1Char('/') + file.name, partly.filePath(file.name)));

    const auto models = FaceModels::load(partly.path());

    REQUIRE(models);
    REQUIRE((*models)->comparisonFault());
    CHECK((*models)->comparisonFault()->code() == Errc::ModelMissing);
}
