#include "core/review/report.h"

#include <algorithm>
#include <map>

namespace rekam {
namespace {

QString iso(const QDate& day) { return day.toString(Qt::ISODate); }

QString periodOf(const QDate& first, const QDate& last)
{
    const QString form = QStringLiteral("dd-MM-yyyy");
    return first == last ? first.toString(form)
                         : QStringLiteral("%1 sampai %2").arg(first.toString(form), last.toString(form));
}

QString timeOf(const QDateTime& utc, const char* none)
{
    return utc.isValid() ? utc.toLocalTime().toString(QStringLiteral("dd-MM-yyyy HH.mm"))
                         : QString::fromUtf8(none);
}

QString number(int value) { return QString::number(value); }

ReportChart funnelChart(const DayOverview& day, const ReportWords& words)
{
    ReportChart chart{QStringLiteral("Sampai di mana pemohon"), {}};
    for (size_t i = 0; i < kDayStages; ++i)
        chart.bars.push_back({words.stage(static_cast<DayStage>(i)), day.reached[i]});
    return chart;
}

ReportTable funnelTable(const DayOverview& day, const ReportWords& words)
{
    ReportTable table{QStringLiteral("Rekonsiliasi"),
                      {QStringLiteral("Tahap"), QStringLiteral("Sampai"), QStringLiteral("Lanjut"),
                       QStringLiteral("Di jalan"), QStringLiteral("Selesai di situ"),
                       QStringLiteral("Berhenti")},
                      {}};
    for (const DayArrow& arrow : day.arrows)
        table.rows.push_back({words.stage(arrow.from), number(arrow.reached), number(arrow.passed),
                              number(arrow.onTheWay), number(arrow.finished), number(arrow.fellOut)});
    table.rows.push_back({words.stage(DayStage::HandedOver), number(day.reached.back()), {}, {}, {}, {}});
    return table;
}

// Reasons are personal and stay on the screen.
DayPerson withoutReason(DayPerson person)
{
    person.reason.clear();
    person.differing.clear();
    return person;
}

ReportTable stoppedTable(const DayOverview& day, const ReportWords& words)
{
    ReportTable table{QStringLiteral("Yang berhenti di jalan"),
                      {QStringLiteral("Datang"), QStringLiteral("Nomor"), QStringLiteral("Tahap"),
                       QStringLiteral("Sebab"), QStringLiteral("Berikutnya")},
                      {}};
    for (const DayPerson& person : day.fellOut()) {
        const DayPerson plain = withoutReason(person);
        table.rows.push_back({iso(plain.arrivedOn), plain.ticket.text(), words.stage(plain.stage),
                              words.cause(plain), words.next(plain)});
    }
    return table;
}

struct DayCount
{
    std::array<int, kDayStages> reached{};
    int fellOut = 0;
};

struct ServiceCount
{
    int came = 0, served = 0, sealed = 0, handedOver = 0, fellOut = 0;

