// Who is made up to be in front of the virtual devices. In a real home nothing is ever presented. Main
// thread.
#pragma once

#include "core/recording/recording.h"
#include "core/workflow/station_ports.h"

namespace rekam {

class TrainingScene
{
public:
    // The ports outlive the scene.
    explicit TrainingScene(const StationPorts& ports) : m_ports(ports) {}

    // A seed for virtual devices, made from the NIK by a one-way hash; never 0, which is "nobody".
    static quint64 subjectOf(const Nik& nik);

    void seat(const Recording& recording);   // the resident, for the first time
    void follow(const Recording& recording); // excepted fingers and eyes are not shown any more
    void holder(const Nik& nik);             // at handover
    void officer(const AccountId& account);  // whoever works here, in the resident's place
    void somebodyElse();
    void rightPersonAgain(); // with another impression
    void forget();

private:
    void present() const;

    const StationPorts& m_ports;
    Scene m_scene;
    quint64 m_rightPerson = 0;
};

} // namespace rekam
