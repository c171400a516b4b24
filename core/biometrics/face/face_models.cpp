#include "core/biometrics/face/face_models.h"

#include "core/base/file_bytes.h"
#include "core/biometrics/face/detail/networks.h"
#include "core/biometrics/measure/picture.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rekam {

QByteArray modelsJson(); // made from resources/models/models.json

namespace {

std::vector<ModelFile> readModelsJson()
{
    std::vector<ModelFile> files;
    const QJsonArray listed =
        QJsonDocument::fromJson(modelsJson()).object().value(QStringLiteral("models")).toArray();
    for (const QJsonValue& value : listed) {
        const QJsonObject model = value.toObject();
        files.push_back({model.value(QStringLiteral("name")).toString(),
                         model.value(QStringLiteral("use")).toString(),
                         QByteArray::fromHex(model.value(QStringLiteral("sha256")).toString().toLatin1())});
    }
    return files;
}

// A file that is not what was pinned is never parsed.
Result<QByteArray> verifiedModel(const QString& folder, const char* use)
{
    constexpr qint64 kLargestModel = 64 << 20;
    for (const ModelFile& expected : expectedModelFiles()) {
        if (expected.use != QLatin1String(use))
            continue;
        QFile file(folder + QLatin1Char('/') + expected.name);
        if (!file.open(QIODevice::ReadOnly))
            return Unexpected(Errc::ModelMissing, {{"model", expected.name}});
        const QByteArray bytes = readAtMost(file, kLargestModel);
        if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != expected.sha256)
            return Unexpected(Errc::ModelAltered, {{"model", expected.name}});
        return bytes;
    }
    return Unexpected(Errc::ModelMissing, {{"use", QString::fromLatin1(use)}});
}

Result<cv::dnn::Net> networkFrom(const QByteArray& bytes, const char* use)
{
    return guarded(use, Errc::ModelAltered, [&]() -> Result<cv::dnn::Net> {
        cv::dnn::Net net =
            cv::dnn::readNetFromONNX(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        if (net.empty())
            return Unexpected(Errc::ModelAltered, {{"use", QString::fromLatin1(use)}});
        net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
        return net;
    });
}

Result<cv::dnn::Net> loaded(const QString& folder, const char* use)
{
    REKAM_TRY(const QByteArray bytes, verifiedModel(folder, use));
    return networkFrom(bytes, use);
}

} // namespace

const std::vector<ModelFile>& expectedModelFiles()
{
    static const std::vector<ModelFile> files = readModelsJson();
    return files;
}

FaceModels::FaceModels(std::unique_ptr<Networks> networks) : m_networks(std::move(networks)) {}
FaceModels::~FaceModels() = default;

Result<std::unique_ptr<FaceModels>> FaceModels::load(const QString& folder)
{
    auto networks = std::make_unique<Networks>();
    REKAM_TRY(networks->detector, loaded(folder, "faceDetector"));
    REKAM_TRY(networks->landmarks, loaded(folder, "faceLandmarks"));
    Result<cv::dnn::Net> embedding = loaded(folder, "faceEmbedding");
    if (embedding)
        networks->embedding = std::move(*embedding);
    std::unique_ptr<FaceModels> models(new FaceModels(std::move(networks)));
    if (!embedding)
        models->m_comparisonFault = embedding.error();
    return models;
}

} // namespace rekam
