#include "core/ports/account_store.h"
#include "core/ports/centre_link.h"
#include "core/ports/outbox.h"
#include "core/ports/station_store.h"
