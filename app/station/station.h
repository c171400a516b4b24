// The station without a screen: what `rekam` and `rekamctl record` both start. Makes every long-lived thing,
// once, in one order, and takes them down in the reverse one: sessions (the caller's), devices, sync, store.
// Main thread.
#pragma once

#include "app/station/device_rack.h"
#include "app/station/local_centre.h"
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/settings/station_settings.h"
#include "core/store/store_thread.h"
#include "core/sync/enrolment.h"
#include "core/sync/sync_desk.h"
#include "core/sync/sync_link.h"
#include "core/workflow/assessment_pool.h"
#include "core/workflow/station_ports.h"
#include "core/workflow/who_guard.h"

#include <functional>
#include <memory>

namespace rekam {

// base/home the station's home, base/centre a training centre's data, base/print pages of virtual printers,
// base/passphrase.txt passphrases of training accounts.
struct StationOptions
{
    QString base;
    HomeKind kind = HomeKind::Training;
    QString cacheFolder;   // models/, regions/, people/
    QString programFolder; // rekam-central and rekam-device-host lie here
    QString pictureFolder; // --with FOLDER
    std::vector<QString>
        faults; // SLOT:KIND@WHEN; slot "centre" goes to the training centre, "store" to the store
    // Real homes: where the centre is, whom to trust, and the one-time code for the first start. A training
    // home that has been enrolled may be sent to another address too.
    QString centreAddress;
    QString caFile;
    QString enrolCode;
    QString stationName; // as the centre knows it; the code is bound to it. Empty in training: a fixed one
    // Training only: one account works through everything by itself (the demo, `rekamctl record`), so that
    // nobody could answer for an exception, and none is owed.
    bool isSoleAccount = false;

    QString homeFolder() const { return base + QStringLiteral("/home"); }
    QString centreFolder() const { return base + QStringLiteral("/centre"); }
    QString printFolder() const { return base + QStringLiteral("/print"); }
    QString passphraseFile() const { return base + QStringLiteral("/passphrase.txt"); }
};

class Station : public QObject
{
    Q_OBJECT
public:
    Station(StationOptions options, Clock& clock, IdSource& ids, QObject* parent = nullptr);
    ~Station() override;

    // Answers with storeReady(), then ready(), or failed(). A centre that is away is not a failure: the day
    // goes on.
    void start();

    const StationOptions& options() const { return m_options; }
    const StationSettings& settings() const { return m_settings; }
    // From now on and at every later start. Where it cannot be written, the log says so.
    void rememberLanguage(Language language);
    StationPorts& ports() { return *m_ports; } // from storeReady() on
    StoreThread& store() { return *m_store; }
    const DeviceRack& devices() const { return *m_devices; }
    void stopLocalCentre(); // training: it is away until the next start
    bool modelsMissing() const { return m_modelsMissing; }

Q_SIGNALS:
    void storeReady(); // sign-in may begin; the centre and devices are still starting
    void ready();      // centre asked for, devices starting
    void failed(const rekam::Error& error);
    void centreFailed(
        const rekam::Error& error); // enrolment or start of the training centre; work goes on without

private:
    Result<Home> openHome();
    void rememberAdapter(const QString& slot, const QString& adapter);
    void writeSettings(std::function<Status(const QString& file)> write);
    QString settingsFile() const { return m_options.homeFolder() + QStringLiteral("/station.json"); }
    StoreOptions storeOptions();
    void failLater(const Error& error);
    void onStoreOpened(const OpenedStore& opened);
    void makePorts();
    std::vector<PartState> installedParts() const;
    void startCentre();
    QString stationName() const;
    void enrolAt(const QString& address);
    void enrolWith(const QString& url, const QByteArray& caPem, const QString& code);
    void keepIdentity(const QString& url, const QByteArray& caPem, EnrolmentAnswer answer);
    void connectSync(CentreIdentity identity);
    void goOnWithoutCentre(const Error& error);

    StationOptions m_options;
    Clock& m_clock;
    IdSource& m_ids;
    StationSettings m_settings;
    bool m_modelsMissing = false;
    OpenedStore m_opened;

    // In the order of making; destroyed from the bottom up.
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<LocalCentre> m_localCentre;
    std::unique_ptr<SyncLink> m_sync;
    std::unique_ptr<SyncDesk> m_centreDesk;
    std::unique_ptr<AssessmentPool> m_assessment;
    std::unique_ptr<DeviceRack> m_devices;
    std::unique_ptr<WhoGuard> m_guard;
    std::unique_ptr<DeviceLog> m_deviceLog;
    std::unique_ptr<StationPorts> m_ports;
};

} // namespace rekam
