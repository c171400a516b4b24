// A finger, an eye or a signature that cannot be given, and why. Nobody is turned away for it.
#pragma once

#include "core/capture/modality.h"

#include <QString>

namespace rekam {

enum class ExceptionReason : quint8
{
    Absent = 1, // amputated, eye missing
    Bandaged,
    Worn, // ridges worn off by work
    Paralysed,
    Cataract,
    CannotWrite,
    DeviceUnavailable,
    ImageNotProvided // `--with FOLDER` only: the folder holds no such picture
};

struct CaptureException
{
    Modality modality{};
    int position = 0; // FingerPosition or Eye; 0: the whole modality
    ExceptionReason reason{};
    QString note; // what the operator wrote; personal
    friend bool operator==(const CaptureException&, const CaptureException&) = default;
};

} // namespace rekam
