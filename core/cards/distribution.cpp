#include "core/cards/distribution.h"

#include "core/base/cbor_fields.h"

#include <algorithm>

namespace rekam {
namespace {

// Stored in sealed rows: never reuse a number.
enum Key : int
{
    kId = 1,
    kNumber,
    kVillage,
    kRecipient,
    kOffice,
    kAt,
    kBy,
    kCards
};
enum ReturnKey : int
{
    kReturnId = 1,
    kReturnNumber,
    kReturnAt,
    kReturnBy,
    kReturnReceipts,
    kReturnCards,
    kReturnNote
};
enum ReturnedKey : int
{
    kReturnedCard = 1,
    kReturnedSlot
};
constexpr qsizetype kMaxBytes = 64LL * 1024;
constexpr qsizetype kLongestText = 120;
constexpr qsizetype kLongestNote = 200;
constexpr qsizetype kIdentityBytes = 16;

Status owed(bool isThere, const char* what)
{
    if (!isThere)
        return Unexpected(Errc::ReasonMissing, {{"what", QString::fromLatin1(what)}});
    return {};
}

Result<CardJobId> cardFrom(const QCborValue& value)
{
    const QByteArray bytes = value.toByteArray();
    if (bytes.size() != kIdentityBytes)
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("card")}});
    return CardJobId::fromBytes(bytes);
}

Result<ReturnedCard> returnedFrom(const QCborValue& value)
{
    const QCborMap map = value.toMap();
    ReturnedCard back;
    REKAM_TRY(back.card, cardFrom(map.value(kReturnedCard)));
    back.slot = map.value(kReturnedSlot).toString();
    if (back.slot.isEmpty() || back.slot.size() > kLongestSlot)
        return Unexpected(Errc::MessageMalformed, {{"what", QStringLiteral("slot")}});
    return back;
}

} // namespace

Status checkDistribution(const DistributionList& list)
{
    REKAM_CHECK(owed(!list.village.trimmed().isEmpty(), "village"));
    REKAM_CHECK(owed(!list.recipient.trimmed().isEmpty(), "recipient"));
    REKAM_CHECK(owed(!list.office.trimmed().isEmpty(), "office"));
    std::vector<CardJobId> cards = list.cards;
    std::sort(cards.begin(), cards.end());
    const bool isFine = !cards.empty() && static_cast<qsizetype>(cards.size()) <= kMostCardsOnList &&
                        std::adjacent_find(cards.begin(), cards.end()) == cards.end();
    return owed(isFine, "cards");
}

QByteArray toCbor(const DistributionList& list)
{
    QCborArray cards;
    for (const CardJobId& card : list.cards)
        cards.append(card.bytes());
    QCborMap map;
    insertIdentity(map, kId, list.id.bytes());
    map.insert(kNumber, boundedText(list.number, kLongestText));
    map.insert(kVillage, boundedText(list.village, kLongestText));
    map.insert(kRecipient, boundedText(list.recipient, kLongestText));
    map.insert(kOffice, boundedText(list.office, kLongestText));
    insertTime(map, kAt, list.at);
    map.insert(kBy, boundedText(list.by, kLongestText));
    map.insert(kCards, cards);
    return QCborValue(map).toCbor();
}

Result<DistributionList> distributionListFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "distribution list");
    DistributionList list;
    list.id = DistributionId(fields.identity(kId));
    list.number = fields.text(kNumber, kLongestText);
    list.village = fields.text(kVillage, kLongestText);
    list.recipient = fields.text(kRecipient, kLongestText);
    list.office = fields.text(kOffice, kLongestText);
    list.at = fields.time(kAt);
    list.by = fields.text(kBy, kLongestText);
    list.cards = fields.list(kCards, kMostCardsOnList, cardFrom);
    REKAM_CHECK(fields.status());
    return list;
}

int unaccounted(const DistributionReturn& back, int wereOut)
{
    return wereOut - back.receipts - static_cast<int>(back.cards.size());
}

Status checkReturn(const DistributionReturn& back, int wereOut)
{
    REKAM_CHECK(owed(wereOut > 0 && !back.number.isEmpty(), "list"));
    const int left = unaccounted(back, wereOut);
    REKAM_CHECK(owed(back.receipts >= 0 && left >= 0, "receipts"));
    REKAM_CHECK(owed(left == 0 || !back.note.trimmed().isEmpty(), "note"));
    std::vector<CardJobId> cards;
    for (const ReturnedCard& card : back.cards) {
        const qsizetype length = card.slot.trimmed().size();
        REKAM_CHECK(owed(length > 0 && length <= kLongestSlot, "slot"));
        cards.push_back(card.card);
    }
    std::sort(cards.begin(), cards.end());
    return owed(std::adjacent_find(cards.begin(), cards.end()) == cards.end(), "cards");
}

QByteArray toCbor(const DistributionReturn& back)
{
    QCborArray cards;
    for (const ReturnedCard& card : back.cards) {
        QCborMap one;
        one.insert(kReturnedCard, card.card.bytes());
        one.insert(kReturnedSlot, boundedText(card.slot, kLongestSlot));
        cards.append(one);
    }
    QCborMap map;
    insertIdentity(map, kReturnId, back.id.bytes());
    map.insert(kReturnNumber, boundedText(back.number, kLongestText));
    insertTime(map, kReturnAt, back.at);
    map.insert(kReturnBy, boundedText(back.by, kLongestText));
    map.insert(kReturnReceipts, back.receipts);
    map.insert(kReturnCards, cards);
    map.insert(kReturnNote, boundedText(back.note, kLongestNote));
    return QCborValue(map).toCbor();
}

Result<DistributionReturn> distributionReturnFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "distribution return");
    DistributionReturn back;
    back.id = DistributionId(fields.identity(kReturnId));
    back.number = fields.text(kReturnNumber, kLongestText);
    back.at = fields.time(kReturnAt);
    back.by = fields.text(kReturnBy, kLongestText);
    back.receipts = static_cast<int>(fields.integer(kReturnReceipts, 0, kMostCardsOnList));
    back.cards = fields.list(kReturnCards, kMostCardsOnList, returnedFrom);
    back.note = fields.text(kReturnNote, kLongestNote);
    REKAM_CHECK(fields.status());
    return back;
}

std::vector<Uncollected> uncollectedOf(const std::vector<CardJob>& jobs, QDate today, int leastDays)
{
    std::vector<Uncollected> waiting;
    for (const CardJob& job : jobs) {
        if (job.state != CardJobState::Printed && job.state != CardJobState::Distributed)
            continue;
        const auto days = static_cast<int>(job.stateSince.toLocalTime().date().daysTo(today));
        if (days >= leastDays)
            waiting.push_back({job, days});
    }
    std::stable_sort(waiting.begin(), waiting.end(), [](const Uncollected& a, const Uncollected& b) {
        return a.job.stateSince < b.job.stateSince;
    });
    return waiting;
}

} // namespace rekam
