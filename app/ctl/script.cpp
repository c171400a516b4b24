#include "app/ctl/script.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>
#include <map>
#include <random>

namespace rekam::ctl {
namespace {

constexpr qint64 kMaxPeopleBytes = 64LL * 1024 * 1024;

std::optional<Modality> modalityNamed(const QString& name)
{
    static const QHash<QString, Modality> names{{QStringLiteral("photo"), Modality::Face},
                                                {QStringLiteral("signature"), Modality::Signature},
                                                {QStringLiteral("finger"), Modality::Finger},
                                                {QStringLiteral("iris"), Modality::Iris}};
    const auto at = names.find(name);
    return at == names.end() ? std::nullopt : std::optional(*at);
}

std::optional<ExceptionReason> reasonNamed(const QString& name)
{
    static const QHash<QString, ExceptionReason> names{
        {QStringLiteral("absent"), ExceptionReason::Absent},
        {QStringLiteral("bandaged"), ExceptionReason::Bandaged},
        {QStringLiteral("worn"), ExceptionReason::Worn},
        {QStringLiteral("paralysed"), ExceptionReason::Paralysed},
        {QStringLiteral("cataract"), ExceptionReason::Cataract},
        {QStringLiteral("cannot-write"), ExceptionReason::CannotWrite}};
    const auto at = names.find(name);
    return at == names.end() ? std::nullopt : std::optional(*at);
}

int lastPosition(Modality modality)
{
    return modality == Modality::Finger ? 10 : modality == Modality::Iris ? 2 : 0;
}

Result<CaptureException> exceptionFrom(const QJsonObject& object, int line)
{
    const auto modality = modalityNamed(object.value(QLatin1String("modality")).toString());
    const auto reason = reasonNamed(object.value(QLatin1String("reason")).toString());
    const int position = object.value(QLatin1String("position")).toInt(0);
    if (!modality || !reason || position < 0 || position > lastPosition(*modality))
        return scriptMalformed(line, QStringLiteral("exception"));
    return CaptureException{*modality, position, *reason, {}};
}

Result<std::optional<ServiceType>> serviceOf(const QJsonObject& object, int line)
{
    using Found = std::optional<ServiceType>;
    if (!object.contains(QLatin1String("service")))
        return Found();
    const Found service = serviceTypeFrom(object.value(QLatin1String("service")).toString());
    if (!service)
        return scriptMalformed(line, QStringLiteral("service"));
    return service;
}

Result<Nik> nikOf(const QJsonObject& object, const std::vector<Nik>& people, int line)
{
    if (object.contains(QLatin1String("nik")))
        return Nik::parse(object.value(QLatin1String("nik")).toString());
    const int person = object.value(QLatin1String("person")).toInt(-1);
    if (person < 0 || static_cast<std::size_t>(person) >= people.size())
        return scriptMalformed(line, QStringLiteral("person"));
    return people[static_cast<std::size_t>(person)];
}

} // namespace

const std::vector<Nik>& ScriptPeople::suitedTo(std::optional<ServiceType> service) const
{
    if (!service || *service == ServiceType::NewWni)
        return unrecorded;
    if (*service == ServiceType::NewOa)
        return foreigners;
    return isForForeigners(*service) ? foreignCardHolders : cardHolders;
}

Result<ScriptPeople> scriptPeople(const QString& centreFolder)
{
    QFile file(centreFolder + QStringLiteral("/people.jsonl"));
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxPeopleBytes)
        return Unexpected(Errc::FileUnreadable, {{"what", QStringLiteral("people.jsonl")}});
    ScriptPeople people;
    const std::map<QString, std::vector<Nik>*> kinds = {
        {QStringLiteral("adult"), &people.unrecorded},
        {QStringLiteral("card-holder"), &people.cardHolders},
        {QStringLiteral("foreigner"), &people.foreigners},
        {QStringLiteral("foreign-card-holder"), &people.foreignCardHolders},
        {QStringLiteral("inactive"), &people.inactive},
        {QStringLiteral("child"), &people.children},
        {QStringLiteral("permit-over"), &people.permitOver}};
    while (!file.atEnd()) {
        const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
        const auto kind = kinds.find(object.value(QLatin1String("case")).toString());
        if (kind == kinds.end())
            continue;
        REKAM_TRY(const Nik nik, Nik::parse(object.value(QLatin1String("nik")).toString()));
        kind->second->push_back(nik);
    }
    return people;
}

