// The stock of blanks for whoever keeps it: receive, give back, miss, spoil, explain what does not add up.
// Numbers only, no personal data. Main thread.
#pragma once

#include "core/workflow/blank_camera.h"

#include <QImage>

namespace rekam {

struct StockSnapshot
{
    StockBook book;
    std::vector<StockFinding> findings;
    StockForecast forecast;
    std::optional<BlankSerial> next; // the blank to take next
    QDate today;
    std::vector<BlankSerial> aimedAt; // under the camera now
    bool isTaking = false;            // the camera was asked for the picture
    std::optional<BlankSerial> shown; // whose picture stands in `picture`
    QImage picture;                   // a card may stand on it: personal
    bool isLoaded = false;
    bool isBusy = false;
    std::optional<Error> error;
};

// As typed or scanned.
struct DeliveryForm
{
    QString first, last;
    QString counted;       // digits
    QString deliveryNote;  // may be empty
    QString missing;       // serials that the box lacks, parted by blanks or commas
    QString missingReason; // owed with them
};

class StockSession : public QObject
{
    Q_OBJECT
public:
    explicit StockSession(StationPorts& ports, QObject* parent = nullptr);
    const StockSnapshot& snapshot() const { return m_snapshot; }

    void open(const LoginSession& login);
    void close();
    bool maySpoil() const; // spoiling registers a card to be destroyed: for roles that keep that register

    // BlankSerialMalformed, BlankRangeMalformed, BlankCountDiffers, BlankAlreadyReceived, ReasonMissing.
    void receive(const DeliveryForm& form);
    // From the first to the last number; one number: both the same, or the last left empty.
    void giveBack(const QString& first, const QString& last, const QString& note);
    void miss(const QString& first, const QString& last, const QString& note);
    void spoil(const QString& serial, SpoilReason reason, const QString& note, const QString& picture);
    // Spoiled blanks under the camera: frames come with preview() until one is taken or it is given up.
    // Nothing for roles that may not see a card, and where there is no camera.
    bool mayPicture() const { return m_blankCamera.mayPicture(); }
    void aim(std::vector<BlankSerial> serials);
    void takePicture(); // sealed with the ledger
    void endAiming() { m_blankCamera.giveUp(); }
    void showPicture(const BlankSerial& serial); // nothing where none is kept here
    void explain(const StockFinding& finding, const QString& text);
    // Where no camera is at hand: its name or number elsewhere.
    void filePicture(const StockFinding& finding, const QString& picture);

Q_SIGNALS:
    void changed();
    void preview(const rekam::Frame& frame); // of the camera; not kept here
    void spoiled(const QString& serial);     // is on disk: its picture is owed
    void received(int count);                // a delivery is on disk: the form may be emptied

private:
    void load();
    void followCamera();
    void onFiled(const std::vector<BlankSerial>& serials);
    void changeRange(const QString& first, const QString& last, const BlankEvent& event,
                     std::function<void()> done = {});
    void change(std::vector<BlankSerial> serials, const BlankEvent& event, std::function<void()> done = {});
    AuditEntry line(const QString& what, const QString& subject, std::vector<Fact> facts) const;
    bool begin(); // false: nobody may, or busy
    void end(const Status& done);
    void fail(const Error& error);

    StationPorts& m_ports;
    std::optional<LoginSession> m_login;
    StockSnapshot m_snapshot;
    int m_opening = 0; // answers to an earlier opening are dropped
    BlankCamera m_blankCamera;
};

} // namespace rekam
