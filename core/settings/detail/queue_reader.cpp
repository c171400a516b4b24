#include "core/settings/detail/queue_reader.h"

#include <algorithm>

namespace rekam::detail {
namespace {

constexpr qsizetype kMostCounters = 12;
constexpr int kLongestName = 20;
constexpr int kMostSeries = 8;
constexpr auto kPriorityWords = {std::pair{"off", PriorityLine::Off},
                                 std::pair{"first", PriorityLine::First}};

bool areLetters(const QString& series)
{
    const bool isUpper =
        std::all_of(series.begin(), series.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    QString sorted = series;
    std::sort(sorted.begin(), sorted.end());
    return isUpper && std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
}

} // namespace

Status readQueue(QueueSettings& queue, const QJsonObject& json, UnknownKeys unknownKeys)
{
    SettingReader reader(json, "queue.");
    if (const auto priority = reader.word<PriorityLine>("priority", kPriorityWords))
        queue.priority = *priority;
    if (const auto counters = reader.object("counters")) {
        std::vector<CounterSetting> read;
        SettingReader names(*counters, "queue.counters.");
        for (const QString& name : counters->keys()) {
            const QByteArray key = name.toUtf8();
            const auto series = names.text(key.constData(), {0, kMostSeries});
            const bool isFine =
                series && !name.trimmed().isEmpty() && name.size() <= kLongestName && areLetters(*series);
            if (!isFine)
                reader.refuse("counters", "name and letters");
            else
                read.push_back({name, *series});
        }
        if (counters->size() > kMostCounters)
            reader.refuse("counters", "too many");
        queue.counters = std::move(read);
    }
    return reader.finish(unknownKeys);
}

QJsonObject toJson(const QueueSettings& queue)
{
    QJsonObject counters;
    for (const CounterSetting& counter : queue.counters)
        counters.insert(counter.name, counter.series);
    return QJsonObject{
        {"priority", queue.priority == PriorityLine::First ? QStringLiteral("first") : QStringLiteral("off")},
        {"counters", counters}};
}

} // namespace rekam::detail
