#pragma once

#include <QCborArray>

namespace rekam::detail {

template<typename Values, typename Write>
QCborArray arrayOf(const Values& values, Write write)
{
    QCborArray array;
    for (const auto& value : values)
        array.append(write(value));
    return array;
}

} // namespace rekam::detail
