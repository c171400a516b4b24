// One card to print: from the centre's signed data to the holder's hand. A value with its own advance().
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/people/applicant.h"

#include <QDateTime>
#include <variant>
#include <vector>

namespace rekam {

enum class CardJobState : quint8
{
    Ready = 1,
    Printing,
    Printed,
    Spoiled,
    HandedOver,
    Distributed
};
const char* cardJobStateName(CardJobState state);

// The number printed on the blank: 6 to 16 letters and digits, as scanned, kept in capitals. Refused
// otherwise.
class BlankSerial
{
public:
    static Result<BlankSerial> parse(const QString& text); // BlankSerialMalformed
    QString text() const { return m_text; }
    friend bool operator==(const BlankSerial&, const BlankSerial&) = default;

private:
    explicit BlankSerial(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

// How the holder said that the card was received.
enum class CardReceipt : quint8
{
    NotAsked = 1,
    Signed,
    ByWord // cannot write: the finger that matched stands for it
};

const char* cardReceiptName(CardReceipt receipt); // "by-word"

// What a collector is to the holder. Stored: never reuse a number.
enum class CollectorRelation : quint8
{
    Unsaid = 1, // in jobs of an older program
    Family,     // in the same family card
    Relative,
    Other
};

// Who took the card in the holder's place, by power of attorney. Personal.
struct CardCollector
{
    QString name;
    QString nik{}; // as typed and checked; empty: none was shown
    QDate authorisedOn{};
    CollectorRelation relation = CollectorRelation::Unsaid;
    friend bool operator==(const CardCollector&, const CardCollector&) = default;
};

struct HandoverProof
{
    int finger = 0; // FingerPosition that matched; 0: a collector took it, and no finger was asked for
    double score = 0;
    QDateTime at;
    bool oldCardWithdrawn = false;
    CardReceipt receipt = CardReceipt::NotAsked;
    QByteArray penSeries{};                   // encodePenSeries(), where it was signed; personal
    std::optional<CardCollector> collector{}; // then the signature is the collector's
    friend bool operator==(const HandoverProof&, const HandoverProof&) = default;
};

struct CardJob
{
    CardJobId id{};
    RecordId recording{};
    RequestId request{};
    CardJobState state = CardJobState::Ready;
    std::vector<QString> spoiledSerials{}; // blanks used up before, the latest last
    std::optional<BlankSerial> serial{};   // none while Ready or Spoiled
    QDateTime stateSince{};
    std::optional<HandoverProof> handover{};
    QString reason{};           // why spoiled last
    QString distributionList{}; // which list took it out (Distributed); a card given out so is matched later
    QDateTime readySince{};     // UTC: the centre's job came; null in jobs of an older program
    QString slot{};             // where the finished card lies: "A12"; empty: nobody said
    friend bool operator==(const CardJob&, const CardJob&) = default;
};

namespace card_event {
// mayPrint: eligibility on the day (17 or married), worked out by the caller from the centre's card data.
struct PrintStarted
{
    BlankSerial serial;
    bool mayPrint;
};
struct PrintSucceeded
{};
// While printing, or seen on the finished card before it is given out.
struct PrintSpoiled
{
    QString reason;
};
// After a spoiled blank.
struct MadeReadyAgain
{};
// Put into a box or drawer, to be found when its holder comes. Takes the place of an earlier slot.
struct Shelved
{
    QString slot;
};
// From Printed, and from Distributed when the finger is matched later.
struct HandedOver
{
    HandoverProof proof;
};
struct Distributed
{
    QString list;
};
// From a list that came back without its holder: here again, in that slot.
struct CameBack
{
    QString slot;
};
// Nothing came out: the power went, or the printer failed before it began. On the same blank.
struct PrintRepeated
{};
} // namespace card_event
using CardEvent = std::variant<card_event::PrintStarted, card_event::PrintSucceeded, card_event::PrintSpoiled,
                               card_event::MadeReadyAgain, card_event::HandedOver, card_event::Distributed,
                               card_event::PrintRepeated, card_event::Shelved, card_event::CameBack>;
const char* cardEventName(const CardEvent& event);
constexpr qsizetype kLongestSlot = 12;
// Of a signature on a receipt: half a minute at 200 points a second. A longer one counts, and is not kept.
constexpr qsizetype kMaxReceiptBytes = 96LL * 1024;
// In place of a slot: an unfetched card that went back to the Dinas.
inline constexpr char kSlotAtDinas[] = "DINAS";
// Since when it waits to be printed, whichever program took it in.
QDateTime readySince(const CardJob& job);

namespace card_effect {
struct SendToPrinter
{};
// "printed", "spoiled", "handed-over", "handed-over-to-proxy", "distributed", "came-back".
struct TellCentre
{
    const char* what;
};
} // namespace card_effect
using CardEffect = std::variant<card_effect::SendToPrinter, card_effect::TellCentre>;

struct CardOutcome
{
    CardJob state;
    std::vector<CardEffect> effects;
};

// StepNotAllowed, CardNotAllowedYet, BlankSerialUsed (this job spoiled it before), ReasonMissing.
Result<CardOutcome> advance(const CardJob& job, const CardEvent& event, const QDateTime& nowUtc);

QByteArray toCbor(const CardJob& job);
Result<CardJob> cardJobFromCbor(const QByteArray& bytes);

} // namespace rekam
