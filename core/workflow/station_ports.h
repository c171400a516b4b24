// What the sessions need from the rest of the station. All references outlive the sessions (made in
// app/station).
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/capture/capture_device.h"
#include "core/cards/print_order.h"
#include "core/cards/stock_forecast.h"
#include "core/people/backdrop.h"
#include "core/ports/account_store.h"
#include "core/ports/card_stock.h"
#include "core/ports/case_book.h"
#include "core/ports/centre_desk.h"
#include "core/ports/centre_link.h"
#include "core/ports/centre_seal.h"
#include "core/ports/form_drafts.h"
#include "core/ports/officer_templates.h"
#include "core/ports/online_book.h"
#include "core/ports/outreach_book.h"
#include "core/ports/paper_book.h"
#include "core/ports/roster.h"
#include "core/ports/slot_rack.h"
#include "core/ports/station_store.h"
#include "core/ports/supervision.h"
#include "core/queue/queue_board.h"
#include "core/recording/recording_rules.h"
#include "core/service/family.h"
#include "core/service/ikd_activation.h"
#include "core/service/offline_allowance.h"
#include "core/service/papers.h"
#include "core/service/service_table.h"
#include "core/service/working_days.h"
#include "core/workflow/assessor.h"
#include "core/workflow/device_log.h"

#include <functional>
#include <memory>

namespace rekam {

class CardChannel;

// The card that lies on a PC/SC reader now. Blocking: a pool thread's.
using OpenCard = std::function<Result<std::unique_ptr<CardChannel>>()>;

struct OfficeFacts
{
    QString officeName = QStringLiteral("Kecamatan Grobogan");
    QString counterName = QStringLiteral("Loket 2");
    QString districtCode{}; // kecamatan, six digits; empty: not known, and nobody lives elsewhere
    QString regencyTitle = QStringLiteral("Kabupaten Grobogan");
    QString callCentre = QStringLiteral("1500537 (Halo Dukcapil)");
    bool isTraining = true;
};

// What was fetched or installed at set-up, beside the program.
enum class InstalledPart : quint8
{
    FaceModels,
    Regions,
    Voice
};

struct PartState
{
    InstalledPart part{};
    bool isThere = false;
    QString detail; // a version or a number; no path
    friend bool operator==(const PartState&, const PartState&) = default;
};

// What the Dinas decides about finished cards and blanks.
struct CardRules
{
    PrintOrder order{};
    ForecastRules forecast{};
    bool goOutByList = false; // through kelurahan and RT; else only the holder takes a card
    bool askSignature = true; // whoever takes a card signs for it, where there is a pad
    int uncollectedDays = 14; // from then on a card that lies here is in the report
};

// What a station that goes out goes by.
struct FieldRules
{
    OfflineRules offline{};
    SupplyRules supplies{};
    int oldCopyDays = 7; // older data of the register are marked
    QString powerFolder = QStringLiteral("/sys/class/power_supply");
};

class WhoGuard;

// What regions do differently at the counter.
struct CounterChoices
{
    IkdDirection ikdDirection = IkdDirection::OfficeShows;
    FamilyOrder familyOrder = FamilyOrder::FrailFirst;
};

struct StationPorts
{
    StationStore& store;
    AccountStore& accounts;
    CentreLink& centre;
    Assessor& assessor;
    Clock& clock;
    IdSource& ids;
    CaptureDevice* camera = nullptr; // null: no such slot
    CaptureDevice* signaturePad = nullptr;
    CaptureDevice* fingerReader = nullptr;
    CaptureDevice* irisCamera = nullptr;
    CaptureDevice* documentScanner = nullptr;
    PrintDevice* slipPrinter = nullptr;
    PrintDevice* cardPrinter = nullptr;
    RecordingRules rules;
    std::chrono::hours countersignatureTime{72};
    GateSettings gate;
    OfficeFacts office;
    std::vector<Counter> counters{}; // of this queue; empty: the one of the office
    QueueRules queueRules{};
    CorrectionRules corrections{};
    PaperTable papers = standardPapers();
    ServiceRules services{};
    BackdropRule backdrops{};
    bool offersBackdropCopy = false;      // the policy lets another wall be painted behind a copy
    WhoGuard* guard = nullptr;            // null: nobody guards who is who
    OfficerTemplates* officers = nullptr; // null: nobody who works here gives fingers
    CardStock* cardStock = nullptr;       // null: no ledger of blanks and old cards is kept
    CardRules cards{};
    PaperBook* paperBook = nullptr;   // null: no pictures of papers are kept
    CaseBook* cases = nullptr;        // null: no activations, no letters
    OnlineBook* online = nullptr;     // null: no requests from afar are kept
    FormDrafts* drafts = nullptr;     // null: nothing half filled is kept
    CentreDesk* centreDesk = nullptr; // null: the centre offers none of its services
    CentreSeal* centreSeal = nullptr; // null: nothing is sealed to the centre but packets
    CounterChoices choices{};
    Supervision* supervision = nullptr; // null: nobody supervises
    OutreachBook* outreach = nullptr;   // null: the station never goes out
    FieldRules field{};
    Roster* roster = nullptr;       // null: no list of summoned people is kept
    SlotRack* rack = nullptr;       // null: the slots are fixed
    DeviceLog* deviceLog = nullptr; // null: nobody keeps one
    OpenCard openCard{};            // none: no reader is looked for
    int complaintAnswerDays = 14;   // how long an answer may take
    std::vector<PartState> parts{};
    bool hasFaceModels = true; // without them a portrait is "not assessed", and the screen says why
};

} // namespace rekam
