// One run of the real rekam for rekamctl bench, and what it wrote about itself. Waits: rekamctl has nothing
// else to do meanwhile.
#pragma once

#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace rekam::ctl {

class Series
{
public:
    void add(double value) { m_values.push_back(value); }
    double at(double share) const; // 0.5: the median; 0 where there is nothing

private:
    std::vector<double> m_values;
};

struct Visit
{
    QString page;
    double mostMegabytes = 0;
};

// What `rekam --measure` wrote (app/workstation/measurement.h).
class Readings
{
public:
    Readings(std::chrono::nanoseconds startedSinceBoot, std::vector<QJsonObject> lines);

    bool isWhole() const;                                      // it came to its end
    std::optional<double> sinceStart(const char* event) const; // milliseconds
    // At the first visit to that page, or to the one that followed it. MB of 10^6 bytes; 0 where there was
    // none.
    double mostMegabytesOn(const char* page) const;
    double mostMegabytesAfter(const char* page) const;
    double mostMegabytes() const;
    double end(const char* figure) const;
    QString lastPage() const;

private:
    std::vector<Visit> visits() const;
    const QJsonObject* find(const char* event) const;
    std::chrono::nanoseconds m_started;
    std::vector<QJsonObject> m_lines;
};

// A folder in which rekam is run on a display that exists in memory only.
class Workplace
{
public:
    Workplace() { renew(); }
    void renew(); // another empty folder
    bool isValid() const { return m_folder->isValid(); }
    QString base() const { return m_folder->path(); }
    Readings run(const QStringList& arguments) const;

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

// A centre that takes every connection and never says a word: the kernel accepts, nobody reads.
class BlackHole
{
public:
    BlackHole();
    ~BlackHole();
    BlackHole(const BlackHole&) = delete;
    BlackHole& operator=(const BlackHole&) = delete;
    QString address() const; // https://127.0.0.1:PORT

private:
    int m_socket = -1;
    int m_port = 0;
};

} // namespace rekam::ctl
