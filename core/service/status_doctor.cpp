#include "core/service/status_doctor.h"

namespace rekam {

const char* dinasRequestName(DinasRequest request)
{
    switch (request) {
    case DinasRequest::Reactivate:
        return "reactivate";
    case DinasRequest::EraseAndResend:
        return "erase-and-resend";
    case DinasRequest::LookIntoSearch:
        return "look-into-search";
    case DinasRequest::Adjudicate:
        return "adjudicate";
    case DinasRequest::Validate:
        return "validate";
    case DinasRequest::EraseDuplicate:
        return "erase-duplicate";
    case DinasRequest::ExplainWord:
        return "explain-word";
    }
    return "?";
}

std::optional<DinasRequest> dinasRequestFor(GateFinding finding)
{
    switch (finding) {
    case GateFinding::Inactive:
        return DinasRequest::Reactivate;
    case GateFinding::Unreadable:
        return DinasRequest::EraseAndResend;
    case GateFinding::SearchFailed:
        return DinasRequest::LookIntoSearch;
    case GateFinding::UnderAdjudication:
        return DinasRequest::Adjudicate;
    case GateFinding::UnderValidation:
        return DinasRequest::Validate;
    case GateFinding::Duplicate:
        return DinasRequest::EraseDuplicate;
    case GateFinding::UnknownWord:
        return DinasRequest::ExplainWord;
    case GateFinding::MayRecord:
    case GateFinding::MayRecordBeforeCard:
    case GateFinding::MayServeCard:
    case GateFinding::TooYoung:
    case GateFinding::BirthDateUnusable:
    case GateFinding::StayPermitOver:
    case GateFinding::OtherService:
    case GateFinding::OpenHere:
    case GateFinding::SealedHere:
    case GateFinding::SentFromHere:
    case GateFinding::OnTheWay:
    case GateFinding::PrintReady:
    case GateFinding::BeingPrinted:
    case GateFinding::CardPrinted:
    case GateFinding::CardShipped:
    case GateFinding::CardIssued:
    case GateFinding::NeverRecorded:
    case GateFinding::OutsideDomicile:
    case GateFinding::ForeignersElsewhere:
    case GateFinding::CardAwaited:
        break;
    }
    return std::nullopt;
}

} // namespace rekam
