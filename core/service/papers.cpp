#include "core/service/papers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

namespace rekam {

QByteArray servicePapersJson(); // resources/service/papers.json

namespace {

constexpr std::array<const char*, static_cast<std::size_t>(kLastPaper)> kNames = {
    "form-f102",    "family-card",         "move-letter",       "old-card",
    "damaged-card", "police-loss-letter",  "proof-of-change",   "travel-document",
    "stay-permit",  "power-of-attorney",   "birth-certificate", "marriage-book",
    "pass-photo",   "introduction-letter", "form-f106"};

constexpr QLatin1String kEveryService("every-service");
constexpr QLatin1String kFiledByAnother("filed-by-another");

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue entry : array)
        texts.append(entry.toString());
    return texts;
}

// The resource in the form of settings, so that both are read by the same eyes.
PaperSettings standardSettings()
{
    const QJsonObject json = QJsonDocument::fromJson(servicePapersJson()).object();
    PaperSettings standard = {{QString(kEveryService), textsOf(json.value(kEveryService))},
                              {QString(kFiledByAnother), textsOf(json.value(kFiledByAnother))}};
    const QJsonObject services = json.value(QLatin1String("services")).toObject();
    for (const QString& service : services.keys())
        standard.insert_or_assign(service, textsOf(services.value(service)));
    return standard;
}

Result<std::vector<PaperKind>> papersNamed(const QString& key, const QStringList& names)
{
    std::vector<PaperKind> papers;
    for (const QString& name : names) {
        const std::optional<PaperKind> paper = paperFrom(name);
        if (!paper)
            return Unexpected(Errc::ConfigMalformed,
                              {{"key", QStringLiteral("papers.") + key}, {"why", QStringLiteral("paper")}});
        if (std::find(papers.begin(), papers.end(), *paper) == papers.end())
            papers.push_back(*paper);
    }
    return papers;
}

void addOnce(std::vector<PaperKind>& papers, const std::vector<PaperKind>& more)
{
    for (const PaperKind paper : more) {
        if (std::find(papers.begin(), papers.end(), paper) == papers.end())
            papers.push_back(paper);
    }
}

} // namespace

bool signsInstead(FiledBy filedBy)
{
    switch (filedBy) {
    case FiledBy::Guardian:
    case FiledBy::Proxy:
        return true;
    case FiledBy::Resident:
    case FiledBy::Helper:
        break;
    }
    return false;
}

QString paperName(PaperKind paper)
{
    return QString::fromLatin1(kNames[static_cast<std::size_t>(paper) - 1]);
}

std::optional<PaperKind> paperFrom(const QString& name)
{
    const auto at = std::find_if(kNames.begin(), kNames.end(),
                                 [&](const char* known) { return name == QLatin1String(known); });
    if (at == kNames.end())
        return std::nullopt;
    return static_cast<PaperKind>(at - kNames.begin() + 1);
}

std::vector<PaperKind> PaperTable::askedFor(ServiceType service, FiledBy filedBy) const
{
    std::vector<PaperKind> papers = m_always;
    const auto own = m_byService.find(service);
    if (own != m_byService.end())
        addOnce(papers, own->second);
    if (signsInstead(filedBy))
        addOnce(papers, m_byAnother);
    return papers;
}

Result<PaperTable> paperTable(const PaperSettings& settings)
{
    PaperSettings all = standardSettings();
    for (const auto& [key, names] : settings)
        all.insert_or_assign(key, names);
    PaperTable table;
    for (const auto& [key, names] : all) {
        REKAM_TRY(std::vector<PaperKind> papers, papersNamed(key, names));
        const std::optional<ServiceType> service = serviceTypeFrom(key);
        if (key == kEveryService)
            table.m_always = std::move(papers);
        else if (key == kFiledByAnother)
            table.m_byAnother = std::move(papers);
        else if (service)
            table.m_byService.insert_or_assign(*service, std::move(papers));
        else
            return Unexpected(Errc::ConfigMalformed,
                              {{"key", QStringLiteral("papers.") + key}, {"why", QStringLiteral("service")}});
    }
    return table;
}

PaperTable standardPapers()
{
    const Result<PaperTable> table = paperTable({});
    return table ? *table : PaperTable();
}

} // namespace rekam
