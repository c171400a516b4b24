// Reports for whoever may see the day: chosen, counted, drawn page by page, saved as PDF and CSV with a line
// in the trail before they leave. The incident list has whole NIKs only where a second person agreed to it.
// Main thread; papers are drawn and files written in the pool.
#pragma once

#include "core/review/report.h"
#include "core/workflow/slip_printing.h"

namespace rekam {

enum class ReportKind : quint8
{
    Daily = 1,
    Monthly,
    Devices,     // of a month
    Stock,       // of a month
    Uncollected, // today
    Incident     // of a day, or between two times of it
};
constexpr int kReportKinds = 6;

// Two times of one day at the station, `from` before `until`; nothing: the whole day.
struct DayTimes
{
    QTime from, until;
};
// "08.00-12.30", "8:00 sampai 12:30"; nothing where it is no such text.
std::optional<DayTimes> dayTimesFrom(const QString& text);

struct ReportSnapshot
{
    ReportKind kind = ReportKind::Daily;
    QDate anchor; // the day, or a day of the month
    QDate today;
    std::optional<DayTimes> times; // Incident
    bool hasNiks = false;          // the second person agreed
    QString title, period;         // as they stand on the paper
    int rows = 0;
    int page = 0, pages = 0; // shown, of so many; from 0
    PaperPicture picture;    // of that page; personal
    QStringList folders;     // where it may be put
    QString savedIn;         // the folder, once it was saved
    bool isBusy = false;
    bool isDrawn = false;
    std::optional<Error> error;
};

class ReportSession : public QObject
{
    Q_OBJECT
public:
    // `words` outlive nothing: kept by value. The ports outlive the session.
    ReportSession(StationPorts& ports, ReportWords words, QObject* parent = nullptr);
    ~ReportSession() override;
    const ReportSnapshot& snapshot() const { return m_snapshot; }

    void open(); // today's recap
    void close();
    void choose(ReportKind kind);
    bool canMove(int count) const; // never after today; Uncollected stays
    void moveBy(int count);        // days or months
    void refresh();
    void chooseTimes(const QDate& day, std::optional<DayTimes> times); // Incident
    void askNiks(const QString& secondName, SecureBuffer passphrase);  // Incident
    void turnPage(); // the next one; after the last the first
    void save(const QString& folder);

Q_SIGNALS:
    void changed();

private:
    struct Drawn;
    void load(std::optional<SecondPerson> second = std::nullopt);
    template<typename T>
    Reply<T> taking(std::function<Report(const T&)> make);
    void draw(Report report);
    void showPage(int page);
    void writeFiles(const QString& folder);
    void begin();
    void fail(const Error& error);
    PeriodDays days() const;

    StationPorts& m_ports;
    ReportWords m_words;
    ReportSnapshot m_snapshot;
    std::shared_ptr<const Drawn> m_drawn;
    bool m_isOpen = false;
    int m_loading = 0; // answers about an earlier report are dropped
};

} // namespace rekam
