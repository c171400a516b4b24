// Everybody whose fingers or eyes this station still holds: drafts, and desk extracts under the policy's
// grace. For the who-is-who guard.
#pragma once

#include "core/base/reply.h"
#include "core/capture/attempt.h"

#include <QObject>
#include <memory>
#include <vector>

namespace rekam {

struct HeldPerson
{
    RecordId record{};
    std::vector<BiometricTemplate> fingers{}; // ISO/IEC 19794-2:2005, at most one a position
    std::vector<BiometricTemplate> eyes{};    // iris codes of ours, at most one an eye
};

struct HeldOther
{
    std::shared_ptr<const HeldPerson> person;
    bool isSameNik = false; // as the person that is asked about
};

struct HeldPeople
{
    HeldPerson asked{}; // what was taken of them, as far as it counts now
    std::vector<HeldOther> others{};
};

// Implemented by core/store. Main thread.
class HeldTemplates : public QObject
{
    Q_OBJECT
public:
    explicit HeldTemplates(QObject* parent = nullptr) : QObject(parent) {}

    // RecordMissing where `record` is no draft; VaultLocked while nobody is signed in. A row that cannot be
    // opened is left out: it is reported elsewhere.
    virtual void load(RecordId record, QObject* receiver, Reply<std::shared_ptr<const HeldPeople>> reply) = 0;
};

} // namespace rekam
