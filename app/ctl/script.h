// The script of `rekamctl record`: JSON lines, one resident each. docs/record-script.md.
#pragma once

#include "app/ctl/recording_pilot.h"

namespace rekam::ctl {

// Whom the training centre's register has for which service.
struct ScriptPeople
{
    std::vector<Nik> unrecorded;  // citizens that were never recorded
    std::vector<Nik> cardHolders; // citizens with a card
    std::vector<Nik> foreigners, foreignCardHolders;

    const std::vector<Nik>& suitedTo(std::optional<ServiceType> service) const;
};
// From the centre's people.jsonl. FileUnreadable, NIK errors.
Result<ScriptPeople> scriptPeople(const QString& centreFolder);

// ScriptMalformed with fact "line". `people` resolves {"person": 3} among those that suit the service; a
// number outside it is malformed.
Result<std::vector<ScriptLine>> readScript(const QByteArray& text, const ScriptPeople& people);

// `count` residents drawn by `seed`, some with exceptions: the same seed gives the same script.
QByteArray makeScript(int count, quint64 seed);

} // namespace rekam::ctl
