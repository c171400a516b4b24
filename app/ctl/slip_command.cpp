#include "app/ctl/command.h"
#include "app/ctl/output.h"
#include "core/protocol/paper_seal.h"
#include "core/protocol/slip_seal.h"
#include "core/store/home.h"
#include "core/vault/signing_key.h"
#include "core/vault/station_keys.h"

#include <QFile>
#include <QJsonArray>
#include <cstdio>

namespace rekam::ctl {
namespace {

constexpr qint64 kMaxFileBytes = 8192;

Result<QByteArray> keyFromHome(const QString& base)
{
    REKAM_TRY(const Home home, Home::open(homeIn(base)));
    const FileStationSecret secret(home.stationSecretFile());
    REKAM_TRY(const StationKeys keys, StationKeys::open(home.stationKeysFile(), secret, home.binding()));
    return keys.publicKeys().signing;
}

// 64 hexadecimal digits, or a file that holds them.
Result<QByteArray> keyFromText(const QString& textOrFile)
{
    QByteArray digits = textOrFile.toLatin1();
    QFile file(textOrFile);
    if (file.open(QIODevice::ReadOnly))
        digits = file.read(kMaxFileBytes).trimmed();
    const QByteArray key = QByteArray::fromHex(digits);
    if (key.size() != SigningKey::kPublicSize || key.toHex() != digits.toLower())
        return Unexpected(Errc::KeyFileDamaged, {{"what", QStringLiteral("public key")}});
    return key;
}

Result<QByteArray> keyFor(const QCommandLineParser& parser)
{
    if (parser.isSet(QStringLiteral("key")))
        return keyFromText(parser.value(QStringLiteral("key")));
    return keyFromHome(parser.value(QStringLiteral("home")));
}

// A blank may be the last character of a code, so only line ends are taken off.
QString withoutLineEnd(QString text)
{
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    return text;
}

Result<QString> scannedText(const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("file")))
        return withoutLineEnd(parser.positionalArguments().at(1));
    QFile file(parser.value(QStringLiteral("file")));
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxFileBytes)
        return Unexpected(Errc::FileUnreadable, {{"what", QStringLiteral("slip text")}});
    return withoutLineEnd(QString::fromLatin1(file.readAll()));
}

QString kindWord(HomeKind kind)
{
    return kind == HomeKind::Training ? QStringLiteral("training") : QStringLiteral("real");
}

QJsonObject describe(const PaperClaims& claims)
{
    QJsonArray counts;
    for (const int count : claims.counts)
        counts.append(count);
    return {{QStringLiteral("genuine"), true},
            {QStringLiteral("kind"), kindWord(claims.kind)},
            {QStringLiteral("paper"), QString::fromLatin1(sealedPaperName(claims.paper))},
            {QStringLiteral("number"), claims.number},
            {QStringLiteral("at"), claims.at.toString(Qt::ISODate)},
            {QStringLiteral("office"), claims.office},
            {QStringLiteral("counts"), counts}};
}

QJsonObject describe(const SlipClaims& claims);

// What it says, where the key signed it: a proof of recording, or a paper about cards.
Result<QJsonObject> verified(const QString& text, const QByteArray& key)
{
    REKAM_TRY(const QByteArray signedBytes, signedBytesOf(text));
    REKAM_TRY(const QByteArray body, verifiedBody(signedBytes, {key}));
    if (isPaperBody(body)) {
        REKAM_TRY(const PaperClaims paper, decodePaperBody(body));
        return describe(paper);
    }
    REKAM_TRY(const SlipClaims claims, decodeSlipBody(body));
    return describe(claims);
}