Unexpected scriptMalformed(int line, const QString& why)
{
    return Unexpected(Errc::ScriptMalformed, {{"line", QString::number(line)}, {"why", why}});
}

Result<ScriptLine> scriptLineFrom(const QJsonObject& object, const ScriptPeople& people, int line)
{
    REKAM_TRY(const std::optional<ServiceType> service, serviceOf(object, line));
    REKAM_TRY(const Nik nik, nikOf(object, people.suitedTo(service), line));
    ScriptLine result{.nik = nik, .service = service};
    const QString inPlace = object.value(QLatin1String("inPlace")).toString();
    if (!inPlace.isEmpty() && inPlace != QLatin1String("officer"))
        return scriptMalformed(line, QStringLiteral("inPlace"));
    result.isOfficerInPlace = !inPlace.isEmpty();
    const QJsonArray exceptions = object.value(QLatin1String("exceptions")).toArray();
    for (const QJsonValue& value : exceptions) {
        REKAM_TRY(CaptureException exception, exceptionFrom(value.toObject(), line));
        result.exceptions.push_back(std::move(exception));
    }
    return result;
}

Status forEachScriptLine(const QByteArray& text,
                         const std::function<Status(const QJsonObject& object, int line)>& take)
{
    int number = 0;
    for (const QByteArray& raw : text.split('\n')) {
        ++number;
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return scriptMalformed(number, QStringLiteral("not a JSON object"));
        REKAM_CHECK(take(document.object(), number));
    }
    return {};
}

Result<std::vector<ScriptLine>> readScript(const QByteArray& text, const ScriptPeople& people)
{
    std::vector<ScriptLine> lines;
    REKAM_CHECK(forEachScriptLine(text, [&](const QJsonObject& object, int number) -> Status {
        REKAM_TRY(ScriptLine line, scriptLineFrom(object, people, number));
        lines.push_back(std::move(line));
        return {};
    }));
    return lines;
}

Status writeScript(const QByteArray& script, const QString& base, const QString& name, QString& file)
{
    if (file.isEmpty() && base.isEmpty()) {
        std::fwrite(script.constData(), 1, static_cast<std::size_t>(script.size()), stdout);
        return {};
    }
    if (file.isEmpty()) {
        QDir().mkpath(base);
        file = base + u'/' + name;
    }
    QFile written(file);
    if (!written.open(QIODevice::WriteOnly) || written.write(script) != script.size())
        return Unexpected(Errc::FileUnwritable, {{"what", QStringLiteral("script")}});
    return {};
}

QByteArray makeScript(int count, quint64 seed)
{
    std::mt19937_64 random(seed);
    QByteArray text("# rekamctl record --people " + QByteArray::number(count) + " --seed " +
                    QByteArray::number(seed) + "\n");
    for (int i = 0; i < count; ++i) {
        QJsonObject line{{QStringLiteral("person"), i}};
        if (random() % 5 == 0) { // one in five cannot give a finger
            line.insert(
                QStringLiteral("exceptions"),
                QJsonArray{QJsonObject{{QStringLiteral("modality"), QStringLiteral("finger")},
                                       {QStringLiteral("position"), static_cast<int>(random() % 10) + 1},
                                       {QStringLiteral("reason"), QStringLiteral("absent")}}});
        }
        text += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return text;
}

} // namespace rekam::ctl
