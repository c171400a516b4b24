#include "core/settings/station_settings.h"

#include "core/base/file_bytes.h"
#include "core/settings/detail/backdrop_reader.h"
#include "core/settings/detail/card_reader.h"
#include "core/settings/detail/correction_reader.h"
#include "core/settings/detail/outreach_reader.h"
#include "core/settings/detail/paper_reader.h"
#include "core/settings/detail/queue_reader.h"
#include "core/settings/detail/scan_reader.h"
#include "core/settings/detail/setting_reader.h"
#include "core/settings/detail/site_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QSaveFile>
#include <algorithm>
#include <functional>

namespace rekam {

namespace {

using detail::Bounds;
using detail::SettingReader;
using detail::UnknownKeys;

constexpr qint64 kMaxFileBytes = 64LL * 1024;

constexpr auto kLinkWords = {std::pair{"online-required", LinkPolicy::OnlineRequired},
                             std::pair{"offline-allowed", LinkPolicy::OfflineAllowed}};
constexpr auto kHoldWords = {std::pair{"none", HoldPolicy::None}, std::pair{"flagged", HoldPolicy::Flagged},
                             std::pair{"all", HoldPolicy::All}};
constexpr auto kHandoverWords = {std::pair{"direct-match", HandoverPolicy::DirectMatch},
                                 std::pair{"distribution-list", HandoverPolicy::DistributionList}};

constexpr auto kAnnouncementWords = {std::pair{"off", Announcements::Off},
                                     std::pair{"chime", Announcements::Chime},
                                     std::pair{"spoken", Announcements::Spoken}};
constexpr auto kSigningWords = {std::pair{"pad", SigningPlace::Pad},
                                std::pair{"resident-screen", SigningPlace::ResidentScreen}};

constexpr auto kLanguageWords = {std::pair{"id", Language::Indonesian}, std::pair{"en", Language::English}};

constexpr auto kProofWords = {std::pair{"none", ExceptionProofPolicy::None},
                              std::pair{"photo", ExceptionProofPolicy::Photo}};
constexpr auto kWitnessWords = {std::pair{"none", ExceptionWitnessPolicy::None},
                                std::pair{"second-person", ExceptionWitnessPolicy::SecondPerson}};

constexpr const char* kSlots[] = {"camera",   "signature",    "finger",      "iris",
                                  "document", "slip-printer", "card-printer"};

constexpr int kMostChipFingers = 4;

template<typename Enum>
QString wordFor(Enum value, std::initializer_list<std::pair<const char*, Enum>> words)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const auto& word) { return word.second == value; });
    return QString::fromLatin1(found->first);
}

template<typename Value>
void set(Value& target, std::optional<Value> value)
{
    if (value)
        target = std::move(*value);
}

bool namesEachStepOnce(QStringList order)
{
    order.sort();
    return order == QStringList{"fingers", "iris", "photo", "signature"};
}

bool areFingers(QStringList names)
{
    static const QStringList kFingers = {"thumb", "index", "middle", "ring", "little"};
    const qsizetype count = names.size();
    names.removeDuplicates();
    return names.size() == count && std::all_of(names.begin(), names.end(), [](const QString& name) {
               const QString hand = name.section(u'-', 0, 0);
               return (hand == QLatin1String("right") || hand == QLatin1String("left")) &&
                      kFingers.contains(name.section(u'-', 1));
           });
}

