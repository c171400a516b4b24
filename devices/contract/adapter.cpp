#include "devices/contract/adapter.h"

namespace rekam {

void Adapter::print(const QString&, const QByteArray&)
{
    Q_EMIT ended(Unexpected(Errc::StepNotAllowed, {{"op", QStringLiteral("print")}}));
}

} // namespace rekam
