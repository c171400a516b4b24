#include "devices/contract/adapter.h"

namespace rekam {

AdapterHello virtualHello(SlotKind kind, const QString& model, Features features)
{
    return {Presence::Present, kind, {{}, {}, model, QStringLiteral("virtual"), true}, features};
}

void Adapter::print(const QString&, const QByteArray&)
{
    Q_EMIT ended(Unexpected(Errc::StepNotAllowed, {{"op", QStringLiteral("print")}}));
}

} // namespace rekam
