// What makes a made-up person of the one portrait: bent features, tone of skin, hair and clothes, all by the
// subject's number.
#pragma once

#include "devices/made_up_people/detail/portrait_cutout.h"

namespace rekam::made_up {

struct Person
{
    cv::Mat picture; // CV_8UC3 RGB in the portrait's pixels
    cv::Mat alpha;   // CV_32F
    bool isMirrored = false;
};

Person personOf(const PortraitCutout& cutout, quint64 subject);

} // namespace rekam::made_up