    void add(const DayPerson& person)
    {
        ++came;
        served += person.stage >= DayStage::Served ? 1 : 0;
        sealed += person.stage >= DayStage::Sealed ? 1 : 0;
        handedOver += person.stage == DayStage::HandedOver ? 1 : 0;
        fellOut += isFellOut(person.stop) ? 1 : 0;
    }
    QStringList row(const QString& name) const
    {
        return {name, number(came), number(served), number(sealed), number(handedOver), number(fellOut)};
    }
};

// The eleven of the service standard, whether anybody came for them or not, and whatever else was served.
ReportTable serviceTable(const DayOverview& day, const ReportWords& words)
{
    std::map<ServiceType, ServiceCount> counts;
    for (int i = static_cast<int>(ServiceType::NewWni); i <= static_cast<int>(ServiceType::LostOa); ++i)
        counts[static_cast<ServiceType>(i)];
    ServiceCount others;
    for (const DayPerson& person : day.people) {
        const auto known = counts.find(person.service);
        (known == counts.end() ? others : known->second).add(person);
    }
    ReportTable table{QStringLiteral("Menurut layanan"),
                      {QStringLiteral("Layanan"), words.stage(DayStage::Arrived),
                       words.stage(DayStage::Served), words.stage(DayStage::Sealed),
                       words.stage(DayStage::HandedOver), QStringLiteral("Berhenti")},
                      {}};
    for (const auto& [service, count] : counts)
        table.rows.push_back(count.row(words.service(service)));
    table.rows.push_back(others.row(QStringLiteral("Lain-lain")));
    return table;
}

// Only where the station was out: at most offices it never is.
void addPlaces(std::vector<ReportTable>& tables, const DayOverview& day, const ReportWords& words)
{
    if (day.outreach == 0)
        return;
    ServiceCount counter, outside;
    for (const DayPerson& person : day.people)
        (person.isOutreach ? outside : counter).add(person);
    tables.push_back(
        {QStringLiteral("Menurut tempat"),
         {QStringLiteral("Tempat"), words.stage(DayStage::Arrived), words.stage(DayStage::Served),
          words.stage(DayStage::Sealed), words.stage(DayStage::HandedOver), QStringLiteral("Berhenti")},
         {counter.row(QStringLiteral("Di loket")), outside.row(QStringLiteral("Jemput bola"))}});
}

ReportTable ledgerTable(const LedgerFacts& ledger)
{
    ReportTable table{
        QStringLiteral("Buku blangko"),
        {QStringLiteral("Keadaan"), QStringLiteral("Sekarang"), QStringLiteral("Pada masa ini")},
        {}};
    const auto add = [&](const char* state, const LedgerCount& count) {
        table.rows.push_back({QString::fromUtf8(state), number(count.now), number(count.came)});
    };
    add("Dalam stok", ledger.stock);
    add("Dalam pencetak", ledger.printing);
    add("Tercetak", ledger.printed);
    add("Rusak", ledger.spoiled);
    add("Dikembalikan ke Dinas", ledger.returned);
    add("Hilang", ledger.missing);
    table.rows.push_back({QStringLiteral("Seluruhnya"), number(ledger.total()), {}});
    table.rows.push_back({QStringLiteral("Diterima dengan kiriman"), {}, number(ledger.received)});
    table.rows.push_back({QStringLiteral("Tanpa catatan penerimaan"), number(ledger.unlisted), {}});
    return table;
}

// Where a card is looked for: its slot, the list that took it out, or nothing said.
QString placeOf(const UncollectedRow& row)
{
    if (!row.list.isEmpty())
        return row.list;
    return row.slot.isEmpty() ? QStringLiteral("Tanpa rak") : row.slot;
}

ReportTable timesTable(const std::vector<StepTime>& times, StepGroup group, const ReportWords& words)
{
    const bool isDevice = group == StepGroup::Device;
    ReportTable table{isDevice ? QStringLiteral("Menurut alat") : QStringLiteral("Menurut umur"),
                      {QStringLiteral("Langkah"), isDevice ? QStringLiteral("Alat") : QStringLiteral("Umur"),
                       QStringLiteral("Perekaman"), QStringLiteral("Median detik"),
                       QStringLiteral("9 dari 10 di bawah"), QStringLiteral("Diulangi")},
                      {}};
    for (const StepTime& time : times) {
        const QString who = isDevice ? time.device
                            : time.ageBand >= 60
                                ? QStringLiteral("60+")
                                : QStringLiteral("%1-%2").arg(time.ageBand).arg(time.ageBand + 9);
        table.rows.push_back({words.step(time.step), who, number(time.count), number(time.medianSeconds),
                              number(time.slowSeconds), number(time.retried)});
    }
    return table;
}

QByteArray csvCell(const QString& text)
{
    static const QString formula = QStringLiteral("=+-@\t\r");
    QString cell = text;
    bool isNumber = false;
    cell.toDouble(&isNumber);
    if (!cell.isEmpty() && !isNumber && formula.contains(cell.front()))
        cell.prepend(u'\'');
    if (cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') || cell.contains(u'\r'))
        cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return cell.toUtf8();
}

QByteArray csvLine(const QStringList& cells)
{
    QByteArray line;
    for (const QString& cell : cells) {
        if (&cell != &cells.front())
            line += ',';
        line += csvCell(cell);
    }
    return line + "\r\n";
}

} // namespace

int Report::rowCount() const
{
    int count = 0;
    for (const ReportTable& table : tables)
        count += static_cast<int>(table.rows.size());
    return count;
}

Report dailyReport(const DayOverview& day, const ReportWords& words)
{
    std::vector<ReportTable> tables = {funnelTable(day, words), stoppedTable(day, words),
                                       serviceTable(day, words)};
    addPlaces(tables, day, words);
    return {QStringLiteral("rekap-harian-") + iso(day.first),
            QStringLiteral("Rekap harian"),
            periodOf(day.first, day.last),
            {funnelChart(day, words)},
            std::move(tables)};
}

Report monthlyReport(const DayOverview& month, const ReportWords& words)
{
    std::map<QDate, DayCount> days;
    for (const DayPerson& person : month.people) {
        DayCount& count = days[person.arrivedOn];
        for (size_t stage = 0; stage <= static_cast<size_t>(person.stage); ++stage)
            ++count.reached[stage];
        count.fellOut += isFellOut(person.stop) ? 1 : 0;
    }
    ReportTable table{QStringLiteral("Per hari"), {QStringLiteral("Hari")}, {}};
    for (size_t i = 0; i < kDayStages; ++i)
        table.columns.append(words.stage(static_cast<DayStage>(i)));
    table.columns.append(QStringLiteral("Berhenti"));
    ReportChart chart{QStringLiteral("Yang datang per hari"), {}};
    for (const auto& [day, count] : days) {
        QStringList row = {iso(day)};
        for (const int reached : count.reached)
            row.append(number(reached));
        row.append(number(count.fellOut));
        table.rows.push_back(row);
        chart.bars.push_back({day.toString(QStringLiteral("dd-MM")), count.reached[0]});
    }
    std::vector<ReportTable> tables = {funnelTable(month, words), table, serviceTable(month, words)};
    addPlaces(tables, month, words);
    return {QStringLiteral("rekap-bulanan-") + month.first.toString(QStringLiteral("yyyy-MM")),
            QStringLiteral("Rekap bulanan"),
            periodOf(month.first, month.last),
            {funnelChart(month, words), chart},
            std::move(tables)};
}

Report deviceReport(const std::vector<StepFact>& facts, const PeriodDays& days, const ReportWords& words)
{
    const std::vector<StepTime> byDevice = stepTimesOf(facts, StepGroup::Device);
    ReportChart chart{QStringLiteral("Perekaman yang diulangi, menurut alat"), {}};
    for (const StepTime& time : byDevice)
        chart.bars.push_back({words.step(time.step) + u' ' + time.device, time.retried});
    return {QStringLiteral("alat-") + iso(days.first) + u'-' + iso(days.last),
            QStringLiteral("Laporan alat"),
            periodOf(days.first, days.last),
            {chart},
            {timesTable(byDevice, StepGroup::Device, words),
             timesTable(stepTimesOf(facts, StepGroup::Age), StepGroup::Age, words)}};
}

Report stockReport(const StockFacts& stock, const PeriodDays& days)
{
    const std::vector<ReportBar> bars = {
        {QStringLiteral("Kartu dicetak"), stock.printed},
        {QStringLiteral("Blangko rusak"), stock.spoiled},
        {QStringLiteral("Kartu diserahkan"), stock.handedOver},
        {QStringLiteral("Kartu menunggu diambil (sekarang)"), stock.waiting}};
    ReportTable table{
        QStringLiteral("Kartu dan blangko"), {QStringLiteral("Apa"), QStringLiteral("Jumlah")}, {}};
    for (const ReportBar& bar : bars)
        table.rows.push_back({bar.label, number(bar.value)});
    return {QStringLiteral("kartu-") + iso(days.first) + u'-' + iso(days.last),
            QStringLiteral("Laporan kartu dan blangko"),
            periodOf(days.first, days.last),
            {{QStringLiteral("Kartu dan blangko"), bars}},
            {table, ledgerTable(stock.ledger)}};
}

QDateTime uncollectedBefore(const QDate& today, int leastDays)
{
    return QDateTime(today.addDays(1 - leastDays), QTime(0, 0)).toUTC();
}

Report uncollectedReport(const std::vector<UncollectedRow>& rows, const QDate& today, int leastDays)
{
    const auto daysOf = [&](const UncollectedRow& row) {
        return static_cast<int>(row.since.toLocalTime().date().daysTo(today));
    };
    ReportChart ages{QStringLiteral("Berapa lama menunggu"),
                     {{QStringLiteral("%1 sampai 30 hari").arg(leastDays), 0},
                      {QStringLiteral("31 sampai 90 hari"), 0},
                      {QStringLiteral("Lebih dari 90 hari"), 0}}};
    std::map<QString, std::pair<int, int>> places; // how many, the longest wait
    for (const UncollectedRow& row : rows) {
        const int days = daysOf(row);
        ++ages.bars[days <= 30 ? 0 : days <= 90 ? 1 : 2].value;
        auto& [count, longest] = places[placeOf(row)];
        ++count;
        longest = std::max(longest, days);
    }
    ReportTable byPlace{
        QStringLiteral("Menurut rak"),
        {QStringLiteral("Rak atau daftar"), QStringLiteral("Kartu"), QStringLiteral("Paling lama (hari)")},
        {}};
    for (const auto& [place, counted] : places)
        byPlace.rows.push_back({place, number(counted.first), number(counted.second)});
    ReportTable cards{QStringLiteral("Kartu satu per satu"),
                      {QStringLiteral("Rak atau daftar"), QStringLiteral("Nomor"), QStringLiteral("NIK"),
                       QStringLiteral("Blangko"), QStringLiteral("Sejak"), QStringLiteral("Hari")},
                      {}};
    for (const UncollectedRow& row : rows)
        cards.rows.push_back({placeOf(row), row.ticket.text(), row.maskedNik, row.serial,
                              iso(row.since.toLocalTime().date()), number(daysOf(row))});
    std::stable_sort(cards.rows.begin(), cards.rows.end(),
                     [](const QStringList& a, const QStringList& b) { return a.front() < b.front(); });
    return {QStringLiteral("kartu-belum-diambil-") + iso(today),
            QStringLiteral("Kartu yang belum diambil"),
            QStringLiteral("%1 hari atau lebih, per %2")
                .arg(leastDays)
                .arg(today.toString(QStringLiteral("dd-MM-yyyy"))),
            {ages},
            {byPlace, cards}};
}

Report incidentReport(const std::vector<IncidentRow>& rows, const QDateTime& fromUtc,
                      const QDateTime& untilUtc)
{
    ReportTable table{QStringLiteral("Rekaman di komputer ini"),
                      {QStringLiteral("Rekaman"), QStringLiteral("Nomor"), QStringLiteral("NIK"),
                       QStringLiteral("Mulai"), QStringLiteral("Disegel"), QStringLiteral("Paket dihapus"),
                       QStringLiteral("Data meja dihapus")},
                      {}};
    for (const IncidentRow& row : rows)
        table.rows.push_back({row.record.text().left(8), row.ticket.text(),
                              row.nik.isEmpty() ? row.maskedNik : row.nik, timeOf(row.startedAt, ""),
                              timeOf(row.sealedAt, "belum"), timeOf(row.packetGoneAt, "masih ada"),
                              timeOf(row.extractGoneAt, "masih ada")});
    return {QStringLiteral("insiden-") + fromUtc.toLocalTime().toString(QStringLiteral("yyyy-MM-ddTHHmm")),
            QStringLiteral("Rekaman yang ada di komputer ini"),
            timeOf(fromUtc, "") + QStringLiteral(" sampai ") + timeOf(untilUtc, ""),
            {},
            {table}};
}

QByteArray csvOf(const Report& report)
{
    QByteArray csv("\xEF\xBB\xBF");
    csv += csvLine({report.title, report.period});
    for (const ReportTable& table : report.tables) {
        csv += "\r\n" + csvLine({table.title}) + csvLine(table.columns);
        for (const QStringList& row : table.rows)
            csv += csvLine(row);
    }
    return csv;
}

} // namespace rekam
