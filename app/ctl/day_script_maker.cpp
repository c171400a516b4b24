// Draws a day: first every service and every end once, then more of what an office sees most; last who comes
// along with which papers, what came from afar, and who wants IKD.
#include "app/ctl/day_script.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <array>
#include <random>

namespace rekam::ctl {
namespace {

using Line = QJsonObject;

QJsonArray missingFinger(int position)
{
    return {QJsonObject{{QStringLiteral("modality"), QStringLiteral("finger")},
                        {QStringLiteral("position"), position},
                        {QStringLiteral("reason"), QStringLiteral("absent")}}};
}

// How many of a kind the training register has is limited; each resident comes once.
class People
{
public:
    Line next(const QString& service, VisitEnd end)
    {
        const bool isNew = service.startsWith(QLatin1String("new-"));
        const bool isForeign = service.endsWith(QLatin1String("-oa"));
        const int kind = (isNew ? 1 : 0) + (isForeign ? 2 : 0);
        return {{QStringLiteral("service"), service},
                {QStringLiteral("person"), m_taken[static_cast<std::size_t>(kind)]++},
                {QStringLiteral("ends"), QLatin1String(visitEndName(end))}};
    }
    bool hasCardHolder() const { return m_taken.front() < kCardHolders - 1; } // the last one waits

private:
    static constexpr int kCardHolders = 20; // citizens with a card in the training register: 22
    std::array<int, 4> m_taken{};
};

class DayMaker
{
public:
    DayMaker(int visits, quint64 seed) : m_visits(visits), m_random(seed) {}

    std::vector<Line> make()
    {
        everyService();
        everyEndWithoutRecording();
        everyEndOfRecording();
        while (static_cast<int>(m_lines.size()) < m_visits - kOutside - kLate)
            add(usualService(), usualEnd());
        outside();
        late();
        whoComesWithWhat();
        fromAfar();
        digitalIdentity();
        return m_lines;
    }

private:
    static constexpr int kOutside = 5;
    static constexpr int kLate = 2;
    static constexpr std::size_t kIkd = 3; // there are three such cards at least
    // Citizens: of foreign residents the training register has a handful.
    static constexpr std::array<const char*, 5> kUsual = {"moved-wni", "damaged-wni", "lost-wni",
                                                          "data-change-wni", "new-wni"};

    Line& add(const QString& service, VisitEnd end)
    {
        m_lines.push_back(m_people.next(service, end));
        return m_lines.back();
    }

    void everyService()
    {
        for (const char* service :
             {"new-wni", "moved-wni", "data-change-wni", "damaged-wni", "lost-wni", "new-oa", "moved-oa",
              "data-change-oa", "renewal-oa", "damaged-oa", "lost-oa"})
            add(QString::fromLatin1(service), VisitEnd::HandedOver);
        m_lines[1].insert(QStringLiteral("strangerFirst"), true);
        m_lines[3].insert(QStringLiteral("spoiledFirst"), 1);
        // Each kind of company once; the rest is drawn.
        bring(m_lines[0], QStringLiteral("beside"), QStringLiteral("guardian"));
        bring(m_lines[2], QStringLiteral("collected"), true);
        bring(m_lines[4], QStringLiteral("proxy"), true);
        bring(m_lines[8], QStringLiteral("beside"), QStringLiteral("helper"));
    }

    void everyEndWithoutRecording()
    {
        add(QStringLiteral("new-wni"), VisitEnd::NoShow);
        add(QStringLiteral("lost-wni"), VisitEnd::NoShow);
        add(QStringLiteral("damaged-wni"), VisitEnd::Parked);
        add(QStringLiteral("new-wni"), VisitEnd::Cancelled);
        add(QStringLiteral("new-wni"), VisitEnd::DataDiffers);
        add(QStringLiteral("data-change-wni"), VisitEnd::DataDiffers);
        add(QStringLiteral("new-wni"), VisitEnd::ProxyRefused).insert(QStringLiteral("proxy"), true);
        for (const char* kind : {"inactive", "child"})
            m_lines.push_back({{QStringLiteral("service"), QStringLiteral("new-wni")},
                               {QStringLiteral("case"), QString::fromLatin1(kind)},
                               {QStringLiteral("person"), 0},
                               {QStringLiteral("ends"), QStringLiteral("turned-away")}});
        everyRefusalOfForeigners();
        for (const VisitEnd end : {VisitEnd::PrintReady, VisitEnd::Spoiled, VisitEnd::Printed})
            add(QStringLiteral("damaged-wni"), end);
    }

