// summary.json of a demo: what happened, read off the screen.
#pragma once

#include "app/workstation/demo/resumed.h"

#include <QJsonObject>
#include <QString>
#include <vector>

namespace rekam::demo {

struct StepTime
{
    QString name;
    qint64 ms = 0;
    int keys = 0; // pressed on this screen, one by one
};

struct Summary
{
    QString ticket;
    QString nik;
    std::vector<StepTime> steps;
    QString packetId;
    QString packetFile;
    QString digest;
    bool receiptVerified = false;
    QString centreStatus;
    QString cardSerial;
    double handoverScore = 0;
    double strangerScore = 0; // of the finger that was refused
    int deviceRestarts = 0;
    Resumed resumed;
    QString failedStep; // empty: all of it happened
    QString failure;    // the sentence on the screen
    QString base;       // the folder

    QJsonObject toJson() const;
    bool write(const QString& file) const;
};

} // namespace rekam::demo
