// What disks and wires do to bytes. To be used inside rc::check.
#pragma once

#include "tests/support/picks.h"

#include <QByteArray>
#include <rapidcheck.h>

namespace rekam::test {

inline QByteArray damaged(QByteArray bytes)
{
    const int changes = pick(1, 6);
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const int at = pick(0, static_cast<int>(bytes.size()));
        switch (pick(0, 4)) {
        case 0:
            bytes[at] = *rc::gen::arbitrary<char>();
            break;
        case 1:
            bytes.remove(at, pick(1, 9));
            break;
        case 2:
            bytes.insert(at, *rc::gen::arbitrary<char>());
            break;
        default:
            bytes.truncate(at);
            break;
        }
    }
    return bytes;
}

} // namespace rekam::test
