#include "core/store/retention.h"

namespace rekam {
namespace {

constexpr qint64 kPauseSeconds = 3600;

} // namespace

// Built-in values, the station's file, the signed policy: as everywhere, the later wins.
Result<LinkSettings> Retention::link()
{
    REKAM_TRY(StationSettings settings,
              loadStationSettings(m_core.home().folder() + QStringLiteral("/station.json")));
    REKAM_TRY(const QByteArray policy, m_centre.policyJson());
    if (!policy.isEmpty()) {
        if (auto governed = withPolicy(settings, policy))
            settings = std::move(*governed);
    }
    return settings.link;
}

Status Retention::purgeIfDue()
{
    REKAM_TRY(const quint64 centreMs, m_core.metaNumber("centre-ms"));
    if (centreMs == 0)
        return {};
    const QDateTime centreNow = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(centreMs), Qt::UTC);
    if (m_last.isValid() && m_last.secsTo(centreNow) < kPauseSeconds)
        return {};
    m_last = centreNow;
    return purge(centreNow);
}

Status Retention::purge(const QDateTime& centreNow)
{
    REKAM_TRY(const LinkSettings settings, link());
    REKAM_TRY(const int packets, m_outbox.purge(centreNow.addDays(-settings.packetKeepDays),
                                                centreNow.addDays(-settings.packetMaxAgeDays)));
    REKAM_TRY(const int extracts, m_outbox.purgeExtracts(centreNow.addDays(-settings.extractKeepDays)));
    REKAM_TRY(const int forgotten,
              m_outbox.purgeForgottenExtracts(centreNow.addDays(-settings.uncollectedKeepDays)));
    REKAM_TRY(const int cards, m_work.purgeCardData(centreNow.addDays(-settings.cardDataKeepDays)));
    // Pages of a deleted extract stand in the log until it is cut off.
    REKAM_TRY(const int summoned, m_roster.purge(centreNow.addDays(-settings.extractKeepDays)));
    REKAM_TRY(const int online, m_online.purge(centreNow.addDays(-settings.extractKeepDays)));
    REKAM_TRY(const int cases, m_cases.purge(centreNow.addDays(-settings.caseKeepDays)));
    REKAM_TRY(const int pages, m_papers.purge(centreNow.addDays(-settings.extractKeepDays),
                                              centreNow.addDays(-settings.uncollectedKeepDays)));
    return packets + extracts + forgotten + cards + summoned + online + cases + pages > 0
               ? m_core.sql().truncateLog()
               : Status();
}

} // namespace rekam
