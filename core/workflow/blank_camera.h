// Spoiled blanks held before the counter's camera: the picture is sealed with the ledger. One piece for the
// page of the stock and the page that prints. Main thread.
#pragma once

#include "core/workflow/station_ports.h"

namespace rekam {

class BlankCamera : public QObject
{
    Q_OBJECT
public:
    // Ports outlive it. A picture that is on its way is given up with it.
    explicit BlankCamera(StationPorts& ports, QObject* parent = nullptr);
    ~BlankCamera() override;

    void open(const LoginSession& login);
    void close();

    bool mayPicture() const; // a camera, a ledger, and somebody who may see a card
    const std::vector<BlankSerial>& aimedAt() const { return m_aimedAt; }
    bool isTaking() const { return m_isTaking; } // the camera was asked for the picture
    bool isFiling() const { return m_isFiling; } // it is being coded and sealed

    void aim(std::vector<BlankSerial> serials); // preview() follows until one is taken or it is given up
    void take();
    void giveUp();

Q_SIGNALS:
    void changed();
    void preview(const rekam::Frame& frame); // not kept here
    void filed(const std::vector<rekam::BlankSerial>& serials);
    void failed(const rekam::Error& error);

private:
    void release();
    void onCaptured(const Result<DeviceCapture>& result);
    void file(const Frame& still);
    void fail(const Error& error);

    StationPorts& m_ports;
    std::optional<LoginSession> m_login;
    std::vector<BlankSerial> m_aimedAt;
    bool m_isTaking = false;
    bool m_isFiling = false;
    int m_opening = 0; // answers to an earlier opening are dropped
    std::vector<QMetaObject::Connection> m_camera;
};

} // namespace rekam
