#include "core/workflow/report_session.h"

#include "core/print/pdf_document.h"
#include "core/review/report_files.h"
#include "core/review/report_paper.h"
#include "core/workflow/pool.h"

#include <QRegularExpression>

namespace rekam {
namespace {

constexpr int kReportPreviewDpi = 130;

Result<PaperPicture> pictureOf(const Paper& paper, int page)
{
    Paper one = paper;
    one.pages = {paper.pages[static_cast<size_t>(page)]};
    if (page > 0)
        one.texts.clear(); // those of the first
    return picturePaper(one, kReportPreviewDpi);
}

QTime timeFrom(const QString& hours, const QString& minutes)
{
    return QTime(hours.toInt(), minutes.isEmpty() ? 0 : minutes.toInt());
}

} // namespace

// Once drawn it does not change: pages are painted from it in the pool.
struct ReportSession::Drawn
{
    Report report;
    Paper paper;
    QByteArray pdf;
    PaperPicture first;
};

std::optional<DayTimes> dayTimesFrom(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        "^\\s*(\\d{1,2})(?:[.:](\\d{2}))?\\s*(?:-|–|sampai|s/d|to)\\s*(\\d{1,2})(?:[.:](\\d{2}))?\\s*$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const DayTimes times{timeFrom(match.captured(1), match.captured(2)),
                         timeFrom(match.captured(3), match.captured(4))};
    if (!times.from.isValid() || !times.until.isValid() || times.until <= times.from)
        return std::nullopt;
    return times;
}

ReportSession::ReportSession(StationPorts& ports, ReportWords words, QObject* parent)
    : QObject(parent),
      m_ports(ports),
      m_words(std::move(words))
{}

ReportSession::~ReportSession() = default;

void ReportSession::open()
{
    close();
    if (!m_ports.supervision)
        return;
    m_isOpen = true;
    m_snapshot.today = m_ports.clock.nowUtc().toLocalTime().date();
    m_snapshot.anchor = m_snapshot.today;
    runInPool<QStringList>(
        *QThreadPool::globalInstance(), this, [] { return Result<QStringList>(reportFolders()); },
        [this](const Result<QStringList>& folders) {
            if (m_isOpen && folders)
                m_snapshot.folders = *folders;
        });
    load();
}

void ReportSession::close()
{
    ++m_loading;
    m_isOpen = false;
    m_snapshot = ReportSnapshot();
    m_drawn.reset();
    Q_EMIT changed();
}

void ReportSession::begin()
{
    ++m_loading;
    m_drawn.reset();
    ReportSnapshot next;
    next.kind = m_snapshot.kind;
    next.anchor = m_snapshot.anchor;
    next.today = m_snapshot.today;
    next.times = m_snapshot.times;
    next.folders = m_snapshot.folders;
    next.isBusy = true;
    m_snapshot = std::move(next);
    Q_EMIT changed();
}

void ReportSession::fail(const Error& error)
{
    m_snapshot.isBusy = false;
    m_snapshot.error = error;
    Q_EMIT changed();
}

PeriodDays ReportSession::days() const
{
    const bool isDay = m_snapshot.kind == ReportKind::Daily || m_snapshot.kind == ReportKind::Incident;
    return periodAround(isDay ? Period::Day : Period::Month, m_snapshot.anchor);
}

void ReportSession::choose(ReportKind kind)
{
    if (!m_isOpen || (kind == m_snapshot.kind && m_drawn))
        return;
    m_snapshot.kind = kind;
    m_snapshot.anchor = m_snapshot.today;
    m_snapshot.times.reset();
    load();
}

bool ReportSession::canMove(int count) const
{
    if (!m_isOpen || m_snapshot.kind == ReportKind::Uncollected)
        return false;
    return count < 0 || days().last < m_snapshot.today;
}

void ReportSession::moveBy(int count)
{
    if (!canMove(count))
        return;
    const bool isDay = days().first == days().last;
    const QDate moved = movedBy(isDay ? Period::Day : Period::Month, m_snapshot.anchor, count);
    m_snapshot.anchor = std::min(moved, m_snapshot.today);
    load();
}

void ReportSession::refresh()
{
    if (m_isOpen)
        load();
}

void ReportSession::chooseTimes(const QDate& day, std::optional<DayTimes> times)
{
    if (!m_isOpen || m_snapshot.kind != ReportKind::Incident || !day.isValid())
        return;
    m_snapshot.anchor = std::min(day, m_snapshot.today);
    m_snapshot.times = times;
    load();
}

void ReportSession::askNiks(const QString& secondName, SecureBuffer passphrase)
{
    if (!m_isOpen || m_snapshot.kind != ReportKind::Incident || m_snapshot.isBusy)
        return;
    m_ports.accounts.confirmSecondPerson(secondName, std::move(passphrase), this,
                                         [this, loading = m_loading](const Result<SecondPerson>& second) {
                                             if (loading != m_loading)
                                                 return;
                                             if (second)
                                                 load(*second);
                                             else
                                                 fail(second.error());
                                         });
}

// An answer about another report than the one that stands is dropped.
template<typename T>
Reply<T> ReportSession::taking(std::function<Report(const T&)> make)
{
    return [this, make = std::move(make), loading = m_loading](const Result<T>& rows) {
        if (loading != m_loading)
            return;
        if (rows)
            draw(make(*rows));
        else
            fail(rows.error());
    };
}

