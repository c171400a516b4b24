// Who is expected at a session, and the register's data of each while there is a line.
#include "core/base/file_bytes.h"
#include "core/workflow/outreach_session.h"
#include "core/workflow/pool.h"

#include <QFile>
#include <algorithm>

namespace rekam {
namespace {

constexpr qint64 kMostListBytes = 1024LL * 1024;

// A dropped or typed path begins at the root; a NIK never does.
std::optional<QString> pathIn(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(QLatin1String("file://")))
        return trimmed.mid(7);
    return trimmed.startsWith(u'/') ? std::optional(trimmed) : std::nullopt;
}

Result<QString> listIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostListBytes)
        return Unexpected(Errc::FileUnreadable, {{"what", QStringLiteral("roster")}});
    return QString::fromUtf8(readAtMost(file, kMostListBytes));
}

} // namespace

void OutreachSession::addRoster(const QString& textOrPath)
{
    if (!isFree())
        return;
    m_snapshot.error.reset();
    const std::optional<QString> path = pathIn(textOrPath);
    if (!path)
        return takeText(textOrPath);
    busy(true);
    runInPool<QString>(
        *QThreadPool::globalInstance(), this, [path = *path] { return listIn(path); },
        [this, opening = m_opening](const Result<QString>& text) {
            if (opening != m_opening)
                return;
            if (!text)
                return fail(text.error());
            m_snapshot.isBusy = false;
            takeText(*text);
        });
}

void OutreachSession::takeText(const QString& text)
{
    const RosterText list = rosterFromText(text);
    addAndAsk(list.people, list.unreadable);
}

void OutreachSession::addSummoned()
{
    if (!isFree())
        return;
    m_snapshot.error.reset();
    busy(true);
    m_ports.outreach->loadCopies(
        static_cast<int>(kMostOutreachPeople), this,
        [this, opening = m_opening](const Result<std::vector<RegisterCopy>>& copies) {
            if (opening != m_opening)
                return;
            if (!copies)
                return fail(copies.error());
            m_snapshot.isBusy = false;
            std::vector<Nik> people;
            for (const RegisterCopy& copy : *copies)
                people.push_back(copy.resident.applicant.nik);
            addAndAsk(people, 0);
        });
}

void OutreachSession::addAndAsk(const std::vector<Nik>& people, int unreadable)
{
    Outreach changed = *m_snapshot.current;
    const int added = addPeople(changed, people);
    m_snapshot.imported = RosterImport{added, static_cast<int>(people.size()) - added, unreadable};
    if (added == 0) {
        Q_EMIT this->changed();
        return;
    }
    change(changed, QStringLiteral("outreach-roster"), {{"added", QString::number(added)}},
           [this] { prepare(); });
}

void OutreachSession::prepare()
{
    if (!isFree() || m_snapshot.isPreparing())
        return;
    m_snapshot.error.reset();
    m_toAsk.clear();
    m_fetched.clear();
    for (const OutreachPerson& person : m_snapshot.current->roster)
        m_toAsk.push_back(person.nik);
    std::reverse(m_toAsk.begin(), m_toAsk.end()); // asked from the back
    m_snapshot.asked = 0;
    m_snapshot.unknown = 0;
    m_snapshot.toAsk = static_cast<int>(m_toAsk.size());
    askNext();
}

void OutreachSession::askNext()
{
    if (m_toAsk.empty())
        return endPreparing(std::nullopt);
    const Nik nik = m_toAsk.back();
    m_toAsk.pop_back();
    m_ports.centre.lookUpResident(nik, this,
                                  [this, opening = m_opening](const Result<ResidentRecord>& found) {
                                      if (opening != m_opening || !m_snapshot.current)
                                          return;
                                      if (!found && found.error().code() != Errc::ResidentUnknown)
                                          return endPreparing(found.error());
                                      ++m_snapshot.asked;
                                      if (found)
                                          m_fetched.push_back(*found);
                                      else
                                          ++m_snapshot.unknown;
                                      Q_EMIT changed();
                                      if (m_fetched.size() >= kKeptAtOnce)
                                          keepFetched([this] { askNext(); });
                                      else
                                          askNext();
                                  });
}

void OutreachSession::endPreparing(const std::optional<Error>& why)
{
    m_toAsk.clear();
    keepFetched([this, why] {
        m_snapshot.asked = m_snapshot.toAsk = 0;
        m_snapshot.error = why;
        reload();
    });
}

// The copies first: who stands in the session with a time has data here.
void OutreachSession::keepFetched(std::function<void()> then)
{
    if (m_fetched.empty())
        return then();
    const AuditEntry prepared = line(QStringLiteral("outreach-prepared"), m_snapshot.current->id.text(),
                                     {{"people", QString::number(m_fetched.size())}});
    m_ports.outreach->keepCopies(
        m_fetched, prepared, this,
        [this, then = std::move(then), opening = m_opening](const Result<QDateTime>& heardAt) {
            if (opening != m_opening || !m_snapshot.current)
                return;
            if (!heardAt)
                return fail(heardAt.error());
            Outreach known = *m_snapshot.current;
            for (OutreachPerson& person : known.roster) {
                const auto at =
                    std::find_if(m_fetched.begin(), m_fetched.end(), [&](const ResidentRecord& resident) {
                        return resident.applicant.nik == person.nik;
                    });
                if (at == m_fetched.end())
                    continue;
                person.name = at->applicant.name.text();
                person.heardAt = *heardAt;
            }
            m_fetched.clear();
            change(known, QStringLiteral("outreach-roster"), {{"heard", QStringLiteral("register")}}, then);
        });
}

} // namespace rekam
