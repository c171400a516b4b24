// The script of `rekamctl record`: JSON lines, one resident each. docs/record-script.md.
#pragma once

#include "app/ctl/recording_pilot.h"

#include <QJsonObject>

namespace rekam::ctl {

// Whom the training centre's register has for which service.
struct ScriptPeople
{
    std::vector<Nik> unrecorded;  // citizens that were never recorded
    std::vector<Nik> cardHolders; // citizens with a card
    std::vector<Nik> foreigners, foreignCardHolders;
    std::vector<Nik> inactive, children, permitOver; // whom the gate sends away

    const std::vector<Nik>& suitedTo(std::optional<ServiceType> service) const;
};
// From the centre's people.jsonl. FileUnreadable, NIK errors.
Result<ScriptPeople> scriptPeople(const QString& centreFolder);

// The lines that are neither empty nor a remark, as objects; called with each and its number from 1.
Status forEachScriptLine(const QByteArray& text,
                         const std::function<Status(const QJsonObject& object, int line)>& take);
Unexpected scriptMalformed(int line, const QString& why);
// The keys that both scripts have: person or nik, service, exceptions.
Result<ScriptLine> scriptLineFrom(const QJsonObject& object, const ScriptPeople& people, int line);

// ScriptMalformed with fact "line". `people` resolves {"person": 3} among those that suit the service; a
// number outside it is malformed.
Result<std::vector<ScriptLine>> readScript(const QByteArray& text, const ScriptPeople& people);

// Where a made script goes: into `file`, or DIR/`name` where only DIR is known (then `file` names it), or to
// standard output. FileUnwritable.
Status writeScript(const QByteArray& script, const QString& base, const QString& name, QString& file);

// `count` residents drawn by `seed`, some with exceptions: the same seed gives the same script.
QByteArray makeScript(int count, quint64 seed);

} // namespace rekam::ctl
