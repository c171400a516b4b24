// How an asynchronous port answers: once, on the thread of `receiver`, and not at all if the receiver is gone
// by then.
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <functional>

namespace rekam {

template<typename T>
using Reply = std::function<void(Result<T>)>;

} // namespace rekam
