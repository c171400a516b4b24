#include "core/settings/detail/card_reader.h"

#include <QJsonArray>
#include <algorithm>

namespace rekam::detail {
namespace {

constexpr int kMostRules = 3;

bool areRules(QStringList names)
{
    static const QStringList kRules = {"date", "priority", "first-holder"};
    const qsizetype count = names.size();
    names.removeDuplicates();
    return names.size() == count &&
           std::all_of(names.begin(), names.end(), [](const QString& name) { return kRules.contains(name); });
}

} // namespace

Status readCards(CardSettings& cards, const QJsonObject& json, UnknownKeys unknownKeys)
{
    SettingReader reader(json, "cards.");
    if (auto order = reader.texts("printOrder", kMostRules)) {
        if (areRules(*order))
            cards.printOrder = *order;
        else
            reader.refuse("printOrder", "rules, each once");
    }
    if (const auto days = reader.number("lowStockDays", {1, 60}))
        cards.lowStockDays = *days;
    if (const auto days = reader.number("uncollectedDays", {1, 365}))
        cards.uncollectedDays = *days;
    if (const auto asked = reader.flag("askSignature"))
        cards.askSignature = *asked;
    return reader.finish(unknownKeys);
}

QJsonObject toJson(const CardSettings& cards)
{
    return QJsonObject{{"printOrder", QJsonArray::fromStringList(cards.printOrder)},
                       {"lowStockDays", cards.lowStockDays},
                       {"uncollectedDays", cards.uncollectedDays},
                       {"askSignature", cards.askSignature}};
}

} // namespace rekam::detail
