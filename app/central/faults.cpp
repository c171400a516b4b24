#include "app/central/faults.h"

#include <QRegularExpression>
#include <algorithm>
#include <optional>

namespace rekam::central {
namespace {

std::optional<FaultKind> kindFrom(const QString& name)
{
    static const std::map<QString, FaultKind> kKinds{
        {QStringLiteral("receipt-key"), FaultKind::ReceiptKey},
        {QStringLiteral("receipt-other"), FaultKind::ReceiptOther},
        {QStringLiteral("card-key"), FaultKind::CardKey},
        {QStringLiteral("certificate"), FaultKind::Certificate},
        {QStringLiteral("packet-byte"), FaultKind::PacketByte},
        {QStringLiteral("captive-portal"), FaultKind::CaptivePortal},
        {QStringLiteral("cut-answer"), FaultKind::CutAnswer},
        {QStringLiteral("cut-body"), FaultKind::CutBody},
        {QStringLiteral("fail"), FaultKind::Fail},
        {QStringLiteral("stall"), FaultKind::Stall}};
    const auto found = kKinds.find(name);
    return found == kKinds.end() ? std::nullopt : std::optional(found->second);
}

bool isAboutOneRequest(FaultKind kind)
{
    switch (kind) {
    case FaultKind::CutAnswer:
    case FaultKind::CutBody:
    case FaultKind::Fail:
    case FaultKind::Stall:
        return true;
    case FaultKind::ReceiptKey:
    case FaultKind::ReceiptOther:
    case FaultKind::CardKey:
    case FaultKind::Certificate:
    case FaultKind::PacketByte:
    case FaultKind::CaptivePortal:
        return false;
    }
    std::abort();
}

} // namespace

Result<Faults> Faults::parse(const QStringList& texts)
{
    static const QRegularExpression kShape(QStringLiteral("^([a-z-]+)(?::([A-Z]+)@([1-9][0-9]{0,5}))?$"));
    Faults faults;
    for (const QString& text : texts) {
        const QRegularExpressionMatch match = kShape.match(text);
        const auto kind = kindFrom(match.captured(1));
        if (!kind || isAboutOneRequest(*kind) == match.captured(2).isEmpty())
            return Unexpected(Errc::ConfigMalformed, {{"fault", text}});
        faults.m_planned.push_back({*kind, match.captured(2).toStdString(), match.captured(3).toInt()});
    }
    return faults;
}

bool Faults::has(FaultKind kind) const
{
    return std::any_of(m_planned.begin(), m_planned.end(),
                       [kind](const Planned& p) { return p.kind == kind; });
}

std::vector<FaultKind> Faults::next(const std::string& method)
{
    const std::lock_guard hold(m_mutex);
    const int count = ++m_seen[method];
    std::vector<FaultKind> now;
    for (const Planned& planned : m_planned) {
        if (planned.method.empty() || (planned.method == method && planned.at == count))
            now.push_back(planned.kind);
    }
    return now;
}

} // namespace rekam::central