    // Stay permit over, no travel document, and an office that does not serve them.
    void everyRefusalOfForeigners()
    {
        const QString recorded = QStringLiteral("new-oa");
        m_lines.push_back({{QStringLiteral("service"), recorded},
                           {QStringLiteral("case"), QStringLiteral("permit-over")},
                           {QStringLiteral("person"), 0},
                           {QStringLiteral("ends"), QStringLiteral("turned-away")}});
        add(recorded, VisitEnd::TurnedAway)
            .insert(QStringLiteral("without"), QStringLiteral("travel-document"));
        add(recorded, VisitEnd::TurnedAway).insert(QStringLiteral("foreigners"), QStringLiteral("elsewhere"));
    }

    void everyEndOfRecording()
    {
        const QString recorded = QStringLiteral("new-wni");
        add(recorded, VisitEnd::ParkedHalfDone);
        add(recorded, VisitEnd::CancelledHalfDone);
        add(recorded, VisitEnd::Owed).insert(QStringLiteral("exceptions"), missingFinger(7));
        hold(add(recorded, VisitEnd::Held), 3);
        hold(add(recorded, VisitEnd::SentBack), 5);
        Line& fraud = add(recorded, VisitEnd::Rejected); // the first one's body under another NIK
        fraud.insert(QStringLiteral("bodyOf"), 2);       // line 1 of the file is a remark
        fraud.insert(QStringLiteral("witness"), true);
        add(recorded, VisitEnd::Duplicate);
        hold(add(recorded, VisitEnd::HandedOver), 10); // the supervisor lets it go
    }

    // The station goes out: the centre is away, and the roster has more people than there are.
    void outside()
    {
        for (const VisitEnd end : {VisitEnd::Unsent, VisitEnd::NotMet, VisitEnd::Unsent, VisitEnd::Refused,
                                   VisitEnd::ParkedHalfDone})
            add(QStringLiteral("new-wni"), end).insert(QStringLiteral("outreach"), true);
    }

    void late()
    {
        add(QStringLiteral("lost-wni"), VisitEnd::Waiting);
        add(QStringLiteral("new-wni"), VisitEnd::Waiting);
    }

    static void bring(Line& line, const QString& key, const QJsonValue& value)
    {
        line.insert(key, value);
        line.insert(QStringLiteral("papers"), true);
    }

    // Of those whom the counter serves: a third has papers photographed, some do not come alone, and some
    // cards are fetched by somebody else.
    void whoComesWithWhat()
    {
        for (Line& line : m_lines) {
            const bool isServed =
                !line.contains(QStringLiteral("case")) && !line.contains(QStringLiteral("without")) &&
                !line.contains(QStringLiteral("foreigners")) && !line.contains(QStringLiteral("outreach"));
            const quint64 drawn = m_random();
            if (!isServed || line.contains(QStringLiteral("papers")) ||
                line.contains(QStringLiteral("proxy")))
                continue;
            if (drawn % 3 == 0)
                line.insert(QStringLiteral("papers"), true);
            const bool isRecorded =
                line.value(QStringLiteral("service")).toString().startsWith(QLatin1String("new-"));
            const bool isFetched = line.value(QStringLiteral("ends")) == QLatin1String("handed-over") &&
                                   !line.contains(QStringLiteral("strangerFirst"));
            switch (drawn / 3 % 10) {
            case 0:
                line.insert(QStringLiteral("beside"), QStringLiteral("guardian"));
                break;
            case 1:
                line.insert(QStringLiteral("beside"), QStringLiteral("helper"));
                break;
            case 2:
                if (!isRecorded)
                    line.insert(QStringLiteral("proxy"), true);
                break;
            case 3:
                if (isFetched)
                    line.insert(QStringLiteral("collected"), true);
                break;
            default:
                break;
            }
        }
    }

