// Whether two pictures show the same person, by an embedding of the aligned face (512 numbers, ArcFace's five
// points). Threshold: resources/quality/face_comparison.json. Its false-match rate is unmeasured: there is
// one real face to test with. A hint for people at the desk, never a decision by itself.
#pragma once

#include "core/base/secure_buffer.h"
#include "core/biometrics/face/face_models.h"
#include "core/capture/frame.h"

namespace rekam {

// Belongs to the person: wiped when the last holder lets go. Constant.
class FaceTemplate
{
public:
    // Of the largest face. Errors: ModelMissing, ModelAltered (the embedding's, portraits may still be
    // assessed), NoMatch with fact why=no face, ImageUndecodable.
    static Result<FaceTemplate> make(FaceModels* models, const Frame& frame);

    // Cosine, -1..1.
    double similarity(const FaceTemplate& other) const;

private:
    explicit FaceTemplate(SecureBuffer values)
        : m_values(std::make_shared<const SecureBuffer>(std::move(values)))
    {}
    std::shared_ptr<const SecureBuffer> m_values; // floats, of length 1
};

double sameFaceFrom(); // the threshold

struct FaceComparison
{
    double score = 0; // cosine
    bool isSame = false;
};
FaceComparison compareFaces(const FaceTemplate& a, const FaceTemplate& b);
// The same from two pictures; about 80 ms. One thread at a time for each FaceModels; null: ModelMissing.
Result<FaceComparison> compareFaces(FaceModels* models, const Frame& a, const Frame& b);

} // namespace rekam
