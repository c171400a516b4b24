// Fingers and eyes of those who work here, so that nobody gives their own for a resident's. Given by each for
// their own account, sealed like a resident's.
#pragma once

#include "core/base/reply.h"
#include "core/capture/attempt.h"

#include <QObject>
#include <vector>

namespace rekam {

// Implemented by core/store. Main thread. All: VaultLocked while nobody is signed in who sees personal data.
class OfficerTemplates : public QObject
{
    Q_OBJECT
public:
    explicit OfficerTemplates(QObject* parent = nullptr) : QObject(parent) {}

    // Of the account that is signed in, in place of what it gave before. StepNotAllowed without a finger.
    virtual void keep(std::vector<BiometricTemplate> fingers, std::vector<BiometricTemplate> eyes,
                      QObject* receiver, Reply<void> reply) = 0;
    // The accounts that gave theirs. A closed account has none any more.
    virtual void loadGiven(QObject* receiver, Reply<std::vector<AccountId>> reply) = 0;
};

} // namespace rekam
