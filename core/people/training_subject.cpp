#include "core/people/training_subject.h"

#include "core/base/digest.h"

#include <QtEndian>

namespace rekam {

namespace {

quint64 subjectFrom(const QByteArray& identity)
{
    return qFromBigEndian<quint64>(Digest::of(identity).toBytes().constData()) | 1;
}

} // namespace

quint64 trainingSubjectOf(const Nik& nik) { return subjectFrom("rekam scene " + nik.text().toLatin1()); }

quint64 trainingSubjectOf(const AccountId& account)
{
    return subjectFrom("rekam officer " + account.bytes());
}

quint8 sceneBackdrop(BackdropColor color) { return static_cast<quint8>(static_cast<int>(color) + 2); }

} // namespace rekam