void ReportSession::load(std::optional<SecondPerson> second)
{
    begin();
    Supervision& supervision = *m_ports.supervision;
    const PeriodDays period = days();
    switch (m_snapshot.kind) {
    case ReportKind::Daily:
        supervision.loadPeriod(
            period.first, period.last, this, taking<PeriodRows>([this, period](const auto& rows) {
                return dailyReport(dayOverviewOf(rows.visits, period.first, period.last), m_words);
            }));
        return;
    case ReportKind::Monthly:
        supervision.loadPeriod(
            period.first, period.last, this, taking<PeriodRows>([this, period](const auto& rows) {
                return monthlyReport(dayOverviewOf(rows.visits, period.first, period.last), m_words);
            }));
        return;
    case ReportKind::Devices:
        supervision.loadSteps(period.first, period.last, this,
                              taking<std::vector<StepFact>>([this, period](const auto& facts) {
                                  return deviceReport(facts, period, m_words);
                              }));
        return;
    case ReportKind::Stock:
        supervision.loadStock(
            period.first, period.last, this,
            taking<StockFacts>([period](const auto& stock) { return stockReport(stock, period); }));
        return;
    case ReportKind::Uncollected: {
        const int least = m_ports.cards.uncollectedDays;
        const QDate today = m_snapshot.today;
        supervision.loadUncollected(uncollectedBefore(today, least), this,
                                    taking<std::vector<UncollectedRow>>([today, least](const auto& rows) {
                                        return uncollectedReport(rows, today, least);
                                    }));
        return;
    }
    case ReportKind::Incident:
        break;
    }
    const auto& times = m_snapshot.times;
    const QDateTime from = QDateTime(period.first, times ? times->from : QTime(0, 0)).toUTC();
    const QDateTime until = times ? QDateTime(period.first, times->until).toUTC()
                                  : QDateTime(period.last.addDays(1), QTime(0, 0)).toUTC();
    m_snapshot.hasNiks = second.has_value();
    supervision.loadIncident(from, until, second, this,
                             taking<std::vector<IncidentRow>>([from, until](const auto& rows) {
                                 return incidentReport(rows, from, until);
                             }));
}

void ReportSession::draw(Report report)
{
    using Answer = std::shared_ptr<const Drawn>;
    const IssuingOffice office = issuingOffice(m_ports.office);
    const Marking marking = markingOf(m_ports.office);
    runInPool<Answer>(
        *QThreadPool::globalInstance(), this,
        [report = std::move(report), office, marking, now = m_ports.clock.nowUtc()]() -> Result<Answer> {
            auto drawn = std::make_shared<Drawn>();
            drawn->report = report;
            REKAM_TRY(drawn->paper, reportPaper(report, office, marking, now));
            REKAM_TRY(drawn->pdf, writePdf(drawn->paper));
            REKAM_TRY(drawn->first, pictureOf(drawn->paper, 0));
            return Answer(std::move(drawn));
        },
        [this, loading = m_loading](const Result<Answer>& drawn) {
            if (loading != m_loading)
                return;
            if (!drawn) {
                fail(drawn.error());
                return;
            }
            m_drawn = *drawn;
            m_snapshot.title = m_drawn->report.title;
            m_snapshot.period = m_drawn->report.period;
            m_snapshot.rows = m_drawn->report.rowCount();
            m_snapshot.pages = static_cast<int>(m_drawn->paper.pages.size());
            m_snapshot.picture = m_drawn->first;
            m_snapshot.isDrawn = true;
            m_snapshot.isBusy = false;
            Q_EMIT changed();
        });
}

void ReportSession::turnPage()
{
    if (m_drawn && !m_snapshot.isBusy && m_snapshot.pages > 1)
        showPage((m_snapshot.page + 1) % m_snapshot.pages);
}

void ReportSession::showPage(int page)
{
    m_snapshot.isBusy = true;
    runInPool<PaperPicture>(
        *QThreadPool::globalInstance(), this,
        [drawn = m_drawn, page] { return pictureOf(drawn->paper, page); },
        [this, page, loading = m_loading](const Result<PaperPicture>& picture) {
            if (loading != m_loading)
                return;
            m_snapshot.isBusy = false;
            if (picture) {
                m_snapshot.page = page;
                m_snapshot.picture = *picture;
            } else {
                m_snapshot.error = picture.error();
            }
            Q_EMIT changed();
        });
}

// The line comes first: nothing leaves without one.
void ReportSession::save(const QString& folder)
{
    if (!m_drawn || m_snapshot.isBusy)
        return;
    m_snapshot.isBusy = true;
    m_snapshot.savedIn.clear();
    m_snapshot.error.reset();
    Q_EMIT changed();
    m_ports.supervision->noteExport(m_drawn->report.name, m_drawn->report.rowCount(), this,
                                    [this, folder, loading = m_loading](const Status& noted) {
                                        if (loading != m_loading)
                                            return;
                                        if (noted)
                                            writeFiles(folder);
                                        else
                                            fail(noted.error());
                                    });
}

void ReportSession::writeFiles(const QString& folder)
{
    runInPool<void>(
        *QThreadPool::globalInstance(), this,
        [folder, drawn = m_drawn] { return writeReportFiles(folder, drawn->report, drawn->pdf); },
        [this, folder, loading = m_loading](const Status& written) {
            if (loading != m_loading)
                return;
            if (!written) {
                fail(written.error());
                return;
            }
            m_snapshot.isBusy = false;
            m_snapshot.savedIn = folder;
            Q_EMIT changed();
        });
}

} // namespace rekam
