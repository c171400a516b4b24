#include "devices/contract/fault_plan.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <utility>

namespace rekam {
namespace {

constexpr std::array<std::pair<const char*, FaultKind>, 8> kKinds = {{{"crash", FaultKind::Crash},
                                                                      {"hang", FaultKind::Hang},
                                                                      {"mute", FaultKind::Mute},
                                                                      {"garbage", FaultKind::Garbage},
                                                                      {"unplug", FaultKind::Unplug},
                                                                      {"half", FaultKind::Half},
                                                                      {"retry", FaultKind::Retry},
                                                                      {"delay", FaultKind::Delay}}};

Result<Fault> parsePiece(const QString& piece)
{
    static const QRegularExpression form(QStringLiteral("^([a-z0-9-]{1,32}):([a-z]+)@([1-9][0-9]{0,5})$"));
    const Unexpected malformed(Errc::ConfigMalformed,
                               {{"what", QStringLiteral("fault %1").arg(piece.left(60))}});
    const QRegularExpressionMatch match = form.match(piece);
    if (!match.hasMatch())
        return malformed;
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& known) {
        return match.captured(2) == QLatin1String(known.first);
    });
    if (kind == kKinds.end())
        return malformed;
    return Fault{match.captured(1), kind->second, match.captured(3).toULongLong()};
}

} // namespace

Result<FaultPlan> FaultPlan::parse(const QString& text)
{
    FaultPlan plan;
    const QStringList pieces = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& piece : pieces) {
        REKAM_TRY(Fault fault, parsePiece(piece.trimmed()));
        plan.m_faults.push_back(std::move(fault));
    }
    return plan;
}

std::optional<FaultKind> FaultPlan::at(const QString& slot, quint64 action) const
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(), [&](const Fault& fault) {
        return fault.slot == slot && fault.onAction == action;
    });
    return found == m_faults.end() ? std::nullopt : std::optional(found->kind);
}

} // namespace rekam
