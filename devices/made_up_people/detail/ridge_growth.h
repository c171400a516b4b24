// Ridges grown along a field: minutiae arise by themselves where growing fronts meet.
#pragma once

#include "devices/made_up_people/detail/ridge_field.h"
#include "devices/made_up_people/dice.h"

namespace rekam::made_up {

// CV_32F, kMasterHeightPx x kMasterWidthPx: +1 in the middle of a ridge, -1 in the middle of a valley. About
// 0.2 s on one core.
cv::Mat growRidges(const RidgeField& field, Dice& dice);

} // namespace rekam::made_up
