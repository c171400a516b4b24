// Cards that go out with a list, through kelurahan and RT, where the Dinas has it so: who took which cards,
// and who signed for them. Each is matched with its holder's finger later (activation). Values and pure
// rules.
#pragma once

#include "core/cards/card_ids.h"
#include "core/print/card_job.h"

namespace rekam {

struct DistributionList
{
    DistributionId id{};
    QString number{};    // "DIST-20261122-1"; also CardJob::distributionList
    QString village{};   // to which kelurahan or desa
    QString recipient{}; // who takes them along; personal
    QString office{};    // "Lurah", "Ketua RT 03/RW 02"
    QDateTime at{};      // UTC
    QString by{};        // account name
    std::vector<CardJobId> cards{};
    friend bool operator==(const DistributionList&, const DistributionList&) = default;
};
constexpr qsizetype kMostCardsOnList = 500;

// A list has a village, a recipient with an office, and at least one card, none twice. ReasonMissing, fact
// what.
Status checkDistribution(const DistributionList& list);

QByteArray toCbor(const DistributionList& list);
Result<DistributionList> distributionListFromCbor(const QByteArray& bytes);

// A card of a list that nobody took.
struct ReturnedCard
{
    CardJobId card{};
    QString slot{}; // where it lies now; kSlotAtDinas: went back to the Dinas
    friend bool operator==(const ReturnedCard&, const ReturnedCard&) = default;
};

// A list that came back: the signed receipts on it are counted, the cards with it are put away.
struct DistributionReturn
{
    DistributionId id{}; // of the list
    QString number{};    // of the list
    QDateTime at{};      // UTC
    QString by{};        // account name
    int receipts = 0;    // signed on the paper
    std::vector<ReturnedCard> cards{};
    QString note{}; // owed where receipts and cards together are not all that were out
    friend bool operator==(const DistributionReturn&, const DistributionReturn&) = default;
};
// `wereOut`: cards of the list that nobody has activated yet. ReasonMissing (fact what: "receipts" where they
// are more than the list held, "slot", "note", "cards" where one stands twice).
Status checkReturn(const DistributionReturn& back, int wereOut);
// How many cards are neither receipted nor back.
int unaccounted(const DistributionReturn& back, int wereOut);

QByteArray toCbor(const DistributionReturn& back);
Result<DistributionReturn> distributionReturnFromCbor(const QByteArray& bytes);

// How long a finished card has been lying here, or out with a list, without its holder: the first is for the
// slot, the second for who took it. Days at the station.
struct Uncollected
{
    CardJob job;
    int days = 0;
    friend bool operator==(const Uncollected&, const Uncollected&) = default;
};
// Printed and distributed cards that wait for `leastDays` or more, the longest first.
std::vector<Uncollected> uncollectedOf(const std::vector<CardJob>& jobs, QDate today, int leastDays);

} // namespace rekam
