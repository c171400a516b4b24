// Settings of a station. Three layers, the later wins: built-in values, the station's own file, the signed
// policy of the Dinas.
#pragma once

#include "core/base/result.h"
#include "core/settings/backdrop_settings.h"
#include "core/settings/card_settings.h"
#include "core/settings/correction_settings.h"
#include "core/settings/device_settings.h"
#include "core/settings/language.h"
#include "core/settings/outreach_settings.h"
#include "core/settings/paper_settings.h"
#include "core/settings/queue_settings.h"
#include "core/settings/site_settings.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <chrono>

namespace rekam {

// The ministry's practice changed and both must work: without a connection, may a recording begin?
enum class LinkPolicy
{
    OnlineRequired,
    OfflineAllowed
};
// Which sealed packets wait for the supervisor before they are sent.
enum class HoldPolicy
{
    None,
    Flagged,
    All
};
// How a card reaches its holder: matched 1:1 at the counter, or by a list through kelurahan and RT/RW.
enum class HandoverPolicy
{
    DirectMatch,
    DistributionList
};

// How a number is called in the hall, besides being shown.
enum class Announcements
{
    Off,
    Chime,
    Spoken // chime, then Indonesian words
};
// What the resident signs on.
enum class SigningPlace
{
    Pad,
    ResidentScreen // the pad is a pen display and shows the resident's screen
};

// What an exception (a finger or an eye that cannot be given) owes besides its reason.
enum class ExceptionProofPolicy
{
    None,
    Photo // a camera picture of the hand or the eyes
};
enum class ExceptionWitnessPolicy
{
    None,
    SecondPerson // at once, or by a countersignature before it is sent
};

struct CaptureSettings
{
    QStringList stepOrder{"photo", "signature", "fingers", "iris"}; // each of the four exactly once
    std::chrono::milliseconds gateHoldTime{600};                    // 100 to 10000
    int triesBeforeOverride = 3;                                    // 1 to 10
    // Found again before approval, for the card's chip: "right-thumb" to "left-little", each once, at most
    // four; none: no re-scan.
    QStringList chipFingers{"right-index", "left-index"};
    ExceptionProofPolicy exceptionProof = ExceptionProofPolicy::None;
    ExceptionWitnessPolicy exceptionWitness = ExceptionWitnessPolicy::SecondPerson;
    // A packet that owes a countersignature waits this long, then goes out without it. 1 to 720 h.
    std::chrono::hours countersignatureTime{72};
    friend bool operator==(const CaptureSettings&, const CaptureSettings&) = default;
};

struct LinkSettings
{
    LinkPolicy policy = LinkPolicy::OfflineAllowed;
    int offlineMaxDays = 7;      // 0 to 90; 0 with OfflineAllowed: no limit
    int offlineMaxRecords = 500; // 0 to 100000; the same
    HoldPolicy hold = HoldPolicy::Flagged;
    int packetKeepDays = 7;    // 0 to 365 after receipt and final outcome
    int packetMaxAgeDays = 90; // 1 to 3650 after sealing: purged then even without a final outcome
    int extractKeepDays = 90;  // 1 to 3650 after the final outcome, where no card is handed over before
    // 1 to 3650 after the last step of its card, or after sealing: an extract goes then even where nobody
    // fetched the card and the centre never said its last word.
    int uncollectedKeepDays = 365;
    // 1 to 3650 after the last step of its card: the centre's card data of a card that nobody fetched.
    int cardDataKeepDays = 730;
    // 1 to 3650 after they were closed: activations of IKD, letters in place of a card, sessions outside.
    int caseKeepDays = 365;
    friend bool operator==(const LinkSettings&, const LinkSettings&) = default;
};

struct OfficeSettings
{
    QString name = QStringLiteral("Kantor Kecamatan"); // 1 to 60 characters, on slips
    QString districtCode;                              // kecamatan, 6 digits; empty where none is set
    QString counterName = QStringLiteral("Loket 1");   // 1 to 20 characters
    friend bool operator==(const OfficeSettings&, const OfficeSettings&) = default;
};

// Where the second and third windows stand: "off", "window" (beside the others, where there is one screen),
// or the name of an output as the system calls it ("HDMI-1"); 1 to 40 characters.
struct ScreenSettings
{
    // Also "auto": the first screen that nobody else has.
    QString publicDisplay = QStringLiteral("auto");
    // Never by itself: it shows personal data, and the one spare screen may hang in the hall.
    QString residentScreen = QStringLiteral("off");
    Announcements announcements = Announcements::Spoken;
    SigningPlace signingPlace = SigningPlace::Pad;
    Language language = Language::Indonesian; // "id", "en"
    friend bool operator==(const ScreenSettings&, const ScreenSettings&) = default;
};

struct StationSettings
{
    CaptureSettings capture;
    LinkSettings link;
    OfficeSettings office;
    PaperSettings papers;
    QueueSettings queue;
    CorrectionSettings correction;
    SiteSettings site;
    BackdropSettings backdrop;
    CardSettings cards;
    OutreachSettings outreach;
    ScreenSettings screens;
    DeviceSettings devices;
    HandoverPolicy handover = HandoverPolicy::DirectMatch;
    std::chrono::seconds idleLockTime{300}; // 30 to 3600
    friend bool operator==(const StationSettings&, const StationSettings&) = default;
};

// `base` with the values of a station file on top. JSON with the groups capture, link, office, papers,
// screens, devices, queue, correction, site, cards and the keys handover and idleLockSeconds; what is left
// out stays. An unknown key is refused: a mistyped setting would be a setting that silently does nothing.
// Error: ConfigMalformed with facts key, why.
Result<StationSettings> withStationFile(StationSettings base, const QByteArray& json);

// `base` with the values of a policy on top. `verifiedJson` comes out of a policy whose signature was
// checked. Same layout without the groups office, screens and devices; unknown keys are ignored, so that a
// newer Dinas can say more. Either the whole policy applies or none of it.
Result<StationSettings> withPolicy(StationSettings base, const QByteArray& verifiedJson);

// The built-in values with the file at `path` on top; no file is fine. Errors: FileUnreadable,
// ConfigMalformed.
Result<StationSettings> loadStationSettings(const QString& path);

// Write one thing into the station file at `path`, made where there is none; all else in it stays as it is.
// Touch the disk: in the pool, from several threads at once if need be. Errors: FileUnreadable,
// ConfigMalformed, FileUnwritable.
Status rememberLanguage(const QString& path, Language language);
Status rememberAdapter(const QString& path, const QString& slot, const QString& adapter);

// The whole station file for these settings, every key named: what a new home is given.
QByteArray toStationFile(const StationSettings& settings);

} // namespace rekam