QJsonObject describe(const SlipClaims& claims)
{
    QJsonObject object{
        {QStringLiteral("genuine"), true},
        {QStringLiteral("kind"), kindWord(claims.kind)},
        {QStringLiteral("reference"), claims.reference},
        {QStringLiteral("recordedAt"), claims.recordedAt.toString(Qt::ISODate)},
        {QStringLiteral("name"), claims.name},
        {QStringLiteral("nikEnds"), claims.nikEnds},
        {QStringLiteral("ticket"), claims.ticket},
        {QStringLiteral("portrait"), claims.portrait},
        {QStringLiteral("signature"), claims.signature},
        {QStringLiteral("signatureExcepted"), claims.signatureExcepted},
        {QStringLiteral("fingers"), claims.fingers},
        {QStringLiteral("fingersExcepted"), claims.fingersExcepted},
        {QStringLiteral("irises"), claims.irises},
        {QStringLiteral("irisesExcepted"), claims.irisesExcepted},
    };
    if (claims.cardBy.isValid())
        object.insert(QStringLiteral("cardBy"), claims.cardBy.toString(Qt::ISODate));
    if (claims.cardFrom.isValid())
        object.insert(QStringLiteral("cardFrom"), claims.cardFrom.toString(Qt::ISODate));
    return object;
}

int showKey(const QCommandLineParser& parser, bool asJson)
{
    const Result<QByteArray> key = keyFor(parser);
    if (!key)
        return fail(key.error(), asJson, kUnusable);
    print({{QStringLiteral("key"), QString::fromLatin1(key->toHex())}}, asJson);
    return kFine;
}

int verify(const QCommandLineParser& parser, bool asJson)
{
    const Result<QString> text = scannedText(parser);
    if (!text)
        return fail(text.error(), asJson, kUnusable);
    if (!looksLikeSlipText(*text))
        return fail(Error(Errc::MessageMalformed, {{"what", QStringLiteral("slip")}}), asJson, kUnusable);
    const Result<QByteArray> key = keyFor(parser);
    if (!key)
        return fail(key.error(), asJson, kUnusable);
    // It says that it is a slip: whatever is wrong with it is a finding.
    const Result<QJsonObject> claims = verified(*text, *key);
    if (!claims)
        return fail(claims.error(), asJson, kFinding);
    print(*claims, asJson);
    return kFine;
}

bool isUsable(const QCommandLineParser& parser)
{
    const QStringList words = parser.positionalArguments();
    const bool hasHome = parser.isSet(QStringLiteral("home"));
    const bool hasKey = parser.isSet(QStringLiteral("key"));
    if (words == QStringList{QStringLiteral("key")})
        return hasHome && !hasKey;
    const qsizetype wanted = parser.isSet(QStringLiteral("file")) ? 1 : 2;
    return words.size() == wanted && words.first() == QLatin1String("verify") && hasHome != hasKey;
}

} // namespace

int runSlip(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Checks the QR code of a proof of recording or of a "
                                                    "paper about cards. What it says may be personal data."));
    parser.addOption(
        {QStringLiteral("home"), QStringLiteral("The station that printed it."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("key"),
                      QStringLiteral("Its public signing key: 64 hexadecimal digits, or a file with them."),
                      QStringLiteral("PUBKEY")});
    parser.addOption(
        {QStringLiteral("file"), QStringLiteral("The scanned text, in a file."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("json"), QStringLiteral("One JSON object.")});
    parser.addPositionalArgument(QStringLiteral("verify|key"),
                                 QStringLiteral("Checks the scanned TEXT, or shows the station's key."));
    parser.addPositionalArgument(QStringLiteral("TEXT"), QStringLiteral("What the scanner read."),
                                 QStringLiteral("[TEXT]"));
    if (const auto done = parse(parser, "slip", arguments))
        return *done;
    if (!isUsable(parser)) {
        std::fprintf(stderr,
                     "rekamctl: usage: rekamctl slip verify TEXT|--file FILE --home DIR|--key PUBKEY\n"
                     "                 rekamctl slip key --home DIR\n");
        return kUnusable;
    }
    const bool asJson = parser.isSet(QStringLiteral("json"));
    return parser.positionalArguments().first() == QLatin1String("key") ? showKey(parser, asJson)
                                                                        : verify(parser, asJson);
}

} // namespace rekam::ctl
