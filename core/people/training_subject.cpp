#include "core/people/training_subject.h"

#include "core/base/digest.h"

#include <QtEndian>

namespace rekam {

quint64 trainingSubjectOf(const Nik& nik)
{
    const QByteArray digest = Digest::of(QByteArray("rekam scene ") + nik.text().toLatin1()).toBytes();
    return qFromBigEndian<quint64>(digest.constData()) | 1;
}

quint8 sceneBackdrop(BackdropColor color) { return static_cast<quint8>(static_cast<int>(color) + 2); }

} // namespace rekam
