#include "core/queue/re_recordings.h"

#include <algorithm>
#include <tuple>

namespace rekam {

std::vector<ReRecording> reRecordings(const std::vector<ServiceRequest>& requests)
{
    std::vector<ReRecording> calendar;
    for (const ServiceRequest& request : requests) {
        if (request.state != RequestState::CorrectionNeeded)
            continue;
        ReRecording entry{request.id, request.ticket, request.nik.masked(), request.comeBackOn, {}};
        for (const ElementDifference& difference : request.differences)
            entry.elements.push_back(difference.element);
        calendar.push_back(std::move(entry));
    }
    std::sort(calendar.begin(), calendar.end(), [](const ReRecording& a, const ReRecording& b) {
        return std::make_tuple(a.on, a.ticket.series, a.ticket.number) <
               std::make_tuple(b.on, b.ticket.series, b.ticket.number);
    });
    return calendar;
}

} // namespace rekam
