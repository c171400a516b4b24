// A desk at a fake station with one resident, and the steps to get somewhere in the line.
#pragma once

#include "core/workflow/desk.h"
#include "tests/support/fake_station.h"
#include "tests/support/sample_people.h"

#include <QThreadPool>

namespace rekam::fake {

struct CounterDesk
{
    Station station;
    Desk desk{station.ports};

    CounterDesk()
    {
        station.centre.answer =
            ResidentRecord{test::sampleApplicant(), true, QStringLiteral("UNREGISTERED"), {}};
        desk.open(station.login);
        settle();
    }
    RecordingSession& session() { return *desk.recording(); }
    const RecordingSnapshot& recording() { return desk.recording()->snapshot(); }

    // Papers are drawn in the pool.
    void settleUntilPrinted(const char* kind)
    {
        for (int i = 0; i < 40 && !station.slips.hasPrinted(kind); ++i) {
            QThreadPool::globalInstance()->waitForDone();
            settle();
        }
    }
    void toVerification()
    {
        desk.issueTicket(test::sampleNik().text());
        settle();
        desk.callNext();
        settle();
        desk.startServing();
        settle();
    }
    void toRecording()
    {
        toVerification();
        desk.confirmData();
        settle();
    }
    // The preview stays good for the hold time; the still follows by itself.
    void captureBy(Device& device)
    {
        device.show();
        settle();
        station.clock.advance(std::chrono::seconds(1));
        device.show();
        settle();
    }
    void acceptAll()
    {
        captureBy(station.camera);
        session().accept();
        settle();
        session().accept(); // the pad listened from the start
        settle();
        for (int slap = 0; slap < 3; ++slap) {
            captureBy(station.reader);
            session().accept();
            settle();
        }
        captureBy(station.eyes);
        session().accept();
        settle();
    }
    // Every chip finger once more; needs an assessor that sees fingers.
    void rescanAll()
    {
        for (const FingerPosition finger : recording().recording.openRescans()) {
            session().captureRescan(finger);
            settle();
            captureBy(station.reader);
        }
    }
};

} // namespace rekam::fake
