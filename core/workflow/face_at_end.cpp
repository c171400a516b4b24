#include "core/workflow/face_at_end.h"

namespace rekam {

// Without a model, or from one look alone, nobody is accused.
FaceAtEnd::FaceAtEnd(Assessor& assessor, QObject* parent) : QObject(parent), m_look(assessor)
{
    connect(&m_look, &FaceLook::done, this, [this](const FaceSeen& seen) {
        std::optional<WhoFinding> finding;
        if (!seen.isSame() && seen.looks >= FaceLook::kLooks)
            finding = WhoFinding{
                WhoFindingKind::OtherFaceAtEnd, Modality::Face, 0, 0, {}, seen.best.score, seen.best.limit};
        Q_EMIT done(finding);
    });
}

} // namespace rekam
