// Handing a card over: one finger against the recording, the old card withdrawn, the event told to the centre. Main thread.
#pragma once

#include "core/print/card_job.h"
#include "core/workflow/station_ports.h"

namespace rekam {

struct HandoverItem
{
    CardJob job;
    TicketNumber ticket;
    QString name;
    QString maskedNik;
    std::vector<FingerPosition> fingers; // with a template, best first: index fingers, thumbs, others
};

struct HandoverSnapshot
{
    std::vector<HandoverItem> items; // Printed
    std::optional<CardJobId> selected;
    FingerPosition finger = FingerPosition::RightIndex;
    QualityReport live;
    bool isCapturing = false;
    bool isBusy = false;
    int tries = 0;
    std::optional<double> score;   // of the last try
    double threshold = 0;
    bool isMatch = false;
    bool oldCardWithdrawn = false;
    std::optional<Error> error;
    std::optional<CardJob> lastHandedOver;
    SlotState device = SlotState::Absent;
};

class HandoverSession : public QObject
{
    Q_OBJECT
public:
    HandoverSession(StationPorts& ports, LoginSession login, QObject* parent = nullptr);
    ~HandoverSession() override;
    const HandoverSnapshot& snapshot() const { return m_snapshot; }

    void load();
    void select(const CardJobId& job);
    void chooseFinger(FingerPosition finger);
    void captureFinger();                 // score or NoMatch follows
    void setOldCardWithdrawn(bool withdrawn);
    void handOver();                      // NoMatch unless the finger agreed

Q_SIGNALS:
    void changed();
    void previewFrame(const rekam::Frame& frame);
    void handedOver(const rekam::CardJob& job);

private:
    void onCaptureEnded(const Result<DeviceCapture>& result);
    void compare(const StillAssessment& still);
    const HandoverItem* selectedItem() const;
    void fail(const Error& error);

    StationPorts& m_ports;
    LoginSession m_login;
    HandoverSnapshot m_snapshot;
    std::optional<DeskExtract> m_extract;
    bool m_awaitingCapture = false;
};

} // namespace rekam
