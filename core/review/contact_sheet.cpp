#include "core/review/contact_sheet.h"

#include <QCryptographicHash>
#include <algorithm>

namespace rekam {
namespace {

constexpr size_t kOneIn = 10;
constexpr size_t kLeastSampled = 3;

// Where a recording stands in the draw: nobody who records can know it before.
QByteArray lotOf(const RecordId& record, quint64 seed)
{
    return QCryptographicHash::hash(QByteArray::number(seed) + record.bytes(), QCryptographicHash::Sha256);
}

} // namespace

ContactSheet contactSheetOf(const std::vector<ReviewItem>& items, quint64 seed)
{
    ContactSheet sheet;
    std::vector<ReviewItem> rest;
    for (const ReviewItem& item : items)
        (item.hold == Hold::Held ? sheet.items : rest).push_back(item);
    std::stable_sort(
        sheet.items.begin(), sheet.items.end(), [](const ReviewItem& left, const ReviewItem& right) {
            const int leftWeight = weightOf(left.doubts);
            const int rightWeight = weightOf(right.doubts);
            return leftWeight != rightWeight ? leftWeight > rightWeight : left.sealedAt < right.sealedAt;
        });
    sheet.held = static_cast<int>(sheet.items.size());
    std::sort(rest.begin(), rest.end(), [seed](const ReviewItem& left, const ReviewItem& right) {
        return lotOf(left.record, seed) < lotOf(right.record, seed);
    });
    const size_t wanted = std::min(rest.size(), std::max(kLeastSampled, rest.size() / kOneIn));
    sheet.items.insert(sheet.items.end(), rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(wanted));
    sheet.sampled = static_cast<int>(wanted);
    sheet.others = static_cast<int>(rest.size() - wanted);
    return sheet;
}

} // namespace rekam
