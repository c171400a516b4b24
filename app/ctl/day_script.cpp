#include "app/ctl/day_script.h"

#include "core/service/proxy_rules.h"
#include "core/service/service_table.h"

#include <algorithm>
#include <set>

namespace rekam::ctl {
namespace {

Result<VisitEnd> endOf(const QJsonObject& object, int line)
{
    if (!object.contains(QLatin1String("ends")))
        return VisitEnd::HandedOver;
    const std::optional<VisitEnd> end = visitEndFrom(object.value(QLatin1String("ends")).toString());
    if (!end)
        return scriptMalformed(line, QStringLiteral("ends"));
    return *end;
}

// Who cannot be served comes from a list of their own.
const std::vector<Nik>* specialPeople(const QString& name, const ScriptPeople& people)
{
    if (name == QLatin1String("inactive"))
        return &people.inactive;
    if (name == QLatin1String("permit-over"))
        return &people.permitOver;
    return name == QLatin1String("child") ? &people.children : nullptr;
}

Result<ScriptLine> visitOf(const QJsonObject& object, const ScriptPeople& people, int line)
{
    if (!object.contains(QLatin1String("case")))
        return scriptLineFrom(object, people, line);
    const auto* special = specialPeople(object.value(QLatin1String("case")).toString(), people);
    if (!special)
        return scriptMalformed(line, QStringLiteral("case"));
    ScriptPeople only;
    only.unrecorded = only.foreigners = *special;
    return scriptLineFrom(object, only, line);
}

bool isRecorded(const DayLine& line) { return serviceRow(*line.visit.service).recordsTheUnrecorded; }

// The front desk asked for the papers of the service, and this one was not there.
Result<std::optional<Intake>> intakeOf(const QJsonObject& object, const ScriptLine& visit, int line)
{
    using Noted = std::optional<Intake>;
    if (!object.contains(QLatin1String("without")))
        return Noted();
    const auto paper = paperFrom(object.value(QLatin1String("without")).toString());
    Intake intake;
    if (visit.service)
        askForPapers(intake, standardPapers().askedFor(*visit.service));
    if (!paper || !turnPaper(intake, *paper))
        return scriptMalformed(line, QStringLiteral("without"));
    return Noted(std::move(intake));
}

// What a second person has to answer for.
bool owesSomething(const DayLine& line)
{
    return !line.visit.exceptions.empty() || line.visit.body.has_value();
}

QString whyNot(const DayLine& line)
{
    const VisitEnd end = line.visit.end;
    if (!line.visit.service)
        return QStringLiteral("service");
    if ((isWithinRecording(end) || isAfterSealing(end) || owesSomething(line)) && !isRecorded(line))
        return QStringLiteral("nothing is recorded for this service");
    if (end == VisitEnd::Owed && (!owesSomething(line) || line.visit.hasWitness))
        return QStringLiteral("nothing is owed");
    const bool isDecided = end == VisitEnd::Held || end == VisitEnd::SentBack || end == VisitEnd::Rejected;
    if (isDecided && (!owesSomething(line) || !line.visit.hasWitness))
        return QStringLiteral("nothing holds it back");
    if ((line.visit.intake || line.isForeignersElsewhere) && end != VisitEnd::TurnedAway)
        return QStringLiteral("is not turned away");
    if (line.isForeignersElsewhere && !isForForeigners(*line.visit.service))
        return QStringLiteral("no foreign resident");
    if ((end == VisitEnd::Unsent || end == VisitEnd::Duplicate) && owesSomething(line))
        return QStringLiteral("something else holds it back");
    if (line.isOutreach
            ? hasCard(end) || end == VisitEnd::Waiting || end == VisitEnd::ProxyRefused ||
                  end == VisitEnd::SentBack || end == VisitEnd::Duplicate || end == VisitEnd::Rejected
            : isOfRosterOnly(end))
        return QStringLiteral("no such end outside");
    if (line.spoiledFirst > 0 && end != VisitEnd::Printed && end != VisitEnd::HandedOver)
        return QStringLiteral("no good card is printed");
    if ((line.strangerFirst || line.isCollected) && end != VisitEnd::HandedOver)
        return QStringLiteral("no card is handed over");
    if (line.strangerFirst && line.isCollected)
        return QStringLiteral("a collector gives no finger");
    const bool isRefused = end == VisitEnd::ProxyRefused;
    if (isRefused != (isInPlaceOf(line.visit.filedBy) && takesBiometrics(*line.visit.service)))
        return QStringLiteral("only a proxy for a recording is refused");
    return {};
}

Result<DayLine> lineFrom(const QJsonObject& object, const ScriptPeople& people,
                         const std::vector<DayLine>& earlier, int number)
{
    REKAM_TRY(ScriptLine visit, visitOf(object, people, number));
    DayLine line{number, std::move(visit)};
    REKAM_TRY(line.visit.end, endOf(object, number));
    line.visit.hasWitness = object.value(QLatin1String("witness")).toBool();
    line.spoiledFirst = object.value(QLatin1String("spoiledFirst")).toInt();
    REKAM_TRY(line.visit.intake, intakeOf(object, line.visit, number));
    line.isForeignersElsewhere =
        object.value(QLatin1String("foreigners")).toString() == QLatin1String("elsewhere");
    line.isOutreach = object.value(QLatin1String("outreach")).toBool();
    line.visit.scansPapers = object.value(QLatin1String("papers")).toBool();
    line.visit.filedBy = FiledBy::Resident;
    if (object.value(QLatin1String("proxy")).toBool())
        line.visit.filedBy = FiledBy::Proxy;
    if (object.contains(QLatin1String("beside"))) {
        const QString beside = object.value(QLatin1String("beside")).toString();
        const bool isGuardian = beside == QLatin1String("guardian");
        if (line.visit.filedBy != FiledBy::Resident || !(isGuardian || beside == QLatin1String("helper")))
            return scriptMalformed(number, QStringLiteral("beside"));
        line.visit.filedBy = isGuardian ? FiledBy::Guardian : FiledBy::Helper;
    }
    line.isCollected = object.value(QLatin1String("collected")).toBool();
    line.strangerFirst = object.value(QLatin1String("strangerFirst")).toBool();
    if (object.contains(QLatin1String("bodyOf"))) {
        const int other = object.value(QLatin1String("bodyOf")).toInt();
        const auto at = std::find_if(earlier.begin(), earlier.end(),
                                     [&](const DayLine& known) { return known.number == other; });
        if (at == earlier.end() || !at->visit.service || !isRecorded(*at))
            return scriptMalformed(number, QStringLiteral("bodyOf"));
        line.visit.body = at->visit.nik;
    }
    if (const QString why = whyNot(line); !why.isEmpty())
        return scriptMalformed(number, why);
    return line;
}

Result<OnlineDayLine> onlineLineFrom(const QJsonObject& object, int number)
{
    OnlineDayLine line;
    line.number = number;
    line.request = object.value(QLatin1String("request")).toInt();
    const auto service = serviceTypeFrom(object.value(QLatin1String("service")).toString());
    if (!service || line.request < 1)
        return scriptMalformed(number, service ? QStringLiteral("request") : QStringLiteral("service"));
    line.service = *service;
    const QString ends = object.value(QLatin1String("ends")).toString(QStringLiteral("handed-over"));
    if (ends == QLatin1String("rejected"))
        line.outcome = OnlineOutcome::Rejected;
    else if (ends == QLatin1String("invited"))
        line.outcome = OnlineOutcome::Invited;
    else if (ends == QLatin1String("undecided"))
        line.outcome = OnlineOutcome::Undecided;
    else if (const auto end = visitEndFrom(ends); end && hasCard(*end) && !takesBiometrics(*service))
        line.end = *end;
    else
        return scriptMalformed(number, QStringLiteral("ends"));
    return line;
}

Result<IkdDayLine> ikdLineFrom(const QJsonObject& object, const std::vector<DayLine>& earlier, int number)
{
    IkdDayLine line;
    line.number = number;
    line.of = object.value(QLatin1String("of")).toInt();
    const auto at = std::find_if(earlier.begin(), earlier.end(),
                                 [&](const DayLine& known) { return known.number == line.of; });
    const bool isKept =
        at != earlier.end() && hasCard(at->visit.end) && at->visit.end != VisitEnd::HandedOver;
    if (!isKept)
        return scriptMalformed(number, QStringLiteral("of"));
    const QString ends = object.value(QLatin1String("ends")).toString(QStringLiteral("activated"));
    line.isGivenUp = ends == QLatin1String("cancelled");
    if (!line.isGivenUp && ends != QLatin1String("activated"))
        return scriptMalformed(number, QStringLiteral("ends"));
    return line;
}

// Whoever is met outside comes after all who are served with the centre there, and then nobody can be looked
// up any more who is not on the roster. Numbers are called in the order of arrival: who is left waiting came
// last, and only one record can be the one with which the centre goes away.
Status checkOrder(const std::vector<DayLine>& lines)
{
    bool isLate = false, isOutside = false;
    int unsent = 0;
    std::set<Nik> seen;
    for (const DayLine& line : lines) {
        const bool isWaiting = line.visit.end == VisitEnd::Waiting;
        const bool isUnsent = line.visit.end == VisitEnd::Unsent && !line.isOutreach;
        isOutside = isOutside || line.isOutreach;
        if (isOutside && !line.isOutreach && !isWaiting)
            return scriptMalformed(line.number, QStringLiteral("comes after the station left"));
        if (isUnsent && ++unsent > 1)
            return scriptMalformed(line.number, QStringLiteral("a second unsent record"));
        if (isLate && !isWaiting)
            return scriptMalformed(line.number, QStringLiteral("comes after who was not called or not sent"));
        if (!seen.insert(line.visit.nik).second)
            return scriptMalformed(line.number, QStringLiteral("comes twice"));
        isLate = isLate || isWaiting || isUnsent;
    }
    return {};
}

} // namespace

Result<DayScript> readDayScript(const QByteArray& text, const ScriptPeople& people)
{
    DayScript script;
    REKAM_CHECK(forEachScriptLine(text, [&](const QJsonObject& object, int number) -> Status {
        const QString kind = object.value(QLatin1String("kind")).toString();
        if (kind == QLatin1String("ikd")) {
            REKAM_TRY(const IkdDayLine line, ikdLineFrom(object, script.visits, number));
            const bool isKnown = std::any_of(script.ikd.begin(), script.ikd.end(),
                                             [&](const IkdDayLine& known) { return known.of == line.of; });
            if (isKnown)
                return scriptMalformed(number, QStringLiteral("comes twice"));
            script.ikd.push_back(line);
            return {};
        }
        if (kind == QLatin1String("online")) {
            REKAM_TRY(OnlineDayLine line, onlineLineFrom(object, number));
            const bool isKnown =
                std::any_of(script.online.begin(), script.online.end(),
                            [&](const OnlineDayLine& known) { return known.request == line.request; });
            if (isKnown)
                return scriptMalformed(number, QStringLiteral("comes twice"));
            script.online.push_back(line);
            return {};
        }
        REKAM_TRY(DayLine line, lineFrom(object, people, script.visits, number));
        script.visits.push_back(std::move(line));
        return {};
    }));
    REKAM_CHECK(checkOrder(script.visits));
    return script;
}

} // namespace rekam::ctl
