#include "core/recording/recording_rules.h"

#include "recording_samples.h"

using namespace rekam;
using namespace rekam::test;
using S = RecordingState;
namespace e = recording_event;
namespace effect = recording_effect;

namespace {

e::CentreSpoke spoke(const char* word, int secondsLater) { return {{word, {}, kNow.addSecs(secondsLater)}}; }

} // namespace

TEST_CASE("a recording goes from review to delivered with the effects of each step")
{
    const auto approved = advance(recordingIn(S::Review), approval(), {});
    REQUIRE(approved);
    CHECK(approved->effects.empty());

    const auto signedOff = advance(approved->state, signOff(), {});
    REQUIRE(signedOff);
    CHECK(findEffect<effect::SealRecord>(*signedOff));

    const auto sealed = advance(signedOff->state, packetSealed(), {});
    REQUIRE(sealed);
    CHECK(findEffect<effect::PrintProof>(*sealed));
    CHECK(sealed->state.packet->id == kPacket);

    const auto delivered = advance(sealed->state, e::ReceiptVerified{kPacket, kNow}, {});
    REQUIRE(delivered);
    CHECK(delivered->state.deliveredAt == kNow);
}

TEST_CASE("nothing is sealed before somebody signed off")
{
    CHECK(refusalOf(recordingIn(S::Approved), packetSealed()).fact("why") == "not-signed-off");
    CHECK(refusalOf(recordingIn(S::Approved), e::SignedOff{{}}).fact("why") == "nobody-signed");
}

TEST_CASE("signing off again seals again and keeps the first signature")
{
    const Recording first = after(recordingIn(S::Approved), signOff());
    const auto again = advance(first, e::SignedOff{{kSupervisor, kNow.addSecs(9)}}, {});
    REQUIRE(again);
    CHECK(findEffect<effect::SealRecord>(*again));
    CHECK(again->state == first);
}

TEST_CASE("the resident approves with a signature, or without one where writing is excepted")
{
    const e::ResidentApproved unsignedApproval{{{}, kNow}};
    CHECK(refusalOf(recordingIn(S::Review), unsignedApproval).code() == Errc::ReasonMissing);

    Recording recording = after(recordingIn(S::Review), e::ReviewLeft{});
    recording =
        after(recording, e::Excepted{{Modality::Signature, 0, ExceptionReason::CannotWrite, {}}, kSecond});
    recording = after(recording, e::ReviewOpened{});
    CHECK(after(recording, unsignedApproval).state == S::Approved);
}

TEST_CASE("no step can be opened again once the resident has approved")
{
    CHECK(refusalOf(recordingIn(S::Approved), e::StepOpened{Step::Photo}).code() == Errc::StepNotAllowed);
    CHECK(refusalOf(recordingIn(S::Approved), e::ReviewLeft{}).code() == Errc::StepNotAllowed);
}

TEST_CASE("a receipt for another packet delivers nothing")
{
    CHECK(refusalOf(recordingIn(S::Sealed), e::ReceiptVerified{idNumber<PacketId>(301), kNow}).code() ==
          Errc::ReceiptForOther);
    CHECK(refusalOf(recordingIn(S::Delivered), e::ReceiptVerified{idNumber<PacketId>(301), kNow}).code() ==
          Errc::ReceiptForOther);
}

TEST_CASE("a second receipt and a second sealing change nothing")
{
    const Recording delivered = recordingIn(S::Delivered);
    CHECK(after(delivered, e::ReceiptVerified{kPacket, kNow.addDays(1)}) == delivered);
    CHECK(after(delivered, packetSealed()) == delivered);

    e::PacketSealed other = packetSealed();
    other.packet.id = idNumber<PacketId>(301);
    CHECK(refusalOf(delivered, other).fact("why") == "has-a-packet");
}

TEST_CASE("the centre's word is kept as it came, known or not, before and after the receipt")
{
    for (const S state : {S::Sealed, S::Delivered}) {
        const auto heard =
            advance(recordingIn(state), e::CentreSpoke{{"NEVER_HEARD_OF", "détail", kNow}}, {});
        REQUIRE(heard);
        CHECK(heard->state.centreStatus == CentreStatus{"NEVER_HEARD_OF", "détail", kNow});
        CHECK(heard->state.state == state);
        CHECK(heard->effects.empty());
    }
}

