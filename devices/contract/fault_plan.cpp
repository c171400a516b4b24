#include "devices/contract/fault_plan.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <array>
#include <utility>

namespace rekam {
namespace {

template<typename Value>
struct Named
{
    const char* name;
    Value value;
};

constexpr std::array kKinds = {
    Named<FaultKind>{"crash", FaultKind::Crash},     Named<FaultKind>{"hang", FaultKind::Hang},
    Named<FaultKind>{"mute", FaultKind::Mute},       Named<FaultKind>{"garbage", FaultKind::Garbage},
    Named<FaultKind>{"unplug", FaultKind::Unplug},   Named<FaultKind>{"replug", FaultKind::Replug},
    Named<FaultKind>{"swap", FaultKind::Swap},       Named<FaultKind>{"half", FaultKind::Half},
    Named<FaultKind>{"stale", FaultKind::Stale},     Named<FaultKind>{"replay", FaultKind::Replay},
    Named<FaultKind>{"foreign", FaultKind::Foreign}, Named<FaultKind>{"retry", FaultKind::Retry},
    Named<FaultKind>{"delay", FaultKind::Delay}};

constexpr std::array kMoments = {
    Named<FaultMoment>{"closed", FaultMoment::Closed}, Named<FaultMoment>{"opening", FaultMoment::Opening},
    Named<FaultMoment>{"idle", FaultMoment::Idle},     Named<FaultMoment>{"preview", FaultMoment::Preview},
    Named<FaultMoment>{"flight", FaultMoment::Flight}, Named<FaultMoment>{"after", FaultMoment::After}};

template<typename Table>
auto valueOf(const Table& table, const QString& name) -> std::optional<decltype(table[0].value)>
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const auto& known) { return name == QLatin1String(known.name); });
    return found == table.end() ? std::nullopt : std::optional(found->value);
}

template<typename Table>
QString namesOf(const Table& table)
{
    QStringList names;
    for (const auto& known : table)
        names.append(QString::fromLatin1(known.name));
    return names.join(QStringLiteral(", "));
}

// What has an action to spoil is played at an action only; who is not there can only be unplugged.
bool canStrike(FaultKind kind, FaultMoment moment)
{
    switch (moment) {
    case FaultMoment::Action:
        return true;
    case FaultMoment::Closed:
        return kind == FaultKind::Unplug;
    case FaultMoment::Opening:
    case FaultMoment::Idle:
    case FaultMoment::Preview:
    case FaultMoment::Flight:
    case FaultMoment::After:
        break;
    }
    switch (kind) {
    case FaultKind::Crash:
    case FaultKind::Hang:
    case FaultKind::Garbage:
    case FaultKind::Unplug:
    case FaultKind::Replug:
    case FaultKind::Swap:
    case FaultKind::Replay:
    case FaultKind::Foreign:
        return true;
    case FaultKind::Stale:
        return moment == FaultMoment::Preview;
    case FaultKind::Mute:
    case FaultKind::Half:
    case FaultKind::Retry:
    case FaultKind::Delay:
        return false;
    }
    return false;
}

Result<Fault> parsePiece(const QString& piece)
{
    static const QRegularExpression form(
        QStringLiteral("^([a-z0-9-]{1,32}):([a-z]+)@(?:([1-9][0-9]{0,5})|([a-z]+))$"));
    const Unexpected malformed(Errc::ConfigMalformed,
                               {{"what", QStringLiteral("fault %1").arg(piece.left(60))}});
    const QRegularExpressionMatch match = form.match(piece);
    if (!match.hasMatch())
        return malformed;
    const std::optional<FaultKind> kind = valueOf(kKinds, match.captured(2));
    const std::optional<FaultMoment> moment =
        match.captured(4).isEmpty() ? FaultMoment::Action : valueOf(kMoments, match.captured(4));
    if (!kind || !moment || !canStrike(*kind, *moment))
        return malformed;
    return Fault{match.captured(1), *kind, match.captured(3).toULongLong(), *moment};
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

QString FaultPlan::help()
{
    return QStringLiteral("A virtual device fails: SLOT is camera, signature, finger, iris, document, "
                          "slip-printer or card-printer; KIND is one of %1; WHEN is N (at the Nth capture or "
                          "print) or one "
                          "of %2 (the first time). For example finger:crash@2, camera:unplug@preview. May "
                          "be repeated.")
        .arg(namesOf(kKinds), namesOf(kMoments));
}

std::optional<FaultKind> FaultPlan::at(const QString& slot, quint64 action) const
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(), [&](const Fault& fault) {
        return fault.slot == slot && fault.moment == FaultMoment::Action && fault.onAction == action;
    });
    return found == m_faults.end() ? std::nullopt : std::optional(found->kind);
}

std::optional<FaultKind> FaultPlan::at(const QString& slot, FaultMoment moment, const PastLives& past) const
{
    if (past.lives > 0)
        return std::nullopt;
    const auto found = std::find_if(m_faults.begin(), m_faults.end(), [&](const Fault& fault) {
        return fault.slot == slot && fault.moment == moment;
    });
    return found == m_faults.end() ? std::nullopt : std::optional(found->kind);
}

int FaultPlan::struck(const QString& slot, FaultKind kind, const PastLives& past) const
{
    return static_cast<int>(std::count_if(m_faults.begin(), m_faults.end(), [&](const Fault& fault) {
        const bool isPast =
            fault.moment == FaultMoment::Action ? fault.onAction <= past.actions : past.lives > 0;
        return fault.slot == slot && fault.kind == kind && isPast;
    }));
}

} // namespace rekam
