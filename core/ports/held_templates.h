// Everybody whose fingers or eyes this station still holds: drafts, and desk extracts under the policy's
// grace; and the officers who gave theirs. For the who-is-who guard.
#pragma once

#include "core/base/reply.h"
#include "core/capture/attempt.h"

#include <QObject>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace rekam {

struct HeldPerson
{
    RecordId record{};                        // null: an officer
    std::vector<BiometricTemplate> fingers{}; // ISO/IEC 19794-2:2005, at most one a position
    std::vector<BiometricTemplate> eyes{};    // iris codes of ours, at most one an eye
};

// Which people the asker has already, each as of a version.
using HeldVersions = std::map<RecordId, quint64>;

struct HeldOther
{
    RecordId record{};
    quint64 version = 0;    // another one: their templates may have changed
    bool isSameNik = false; // as the person that is asked about; then `person` is always there
    std::shared_ptr<const HeldPerson> person{}; // null: the asker has them, or they come with the next answer
};

struct HeldPeople
{
    HeldPerson asked{};              // what was taken of them, as far as it counts now; only when isWhole
    std::vector<HeldOther> others{}; // each one who is held
    std::vector<HeldPerson> officers{};
    bool isWhole = true; // false: there are more that the asker has not; ask again with what came as known
};

// Implemented by core/store. Main thread.
class HeldTemplates : public QObject
{
    Q_OBJECT
public:
    explicit HeldTemplates(QObject* parent = nullptr) : QObject(parent) {}

    // At most a few hundred people are opened for one answer, so that the store is free again for a still
    // that arrives. Nobody asked: everybody else only. RecordMissing where `asked` is no draft; VaultLocked
    // while nobody is signed in. A row that cannot be opened is left out: it is reported elsewhere.
    virtual void load(std::optional<RecordId> asked, std::shared_ptr<const HeldVersions> known,
                      QObject* receiver, Reply<std::shared_ptr<const HeldPeople>> reply) = 0;
};

} // namespace rekam
