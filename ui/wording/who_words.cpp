#include "ui/wording/who_words.h"

#include "ui/language/language.h"
#include "ui/wording/counter_words.h"

namespace rekam::ui {

namespace {

QString part(Modality modality, int position)
{
    if (modality == Modality::Iris)
        return eyeName(static_cast<Eye>(position));
    const auto finger = fingerPositionFrom(position);
    return finger ? fingerName(*finger) : QString();
}

} // namespace

QString whoFindingSentence(const WhoFinding& finding)
{
    const QString mine = part(finding.modality, finding.position);
    switch (finding.kind) {
    case WhoFindingKind::FingerRepeated:
        return tr("%1 dan %2 tampak jari yang sama.")
            .arg(mine, part(finding.modality, finding.otherPosition).toLower());
    case WhoFindingKind::HandSwapped:
        return tr("Tangan kanan dan tangan kiri tampak tertukar.");
    case WhoFindingKind::EyeRepeated:
        return tr("Kedua gambar iris tampak dari mata yang sama.");
    case WhoFindingKind::EyesSwapped:
        return tr("Mata kanan dan mata kiri tampak tertukar dibanding rekaman sebelumnya.");
    case WhoFindingKind::OperatorsOwn:
        return tr("%1 tampak milik petugas di kantor ini.").arg(mine);
    case WhoFindingKind::OtherFaceAtEnd:
        return tr("Wajah sekarang tampak bukan orang yang difoto di awal.");
    case WhoFindingKind::KnownHere:
        return tr("%1 cocok dengan rekaman orang lain yang masih ada di kantor ini.").arg(mine);
    }
    return {};
}

Step stepOf(const WhoFinding& finding)
{
    switch (finding.modality) {
    case Modality::Iris:
        return Step::Iris;
    case Modality::Face:
        return Step::Photo;
    case Modality::Signature:
        return Step::Signature;
    case Modality::Finger:
        return Step::Fingers;
    }
    return Step::Fingers;
}

} // namespace rekam::ui
