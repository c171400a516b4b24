// The two networks of the portrait: BlazeFace (back, 256 px) finds faces, a 68-point network finds their
// features. What is loaded is what was hashed: resources/models/models.json pins each file by SHA-256.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <memory>
#include <vector>

namespace rekam {

struct ModelFile
{
    QString name;      // in the models folder
    QString use;       // "faceDetector", "faceLandmarks"
    QByteArray sha256; // raw, 32 bytes
};
// What models.json lists.
const std::vector<ModelFile>& expectedModelFiles();

// One thread at a time: the networks keep their layers' memory. Give each thread its own, or take turns.
class FaceModels
{
public:
    // ModelMissing or ModelAltered, with the file's name; ModelAltered too where a right hash does not load.
    static Result<std::unique_ptr<FaceModels>> load(const QString& folder);
    ~FaceModels();
    FaceModels(const FaceModels&) = delete;
    FaceModels& operator=(const FaceModels&) = delete;

    struct Networks; // OpenCV's, seen only by this folder
    Networks& networks() { return *m_networks; }

private:
    explicit FaceModels(std::unique_ptr<Networks> networks);
    std::unique_ptr<Networks> m_networks;
};

} // namespace rekam
