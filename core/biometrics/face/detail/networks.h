// The loaded networks, for this folder only.
#pragma once

#include "core/biometrics/face/face_models.h"

#include <opencv2/dnn.hpp>

namespace rekam {

struct FaceModels::Networks
{
    cv::dnn::Net detector;
    cv::dnn::Net landmarks;
    cv::dnn::Net embedding; // empty where it could not be loaded
};

} // namespace rekam
