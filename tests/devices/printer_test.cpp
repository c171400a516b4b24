#include "tests/devices/slot_probe.h"
