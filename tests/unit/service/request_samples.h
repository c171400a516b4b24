// Requests and events for the tests of this folder.
#pragma once

#include "core/service/service_request.h"
#include "tests/support/sample_people.h"

#include <array>

namespace rekam::test {

inline constexpr std::array<RequestState, 11> kAllRequestStates = {
    RequestState::Arrived,        RequestState::Waiting, RequestState::Called,
    RequestState::Serving,        RequestState::Parked,  RequestState::WaitingForCentre,
    RequestState::WaitingForCard, RequestState::Closed,  RequestState::CorrectionNeeded,
    RequestState::Cancelled,      RequestState::NoShow};

inline const QDateTime kNow(QDate(2026, 11, 22), QTime(3, 0), Qt::UTC);

inline ElementDifference sampleDifference(DataElement element = DataElement::BirthDate)
{
    return {element, QStringLiteral("05-07-1999"), QStringLiteral("05-07-1998"),
            ruleOf(element).papers.front()};
}

inline ServiceRequest requestIn(RequestState state)
{
    ServiceRequest request = startRequest(idNumber<RequestId>(1), sampleNik(), ServiceType::NewWni,
                                          ServiceChannel::InPerson, kNow.addSecs(-3600));
    request.ticket = {u'A', 12};
    request.state = state;
    request.recording = idNumber<RecordId>(5);
    return request;
}

inline Intake sampleIntake()
{
    Intake intake;
    intake.summons = QStringLiteral("470/118");
    intake.brought = {PaperKind::FormF102};
    intake.missing = {PaperKind::FamilyCard};
    intake.filedBy = FiledBy::Guardian;
    intake.filedByName = QStringLiteral("SITI AMINAH");
    intake.filedByNik = sampleNik(9);
    intake.phone = QStringLiteral("+6281234567890");
    intake.email = QStringLiteral("siti@contoh.id");
    return intake;
}

inline std::vector<RequestEvent> allRequestEvents()
{
    namespace e = request_event;
    return {e::TicketIssued{{u'A', 12}},
            e::Called{"2"},
            e::CalledAgain{},
            e::DidNotCome{},
            e::Skipped{},
            e::Transferred{"Loket 3", QueueClass::Card},
            e::ServiceFinished{},
            e::ServingStarted{},
            e::Parked{"KK asli diambil"},
            e::TakenUpAgain{"3"},
            e::RecordingStarted{idNumber<RecordId>(5)},
            e::RecordingSealed{},
            e::CardReady{},
            e::CardHandedOver{},
            e::CorrectionOrdered{"tanggal lahir berbeda", kNow.date().addDays(3)},
            e::Cancelled{"salah ambil nomor"},
            e::DifferencesNoted{{sampleDifference()}},
            e::CameBack{{u'A', 12}},
            e::ServiceChanged{ServiceType::LostWni},
            e::IntakeChanged{sampleIntake(), ServiceType::NewWni},
            e::CardRequested{},
            e::CardRefused{"DUPLICATE_RECORD"}};
}

} // namespace rekam::test
