// Faults injected on the command line, for tests and demonstrations: --fault NAME or --fault NAME:METHOD@N
// (the Nth request with that method, counted from 1).
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace rekam::central {

enum class FaultKind
{
    ReceiptKey,    // receipts signed with a key that nobody trusts
    ReceiptOther,  // receipts that name another digest
    CardKey,       // card jobs signed with a key that nobody trusts
    Certificate,   // the server's certificate is of an authority that nobody trusts
    PacketByte,    // one byte of every packet is flipped as it is received
    CaptivePortal, // every request answered 200 with a login page
    CutAnswer,     // the request is carried out, then the connection closes without an answer
    CutBody,       // the connection closes in the middle of the body
    Fail,          // 503
    Stall          // no answer for a minute
};

class Faults
{
public:
    // ConfigMalformed with fact "fault".
    static Result<Faults> parse(const QStringList& texts);

    bool has(FaultKind kind) const;
    // Counts one request and says what shall go wrong with it.
    std::vector<FaultKind> next(const std::string& method);

    Faults(Faults&& other) noexcept : m_planned(std::move(other.m_planned)) {}

private:
    struct Planned
    {
        FaultKind kind;
        std::string method; // empty: always
        int at = 0;
    };
    Faults() = default;

    std::vector<Planned> m_planned;
    std::mutex m_mutex; // guards m_seen
    std::map<std::string, int> m_seen;
};

} // namespace rekam::central
