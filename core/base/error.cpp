#include "core/base/error.h"

#include <array>
#include <cstring>

namespace rekam {
namespace {

struct Row
{
    const char* name;
    Actor actor;
};

constexpr auto kRows = std::to_array<Row>({
#define REKAM_ERRC(code, actor) {#code, Actor::actor},
#include "core/base/errc_list.inc"
#undef REKAM_ERRC
});

constexpr auto kCodes = std::to_array<Errc>({
#define REKAM_ERRC(code, actor) Errc::code,
#include "core/base/errc_list.inc"
#undef REKAM_ERRC
});

const Row& row(Errc code) { return kRows[static_cast<std::size_t>(code)]; }

} // namespace

std::span<const Errc> allErrcs() { return kCodes; }
const char* errcName(Errc code) { return row(code).name; }
Actor actorFor(Errc code) { return row(code).actor; }

QString Error::fact(const char* key) const
{
    for (const Fact& fact : m_facts) {
        if (std::strcmp(fact.key, key) == 0)
            return fact.value;
    }
    return {};
}

QString Error::logText() const
{
    QString text = QString::fromLatin1(errcName(m_code));
    for (const Fact& fact : m_facts)
        text += QStringLiteral(" %1=%2").arg(QString::fromLatin1(fact.key), fact.value);
    return text;
}

} // namespace rekam
