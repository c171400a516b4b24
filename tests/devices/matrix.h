// The checks of the conformance suite, and what came of each for each adapter.
#pragma once

#include "tests/devices/adapter_probe.h"

#include <QStringList>
#include <span>
#include <string>

namespace rekam::test {

// What one check found out about one adapter.
class Findings
{
public:
    // The check makes no sense for this adapter; why.
    static Findings doesNotApply(const char* why);

    // Returns `isTrue`, so that a check may stop where the rest would say nothing.
    bool expect(bool isTrue, const char* what);
    // The action ended with this code.
    bool expectEnd(const Status& end, Errc code);
    bool expectWhole(const Status& end);

    bool applies() const { return m_applies; }
    bool isFine() const { return m_broken.isEmpty(); }
    std::string text() const { return m_broken.join(QStringLiteral("; ")).toStdString(); }

private:
    bool m_applies = true;
    QStringList m_broken;
};

struct Check
{
    const char* name;
    Findings (*run)(const Specimen& of);
};

std::span<const Check> deviceChecks(); // device_checks.cpp: what every adapter owes
std::span<const Check> faultChecks();  // fault_checks.cpp: what every failure costs

class Matrix
{
public:
    void note(const Check& check, const Specimen& of, const Findings& findings);
    std::string table() const;
    bool isComplete(const std::vector<Check>& checks, const std::vector<Specimen>& all) const;

private:
    struct Cell
    {
        std::string check;
        std::string adapter;
        const char* mark;
    };
    const char* markOf(const std::string& check, const std::string& adapter) const;
    std::vector<Cell> m_cells;
};

} // namespace rekam::test
