// The calendar of re-recordings: who was sent away with a day, and for what. A view over the requests.
#pragma once

#include "core/service/service_request.h"

#include <vector>

namespace rekam {

struct ReRecording
{
    RequestId request;
    TicketNumber ticket;
    QString maskedNik;
    QDate on; // the day that was fixed
    // What is to be put right, without what it says; empty: something else than an element.
    std::vector<DataElement> elements;
    friend bool operator==(const ReRecording&, const ReRecording&) = default;
};

// Of those who did not come back yet, overdue ones among them; by day, then by number.
std::vector<ReRecording> reRecordings(const std::vector<ServiceRequest>& requests);

} // namespace rekam
