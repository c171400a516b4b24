// A face on its way to the centre, and what comes back.
#include "core/protocol/ikd_face.h"
#include "core/protocol/service_messages.h"
#include "tests/support/sample_people.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace rekam;

namespace {

const QUuid kId("{0b2f6f0e-8f1e-4d4b-9a53-0e8f3f2b7c11}");

IkdOrder faceOrder()
{
    IkdOrder order{kId, test::sampleNik(), "siti@contoh.id", "081200000000"};
    order.sealedFace = QByteArray("\x00\xff sealed", 9);
    order.faceNumber = 2;
    return order;
}

QByteArray with(const char* key, const QJsonValue& value)
{
    QJsonObject object = QJsonDocument::fromJson(toJson(faceOrder())).object();
    object.insert(QLatin1String(key), value);
    return QJsonDocument(object).toJson();
}

} // namespace

TEST_CASE("an order with a face is read as it was written, and one without says nothing of faces")
{
    CHECK(ikdOrderFromJson(toJson(faceOrder())).value() == faceOrder());
    IkdOrder order = faceOrder();
    order.sealedFace.clear();
    order.faceNumber = 0;
    CHECK_FALSE(toJson(order).contains("face\""));
    CHECK(ikdOrderFromJson(toJson(order)).value() == order);
}

TEST_CASE("a face that is no face, too long or without its number is refused")
{
    for (const QByteArray& wrong :
         {with("face", "not base 64!"), with("face", QString(kMaxSealedFace * 2, QLatin1Char('A'))),
          with("faceNumber", 0), with("faceNumber", -1), with("faceNumber", kMostFaces + 1),
          with("face", "")})
        CHECK(ikdOrderFromJson(wrong).error().code() == Errc::MessageMalformed);
}

TEST_CASE("the largest face fits into an order")
{
    IkdOrder order = faceOrder();
    order.sealedFace = QByteArray(kMaxSealedFace, '\x7f');
    const QByteArray json = toJson(order);
    CHECK(json.size() <= kMaxIkdOrder);
    CHECK(ikdOrderFromJson(json).value() == order);
}

TEST_CASE("an answer about a face is read as it was written, and numbers that no cosine has are refused")
{
    IkdAnswer answer{QString::fromLatin1(kFaceDiffers)};
    answer.faceScore = -0.125;
    answer.faceLimit = 0.33;
    answer.faceNumber = 2;
    CHECK(ikdAnswerFromJson(toJson(answer)).value() == answer);
    CHECK_FALSE(ikdAnswerFromJson(R"({"word":"FACE_SAME","faceScore":7,"faceLimit":0.3})"));
    CHECK_FALSE(ikdAnswerFromJson(R"({"word":"FACE_SAME","faceScore":0.5,"faceLimit":1e300})"));
}

TEST_CASE("what is sealed names its activation, its number and its resident, and less than that is refused")
{
    const IkdFace face{kId, 1, test::sampleNik(), "picture"};
    CHECK(ikdFaceFromCbor(toCbor(face)).value() == face);
    IkdFace nameless = face;
    nameless.activation = QUuid();
    CHECK_FALSE(ikdFaceFromCbor(toCbor(nameless)));
    IkdFace empty = face;
    empty.jp2.clear();
    CHECK_FALSE(ikdFaceFromCbor(toCbor(empty)));
    IkdFace uncounted = face;
    uncounted.number = 0;
    CHECK_FALSE(ikdFaceFromCbor(toCbor(uncounted)));
    CHECK_FALSE(ikdFaceFromCbor("no cbor"));
}
