// `rekamctl finger wsq encode|decode`.
#pragma once

#include <QStringList>

namespace rekam::ctl {

int runWsq(const QStringList& arguments); // without "finger" and "wsq"

} // namespace rekam::ctl
