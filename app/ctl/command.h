// One command of rekamctl: its name, what it is for, and the function behind it.
#pragma once

#include <QStringList>

namespace rekam::ctl {

// What every command returns; scripts and checks rely on it.
enum ExitCode : int
{
    kFine = 0,
    kFinding = 1,
    kUnusable = 2
};

struct Command
{
    const char* name;
    const char* summary;
    int (*run)(const QStringList& arguments); // without the program's and the command's name
};

int runRecord(const QStringList& arguments);
int runStore(const QStringList& arguments);
int runAudit(const QStringList& arguments);
int runPacket(const QStringList& arguments);
int runDevices(const QStringList& arguments);
int runFinger(const QStringList& arguments);
int runExport(const QStringList& arguments);
int runFormats(const QStringList& arguments);
int runIris(const QStringList& arguments);
int runSlip(const QStringList& arguments);
int runFace(const QStringList& arguments);
int runSignature(const QStringList& arguments);
int runPerson(const QStringList& arguments);
int runReport(const QStringList& arguments);
int runDay(const QStringList& arguments);
int runBench(const QStringList& arguments);
int runBenchFinger(const QStringList& arguments);
int runBenchIdentify(const QStringList& arguments);
int runSelftest(const QStringList& arguments);

} // namespace rekam::ctl
