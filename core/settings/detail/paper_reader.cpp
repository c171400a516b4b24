#include "core/settings/detail/paper_reader.h"

#include <QJsonArray>
#include <algorithm>

namespace rekam::detail {
namespace {

constexpr int kMostInList = 8;
constexpr qsizetype kMostLists = 32;
constexpr qsizetype kLongestWord = 40;

bool isWord(const QString& text)
{
    return !text.isEmpty() && text.size() <= kLongestWord &&
           std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
           });
}

} // namespace

Status readPapers(PaperSettings& papers, const QJsonObject& json, UnknownKeys unknownKeys)
{
    SettingReader reader(json, "papers.");
    if (json.size() > kMostLists)
        reader.refuse("papers", "too many");
    for (const QString& service : json.keys()) {
        const QByteArray key = service.toUtf8();
        const auto list = reader.texts(key.constData(), kMostInList);
        if (!list)
            continue;
        if (isWord(service) && std::all_of(list->begin(), list->end(), isWord))
            papers.insert_or_assign(service, *list);
        else
            reader.refuse(key.constData(), "word");
    }
    return reader.finish(unknownKeys);
}

QJsonObject toJson(const PaperSettings& papers)
{
    QJsonObject json;
    for (const auto& [service, list] : papers)
        json.insert(service, QJsonArray::fromStringList(list));
    return json;
}

} // namespace rekam::detail
