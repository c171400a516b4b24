// An activation of IKD (Identitas Kependudukan Digital) with an officer (Permendagri 72/2022 pasal 13 and
// 18): contact checked, live face against the recorded one, a code between office and telephone, and what the
// centre says of it in the end. A value that names a person: the store seals it.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/people/nik.h"

#include <QDateTime>
#include <variant>

namespace rekam {

using IkdId = Id<struct IkdTag>;

enum class IkdState : quint8
{
    FaceOwed = 1,
    FaceAgreed, // a code may be asked for
    CodeOpen,   // the telephone has to read it, or has been read
    Activated,
    Refused, // by the centre
    Cancelled,
    CentreCompares // the live face is on its way to the centre, or there
};
const char* ikdStateName(IkdState state); // "face-owed"

// Sources differ about who scans whose screen: a setting of the office.
enum class IkdDirection : quint8
{
    OfficeShows = 1, // the telephone scans the office's code
    PhoneShows       // the office scans the telephone's
};

// As typed at the counter.
struct IkdForm
{
    QString nik, email, phone;
    friend bool operator==(const IkdForm&, const IkdForm&) = default;
};

struct IkdActivation
{
    IkdId id{};
    Nik nik; // personal, and so are the next three
    QString name{};
    QString email{};
    QString phone{};
    RecordId recording{}; // whose portrait is compared here; null: the centre compares
    IkdState state = IkdState::FaceOwed;
    IkdDirection direction = IkdDirection::OfficeShows;
    QDateTime startedAt{}; // UTC
    QDateTime stateSince{};
    QString startedBy{}; // account name
    int faceTries = 0;
    double faceScore = 0;    // of the last try; cosine, higher is more alike
    QByteArray sealedFace{}; // to the centre; until it says that it has it
    QString code{};          // the centre's; shown as a QR code
    QDateTime codeUntil{};
    int codes = 0;    // so many were asked for
    QString word{};   // the centre's last, as it came; of a face too
    QString reason{}; // why cancelled
    bool isOpen() const;
    friend bool operator==(const IkdActivation&, const IkdActivation&) = default;
};

namespace ikd_event {
// Here, or at the centre.
struct FaceCompared
{
    double score = 0, limit = 0;
    QString word{}; // the centre's
};
// A telephone's code was taken, or one is shown.
struct CodeGiven
{
    QString code; // empty where the telephone showed it
    QDateTime until;
};
struct CentreSaid
{
    QString word; // kIkdActivated, kIkdRefused, kIkdExpired; others change nothing and are kept
};
struct Cancelled
{
    QString reason;
};
// A live face for the centre, which alone can open it.
struct FaceSealed
{
    QByteArray sealed;
};
// The centre has it: nothing of it is kept here any more.
struct FaceTaken
{};
// The centre could not compare; another face may be sent.
struct FaceNotCompared
{
    QString word;
};
} // namespace ikd_event
using IkdEvent =
    std::variant<ikd_event::FaceCompared, ikd_event::CodeGiven, ikd_event::CentreSaid, ikd_event::Cancelled,
                 ikd_event::FaceSealed, ikd_event::FaceTaken, ikd_event::FaceNotCompared>;
const char* ikdEventName(const IkdEvent& event);

inline constexpr char kIkdWaiting[] = "WAITING";
inline constexpr char kIkdActivated[] = "ACTIVATED";
inline constexpr char kIkdRefused[] = "REFUSED";
inline constexpr char kIkdExpired[] = "EXPIRED";

// What the register says of whoever asks.
struct IkdFacts
{
    bool isActive = true;
    QString recordingWord{};
    QString name{};
};
// The form, each element checked: NikMalformed and its like, EmailMalformed, PhoneMalformed.
Result<IkdForm> checkedForm(const IkdForm& form);
// FaceOwed. Errors of checkedForm(); ResidentInactive; NotRecorded where nothing was ever recorded.
Result<IkdActivation> startIkd(const IkdId& id, const IkdForm& form, const IkdFacts& facts,
                               IkdDirection direction, const QString& account, const QDateTime& nowUtc);
// StepNotAllowed (facts state, event) for an illegal pair; ReasonMissing for a cancellation without one. A
// face that differs, or that the centre could not compare, is owed again. Expired: a new code may be asked
// for.
Result<IkdActivation> advance(const IkdActivation& activation, const IkdEvent& event,
                              const QDateTime& nowUtc);

QByteArray toCbor(const IkdActivation& activation);
Result<IkdActivation> ikdActivationFromCbor(const QByteArray& bytes);

} // namespace rekam
