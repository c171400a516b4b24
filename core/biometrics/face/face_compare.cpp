#include "core/biometrics/face/face_compare.h"

#include "core/biometrics/face/detail/portrait_measures.h"
#include "core/biometrics/measure/picture.h"
#include "core/biometrics/measure/quality_limits.h"

#include <cmath>
#include <cstring>
#include <opencv2/imgproc.hpp>

namespace rekam {

QByteArray faceComparisonJson(); // made from resources/quality/face_comparison.json

namespace {

constexpr int kSide = 112;
constexpr std::size_t kNumbers = 512;

using FivePoints = std::array<cv::Point2d, 5>;

// Where ArcFace wants eyes, nose and the corners of the mouth in its square of 112 px.
constexpr double kWanted[5][2] = {
    {38.2946, 51.6963}, {73.5318, 51.5014}, {56.0252, 71.7366}, {41.5493, 92.3655}, {70.7299, 92.2041}};

FivePoints fivePointsOf(const Landmarks& l)
{
    return {(l[37] + l[38] + l[40] + l[41]) / 4, (l[43] + l[44] + l[46] + l[47]) / 4, l[30],
            (l[48] + l[60]) / 2, (l[54] + l[64]) / 2};
}

// The turn, scale and shift that bring the points nearest to the wanted ones, in least squares.
cv::Matx23d alignment(const FivePoints& points)
{
    cv::Point2d from, to;
    for (std::size_t i = 0; i < points.size(); ++i) {
        from += points[i] / 5;
        to += cv::Point2d(kWanted[i][0], kWanted[i][1]) / 5;
    }
    double along = 0, across = 0, spread = 1e-9;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const cv::Point2d p = points[i] - from, q = cv::Point2d(kWanted[i][0], kWanted[i][1]) - to;
        along += p.dot(q);
        across += p.cross(q);
        spread += p.dot(p);
    }
    const double a = along / spread, b = across / spread;
    return {a, -b, to.x - a * from.x + b * from.y, b, a, to.y - b * from.x - a * from.y};
}

cv::Mat alignedFace(const FaceChip& chip)
{
    // The square has 35 px between the eyes: sampling the chip's 113 at once would alias.
    constexpr double kHalf = 0.5;
    cv::Mat half, face;
    cv::resize(chip.rgb, half, {}, kHalf, kHalf, cv::INTER_AREA);
    FivePoints points = fivePointsOf(chip.landmarks);
    for (cv::Point2d& p : points)
        p *= kHalf;
    cv::warpAffine(half, face, alignment(points), {kSide, kSide}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return face;
}

Result<SecureBuffer> embedded(FaceModels& models, const cv::Mat& rgb)
{
    const std::vector<DetectedFace> faces = findFaces(models.networks(), rgb);
    if (faces.empty())
        return Unexpected(Errc::NoMatch, {{"why", QStringLiteral("no face")}});
    const Landmarks landmarks = findLandmarks(models.networks(), rgb, faces.front().box);
    const cv::Mat face = alignedFace(chipOf(rgb, landmarks, geometryOf(landmarks)));
    cv::dnn::Net& network = models.networks().embedding;
    network.setInput(cv::dnn::blobFromImage(face, 1 / 128.0, {kSide, kSide}, cv::Scalar::all(127)));
    const cv::Mat output = network.forward();
    if (output.total() != kNumbers || output.type() != CV_32F || !output.isContinuous())
        return Unexpected(Errc::ModelAltered, {{"use", QStringLiteral("faceEmbedding")}});
    const double length = cv::norm(output);
    if (!(length > 0) || std::isinf(length))
        return Unexpected(Errc::ImageUndecodable, {{"why", QStringLiteral("embedding")}});
    SecureBuffer values(kNumbers * sizeof(float), Holds::Picture);
    for (std::size_t i = 0; i < kNumbers; ++i) {
        const auto value = static_cast<float>(output.ptr<float>()[i] / length);
        std::memcpy(values.data() + i * sizeof(float), &value, sizeof(float));
    }
    return values;
}

} // namespace

Result<FaceTemplate> FaceTemplate::make(FaceModels* models, const Frame& frame)
{
    if (!models)
        return Unexpected(Errc::ModelMissing, {{"use", QStringLiteral("faceEmbedding")}});
    if (const auto& fault = models->comparisonFault())
        return Unexpected(*fault);
    return guarded("face template", Errc::ImageUndecodable, [&]() -> Result<FaceTemplate> {
        if (frame.isEmpty() || frame.format() != PixelFormat::Rgb24)
            return Unexpected(Errc::FrameMalformed, {{"why", QStringLiteral("no colour picture")}});
        REKAM_TRY(SecureBuffer values, embedded(*models, viewOf(frame)));
        return FaceTemplate(std::move(values));
    });
}

double FaceTemplate::similarity(const FaceTemplate& other) const
{
    double sum = 0;
    for (std::size_t i = 0; i < kNumbers; ++i) {
        float a = 0, b = 0;
        std::memcpy(&a, m_values->data() + i * sizeof(float), sizeof(float));
        std::memcpy(&b, other.m_values->data() + i * sizeof(float), sizeof(float));
        sum += double{a} * double{b};
    }
    return sum;
}

double sameFaceFrom()
{
    static const QualityLimits limits = QualityLimits::fromBuiltIn(faceComparisonJson());
    return limits.band("same_face").goodFrom;
}

FaceComparison compareFaces(const FaceTemplate& a, const FaceTemplate& b)
{
    const double score = a.similarity(b);
    return {score, score >= sameFaceFrom()};
}

Result<FaceComparison> compareFaces(FaceModels* models, const Frame& a, const Frame& b)
{
    REKAM_TRY(const FaceTemplate first, FaceTemplate::make(models, a));
    REKAM_TRY(const FaceTemplate second, FaceTemplate::make(models, b));
    return compareFaces(first, second);
}

} // namespace rekam