    // Every request that waits at the training centre, with every end in turn; where the round begins is
    // drawn. Some can end in one way only: a letter that cannot be read, a first card, data that differ.
    void fromAfar()
    {
        static constexpr std::array<const char*, 4> kFree = {"handed-over", "printed", "undecided",
                                                             "print-ready"};
        const std::array<std::pair<const char*, const char*>, 7> requests = {{{"damaged-wni", nullptr},
                                                                              {"lost-wni", "rejected"},
                                                                              {"data-change-wni", "rejected"},
                                                                              {"new-wni", "invited"},
                                                                              {"moved-wni", nullptr},
                                                                              {"damaged-wni", nullptr},
                                                                              {"lost-wni", nullptr}}};
        quint64 turn = m_random();
        int number = 0;
        for (const auto& [service, end] : requests)
            m_lines.push_back(
                {{QStringLiteral("kind"), QStringLiteral("online")},
                 {QStringLiteral("request"), ++number},
                 {QStringLiteral("service"), QLatin1String(service)},
                 {QStringLiteral("ends"), QLatin1String(end ? end : kFree[turn++ % kFree.size()])}});
    }

    // Whose card still lies at the office, and with it the portrait: two go on to the end, one gives up.
    void digitalIdentity()
    {
        std::vector<int> kept; // numbers of lines; line 1 of the file is a remark
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const QString end = m_lines[i].value(QStringLiteral("ends")).toString();
            const bool isVisit = !m_lines[i].contains(QStringLiteral("kind"));
            if (isVisit && (end == QLatin1String("printed") || end == QLatin1String("print-ready") ||
                            end == QLatin1String("spoiled")))
                kept.push_back(static_cast<int>(i) + 2);
        }
        const std::size_t first = m_random() % kept.size();
        for (std::size_t i = 0; i < kIkd; ++i) {
            const bool isLast = i == kIkd - 1;
            m_lines.push_back({{QStringLiteral("kind"), QStringLiteral("ikd")},
                               {QStringLiteral("of"), kept[(first + i) % kept.size()]},
                               {QStringLiteral("ends"),
                                isLast ? QStringLiteral("cancelled") : QStringLiteral("activated")}});
        }
    }

    QString usualService()
    {
        const char* service = kUsual[m_random() % kUsual.size()];
        return QString::fromLatin1(m_people.hasCardHolder() ? service : "new-wni");
    }

    VisitEnd usualEnd()
    {
        switch (m_random() % 10) {
        case 0:
            return VisitEnd::NoShow;
        case 1:
            return VisitEnd::DataDiffers;
        case 2:
            return VisitEnd::Cancelled;
        case 3:
            return VisitEnd::PrintReady;
        case 4:
            return VisitEnd::Printed;
        default:
            return VisitEnd::HandedOver;
        }
    }

    static void hold(Line& line, int finger)
    {
        line.insert(QStringLiteral("exceptions"), missingFinger(finger));
        line.insert(QStringLiteral("witness"), true);
    }

    int m_visits;
    std::mt19937_64 m_random;
    People m_people;
    std::vector<Line> m_lines;
};

} // namespace

QByteArray makeDayScript(int visits, quint64 seed)
{
    QByteArray text("# rekamctl day --visits " + QByteArray::number(visits) + " --seed " +
                    QByteArray::number(seed) + "\n");
    for (const Line& line : DayMaker(visits, seed).make())
        text += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    return text;
}

} // namespace rekam::ctl
