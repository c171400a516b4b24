// The networks of the portrait: BlazeFace (back, 256 px) finds faces, a 68-point network finds their
// features, a third one makes the numbers by which two faces are compared. What is loaded is what was hashed:
// resources/models/models.json pins each file by SHA-256.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <memory>
#include <optional>
#include <vector>

namespace rekam {

struct ModelFile
{
    QString name;      // in the models folder
    QString use;       // "faceDetector", "faceLandmarks", "faceEmbedding"
    QByteArray sha256; // raw, 32 bytes
};
// What models.json lists.
const std::vector<ModelFile>& expectedModelFiles();

// One thread at a time: the networks keep their layers' memory. Give each thread its own, or take turns.
class FaceModels
{
public:
    // ModelMissing or ModelAltered, with the file's name; ModelAltered too where a right hash does not load.
    // Without the network that compares, portraits are assessed and comparisonFault() says why none are
    // compared.
    static Result<std::unique_ptr<FaceModels>> load(const QString& folder);
    ~FaceModels();
    FaceModels(const FaceModels&) = delete;
    FaceModels& operator=(const FaceModels&) = delete;

    struct Networks; // OpenCV's, seen only by this folder
    Networks& networks() { return *m_networks; }
    const std::optional<Error>& comparisonFault() const { return m_comparisonFault; }

private:
    explicit FaceModels(std::unique_ptr<Networks> networks);
    std::unique_ptr<Networks> m_networks;
    std::optional<Error> m_comparisonFault;
};

} // namespace rekam
