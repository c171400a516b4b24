#include "tests/devices/matrix.h"

#include <algorithm>
#include <cstring>
#include <iomanip>
#include <sstream>

namespace rekam::test {
namespace {

constexpr int kCheckWidth = 44;

void addOnce(std::vector<std::string>& all, const std::string& name)
{
    if (std::find(all.begin(), all.end(), name) == all.end())
        all.push_back(name);
}

} // namespace

Findings Findings::doesNotApply(const char*)
{
    Findings findings;
    findings.m_applies = false;
    return findings;
}

bool Findings::expect(bool isTrue, const char* what)
{
    if (!isTrue)
        m_broken.append(QString::fromLatin1(what));
    return isTrue;
}

bool Findings::expectEnd(const Status& end, Errc code)
{
    const bool isRight = !end && end.error().code() == code;
    if (!isRight)
        m_broken.append(QStringLiteral("ended with %1 instead of %2")
                            .arg(end ? QStringLiteral("success") : end.error().logText(),
                                 QString::fromLatin1(errcName(code))));
    return isRight;
}

bool Findings::expectWhole(const Status& end)
{
    if (!end)
        m_broken.append(QStringLiteral("a whole result was due, ended with ") + end.error().logText());
    return end.has_value();
}

void Matrix::note(const Check& check, const Specimen& of, const Findings& findings)
{
    const char* mark = !findings.applies() ? "-" : findings.isFine() ? "ok" : "FAILED";
    m_cells.push_back({check.name, of.name().toStdString(), mark});
}

const char* Matrix::markOf(const std::string& check, const std::string& adapter) const
{
    const auto cell = std::find_if(m_cells.begin(), m_cells.end(), [&](const Cell& one) {
        return one.check == check && one.adapter == adapter;
    });
    return cell == m_cells.end() ? "" : cell->mark;
}

std::string Matrix::table() const
{
    std::vector<std::string> checks;
    std::vector<std::string> adapters;
    for (const Cell& cell : m_cells) {
        addOnce(checks, cell.check);
        addOnce(adapters, cell.adapter);
    }
    std::ostringstream out;
    for (std::size_t i = 0; i < adapters.size(); ++i)
        out << "  " << i + 1 << " = " << adapters[i] << '\n';
    out << std::left << std::setw(kCheckWidth) << "";
    for (std::size_t i = 0; i < adapters.size(); ++i)
        out << std::setw(8) << i + 1;
    for (const std::string& check : checks) {
        out << '\n' << std::setw(kCheckWidth) << check;
        for (const std::string& adapter : adapters)
            out << std::setw(8) << markOf(check, adapter);
    }
    return out.str();
}

bool Matrix::isComplete(const std::vector<Check>& checks, const std::vector<Specimen>& all) const
{
    return std::all_of(checks.begin(), checks.end(), [&](const Check& check) {
        return std::all_of(all.begin(), all.end(), [&](const Specimen& of) {
            return std::strlen(markOf(check.name, of.name().toStdString())) > 0;
        });
    });
}

} // namespace rekam::test
