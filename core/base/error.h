// What can go wrong, as a code and facts. The sentence for a person is made in ui/wording from the code; core
// holds none.
#pragma once

#include <QString>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

namespace rekam {

// Who has to do something before work can go on.
enum class Actor
{
    Applicant,
    Operator,
    Technician,
    Supervisor
};

enum class Errc
{
#define REKAM_ERRC(code, actor) code,
#include "core/base/errc_list.inc"
#undef REKAM_ERRC
};

std::span<const Errc> allErrcs();
const char* errcName(Errc code);
Actor actorFor(Errc code);

// A detail that could be read aloud in the waiting room: a size, a slot name, an operation. Never a NIK,
// name, image or key.
struct Fact
{
    const char* key;
    QString value;
    friend bool operator==(const Fact& a, const Fact& b)
    {
        return std::strcmp(a.key, b.key) == 0 && a.value == b.value; // equal literals may stand in two places
    }
};

class Error
{
public:
    explicit Error(Errc code, std::vector<Fact> facts = {}) : m_code(code), m_facts(std::move(facts)) {}

    Errc code() const { return m_code; }
    const std::vector<Fact>& facts() const { return m_facts; }
    QString fact(const char* key) const;

    // "DiskFull path=audit op=write": for logs and --json, in English, safe to read aloud.
    QString logText() const;

    friend bool operator==(const Error&, const Error&) = default;

private:
    Errc m_code;
    std::vector<Fact> m_facts;
};

} // namespace rekam
