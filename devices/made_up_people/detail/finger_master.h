// A finger's skin, made once and kept in the cache: the same file serves every impression of it.
#pragma once

#include "core/capture/modality.h"

#include <QString>
#include <opencv2/core.hpp>

namespace rekam::made_up {

// CV_8U, kMasterHeightPx x kMasterWidthPx: 255 in the middle of a ridge, 0 in the middle of a valley.
// Read from <cacheFolder>/fingers, else made (0.2 s) and kept there where that can be written. Any thread.
cv::Mat fingerMaster(const QString& cacheFolder, quint64 subject, FingerPosition finger);

} // namespace rekam::made_up
