// Numbers and calls as they are spoken in the hall. Always Indonesian, whatever language the screens are in.
#pragma once

#include "core/service/service_request.h"

namespace rekam::ui {

// 0 to 9999 in words: "nol", "sebelas", "dua puluh satu", "seribu sembilan ratus". Other numbers digit by
// digit.
QString numberInWords(int number);
// Digit by digit, as people read a ticket: "A, nol satu dua".
QString ticketInWords(const TicketNumber& ticket);
// "Nomor antrean A, nol satu dua, silakan ke loket dua." Whole numbers in the counter's name become words.
QString spokenCall(const TicketNumber& ticket, const QString& counterName);

} // namespace rekam::ui
