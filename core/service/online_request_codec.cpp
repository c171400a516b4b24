#include "core/base/cbor_fields.h"
#include "core/service/online_request.h"

namespace rekam {
namespace {

constexpr qsizetype kMaxBytes = 32LL * 1024;
constexpr qsizetype kMaxText = 400;
constexpr qsizetype kMaxWord = 64;
constexpr qint64 kMostPapers = 20;

enum Key : int
{
    kId = 1,
    kNumber,
    kNik,
    kName,
    kBirthPlace,
    kBirthDate,
    kKk,
    kAddress,
    kChannel,
    kContact,
    kService,
    kSentAt,
    kPapers,
    kState,
    kStateSince,
    kDecidedBy,
    kVisit,
    kRejection,
    kTold,
    kNote,
    kComesOn,
    kCentreState
};
enum PaperKey : int
{
    kPaperNumber = 1,
    kPaperKind
};

QCborArray papersOf(const OnlineRequest& request)
{
    QCborArray papers;
    for (const OnlinePaper& paper : request.papers) {
        QCborMap map;
        map.insert(kPaperNumber, paper.number);
        map.insert(kPaperKind, boundedText(paper.kind, kMaxWord));
        papers.append(map);
    }
    return papers;
}

Result<OnlinePaper> paperFromCbor(const QCborValue& value)
{
    CborFields fields = CborFields::of(value, "online paper");
    OnlinePaper paper;
    paper.number = static_cast<int>(fields.integer(kPaperNumber, 1, kMostPapers));
    paper.kind = fields.text(kPaperKind, kMaxWord);
    REKAM_CHECK(fields.status());
    return paper;
}

OnlineApplicant applicantIn(CborFields& fields)
{
    OnlineApplicant applicant;
    applicant.name = fields.text(kName, kMaxText);
    applicant.birthPlace = fields.text(kBirthPlace, kMaxText);
    applicant.birthDate = fields.date(kBirthDate);
    applicant.kk = fields.text(kKk, kMaxWord);
    applicant.address = fields.text(kAddress, kMaxText);
    applicant.channel = fields.text(kChannel, kMaxWord);
    applicant.contact = fields.text(kContact, kMaxText);
    return applicant;
}

} // namespace

QByteArray toCbor(const OnlineRequest& request)
{
    const OnlineApplicant& applicant = request.applicant;
    QCborMap map;
    insertIdentity(map, kId, request.id.bytes());
    map.insert(kNumber, boundedText(request.number, kMaxWord));
    map.insert(kNik, request.nik.text());
    map.insert(kName, boundedText(applicant.name, kMaxText));
    map.insert(kBirthPlace, boundedText(applicant.birthPlace, kMaxText));
    insertDate(map, kBirthDate, applicant.birthDate);
    map.insert(kKk, boundedText(applicant.kk, kMaxWord));
    map.insert(kAddress, boundedText(applicant.address, kMaxText));
    map.insert(kChannel, boundedText(applicant.channel, kMaxWord));
    map.insert(kContact, boundedText(applicant.contact, kMaxText));
    map.insert(kService, static_cast<int>(request.service));
    insertTime(map, kSentAt, request.sentAt);
    map.insert(kPapers, papersOf(request));
    map.insert(kState, static_cast<int>(request.state));
    insertTime(map, kStateSince, request.stateSince);
    map.insert(kDecidedBy, boundedText(request.decidedBy, kMaxText));
    insertIdentity(map, kVisit, request.visit.bytes());
    if (request.rejection)
        map.insert(kRejection, static_cast<int>(*request.rejection));
    map.insert(kTold, boundedText(request.told, kMaxText));
    map.insert(kNote, boundedText(request.note, kMaxText));
    insertDate(map, kComesOn, request.comesOn);
    if (!request.decidedElsewhere.isEmpty())
        map.insert(kCentreState, boundedText(request.decidedElsewhere, kMaxWord));
    return QCborValue(map).toCbor();
}

Result<OnlineRequest> onlineRequestFromCbor(const QByteArray& bytes)
{
    CborFields fields = CborFields::parse(bytes, kMaxBytes, "online request");
    const auto nik = Nik::parse(fields.text(kNik, 16));
    if (!nik) {
        fields.refuse(kNik);
        return Unexpected(fields.status().error());
    }
    OnlineRequest request{.nik = *nik};
    request.id = OnlineId(fields.identity(kId));
    request.number = fields.text(kNumber, kMaxWord);
    request.applicant = applicantIn(fields);
    request.service = fields.choice(kService, ServiceType::LostOa);
    request.sentAt = fields.time(kSentAt);
    request.papers = fields.list(kPapers, kMostPapers, paperFromCbor);
    request.state = fields.choice(kState, kLastOnlineState);
    request.stateSince = fields.time(kStateSince);
    request.decidedBy = fields.text(kDecidedBy, kMaxText);
    request.visit = RequestId(fields.identity(kVisit));
    if (fields.has(kRejection))
        request.rejection = fields.choice(kRejection, kLastOnlineRejection);
    request.told = fields.text(kTold, kMaxText);
    request.note = fields.text(kNote, kMaxText);
    request.comesOn = fields.date(kComesOn);
    if (fields.has(kCentreState))
        request.decidedElsewhere = fields.text(kCentreState, kMaxWord);
    REKAM_CHECK(fields.status());
    return request;
}

} // namespace rekam
