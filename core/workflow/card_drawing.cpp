#include "core/workflow/card_drawing.h"

#include "core/formats/jpeg2000.h"
#include "core/print/card_face.h"
#include "core/workflow/frame_image.h"

namespace rekam {
namespace {

constexpr int kCardPreviewDpi = 300;

Result<QImage> pictureFrom(const QByteArray& jp2)
{
    const auto* begin = reinterpret_cast<const unsigned char*>(jp2.constData());
    REKAM_TRY(const Frame frame, decodeJpeg2000({begin, static_cast<std::size_t>(jp2.size())}));
    return imageOf(frame);
}

Result<CardFace> faceOf(const CardData& data, Marking marking)
{
    REKAM_TRY(QImage portrait, pictureFrom(data.portraitJp2));
    QImage signature;
    if (!data.signatureJp2.isEmpty()) {
        REKAM_TRY(signature, pictureFrom(data.signatureJp2));
    }
    return CardFace{data.applicant,    std::move(portrait), std::move(signature),
                    data.placeOfIssue, data.issuedOn,       marking};
}

} // namespace

Result<CardPreview> drawCardPreview(const CardData& data)
{
    REKAM_TRY(const CardFace face, faceOf(data, Marking::Specimen));
    REKAM_TRY(QImage front, cardPreview(face, CardSide::Front, kCardPreviewDpi));
    REKAM_TRY(QImage back, cardPreview(face, CardSide::Back, kCardPreviewDpi));
    return CardPreview{std::move(front), std::move(back)};
}

Result<QByteArray> drawCardPdf(const CardData& data, bool isTraining)
{
    REKAM_TRY(const CardFace face, faceOf(data, isTraining ? Marking::Specimen : Marking::None));
    return cardPdf(face);
}

} // namespace rekam
