// Surat keterangan pengganti KTP-el (suket): what somebody who is recorded gets while blanks or ribbon are
// out. Good for six months, can be renewed; who holds one waits for the card, the oldest letter first. A
// value that names a person: the store seals it.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/people/applicant.h"

#include <QDateTime>
#include <variant>
#include <vector>

namespace rekam {

using LetterId = Id<struct SubstituteLetterTag>;

enum class LetterState : quint8
{
    Waiting = 1, // for a card
    Called,      // a blank is there for this person
    Closed,      // the card was handed over
    Withdrawn    // with a reason
};
const char* letterStateName(LetterState state);

enum class LetterCause : quint8
{
    BlanksOut = 1,
    RibbonOut
};
const char* letterCauseName(LetterCause cause); // "blanks-out"

struct SubstituteLetter
{
    LetterId id{};
    Nik nik; // personal, and so are name and phone
    QString name{};
    QString phone{};  // for the call; may be empty
    QString number{}; // "SUKET-20261122-1", of the latest issue
    LetterCause cause = LetterCause::BlanksOut;
    LetterState state = LetterState::Waiting;
    QDateTime firstIssuedAt{}; // UTC: the place in the list
    QDateTime issuedAt{};
    QDate validUntil{};
    int renewals = 0;
    QDateTime stateSince{};
    QString issuedBy{}; // account name
    QString word{};     // the register's, when it was issued
    QString reason{};   // why withdrawn
    bool isOpen() const { return state == LetterState::Waiting || state == LetterState::Called; }
    friend bool operator==(const SubstituteLetter&, const SubstituteLetter&) = default;
};

constexpr int kLetterMonths = 6;
// From so many days before its end on it can be renewed. Read nowhere: the office's custom.
constexpr int kRenewBeforeDays = 14;
bool mayRenew(const SubstituteLetter& letter, QDate today);
// Shortened as on the letters of Rembang: "PRR", "SFE"; a word that nobody knows stands as it came.
QString shortWord(const QString& recordingWord);

struct LetterFacts
{
    Applicant applicant;
    bool isActive = true;
    QString recordingWord{};
    int blanksInStock = 0;
    LetterCause cause = LetterCause::BlanksOut;
    bool hasOpenLetter = false;
    QDate today{};
};
// ResidentInactive, NotRecorded, CardNotAllowedYet (under 17 and never married), LetterStillGood,
// BlanksAvailable (the cause says that there are none).
Status mayIssueLetter(const LetterFacts& facts);
SubstituteLetter issueLetter(const LetterId& id, const LetterFacts& facts, const QString& number,
                             const QString& phone, const QString& account, const QDateTime& nowUtc);

namespace letter_event {
struct Called
{};
struct CardHandedOver
{};
struct Renewed
{
    QString number;
};
struct Withdrawn
{
    QString reason;
};
} // namespace letter_event
using LetterEvent = std::variant<letter_event::Called, letter_event::CardHandedOver, letter_event::Renewed,
                                 letter_event::Withdrawn>;
const char* letterEventName(const LetterEvent& event);
// StepNotAllowed (facts state, event), ReasonMissing, LetterStillGood for a renewal that comes too early.
// Whose card is handed over is done with, called or not.
Result<SubstituteLetter> advance(const SubstituteLetter& letter, const LetterEvent& event,
                                 const QDateTime& nowUtc);

// Those who wait, the oldest letter first; the open ones before the others.
void sortByTurn(std::vector<SubstituteLetter>& letters);
// How many may be called now: a blank for each that was called already is not free.
int callable(const std::vector<SubstituteLetter>& letters, int blanksInStock);
// "SUKET-20261122-3": one after the highest of the day among these.
QString nextLetterNumber(const std::vector<SubstituteLetter>& letters, QDate today);

QByteArray toCbor(const SubstituteLetter& letter);
Result<SubstituteLetter> substituteLetterFromCbor(const QByteArray& bytes);

} // namespace rekam
