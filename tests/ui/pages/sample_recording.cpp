#include "tests/ui/pages/sample_recording.h"

#include "core/print/card_face.h"
#include "core/workflow/proof_of_recording.h"
#include "tests/support/sample_people.h"

#include <QPainter>
#include <QPainterPath>
#include <cstring>

namespace rekam::ui::sample {

namespace {

QualityReport report(Verdict verdict, int score, std::vector<MeasureValue> measures,
                     std::vector<QualityReason> reasons = {})
{
    return {verdict, score, std::move(measures), std::move(reasons)};
}

QualityReport goodPortrait(int score)
{
    return report(Verdict::Good, score,
                  {{Measure::FaceCount, 1, Light::Good},
                   {Measure::HeadSize, 0.55, Light::Good},
                   {Measure::RollDegrees, 1.2, Light::Good},
                   {Measure::LightEvenness, 0.52, Light::Good},
                   {Measure::FaceSharpness, 81, Light::Good},
                   {Measure::EyesOpen, 0.31, Light::Good},
                   {Measure::MouthOpen, 0.22, Light::Fair},
                   {Measure::NaturalColour, 0.9, Light::Good},
                   {Measure::BackdropMatch, 0.97, Light::Good}});
}

QualityReport fingerReport(int score)
{
    const Verdict verdict = score < 40 ? Verdict::Bad : score < 60 ? Verdict::Fair : Verdict::Good;
    const Light light = score < 40 ? Light::Bad : score < 60 ? Light::Fair : Light::Good;
    std::vector<QualityReason> reasons;
    if (verdict != Verdict::Good)
        reasons.push_back(QualityReason::FingerDry);
    return report(verdict, score,
                  {{Measure::FingersFound, 4, Light::Good},
                   {Measure::FingerArea, 0.61, Light::Good},
                   {Measure::FingerContrast, 0.44, light},
                   {Measure::RidgeClarity, 0.72, Light::Good},
                   {Measure::MinutiaeCount, 38, Light::Good}},
                  reasons);
}

QualityReport irisReport(int score)
{
    return report(Verdict::Good, score,
                  {{Measure::IrisFound, 2, Light::Good},
                   {Measure::IrisRadiusPx, 104, Light::Good},
                   {Measure::IrisSharpness, 62, Light::Good},
                   {Measure::UsableIrisArea, 0.83, Light::Good}});
}

QualityReport signatureReport()
{
    return report(Verdict::Good, 88,
                  {{Measure::PathLengthMm, 214, Light::Good},
                   {Measure::DurationSeconds, 2.8, Light::Good},
                   {Measure::StrokeCount, 3, Light::Good}});
}

Attempt attemptOf(CaptureTarget target, int number, QualityReport quality)
{
    static quint32 counter = 100;
    Attempt attempt;
    attempt.id = test::idNumber<AttemptId>(++counter);
    attempt.number = number;
    attempt.target = target;
    attempt.takenAt = now();
    attempt.quality = std::move(quality);
    return attempt;
}

Attempt slapOf(CaptureTarget target, int number, std::vector<int> scores)
{
    Attempt attempt =
        attemptOf(target, number, fingerReport(*std::min_element(scores.begin(), scores.end())));
    const std::vector<FingerPosition> fingers = fingersOf(target);
    for (size_t i = 0; i < fingers.size(); ++i)
        attempt.parts.push_back({static_cast<int>(fingers[i]), {}, fingerReport(scores[i % scores.size()])});
    return attempt;
}

Attempt eyesOf(int number)
{
    Attempt attempt = attemptOf(CaptureTarget::BothEyes, number, irisReport(79));
    attempt.parts = {{static_cast<int>(Eye::Right), {}, irisReport(82)},
                     {static_cast<int>(Eye::Left), {}, irisReport(79)}};
    return attempt;
}

void give(Recording& recording, Step step, CaptureTarget target, Attempt attempt, StepState state)
{
    for (StepResult& result : recording.steps) {
        if (result.step != step)
            continue;
        for (TargetResult& one : result.targets) {
            if (one.target != target)
                continue;
            one.chosen = attempt.id;
            one.attempts.push_back(std::move(attempt));
            one.state = state;
        }
        bool isWhole = true;
        for (const TargetResult& one : result.targets)
            isWhole = isWhole && one.state == StepState::Accepted;
        result.state = isWhole ? StepState::Accepted : StepState::Active;
    }
}

Recording freshRecording(Names names)
{
    Recording recording = startRecording(test::idNumber<RecordId>(1), test::idNumber<RequestId>(12),
                                         applicant(names), test::idNumber<AccountId>(1), now(), {});
    recording.state = RecordingState::Capturing;
    return recording;
}

void giveAllBefore(Recording& recording, Step step)
{
    const int level = static_cast<int>(step);
    if (level > static_cast<int>(Step::Photo))
        give(recording, Step::Photo, CaptureTarget::Portrait,
             attemptOf(CaptureTarget::Portrait, 1, goodPortrait(92)), StepState::Accepted);
    if (level > static_cast<int>(Step::Signature))
        give(recording, Step::Signature, CaptureTarget::Signature,
             attemptOf(CaptureTarget::Signature, 1, signatureReport()), StepState::Accepted);
    if (level > static_cast<int>(Step::Fingers)) {
        give(recording, Step::Fingers, CaptureTarget::RightFour,
             slapOf(CaptureTarget::RightFour, 1, {82, 77, 71, 64}), StepState::Accepted);
        give(recording, Step::Fingers, CaptureTarget::LeftFour,
             slapOf(CaptureTarget::LeftFour, 2, {78, 81, 44, 66}), StepState::Accepted);
        give(recording, Step::Fingers, CaptureTarget::BothThumbs,
             slapOf(CaptureTarget::BothThumbs, 1, {85, 83}), StepState::Accepted);
    }
}

std::vector<PictureBox> slapBoxes()
{
    return {{0.30, 0.36, 0.16, 0.30, -6},
            {0.45, 0.27, 0.16, 0.31, -2},
            {0.61, 0.28, 0.16, 0.31, 3},
            {0.78, 0.40, 0.15, 0.29, 8}};
}

CaptureView viewOf(CaptureTarget target, QualityReport live, std::vector<PictureBox> boxes)
{
    CaptureView view;
    view.target = target;
    view.live.device = SlotState::Busy;
    view.live.state = Capturer::State::Armed;
    view.live.holdLeft = std::chrono::milliseconds(400);
    view.live.quality = std::move(live);
    view.live.boxes = std::move(boxes);
    return view;
}

void addAttempt(CaptureView& view, int number, QualityReport quality, const Pictures& pictures, bool chosen)
{
    view.attempts.push_back(
        {attemptOf(view.target, number, std::move(quality)), pictureOf(view.target, pictures), chosen});
}

CaptureView captureAt(Step step, const Pictures& pictures)
{
    switch (step) {
    case Step::Photo: {
        CaptureView view = viewOf(CaptureTarget::Portrait, goodPortrait(92), {});
        addAttempt(view, 1, goodPortrait(92), pictures, true);
        addAttempt(view, 2, report(Verdict::Fair, 61, {}, {QualityReason::HeadTilted}), pictures, false);
        addAttempt(view, 3, report(Verdict::Bad, 20, {}, {QualityReason::TooDark}), pictures, false);
        return view;
    }
    case Step::Signature:
        return viewOf(CaptureTarget::Signature, signatureReport(), {});
    case Step::Fingers: {
        CaptureView view = viewOf(CaptureTarget::RightFour, fingerReport(58), slapBoxes());
        view.live.state = Capturer::State::Preview;
        addAttempt(view, 1, fingerReport(48), pictures, true);
        return view;
    }
    case Step::Iris:
        return viewOf(CaptureTarget::BothEyes, irisReport(80),
                      {{0.25, 0.5, 0.24, 0.48, 0}, {0.75, 0.5, 0.24, 0.48, 0}});
    }
    return {};
}

} // namespace

QDateTime now() { return QDateTime(QDate(2026, 11, 23), QTime(2, 41), Qt::UTC); }

Applicant applicant(Names names)
{
    Applicant person = test::sampleApplicant();
    if (names == Names::Usual)
        return person;
    person.name = *PersonName::fromRegister(
        QStringLiteral("WILHELMINA MAGDALENA KUSUMANINGTYAS WIDYANINGRUM HUTAGALUNG"));
    person.birthPlace = QStringLiteral("KABUPATEN KEPULAUAN SIAU TAGULANDANG BIARO");
    person.address.street = QStringLiteral("PERUMAHAN GRIYA KENCANA WIJAYAKUSUMA BLOK MM NOMOR 128");
    person.address.villageName = QStringLiteral("MUARA SUNGAI PASIR PUTIH WANARAJA TENGAH");
    person.occupation = *Occupation::fromCode(62);
    return person;
}

ServiceRequest request(int number, RequestState state)
{
    ServiceRequest visit{.id = test::idNumber<RequestId>(static_cast<quint32>(number)),
                         .nik = test::sampleNik(number)};
    visit.ticket.number = number;
    visit.state = state;
    visit.counter = QStringLiteral("Loket 2");
    visit.arrivedAt = now().addSecs(-60 * (30 - number));
    visit.stateSince = now().addSecs(-60 * (20 - number));
    visit.timesCalled = 1;
    visit.calledAt = now().addSecs(-95);
    visit.turnFrom = visit.arrivedAt;
    return visit;
}

ServiceRequest inLine(int number, QueueClass queueClass, ServiceType service = ServiceType::NewWni)
{
    ServiceRequest visit = request(number, RequestState::Waiting);
    visit.ticket.series = seriesOf(queueClass);
    visit.queueClass = queueClass;
    visit.service = service;
    return visit;
}

ServiceRequest servedBefore(int number, RequestState state, int minutesAgo)
{
    ServiceRequest visit = request(number, state);
    visit.servedAt = now().addSecs(-60 * minutesAgo);
    return visit;
}

// A hall in the middle of a morning.
void fillHall(DeskSnapshot& desk)
{
    using std::chrono::minutes;
    desk.board.waiting = {
        inLine(2, QueueClass::Priority),   inLine(13, QueueClass::Recording),
        inLine(14, QueueClass::Recording), inLine(6, QueueClass::Card, ServiceType::DamagedWni),
        inLine(15, QueueClass::Recording), inLine(16, QueueClass::Recording)};
    desk.board.waiting[4].wantedCounter = QStringLiteral("Loket 3");
    desk.waits = {minutes(4), minutes(11), minutes(22), minutes(31), minutes(34), std::nullopt};
    desk.board.parked.push_back(request(9, RequestState::Parked));
    desk.board.parked.back().reason = QStringLiteral("KK asli tertinggal, diambil keluarga");
    desk.board.absent.push_back(request(8, RequestState::NoShow));
    desk.board.sentAway.push_back(request(4, RequestState::CorrectionNeeded));
    desk.board.sentAway.back().comeBackOn = QDate(2026, 11, 26);
    desk.board.served = {servedBefore(11, RequestState::WaitingForCentre, 6),
                         servedBefore(10, RequestState::WaitingForCard, 21),
                         servedBefore(7, RequestState::Closed, 34)};
    desk.board.atCounter.push_back(request(1, RequestState::Serving));
    desk.board.atCounter.back().ticket.series = u'B';
    desk.board.atCounter.back().counter = QStringLiteral("Loket 3");
    desk.notice = ServiceNotice::BlanksOut;
}

DeskSnapshot deskAt(DeskStage stage, Names names)
{
    DeskSnapshot desk;
    desk.stage = stage;
    fillHall(desk);
    desk.board.waitingForCentre = {request(5, RequestState::WaitingForCentre),
                                   request(7, RequestState::WaitingForCentre)};
    desk.board.waitingForCard = {request(3, RequestState::WaitingForCard)};
    desk.board.closedToday = 17;
    desk.current = request(12, stage == DeskStage::Called ? RequestState::Called : RequestState::Serving);
    desk.link = {LinkState::Connected, 12, std::nullopt};
    desk.figures = {3, now().addSecs(-300), 412'000'000'000, 9400};
    if (stage == DeskStage::Verifying || stage == DeskStage::Recording)
        desk.resident = ResidentRecord{applicant(names), true, QStringLiteral("UNREGISTERED"), {}};
    if (stage == DeskStage::Verifying)
        desk.warnings = {NikWarning::BirthDateDiffers};
    return desk;
}

RecordingSnapshot recordingAt(Step step, bool candidate, const Pictures& pictures, Names names)
{
    RecordingSnapshot snapshot{.recording = freshRecording(names), .capture = captureAt(step, pictures)};
    giveAllBefore(snapshot.recording, step);
    snapshot.recording.current = step;
    for (StepResult& result : snapshot.recording.steps) {
        if (result.step == step)
            result.state = StepState::Active;
    }
    if (step == Step::Fingers)
        give(snapshot.recording, Step::Fingers, CaptureTarget::LeftFour,
             slapOf(CaptureTarget::LeftFour, 2, {78, 81, 44, 66}), StepState::Accepted);
    if (!candidate)
        return snapshot;
    CaptureView& view = *snapshot.capture;
    view.live.state = Capturer::State::Candidate;
    view.acceptance = Capturer::Acceptance::Allowed;
    if (view.attempts.empty())
        addAttempt(view, 1, step == Step::Signature ? signatureReport() : irisReport(81), pictures, true);
    return snapshot;
}

RecordingSnapshot recordingInReview(const Pictures& pictures, Names names)
{
    RecordingSnapshot snapshot{.recording = freshRecording(names)};
    Recording& recording = snapshot.recording;
    giveAllBefore(recording, Step::Iris);
    give(recording, Step::Iris, CaptureTarget::BothEyes, eyesOf(1), StepState::Accepted);
    recording.state = RecordingState::Review;
    recording.exceptions.push_back(
        {Modality::Finger, static_cast<int>(FingerPosition::LeftLittle), ExceptionReason::Bandaged, {}});
    Q_UNUSED(pictures);
    return snapshot;
}

namespace {

// The slip as the station draws it.
PaperPicture proofPictureOf(const Recording& recording)
{
    ProofOfRecording proof =
        proofFor(OfficeFacts{}, recording, TicketNumber{u'A', 12}, QStringLiteral("operator.2"), now());
    proof.sealText = slipText(slipBody(claimsOf(proof)) + QByteArray(72, 'S'));
    const auto paper = proofOfRecordingPaper(proof);
    return paper ? picturePaper(*paper, 200).value() : PaperPicture{};
}

QImage drawnSignature()
{
    QImage image(600, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainterPath path(QPointF(60, 180));
    path.cubicTo(150, 20, 190, 300, 260, 130);
    path.cubicTo(320, 10, 340, 280, 420, 150);
    path.lineTo(540, 120);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(path, QPen(Qt::black, 9));
    return image;
}

CardPreview cardOf(const Applicant& holder, const Pictures& pictures)
{
    const CardFace face{holder,
                        pictures.portrait,
                        drawnSignature(),
                        holder.address.regencyName,
                        QDate(2026, 11, 21),
                        Marking::Specimen};
    const auto front = cardPreview(face, CardSide::Front, 300);
    const auto back = cardPreview(face, CardSide::Back, 300);
    return front && back ? CardPreview{*front, *back} : CardPreview{};
}

} // namespace

RecordingSnapshot recordingSealed(bool delivered, const Pictures& pictures, Names names)
{
    RecordingSnapshot snapshot = recordingInReview(pictures, names);
    Recording& recording = snapshot.recording;
    recording.state = delivered ? RecordingState::Delivered : RecordingState::Sealed;
    recording.packet =
        PacketFacts{test::idNumber<PacketId>(77), Digest::of(QByteArray("packet")), 2'431'220, now()};
    snapshot.proofPicture = proofPictureOf(recording);
    snapshot.proofPrinted = true;
    if (delivered)
        recording.centreStatus = {QStringLiteral("PRINT_READY_RECORD"), {}, now()};
    return snapshot;
}

StampSnapshot stampOf(const Recording& recording)
{
    SummonsStamp stamp;
    stamp.office = issuingOffice(OfficeFacts{});
    stamp.record = recording.id;
    stamp.letterNumber = QStringLiteral("470/118/XI/2026");
    stamp.ticket = QStringLiteral("A-012");
    stamp.recordedAt = now();
    stamp.operatorAccount = QStringLiteral("operator.2");
    const auto paper = summonsStampPaper(stamp);
    StampSnapshot snapshot;
    snapshot.isWanted = true;
    snapshot.picture = paper ? picturePaper(*paper, 200).value() : PaperPicture{};
    return snapshot;
}

PrintSnapshot printing(const Pictures& pictures, Names names)
{
    PrintSnapshot snapshot;
    for (const int number : {3, 5, 7}) {
        PrintItem item;
        item.job.id = test::idNumber<CardJobId>(static_cast<quint32>(number));
        item.ticket.number = number;
        item.name = applicant(names).name.text();
        item.maskedNik = test::sampleNik(number).masked();
        item.mayPrint = number != 7;
        snapshot.items.push_back(item);
    }
    snapshot.selected = snapshot.items.front().job.id;
    snapshot.preview = cardOf(applicant(names), pictures);
    snapshot.printer = SlotState::Ready;
    return snapshot;
}

HandoverSnapshot handover(bool matched, const Pictures& pictures, Names names)
{
    HandoverSnapshot snapshot;
    for (const int number : {1, 3}) {
        HandoverItem item;
        item.job.id = test::idNumber<CardJobId>(static_cast<quint32>(number));
        item.job.state = CardJobState::Printed;
        item.job.serial =
            *BlankSerial::parse(QStringLiteral("0419330001%1").arg(number, 2, 10, QLatin1Char('0')));
        item.ticket.number = number;
        item.name = applicant(names).name.text();
        item.maskedNik = test::sampleNik(number).masked();
        snapshot.items.push_back(item);
    }
    snapshot.selected = snapshot.items.front().job.id;
    snapshot.fingers = {FingerPosition::RightIndex, FingerPosition::LeftIndex};
    snapshot.picture = pictureOf(CaptureTarget::SingleRightIndex, pictures);
    snapshot.oldCard = OldCard::Withdrawn;
    snapshot.tries = 1;
    snapshot.threshold = 40;
    snapshot.score = matched ? 187.0 : 12.0;
    snapshot.isMatch = matched;
    snapshot.receipt = matched ? ReceiptStage::Signed : ReceiptStage::Owed;
    if (matched)
        snapshot.signature = pictureOf(CaptureTarget::Signature, pictures);
    if (!matched) {
        snapshot.error = Error(Errc::NoMatch);
        snapshot.mayBeCollected = true;
        snapshot.filedBy = CardCollector{applicant(names).name.text(), test::sampleNik(9).text(),
                                         QDate(2026, 11, 20), CollectorRelation::Unsaid};
    }
    return snapshot;
}

Frame pictureOf(CaptureTarget target, const Pictures& pictures)
{
    QImage image = modalityOf(target) == Modality::Face     ? pictures.portrait
                   : modalityOf(target) == Modality::Iris   ? pictures.eyes
                   : modalityOf(target) == Modality::Finger ? pictures.slap
                                                            : QImage();
    if (image.isNull())
        return {};
    image = image.scaledToHeight(240, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB888);
    SecureBuffer pixels(static_cast<size_t>(image.width()) * 3 * static_cast<size_t>(image.height()),
                        Holds::Picture);
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(pixels.data() + static_cast<size_t>(y) * static_cast<size_t>(image.width()) * 3,
                    image.constScanLine(y), static_cast<size_t>(image.width()) * 3);
    return Frame::make(image.width(), image.height(), PixelFormat::Rgb24, 0, std::move(pixels)).value();
}

} // namespace rekam::ui::sample
