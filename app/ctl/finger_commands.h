// What `rekamctl finger` can do; each in a file of its own. Arguments are those after the subcommand's name.
#pragma once

#include "core/base/result.h"
#include "core/biometrics/finger/finger_matcher.h"
#include "core/capture/frame.h"

#include <QStringList>

namespace rekam::ctl {

int runFingerAssess(const QStringList& arguments);
int runFingerSegment(const QStringList& arguments);
int runFingerTemplate(const QStringList& arguments);
int runFingerCompare(const QStringList& arguments);
int runFingerIdentify(const QStringList& arguments);

// A picture of a finger or slap at 500 ppi.
Result<Frame> readFingerPicture(const QString& path);
// A picture, or an ISO/IEC 19794-2:2005 record.
Result<MinutiaeRecord> readFingerTemplate(const QString& path);
// One sentence on stderr and, with --json, an object with the file's name; kUnusable.
int refuseFile(const QString& path, const Error& error, bool asJson);

} // namespace rekam::ctl
