// rekamctl bench pages: the list pages of the real window over a store with many requests, opened and
// scrolled by keys.
#pragma once

#include <QString>

namespace rekam::ctl {

// `place` is the folder that holds the home which ListBench filled. Each page is opened `runs` times; the
// time ends with the answer that follows the one in which its rows stood there, so that it was painted. Exit
// codes as of any command: kFinding where a page took longer than 100 ms.
int benchPages(const QString& place, int runs, bool asJson);

} // namespace rekam::ctl
