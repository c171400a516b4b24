#include "app/station/station.h"

#include "app/station/store_faults.h"
#include "core/base/log.h"
#include "core/chip/pcsc_channel.h"
#include "core/workflow/pool.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <algorithm>

REKAM_LOG(lcStation, "rekam.station")

namespace rekam {
namespace {

constexpr char kTrainingStation[] = "latihan-1";

std::unique_ptr<FaceModels> loadModels(const QString& folder)
{
    Result<std::unique_ptr<FaceModels>> models = FaceModels::load(folder);
    if (models)
        return std::move(*models);
    qCWarning(lcStation).noquote() << "portraits will not be assessed:" << models.error().logText();
    return nullptr;
}

// A reader of single fingers is asked for ten of them instead of three slaps.
std::vector<CaptureTarget> fingerTargetsFor(bool hasSlapReader)
{
    if (hasSlapReader)
        return RecordingRules{}.fingerTargets;
    std::vector<CaptureTarget> targets;
    for (const FingerPosition finger : kAllFingers)
        targets.push_back(singleFinger(finger));
    return targets;
}

RecordingRules rulesFrom(const CaptureSettings& capture, bool hasSlapReader)
{
    RecordingRules rules;
    rules.fingerTargets = fingerTargetsFor(hasSlapReader);
    rules.order.clear();
    for (const QString& name : capture.stepOrder) {
        if (const auto step = stepFrom(name))
            rules.order.push_back(*step);
    }
    rules.triesBeforeOverride = capture.triesBeforeOverride;
    rules.chipFingers.clear();
    for (const QString& name : capture.chipFingers) {
        if (const auto finger = fingerPositionNamed(name))
            rules.chipFingers.push_back(*finger);
    }
    rules.exceptionsOweProof = capture.exceptionProof == ExceptionProofPolicy::Photo;
    rules.exceptionsOweWitness = capture.exceptionWitness == ExceptionWitnessPolicy::SecondPerson;
    return rules;
}

CardRules cardRulesFrom(const StationSettings& settings)
{
    CardRules rules;
    rules.order.rules.clear();
    for (const QString& name : settings.cards.printOrder) {
        if (const auto rule = printRuleFrom(name))
            rules.order.rules.push_back(*rule);
    }
    rules.forecast.lowDays = settings.cards.lowStockDays;
    rules.forecast.holidays = settings.correction.holidays;
    rules.uncollectedDays = settings.cards.uncollectedDays;
    rules.askSignature = settings.cards.askSignature;
    rules.goOutByList = settings.handover == HandoverPolicy::DistributionList;
    return rules;
}

FieldRules fieldRulesFrom(const StationSettings& settings)
{
    FieldRules rules;
    rules.offline = {settings.link.policy == LinkPolicy::OfflineAllowed, settings.link.offlineMaxDays,
                     settings.link.offlineMaxRecords};
    rules.supplies = {settings.outreach.fairBelow, settings.outreach.badBelow,
                      std::chrono::minutes(settings.outreach.fullBatteryMinutes)};
    rules.oldCopyDays = settings.outreach.oldCopyDays;
    return rules;
}

BackdropColor colourFrom(BackdropWord word)
{
    switch (word) {
    case BackdropWord::Red:
        return BackdropColor::Red;
    case BackdropWord::Blue:
        return BackdropColor::Blue;
    case BackdropWord::Orange:
        return BackdropColor::Orange;
    }
    return BackdropColor::Red;
}

BackdropRule backdropsFrom(const BackdropSettings& settings)
{
    return {colourFrom(settings.oddYear), colourFrom(settings.evenYear), colourFrom(settings.foreigner)};
}

CounterChoices choicesFrom(const SiteSettings& site)
{
    CounterChoices choices;
    if (site.ikdCode == IkdCode::PhoneShows)
        choices.ikdDirection = IkdDirection::PhoneShows;
    if (site.familyTurn == FamilyTurn::AsListed)
        choices.familyOrder = FamilyOrder::AsListed;
    return choices;
}

Counter counterFrom(const CounterSetting& setting)
{
    Counter counter{setting.name, {}};
    for (const QChar series : setting.series) {
        if (const auto queueClass = queueClassOf(series))
            counter.serves.push_back(*queueClass);
    }
    return counter;
}

} // namespace

Station::Station(StationOptions options, Clock& clock, IdSource& ids, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_clock(clock),
      m_ids(ids)
{}

Station::~Station() = default;

void Station::start()
{
    Result<Home> home = openHome();
    if (!home) {
        failLater(home.error());
        return;
    }
    Result<StationSettings> settings = loadStationSettings(settingsFile());
    if (!settings) {
        failLater(settings.error());
        return;
    }
    if (const Result<PaperTable> papers = paperTable(settings->papers); !papers) {
        failLater(papers.error());
        return;
    }
    m_settings = *settings;
    m_store = std::make_unique<StoreThread>(std::move(*home), storeOptions());
    m_store->open(this, [this](Result<OpenedStore> opened) {
        if (!opened) {
            Q_EMIT failed(opened.error());
            return;
        }
        onStoreOpened(*opened);
    });
}

void Station::stopLocalCentre()
{
    if (m_localCentre)
        m_localCentre->stop();
}

void Station::rememberLanguage(Language language)
{
    m_settings.screens.language = language;
    writeSettings([language](const QString& file) { return rekam::rememberLanguage(file, language); });
}

void Station::rememberAdapter(const QString& slot, const QString& adapter)
{
    m_settings.devices.adapters.insert(slot, adapter);
    writeSettings([=](const QString& file) { return rekam::rememberAdapter(file, slot, adapter); });
}

void Station::writeSettings(std::function<Status(const QString&)> write)
{
    runInPool<void>(
        *QThreadPool::globalInstance(), this,
        [file = settingsFile(), write = std::move(write)] { return write(file); },
        [](const Status& written) {
            if (!written)
                qCWarning(lcStation).noquote() << "a setting is not remembered:" << written.error().logText();
        });
}

StoreOptions Station::storeOptions()
{
    StoreOptions options{m_clock, m_ids};
    if (m_options.kind == HomeKind::Training)
        playStoreFaults(m_options.faults, options);
    return options;
}

// Through the event loop: who starts a station may not be in it yet.
void Station::failLater(const Error& error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

Result<Home> Station::openHome()
{
    if (Home::exists(m_options.homeFolder()))
        return Home::open(m_options.homeFolder(), m_options.kind);
    if (!QDir().mkpath(m_options.base))
        return Unexpected(Errc::FileUnwritable, {{"what", QStringLiteral("home")}});
    return Home::create(m_options.homeFolder(), m_options.kind, m_clock.nowUtc(), m_ids);
}

void Station::onStoreOpened(const OpenedStore& opened)
{
    m_opened.publicKeys = opened.publicKeys;
    m_opened.isFirstStart = opened.isFirstStart;
    if (opened.centre)
        m_opened.centre = opened.centre->clone();
    if (!opened.policyJson.isEmpty()) {
        const Result<StationSettings> governed = withPolicy(m_settings, opened.policyJson);
        if (governed && paperTable(governed->papers))
            m_settings = *governed;
    }
    if (m_options.isSoleAccount && m_options.kind == HomeKind::Training)
        m_settings.capture.exceptionWitness = ExceptionWitnessPolicy::None;
    m_sync = std::make_unique<SyncLink>(m_store->outbox(), m_clock);
    m_sync->keepRoster(m_store->rosterInbox());
    m_sync->keepOnline(m_store->onlineInbox());
    m_centreDesk = std::make_unique<SyncDesk>(*m_sync);
    m_assessment =
        std::make_unique<AssessmentPool>(loadModels(m_options.cacheFolder + QStringLiteral("/models")));
    m_modelsMissing = !m_assessment->hasModels();
    QDir().mkpath(m_options.printFolder());
    m_devices = std::make_unique<DeviceRack>(
        RackOptions{.hostProgram = m_options.programFolder + QStringLiteral("/rekam-device-host"),
                    .runFolder = m_options.homeFolder() + QStringLiteral("/run"),
                    .peopleCache = m_options.cacheFolder + QStringLiteral("/people"),
                    .printFolder = m_options.printFolder(),
                    .pictureFolder = m_options.pictureFolder,
                    .faults = m_options.faults,
                    .isTraining = m_options.kind == HomeKind::Training,
                    .adapters = m_settings.devices.adapters,
                    .scan = m_settings.devices.scan});
    connect(m_devices.get(), &DeviceRack::adapterChosen, this, &Station::rememberAdapter);
    makePorts();
    Q_EMIT storeReady();
    m_devices->start();
    startCentre();
    Q_EMIT ready();
}

void Station::makePorts()
{
    std::vector<Counter> counters;
    for (const CounterSetting& known : m_settings.queue.counters)
        counters.push_back(counterFrom(known));
    OfficeFacts office;
    office.officeName = m_settings.office.name;
    office.counterName = m_settings.office.counterName;
    office.districtCode = m_settings.office.districtCode;
    office.isTraining = m_options.kind == HomeKind::Training;
    GateSettings gate;
    gate.holdTime = m_settings.capture.gateHoldTime;
    gate.triesBeforeOverride = m_settings.capture.triesBeforeOverride;
    m_ports = std::make_unique<StationPorts>(
        StationPorts{.store = m_store->stationStore(),
                     .accounts = m_store->accounts(),
                     .centre = *m_sync,
                     .assessor = *m_assessment,
                     .clock = m_clock,
                     .ids = m_ids,
                     .rules = rulesFrom(m_settings.capture, m_devices->hasSlapReader()),
                     .countersignatureTime = m_settings.capture.countersignatureTime,
                     .gate = gate,
                     .office = office,
                     .counters = std::move(counters),
                     .queueRules = {m_settings.queue.priority == PriorityLine::First ? PriorityPolicy::First
                                                                                     : PriorityPolicy::Off},
                     .corrections = {m_settings.correction.workingDays, m_settings.correction.holidays},
                     .papers = paperTable(m_settings.papers).value_or(standardPapers()),
                     .services = {m_settings.site.oa, m_settings.site.inPersonDays,
                                  m_settings.site.onlineDays, m_settings.correction.holidays,
                                  m_settings.site.proxyFiles, m_settings.site.proxyCollects},
                     .hasFaceModels = !m_modelsMissing});
    m_ports->roster = &m_store->roster();
    m_guard = std::make_unique<WhoGuard>(m_store->heldTemplates());
    m_ports->guard = m_guard.get();
    m_ports->officers = &m_store->officerTemplates();
    m_ports->rules.whoIsWhoOwed = true;
    m_ports->backdrops = backdropsFrom(m_settings.backdrop);
    m_ports->offersBackdropCopy = m_settings.backdrop.offersCopy;
    m_ports->cardStock = &m_store->cardStock();
    m_ports->cards = cardRulesFrom(m_settings);
    m_ports->cases = &m_store->cases();
    m_ports->online = &m_store->online();
    m_ports->paperBook = &m_store->paperBook();
    m_ports->drafts = &m_store->formDrafts();
    m_ports->outreach = &m_store->outreach();
    m_ports->field = fieldRulesFrom(m_settings);
    m_ports->centreDesk = m_centreDesk.get();
    m_ports->centreSeal = &m_store->centreSeal();
    m_ports->choices = choicesFrom(m_settings.site);
    m_ports->supervision = &m_store->supervision();
    m_ports->complaintAnswerDays = m_settings.site.complaintAnswerDays;
    m_ports->openCard = &openCardOnReader;
    m_devices->fill(*m_ports);
    m_deviceLog = std::make_unique<DeviceLog>(*m_devices, m_ports->store, m_clock);
    m_ports->deviceLog = m_deviceLog.get();
    m_ports->parts = installedParts();
    // Another reader may be put in while the station runs: the next recording is asked for what it can do.
    connect(m_devices.get(), &DeviceRack::stateChanged, this, [this](const QString&, SlotState state) {
        if (state == SlotState::Ready)
            m_ports->rules.fingerTargets = fingerTargetsFor(m_devices->hasSlapReader());
    });
}

std::vector<PartState> Station::installedParts() const
{
    const bool hasRegions = QFile::exists(m_options.cacheFolder + QStringLiteral("/regions/regions.bin"));
    const bool hasVoice = !QStandardPaths::findExecutable(QStringLiteral("espeak-ng")).isEmpty();
    return {{InstalledPart::FaceModels, !m_modelsMissing, {}},
            {InstalledPart::Regions, hasRegions, {}},
            {InstalledPart::Voice, hasVoice, {}}};
}

void Station::startCentre()
{
    if (m_options.kind == HomeKind::Real) {
        if (m_opened.centre)
            connectSync(m_opened.centre->clone());
        else
            enrolAt(m_options.centreAddress);
        return;
    }
    if (m_opened.centre && !m_options.centreAddress.isEmpty()) {
        CentreIdentity identity = m_opened.centre->clone();
        identity.address = m_options.centreAddress;
        connectSync(std::move(identity));
        return;
    }
    m_localCentre = std::make_unique<LocalCentre>(
        m_options.programFolder + QStringLiteral("/rekam-central"), m_options.centreFolder(),
        m_options.cacheFolder + QStringLiteral("/regions/regions.bin"));
    for (const QString& fault : m_options.faults) {
        if (fault.startsWith(QLatin1String("centre:")))
            m_localCentre->setFault(fault.section(QLatin1Char(':'), 1).section(QLatin1Char('@'), 0, 0));
    }
    m_localCentre->start(this, [this](const Result<QString>& address) {
        if (!address) {
            goOnWithoutCentre(address.error());
            return;
        }
        const QString url = QStringLiteral("https://") + *address;
        if (m_opened.centre) {
            CentreIdentity identity = m_opened.centre->clone();
            identity.address = url; // a training centre listens on another port each time
            connectSync(std::move(identity));
        } else {
            enrolAt(url);
        }
    });
}

QString Station::stationName() const
{
    const bool isUnnamed = m_options.stationName.isEmpty() && m_options.kind == HomeKind::Training;
    return isUnnamed ? QString::fromLatin1(kTrainingStation) : m_options.stationName;
}

void Station::enrolAt(const QString& url)
{
    if (m_options.kind == HomeKind::Real) {
        QFile ca(m_options.caFile);
        const bool isNamed = !m_options.stationName.isEmpty() && !m_options.enrolCode.isEmpty();
        if (url.isEmpty() || !isNamed || !ca.open(QIODevice::ReadOnly)) {
            goOnWithoutCentre(Error(Errc::NotEnrolled));
            return;
        }
        enrolWith(url, ca.read(65536), m_options.enrolCode);
        return;
    }
    m_localCentre->makeEnrolCode(stationName(), this, [this, url](const Result<QString>& code) {
        if (code)
            enrolWith(url, m_localCentre->caPem(), *code);
        else
            goOnWithoutCentre(code.error());
    });
}

void Station::enrolWith(const QString& url, const QByteArray& caPem, const QString& code)
{
    EnrolmentRequest request;
    request.address = url;
    request.caPem = caPem;
    request.code = code;
    request.stationName = stationName();
    request.signingKey = m_opened.publicKeys.signing;
    request.sealingKey = m_opened.publicKeys.sealing;
    request.kind = m_options.kind;
    enrol(std::move(request), this, [this, url, caPem](Result<EnrolmentAnswer> answer) {
        if (answer)
            keepIdentity(url, caPem, std::move(*answer));
        else
            goOnWithoutCentre(answer.error());
    });
}

void Station::keepIdentity(const QString& url, const QByteArray& caPem, EnrolmentAnswer answer)
{
    CentreIdentity identity;
    identity.station = answer.station;
    identity.stationName = stationName();
    identity.address = url;
    identity.packetKey = std::move(answer.packetKey);
    identity.signingKeys = std::move(answer.signingKeys);
    identity.caPem = caPem;
    identity.certificatePem = std::move(answer.certificatePem);
    identity.tlsKeyPem = std::move(answer.tlsKeyPem);
    auto kept = std::make_shared<CentreIdentity>(identity.clone());
    m_store->saveCentreIdentity(std::move(identity), this, [this, kept](const Status& saved) {
        if (saved)
            connectSync(std::move(*kept));
        else
            goOnWithoutCentre(saved.error());
    });
}

// The day goes on: sealed records wait, and the screens say why.
void Station::goOnWithoutCentre(const Error& error)
{
    m_sync->cannotConnect(error);
    Q_EMIT centreFailed(error);
}

void Station::connectSync(CentreIdentity identity)
{
    m_sync->connectTo(SyncSettings{identity.address, identity.caPem, identity.certificatePem,
                                   std::move(identity.tlsKeyPem)});
}

} // namespace rekam
