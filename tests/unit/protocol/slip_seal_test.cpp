#include "core/protocol/slip_seal.h"

#include "core/protocol/base45.h"
#include "core/vault/signing_key.h"

#include <cstring>
#include <rapidcheck.h>

using namespace rekam;

namespace {

// docs/protocol/slip.md shows these bytes.
SlipClaims golden()
{
    SlipClaims claims;
    claims.kind = HomeKind::Training;
    claims.reference = QStringLiteral("N3Z-884-DFR");
    claims.recordedAt = QDateTime(QDate(2026, 7, 14), QTime(2, 41, 7), Qt::UTC);
    claims.name = QStringLiteral("SITI RAHMAWATI KUSUMANINGRUM");
    claims.nikEnds = QStringLiteral("33150003");
    claims.ticket = QStringLiteral("A-012");
    claims.portrait = true;
    claims.signature = true;
    claims.fingers = 9;
    claims.fingersExcepted = 1;
    claims.irises = 2;
    claims.cardBy = QDate(2026, 7, 15);
    return claims;
}

constexpr char kGoldenBody[] =
    "524b4d534c500001a8011854026b4e335a2d3838342d444652031a6a55a1c304781c53495449205241484d41"
    "57415449204b5553554d414e494e4752554d056833333135303030330665412d303132078701010009010200"
    "081a00258e35";
// Station key: the seed is 32 times 53, as in the golden packet. Made by python3-nacl.
constexpr char kGoldenText[] =
    "RKM1:7IA+Y96T9100YALI33YD0**90IB$47$Q6IS8PGACF36$AJTOD8F NAMTA*34HB8MY9H1BMTAW34"
    "IZACZANB81C9X09CZAYU0CL6.96646946H 0ZA8746RE613HV50A61HB0411$000:HMVOO:4XPL5XFSQ"
    "QEZKXN64/E6TOQ-TY4S9SS*+A2 H05GN+U-U5-QH-/V+BAA8KI5L330X:IG8EV.TIZN12N79A5J8TJRX"
    "AJ$JJ0+LU6VMDQ";

SigningKey goldenKey()
{
    SecureBuffer seed(SigningKey::kSeedSize);
    std::memset(seed.data(), 0x53, seed.size());
    return SigningKey::fromSecret(seed).value();
}

} // namespace

TEST_CASE("base45 is RFC 9285's, by its own examples")
{
    CHECK(toBase45("AB") == QStringLiteral("BB8"));
    CHECK(toBase45("Hello!!") == QStringLiteral("%69 VD92EX0"));
    CHECK(toBase45("base-45") == QStringLiteral("UJCLQE7W581"));
    CHECK(*fromBase45(QStringLiteral("QED8WEX0")) == QByteArray("ietf!"));
    CHECK(toBase45({}).isEmpty());
}

TEST_CASE("base45 brings every byte back, and takes no other alphabet, length or overflow")
{
    CHECK(rc::check([](const std::vector<char>& bytes) {
        const QByteArray plain(bytes.data(), static_cast<qsizetype>(bytes.size()));
        const auto back = fromBase45(toBase45(plain));
        RC_ASSERT(back.has_value());
        RC_ASSERT(*back == plain);
    }));
    for (const char* bad : {"GGW", "A", "AAAA", ":::", "::", "ab", "=00", "\xC4\xD6\xDC"})
        CHECK_FALSE(fromBase45(QString::fromLatin1(bad)));
}

TEST_CASE("the seal of a slip has the bytes that are documented")
{
    const QByteArray body = slipBody(golden());

    CHECK(body.toHex() == QByteArray(kGoldenBody));
    const auto claims = decodeSlipBody(body);
    REQUIRE(claims);
    CHECK(*claims == golden());
}

TEST_CASE("the text of a signed slip is the documented one, and no altered one is genuine")
{
    const SigningKey key = goldenKey();

    CHECK(slipText(signBody(slipBody(golden()), key)) == QLatin1String(kGoldenText));
    const QString text = QLatin1String(kGoldenText);
    const auto isGenuine = [&](const QString& scanned) {
        const auto bytes = signedBytesOf(scanned);
        return bytes && verifiedBody(*bytes, {key.publicKey()});
    };
    CHECK(isGenuine(text));
    for (qsizetype at = 0; at < text.size(); ++at) {
        QString altered = text;
        altered[at] = altered.at(at) == u'7' ? u'8' : u'7';
        CHECK_FALSE(isGenuine(altered));
    }
    CHECK_FALSE(isGenuine(text.chopped(3)));
}

TEST_CASE("the seal of somebody under seventeen tells the first day instead of the last")
{
    SlipClaims claims = golden();
    claims.cardBy = QDate();
    claims.cardFrom = QDate(2027, 3, 2);

    const auto back = decodeSlipBody(slipBody(claims));

    REQUIRE(back);
    CHECK(*back == claims);
}

TEST_CASE("no cut, lengthened or foreign bytes are taken for a seal")
{
    const QByteArray body = slipBody(golden());
    for (qsizetype length = 0; length < body.size(); ++length)
        CHECK_FALSE(decodeSlipBody(body.first(length)));
    CHECK_FALSE(decodeSlipBody(body + '\0'));
    SlipClaims tooMany = golden();
    tooMany.fingers = 11;
    CHECK_FALSE(decodeSlipBody(slipBody(tooMany)));
    SlipClaims elsewhere = golden();
    elsewhere.kind = static_cast<HomeKind>('X');
    CHECK_FALSE(decodeSlipBody(slipBody(elsewhere)));
}

TEST_CASE("a scanned text is a slip's only with its mark, and every character counts")
{
    const QByteArray bytes = slipBody(golden()) + QByteArray(72, '\x5A');
    const QString text = slipText(bytes);

    CHECK(looksLikeSlipText(text));
    CHECK(*signedBytesOf(text) == bytes);
    CHECK_FALSE(looksLikeSlipText(QStringLiteral("https://example.org")));
    CHECK_FALSE(signedBytesOf(QStringLiteral("HC1:") + text.mid(5)));
    for (qsizetype at = 5; at < text.size(); ++at) {
        QString altered = text;
        altered[at] = altered.at(at) == u'7' ? u'8' : u'7';
        const auto back = signedBytesOf(altered);
        CHECK((!back || *back != bytes));
    }
}
