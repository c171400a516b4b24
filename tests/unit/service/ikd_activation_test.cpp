#include "core/service/ikd_activation.h"

#include "tests/support/sample_people.h"

using namespace rekam;
using namespace rekam::test;
using S = IkdState;

namespace {

const QDateTime kNow(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC);
const IkdForm kForm{QStringLiteral("3315014507990004"), QStringLiteral("siti@contoh.id"),
                    QStringLiteral("0812-0000-0000")};
const IkdFacts kRecorded{true, QStringLiteral("PRINT_READY_RECORD"), QStringLiteral("SITI AMINAH")};

IkdActivation begun()
{
    return startIkd(idNumber<IkdId>(1), kForm, kRecorded, IkdDirection::OfficeShows, "operator.1", kNow)
        .value();
}

IkdActivation in(S state)
{
    IkdActivation activation = begun();
    activation.state = state;
    return activation;
}

const ikd_event::FaceCompared kSame{0.8, 0.4};
const ikd_event::CodeGiven kCode{QStringLiteral("IKD1:ABC"), kNow.addSecs(180)};

} // namespace

TEST_CASE("an activation begins with the contact as it is written down")
{
    const IkdActivation activation = begun();
    CHECK(activation.state == S::FaceOwed);
    CHECK(activation.phone == "081200000000");
    CHECK(activation.email == "siti@contoh.id");
    CHECK(activation.isOpen());
}

TEST_CASE("the element that is wrong has its own error")
{
    const auto codeOf = [](IkdForm form, IkdFacts facts = kRecorded) {
        return startIkd(idNumber<IkdId>(1), form, facts, IkdDirection::OfficeShows, "operator.1", kNow)
            .error()
            .code();
    };
    CHECK(codeOf({"33150145", kForm.email, kForm.phone}) == Errc::NikMalformed);
    CHECK(codeOf({kForm.nik, "siti", kForm.phone}) == Errc::EmailMalformed);
    CHECK(codeOf({kForm.nik, "", kForm.phone}) == Errc::EmailMalformed);
    CHECK(codeOf({kForm.nik, kForm.email, "12"}) == Errc::PhoneMalformed);
    CHECK(codeOf(kForm, {true, QStringLiteral("UNREGISTERED"), {}}) == Errc::NotRecorded);
    CHECK(codeOf(kForm, {false, QStringLiteral("CARD_ISSUED"), {}}) == Errc::ResidentInactive);
}

TEST_CASE("each step of an activation is allowed in its states and in no other")
{
    struct Row
    {
        IkdEvent event;
        std::vector<S> allowed;
    };
    const std::vector<Row> rows = {
        {kSame, {S::FaceOwed, S::CentreCompares}},
        {ikd_event::FaceSealed{"sealed"}, {S::FaceOwed}},
        {ikd_event::FaceTaken{}, {S::CentreCompares}},
        {ikd_event::FaceNotCompared{QStringLiteral("NO_PICTURE")}, {S::CentreCompares}},
        {kCode, {S::FaceAgreed, S::CodeOpen}},
        {ikd_event::CentreSaid{QString::fromLatin1(kIkdActivated)}, {S::CodeOpen}},
        {ikd_event::Cancelled{QStringLiteral("pulang")},
         {S::FaceOwed, S::FaceAgreed, S::CodeOpen, S::CentreCompares}}};
    for (const Row& row : rows) {
        for (int state = 1; state <= static_cast<int>(S::CentreCompares); ++state) {
            const auto now = static_cast<S>(state);
            const bool isAllowed =
                std::find(row.allowed.begin(), row.allowed.end(), now) != row.allowed.end();
            INFO(ikdEventName(row.event) << " in " << ikdStateName(now));
            const auto after = advance(in(now), row.event, kNow);
            CHECK(after.has_value() == isAllowed);
            if (!isAllowed)
                CHECK(after.error().code() == Errc::StepNotAllowed);
        }
    }
}

TEST_CASE("another face is counted and changes nothing else; the same face opens the way to a code")
{
    const auto other = advance(begun(), ikd_event::FaceCompared{0.1, 0.4}, kNow).value();
    CHECK(other.state == S::FaceOwed);
    CHECK(other.faceTries == 1);
    CHECK(advance(other, kSame, kNow).value().state == S::FaceAgreed);
    CHECK_FALSE(advance(other, kCode, kNow));
}

TEST_CASE("the centre's word ends it, an expired code leads back to a new one, and a strange word is kept")
{
    const auto open = advance(in(S::FaceAgreed), kCode, kNow).value();
    CHECK(open.state == S::CodeOpen);
    CHECK(open.code == "IKD1:ABC");
    const auto said = [&](const char* word) {
        return advance(open, ikd_event::CentreSaid{QString::fromLatin1(word)}, kNow).value();
    };
    CHECK(said(kIkdActivated).state == S::Activated);
    CHECK(said(kIkdActivated).code.isEmpty());
    CHECK(said(kIkdRefused).state == S::Refused);
    CHECK(said(kIkdExpired).state == S::FaceAgreed);
    CHECK(said("LOOKED_AT").state == S::CodeOpen);
    CHECK(said("LOOKED_AT").word == "LOOKED_AT");
}

TEST_CASE(
    "a face for the centre is kept until the centre has it, and only the same face opens the way to a code")
{
    const auto sent = advance(begun(), ikd_event::FaceSealed{"sealed"}, kNow).value();
    CHECK(sent.state == S::CentreCompares);
    CHECK(sent.isOpen());
    CHECK(sent.sealedFace == "sealed");
    CHECK(ikdActivationFromCbor(toCbor(sent)).value() == sent);
    const auto taken = advance(sent, ikd_event::FaceTaken{}, kNow).value();
    CHECK(taken.state == S::CentreCompares);
    CHECK(taken.sealedFace.isEmpty());

    const auto other = advance(taken, ikd_event::FaceCompared{0.1, 0.4, "FACE_DIFFERS"}, kNow).value();
    CHECK(other.state == S::FaceOwed);
    CHECK(other.faceTries == 1);
    CHECK(other.word == "FACE_DIFFERS");
    const auto unknown = advance(sent, ikd_event::FaceNotCompared{"NOT_ASSESSED"}, kNow).value();
    CHECK(unknown.state == S::FaceOwed);
    CHECK(unknown.faceTries == 1);
    CHECK(unknown.sealedFace.isEmpty());
    CHECK_FALSE(advance(unknown, kCode, kNow));
    CHECK(advance(taken, kSame, kNow).value().state == S::FaceAgreed);
    CHECK(advance(sent, ikd_event::Cancelled{"pulang"}, kNow).value().sealedFace.isEmpty());
    CHECK(advance(begun(), ikd_event::FaceSealed{QByteArray()}, kNow).error().code() == Errc::ImageTooLarge);
}

TEST_CASE("a cancellation owes a reason")
{
    CHECK(advance(begun(), ikd_event::Cancelled{QStringLiteral("  ")}, kNow).error().code() ==
          Errc::ReasonMissing);
    CHECK_FALSE(advance(begun(), ikd_event::Cancelled{QStringLiteral("HP mati")}, kNow).value().isOpen());
}

TEST_CASE("an activation is read as it was written, and foreign bytes are refused")
{
    IkdActivation activation = advance(in(S::FaceAgreed), kCode, kNow).value();
    activation.faceScore = 0.625;
    CHECK(ikdActivationFromCbor(toCbor(activation)).value() == activation);
    CHECK(ikdActivationFromCbor("no cbor").error().code() == Errc::MessageMalformed);
}