TEST_CASE("print ready announces the card once, however often it is said")
{
    const auto first = advance(recordingIn(S::Sealed), spoke("PRINT_READY_RECORD", 1), {});
    REQUIRE(first);
    CHECK(findEffect<effect::CardMayCome>(*first));

    const auto twice = advance(first->state, spoke("PRINT_READY_RECORD", 1), {});
    REQUIRE(twice);
    CHECK(twice->effects.empty());
    CHECK(twice->state == first->state);

    const Recording printed = after(twice->state, spoke("CARD_PRINTED", 2));
    CHECK(advance(printed, spoke("PRINT_READY_RECORD", 3), {})->effects.empty());
}

TEST_CASE("a word that comes late does not replace a newer one, but print ready is still heard")
{
    const Recording printed = after(recordingIn(S::Delivered), spoke("CARD_PRINTED", 20));
    CHECK(after(printed, spoke("PROCESSING", 10)) == printed);
    CHECK(after(printed, e::CentreSpoke{{"PROCESSING", {}, {}}}) == printed);
    CHECK(after(printed, e::CentreSpoke{{"", {}, kNow.addDays(1)}}) == printed);

    const auto late = advance(printed, spoke("PRINT_READY_RECORD", 10), {});
    REQUIRE(late);
    CHECK(findEffect<effect::CardMayCome>(*late));
    CHECK(late->state.centreStatus.word == "CARD_PRINTED");
}

TEST_CASE("what is suspended goes on where it was, capture included")
{
    for (const S state : {S::Verified, S::Review, S::Approved}) {
        const Recording before = recordingIn(state);
        const Recording suspended = after(before, e::Suspended{"listrik padam"});
        CHECK(suspended.state == S::Suspended);
        CHECK(after(suspended, e::Resumed{}) == before);
    }

    const Recording capturing = after(freshRecording(), e::StepOpened{Step::Photo});
    const auto suspended = advance(capturing, e::Suspended{"listrik padam"}, {});
    REQUIRE(suspended);
    CHECK(findEffect<effect::StopCapture>(*suspended));
    const auto resumed = advance(suspended->state, e::Resumed{}, {});
    REQUIRE(resumed);
    CHECK(findEffect<effect::StartCapture>(*resumed)->target == CaptureTarget::Portrait);
    CHECK(resumed->state == capturing);
}

TEST_CASE("suspending and cancelling owe a reason")
{
    CHECK(refusalOf(recordingIn(S::Capturing), e::Suspended{" "}).code() == Errc::ReasonMissing);
    CHECK(refusalOf(recordingIn(S::Capturing), e::Cancelled{""}).code() == Errc::ReasonMissing);
}

TEST_CASE("what is signed off is being sealed and cannot be laid aside")
{
    CHECK(refusalOf(after(recordingIn(S::Approved), signOff()), e::Suspended{"x"}).fact("why") ==
          "signed-off");
}

TEST_CASE("a cancelled recording stops the device and discards its drafts")
{
    const auto cancelled =
        advance(after(freshRecording(), e::StepOpened{Step::Photo}), e::Cancelled{"salah orang"}, {});
    REQUIRE(cancelled);
    CHECK(findEffect<effect::StopCapture>(*cancelled));
    CHECK(findEffect<effect::DiscardDrafts>(*cancelled));
    CHECK_FALSE(cancelled->state.current);
}

TEST_CASE("all attempts are told in order, the approval's signature last")
{
    const Recording recording = recordingIn(S::Approved);
    const auto all = recording.allAttempts();
    REQUIRE(all.size() == 9);
    CHECK(all[6]->target == CaptureTarget::SingleRightIndex); // found again
    CHECK(all.front()->target == CaptureTarget::Portrait);
    CHECK(all[5]->target == CaptureTarget::BothEyes);
    CHECK(all.back()->id == recording.approval->signature.id);
}