Status readCapture(CaptureSettings& capture, const QJsonObject& json, UnknownKeys unknownKeys)
{
    SettingReader reader(json, "capture.");
    if (auto order = reader.texts("stepOrder", 4)) {
        if (namesEachStepOnce(*order))
            capture.stepOrder = *order;
        else
            reader.refuse("stepOrder", "each step once");
    }
    if (const auto milliseconds = reader.number("gateHoldMs", {100, 10'000}))
        capture.gateHoldTime = std::chrono::milliseconds(*milliseconds);
    set(capture.triesBeforeOverride, reader.number("triesBeforeOverride", {1, 10}));
    if (auto fingers = reader.texts("chipFingers", kMostChipFingers)) {
        if (areFingers(*fingers))
            capture.chipFingers = *fingers;
        else
            reader.refuse("chipFingers", "fingers, each once");
    }
    set(capture.exceptionProof, reader.word<ExceptionProofPolicy>("exceptionProof", kProofWords));
    set(capture.exceptionWitness, reader.word<ExceptionWitnessPolicy>("exceptionWitness", kWitnessWords));
    if (const auto hours = reader.number("countersignatureHours", {1, 720}))
        capture.countersignatureTime = std::chrono::hours(*hours);
    return reader.finish(unknownKeys);
}

Status readLink(LinkSettings& link, const QJsonObject& json, UnknownKeys unknownKeys)
{
    SettingReader reader(json, "link.");
    set(link.policy, reader.word<LinkPolicy>("policy", kLinkWords));
    set(link.offlineMaxDays, reader.number("offlineMaxDays", {0, 90}));
    set(link.offlineMaxRecords, reader.number("offlineMaxRecords", {0, 100'000}));
    set(link.hold, reader.word<HoldPolicy>("hold", kHoldWords));
    set(link.packetKeepDays, reader.number("packetKeepDays", {0, 365}));
    set(link.packetMaxAgeDays, reader.number("packetMaxAgeDays", {1, 3650}));
    set(link.extractKeepDays, reader.number("extractKeepDays", {1, 3650}));
    set(link.uncollectedKeepDays, reader.number("uncollectedKeepDays", {1, 3650}));
    set(link.cardDataKeepDays, reader.number("cardDataKeepDays", {1, 3650}));
    set(link.caseKeepDays, reader.number("caseKeepDays", {1, 3650}));
    return reader.finish(unknownKeys);
}

bool isDistrictCode(const QString& text)
{
    return text.size() == 6 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Status readOffice(OfficeSettings& office, const QJsonObject& json, UnknownKeys unknownKeys)
{
    SettingReader reader(json, "office.");
    set(office.name, reader.text("name", {1, 60}));
    set(office.counterName, reader.text("counterName", {1, 20}));
    if (const auto code = reader.text("districtCode", {0, 6})) {
        if (code->isEmpty() || isDistrictCode(*code))
            office.districtCode = *code;
        else
            reader.refuse("districtCode", "six digits");
    }
    return reader.finish(unknownKeys);
}

// An adapter that this program does not know is no fault of the file: the slot keeps its built-in one.
Status readDevices(DeviceSettings& devices, const QJsonObject& json, UnknownKeys unknownKeys)
{
    SettingReader reader(json, "devices.");
    for (const char* slot : kSlots) {
        if (const auto adapter = reader.text(slot, {1, 40}))
            devices.adapters.insert(QLatin1String(slot), *adapter);
    }
    if (const auto scan = reader.object("scan"))
        REKAM_CHECK(detail::readScan(devices.scan, *scan, unknownKeys));
    return reader.finish(unknownKeys);
}

Status readScreens(ScreenSettings& screens, const QJsonObject& json, UnknownKeys unknownKeys)
{
    SettingReader reader(json, "screens.");
    set(screens.publicDisplay, reader.text("publicDisplay", {1, 40}));
    if (const auto place = reader.text("residentScreen", {1, 40})) {
        if (*place != QLatin1String("auto"))
            screens.residentScreen = *place;
        else
            reader.refuse("residentScreen", "name the screen");
    }
    set(screens.announcements, reader.word<Announcements>("announcements", kAnnouncementWords));
    set(screens.signingPlace, reader.word<SigningPlace>("signingPlace", kSigningWords));
    set(screens.language, reader.word<Language>("language", kLanguageWords));
    return reader.finish(unknownKeys);
}

enum class Layer
{
    StationFile,
    Policy
};

Result<StationSettings> readLayer(StationSettings settings, const QByteArray& json, Layer layer)
{
    if (json.size() > kMaxFileBytes)
        return Unexpected(Errc::ConfigMalformed, {{"why", "size"}});
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError || !document.isObject())
        return Unexpected(Errc::ConfigMalformed,
                          {{"why", "json"}, {"offset", QString::number(parsed.offset)}});

    const UnknownKeys unknownKeys = layer == Layer::Policy ? UnknownKeys::Ignore : UnknownKeys::Refuse;
    SettingReader reader(document.object(), QString());
    if (const auto capture = reader.object("capture"))
        REKAM_CHECK(readCapture(settings.capture, *capture, unknownKeys));
    if (const auto link = reader.object("link"))
        REKAM_CHECK(readLink(settings.link, *link, unknownKeys));
    if (const auto queue = reader.object("queue")) {
        const std::vector<CounterSetting> own = settings.queue.counters;
        REKAM_CHECK(detail::readQueue(settings.queue, *queue, unknownKeys));
        if (layer == Layer::Policy) // the Dinas says who goes first; the office knows its counters
            settings.queue.counters = own;
    }
    if (const auto correction = reader.object("correction"))
        REKAM_CHECK(detail::readCorrection(settings.correction, *correction, unknownKeys));
    if (const auto site = reader.object("site"))
        REKAM_CHECK(detail::readSite(settings.site, *site, unknownKeys));
    if (const auto backdrop = reader.object("backdrop"))
        REKAM_CHECK(detail::readBackdrop(settings.backdrop, *backdrop, unknownKeys));
    if (const auto cards = reader.object("cards"))
        REKAM_CHECK(detail::readCards(settings.cards, *cards, unknownKeys));
    if (const auto outreach = reader.object("outreach"))
        REKAM_CHECK(detail::readOutreach(settings.outreach, *outreach, unknownKeys));
    if (const auto papers = reader.object("papers"))
        REKAM_CHECK(detail::readPapers(settings.papers, *papers, unknownKeys));
    if (layer == Layer::StationFile) {
        if (const auto office = reader.object("office"))
            REKAM_CHECK(readOffice(settings.office, *office, unknownKeys));
        if (const auto screens = reader.object("screens"))
            REKAM_CHECK(readScreens(settings.screens, *screens, unknownKeys));
        if (const auto devices = reader.object("devices"))
            REKAM_CHECK(readDevices(settings.devices, *devices, unknownKeys));
    }
    set(settings.handover, reader.word<HandoverPolicy>("handover", kHandoverWords));
    if (const auto seconds = reader.number("idleLockSeconds", {30, 3600}))
        settings.idleLockTime = std::chrono::seconds(*seconds);
    REKAM_CHECK(reader.finish(unknownKeys));
    return settings;
}

Status changeGroup(const QString& path, const char* group, const std::function<void(QJsonObject&)>& change)
{
    static QMutex oneAtATime;
    const QMutexLocker lock(&oneAtATime);
    QJsonObject settings;
    if (QFile file(path); file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return Unexpected(Errc::FileUnreadable, {{"file", "settings"}});
        const QJsonDocument document = QJsonDocument::fromJson(readAtMost(file, kMaxFileBytes + 1));
        if (!document.isObject())
            return Unexpected(Errc::ConfigMalformed, {{"why", "json"}});
        settings = document.object();
    }
    QJsonObject values = settings.value(QLatin1String(group)).toObject();
    change(values);
    settings.insert(QLatin1String(group), values);
    QSaveFile file(path);
    const QByteArray json = QJsonDocument(settings).toJson(QJsonDocument::Indented);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return Unexpected(Errc::FileUnwritable, {{"file", "settings"}});
    return {};
}

QJsonObject toJson(const DeviceSettings& devices)
{
    QJsonObject json{{"scan", detail::toJson(devices.scan)}};
    for (auto adapter = devices.adapters.begin(); adapter != devices.adapters.end(); ++adapter)
        json.insert(adapter.key(), adapter.value());
    return json;
}

} // namespace

Result<StationSettings> withStationFile(StationSettings base, const QByteArray& json)
{
    return readLayer(std::move(base), json, Layer::StationFile);
}

Result<StationSettings> withPolicy(StationSettings base, const QByteArray& verifiedJson)
{
    return readLayer(std::move(base), verifiedJson, Layer::Policy);
}

Result<StationSettings> loadStationSettings(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return StationSettings();
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Errc::FileUnreadable, {{"file", "settings"}});
    return withStationFile(StationSettings(), readAtMost(file, kMaxFileBytes + 1));
}

Status rememberLanguage(const QString& path, Language language)
{
    return changeGroup(path, "screens", [language](QJsonObject& screens) {
        screens.insert("language", wordFor<Language>(language, kLanguageWords));
    });
}

Status rememberAdapter(const QString& path, const QString& slot, const QString& adapter)
{
    return changeGroup(path, "devices", [&](QJsonObject& devices) { devices.insert(slot, adapter); });
}

QByteArray toStationFile(const StationSettings& settings)
{
    const CaptureSettings& capture = settings.capture;
    const LinkSettings& link = settings.link;
    const OfficeSettings& office = settings.office;
    const ScreenSettings& screens = settings.screens;
    const QJsonObject json{
        {"capture",
         QJsonObject{{"stepOrder", QJsonArray::fromStringList(capture.stepOrder)},
                     {"gateHoldMs", static_cast<qint64>(capture.gateHoldTime.count())},
                     {"triesBeforeOverride", capture.triesBeforeOverride},
                     {"chipFingers", QJsonArray::fromStringList(capture.chipFingers)},
                     {"exceptionProof", wordFor(capture.exceptionProof, kProofWords)},
                     {"exceptionWitness", wordFor(capture.exceptionWitness, kWitnessWords)},
                     {"countersignatureHours", static_cast<qint64>(capture.countersignatureTime.count())}}},
        {"link", QJsonObject{{"policy", wordFor<LinkPolicy>(link.policy, kLinkWords)},
                             {"offlineMaxDays", link.offlineMaxDays},
                             {"offlineMaxRecords", link.offlineMaxRecords},
                             {"hold", wordFor<HoldPolicy>(link.hold, kHoldWords)},
                             {"packetKeepDays", link.packetKeepDays},
                             {"packetMaxAgeDays", link.packetMaxAgeDays},
                             {"extractKeepDays", link.extractKeepDays},
                             {"uncollectedKeepDays", link.uncollectedKeepDays},
                             {"cardDataKeepDays", link.cardDataKeepDays},
                             {"caseKeepDays", link.caseKeepDays}}},
        {"office", QJsonObject{{"name", office.name},
                               {"districtCode", office.districtCode},
                               {"counterName", office.counterName}}},
        {"screens",
         QJsonObject{{"publicDisplay", screens.publicDisplay},
                     {"residentScreen", screens.residentScreen},
                     {"announcements", wordFor<Announcements>(screens.announcements, kAnnouncementWords)},
                     {"signingPlace", wordFor<SigningPlace>(screens.signingPlace, kSigningWords)},
                     {"language", wordFor<Language>(screens.language, kLanguageWords)}}},
        {"devices", toJson(settings.devices)},
        {"papers", detail::toJson(settings.papers)},
        {"queue", detail::toJson(settings.queue)},
        {"correction", detail::toJson(settings.correction)},
        {"site", detail::toJson(settings.site)},
        {"backdrop", detail::toJson(settings.backdrop)},
        {"cards", detail::toJson(settings.cards)},
        {"outreach", detail::toJson(settings.outreach)},
        {"handover", wordFor<HandoverPolicy>(settings.handover, kHandoverWords)},
        {"idleLockSeconds", static_cast<qint64>(settings.idleLockTime.count())}};
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

} // namespace rekam
