// Sentences for the hall: why there is a wait. No sentence holds anything of a person.
#pragma once

#include "core/queue/queue_board.h"

namespace rekam::ui {

struct NoticeWords
{
    QString what;        // "Sambungan ke pusat sedang terganggu."
    QString whatFollows; // what that means for who waits
};

NoticeWords noticeWords(ServiceNotice notice);

} // namespace rekam::ui
