// The script of `rekamctl record`: JSON lines, one resident each. docs/record-script.md.
#pragma once

#include "app/ctl/recording_pilot.h"

namespace rekam::ctl {

// The people of a training centre's register that can be recorded first: from its people.jsonl.
// FileUnreadable, ScriptMalformed.
Result<std::vector<Nik>> recordablePeople(const QString& centreFolder);

// ScriptMalformed with fact "line". `people` resolves {"person": 3}; a number outside it is malformed.
Result<std::vector<ScriptLine>> readScript(const QByteArray& text, const std::vector<Nik>& people);

// `count` residents drawn by `seed`, some with exceptions: the same seed gives the same script.
QByteArray makeScript(int count, quint64 seed);

} // namespace rekam::ctl
